"""Areas to work on: a list that is counted, ticked off, and shown before the next interview."""

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.advice.model import Interviewer, InterviewKind
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.refused import changed, newest, refused


def test_an_old_undo_does_not_take_back_areas_that_changed_since() -> None:
    """Spares the job seeker a list of which a part is gone."""
    talk = Talk()
    talk.command("areas numbers")
    kept = talk.newest.key
    area = talk.dossier.search.areas[0]
    noted = replace(area, action="three of them")
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, areas=(noted,)))
    talk.presses(Choice.UNDO, key=kept)
    assert talk.dossier.search.areas == (noted,)
    assert "changed again since" in talk.words


def test_a_long_list_is_counted_and_ticked_off_only_once() -> None:
    """Spares the job seeker a wall of text, and a button that does nothing."""
    talk = Talk()
    for number in range(12):
        talk.command(f"areas thing {number}")
    talk.command("areas")
    assert "And 2 more." in talk.words
    first, listed = talk.dossier.search.areas[0].id, talk.newest.key
    talk.presses(Choice.AREA_DONE, first)
    talk.presses(Choice.AREA_DONE, first, key=listed)
    assert len(talk.dossier.search.open_areas) == 11
    assert "And one more." in talk.words


def test_too_long_an_area_is_asked_for_again() -> None:
    """Spares the job seeker a text that is cut without a word."""
    talk = Talk()
    talk.command("areas " + "x" * 201)
    assert talk.newest.step == Step.AREA_WORDS
    assert "up to 200 fit here" in talk.words
    talk.says("\x07")
    assert talk.newest.step == Step.AREA_WORDS
    assert talk.dossier.search.areas == ()


def test_before_an_interview_what_is_known_is_said_and_nothing_else() -> None:
    """Spares the job seeker a search for the invitation, and guesses about it."""
    talk = Talk()
    talk.registers(day="2026-10-22")
    interview = replace(
        newest(talk.dossier).interview,
        starts_at=time(15),
        kind=InterviewKind.VIDEO,
        interviewers=(Interviewer(name="Dana Fox"),),
    )
    changed(talk, rounds=(interview,))
    talk.waits_until(datetime(2026, 10, 20, 7, tzinfo=UTC))
    assert "Thursday 22 October, 15:00 Berlin time" in talk.words
    assert "It is by video." in talk.words
    assert "With: Dana Fox" in talk.words
    assert "You have noted nothing to work on." in talk.words
    talk.waits_until(datetime(2026, 10, 21, 7, tzinfo=UTC))
    talk.presses(Choice.TOMORROW)
    assert "Thursday 22 October, 09:00" in talk.words
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert "is today" in talk.words
    assert "Tomorrow" not in talk.words


def test_several_things_of_one_morning_are_one_message() -> None:
    """Spares the job seeker three messages at nine o'clock; each can be taken up by itself."""
    talk = refused()
    talk.presses(Choice.IN_DAYS)
    talk.registers("Globex", day="2026-10-23")
    talk.registers("Initech", day="2026-07-01")
    changed(talk, calls_declined_at=talk.now)
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert talk.newest.step == Step.SEVERAL_DUE
    assert "Your interview at Globex" in talk.words
    assert "Acme said no" in talk.words
    assert "Initech" in talk.words
    several = talk.newest.key
    taken = {}
    for _, action, value in talk.offers[-1]:
        if action == Choice.TAKE:
            talk.presses(Choice.TAKE, value, key=several)
            taken[talk.newest.step] = value
    assert {Step.PREPARE, Step.FEEDBACK_DUE, Step.LONG_SILENCE} <= set(taken)
