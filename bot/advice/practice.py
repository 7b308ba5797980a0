"""The practice call: who is on the other side, what they say, and which points a call makes.

The model lines are those of the card (`script.py`), so nothing is invented; the points of a case
follow from its lines.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from hashlib import blake2s

from bot.advice.script import Line, LineKind


class PracticeCase(StrEnum):
    """What one can meet on the phone."""

    RECEPTIONIST = "receptionist"
    VOICEMAIL = "voicemail"
    RUSHED = "rushed"
    UNDECIDED = "undecided"
    THEY_CALL = "they_call"
    NO = "no"
    OFFER = "offer"


class Point(StrEnum):
    """What a good call has in it, the most important first: what is missing is tried in this order.

    Without a name nobody knows who calls; without the question nothing is learned.
    """

    INTRODUCED = "introduced"
    ASKED_BY_NAME = "asked_by_name"
    STATUS_ASKED = "status_asked"
    IF_AND_WHEN = "if_and_when"
    """May I call again, and when? (A7)"""
    WHEN_DECIDE = "when_decide"
    WHY = "why"
    GLAD = "glad"
    ROLE_AND_DATE = "role_and_date"
    STILL_INTERESTED = "still_interested"
    THANKED = "thanked"
    PURPOSE = "purpose"


WHO_AND_WHY = (
    Point.INTRODUCED,
    Point.ROLE_AND_DATE,
    Point.PURPOSE,
    Point.STILL_INTERESTED,
    Point.STATUS_ASKED,
)
"""What the introduction is made of (A4, A6)."""

MAKES: Mapping[LineKind, tuple[Point, ...]] = {
    LineKind.GATEKEEPER: (Point.ASKED_BY_NAME,),
    LineKind.INTRODUCE: WHO_AND_WHY,
    LineKind.NEW_DAY: WHO_AND_WHY[:-1],
    LineKind.LEAVE_MESSAGE: (*WHO_AND_WHY, Point.THANKED),
    LineKind.LEAVE_NEW_DAY: (
        Point.INTRODUCED,
        Point.PURPOSE,
        Point.STILL_INTERESTED,
        Point.THANKED,
    ),
    LineKind.IF_UNDECIDED: (Point.IF_AND_WHEN,),
    LineKind.IF_THEY_CALL: (Point.WHEN_DECIDE,),
    LineKind.IF_NO: (Point.WHY,),
    LineKind.IF_YES: (Point.GLAD,),
    LineKind.TOO_FAST: (),
    LineKind.CLOSING_NO: (Point.THANKED,),
    LineKind.CLOSING: (Point.THANKED,),
}
"""The points that each line makes."""

STANDS_IN: Mapping[LineKind, LineKind] = {
    LineKind.NEW_DAY: LineKind.INTRODUCE,
    LineKind.LEAVE_NEW_DAY: LineKind.LEAVE_MESSAGE,
}
"""Where an interview did not take place the card has these lines instead."""

TURNS: Mapping[PracticeCase, tuple[tuple[LineKind, ...], ...]] = {
    PracticeCase.RECEPTIONIST: (
        (LineKind.GATEKEEPER,),
        (LineKind.INTRODUCE,),
        (LineKind.CLOSING,),
    ),
    PracticeCase.VOICEMAIL: ((LineKind.GATEKEEPER,), (LineKind.LEAVE_MESSAGE,)),
    PracticeCase.RUSHED: (
        (LineKind.INTRODUCE,),
        (LineKind.IF_UNDECIDED,),
        (LineKind.TOO_FAST, LineKind.CLOSING),
    ),
    PracticeCase.UNDECIDED: (
        (LineKind.INTRODUCE,),
        (LineKind.IF_UNDECIDED,),
        (LineKind.CLOSING,),
    ),
    PracticeCase.THEY_CALL: (
        (LineKind.INTRODUCE,),
        (LineKind.IF_THEY_CALL,),
        (LineKind.CLOSING,),
    ),
    PracticeCase.NO: ((LineKind.INTRODUCE,), (LineKind.IF_NO,), (LineKind.CLOSING_NO,)),
    PracticeCase.OFFER: ((LineKind.INTRODUCE,), (LineKind.IF_YES,), (LineKind.CLOSING,)),
}
"""Each case turn by turn: they say something, these lines answer it. What they say is wording."""


def cases_for(script: Sequence[Line]) -> tuple[PracticeCase, ...]:
    """Those cases for which the card has every line: nobody asks for a name at an agency (H8)."""
    known = set(_by_kind(script))
    kinds = {case: {kind for turn in turns for kind in turn} for case, turns in TURNS.items()}
    return tuple(case for case in PracticeCase if kinds[case] <= known)


def lines_for(case: PracticeCase, script: Sequence[Line]) -> tuple[tuple[Line, ...], ...]:
    """The card's lines for each turn of one of its cases."""
    known = _by_kind(script)
    return tuple(tuple(known[kind] for kind in turn) for turn in TURNS[case])


def points_of(case: PracticeCase, script: Sequence[Line]) -> tuple[Point, ...]:
    """What that call is to have in it, in the order in which it is said."""
    lines = (line for turn in lines_for(case, script) for line in turn)
    return tuple(dict.fromkeys(point for line in lines for point in MAKES[line.kind]))


def try_next(missing: frozenset[Point]) -> Point | None:
    """The one thing to try in the next call; None where nothing is missing."""
    return next((point for point in Point if point in missing), None)


def surprise(seed: str, cases: Sequence[PracticeCase]) -> PracticeCase:
    """One of the cases that nobody chose: the same for the same event, however often it comes."""
    digest = blake2s(seed.encode(), digest_size=4).digest()
    return cases[int.from_bytes(digest) % len(cases)]


def _by_kind(script: Sequence[Line]) -> dict[LineKind, Line]:
    """The first line of each kind, under the kind that it stands for."""
    return {STANDS_IN.get(line.kind, line.kind): line for line in reversed(script)}
