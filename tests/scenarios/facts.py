"""What a transcript can assert of what is known: each fact by name, as text."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.advice.model import Application, CallingHours, JobSearch, NudgeKind
from bot.advice.next_step import next_step
from bot.advice.personal_time import home_country
from bot.advice.plan import plan
from bot.advice.policy import default_policy
from bot.engine.call_language import call_language
from bot.engine.dossier import Dossier

Reader = Callable[[Dossier, datetime], str]


def fact(name: str, dossier: Dossier | None, now: datetime) -> str:
    """The fact's value; `nothing` where there is none. With nothing stored every count is 0."""
    if dossier is None:
        return {"dossier": "none"}.get(name, "0")
    return READERS[name](dossier, now) or "nothing"


def _next_step(dossier: Dossier, now: datetime) -> str:
    """`call_on 2026-10-19 09:30`, of the newest application, in the seeker's wall clock."""
    step = next_step(_newest(dossier.search), dossier.search, default_policy(), now)
    if step.when is None:
        return step.kind.value
    return f"{step.kind.value} {_local(step.when, dossier):%Y-%m-%d %H:%M}"


def _nudges(dossier: Dossier, now: datetime) -> str:
    """`call_due 2026-10-19 09:30, ...`, soonest first."""
    del now
    nudges = plan(dossier.search, default_policy())
    return ", ".join(f"{n.kind.value} {_local(n.due_at, dossier):%Y-%m-%d %H:%M}" for n in nudges)


def _shared(search: JobSearch, now: datetime) -> str:
    """`Acme, areas, with a line`; what a coach can open at this moment."""
    grant = search.grant(now)
    if grant is None:
        return ""
    selection = grant.selection
    names = (a.employer for a in search.applications if a.id in selection.application_ids)
    line = ("with a line",) if selection.line else ()
    return ", ".join((*names, *selection.topics, *line))


def _hours(hours: CallingHours | None) -> str:
    """`15:00-00:00`."""
    return f"{hours.first:%H:%M}-{hours.last:%H:%M}" if hours else ""


def _newest(search: JobSearch) -> Application:
    return search.applications[-1]


def _local(moment: datetime, dossier: Dossier) -> datetime:
    return moment.astimezone(ZoneInfo(dossier.search.seeker.zone))


def _thanks(application: Application) -> str:
    thanks = application.interview.thanks
    return "" if thanks is None else "sent" if thanks.sent else "declined"


_MAY_CALL = {True: "yes", False: "no", None: ""}


def _starts(application: Application) -> str:
    """`2026-11-02 08:00`."""
    offer = application.offer
    if offer is None:
        return ""
    at = f"{offer.starts_at:%H:%M}" if offer.starts_at else ""
    return f"{offer.starts_on or ''} {at}".strip()


def _talk(application: Application) -> str:
    """`2026-10-22 15:00`."""
    offer = application.offer
    if offer is None or offer.talk_on is None or offer.talk_at is None:
        return "none"
    return f"{offer.talk_on} {offer.talk_at:%H:%M}"


READERS: dict[str, Reader] = {
    "talk": lambda d, _: _talk(_newest(d.search)),
    "starts": lambda d, _: _starts(_newest(d.search)),
    "answer": lambda d, _: str(((o := _newest(d.search).offer) and o.answer) or "none"),
    "unsorted": lambda d, _: str(len(o.unsorted) if (o := _newest(d.search).offer) else 0),
    "dossier": lambda _dossier, _now: "there",
    "names kept": lambda d, _: "; ".join(
        person.name
        for a in d.search.applications
        for interview in a.rounds
        for person in interview.interviewers
    ),
    "ended": lambda d, _: ", ".join(f"{e.result} after {e.rounds}" for e in d.search.ended),
    "applications": lambda d, _: str(len(d.search.applications)),
    "calls": lambda d, _: str(sum(len(a.contacts) for a in d.search.applications)),
    "nudges sent": lambda d, _: str(len(d.search.nudge_log)),
    "next step": _next_step,
    "nudges": _nudges,
    "employer": lambda d, _: _newest(d.search).employer,
    "role": lambda d, _: _newest(d.search).role or "",
    "their zone": lambda d, _: _newest(d.search).zone or "",
    "interview": lambda d, _: str(_newest(d.search).interview.day),
    "decision": lambda d, _: str(_newest(d.search).interview.decision_by),
    "interviewers": lambda d, _: "; ".join(
        person.name for person in _newest(d.search).interview.interviewers
    ),
    "outcome": lambda d, _: str(
        outcome.result.value if (outcome := _newest(d.search).outcome) else "open"
    ),
    "call back": lambda d, _: str(_newest(d.search).contacts[-1].day),
    "said": lambda d, _: str(_newest(d.search).contacts[-1].said),
    "thanks": lambda d, _: _thanks(_newest(d.search)),
    "discussed": lambda d, _: _newest(d.search).interview.discussed or "",
    "may call": lambda d, _: _MAY_CALL[_newest(d.search).interview.may_call],
    "calls declined": lambda d, _: "yes" if _newest(d.search).calls_declined_at else "no",
    "shared": lambda d, now: _shared(d.search, now),
    "readings": lambda d, _: str(sum(len(grant.readings) for grant in d.search.grants)),
    "feedback": lambda d, _: next(
        (
            f"{a.feedback.wish} {a.feedback.words}".strip()
            for a in d.search.applications
            if a.feedback
        ),
        "",
    ),
    "channel": lambda d, _: str(
        outcome.channel if (outcome := _newest(d.search).outcome) else "open"
    ),
    "areas": lambda d, _: "; ".join(
        f"{area.words}: {area.action}" if area.action else area.words
        for area in d.search.open_areas
    ),
    "prepares": lambda d, _: ", ".join(
        f"{_local(n.due_at, d):%Y-%m-%d %H:%M}"
        for n in plan(d.search, default_policy())
        if n.kind is NudgeKind.PREPARE
    ),
    "areas done": lambda d, _: str(sum(area.done_at is not None for area in d.search.areas)),
    "phone hours": lambda d, _: _hours(d.search.seeker.phone_hours),
    "reminders": lambda d, _: "off" if d.search.seeker.stopped_at else "on",
    "paused until": lambda d, _: str(d.search.seeker.paused_until),
    "home country": lambda d, _: str(home_country(d.search.seeker)),
    "call language": lambda d, _: call_language(d.search.seeker),
    "zone": lambda d, _: d.search.seeker.zone,
    "rounds": lambda d, _: str(len(_newest(d.search).rounds)),
    "starts at": lambda d, _: str(_newest(d.search).interview.starts_at or "nothing"),
    "length": lambda d, _: str(_newest(d.search).interview.length or "nothing"),
    "kind": lambda d, _: _newest(d.search).interview.kind or "nothing",
    "fate": lambda d, _: _newest(d.search).interview.fate or "nothing",
    "leads": lambda d, _: "; ".join(
        person.name for person in _newest(d.search).interview.interviewers if person.leads
    ),
    "phones": lambda d, _: "; ".join(
        person.phone or "-" for person in _newest(d.search).interview.interviewers
    ),
    "e-mails": lambda d, _: "; ".join(
        person.email or "-" for person in _newest(d.search).interview.interviewers
    ),
    "agency": lambda d, _: _newest(d.search).agency or "nothing",
    "sector": lambda d, _: _newest(d.search).sector or "nothing",
    "no calls advertised": lambda d, _: "yes" if _newest(d.search).no_calls_advertised else "no",
    "country": lambda d, _: _newest(d.search).country or "nothing",
    "awaiting": lambda d, _: next(
        (q.step for q in d.conversation.questions if q.key == d.conversation.awaiting), "nothing"
    ),
}
