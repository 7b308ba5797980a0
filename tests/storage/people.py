"""Somebody with a job search, the things a turn may say to them, and a clock that stands still."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from bot.advice.model import (
    Application,
    CallResult,
    Contact,
    Interview,
    Interviewer,
    JobSearch,
    NudgeKind,
    Outcome,
    QuietTime,
    Response,
    Result,
    Said,
    Seeker,
    SentNudge,
)
from bot.engine.dossier import About, Conversation, Dossier, Question, Undo, Undone
from bot.engine.effects import Edit, Effect, Say, Turn
from bot.engine.meaning import Button, Heading, Message, Moment, Paragraph, Phone, UserText, text
from bot.service.ports import Address, Decide, DecideFor

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
EMPLOYER = "Söhne & Töchter Verlag"
ROBIN = Address(platform="slack", workspace="T-red", person="U-robin-4711")


@dataclass(slots=True)
class StoppedClock:
    """Shows `moment` until somebody sets it."""

    moment: datetime = NOW

    def now(self) -> datetime:
        return self.moment


def person(number: int) -> Address:
    return Address(platform="slack", workspace="T-red", person=f"U-{number}")


def application(number: int) -> Application:
    """An application with everything filled in that can be."""
    return Application(
        id=f"a{number}",
        employer=f"{EMPLOYER} {number}",
        role="Lektorin",
        zone="Europe/Berlin",
        registered_at=NOW,
        rounds=(
            Interview(
                id=f"i{number}",
                day=date(2026, 10, 28),
                registered_at=NOW,
                decision_by=date(2026, 11, 6),
                decision_learned_at=NOW,
                interviewers=(Interviewer(name="Ada O'Hara", title="Dr.", phone="+49 30 1234"),),
            ),
        ),
        contacts=(
            Contact(
                id=f"c{number}",
                at=NOW,
                result=CallResult.TALKED,
                said=Said.CALL_BACK,
                day=date(2026, 11, 9),
                time_of_day=time(10, 30),
                agreed=True,
            ),
        ),
        outcome=Outcome(result=Result.OFFERED, learned_at=NOW) if number % 2 else None,
    )


def dossier(applications: int = 1) -> Dossier:
    """A dossier that holds a value of every kind."""
    seeker = Seeker(
        zone="Europe/Berlin",
        zone_known=True,
        name="Robin 🐦",
        quiet=QuietTime(start=time(20), end=time(8, 30)),
        last_active_at=NOW,
    )
    log = SentNudge(
        key="n1",
        kind=NudgeKind.CALL_DUE,
        application_id="a0",
        sent_at=NOW,
        response=Response.SNOOZED,
        snoozed_until=NOW,
    )
    question = Question(
        key="q1",
        step="a step that no release knows",
        asked_at=NOW,
        about=About(application_id="a0", nudge_keys=("n1",)),
        draft=(("employer", EMPLOYER),),
        lead=text("too-long"),
    )
    undone = (
        Undone(application_id="a0", employer=EMPLOYER, before=None, left="0"),
        Undone(application_id="a1", employer=EMPLOYER, before=application(1), left="1"),
    )
    undo = Undo(key="q1", applications=undone, stopped=True)
    return Dossier(
        search=JobSearch(
            seeker=seeker,
            applications=tuple(application(number) for number in range(applications)),
            nudge_log=(log,),
        ),
        conversation=Conversation(awaiting="q1", questions=(question,), undo=undo),
    )


def message(words: str = EMPLOYER) -> Message:
    return Message(
        blocks=(
            Heading(text=text("heading", employer=UserText(value=words))),
            Paragraph(
                text=text(
                    "paragraph", at=Moment(at=NOW, zone="Asia/Manila"), phone=Phone(value="110")
                )
            ),
        ),
        preview=text("preview"),
        actions=(Button(action="called", label=text("label")),),
    )


def say(key: str, *nudge_keys: str) -> Say:
    return Say(key=key, message=message(f"{EMPLOYER} {key}"), nudge_keys=nudge_keys)


def edit(key: str) -> Edit:
    return Edit(key=key, message=message(f"{EMPLOYER} {key} again"))


def saying(*effects: Effect, due: datetime | None = None, withdrawn: Sequence[str] = ()) -> Decide:
    """Keeps the dossier as it is, or opens one, and says that."""

    def decide(known: Dossier | None) -> Turn:
        return Turn(
            dossier=known or dossier(),
            effects=effects,
            next_due_at=due,
            withdrawn=tuple(withdrawn),
        )

    return decide


def forgetting(*effects: Effect) -> Decide:
    """Destroys the dossier."""
    return lambda _known: Turn(dossier=None, effects=effects)


def noting(name: str) -> Decide:
    """Adds an application of that id: what was done before must still be there afterwards."""

    def decide(known: Dossier | None) -> Turn:
        before = known or dossier(0)
        search = before.search.with_application(replace(application(0), id=name))
        return Turn(dossier=replace(before, search=search))

    return decide


class Reader:
    """A decision that changes nothing and keeps what it was shown."""

    def __init__(self) -> None:
        self.shown: Dossier | None = None

    def __call__(self, known: Dossier | None) -> Turn:
        self.shown = known
        return Turn(dossier=known)


def to_all(decide: Decide) -> DecideFor:
    """The same decision for whoever it turns out to be."""
    return lambda _address: decide
