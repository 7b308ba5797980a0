"""The policy: every value typed and within reason, every rule with its source, or all errors."""

from datetime import date, time, timedelta
from importlib.resources import files

import pytest

from bot.advice.policy import BadPolicy, default_policy, parse

SHIPPED = files("bot.advice").joinpath("rules.toml").read_text(encoding="utf-8")


def errors_of(text: str, overrides: dict[str, object]) -> tuple[str, ...]:
    with pytest.raises(BadPolicy) as caught:
        parse(text, overrides)
    return caught.value.errors


def test_the_shipped_rules_have_the_values_of_the_advice() -> None:
    """Spares the job seeker a default that nobody decided on."""
    policy = default_policy()
    assert policy.no_date_wait == timedelta(days=7)
    assert policy.promise_business_days == 1
    assert (policy.calling.first, policy.calling.last) == (time(9, 30), time(16))
    assert policy.contacts == 2
    assert policy.message_business_days == 3
    assert policy.tries.in_a_contact == 2
    assert policy.some_day_wait == timedelta(days=7)
    assert (policy.quiet.start, policy.quiet.end) == (time(20), time(8))
    assert policy.quiet.weekends
    assert policy.morning == time(9)
    assert policy.return_business_days == 2
    assert policy.returns == 1
    assert policy.ask_after == timedelta(hours=2)
    assert (policy.unanswered, policy.digests) == (3, 2)


def test_the_policy_as_shipped_is_read_once() -> None:
    """Spares the operator a file read for each message."""
    assert default_policy() is default_policy()


def test_each_rule_can_be_shown_with_its_source_and_date() -> None:
    """Spares the job seeker advice that nobody stands behind ("why?")."""
    policy = default_policy()
    assert policy.rule("A2").source.startswith("one published article")
    assert policy.rule("H4").source == "Ringback's own (house rule)"
    assert policy.rule("H4").reviewed == date(2026, 11, 22)
    assert policy.rule("H4").values == {"contacts": 2}
    with pytest.raises(KeyError):
        policy.rule("H99")


def test_a_workspace_sets_its_own_value_and_the_rule_says_so() -> None:
    """Spares a centre that knows its employers our guess at them."""
    policy = parse(SHIPPED, {"A3": {"wait": "10 days"}, "H13": {"weekends": False}})
    assert policy.no_date_wait == timedelta(days=10)
    assert not policy.quiet.weekends
    assert policy.rule("A3").values["wait"] == "10 days"


@pytest.mark.parametrize(
    ("overrides", "error"),
    [
        pytest.param(
            {"X1": {}}, "X1: there is no such rule to override. Remove it.", id="unknown rule"
        ),
        pytest.param(
            {"A3": {"weight": 7}},
            "A3.weight: this rule has no such value. Remove it.",
            id="unknown value",
        ),
        pytest.param(
            {"A3": "10 days"},
            'A3: write an override as {"value": "7 days"}.',
            id="an override without the value's name",
        ),
        pytest.param(
            {"A3": {"wait": 7}},
            'A3.wait: write a length such as "7 days" or "2 hours", from 1 day to 60 days; not 7.',
            id="a length without its unit",
        ),
        pytest.param(
            {"A3": {"wait": "0 days"}},
            'A3.wait: write a length such as "7 days" or "2 hours", from 1 day to 60 days; '
            "not '0 days'.",
            id="a length below its range",
        ),
        pytest.param(
            {"A3": {"wait": "61 days"}},
            'A3.wait: write a length such as "7 days" or "2 hours", from 1 day to 60 days; '
            "not '61 days'.",
            id="a length above its range",
        ),
        pytest.param(
            {"H5": {"wait": "3 days"}},
            "H5.wait: write business days such as \"3 business days\", from 1 to 20; not '3 days'.",
            id="calendar days where business days are meant",
        ),
        pytest.param(
            {"H5": {"wait": "21 business days"}},
            'H5.wait: write business days such as "3 business days", from 1 to 20; '
            "not '21 business days'.",
            id="too many business days",
        ),
        pytest.param(
            {"H4": {"contacts": 6}},
            "H4.contacts: write a whole number from 1 to 5; not 6.",
            id="a number above its range",
        ),
        pytest.param(
            {"H4": {"contacts": True}},
            "H4.contacts: write a whole number from 1 to 5; not True.",
            id="a truth where a number is meant",
        ),
        pytest.param(
            {"H2": {"first": "half past nine"}},
            "H2.first: write a time of day such as \"09:30\"; not 'half past nine'.",
            id="a time of day in words",
        ),
        pytest.param(
            {"H13": {"weekends": 1}},
            "H13.weekends: write true or false; not 1.",
            id="a number where a truth is meant",
        ),
        pytest.param(
            {"H2": {"first": "16:00"}},
            "H2.first, H6.afternoon and H2.last: write them so that each is later in the day.",
            id="calling hours that end when they begin",
        ),
        pytest.param(
            {"H2": {"hospitality_last": "14:00"}},
            "H2.hospitality_last: write a time after H2.hospitality_first.",
            id="a sector's hours that end when they begin",
        ),
        pytest.param(
            {"H10": {"wait": "soon"}},
            'H10.wait: write a length such as "7 days" or "2 hours", from 1 day to 365 days; '
            "not 'soon'.",
            id="a value of a rule that is not carried out yet",
        ),
    ],
)
def test_a_bad_override_says_what_to_do(overrides: dict[str, object], error: str) -> None:
    """Spares the operator a search through the code for what a setting may be."""
    assert errors_of(SHIPPED, overrides) == (error,)


@pytest.mark.parametrize(
    ("written", "instead", "error"),
    [
        pytest.param(
            "[A1]\nsource =",
            '[A1]\nbecause = "x"\nsource =',
            "A1.because: no rule has that. Write values.because, or remove it.",
            id="a field that no rule has",
        ),
        pytest.param(
            "[A18]\nvalues",
            "[A19]\nvalues",
            "A18: this rule is missing. Add [A18].",
            id="a missing rule",
        ),
        pytest.param(
            "[A18]\nvalues",
            "[A19]\nvalues",
            "A19: there is no such rule. Use A1 to A18 and H1 to H19.",
            id="a rule too many",
        ),
        pytest.param(
            '[H18]\nsource = "Ringback\'s own (house rule)"',
            '[H18]\nsource = " "',
            'H18: say where the rule is from: source = "...".',
            id="an empty source",
        ),
        pytest.param(
            '[H18]\nsource = "Ringback\'s own (house rule)"',
            "[H18]",
            'H18: say where the rule is from: source = "...".',
            id="no source",
        ),
        pytest.param(
            '(house rule)"\nreviewed = 2026-11-22',
            '(house rule)"',
            "H18: say when it was reviewed: reviewed = 2026-11-22.",
            id="no review date",
        ),
        pytest.param(
            "reviewed = 2026-11-22",
            "reviewed = 2026-11-22T10:00:00",
            "H18: say when it was reviewed: reviewed = 2026-11-22.",
            id="a moment instead of a date",
        ),
        pytest.param(
            "reviewed = 2026-11-22",
            'reviewed = 2026-11-22\nused = "no"',
            "H18.used: write true or false.",
            id="used in words",
        ),
        pytest.param(
            "values.contacts = 2",
            "values = 2",
            'H4.values: write values by name: values.wait = "7 days".',
            id="a value without a name",
        ),
        pytest.param(
            "values.contacts = 2\n",
            "",
            "H4.contacts: write a whole number from 1 to 5; it is missing.",
            id="a missing value",
        ),
    ],
)
def test_a_bad_rule_file_says_what_to_do(written: str, instead: str, error: str) -> None:
    """Spares the job seeker a rule without source or date: the loader refuses it."""
    assert written in SHIPPED
    assert error in errors_of(SHIPPED.replace(written, instead), {})


def test_all_errors_are_told_at_once() -> None:
    """Spares the operator a restart for each mistake."""
    overrides = {"A3": {"wait": 7}, "H4": {"contacts": 0}, "X1": {}}
    with pytest.raises(BadPolicy, match="each line says what to do") as caught:
        parse(SHIPPED, overrides)
    assert [error.split(":")[0] for error in caught.value.errors] == [
        "A3.wait",
        "H4.contacts",
        "X1",
    ]
    assert str(caught.value).count("\n") == 3


def test_a_file_that_is_no_toml_is_refused() -> None:
    """Spares the operator a traceback."""
    (error,) = errors_of("A1 = = 1", {})
    assert error.startswith("rules: this is not TOML")
