"""What the call card says, as meaning: which lines, from facts that the person gave.

Nothing is invented: what was never said is None, a gap to fill.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.advice import calendar
from bot.advice.model import Application, CallResult, Interviewer, Said, Seeker
from bot.advice.workplace import employer_zone

_A5 = ("A5",)


class LineKind(StrEnum):
    """The lines, in the order in which the card shows them."""

    AGENCY = "agency"
    """The agency it goes through: it is called in the employer's place (H8)."""
    ASK_FOR = "ask_for"
    PHONE = "phone"
    EMAIL = "email"
    GATEKEEPER = "gatekeeper"
    """To whoever answers the telephone, so that they put one through (A5)."""
    INTRODUCE = "introduce"
    """Who calls and why: name, role, interview; still interested; where do things stand?"""
    NEW_DAY = "new_day"
    """In its place where the interview fell through: may we find a new day?"""
    COMPETING = "competing"
    """Another employer's offer must be answered soon; only where there is one (H11)."""
    IF_UNDECIDED = "if_undecided"
    IF_THEY_CALL = "if_they_call"
    IF_NO = "if_no"
    IF_YES = "if_yes"
    TOO_FAST = "too_fast"
    LEAVE_MESSAGE = "leave_message"
    LEAVE_NEW_DAY = "leave_new_day"
    """The message to leave where the interview fell through."""
    LEAVE_COMPETING = "leave_competing"
    """The other offer, added to a message; a message that keeps it back is of no use (H11)."""
    SOMEBODY_ELSE = "somebody_else"
    """To the wrong person: whom to ask for instead (A5)."""
    CLOSING_NO = "closing_no"
    """After a no: thanks for the time, for being considered, for what they said (A13)."""
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the card, with the facts that it is filled with and the rules it follows."""

    kind: LineKind
    rules: tuple[str, ...]
    name: str | None = None
    """Whom to ask for, whose number or address it is, or else the caller's own."""
    phone: str | None = None
    email: str | None = None
    employer: str | None = None
    """Named only to an agency: an employer knows who they are."""
    role: str | None = None
    day: date | None = None
    """The day of the interview."""
    answer_by: date | None = None
    """Until when another employer's offer must be answered (H11)."""
    asked_on: date | None = None
    """The employer's day on which they said that this call is welcome, if they did."""


def call_script(
    application: Application, seeker: Seeker, answer_by: date | None = None
) -> tuple[Line, ...]:
    """The card's lines in order, for a call to them and for one from them.

    One ASK_FOR for each interviewer, who leads first, or one without a name; a line for each
    number and address known. `answer_by` is the deadline of an offer elsewhere, if there is one.
    """
    introduction = Line(
        kind=LineKind.INTRODUCE,
        rules=("A6", "A4"),
        name=seeker.name,
        employer=application.employer if application.agency else None,
        role=application.role,
        day=application.interview.day,
        asked_on=_asked_on(application, seeker),
    )
    message = replace(introduction, kind=LineKind.LEAVE_MESSAGE, rules=("H5", "A6"), asked_on=None)
    if not application.interview.takes_place:
        introduction = replace(introduction, kind=LineKind.NEW_DAY, employer=None)
        message = replace(message, kind=LineKind.LEAVE_NEW_DAY, employer=None, role=None)
    return (
        *_to_whom(application),
        introduction,
        *_competing(answer_by, LineKind.COMPETING),
        Line(kind=LineKind.IF_UNDECIDED, rules=("A7",)),
        Line(kind=LineKind.IF_THEY_CALL, rules=("A9",)),
        Line(kind=LineKind.IF_NO, rules=("A11",)),
        Line(kind=LineKind.IF_YES, rules=("A14",)),
        Line(kind=LineKind.TOO_FAST, rules=("A4",)),
        message,
        *_competing(answer_by, LineKind.LEAVE_COMPETING),
        *([] if application.agency else [Line(kind=LineKind.SOMEBODY_ELSE, rules=("A5",))]),
        Line(kind=LineKind.CLOSING_NO, rules=("A13",)),
        Line(kind=LineKind.CLOSING, rules=("A10",)),
    )


def interviewers(application: Application) -> tuple[Interviewer, ...]:
    """The latest that were named, who leads first (A5)."""
    with_names = (r.interviewers for r in reversed(application.rounds) if r.interviewers)
    return tuple(sorted(next(with_names, ()), key=lambda person: not person.leads))


def _to_whom(application: Application) -> tuple[Line, ...]:
    """Whom to ask for, how to reach them, and what to say to whoever answers.

    An agency stands between: the interviewers are not called past it (H8).
    """
    if application.agency:
        return (Line(kind=LineKind.AGENCY, rules=("H8",), name=application.agency),)
    named = interviewers(application)
    first = named[0].name if named else None
    return (
        *([_about(p, LineKind.ASK_FOR) for p in named] or [Line(kind=LineKind.ASK_FOR, rules=_A5)]),
        *(_about(person, LineKind.PHONE) for person in named if person.phone),
        *(_about(person, LineKind.EMAIL) for person in named if person.email),
        Line(kind=LineKind.GATEKEEPER, rules=_A5, name=first),
    )


def _about(person: Interviewer, kind: LineKind) -> Line:
    return Line(kind=kind, rules=_A5, name=person.name, phone=person.phone, email=person.email)


def _competing(answer_by: date | None, kind: LineKind) -> tuple[Line, ...]:
    return () if answer_by is None else (Line(kind=kind, rules=("H11",), answer_by=answer_by),)


def _asked_on(application: Application, seeker: Seeker) -> date | None:
    talks = [c for c in application.round_contacts if c.result is CallResult.TALKED]
    if not talks or talks[-1].said is not Said.CALL_BACK:
        return None
    there = calendar.zone(employer_zone(application, seeker))
    return calendar.local(talks[-1].at, there).date()
