"""A message on Discord: within every limit, nothing typed is markup, nothing private is pushed."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given

from adapters.discord.limits import DESCRIPTION_CHARS, LABEL_CHARS, cut
from adapters.discord.render import body
from adapters.discord.style import MARKDOWN
from bot.engine.meaning import (
    Button,
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
    text,
)
from bot.engine.wording.catalogue import render
from tests.adapters.shapes import keys, messages, said
from tests.conftest import HoldAgainst
from tests.platforms import discord_limits
from tests.platforms.discord_components import walk
from tests.platforms.discord_messages import CHANNEL_FLAGS, check_message

GOLDENS = Path(__file__).parent / "goldens"
PREVIEW = text("preview-answer")
SHORTENED = f"-# {render(text('shortened'), MARKDOWN)}"


def paragraph(words: str) -> Message:
    return Message(blocks=(Paragraph(text=said(words)),), preview=PREVIEW)


def shown(message: Message) -> str:
    """What stands in the embed."""
    embeds = body(message, "k1")["embeds"]
    assert isinstance(embeds, list)
    return str(embeds[0]["description"])


@given(message=messages, key=keys)
def test_any_message_fits_discord(message: Message, key: str) -> None:
    """Spares the operator a nudge that is refused on the day of the call."""
    check_message(body(message, key), flags=CHANNEL_FLAGS)
    check_message(body(message, key, with_preview=True), flags=CHANNEL_FLAGS)


BERLIN_MORNING = Moment(at=datetime(2026, 10, 19, 7, 30, tzinfo=UTC), zone="Europe/Berlin")
# The goldens hold no words of the catalogue, so that a change of words touches none of them.
NUDGE = Message(
    blocks=(
        Paragraph(text=said("Acme: calling is fine.")),
        Note(text=text("card-hours", moment=BERLIN_MORNING)),
    ),
    actions=(
        Button(action="show_card", label=said("My card"), weight=Weight.MAIN),
        Button(action="heard", label=said("Heard")),
        Button(action="later", label=said("Later")),
        Button(action="tomorrow", label=said("Tomorrow")),
        Button(action="why", label=said("Why")),
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
    preview=said("A card."),
)
SETTINGS = Message(
    blocks=(
        Entries(
            entries=(
                Entry(label=said("Reminders"), value=said("on")),
                Entry(label=said("From"), value=text("on-day", day=Day(day=date(2026, 10, 16)))),
            )
        ),
    ),
    actions=(
        Select(
            action="show",
            placeholder=said("Choose one"),
            options=(Option(value="a1", label=said("Acme")),),
        ),
    ),
    preview=said("Settings."),
)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a_nudge_with_a_button_in_a_second_row", NUDGE),
        ("a_call_card", CARD),
        ("entries_and_a_list", SETTINGS),
    ],
)
def test_looks_as_it_was_reviewed(name: str, message: Message, hold_against: HoldAgainst) -> None:
    """Spares Robin a card that reads differently from what somebody looked at."""
    hold_against(body(message, "k1", with_preview=True), GOLDENS / f"{name}.json")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("*Acme* _Inc_", r"\*Acme\* \_Inc\_", id="emphasis"),
        pytest.param("~~||`x`||~~", r"\~\~\|\|\`x\`\|\|\~\~", id="strike, spoiler and code"),
        pytest.param("# Acme", r"\# Acme", id="a heading"),
        pytest.param("- Acme", r"\- Acme", id="a list"),
        pytest.param("x\n1. Acme", "x\n1\\. Acme", id="a numbered list"),
        pytest.param("> Acme", r"\> Acme", id="a quotation"),
        pytest.param("@everyone", r"\@everyone", id="everyone"),
        pytest.param("<@101> <#5> <t:1:R>", r"\<\@101\> \<\#5\> \<t:1:R\>", id="mentions"),
        pytest.param("[x](https://x.y)", r"\[x\](https\://x.y)", id="a link"),
        pytest.param("back\\slash", r"back\\slash", id="a backslash"),
        pytest.param("O'Neil & Co. <3", "O'Neil & Co. \\<3", id="a name"),
        pytest.param("שלום 👩🏽‍🚀", "\u2068שלום 👩🏽‍🚀\u2069", id="right to left, and emoji"),
        pytest.param("a\u202eb\u2066c", "abc", id="no reordering of what stands around it"),
    ],
)
def test_what_somebody_typed_is_shown_and_never_obeyed(typed: str, expected: str) -> None:
    """Spares Robin an employer's name that turns into a link, a mention or a heading."""
    assert shown(paragraph(typed)) == expected


def test_a_moment_is_shown_by_the_readers_own_clock() -> None:
    """Spares Robin arithmetic with time zones."""
    when = Paragraph(text=text("card-hours", moment=BERLIN_MORNING))
    message = Message(blocks=(when,), preview=PREVIEW)
    assert "from <t:1792395000:F> (<t:1792395000:R>)." in shown(message)


def test_the_plain_text_that_a_lock_screen_shows_names_no_employer() -> None:
    """Spares Robin an employer's name on a screen that others see."""
    pushed = body(NUDGE, "k1", with_preview=True)
    assert pushed["content"] == "One thing."
    assert "Acme" in shown(NUDGE)


def test_a_line_break_in_typed_words_does_not_leave_its_quotation() -> None:
    """Spares Robin words from elsewhere that look like something the bot says."""
    message = Message(blocks=(Quote(text=said("a\n# b")),), preview=PREVIEW)
    assert shown(message) == "> “a\n> \\# b”"


def test_what_is_too_long_is_cut_at_a_word_and_says_so() -> None:
    """Spares Robin a message that never comes because an employer's name was long."""
    described = shown(paragraph("word " * 2000))
    assert len(described) <= DESCRIPTION_CHARS
    assert described.endswith(f"word…\n{SHORTENED}")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("", "–", id="nothing"),
        pytest.param("twelve chars", "twelve chars", id="as long as may be"),
        pytest.param("twelve chars!", "twelve…", id="one too long"),
        pytest.param("w" * 13, "w" * 11 + "…", id="one long word"),
        pytest.param("w" * 10 + "\\*w", "w" * 10 + "…", id="not behind a backslash"),
        pytest.param("w" * 9 + "\\\\ww", "w" * 9 + "\\\\…", id="behind an escaped backslash"),
    ],
)
def test_a_cut_keeps_within_its_limit(words: str, expected: str) -> None:
    """Spares Robin half a word that reads as another one, and a stray backslash."""
    assert cut(words, 12) == expected


@pytest.mark.parametrize(
    "actions",
    [
        pytest.param(
            tuple(Button(action="show", label=said(str(n)), value=str(n)) for n in range(30)),
            id="thirty buttons",
        ),
        pytest.param((Button(action="show", label=said("x"), value="v" * 100),), id="a long value"),
        pytest.param((Button(action="show", label=said("x")),) * 2, id="the same button twice"),
        pytest.param(
            (
                Select(
                    action="show",
                    placeholder=said("which"),
                    options=tuple(Option(value=str(n), label=said("x")) for n in range(26)),
                ),
            ),
            id="twenty-six in a list",
        ),
        pytest.param(
            (Select(action="show", placeholder=said("which"), options=()),), id="an empty list"
        ),
    ],
)
def test_actions_that_do_not_fit_are_left_out_and_it_says_so(
    actions: tuple[Button | Select, ...],
) -> None:
    """Spares Robin the belief that what is offered is all there is."""
    message = Message(blocks=(Paragraph(text=said("x")),), actions=actions, preview=PREVIEW)
    assert shown(message).endswith(SHORTENED)


def test_a_long_label_is_cut() -> None:
    """Spares the operator a refusal of the whole message for one label."""
    long = Button(action="show", label=said("very " * 40))
    made = body(Message(blocks=(), actions=(long,), preview=PREVIEW), "k1")
    labels = [each["label"] for each in walk(made["components"]) if "label" in each]
    assert labels == [cut("very " * 40, LABEL_CHARS)]


def test_our_limits_are_discords() -> None:
    """Spares the operator two lists of limits that drift apart."""
    assert DESCRIPTION_CHARS == discord_limits.EMBED_DESCRIPTION
    assert LABEL_CHARS == discord_limits.BUTTON_LABEL
