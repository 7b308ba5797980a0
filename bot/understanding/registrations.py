"""What can be pre-filled for certain of the words after `/interview add`.

"Acme as warehouse clerk with Dana Fox, wednesday, they decide by friday" says
five things beyond doubt. Whatever is in doubt stays in the employer's text as it
was typed: the form is shown, and the person completes it. A date that does not exist,
or may be two, is part of no name: it is kept apart, to be asked about.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time

from bot.advice.interviews import Interviewer
from bot.understanding.agencies import agency_named
from bot.understanding.clauses import advert_wants_no_calls, clauses, is_clause, without_lead
from bot.understanding.dates import (
    DateContext,
    Deadline,
    Leaning,
    OnDay,
    Span,
    When,
    understand_when,
)
from bot.understanding.interview_times import certain_time, times_alone
from bot.understanding.jobs_named import job_named
from bot.understanding.people import (
    in_capitals,
    looks_like_name,
    understand_people,
    with_contact,
    without_contact,
)
from bot.understanding.places import ZoneFound, understand_zone
from bot.understanding.trailing_days import CertainDay, certain_day, trailing_day, written_date

_MAX_CHARS = 300
_MAX_ROLE_WORDS = 5
_DECIDING = re.compile(
    r"(?:and )?(?:they(?:'ll| will|'re)? |we(?:'ll| will)? |i(?:'ll| will)? |should )*"
    r"(?:decid(?:e|ing)|decision|answer|hear(?: back)?|know|tell me|let me know"
    r"|get back(?: to me)?)"
    r"(?: is| comes| due| from them)? (?P<when>.+)"
    r"|(?:und )?(?:(?:sie|die|ich) )?(?:entscheiden|melden sich|geben (?:mir )?bescheid|rufen an"
    r"|(?:die )?(?:entscheidung|antwort|rückmeldung)(?: (?:kommt|fällt|ist))?) (?P<german>.+)"
    r"|(?:und )?(?:sie|die) (?:wollen|werden) (?:sich )?(?P<between>.+)"
    r" (?:entscheiden|bescheid geben|melden|antworten)",
    re.IGNORECASE,
)
_INTERVIEWED = re.compile(
    r"(?:i was )?(?:interview(?:ed)?(?: was| is)?|met(?: them)?) (?P<when>.+)"
    r"|(?:das )?(?:vorstellungs)?gespräch(?: war| ist)? (?P<german>.+)",
    re.IGNORECASE,
)
_BY_WHOM = re.compile(
    r"(?:(?P<day>.+) )?by (?P<who>.+?)(?: (?P<after>(?:last|this|on|yesterday|today)\b.*))?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"^(?:by|before|until|till|bis(?: zum)?|spätestens(?: am)?) ", re.IGNORECASE)
_LINK = re.compile(
    r"(?:^|\s)(?=(?P<link>as|with|in|on|(?-i:w/?|through|via|als|mit|am|über))\s(?P<tail>.+))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """An interview as far as it is certain; all else is in `employer` or `unread`, as typed."""

    employer: str
    role: str | None = None
    day: date | None = None
    starts_at: time | None = None
    """Only with its day."""
    decision_by: date | None = None
    unread_day: str | None = None
    """Written as the date of the interview, as typed, where it names no day or several."""
    unread_decision: str | None = None
    people: tuple[Interviewer, ...] = ()
    place: str | None = None
    agency: str | None = None
    no_calls_advertised: bool = False
    unread: tuple[str, ...] = ()
    """Clauses that are no part of a name, and that nothing was made of."""

    @property
    def unclear(self) -> str:
        """Whatever was not understood, with the name."""
        return ", ".join(each for each in (self.employer, *self.unread) if each)


_Taker = Callable[[str, Registration, DateContext], Registration | None]


def registration(text: str, context: DateContext) -> Registration:
    """What is certain of the words; the date of the interview leans to the past."""
    if len(text) > _MAX_CHARS:
        return Registration(employer=text)
    known = Registration(employer="")
    kept: list[str] = []
    for place, piece in enumerate(clauses(text)):
        rest, known = (_further if place else _first)(piece, known, context)
        if place and rest and is_clause(rest):
            known = replace(known, unread=(*known.unread, rest))
        elif rest:
            kept.append(rest)
    return replace(known, employer=", ".join(kept))


def _first(piece: str, known: Registration, context: DateContext) -> tuple[str, Registration]:
    """The employer, with what else is said before the first comma."""
    rest, known = _without_day(piece, known, context)
    rest, known = _without_links(rest, known, context)
    return _without_day(rest, known, context)


def _further(piece: str, known: Registration, context: DateContext) -> tuple[str, Registration]:
    """What follows a comma: one thing alone, perhaps with links at its end."""
    while piece:
        if taken := _said_alone(without_lead(piece), known, context):
            return "", taken
        found = _last_link(piece, known, context)
        if found is None:
            break
        piece, known = found
    return piece, known


def _without_day(piece: str, known: Registration, context: DateContext) -> tuple[str, Registration]:
    """A piece without the day at its end: "Acme tomorrow", "Acme 12 October"."""
    if known.day or known.unread_day:
        return piece, known
    found = trailing_day(piece, context)
    return (found[0], _on_day(known, found[1])) if found else (piece, known)


def _on_day(known: Registration, found: CertainDay | str) -> Registration:
    if isinstance(found, str):
        return replace(known, unread_day=found)
    return replace(known, day=found.day, starts_at=found.at)


def _without_links(
    piece: str, known: Registration, context: DateContext
) -> tuple[str, Registration]:
    """A piece without the "as ...", "with ...", "via ..." at its end that are certain."""
    while (found := _last_link(piece, known, context)) and found[0]:
        piece, known = found
    return piece, known


def _last_link(
    piece: str, known: Registration, context: DateContext
) -> tuple[str, Registration] | None:
    """The piece before its last certain link, and what is known with it."""
    for match in reversed([*_LINK.finditer(piece)]):
        taken = _TAKERS[match["link"].casefold()](match["tail"].strip(), known, context)
        if taken is not None:
            return piece[: match.start()].strip(), taken
    return None


def _take_role(tail: str, known: Registration, context: DateContext) -> Registration | None:
    del context
    words = tail.split()
    if known.role is not None or len(words) > _MAX_ROLE_WORDS:
        return None
    article = len(words) > 1 and words[0].casefold() in ("a", "an", "the", "ein", "eine")
    return replace(known, role=" ".join(words[article:]))


def _take_people(tail: str, known: Registration, context: DateContext) -> Registration | None:
    names = [in_capitals(name) for name in re.split(r" and | und | & ", tail)]
    if not all(looks_like_name(without_contact(name, context.country)) for name in names):
        return None
    people = tuple(person for name in names for person in understand_people(name, context.country))
    return replace(known, people=(*people, *known.people))


def _take_contact(piece: str, known: Registration, context: DateContext) -> Registration | None:
    """A number or an address alone is that of whoever was named last."""
    if not known.people:
        return None
    completed = with_contact(known.people[-1], piece, context.country)
    return replace(known, people=(*known.people[:-1], completed)) if completed else None


def _take_place(tail: str, known: Registration, context: DateContext) -> Registration | None:
    del context
    if known.place is not None or not isinstance(understand_zone(tail), ZoneFound):
        return None
    return replace(known, place=tail)


def _take_agency(tail: str, known: Registration, context: DateContext) -> Registration | None:
    named = agency_named(tail)
    if known.agency is not None or named is None or certain_day(tail, context):
        return None
    return replace(known, agency=named)


def _take_day(tail: str, known: Registration, context: DateContext) -> Registration | None:
    if known.day or known.unread_day:
        return None
    found = certain_day(tail, context) or written_date(tail, context)
    return _on_day(known, found) if found else None


_TAKERS: dict[str, _Taker] = {
    "as": _take_role,
    "with": _take_people,
    "w": _take_people,
    "w/": _take_people,
    "in": _take_place,
    "on": _take_day,
    "through": _take_agency,
    "via": _take_agency,
    "als": _take_role,
    "mit": _take_people,
    "am": _take_day,
    "über": _take_agency,
}


def _said_alone(piece: str, known: Registration, context: DateContext) -> Registration | None:
    if role := job_named(piece):
        return _take_role(role, known, context)
    if advert_wants_no_calls(piece):
        return replace(known, no_calls_advertised=True)
    return (
        _take_contact(piece, known, context)
        or _take_time(piece, known)
        or _day_or_decision(piece, known, context)
    )


def _take_time(piece: str, known: Registration) -> Registration | None:
    """A time alone, after its day: "Acme, friday, 10:00"."""
    if known.day is None or known.starts_at is not None:
        return None
    at = certain_time(times_alone(piece))
    return replace(known, starts_at=at) if at else None


def _day_or_decision(piece: str, known: Registration, context: DateContext) -> Registration | None:
    """A piece that says when the interview was, or by when they decide."""
    ahead = replace(context, leaning=Leaning.FUTURE)
    deciding = _DECIDING.fullmatch(piece)
    when = understand_when(_day_words(deciding, piece), ahead)
    if deciding or isinstance(when, Deadline) or _UNTIL.match(piece):
        return _decided(_day_words(deciding, piece), when, known, context)
    said = _INTERVIEWED.fullmatch(piece)
    words = _day_words(said, piece)
    by_whom = _BY_WHOM.fullmatch(words) if said else None
    return _take_both(by_whom, known, context) if by_whom else _take_day(words, known, context)


def _take_both(by: re.Match[str], known: Registration, context: DateContext) -> Registration | None:
    """ "Interviewed last Wednesday by Dana Fox": both, or neither."""
    met, when = _take_people(by["who"], known, context), by["day"] or by["after"]
    return _take_day(when, met, context) if met and when else met


def _day_words(said: re.Match[str] | None, piece: str) -> str:
    """The words of the day in what was said, or the piece itself."""
    return next(filter(None, said.groups()), piece) if said else piece


def _decided(
    typed: str, when: When, known: Registration, context: DateContext
) -> Registration | None:
    """With the day by which they decide, or with what was written as one."""
    if known.decision_by or known.unread_decision:
        return None
    if last := _last_certain_day(when):
        return replace(known, decision_by=last)
    unread = written_date(_UNTIL.sub("", typed, count=1), context)
    return replace(known, unread_decision=unread) if unread else None


def _last_certain_day(when: When) -> date | None:
    match when:
        case OnDay(day=day) | Deadline(day=day):
            return day
        case Span(last=last):
            return last
        case _:
            return None
