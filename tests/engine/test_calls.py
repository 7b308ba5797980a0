"""Nudges and calls: what is due, what overtakes it, which call costs nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.effects import Edit
from bot.engine.events import Profile
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_a_nudge_that_the_facts_have_overtaken_is_withdrawn() -> None:
    """Nobody is told to call after having written "I've heard" a second before."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    card = talk.newest.key
    talk.says("they rejected me")
    turn = talk.says("yes")
    assert turn.withdrawn == (card,)
    assert any(isinstance(e, Edit) and e.key == card for e in turn.effects)
    assert turn.next_due_at is None


def test_an_empty_firing_says_nothing_and_keeps_the_next_moment() -> None:
    """The alarm clock may ring early: then there is simply nothing to say."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    turn = talk.waits_until(MONDAY_CALL - timedelta(minutes=1))
    assert turn.effects == ()
    assert turn.next_due_at == MONDAY_CALL


def test_a_nudge_in_the_middle_of_an_answer_does_not_take_the_next_words() -> None:
    """While one call is being told, another nudge arrives: "thursday" belongs to the first."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="2026-10-20")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.waits_until(MONDAY_CALL + timedelta(days=2))
    assert "Globex" in talk.words
    talk.says("friday")
    acme = talk.dossier.search.applications[0]
    assert acme.contacts[-1].day == datetime(2026, 10, 23, tzinfo=UTC).date()


def test_the_card_was_only_looked_at() -> None:
    """Reading the card is no call: nothing is recorded, the call stays due."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.waits_until(MONDAY_CALL + timedelta(hours=2))
    assert talk.newest.step == Step.OUTCOME_MISSING
    talk.presses(Choice.NOT_CALLED)
    acme = talk.dossier.search.applications[0]
    assert acme.contacts == ()
    assert acme.call_begun_at is None


@pytest.mark.parametrize(
    ("pressed", "asked"),
    [(Choice.SHOW_CARD, Step.OUTCOME_MISSING), (Choice.TALKED, Step.HEARD)],
    ids=["the card was opened", "somebody was reached"],
)
def test_before_another_call_the_last_one_is_told(pressed: Choice, asked: Step) -> None:
    """May I call? First: what came of the call just made?"""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    if pressed is not Choice.SHOW_CARD:
        talk.presses(pressed)
    talk.command("call")
    assert talk.newest.step == asked


def test_a_call_that_they_asked_for_costs_nothing() -> None:
    """A call-back that was agreed to is no unprompted contact (H4)."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.says("thursday")
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.NO_ANSWER)
    assert [c.agreed for c in talk.dossier.search.applications[0].contacts] == [False, True]


def test_stop_on_a_nudge_stops_all() -> None:
    """One press, and it is quiet."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    turn = talk.presses(Choice.STOP)
    assert "All reminders are off." in talk.words
    assert turn.next_due_at is None


def test_the_call_command_shows_the_card_when_it_is_time() -> None:
    """Somebody who asks at the right moment gets the words, not a lecture."""
    talk = Talk()
    talk.registers("Acme as clerk", decision="friday")
    talk.now = MONDAY_CALL
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("call", profile=Profile())
    assert talk.newest.step == Step.CALL_CARD
    assert "Good morning. Thank you again for the interview for the clerk job on" in talk.words


def test_an_outcome_that_was_undone_is_not_changed_from_its_old_message() -> None:
    """The message of an undone "no" is overtaken: it shows what is known now."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.says("yes")
    recorded = talk.newest.key
    talk.says("undo")
    talk.presses(Choice.CHANGE, key=recorded)
    assert "Acme: interview on Wednesday 14 October" in talk.words
    assert talk.dossier.search.applications[0].outcome is None


def test_an_assumed_week_that_ends_on_a_sunday_says_so_on_the_sunday() -> None:
    """Between the assumed day and the next business day the wait is still called assumed."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.HEARD)
    talk.presses(Choice.THEY_CALL)
    talk.presses(Choice.DONT_KNOW)
    talk.now = datetime(2026, 10, 26, 5, tzinfo=UTC)
    talk.command("show")
    assert "They named no day, so I assume one: a call makes sense from" in talk.words


def test_a_removed_application_is_left_out_of_the_morning_message() -> None:
    """Two were due; one registration was undone since: the settled message names the other."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.waits_until(MONDAY_CALL)
    several = talk.newest.key
    talk.says("undo")
    talk.says("yes")
    turn = talk.presses(Choice.TOMORROW, key=several)
    edited = next(e for e in turn.effects if isinstance(e, Edit))
    assert "Globex" not in plain(edited.message, PlainStyle())
    assert "Acme" in plain(edited.message, PlainStyle())


def test_what_came_of_a_call_is_asked_in_the_same_message_as_another_call() -> None:
    """The morning has one message: a call that is due, and one that was not told."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="2026-10-19")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.waits_until(MONDAY_CALL + timedelta(days=1))
    assert "How did the call to Acme go?" in talk.words
    assert "Globex" in talk.words


def test_show_my_card_in_words_asks_which_of_several() -> None:
    """Two are due: "show my card" is no reason to guess."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.says("show my card")
    assert "Which one is it about?" in talk.words
    talk.says("globex")
    assert talk.newest.step == Step.CALL_CARD


def test_leaving_the_card_means_that_no_call_was_made() -> None:
    """ "cancel" on the card must not leave "you called" behind."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.says("cancel")
    assert talk.dossier.search.applications[0].call_begun_at is None
    assert "A call is fine now" in talk.words


def test_a_call_outside_their_hours_is_not_called_too_early() -> None:
    """At half past four the reason is the hour, not impatience."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.now = MONDAY_CALL + timedelta(hours=9)
    talk.command("call")
    assert "cannot be reached at this hour" in talk.words
    assert "annoy" not in talk.words


def test_after_the_budget_no_card_is_offered_first() -> None:
    """Two messages left: "can I call?" gets a plain no, and the way to tell what was heard."""
    talk = Talk()
    talk.registers(decision="friday")
    for moment in (MONDAY_CALL, datetime(2026, 10, 26, 9, tzinfo=UTC)):
        talk.waits_until(moment)
        talk.presses(Choice.SHOW_CARD)
        talk.presses(Choice.LEFT_MESSAGE)
    talk.now += timedelta(days=30)
    talk.command("call")
    assert "better not" in talk.words
    assert "[Show my card]" not in talk.words
    talk.command("why")
    assert "rule A8" in talk.words.replace("Rule", "rule")


def test_a_card_that_is_opened_late_says_when_they_can_be_reached() -> None:
    """The reminder stood in the chat until the evening."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.now += timedelta(hours=9)
    talk.presses(Choice.SHOW_CARD)
    assert "They can be reached again from Tuesday 20 October, 09:30" in talk.words


def test_the_words_alone_begin_no_call() -> None:
    """Reading the lines days before is practice, not a call."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    talk.presses(Choice.SAY)
    assert "May I ask where things stand?" in talk.words
    assert talk.dossier.search.applications[0].call_begun_at is None


def test_a_look_keeps_the_plan_and_a_fact_makes_a_new_one() -> None:
    """Planning anew what has not changed would cost everybody time."""
    talk = Talk()
    assert talk.command("home").keeps_plan
    talk.registers(decision="friday")
    assert not talk.turn.keeps_plan
    assert talk.turn.next_due_at == datetime(2026, 10, 15, 7, tzinfo=UTC)
    assert talk.command("list").keeps_plan
    assert not talk.says("no, the 20th").keeps_plan


def test_a_sign_of_life_after_a_long_silence_makes_a_new_plan() -> None:
    """Three reminders went unanswered; whoever looks in again gets them again (H16)."""
    talk = Talk()
    for employer, day in (("Acme", 16), ("Globex", 20), ("Initech", 21)):
        talk.registers(employer, decision=f"2026-10-{day}")
    for day in (19, 21, 22):
        talk.waits_until(datetime(2026, 10, day, 7, 30, tzinfo=UTC))
    assert not talk.command("home").keeps_plan
    assert talk.command("home").keeps_plan
