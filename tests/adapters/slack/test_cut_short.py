"""A message that is too much for Slack: cut at a word, counted as it is sent, and it says so."""

import pytest

from adapters.slack import limits
from adapters.slack.render import rendered
from bot.engine.meaning import (
    Button,
    Message,
    Option,
    Paragraph,
    Select,
)
from tests.adapters.shapes import said
from tests.adapters.slack.rendering import SHORTENED, one, words
from tests.platforms import slack_limits
from tests.platforms.slack_messages import check_message


def test_what_is_too_long_is_cut_at_a_word_and_says_so() -> None:
    """Spares Robin a message that never comes because somebody's name was long."""
    first, note = words(one(Paragraph(text=said("word " * 2000))))
    assert len(first) <= limits.TEXT_CHARS
    assert first.endswith("word…")
    assert note == SHORTENED


@pytest.mark.parametrize(
    "message",
    [
        pytest.param(one(*[Paragraph(text=said("x"))] * 51), id="fifty-one blocks"),
        pytest.param(one(*[Paragraph(text=said("y" * 2900))] * 5), id="too much text in all"),
        pytest.param(
            one(actions=(Button(action="show", label=said("x")),) * 201), id="two hundred buttons"
        ),
        pytest.param(
            one(
                actions=(
                    Select(
                        action="show",
                        placeholder=said("which"),
                        options=tuple(Option(value=str(n), label=said("x")) for n in range(101)),
                    ),
                )
            ),
            id="a hundred and one in a list",
        ),
    ],
)
def test_what_does_not_fit_is_left_out_and_it_says_so(message: Message) -> None:
    """Spares Robin the belief that what is offered is all there is."""
    content = rendered(message, "k1")
    check_message({"text": content.text, "blocks": content.blocks})
    assert SHORTENED in words(message)


def test_a_list_with_nothing_in_it_is_not_sent() -> None:
    """Spares the operator a refusal of the whole message for one empty list."""
    empty = Select(action="show", placeholder=said("which"), options=())
    assert rendered(one(actions=(empty,)), "k1").blocks == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("twelve chars", "twelve chars", id="as long as may be"),
        pytest.param("twelve chars!", "twelve…", id="one too long"),
        pytest.param("w" * 13, "w" * 11 + "…", id="one long word"),
        pytest.param("a " + "w" * 12, "a " + "w" * 9 + "…", id="not at a word that is far away"),
    ],
)
def test_a_cut_keeps_within_its_limit(typed: str, expected: str) -> None:
    """Spares Robin half a word that reads as another one."""
    assert limits.cut(typed, 12) == expected


def test_a_cut_counts_what_is_sent() -> None:
    """Spares the operator a button of fifteen ampersands that is refused for 75 characters."""
    label = Button(action="show", label=said("&" * 75))
    assert words(one(actions=(label,)))[-1] == "&amp;" * 14 + "…"


def test_our_limits_are_slacks() -> None:
    """Spares the operator a number that was mistyped on one side."""
    pairs = {
        "MESSAGE_BLOCKS": "MESSAGE_BLOCKS",
        "TEXT_CHARS": "SECTION_TEXT",
        "HEADER_CHARS": "HEADER_TEXT",
        "ACTIONS_ELEMENTS": "ACTIONS_ELEMENTS",
        "BUTTON_CHARS": "BUTTON_TEXT",
        "OPTIONS": "SELECT_OPTIONS",
        "OPTION_CHARS": "OPTION_TEXT",
        "PLACEHOLDER_CHARS": "PLACEHOLDER",
        "LABEL_CHARS": "INPUT_LABEL",
        "INPUT_CHARS": "PLAIN_TEXT_INPUT",
        "TITLE_CHARS": "VIEW_TITLE",
        "ACKNOWLEDGE_SECONDS": "ACKNOWLEDGE_SECONDS",
        "RESPONSE_URL_USES": "RESPONSE_URL_USES",
    }
    ours = {name: getattr(limits, name) for name in pairs}
    assert ours == {name: getattr(slack_limits, theirs) for name, theirs in pairs.items()}
    assert limits.MESSAGE_CHARS < slack_limits.MESSAGE_BLOCKS_TEXT


def test_a_list_with_one_long_name_is_no_message_that_was_shortened() -> None:
    """Spares Robin to look for what is missing: the name stands whole in the message itself."""
    option = Option(value="a1", label=said("Gesellschaft für Vermögensverwaltung " * 4))
    pick = Select(action="show", placeholder=said("Choose one"), options=(option,))
    button = Button(action="take", label=said("Call the Party Planners of Manchester " * 4))
    shown = words(one(Paragraph(text=said("One is open.")), actions=(pick, button)))
    assert SHORTENED not in shown
    assert any(each.endswith("…") for each in shown)
