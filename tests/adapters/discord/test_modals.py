"""A form on Discord: within every limit, and read again from nothing but what comes back."""

from dataclasses import replace
from math import ceil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.components import STRING_SELECT
from adapters.discord.modals import CHECKBOXES, RADIO, modal, submitted_values
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.meaning import Option
from tests.adapters.shapes import forms, keys, said
from tests.conftest import HoldAgainst
from tests.platforms.discord_modals import check_modal
from tests.platforms.discord_refusals import form as checked

GOLDENS = Path(__file__).parent / "goldens"

REGISTERING = Form(
    title=said("form register"),
    intro=said("form intro"),
    fields=(
        Field(
            name="employer",
            label=said("field employer"),
            hint=said("field employer hint"),
            required=True,
            value="Acme",
        ),
        Field(name="day", label=said("field day"), kind=FieldKind.DAY, value="2026-10-14"),
        Field(name="people", label=said("field people"), kind=FieldKind.LONG, max_chars=2000),
        Field(
            name="weekends",
            label=said("setting weekends"),
            kind=FieldKind.CHOICE,
            value="no",
            options=(
                Option(value="yes", label=said("quiet weekends")),
                Option(value="no", label=said("loud weekends")),
            ),
        ),
    ),
    submit=said("choice save"),
)


@given(form=forms, key=keys)
def test_any_form_fits_discord(form: Form, key: str) -> None:
    """Spares Robin a command that answers with nothing because its form was refused."""
    with checked() as errors:
        check_modal(modal(form, key), errors)


def test_looks_as_it_was_reviewed(hold_against: HoldAgainst) -> None:
    """Spares Robin a form that asks differently from what somebody looked at."""
    hold_against(modal(REGISTERING, "k1"), GOLDENS / "a_form.json")


def test_the_intro_makes_room_for_a_fifth_field() -> None:
    """Spares Robin a form in which one question is missing."""
    five = tuple(Field(name=name, label=said(name)) for name in "abcde")
    made = modal(Form(title=said("x"), fields=five, submit=said("x"), intro=said("intro")), "k1")
    parts = made["components"]
    assert isinstance(parts, list)
    assert [part["component"]["custom_id"] for part in parts] == list("abcde")


def of(fields: int, part: int = 1, title: str = "A form") -> Form:
    """With an intro, and so many fields."""
    asked = tuple(Field(name=f"f{n}", label=said(f"Field {n}")) for n in range(fields))
    return Form(
        title=said(title), fields=asked, submit=said("Save"), intro=said("intro"), part=part
    )


def shown(form: Form) -> tuple[str, str, int, bool]:
    """The kind of its custom id, its title, how many fields it has, and whether its intro."""
    made = modal(form, "k1")
    parts = made["components"]
    assert isinstance(parts, list)
    fields = sum("component" in part for part in parts)
    kind = str(made["custom_id"]).split(":")[1]
    return kind, str(made["title"]), fields, len(parts) > fields


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param(of(4), ("form", "A form", 4, True), id="all of it"),
        pytest.param(of(5), ("form", "A form", 5, False), id="the intro costs no second page"),
        pytest.param(of(6), ("part", "A form (1 of 2)", 4, True), id="one too many"),
        pytest.param(of(8), ("part", "A form (1 of 2)", 4, True), id="two pages with their intros"),
        pytest.param(of(9), ("part", "A form (1 of 2)", 5, False), id="nine need every place"),
        pytest.param(of(11), ("part", "A form (1 of 3)", 4, True), id="three pages"),
        pytest.param(of(2, 2), ("form", "A form (2 of 2)", 2, True), id="the rest of it"),
        pytest.param(of(7, 2), ("part", "A form (2 of 3)", 4, True), id="the middle"),
        pytest.param(
            of(6, title="w" * 60), ("part", f"{'w' * 35}… (1 of 2)", 4, True), id="a long title"
        ),
    ],
)
def test_a_form_has_as_few_pages_as_it_can(
    form: Form, expected: tuple[str, str, int, bool]
) -> None:
    """Spares Robin a page more than there have to be, and tells how many there are."""
    assert shown(form) == expected


@given(fields=st.integers(1, 40), has_intro=st.booleans())
def test_page_by_page_every_field_comes_once(fields: int, has_intro: bool) -> None:
    """Spares Robin a question that stands on no page, or a page that is one too many."""
    whole = of(fields) if has_intro else replace(of(fields), intro=None)
    rest, seen = whole, 0
    titles: list[str] = []
    while rest.fields:
        kind, title, there, _ = shown(rest)
        seen += there
        titles.append(title)
        assert kind == ("form" if there == len(rest.fields) else "part")
        rest = replace(rest, fields=rest.fields[there:], part=rest.part + 1)
    assert seen == fields
    assert len(titles) == ceil(fields / 5)
    if len(titles) > 1:
        assert titles == [f"A form ({n} of {len(titles)})" for n in range(1, len(titles) + 1)]


@pytest.mark.parametrize(
    ("component", "expected"),
    [
        pytest.param(
            {"type": 18, "component": {"type": 4, "custom_id": "a", "value": "x"}},
            {"a": "x"},
            id="a text under its label",
        ),
        pytest.param(
            {"type": 18, "component": {"type": 3, "custom_id": "a", "values": ["yes"]}},
            {"a": "yes"},
            id="a list under its label",
        ),
        pytest.param(
            {"type": 18, "component": {"type": 3, "custom_id": "a", "values": []}},
            {"a": ""},
            id="a list in which nothing was chosen",
        ),
        pytest.param(
            {"type": 1, "components": [{"type": 4, "custom_id": "a", "value": "x"}]},
            {"a": "x"},
            id="a text in an action row",
        ),
        pytest.param(
            {"type": 18, "component": {"type": 21, "custom_id": "a", "value": "yes"}},
            {"a": "yes"},
            id="one of some round boxes",
        ),
        pytest.param(
            {"type": 18, "component": {"type": 21, "custom_id": "a", "value": None}},
            {"a": ""},
            id="none of them",
        ),
        pytest.param(
            {"type": 18, "component": {"type": 22, "custom_id": "a", "values": ["x", "y"]}},
            {"a": "x y"},
            id="some square boxes",
        ),
        pytest.param({"type": 10, "id": 1}, {}, id="the intro"),
        pytest.param("what is that", {}, id="something that nobody knows"),
    ],
)
def test_what_was_filled_in_is_read_by_field(component: object, expected: dict[str, str]) -> None:
    """Spares Robin the typing again of what was filled in."""
    assert submitted_values([component]) == expected


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        pytest.param(
            FieldKind.DAY, "2026-10-15T10:00", "15 October 2026 10:00", id="a day with a time"
        ),
        pytest.param(FieldKind.DAY, "2026-10-15", "15 October 2026", id="a day"),
        pytest.param(FieldKind.DAY, "Thursday", "Thursday", id="a day in words"),
        pytest.param(FieldKind.LINE, "2026T10", "2026T10", id="what is no day"),
    ],
)
def test_a_day_with_its_time_is_shown_as_people_write_it(
    kind: FieldKind, value: str, shown: str
) -> None:
    """Spares Robin a date as machines write it, in the middle of a form."""
    field = Field(name="day", label=said("Day"), kind=kind, value=value)
    form = Form(title=said("Form"), fields=(field,), submit=said("Save"))
    made = modal(form, "k")
    assert f"'value': '{shown}'" in str(made)


@pytest.mark.parametrize(
    ("kind", "options", "expected"),
    [
        pytest.param(FieldKind.CHOICE, 1, STRING_SELECT, id="one to choose: Discord has no box"),
        pytest.param(FieldKind.CHOICE, 2, RADIO, id="two, in sight"),
        pytest.param(FieldKind.CHOICE, 10, RADIO, id="ten, in sight"),
        pytest.param(FieldKind.CHOICE, 11, STRING_SELECT, id="eleven, in a list"),
        pytest.param(FieldKind.SEVERAL, 1, CHECKBOXES, id="one to tick"),
        pytest.param(FieldKind.SEVERAL, 10, CHECKBOXES, id="ten to tick"),
        pytest.param(FieldKind.SEVERAL, 11, STRING_SELECT, id="eleven to tick, in a list"),
    ],
)
@pytest.mark.parametrize("required", [True, False])
def test_few_options_are_boxes_in_sight(
    kind: FieldKind, options: int, expected: int, required: bool
) -> None:
    """Spares Robin a list to open for yes or no."""
    listed = tuple(Option(value=f"v{n}", label=said(f"Option {n}")) for n in range(options))
    field = Field(name="a", label=said("A"), kind=kind, options=listed, required=required)
    made = modal(Form(title=said("F"), fields=(field,), submit=said("Save")), "k")
    with checked() as errors:
        check_modal(made, errors)
    parts = made["components"]
    assert isinstance(parts, list)
    assert parts[0]["component"]["type"] == expected
