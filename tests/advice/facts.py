"""The facts that the cases are made of: Mina in Berlin, interviewed at Acme on Wed 14 Oct 2026."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot.advice.calling import DueCall, NoCall, due_call
from bot.advice.model import (
    Application,
    CallResult,
    Contact,
    Interview,
    JobSearch,
    NudgeKind,
    Response,
    Said,
    Seeker,
    SentNudge,
    Thanks,
)
from bot.advice.nudge import Nudge
from bot.advice.plan import plan
from bot.advice.policy import Policy, default_policy
from bot.advice.workplace import workplace

BERLIN = "Europe/Berlin"
POLICY: Policy = default_policy()
MINA = Seeker(zone=BERLIN, zone_known=True, name="Mina Sato")
INTERVIEW_DAY = date(2026, 10, 14)


OF_CALLS = (NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK)


def at(words: str, zone: str = BERLIN) -> datetime:
    """`at("2026-10-19 09:30")` in Berlin, or elsewhere, as an instant in UTC."""
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


REGISTERED = at("2026-10-14 17:00")


def acme(
    *contacts: Contact,
    decision_by: date | None = None,
    day: date = INTERVIEW_DAY,
    registered_at: datetime = REGISTERED,
    zone: str | None = None,
    thanked: bool = True,
    **more: object,
) -> Application:
    """One interview at Acme, with the calls since; its thank-you is out, unless told otherwise."""
    interview = Interview(
        id="r1",
        day=day,
        registered_at=registered_at,
        decision_by=decision_by,
        decision_learned_at=registered_at if decision_by else None,
        thanks=Thanks(at=registered_at, sent=True) if thanked else None,
    )
    application = Application(
        id="a1",
        employer="Acme",
        registered_at=registered_at,
        rounds=(interview,),
        zone=zone,
        contacts=contacts,
    )
    return replace(application, **more)  # type: ignore[arg-type]


def call(
    result: CallResult,
    words: str,
    said: Said | None = None,
    *,
    day: date | None = None,
    time_of_day: time | None = None,
    agreed: bool = False,
    id: str = "c1",  # noqa: A002
) -> Contact:
    """A call at that time in Berlin."""
    return Contact(
        id=id,
        at=at(words),
        result=result,
        said=said,
        day=day,
        time_of_day=time_of_day,
        agreed=agreed,
    )


def talked(words: str, said: Said | None = None, **more: object) -> Contact:
    """A call in which somebody concerned was reached."""
    return call(CallResult.TALKED, words, said, **more)  # type: ignore[arg-type]


def fired(
    key: str,
    words: str,
    response: Response | None = None,
    *,
    kind: NudgeKind = NudgeKind.CALL_DUE,
    until: str | None = None,
    application_id: str = "a1",
) -> SentNudge:
    """A line of the nudge log."""
    return SentNudge(
        key=key,
        kind=kind,
        application_id=application_id,
        sent_at=at(words),
        response=response,
        snoozed_until=at(until) if until else None,
    )


def search(
    *applications: Application, log: tuple[SentNudge, ...] = (), seeker: Seeker = MINA
) -> JobSearch:
    return JobSearch(seeker=seeker, applications=applications, nudge_log=log)


def planned(
    *applications: Application, log: tuple[SentNudge, ...] = (), seeker: Seeker = MINA
) -> tuple[Nudge, ...]:
    return plan(search(*applications, log=log, seeker=seeker), POLICY)


def planned_calls(
    *applications: Application, log: tuple[SentNudge, ...] = (), seeker: Seeker = MINA
) -> tuple[Nudge, ...]:
    """The nudges about calls to make alone."""
    nudges = planned(*applications, log=log, seeker=seeker)
    return tuple(nudge for nudge in nudges if nudge.kind in OF_CALLS)


def due_call_of(application: Application, policy: Policy = POLICY) -> DueCall | NoCall:
    return due_call(application, workplace(application, MINA, policy), policy)
