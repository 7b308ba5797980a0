"""An interview told in a sentence: "I have an interview tomorrow at Globex".

What is clear becomes the command that `/interview add` would have been, with words
that `registration` reads. Anything else is no command: nobody wants a form for a
remark.
"""

import re
from dataclasses import replace

from bot.understanding.commands import Command, CommandName
from bot.understanding.dates import DateContext, Leaning, NotUnderstood, understand_when
from bot.understanding.phones import PHONE_LIKE
from bot.understanding.registrations import registration
from bot.understanding.trailing_days import certain_day, trailing_day, written_date

_MAX_CHARS = 300
_MAX_EMPLOYER_WORDS = 5
_GREETING = r"(?:(?:hi|hey|hello|so|ok|okay|well|yes|and|good news)[,!. ]+)*"
_JUST = r"(?:(?:just|also|finally|actually|already) )*"
_AN = r"(?:an?|my|another|the|one)"
_INTERVIEW = r"(?:(?:job|phone|first|second|final|new|video) )*interview"
_ADD = re.compile(
    rf"(?:please )?(?:(?P<verb>add|register|new)(?: {_AN}\b)?(?: new\b)?"
    rf"(?P<noun> (?:{_INTERVIEW}|application)\b)?|{_INTERVIEW}\b)(?P<sign> ?:)? ?(?P<rest>.*)",
    re.IGNORECASE,
)
_HAVE = re.compile(
    rf"{_GREETING}(?:i {_JUST}(?:(?:am|will be) having|(?:will )?have(?: got)?|got|'?ve got)"
    rf"|i've {_JUST}got) {_JUST}{_AN} {_INTERVIEW}(?: (?:coming up|scheduled|booked|set up))?"
    r"\b ?(?P<rest>.*)",
    re.IGNORECASE,
)
_HAD = re.compile(
    rf"{_GREETING}(?:(?:i )?{_JUST}had {_AN} {_INTERVIEW}|i've {_JUST}had {_AN} {_INTERVIEW}"
    rf"|(?:i )?(?:was |have |got )?{_JUST}(?:been )?interviewed(?= )(?! me\b))\b ?(?P<rest>.*)",
    re.IGNORECASE,
)
_MINE = re.compile(
    rf"{_GREETING}my {_INTERVIEW} (?P<who>(?:at|with) .+?) (?P<tense>is|was|will be)"
    r"(?: (?:on|for))? (?P<when>.+)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?P<day>.*?)(?:(?:^| )(?P<link>with|as|for) (?P<tail>.+?)(?: (?:position|role))?)?",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^| )at (?!\d|noon\b|the (?:end|office|moment)\b)", re.IGNORECASE)
_WITH = re.compile(r"(?:^| )(?:with|by|for) ", re.IGNORECASE)
# An employer's name has no clause in it.
_CLAUSE = re.compile(
    r"\b(?:but|because|when|where|which|who|that|it|was|is|are|were|went|they|he|she|i|we|you"
    r"|did|do|not|didn't|if|about|me|him|her|them|this|then|more|my|number|note|reminder"
    r"|something|somebody|people|question|date|day|phone|role|company|today|tomorrow)\b",
    re.IGNORECASE,
)


def understood_as_command(text: str, context: DateContext) -> Command | None:
    """ADD, for a whole message that clearly tells of an interview; None for anything else.

    Its argument is words for `registration`: the employer, then what else is
    certain. A day that is to come is written out (2026-10-16), as `registration`
    reads a weekday as past.
    """
    first, *more = re.split(r"[.!]+\s+|[,;]\s*|\n", " ".join(text.split()).rstrip(" .!,;"))
    if len(text) > _MAX_CHARS or "?" in text:
        return None
    told = _told(first, context)
    if told is None:
        return None
    known = [piece for piece in more if _says_more(piece, context)]
    return Command(
        name=CommandName.ADD, argument=", ".join(each for each in (told, *known) if each)
    )


def _told(words: str, context: DateContext) -> str | None:
    """What a sentence tells, as words to register; "" where it names no employer."""
    if match := _MINE.fullmatch(words):
        ahead = match["tense"].casefold() != "was"
        return _placed(f"{match['when']} {match['who']}", context, ahead=ahead)
    if match := _HAD.fullmatch(words):
        return _placed(match["rest"], context, ahead=False)
    if match := _HAVE.fullmatch(words):
        return _placed(match["rest"], context, ahead=True)
    match = _ADD.fullmatch(words)
    return _added(match, context) if match else None


def _added(match: re.Match[str], context: DateContext) -> str | None:
    """As in "add acme", "new interview: Acme", "interview at Acme tomorrow"."""
    rest, verb = match["rest"], (match["verb"] or "").casefold()
    if match["noun"] or not verb:
        linked = not rest or _AT.match(rest) or _WITH.match(rest)
        if linked or certain_day(rest.split(" at ")[0], context):
            return _placed(rest, context, ahead=False) if rest or match["noun"] else None
    named = match["sign"] or match["noun"] or verb in ("add", "register")
    return _checked(rest, context) if named and not PHONE_LIKE.search(rest) else None


def _placed(rest: str, context: DateContext, *, ahead: bool) -> str | None:
    """The employer and the day of "tomorrow at Globex", "with Globex yesterday"."""
    here = replace(context, leaning=Leaning.FUTURE if ahead else Leaning.PAST)
    place = _AT.search(rest) or _WITH.search(rest)
    beside = _BESIDE.fullmatch(rest[: place.start()] if place else rest)
    assert beside, "every part of it may be empty"
    employer, typed = rest[place.end() :] if place else "", beside["day"].strip()
    if not typed and (found := trailing_day(employer, here)):
        employer, typed = found[0], str(found[1])
    if typed and _is_no_day(typed, here):
        return None
    if not employer:
        return "" if not beside["link"] else None
    told = _checked(employer, context)
    link = {"with": "with", "as": "as", "for": "as"}.get((beside["link"] or "").casefold())
    day = certain_day(typed, here) or typed if typed else None
    return told and ", ".join(
        each for each in (told, f"{link} {beside['tail']}" if link else "", str(day or "")) if each
    )


def _is_no_day(typed: str, context: DateContext) -> bool:
    """A date that does not exist is one all the same: it is asked about."""
    unread = isinstance(understand_when(typed, context), NotUnderstood)
    return unread and written_date(typed, context) is None


def _checked(words: str, context: DateContext) -> str | None:
    """Words that leave nothing but a name for the employer; None for others."""
    employer = registration(words, context).unclear
    clear = 0 < len(employer.split()) <= _MAX_EMPLOYER_WORDS and not _CLAUSE.search(employer)
    return words if clear else None


def _says_more(piece: str, context: DateContext) -> bool:
    return registration(f"Acme, {piece}", context).unclear == "Acme"
