"""Several rounds of one application, beyond the transcripts."""

from datetime import date, time

import pytest

from bot.advice.model import InterviewKind
from bot.engine.choices import Choice
from bot.engine.steps import Step
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk
from tests.engine.in_rounds import AHEAD, at_step, interview, opened_form, registered


def test_the_form_of_another_round_names_the_employer_and_asks_for_the_day_alone() -> None:
    """Spares Robin typing again what is known (S15)."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    form = opened_form(talk)
    assert form.intro is not None
    assert render(form.intro, PlainStyle()) == "Another interview at Acme."
    assert [field.name for field in form.fields if field.required] == ["day"]
    assert len(form.fields) <= 4


@pytest.mark.parametrize(
    ("field", "typed", "key"),
    [
        pytest.param("day", "", "day-missing", id="no day"),
        pytest.param("day", "2028-01-20", "day-too-far", id="a wrong year"),
        pytest.param("time", "soon", "time-not-understood", id="no time"),
        pytest.param("time", "7", "time-ambiguous", id="morning or evening"),
        pytest.param("kind", "by pigeon", "kind-not-understood", id="no such kind"),
        pytest.param("next-people", "x" * 3000, "too-long", id="too long"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(field: str, typed: str, key: str) -> None:
    """Spares Robin guessing which of four fields was wrong."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    talk.submits(**({"day": AHEAD} | {field: typed}))
    assert talk.words == key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("by phone", InterviewKind.PHONE, id="by phone"),
        pytest.param("Video call", InterviewKind.VIDEO, id="a video call"),
        pytest.param("on-site", InterviewKind.ON_SITE, id="on site"),
        pytest.param("in person", InterviewKind.ON_SITE, id="in person"),
        pytest.param("", None, id="not said"),
    ],
)
def test_a_kind_may_be_typed_as_people_say_it(typed: str, kept: InterviewKind | None) -> None:
    """Spares Robin the exact words in a chat without lists."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    talk.submits(day=AHEAD, kind=typed)
    assert interview(talk).kind is kept


def test_a_granted_round_is_recorded_once_however_many_cards_are_open() -> None:
    """Spares Robin a third round from an older device (S20, S25)."""
    talk = at_step(Step.ROUND_GRANTED)
    granted = talk.newest.key
    talk.says("thursday at 10")
    talk.presses(Choice.NOTE_ROUND, key=granted)
    assert len(talk.dossier.search.applications[0].rounds) == 2
    assert talk.newest.step == Step.KNOWN


def test_i_dont_know_yet_is_an_answer() -> None:
    """Spares Robin a question that only a date could answer."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.says("I don't know")
    assert talk.newest.step == Step.RECORDED


def test_another_round_out_of_a_registration_keeps_what_was_typed_with_it() -> None:
    """Spares Robin the same form twice."""
    talk = registered(day="2026-10-01")
    talk.command("add Acme")
    talk.submits(employer="acme ", day="2026-10-14", people="Lee Park", decision="2026-10-30")
    talk.presses(Choice.ANOTHER_ROUND)
    (application,) = talk.dossier.search.applications
    assert [each.day for each in application.rounds] == [date(2026, 10, 1), date(2026, 10, 14)]
    assert application.interview.decision_by == date(2026, 10, 30)
    assert application.interview.interviewers[0].name == "Lee Park"


def test_a_round_that_was_forgotten_does_not_hide_the_one_ahead() -> None:
    """Spares Robin a call about last week's interview on the eve of the next."""
    talk = registered(day=AHEAD)
    talk.command("add Acme")
    talk.submits(employer="Acme", day="2026-10-12")
    talk.presses(Choice.ANOTHER_ROUND)
    (application,) = talk.dossier.search.applications
    assert [each.day.day for each in application.rounds] == [12, 20]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        pytest.param("2026-10-14", "show", id="on the same day: the same one"),
        pytest.param("2026-10-28", "another_round", id="on another day: another round"),
    ],
)
def test_what_an_employer_named_twice_means_likeliest_comes_first(day: str, first: str) -> None:
    """Spares Robin reading three buttons where the first will do."""
    talk = registered()
    talk.command("add Acme")
    talk.submits(employer="Acme", day=day)
    assert talk.offers[-1][0][1] == first


def test_a_calendar_without_times_does_not_lose_the_time_that_was_typed() -> None:
    """Spares Robin a debrief in the middle of the interview: pickers know days alone (S16)."""
    talk = Talk()
    talk.command("add Acme tomorrow at 10")
    talk.submits(employer="Acme", day="2026-10-15")
    assert interview(talk).starts_at == time(10)


def test_a_time_typed_into_the_form_counts_before_the_one_of_the_command() -> None:
    """Spares Robin an appointment at a time that they had corrected."""
    talk = Talk()
    talk.command("add Acme tomorrow at 10")
    talk.submits(employer="Acme", day="tomorrow at 2pm")
    assert interview(talk).starts_at == time(14)
    talk.command("add Globex")
    talk.submits(employer="Globex", day="today at 7")
    assert talk.words == "time-ambiguous"


def test_the_known_card_says_the_interview_ahead_with_its_time() -> None:
    """Spares Robin looking it up elsewhere."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme", day="2026-10-20 10:00")
    talk.command("list")
    talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
    assert "interview on Tuesday 20 October at 10:00" in talk.words
