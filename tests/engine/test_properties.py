"""Whatever happens in whatever order: what must always hold of the conversation."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advice import outlook, personal_time
from bot.advice.at_due import due_now
from bot.advice.budget import budget_is_spent
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.plan import plan
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.dossier import QUESTIONS_KEPT, Dossier
from bot.engine.effects import Edit, Notice, Say
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    Event,
    FormNotShown,
    FormSubmitted,
    NudgesCameDue,
    PrivacyTried,
    TextEntered,
    Undeliverable,
)
from bot.engine.machine import step
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.replies import propose
from storage.mapping import dossier_from_stored, dossier_to_stored
from tests.engine.conversations import BERLIN, Talk

POLICY = default_policy()
WORDS = st.sampled_from(
    [
        "yes",
        "no",
        "stop",
        "start",
        "undo",
        "help",
        "cancel",
        "back",
        "skip",
        "what do I say?",
        "they said thursday",
        "next week",
        "no, the 14th",
        "left a voicemail",
        "they rejected me",
        "I got the job!",
        "start 2 nov at 8, building C, 2400 a month, answer by friday",
        "something about a mug",
        "tuesday at 2",
        "I accepted the offer",
        "I turned it down",
        "can I call today?",
        "email instead",
        "sent it",
        "after 3pm",
        "they want references by friday",
        "the position is on hold",
        "they invited me to another interview",
        "they'd rather i didn't call",
        "pause until monday",
        "voicemail",
        "German",
        "Good morning, this is Robin. Where do things stand?",
        "they moved the interview to the 20th at 10",
        "they cancelled the interview",
        "nobody showed up",
        "thursday at 10",
        "they said I should give more examples with numbers",
        "more numbers; speak slower",
        "is this normal?",
        "close Acme",
        "I withdrew",
        "later",
        "I sent the thank-you",
        "help me write a thank-you",
        "we talked about your new hall",
        "Acme",
        "2026-10-01",
        "5/12",
        "mumble",
        "",
        "\x00\u202e<!channel> " + "x" * 500,
    ]
) | st.text(max_size=40)
COMMANDS = st.sampled_from(
    [
        "add Acme",
        "add Globex, yesterday, they decide by friday",
        "add",
        "add Acme tomorrow at 10",
        "show",
        "show Acme",
        "thanks",
        "thanks Acme",
        "home",
        "list",
        "call",
        "say",
        "settings",
        "zone Tokyo",
        "zone",
        "quiet",
        "stop",
        "start",
        "correct",
        "offer",
        "offer Acme",
        "why",
        "privacy",
        "practise",
        "pause for a week",
        "pause",
        "resume",
        "areas shorter answers",
        "areas",
        "normal",
        "normal Acme",
        "nonsense",
        "",
    ]
)
ACTIONS = st.tuples(st.just("press"), st.integers(0, 12), st.integers(0, 12))
FORGED = st.tuples(st.just("forge"), st.sampled_from(sorted(Choice)), st.integers(0, 30), WORDS)
HAPPENINGS = st.one_of(
    st.tuples(st.just("words"), WORDS),
    st.tuples(st.just("command"), COMMANDS),
    ACTIONS,
    ACTIONS,
    FORGED,
    st.tuples(st.just("form"), WORDS, WORDS, st.integers(0, 5)),
    st.tuples(st.just("no form"), st.integers(0, 5)),
    st.tuples(st.just("wait"), st.integers(1, 12 * 24)),
    st.tuples(st.just("unreachable")),
    st.tuples(st.just("tried in private")),
)


WORDED = ("employer", "place", "homeland", "note", "works-weekends", "offer_pay", "own_point")
DATED = (
    *("day", "start", "by-when", "hours", "first"),
    *("starts_on", "starts_at", "offer_reply_by"),
)
"""The fields of the forms: those that hold words, and those that hold a day or an hour."""


def event_of(talk: Talk, happening: tuple[object, ...], name: str) -> Event | None:
    """The happening as an event; waiting moves the clock and may fire."""
    questions = talk.dossier.conversation.questions
    match happening:
        case ("words", str(words)):
            return TextEntered(id=name, text=words, proposals=propose(words), profile=BERLIN)
        case ("command", str(words)):
            return CommandInvoked(id=name, text=words, profile=BERLIN)
        case ("press", int(back), int(entry)) if talk.offers:
            offered = talk.offers[-1 - back % len(talk.offers)]
            key, action, value = offered[entry % len(offered)]
            return ActionChosen(id=name, key=key, action=action, value=value)
        case ("forge", Choice() as choice, int(back), str(value)) if questions:
            key = questions[-1 - back % len(questions)].key
            return ActionChosen(id=name, key=key, action=choice, value=value)
        case ("form", str(first), str(second), int(back)) if questions:
            values = dict.fromkeys(WORDED, first) | dict.fromkeys(DATED, second)
            key = questions[-1 - back % len(questions)].key
            few = dict(list(values.items())[:back])
            partly = len(first) % 2 == 1
            return FormSubmitted(id=name, key=key, values=few if partly else values, partly=partly)
        case ("no form", int(back)) if questions:
            return FormNotShown(id=name, key=questions[-1 - back % len(questions)].key)
        case ("wait", int(hours)):
            talk.now += timedelta(hours=hours)
            due = due_now(talk.dossier.search, POLICY, talk.now)
            return NudgesCameDue(id=name, nudges=due.send) if due.send else None
        case ("unreachable",):
            return Undeliverable(id=name)
        case ("tried in private",):
            return PrivacyTried(id=name)
        case _:
            return None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HAPPENINGS, min_size=1, max_size=25))
def test_whatever_happens_the_conversation_holds(happenings: list[tuple[object, ...]]) -> None:
    """No exception escapes, every message can be read, nobody is urged, stopping stops."""
    talk = Talk()
    for number, happening in enumerate(happenings):
        before = talk.dossier
        event = event_of(talk, happening, f"event {number}")
        if event is None:
            continue
        turn = talk.happens(event)
        assert turn == step(event, before, POLICY, talk.now), "the same inputs give the same turn"
        _assert_readable(talk)
        _assert_calm(talk)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HAPPENINGS, min_size=1, max_size=25))
def test_what_was_worked_out_before_is_what_comes_of_the_same_facts_anew(
    happenings: list[tuple[object, ...]],
) -> None:
    """Nobody gets yesterday's advice: nothing that is kept of facts outlives a change of them."""
    talk = Talk()
    for number, happening in enumerate(happenings):
        event = event_of(talk, happening, f"event {number}")
        if event is None:
            continue
        before, turn = talk.dossier, talk.happens(event)
        assert step(event, _as_never_seen(before), POLICY, talk.now) == turn
        planned = plan(talk.dossier.search, POLICY)
        shown = dashboard(talk.dossier, POLICY, talk.now)
        assert plan(_as_never_seen(talk.dossier).search, POLICY) == planned
        assert dashboard(_as_never_seen(talk.dossier), POLICY, talk.now) == shown


def _as_never_seen(known: Dossier) -> Dossier:
    """The same facts, of which nothing has been worked out yet."""
    for kept in (outlook._outlook, outlook._whenever):
        kept.cache_clear()
    personal_time._slot_from.cache_clear()
    personal_time._slot_until.cache_clear()
    return dossier_from_stored(dossier_to_stored(known))


def _assert_readable(talk: Talk) -> None:
    for effect in talk.turn.effects:
        if isinstance(effect, Say | Notice | Edit):
            assert plain(effect.message, PlainStyle()).strip()
    assert len(talk.dossier.conversation.questions) <= QUESTIONS_KEPT


def _assert_calm(talk: Talk) -> None:
    """The advice holds after every turn."""
    search = talk.dossier.search
    for application in search.open_applications:
        advised = next_step(application, search, POLICY, talk.now)
        assert advised.kind is not NextStepKind.CLOSED, "what is open has something to come"
        if advised.kind in {NextStepKind.CALL_NOW, NextStepKind.WRITE_NOW}:
            assert advised.agreed or not budget_is_spent(application, POLICY), "nobody is urged"
    due = due_now(search, POLICY, talk.now)
    if search.seeker.stopped_at is not None:
        assert due.send == ()
        assert due.next_at is None
    if talk.turn.next_due_at is not None:
        assert talk.turn.next_due_at >= talk.now


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(["Asia/Manila", "Europe/Berlin"]), WORDS)
def test_every_question_under_way_can_be_left(zone_key: str, words: str) -> None:
    """ "cancel" always leads out, whatever was typed before."""
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, zone=zone_key)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.registers()
    talk.command("add Globex")
    talk.cannot_show_form()
    talk.says(words)
    for _ in range(3):
        talk.says("cancel")
    awaited = talk.dossier.conversation.question(talk.dossier.conversation.awaiting)
    assert (
        awaited is None
        or awaited.answered
        or awaited.step in {Step.SAVED, Step.RECORDED, Step.CHANGE_NOTED}
    )
