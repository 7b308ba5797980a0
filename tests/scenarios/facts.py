"""What a transcript can assert of what is known: each fact by name, as text."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.advice.model import Application, JobSearch
from bot.advice.next_step import next_step
from bot.advice.plan import plan
from bot.advice.policy import default_policy
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


def _newest(search: JobSearch) -> Application:
    return search.applications[-1]


def _local(moment: datetime, dossier: Dossier) -> datetime:
    return moment.astimezone(ZoneInfo(dossier.search.seeker.zone))


READERS: dict[str, Reader] = {
    "dossier": lambda _dossier, _now: "there",
    "applications": lambda d, _: str(len(d.search.applications)),
    "calls": lambda d, _: str(sum(len(a.contacts) for a in d.search.applications)),
    "nudges sent": lambda d, _: str(len(d.search.nudge_log)),
    "next step": _next_step,
    "nudges": _nudges,
    "employer": lambda d, _: _newest(d.search).employer,
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
    "calls declined": lambda d, _: "yes" if _newest(d.search).calls_declined_at else "no",
    "reminders": lambda d, _: "off" if d.search.seeker.stopped_at else "on",
    "zone": lambda d, _: d.search.seeker.zone,
    "awaiting": lambda d, _: next(
        (q.step for q in d.conversation.questions if q.key == d.conversation.awaiting), "nothing"
    ),
}
