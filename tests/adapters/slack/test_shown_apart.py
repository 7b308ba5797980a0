"""Files and discretion on Slack: a modal holds none, and a chat must not hold their words."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.slack import limits, panes
from adapters.slack.shown_apart import MOST_PIECES, showable
from bot.engine.choices import Choice
from bot.engine.effects import Notice
from bot.engine.meaning import CalendarFile, Message, Note, Paragraph, TableFile, text
from tests.adapters.shapes import said
from tests.adapters.slack.program import slack_program
from tests.adapters.slack.steps import labelled
from tests.adapters.slack.test_discreet import _assert_nothing_named, _becomes_discreet, _registers
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import View

NOON = datetime(2026, 10, 20, 12, 0, tzinfo=UTC)
ENTRY = CalendarFile(
    name="talk.ics",
    uid="talk",
    title=said("Talk with Acme"),
    starts_at=NOON,
    ends_at=NOON,
    zone="Europe/Berlin",
)
TABLE = TableFile(name="small.csv", columns=("employer",), rows=(("Acme <!channel>",),))
SENT = Message(
    blocks=(Paragraph(text=said("Here it is.")), Note(text=text("sent-to-chat"))),
    preview=text("preview-answer"),
)


def _words(view: object) -> str:
    return str(view)


def test_an_entry_for_the_calendar_is_a_button_in_a_modal() -> None:
    """Spares Robin an appointment that they may read, and must copy."""
    notice = Notice(key="k", message=replace(SENT, attachments=(ENTRY,)), apart=True)
    shown = showable(notice, may_send=True)
    assert labelled("send-calendar") in _words(panes.pane([shown]))
    assert Choice.SEND_CALENDAR in _words(panes.pane([shown]))


def test_what_was_sent_is_not_shown_once_more() -> None:
    """Spares Robin a window full of what lies in their chat as a file."""
    notice = Notice(message=SENT, apart=True, sent=(TABLE,))
    assert showable(notice, may_send=True) == notice


def test_what_may_not_be_sent_is_shown_in_words() -> None:
    """Spares Robin an export that is nowhere: neither a file nor in the chat."""
    shown = showable(Notice(message=SENT, apart=True, sent=(TABLE,)), may_send=False)
    words = _words(panes.pane([shown]))
    assert "Acme &lt;!channel&gt;" in words or "Acme <!channel>" in words
    assert "files:write" in words
    assert "sent it to our" not in words


@pytest.mark.parametrize(
    ("line", "lines", "is_shown"),
    [
        pytest.param(70, 100, True, id="some hundred lines"),
        pytest.param(limits.TEXT_CHARS * 2, 2, True, id="lines longer than a block"),
        pytest.param(limits.TEXT_CHARS, MOST_PIECES + 1, False, id="more than anybody reads"),
    ],
)
def test_a_long_file_is_cut_into_blocks(line: int, lines: int, is_shown: bool) -> None:
    """Spares Robin a modal that Slack refuses, and with it all that they asked for."""
    rows = tuple(("x" * line,) for _ in range(lines))
    table = TableFile(name="long.csv", columns=("words",), rows=rows)
    shown = showable(Notice(message=SENT, apart=True, sent=(table,)), may_send=False)
    blocks = shown.message.blocks
    whole = "".join(_typed(block) for block in blocks)
    assert (whole.count("x") == line * lines) is is_shown
    assert len(blocks) <= limits.MESSAGE_BLOCKS


def _typed(block: object) -> str:
    assert isinstance(block, Paragraph | Note)
    words = block.text.args.get("words")
    value = getattr(words, "value", "")
    assert len(value) <= limits.TEXT_CHARS
    return str(value)


async def test_an_export_is_read_in_a_modal_where_no_file_may_be_sent(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an employer who reads their whole export in the chat."""
    slack.api.scopes.discard("files:write")
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        await _registers(robin)
        await robin.command("/interview", "export")
        await robin.sees_modal(_shows_the_export)
        await robin.sees(lambda message: "files:write" in message.words)
        await program.settled()
        _assert_nothing_named(slack, robin)


def _shows_the_export(view: View) -> bool:
    return "files:write" in view.words and "Acme" in view.words and "ringback.json" in view.words
