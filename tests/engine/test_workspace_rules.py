"""Rules that a workspace changes for itself: checked as the operator's are, and said back."""

import pytest

from bot.advice.policy import default_policy, with_overrides
from bot.engine.effects import OpenForm
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from bot.engine.workspace.model import Workspace, policy_in, rules_fit
from bot.engine.workspace.overview import AdminAct
from bot.engine.workspace.pages import PAGES, wording_of
from tests.engine.admins import Office

STYLE = PlainStyle()
VALUES = sorted(
    f"{rule.id}.{name}" for rule in default_policy().rules.values() for name in rule.values
)


def test_each_value_of_each_rule_stands_on_one_page() -> None:
    """What an operator can set, an admin can: no value is forgotten, and none is asked twice."""
    assert sorted(value for page in PAGES.values() for value in page) == VALUES


@pytest.mark.parametrize("page", PAGES)
def test_every_page_fits_every_platform(page: str) -> None:
    """Discord takes five fields and 45 characters of a label; Slack 24 of a title."""
    office = Office()
    effect = office.presses(AdminAct.RULES, page)
    assert isinstance(effect, OpenForm)
    assert 1 <= len(effect.form.fields) <= 5
    assert len(render(effect.form.title, STYLE)) <= 24
    for field in effect.form.fields:
        assert len(render(text(wording_of(field.name)), STYLE)) <= 45


@pytest.mark.parametrize("page", PAGES)
def test_a_page_sent_off_as_it_is_changes_nothing(page: str) -> None:
    """Whoever only looks sets nothing by it."""
    office = Office()
    office.presses(AdminAct.RULES, page)
    office.sends(page, **office.form)
    assert office.workspace == Workspace()


def test_a_value_of_its_own_holds_and_is_said_back_with_the_usual_one() -> None:
    """A centre whose employers answer slowly spares its people calls that come too early."""
    office = Office()
    office.presses(AdminAct.RULES, "waiting")
    office.sends("waiting", **{**office.form, "A3.wait": "10 days"})
    assert office.policy.no_date_wait.days == 10
    assert office.workspace.overrides == {"A3": {"wait": "10 days"}}
    assert "When they named no day: 10 days (it was 7 days)" in office.said
    assert "When they named no day: 10 days (usually 7 days)" in office.said
    assert "Rules changed: 1" in office.said


def test_numbers_and_yes_or_no_are_values_too() -> None:
    """A rule is not always a length."""
    office = Office()
    office.presses(AdminAct.RULES, "calls")
    office.sends("calls", **{**office.form, "H4.contacts": "1"})
    office.presses(AdminAct.RULES, "sectors")
    assert office.form["H2.retail_weekends"] == "yes"
    office.sends("sectors", **{**office.form, "H2.retail_weekends": "No"})
    assert office.policy.contacts == 1
    assert office.workspace.overrides == {"H4": {"contacts": 1}, "H2": {"retail_weekends": False}}
    office.presses(AdminAct.RULES, "sectors")
    assert office.form["H2.retail_weekends"] == "no"


def test_an_empty_field_is_the_usual_value() -> None:
    """The way back needs no manual."""
    office = Office()
    office.sends("waiting", A3__wait="10 days", A2__wait="2 business days")
    office.sends("waiting", A3__wait="")
    assert office.workspace.overrides == {}


def test_one_press_brings_all_the_usual_rules_back() -> None:
    """Whoever lost the thread starts anew; the coaches stay."""
    office = Office()
    office.sends("coaching", coaches="U1")
    office.sends("waiting", A3__wait="10 days")
    office.presses(AdminAct.USUAL)
    assert office.policy == Office(workspace=Workspace(coaching=office.policy.coaching)).policy
    assert "When they named no day: 7 days (it was 10 days)" in office.said
    assert "[Back to the usual rules]" not in office.said


def test_every_wrong_value_is_told_at_its_field_and_nothing_is_kept() -> None:
    """Spares everybody a rule that half holds, and the admin a round for each mistake."""
    office = Office()
    before = office.workspace
    office.sends("calls", H4__contacts="many", H6__tries="9", H6__wait="soon", H6__apart="1 hour")
    assert office.errors == {
        "H4.contacts": "Write a whole number from 1 to 5; not 'many'.",
        "H6.tries": "Write a whole number from 1 to 5; not 9.",
        "H6.wait": ("Write business days such as \"3 business days\", from 1 to 20; not 'soon'."),
    }
    assert office.form["H6.wait"] == "soon"
    assert office.workspace is before


@pytest.mark.parametrize(
    ("page", "value", "written", "told_at"),
    [
        ("hours", "H6.afternoon", "08:00", "H2.first"),
        ("interview", "H1.late", "2 hours", "H1.late"),
        ("sectors", "H2.hospitality_last", "13:00", "H2.hospitality_last"),
    ],
)
def test_values_that_only_together_make_no_sense_are_refused(
    page: str, value: str, written: str, told_at: str
) -> None:
    """An afternoon before the morning would leave nobody an hour to call in."""
    office = Office()
    office.presses(AdminAct.RULES, page)
    office.sends(page, **{**office.form, value: written})
    assert list(office.errors) == [told_at]


def test_a_mistake_of_another_page_is_told_all_the_same() -> None:
    """A rule below may have changed since: a form that is refused says why."""
    office = Office(workspace=Workspace(overrides={"H4": {"contacts": 9}}))
    office.sends("waiting", A3__wait="10 days")
    assert list(office.errors) == ["A2.wait"]


def test_a_rule_below_that_changes_carries_along_what_was_left_to_it() -> None:
    """An admin who set one value did not set the others."""
    slower = with_overrides(default_policy(), {"A3": {"wait": "12 days"}})
    workspace = Workspace(overrides={"H4": {"contacts": 1}})
    policy = policy_in(workspace, slower)
    assert (policy.no_date_wait.days, policy.contacts) == (12, 1)


def test_values_that_no_longer_go_with_those_below_rest_visibly() -> None:
    """A new policy file must neither stop the bot nor be overruled by nonsense."""
    workspace = Workspace(overrides={"H2": {"first": "12:00"}})
    earlier = with_overrides(default_policy(), {"H6": {"afternoon": "11:00"}})
    assert rules_fit(workspace, default_policy())
    assert not rules_fit(workspace, earlier)
    assert policy_in(workspace, earlier).calling == earlier.calling
    office = Office(workspace=workspace, shipped=earlier)
    office.looks()
    assert "don't go together" in office.said
