"""An interview that was moved, called off, or that the employer did not show up for (S19)."""

from dataclasses import replace
from datetime import date, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.advice.due_call import DueCall, Reason
from bot.advice.interview_time import ends_at, is_ahead, starts_at
from bot.advice.model import Application, Contact, Fate, Interview, Said
from bot.advice.plan import plan
from tests.advice.facts import BERLIN, POLICY, acme, at, due_call_of, search, talked

HERE = ZoneInfo(BERLIN)
WEDNESDAY, NEXT_WEDNESDAY = date(2026, 10, 14), date(2026, 10, 21)


def changed(application: Application, **more: object) -> Application:
    """The application, with its latest round changed."""
    interview = replace(application.interview, **more)  # type: ignore[arg-type]
    return replace(application, rounds=(*application.rounds[:-1], interview))


def fell_through(fate: Fate, learned: str, day: date = WEDNESDAY) -> Application:
    early = acme(day=day, registered_at=at("2026-10-12 09:00"))
    return changed(early, fate=fate, fate_learned_at=at(learned))


def due(application: Application) -> DueCall:
    found = due_call_of(application)
    assert isinstance(found, DueCall)
    return found


@pytest.mark.parametrize(
    ("application", "reason", "since", "day"),
    [
        pytest.param(
            fell_through(Fate.NO_SHOW, "2026-10-14 11:00"),
            Reason.NO_SHOW,
            WEDNESDAY,
            date(2026, 10, 15),
            id="nobody came: they have the day to say why",
        ),
        pytest.param(
            fell_through(Fate.NO_SHOW, "2026-10-17 11:00", day=date(2026, 10, 16)),
            Reason.NO_SHOW,
            date(2026, 10, 16),
            date(2026, 10, 19),
            id="nobody came on Friday: on Monday",
        ),
        pytest.param(
            fell_through(Fate.CANCELLED, "2026-10-13 15:00", day=NEXT_WEDNESDAY),
            Reason.CANCELLED,
            date(2026, 10, 13),
            WEDNESDAY,
            id="called off a week before: the day after that was known",
        ),
    ],
)
def test_an_interview_that_fell_through_is_followed_by_a_call_for_a_new_day(
    application: Application, reason: Reason, since: date, day: date
) -> None:
    """Spares the job seeker a call about an interview that nobody held (S19, A4)."""
    found = due(application)
    assert (found.reason, found.since, found.day) == (reason, since, day)
    assert found.rules == ("A4", "H2")


def test_what_they_say_after_it_fell_through_counts() -> None:
    """Spares the job seeker a second call when they have said "we'll be in touch"."""
    talk = talked("2026-10-15 10:00", Said.THEY_CALL, day=date(2026, 10, 22))
    later = changed(acme(talk), fate=Fate.NO_SHOW, fate_learned_at=at("2026-10-14 18:00"))
    earlier = changed(acme(talk), fate=Fate.CANCELLED, fate_learned_at=at("2026-10-16 18:00"))
    assert due(later).reason is Reason.THEY_CALL
    assert due(earlier).reason is Reason.CANCELLED


def test_a_moved_interview_is_followed_by_a_call_after_its_new_day() -> None:
    """Spares the job seeker a call a week after a day on which nothing happened."""
    talk = talked("2026-10-13 10:00", Said.CALL_BACK)
    moved = changed(
        acme(talk, registered_at=at("2026-10-12 09:00")),
        day=NEXT_WEDNESDAY,
        moved_at=at("2026-10-14 08:00"),
    )
    found = due(moved)
    assert (found.reason, found.day) == (Reason.NO_DATE, date(2026, 10, 28))
    assert found.known_at == at("2026-10-14 08:00")


def test_no_nudge_about_a_moved_interview_is_older_than_the_news() -> None:
    """Spares the job seeker a nudge out of the blue for a day that nobody had named yet."""
    moved = changed(
        acme(registered_at=at("2026-10-01 09:00")),
        day=date(2026, 10, 7),
        moved_at=at("2026-10-16 12:00"),
    )
    nudges = [n for n in plan(search(moved), POLICY) if n.kind == "call_due"]
    assert [n.due_at for n in nudges] == [at("2026-10-16 12:00")]


def test_after_another_round_was_granted_nobody_is_called_before_they_had_a_week() -> None:
    """Spares the job seeker the old round's call when the next interview is promised (S15)."""
    found = due(acme(talked("2026-10-19 10:00", Said.ANOTHER_ROUND)))
    assert (found.reason, found.since, found.assumed) == (Reason.ANOTHER_ROUND, None, True)
    assert (found.day, found.their_turn_until) == (date(2026, 10, 26), date(2026, 10, 25))


@pytest.mark.parametrize(
    ("talk", "reason", "day"),
    [
        pytest.param(
            talked("2026-10-13 10:00", Said.THEY_CALL),
            Reason.NO_DATE,
            date(2026, 10, 21),
            id="no day was named: the interview says more",
        ),
        pytest.param(
            talked("2026-10-13 10:00", Said.THEY_CALL, day=date(2026, 10, 23)),
            Reason.THEY_CALL,
            date(2026, 10, 26),
            id="a day was named: it is kept",
        ),
        pytest.param(
            talked("2026-10-14 18:00", Said.THEY_CALL),
            Reason.THEY_CALL,
            date(2026, 10, 21),
            id="said after it",
        ),
    ],
)
def test_the_interview_overtakes_what_was_said_before_it(
    talk: Contact, reason: Reason, day: date
) -> None:
    """Spares the job seeker a call three days after an interview, for a word from before it."""
    found = due(acme(talk, registered_at=at("2026-10-09 09:00")))
    assert (found.reason, found.day) == (reason, day)


def interview(**more: object) -> Interview:
    return replace(acme().interview, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "begins", "ends"),
    [
        pytest.param({}, None, None, id="no time known"),
        pytest.param(
            {"starts_at": time(10)}, "2026-10-14 10:00", "2026-10-14 10:45", id="45 minutes"
        ),
        pytest.param(
            {"starts_at": time(10), "length": timedelta(hours=2)},
            "2026-10-14 10:00",
            "2026-10-14 12:00",
            id="as long as was said",
        ),
    ],
)
def test_an_interview_lasts_three_quarters_of_an_hour_unless_said(
    facts: dict[str, object], begins: str | None, ends: str | None
) -> None:
    """Spares the job seeker "how was it?" in the middle of it."""
    told = interview(**facts)
    assert starts_at(told, HERE) == (at(begins) if begins else None)
    assert ends_at(told, HERE) == (at(ends) if ends else None)


def test_an_interview_that_fell_through_is_not_ahead() -> None:
    """Spares the job seeker a journey."""
    now = at("2026-10-13 10:00")
    assert is_ahead(interview(), HERE, now)
    assert interview().takes_place
    assert not is_ahead(interview(fate=Fate.CANCELLED), HERE, now)
