"""Nothing that was typed stands in a stored message of somebody discreet, whatever happens."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack.render import rendered
from bot.engine.discretion import names_something
from bot.engine.effects import Edit, Say
from bot.engine.events import ActionChosen, Apart, CommandInvoked, TextEntered
from bot.engine.meaning import (
    Bar,
    Button,
    CalendarFile,
    Chart,
    Entries,
    Entry,
    Link,
    Message,
    Option,
    Quote,
    Select,
    UserText,
    Words,
    text,
)
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.replies import propose
from tests.engine.conversations import Talk
from tests.engine.test_properties import HAPPENINGS, event_of
from tests.engine.veiled import MONDAY_CALL, discreet_talk

TYPED = (
    "Acme",
    "Globex",
    "a mug",
    "new hall",
    "speak slower",
    "2400",
    "Good morning, this is Robin",
)
"""What people type in these happenings, and what no stored message may show."""
NAMED = text("as-typed", words=UserText(value="Acme"))
CHART = Chart(title=NAMED, bars=(Bar(label=NAMED, value=1, said=NAMED),))


@pytest.mark.parametrize(
    "message",
    [
        Message(blocks=(CHART,), preview=text("preview-answer")),
        Message(
            blocks=(replace(CHART, title=text("home")),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            actions=(
                Select(
                    action="x",
                    placeholder=text("home"),
                    options=(Option(value="a", label=NAMED),),
                ),
            ),
        ),
        Message(
            blocks=(Entries(entries=(Entry(label=text("home"), value=NAMED),)),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(Quote(text=text("as-greeting", words=Words(text=NAMED))),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(), preview=text("preview-answer"), actions=(Button(action="x", label=NAMED),)
        ),
        Message(
            blocks=(), preview=text("preview-answer"), actions=(Link(label=NAMED, url="https://x"),)
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            actions=(Select(action="x", placeholder=NAMED, options=()),),
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            attachments=(
                CalendarFile(
                    name="x.ics",
                    uid="u",
                    title=text("preview-answer"),
                    starts_at=MONDAY_CALL,
                    ends_at=MONDAY_CALL + timedelta(hours=1),
                    zone="UTC",
                ),
            ),
        ),
    ],
    ids=[
        "a chart",
        "a bar",
        "an option",
        "an entry",
        "words within words",
        "a button",
        "a link",
        "a list",
        "a calendar file",
    ],
)
def test_a_name_is_found_wherever_it_stands(message: Message) -> None:
    """Spares Robin the one place that nobody thought of."""
    assert names_something(message)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(HAPPENINGS, min_size=1, max_size=25),
    st.lists(st.sampled_from(Apart), min_size=25, max_size=25),
)
def test_whatever_happens_no_stored_message_shows_what_was_typed(
    happenings: list[tuple[object, ...]], aparts: list[Apart]
) -> None:
    """Spares Robin one leak in a thousand messages: words, preview and blocks are all looked at."""
    talk = discreet_talk()
    talk.registers("Acme", decision="friday")
    for number, (happening, apart) in enumerate(zip(happenings, aparts, strict=False)):
        event = event_of(talk, happening, f"happening {number}")
        if event is None:
            continue
        if isinstance(event, ActionChosen | CommandInvoked | TextEntered):
            event = replace(event, apart=apart)
        talk.happens(event)
        for effect in talk.turn.effects:
            if isinstance(effect, Say | Edit):
                _assert_shows_nothing_typed(effect.message)


def _assert_shows_nothing_typed(message: Message) -> None:
    made = rendered(message, "k1")
    shown = f"{plain(message, PlainStyle())} {made.text} {made.blocks}"
    assert not names_something(message)
    ours = shown.replace("/interview add Acme tomorrow at 10", "")  # the example that help gives
    for words in TYPED:
        assert words not in ours, shown


def test_the_same_words_mean_the_same_discreet_or_not() -> None:
    """Spares Robin a bot that understands less because it says less."""
    open_talk, discreet = Talk(), discreet_talk()
    for talk in (open_talk, discreet):
        talk.registers(decision="friday")
        talk.happens(
            TextEntered(
                id="w", text="they rejected me", proposals=propose("they rejected me"), apart=HERE
            )
        )
    assert open_talk.dossier.search.applications == discreet.dossier.search.applications


HERE = Apart.POSSIBLE
