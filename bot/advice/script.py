"""What the call card says, as meaning: which lines, from facts that the person gave.

Nothing is invented: what was never said is None, a gap to fill.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.advice import calendar
from bot.advice.model import Application, CallResult, Said, Seeker


class LineKind(StrEnum):
    """The lines, in the order in which the card shows them."""

    ASK_FOR = "ask_for"
    PHONE = "phone"
    INTRODUCE = "introduce"
    """Who calls and why: name, role, interview; still interested; where do things stand?"""
    IF_UNDECIDED = "if_undecided"
    IF_THEY_CALL = "if_they_call"
    IF_NO = "if_no"
    IF_YES = "if_yes"
    TOO_FAST = "too_fast"
    LEAVE_MESSAGE = "leave_message"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the card, with the facts that it is filled with and the rules it follows."""

    kind: LineKind
    rules: tuple[str, ...]
    name: str | None = None
    """Whom to ask for (ASK_FOR), whose number it is (PHONE), or else the caller's own."""
    phone: str | None = None
    role: str | None = None
    day: date | None = None
    """The day of the interview."""
    asked_on: date | None = None
    """The employer's day on which they said that this call is welcome, if they did."""


def call_script(application: Application, seeker: Seeker) -> tuple[Line, ...]:
    """The card's lines in order, for a call to them and for one from them.

    One ASK_FOR for each interviewer, or one without a name; a PHONE for each number known.
    """
    introduction = Line(
        kind=LineKind.INTRODUCE,
        rules=("A6", "A4"),
        name=seeker.name,
        role=application.role,
        day=application.interview.day,
        asked_on=_asked_on(application, seeker),
    )
    return (
        *_whom_to_ask_for(application),
        introduction,
        Line(kind=LineKind.IF_UNDECIDED, rules=("A7",)),
        Line(kind=LineKind.IF_THEY_CALL, rules=("A9",)),
        Line(kind=LineKind.IF_NO, rules=("A11",)),
        Line(kind=LineKind.IF_YES, rules=("A14",)),
        Line(kind=LineKind.TOO_FAST, rules=("A4",)),
        replace(introduction, kind=LineKind.LEAVE_MESSAGE, rules=("H5", "A6"), asked_on=None),
        Line(kind=LineKind.CLOSING, rules=("A10",)),
    )


def _whom_to_ask_for(application: Application) -> tuple[Line, ...]:
    """The latest interviewers that were named, then the numbers known (A5)."""
    with_names = (r.interviewers for r in reversed(application.rounds) if r.interviewers)
    named = next(with_names, ())
    ask_for = [Line(kind=LineKind.ASK_FOR, rules=("A5",), name=p.name) for p in named]
    phones = [
        Line(kind=LineKind.PHONE, rules=("A5",), name=person.name, phone=person.phone)
        for person in named
        if person.phone
    ]
    return (*(ask_for or [Line(kind=LineKind.ASK_FOR, rules=("A5",))]), *phones)


def _asked_on(application: Application, seeker: Seeker) -> date | None:
    talks = [c for c in application.round_contacts if c.result is CallResult.TALKED]
    if not talks or talks[-1].said is not Said.CALL_BACK:
        return None
    there = calendar.zone(application.zone or seeker.zone)
    return calendar.local(talks[-1].at, there).date()
