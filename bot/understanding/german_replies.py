"""Replies in German, over the same closed list: by their words, else by likeness to examples.

News needs its words in a clause that tells it: no question, no hope, no condition, and about
nobody else. An exact message is certain; anything else is a guess, likeliest first. What weighs (a
no, an offer, an answer to one, a stop) is never taken from likeness.
"""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

from bot.understanding.dates.german import plain_german
from bot.understanding.evidence import bears_out
from bot.understanding.intents import REPORTS, Intent
from bot.understanding.likeness import grouped, likeness
from bot.understanding.patterns import read_patterns

_PATTERNS = read_patterns("german_replies.toml")
_INTENTS = tuple(Intent(name) for name in _PATTERNS if name in list(Intent))
_EXAMPLES = grouped(
    {
        name: [plain_german(each) for each in examples]
        for name, examples in tomllib.loads(
            (files(__package__) / "german_examples.toml").read_text(encoding="utf-8")
        ).items()
    }
)
_NOTHING = "nothing"
_LIKE_ENOUGH = 0.3
"""With each of 178 examples left out in turn, 36 come right and 9 wrong; at 0.25 40 and 24."""
_CLAUSE = re.compile(r"[.!;:\n]+\s*|,\s*| (?=aber\b|und (?:ich|sie|die|er|wir)\b)")
_LEAD = re.compile(
    r"^(?:(?:und|aber|also|ja|nein|ok|okay|oh|ach|leider|endlich|heute|gestern|gerade|juhu|super|toll"
    r"|hallo|hi|danke|sorry|so|nun|na|dann)\b[ ,!.:]*)+(?=\w)"
)
_BEHIND_FIRST = 0.6
"""Proposals far behind the first are left out."""
_MARKS = " .!?,;:-\"'()"


def is_german(message: str) -> bool:
    """Whether words of it are German, and none English."""
    said = plain_german(message)
    return _found("german", "said", said) and not _found("german", "unless", said)


def exactly_in_german(message: str) -> Intent | None:
    """What a whole message means beyond doubt."""
    bare = plain_german(message.replace(",", " ")).strip(_MARKS)
    return next((intent for intent in _INTENTS if _is_whole(intent, bare, message)), None)


def likely_in_german(message: str) -> Iterator[Intent]:
    """What a message may mean, likeliest first; distress alone where it is in it."""
    whole = plain_german(message.replace(",", " ")).strip(_MARKS)
    if _found(Intent.DISTRESS, "said", whole):
        yield Intent.DISTRESS
        return
    told = () if "?" in message else tuple(_told(message))
    said = [
        intent
        for intent in _INTENTS
        if any(_says(intent, clause) for clause in (told if intent in REPORTS else (whole,)))
        or (intent is Intent.REJECTED and is_german(message) and bears_out(intent, message))
    ]
    yield from said or (_alike(whole, tells=bool(told)) if is_german(message) else ())


def _is_whole(intent: Intent, bare: str, message: str) -> bool:
    exact = _PATTERNS[intent].get("exact")
    asks = intent in REPORTS and "?" in message
    return exact is not None and not asks and bool(exact.fullmatch(bare))


def _told(message: str) -> Iterator[str]:
    """The clauses that tell something, each bare of what leads in."""
    for clause in _CLAUSE.split(message):
        said = plain_german(clause).strip(_MARKS)
        if not _found("supposed", "said", said) and not _found("elsewhere", "said", said):
            yield said
            yield _LEAD.sub("", said)


def _alike(whole: str, *, tells: bool) -> Iterator[Intent]:
    """What the examples that are nearest mean; a question or a hope tells no news."""
    found = likeness(whole, _EXAMPLES)
    least = max(_LIKE_ENOUGH, found.pop(_NOTHING, 0.0))
    near = {Intent(name): score for name, score in found.items() if score >= least}
    best = max(near.values(), default=0.0)
    for intent, score in sorted(near.items(), key=lambda scored: -scored[1]):
        if score >= best * _BEHIND_FIRST and (tells or intent not in REPORTS):
            yield intent


def _says(intent: Intent, said: str) -> bool:
    return _found(intent, "said", said) and not _found(intent, "unless", said)


def _found(table: str, column: str, said: str) -> bool:
    pattern = _PATTERNS[table].get(column)
    return pattern is not None and bool(pattern.search(said))
