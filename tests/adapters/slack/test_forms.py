"""A form as a modal: within every limit, filled in as far as is known, naming nobody."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given

from adapters.slack import forms
from adapters.slack.composing import Json, plain_words
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.meaning import Day, Option, text
from tests.adapters.shapes import forms as any_form
from tests.adapters.shapes import keys, said
from tests.conftest import HoldAgainst
from tests.platforms.slack_blocks import faults_in_view

GOLDENS = Path(__file__).parent / "goldens"
DAY, CHOICE = FieldKind.DAY, FieldKind.CHOICE
OPTIONS = (Option(value="yes", label=said("Yes")), Option(value="", label=said("No")))


def element(field: Field) -> Json:
    """The input that stands for a field."""
    form = Form(title=said("Form"), fields=(field,), submit=said("Save"))
    blocks = forms.modal(form, "k1")["blocks"]
    assert isinstance(blocks, list)
    made: Json = blocks[-1]["element"]
    return made


@given(form=any_form.filter(lambda f: len({x.name for x in f.fields}) == len(f.fields)), key=keys)
def test_any_form_fits_slack(form: Form, key: str) -> None:
    """Spares Robin a form that never opens."""
    assert faults_in_view(forms.modal(form, key), "modal") == []


FORM = Form(
    title=said("An interview with a long title"),
    intro=said("I'm a bot."),
    fields=(
        Field(name="employer", label=said("Employer"), required=True, value="A*c*me"),
        Field(
            name="day",
            label=said("Day"),
            kind=DAY,
            value="2026-10-14",
            hint=said("A day."),
            picked_hint=said("A hint."),
        ),
        Field(name="from", label=said("From"), kind=FieldKind.TIME, value="20:00"),
        Field(name="again", label=said("Again"), kind=CHOICE, options=OPTIONS, value=""),
        Field(name="people", label=said("Who"), kind=FieldKind.LONG, max_chars=2000),
    ),
    submit=said("Save"),
)


def test_looks_as_it_was_reviewed(hold_against: HoldAgainst) -> None:
    """Spares Robin a form that reads differently from what somebody looked at."""
    hold_against(forms.modal(FORM, "k1"), GOLDENS / "a_form.json")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("2026-10-14", "2026-10-14", id="a day"),
        pytest.param("2026-10-14T10:00", "2026-10-14", id="a day with a time"),
        pytest.param("next friday", None, id="words, which a picker cannot show"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_day_starts_where_it_is_known(value: str, shown: str | None) -> None:
    """Spares Robin picking today from a calendar."""
    picker = element(Field(name="day", label=said("Day"), kind=DAY, value=value))
    assert picker.get("initial_date") == shown


def test_more_than_a_field_holds_is_cut_so_that_the_form_opens() -> None:
    """Spares Robin a form that Slack refuses for what he had typed after the command."""
    typed = element(Field(name="employer", label=said("Employer"), value="y" * 5000))
    assert typed["initial_value"] == "y" * 300


def test_a_choice_without_options_is_asked_in_words() -> None:
    """Spares the operator a refusal of the whole form for one empty list."""
    assert element(Field(name="x", label=said("X"), kind=CHOICE))["type"] == "plain_text_input"


def test_the_form_carries_its_question_and_nothing_of_the_person() -> None:
    """Spares Robin personal data in a place where Slack keeps it as it is."""
    view = forms.modal(FORM, "k1")
    assert (view["callback_id"], view["private_metadata"]) == ("r1:form", "f1:k1")


def test_what_is_wrong_is_said_at_its_field_in_plain_words() -> None:
    """Spares Robin a riddle: which field, and what to do about it."""
    wrong = FieldError(field="day", text=text("on-day", day=Day(day=date(2026, 10, 16))))
    assert forms.errors([wrong], ["employer", "day"]) == {"day": "Friday 16 October"}


def test_what_is_wrong_with_a_field_that_an_older_form_lacks_is_said_at_its_first() -> None:
    """Spares Robin a form that is refused and does not say why: Slack shows errors at fields."""
    wrong = FieldError(field="new", text=said("Please fill it in"))
    assert forms.errors([wrong], ["employer", "day"]) == {
        "employer": plain_words(text("form-outdated"))
    }
    assert forms.errors([], ["employer"]) == {}


@pytest.mark.parametrize("metadata", ["f0:k1", "k1", "", "r1:form:k1"])
def test_a_form_of_another_version_is_about_nothing(metadata: str) -> None:
    """Spares Robin an answer that goes into the wrong field after an update."""
    assert forms.key_of(metadata) is None
    view = forms.modal(FORM, "k1")
    assert forms.key_of(str(view["private_metadata"])) == "k1"


def test_no_words_are_asked_for_where_a_day_is_picked() -> None:
    """Spares Robin a calendar that says 'a day, such as "Friday"', and takes no such thing."""
    typed = Field(name="n", label=said("A note"), hint=said("Such as Friday"))
    for field, is_hinted in ((typed, True), (replace(typed, kind=DAY), False)):
        form = Form(title=said("Form"), fields=(field,), submit=said("Save"))
        assert ("Such as Friday" in str(forms.modal(form, "k1"))) is is_hinted
