"""What is due, as its message has to tell it: kept with the question, so that it reads the same
a week later.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from bot.advice.calendar import local, zone
from bot.advice.model import Application, NudgeKind
from bot.advice.nudge import Nudge
from bot.engine.dossier import Question
from bot.engine.meaning import Clock, Day, Moment, Text, Zone, text
from bot.engine.phrases import named
from bot.engine.view import View

DUE = "due"
"""The draft's entry for all that a nudge's question is about, most urgent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One nudge of those that a message carries."""

    application_id: str
    kind: NudgeKind
    reason: str = ""
    """A `calling.Reason`'s value: why a call is advised."""
    since: date | None = None
    call_at: datetime | None = None
    until: datetime | None = None
    hours_are_quiet: bool = False
    time_agreed: bool = False
    """They expect the call at `call_at`, not only some time that day."""


def drafted(nudges: Iterable[Nudge]) -> dict[str, str]:
    """The nudges as a draft; with the rules they rest on, for "why?"."""
    several = tuple(nudges)
    rules = dict.fromkeys(rule for nudge in several for rule in nudge.rules)
    return {DUE: json.dumps([_written(nudge) for nudge in several]), "rules": " ".join(rules)}


def read(question: Question) -> tuple[Due, ...]:
    """What `drafted` wrote."""
    return tuple(_read(entry) for entry in json.loads(question.drafted(DUE)))


def why_now(due: Due, application: Application, view: View) -> Text:
    """Why now: the sentence for the fact that the nudge rests on."""
    employer = named(application)
    if due.kind is NudgeKind.OUTCOME_MISSING:
        return text("outcome-missing", employer=employer)
    if due.kind is NudgeKind.AGREED_CALL_BACK:
        return _agreed(due, application, view)
    reason = due.reason.replace("_", "-")
    if due.since is None:
        return text(f"due-{reason}-no-day", employer=employer)
    return text(f"due-{reason}", employer=employer, day=Day(day=due.since))


def hours(due: Due, application: Application, view: View) -> Text | None:
    """Until when they can be reached today, on their own clock; or that it is in quiet hours."""
    if due.hours_are_quiet and due.call_at:
        return text("due-in-quiet", moment=Moment(at=due.call_at, zone=view.seeker.zone))
    if due.until is None:
        return None
    there = application.zone or view.seeker.zone
    clock = Clock(at=local(due.until, zone(there)).time())
    return text("due-until", time=clock, zone=Zone(key=there))


def _agreed(due: Due, application: Application, view: View) -> Text:
    employer = named(application)
    if due.call_at is not None and due.time_agreed:
        moment = Moment(at=due.call_at, zone=view.seeker.zone)
        return text("due-agreed", employer=employer, moment=moment)
    assert due.since is not None
    return text("due-agreed-day", employer=employer, day=Day(day=due.since))


def _written(nudge: Nudge) -> dict[str, str | bool]:
    said = {
        "application_id": nudge.application_id,
        "kind": nudge.kind.value,
        "reason": nudge.reason.value if nudge.reason else "",
        "since": nudge.since.isoformat() if nudge.since else "",
        "call_at": nudge.call_at.isoformat() if nudge.call_at else "",
        "until": nudge.until.isoformat() if nudge.until else "",
        "hours_are_quiet": nudge.hours_are_quiet,
        "time_agreed": nudge.time_agreed,
    }
    return {name: value for name, value in said.items() if value}


def _read(entry: dict[str, str]) -> Due:
    since, call_at, until = entry.get("since"), entry.get("call_at"), entry.get("until")
    return Due(
        application_id=entry.get("application_id", ""),
        kind=NudgeKind(entry["kind"]),
        reason=entry.get("reason", ""),
        since=date.fromisoformat(since) if since else None,
        call_at=datetime.fromisoformat(call_at) if call_at else None,
        until=datetime.fromisoformat(until) if until else None,
        hours_are_quiet=bool(entry.get("hours_are_quiet")),
        time_agreed=bool(entry.get("time_agreed")),
    )
