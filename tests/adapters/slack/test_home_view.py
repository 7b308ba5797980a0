"""Home as Slack takes it: whatever it holds fits, and what is left out is said."""

from dataclasses import replace

import pytest

from adapters.slack.home_view import home_view
from adapters.slack.panes import WORDS, pane
from bot.advice.policy import default_policy
from bot.engine.choices import Choice, button
from bot.engine.dashboard import dashboard
from bot.engine.effects import Notice
from bot.engine.meaning import Heading, Link, Message, Option, Paragraph, Select, UserText, text
from bot.engine.sections import Home, Row, Section, SectionName
from tests.bench.home_page import all_open
from tests.bench.people import NOW
from tests.platforms.slack_blocks import faults_in_view
from tests.platforms.slack_workspace import visible_texts

LONG = text("as-typed", words=UserText(value="<!channel> *x* " * 400))


def _row(number: int) -> Row:
    return Row(text=LONG, button=button(Choice.SHOW, value=f"a{number}"))


def test_fifty_open_applications_fit() -> None:
    """Spares Robin an empty home when they need it most."""
    home = dashboard(all_open(120), default_policy(), NOW)
    assert faults_in_view(home_view(home), "home") == []


def test_too_much_is_left_out_from_the_end_and_that_is_said() -> None:
    """Spares Robin a page that Slack refuses whole, and believing that it was all."""
    rows = tuple(_row(number) for number in range(150))
    sections = tuple(
        Section(name=name, heading=LONG, rows=rows, blocks=(Paragraph(text=LONG),) * 20)
        for name in SectionName
    )
    view = home_view(Home(sections=sections))
    assert faults_in_view(view, "home") == []
    assert "Shortened" in str(view) or "shorter" in str(view)


def test_what_somebody_typed_is_read_literally() -> None:
    """S34: spares a whole channel a call, and Robin markup for a name."""
    view = home_view(Home(sections=(Section(name=SectionName.OPEN, rows=(_row(1),)),)))
    assert "<!channel>" not in str(view)
    assert any("<!channel>" in words for words in visible_texts(view["blocks"]))


def test_ids_are_unique_though_sections_offer_the_same() -> None:
    """Spares Robin a press that means another section's button."""
    section = Section(
        name=SectionName.OPEN,
        rows=tuple(_row(number) for number in range(5)),
        actions=(button(Choice.ADD), button(Choice.LIST)),
    )
    view = home_view(Home(sections=(section, replace(section, name=SectionName.AREAS))))
    assert faults_in_view(view, "home") == []


def _notice(number: int, *, awaits: bool = False) -> Notice:
    actions = (
        button(Choice.SHOW),
        Link(label=text("link-booking"), url="https://example.org"),
        Select(
            action=Choice.PICK,
            placeholder=LONG,
            options=tuple(Option(value=f"a{n}", label=LONG) for n in range(150)),
        ),
    )
    blocks = (Heading(text=LONG), *(Paragraph(text=LONG),) * 60)
    message = Message(blocks=blocks, preview=text("preview-answer"), actions=actions)
    return Notice(key=f"q{number}", message=message, apart=True, awaits=awaits)


@pytest.mark.parametrize("awaits", [False, True])
@pytest.mark.parametrize("number", [1, 3])
def test_messages_in_a_modal_fit_whatever_they_hold(number: int, *, awaits: bool) -> None:
    """Spares Robin a modal that does not open."""
    view = pane([_notice(each, awaits=awaits) for each in range(number)])
    assert faults_in_view(view, "modal") == []


def test_there_is_a_field_where_words_are_an_answer_and_only_there() -> None:
    """Spares Robin a question that they cannot answer, and a field that nobody reads."""
    short = Message(blocks=(Paragraph(text=text("call-back-day")),), preview=text("preview-answer"))
    asking = pane([Notice(key="q7", message=short, apart=True, awaits=True)])
    assert asking["private_metadata"] == "q7"
    assert [b["block_id"] for b in _blocks(asking) if b["type"] == "input"] == [WORDS]
    telling = pane([Notice(key="q7", message=short, apart=True)])
    assert telling["private_metadata"] == ""
    assert "submit" not in telling


def _blocks(view: dict[str, object]) -> list[dict[str, object]]:
    blocks = view["blocks"]
    assert isinstance(blocks, list)
    return blocks
