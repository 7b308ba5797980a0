"""A message on Slack: within every limit, nothing typed is markup, nothing private is pushed."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given

from adapters.slack.render import rendered
from bot.engine.meaning import (
    Bar,
    Button,
    Chart,
    Day,
    Entries,
    Entry,
    Heading,
    Message,
    Moment,
    Note,
    Option,
    Paragraph,
    Phone,
    Quote,
    Select,
    Weight,
    Words,
    text,
)
from tests.adapters.shapes import keys, messages, said
from tests.adapters.slack.rendering import ANSWER, elements, objects, one, words
from tests.conftest import HoldAgainst
from tests.platforms.slack_messages import check_message, control_sequences

GOLDENS = Path(__file__).parent / "goldens"
MORNING = Moment(at=datetime(2026, 10, 19, 7, 30, tzinfo=UTC), zone="Europe/Berlin")


@given(message=messages, key=keys)
def test_any_message_fits_slack_and_obeys_nothing_that_was_typed(
    message: Message, key: str
) -> None:
    """Spares the operator a nudge that is refused on the day of the call."""
    content = rendered(message, key)
    check_message({"text": content.text, "blocks": content.blocks})
    assert control_sequences(content.text, content.blocks) == []


# The goldens hold no words of the catalogue, so that a change of words touches none of them.
NUDGE = Message(
    blocks=(
        Paragraph(text=said("Acme & Sons: calling is fine.")),
        Note(text=text("card-hours", moment=MORNING)),
    ),
    actions=(
        Button(action="show_card", label=said("My card"), weight=Weight.MAIN),
        Button(action="heard", label=said("Heard"), value="yes"),
        Button(action="stop", label=said("Stop"), weight=Weight.DANGER),
    ),
    preview=said("One thing."),
)
CARD = Message(
    blocks=(
        Heading(text=said("Ask for Dana O'Neil")),
        Paragraph(text=text("card-phone", phone=Phone(value="+49 30 555-0142"))),
        Quote(text=said("Where do things stand?")),
        Quote(text=said("May I call again?"), when=said("Nothing decided")),
        Note(text=said("No hurry.")),
    ),
    preview=ANSWER,
)
SETTINGS = Message(
    blocks=(
        Entries(
            entries=(
                Entry(label=said("Reminders"), value=said("on")),
                Entry(label=said("From"), value=text("on-day", day=Day(day=date(2026, 10, 16)))),
                Entry(label=said("Now"), value=text("card-hours", moment=MORNING)),
            )
        ),
    ),
    actions=(
        Select(
            action="show",
            placeholder=said("Choose one"),
            options=(Option(value="a1", label=said("Acme")), Option(value="", label=said("None"))),
        ),
    ),
    preview=ANSWER,
)


@pytest.mark.parametrize(
    ("name", "message"),
    [("a_nudge", NUDGE), ("a_call_card", CARD), ("entries_and_a_list", SETTINGS)],
)
def test_looks_as_it_was_reviewed(name: str, message: Message, hold_against: HoldAgainst) -> None:
    """Spares Robin a card that reads differently from what somebody looked at."""
    hold_against(rendered(message, "k1").blocks, GOLDENS / f"{name}.json")


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("*Acme* _Inc_ ~x~ `y`", id="emphasis"),
        pytest.param("<!channel> <@U1> <https://x.y|z>", id="control sequences"),
        pytest.param("@everyone :wave: https://x.y", id="what Slack would make a link of"),
        pytest.param("> quoted\n• listed", id="a quotation and a list"),
        pytest.param("O'Neil & Co. <3", id="a name"),
        pytest.param("👩🏽‍🚀 & Co. 🎉", id="emoji"),
    ],
)
def test_what_somebody_typed_is_shown_and_never_obeyed(typed: str) -> None:
    """Spares Robin an employer's name that turns into a mention, a link or bold print."""
    shown = elements(one(Paragraph(text=said(typed))))
    assert shown[-1] == {"type": "text", "text": typed}
    assert not any(each.get("type") == "mrkdwn" for each in shown)


def test_a_chart_begins_with_its_name_in_bold() -> None:
    """Spares Robin two pictures' words that run into one long list."""
    bar = Bar(label=said("Acme"), value=3, said=said("3 days"))
    title = {"type": "text", "text": "Days", "style": {"bold": True}}
    assert title in elements(one(Chart(title=said("Days"), bars=(bar,))))


def test_typed_words_cannot_forge_a_moment_or_reorder_what_stands_around_them() -> None:
    """Spares Robin a date that nobody set, and a name that turns a sentence around."""
    assert words(one(Paragraph(text=said("\ue0100|x\ue011a\u202eb\u2066c")))) == ["0|xabc"]


def test_a_name_in_a_right_to_left_script_leaves_the_sentence_as_it_is() -> None:
    """Spares Robin a line that is turned around because an employer's name begins it."""
    assert words(one(Paragraph(text=said("شركة الخليج")))) == ["\u2068شركة الخليج\u2069"]


def test_typed_words_in_a_button_are_escaped() -> None:
    """Spares Robin a button with half a name: Slack reads entities in plain text, too."""
    button = Button(action="show", label=said("R&D <b>"))
    assert words(one(actions=(button,))) == ["R&amp;D &lt;b&gt;"]


def test_a_moment_is_shown_by_the_readers_own_clock_with_its_weekday() -> None:
    """Spares Robin arithmetic with time zones, and a "tomorrow" that is read a day later."""
    told = elements(one(Paragraph(text=text("card-hours", moment=MORNING))))
    assert told[-2] == {
        "type": "date",
        "timestamp": 1792395000,
        "format": "{date_long} at {time}",
        "fallback": "Monday 19 October, 09:30 Berlin time",
    }


def test_a_moment_in_small_print_is_slacks_own_where_nothing_was_typed() -> None:
    """Spares Robin two clocks in one message."""
    shown = words(one(Note(text=text("card-hours", moment=MORNING))))
    moment = "<!date^1792395000^{date_long} at {time}|Monday 19 October, 09:30 Berlin time>"
    assert shown == [f"They can be reached again from {moment}."]


def test_a_moment_in_small_print_beside_typed_words_is_words() -> None:
    """Spares Robin markup out of an employer's name: mrkdwn has no way to write it literally."""
    typed = Words(text=said("*Acme*"))
    note = Note(text=text("due-agreed", employer=typed, moment=MORNING))
    context = elements(one(note))[-1]
    assert context["type"] == "plain_text"
    assert "*Acme*" in str(context["text"])
    assert "Monday 19 October, 09:30 Berlin time" in str(context["text"])


def test_what_a_lock_screen_shows_of_a_nudge_names_no_employer() -> None:
    """Spares Robin an employer's name on a screen that others see: telephones show the text
    beside the blocks, desktops the first block."""
    content = rendered(NUDGE, "k1")
    assert content.text == "One thing."
    assert [each["text"] for each in objects(content.blocks[0]) if "text" in each] == ["One thing."]


def test_an_answer_is_not_announced_to_whoever_asked() -> None:
    """Spares Robin a line of nothing before each answer."""
    assert words(one(Paragraph(text=said("Saved.")))) == ["Saved."]


def test_two_buttons_alike_can_be_told_apart() -> None:
    """Spares the operator a refusal: an action_id stands once in a block."""
    twice = (Button(action="show", label=said("x")),) * 2
    made = [each["action_id"] for each in elements(one(actions=twice)) if "action_id" in each]
    assert made == ["r1:show:k1:0", "r1:show:k1:1"]
