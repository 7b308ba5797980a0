"""What a person's own search looks like so far: a funnel by round, waiting times, areas to work on.

Counts and days, no rates and no guesses: a dozen cases are a list, not a statistic.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import assert_never
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import Application, Area, Ended, JobSearch, Result


class Stage(StrEnum):
    """How far applications came, in the order of the funnel."""

    INTERVIEWED = "interviewed"
    SECOND_ROUND = "second_round"
    FURTHER_ROUND = "further_round"
    """A third one or more."""
    OFFERED = "offered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Days from the last interview until word came; until today where none has (`is_over`)."""

    application_id: str
    days: int
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AreasOf:
    """Areas to work on in one month, by its first day: how many were noted, how many done."""

    month: date
    noted: int
    done: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Insights:
    """All of it; waits longest first, months oldest first."""

    funnel: dict[Stage, int]
    results: dict[Result, int]
    open: int
    waits: tuple[Wait, ...]
    areas: tuple[AreasOf, ...]


def insights(search: JobSearch, now: datetime) -> Insights:
    """From facts alone; interviews that are still ahead do not count as waiting."""
    here = calendar.zone(search.seeker.zone)
    held = [a for a in search.applications if _first_day(a) <= calendar.local(now, here).date()]
    return Insights(
        funnel={
            stage: sum(_came_to(stage, a, now, here) for a in held)
            + sum(_had_come_to(stage, one) for one in search.ended)
            for stage in Stage
        },
        results={
            result: sum(_ended(a, result) for a in held)
            + sum(one.result is result for one in search.ended)
            for result in Result
        },
        open=sum(a.is_open for a in held),
        waits=tuple(sorted((_wait(a, now, here) for a in held), key=lambda w: -w.days)),
        areas=_by_month(search.areas, here),
    )


def _first_day(application: Application) -> date:
    return application.rounds[0].day


def _came_to(stage: Stage, application: Application, now: datetime, here: ZoneInfo) -> bool:
    today = calendar.local(now, here).date()
    rounds = sum(round_.day <= today and round_.fate is None for round_ in application.rounds)
    return _reached(stage, rounds, _ended(application, Result.OFFERED))


def _had_come_to(stage: Stage, ended: Ended) -> bool:
    """What its numbers still say once all else is forgotten (H19)."""
    return _reached(stage, ended.rounds, ended.result is Result.OFFERED)


def _reached(stage: Stage, rounds: int, is_offered: bool) -> bool:
    match stage:
        case Stage.INTERVIEWED:
            return rounds >= 1
        case Stage.SECOND_ROUND:
            return rounds >= 2
        case Stage.FURTHER_ROUND:
            return rounds >= 3
        case Stage.OFFERED:
            return is_offered
        case _:
            assert_never(stage)


def _ended(application: Application, result: Result) -> bool:
    return application.outcome is not None and application.outcome.result is result


def _wait(application: Application, now: datetime, here: ZoneInfo) -> Wait:
    until = application.outcome.learned_at if application.outcome else now
    days = (calendar.local(until, here).date() - application.interview.day).days
    return Wait(
        application_id=application.id, days=max(days, 0), is_over=application.outcome is not None
    )


def _by_month(areas: tuple[Area, ...], here: ZoneInfo) -> tuple[AreasOf, ...]:
    noted = [_month(area.noted_at, here) for area in areas]
    done = [_month(area.done_at, here) for area in areas if area.done_at]
    return tuple(
        AreasOf(month=month, noted=noted.count(month), done=done.count(month))
        for month in sorted({*noted, *done})
    )


def _month(moment: datetime, here: ZoneInfo) -> date:
    return calendar.local(moment, here).date().replace(day=1)
