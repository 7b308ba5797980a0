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
from bot.advice.workplace import employer_zone
from bot.engine.dossier import Question
from bot.engine.meaning import Clock, Day, Moment, Text, UserText, Words, Zone, text
from bot.engine.naming import named
from bot.engine.view import View

DUE = "due"
"""The draft's entry for all that a nudge's question is about, most urgent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One nudge of those that a message carries."""

    application_id: str
    kind: NudgeKind
    key: str = ""
    """The nudge's own key, to find it in the log; empty in what an older release kept."""
    subject_id: str = ""
    """The round that it is about, where it is about one."""
    at: datetime | None = None
    """The moment that it is about: an interview, a contract talk, a deadline, the first day."""
    rules: tuple[str, ...] = ()
    reason: str = ""
    """A `calling.Reason`'s value: why a call is advised."""
    since: date | None = None
    call_at: datetime | None = None
    until: datetime | None = None
    hours_are_quiet: bool = False
    by_mail: bool = False
    """An e-mail is due, as no call is welcome (H8)."""
    time_agreed: bool = False
    """They expect the call at `call_at`, not only some time that day."""


def drafted(nudges: Iterable[Nudge]) -> dict[str, str]:
    """The nudges as a draft; with the rules they rest on, for "why?"."""
    several = tuple(nudges)
    rules = dict.fromkeys(rule for nudge in several for rule in nudge.rules)
    return {DUE: json.dumps([_kept(due) for due in read_nudges(several)]), "rules": " ".join(rules)}


def read_nudges(nudges: Iterable[Nudge]) -> tuple[Due, ...]:
    """The nudges as a message will have them."""
    return tuple(_due(nudge) for nudge in nudges)


def read(question: Question) -> tuple[Due, ...]:
    """What `drafted` wrote."""
    return tuple(_read(entry) for entry in json.loads(question.drafted(DUE)))


def drafted_one(due: Due) -> dict[str, str]:
    """One of several as a draft of its own."""
    return {DUE: json.dumps([_kept(due)]), "rules": " ".join(due.rules)}


def call_due(due: Due, application: Application, view: View) -> Text:
    """Why a call is due: the sentence for the fact that it rests on, and that it is fine now."""
    reason, employer = due.reason.replace("_", "-"), named(application, view.search)
    if due.since is None:
        why = text(f"due-{reason}-no-day", employer=employer)
    else:
        why = text(f"due-{reason}", employer=employer, day=Day(day=due.since))
    then = _what_is_fine(due, application, view)
    return text("due", why=Words(text=why), then=Words(text=then))


def _what_is_fine(due: Due, application: Application, view: View) -> Text:
    """A call, until their hours end; or an e-mail where no call is welcome (H8).

    To the agency, if there is one.
    """
    agency = {"agency": UserText(value=application.agency)} if application.agency else {}
    hours = {} if due.by_mail else _hours(due, application, view)
    way = "write" if due.by_mail else "call"
    until = ("until",) if hours else ()
    return text(f"fine-{'-'.join((way, *agency, *until))}", **agency, **hours)


def agreed_call_back(due: Due, application: Application, view: View) -> Text:
    """A call that they expect: at a time, or on a day."""
    employer = named(application, view.search)
    if due.call_at is not None and due.time_agreed:
        moment = Moment(at=due.call_at, zone=view.seeker.zone)
        return text("due-agreed", employer=employer, moment=moment)
    assert due.since is not None
    hours = _hours(due, application, view)
    key = "due-agreed-day-until" if hours else "due-agreed-day"
    return text(key, employer=employer, day=Day(day=due.since), **hours)


def outcome_missing(due: Due, application: Application, view: View) -> Text:
    """A call was begun, and what came of it is not told."""
    del due
    return text("outcome-missing", employer=named(application, view.search))


def quiet_hours(due: Due, view: View) -> Text | None:
    """That they can only be reached in the person's quiet hours, and from when (H3)."""
    if due.by_mail or not due.hours_are_quiet or due.call_at is None:
        return None
    return text("due-in-quiet", moment=Moment(at=due.call_at, zone=view.seeker.zone))


def _hours(due: Due, application: Application, view: View) -> dict[str, Clock | Zone]:
    """Until when they can be reached today, on their own clock; empty where that says nothing."""
    if due.until is None or due.hours_are_quiet:
        return {}
    there = employer_zone(application, view.seeker)
    return {"time": Clock(at=local(due.until, zone(there)).time()), "zone": Zone(key=there)}


def _due(nudge: Nudge) -> Due:
    return Due(
        application_id=nudge.application_id,
        kind=nudge.kind,
        key=nudge.key,
        subject_id=nudge.subject_id,
        at=nudge.at,
        rules=nudge.rules,
        reason=nudge.reason.value if nudge.reason else "",
        since=nudge.since,
        call_at=nudge.call_at,
        until=nudge.until,
        hours_are_quiet=nudge.hours_are_quiet,
        by_mail=nudge.by_mail,
        time_agreed=nudge.time_agreed,
    )


def _kept(due: Due) -> dict[str, str | bool]:
    said = {
        "application_id": due.application_id,
        "kind": due.kind.value,
        "key": due.key,
        "subject_id": due.subject_id,
        "at": due.at.isoformat() if due.at else "",
        "rules": " ".join(due.rules),
        "reason": due.reason,
        "since": due.since.isoformat() if due.since else "",
        "call_at": due.call_at.isoformat() if due.call_at else "",
        "until": due.until.isoformat() if due.until else "",
        "hours_are_quiet": due.hours_are_quiet,
        "by_mail": due.by_mail,
        "time_agreed": due.time_agreed,
    }
    return {name: value for name, value in said.items() if value}


def _read(entry: dict[str, str]) -> Due:
    since = entry.get("since")
    return Due(
        application_id=entry.get("application_id", ""),
        kind=NudgeKind(entry["kind"]),
        key=entry.get("key", ""),
        subject_id=entry.get("subject_id", ""),
        at=_moment(entry.get("at")),
        rules=tuple(entry.get("rules", "").split()),
        reason=entry.get("reason", ""),
        since=date.fromisoformat(since) if since else None,
        call_at=_moment(entry.get("call_at")),
        until=_moment(entry.get("until")),
        hours_are_quiet=bool(entry.get("hours_are_quiet")),
        by_mail=bool(entry.get("by_mail")),
        time_agreed=bool(entry.get("time_agreed")),
    )


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
