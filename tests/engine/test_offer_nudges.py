"""Nudges of an offer that are answered late, one by one, or after it changed (A17)."""

from datetime import UTC, datetime

import pytest

from bot.advice.model import NudgeKind
from bot.advice.offer import Point, Topic
from bot.engine.choices import Choice
from bot.engine.offer_phrases import offer_in
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.offered import FRIDAY, asked_about, files, offer_of, told

# -- nudges ------------------------------------------------------------------------------------


def test_several_are_told_in_one_message_and_taken_one_by_one() -> None:
    """Spares the job seeker three messages in one morning."""
    talk = told("start 2 nov 8am, answer by 30 october")
    talk.waits_until(datetime(2026, 10, 30, 8, tzinfo=UTC))
    assert "Your first day at Acme: Monday 2 November, 08:00." in talk.words
    assert "waits for your answer today" in talk.words
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    keys = {sent.kind: sent.key for sent in talk.dossier.search.nudge_log}
    talk.presses(Choice.TAKE, value=keys[NudgeKind.FIRST_DAY_RECAP], key=listed.key)
    assert [file.name for file in files(talk)] == ["first-day.ics"]
    talk.presses(Choice.ADD_ITEM)
    assert "Where do you go?" in talk.words
    talk.presses(Choice.TAKE, value=keys[NudgeKind.REPLY_DEADLINE], key=listed.key)
    talk.presses(Choice.ACCEPT)
    talk.presses(Choice.TAKE, value=keys[NudgeKind.REPLY_DEADLINE], key=listed.key)
    assert "nothing to do here any more" in talk.words


def test_a_list_that_is_older_than_the_facts_still_reads() -> None:
    """Spares the job seeker a message that can't be put away."""
    talk = told("start 2 nov 8am, answer by 26 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("26 october at 10:00")
    talk.waits_until(datetime(2026, 10, 26, 8, tzinfo=UTC))
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    keys = {sent.kind: sent.key for sent in talk.dossier.search.nudge_log}
    assert set(keys) >= {
        *(NudgeKind.CONTRACT_TALK, NudgeKind.REPLY_DEADLINE, NudgeKind.OFFER_ITEMS_MISSING)
    }
    talk.command("correct Acme")
    talk.presses(Choice.REJECTED)
    for key in keys.values():
        talk.presses(Choice.TAKE, value=key, key=listed.key)
        assert "nothing to do here any more" in talk.words
    talk.presses(Choice.TOMORROW, key=listed.key)
    assert "tomorrow" in talk.words


def test_what_was_taken_out_of_an_offer_is_moot_in_a_list() -> None:
    """Spares the job seeker a question about a day that they took out."""
    talk = told("start 2 nov 8am, answer by 26 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("26 october at 10:00")
    talk.waits_until(datetime(2026, 10, 26, 8, tzinfo=UTC))
    listed, keys = talk.newest, {s.kind: s.key for s in talk.dossier.search.nudge_log}
    talk.command("offer")
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.FIRST_DAY_FORM)
    talk.submits(starts_on="", starts_at="")
    talk.presses(Choice.TAKE, value=keys[NudgeKind.OFFER_ITEMS_MISSING], key=listed.key)
    assert "nothing to do here any more" in talk.words
    talk.presses(Choice.TAKE, value=keys[NudgeKind.CONTRACT_TALK], key=listed.key)
    assert "you talk about contract and pay" in talk.words
    talk.presses(Choice.CHANGE_TALK)
    assert "When is it?" in talk.words


def test_a_question_before_the_first_day_is_answered_in_words_one_by_one() -> None:
    """Spares the job seeker a button before each answer."""
    talk = told("start 5 nov 8am, 2400 a month, permanent contract, safety shoes")
    talk.waits_until(datetime(2026, 10, 29, 8, tzinfo=UTC))
    assert "Where do you go?" in talk.words
    talk.says("tomorrow")
    assert "I'll come back to Acme" in talk.words
    talk.waits_until(datetime(2026, 10, 30, 8, tzinfo=UTC))
    talk.says("Building C")
    assert "Place: Building C" in talk.words
    assert "Whom do you ask for?" in talk.words
    talk.presses(Choice.DOESNT_MATTER)
    assert "Ask for: doesn't matter" in talk.words
    talk.presses(Choice.UNDO)
    assert offer_of(talk).item(Point(topic=Topic.ASK_FOR)) is None


def test_an_old_recap_leads_to_the_offer_as_it_is() -> None:
    """Spares the job seeker a question that they have answered since."""
    talk = told("start 5 nov 8am, building C, 2400 a month, permanent contract, safety shoes")
    asked_about("reply_by", talk)
    talk.presses(Choice.DOESNT_MATTER)
    talk.waits_until(datetime(2026, 11, 4, 8, tzinfo=UTC))
    recap = talk.newest
    assert recap.step == Step.FIRST_DAY_RECAP
    talk.command("offer")
    talk.says("ask for Dana Fox")
    talk.presses(Choice.ADD_ITEM, key=recap.key)
    assert "Nothing is left open." in talk.words


def test_a_list_with_a_first_day_that_was_taken_out_still_reads() -> None:
    """Spares the job seeker a message that can't be put away."""
    talk = told("start 5 nov 8am, answer by 4 november")
    talk.waits_until(datetime(2026, 11, 4, 8, tzinfo=UTC))
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    talk.command("offer")
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.FIRST_DAY_FORM)
    talk.submits(starts_on="", starts_at="")
    talk.presses(Choice.TOMORROW, key=listed.key)
    assert talk.dossier.conversation.question(listed.key) is not None


def test_of_an_application_without_an_offer_there_is_none() -> None:
    """A defect of ours is told by name, not by an empty message."""
    talk = Talk(now=FRIDAY)
    talk.registers()
    with pytest.raises(LookupError):
        offer_in(talk.dossier.search.applications[0])


def test_on_the_last_day_nothing_is_put_off() -> None:
    """Spares the job seeker a "tomorrow" that comes too late."""
    talk = told("answer by 23 october")
    talk.waits_until(datetime(2026, 10, 23, 8, tzinfo=UTC))
    assert "Tomorrow" not in talk.words


def test_an_offer_told_of_right_after_registering_is_no_role() -> None:
    """Spares the job seeker an interview as "Acme offered me the"."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("Acme offered me the job")
    assert talk.dossier.search.applications[0].role is None
    assert "Did Acme make you an offer?" in talk.words
