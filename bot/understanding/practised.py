"""What can be heard in the words of a practice call: a self-check, not a verdict.

`heard({"this is Robin, any news?"}, facts, "en")` finds who called and the question. It looks for
words that carry a point, and for the person's own facts: their name, the interviewer's, the job,
the day. Not heard does not mean not said: the person may tick it themselves.
"""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from babel.dates import get_day_names, get_month_names

from bot.advice.model import Application, Seeker
from bot.advice.practice import Point, PracticeCase

_LITTLE = 2
"""Parts of names up to this length ("de", "le") prove nothing."""
_MOST_CHARS = 4000
_CASE_NAMES: Mapping[PracticeCase, frozenset[str]] = {
    PracticeCase.RECEPTIONIST: frozenset({"receptionist", "reception", "secretary", "gatekeeper"}),
    PracticeCase.VOICEMAIL: frozenset(
        {"voicemail", "voice", "mail", "answering", "machine", "mailbox", "answerphone"}
    ),
    PracticeCase.RUSHED: frozenset({"hurry", "rushed", "busy", "rush"}),
    PracticeCase.UNDECIDED: frozenset({"undecided", "nothing", "decided"}),
    PracticeCase.THEY_CALL: frozenset({"call"}),
    PracticeCase.NO: frozenset({"no", "rejection", "rejected"}),
    PracticeCase.OFFER: frozenset({"offer", "yes"}),
}
"""The first that fits; "nothing decided" is not a no."""
_AROUND_A_NAME = frozenset({"a", "an", "the", "in", "one", "with", "now", "yet", "please"}) | {
    *("call", "practise", "practice", "try", "somebody", "someone"),
    *("it", "s", "that", "they", "ll", "we", "will", "you"),
}
"""What a case's name may stand among: "they said no" and "no answer" tell of something."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the words are held against; nothing that the person did not tell."""

    name: str | None
    interviewers: tuple[str, ...]
    role: str | None
    day: date


def interviewer_names(application: Application) -> tuple[str, ...]:
    """The latest interviewers that were named; none where nobody was."""
    named = next((r.interviewers for r in reversed(application.rounds) if r.interviewers), ())
    return tuple(person.name for person in named)


def facts_of(application: Application, seeker: Seeker) -> Facts:
    """The newest interview's facts, with the latest interviewers that were named."""
    return Facts(
        name=seeker.name,
        interviewers=interviewer_names(application),
        role=application.role,
        day=application.interview.day,
    )


def heard(
    points: Iterable[Point], answers: Iterable[str], facts: Facts, language: str
) -> frozenset[Point]:
    """Those of the points that the answers make, in a language that `practised.toml` has."""
    said = tuple(_plain(answer) for answer in answers)
    return frozenset(p for p in points if any(_makes(p, words, facts, language) for words in said))


def case_named(words: str, *, beside: Iterable[str] = ()) -> PracticeCase | None:
    """The case that a message names and says nothing else: "voicemail please", "a no".

    `beside` are the names of employers, which may stand there, too.
    """
    said = _words(_plain(words)) - {part for name in beside for part in _words(_plain(name))}
    named = (case for case, names in _CASE_NAMES.items() if said & names)
    found = next(named, None)
    return found if found and said <= _CASE_NAMES[found] | _AROUND_A_NAME else None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Evidence:
    """Patterns for one point in one language: one of each group, and none of those against it."""

    groups: tuple[re.Pattern[str], ...]
    against: re.Pattern[str] | None

    def stands_in(self, words: str) -> bool:
        if self.against is not None and self.against.search(words):
            return False
        return all(group.search(words) for group in self.groups)


def _makes(point: Point, words: str, facts: Facts, language: str) -> bool:
    evidence = _EVIDENCE[point, language].stands_in(words)
    match point:
        case Point.INTRODUCED:
            return evidence or _has_name(words, facts.name)
        case Point.ASKED_BY_NAME:
            return evidence or any(_has_name(words, name) for name in facts.interviewers)
        case Point.ROLE_AND_DATE:
            return _has_role(words, facts.role) and (evidence or _has_day(words, facts, language))
        case _:
            return evidence


def _has_name(words: str, name: str | None) -> bool:
    """One part of a name is enough: "Dana", "Ms Fox"."""
    return bool(name) and any(part in _words(words) for part in _parts(name or ""))


def _has_role(words: str, role: str | None) -> bool:
    """One word of the job's name is enough; where none is known there is none to say."""
    parts = tuple(_parts(role or ""))
    return not parts or any(part in _words(words) for part in parts)


def _has_day(words: str, facts: Facts, language: str) -> bool:
    """The weekday, or the day's number beside a month or an ending: "wed", "the 14th", "14/10"."""
    day, spoken = facts.day, _words(words)
    number = rf"\b0?{day.day}(?:st|nd|rd|th|er|\b)"
    has_month = spoken & _names_of(get_month_names, day.month, language)
    numbered = re.search(number, words) and (has_month or re.search(_ORDINAL, words))
    return bool(spoken & _names_of(get_day_names, day.weekday(), language) or numbered)


def _names_of(names: Callable[..., Mapping[int, str]], which: int, language: str) -> frozenset[str]:
    """A day or a month as it is called in full and in short."""
    called = (names(width, locale=language)[which] for width in ("wide", "abbreviated"))
    return frozenset(_plain(name).strip(".") for name in called)


# "the 14th", "am 14.", "le 14", "el 14", "14/10": the day alone, as people say it.
_ORDINAL = r"\b\d{1,2}(?:st|nd|rd|th|er)\b|\b(?:am|den|le|el) \d{1,2}\b|\b\d{1,2}[./]\d{1,2}\b"


def _parts(name: str) -> Iterator[str]:
    return (part for part in _WORD.findall(_plain(name)) if len(part) > _LITTLE)


def _words(words: str) -> frozenset[str]:
    return frozenset(_WORD.findall(words))


_WORD = re.compile(r"[^\W_]+")


def _plain(words: str) -> str:
    """Small letters without accents, one kind of apostrophe, one blank between words."""
    apart = unicodedata.normalize("NFKD", words[:_MOST_CHARS].casefold().replace("’", "'"))
    return " ".join("".join(sign for sign in apart if not unicodedata.combining(sign)).split())


def _read() -> Mapping[tuple[Point, str], _Evidence]:
    data = tomllib.loads((files(__package__) / "practised.toml").read_text(encoding="utf-8"))
    return {
        (Point(point), language): _Evidence(
            groups=tuple(_one_of(group) for group in entry.get("all", [entry.get("any")])),
            against=_one_of(entry["not"]) if "not" in entry else None,
        )
        for point, languages in data.items()
        for language, entry in languages.items()
    }


def _one_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))


_EVIDENCE = _read()
