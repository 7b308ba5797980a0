"""Why it became a no, where the same words tell it: "they said no because I was too quiet".

    "they said no because my answers were too short"    ->  "my answers were too short"
    "rejected, they wanted more experience"             ->  "they wanted more experience"
    "sie haben abgesagt, weil ich zu leise war"         ->  "ich zu leise war"

The words are kept as they were typed. What is no reason ("what now?", "I am so sad") is not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.evidence import REASON, bears_out
from bot.understanding.feedback import areas_in
from bot.understanding.intents import Intent
from bot.understanding.likeness import written_out
from bot.understanding.patterns import read_patterns
from bot.understanding.reported import area_named

_PATTERNS = read_patterns("reasons.toml")
_MAX_CHARS = 500
_SENTENCE = re.compile(r"(?<=[.!?])\s+|[\r\n;]+")
_SAYS = r"(?:they|he|she|that|it's|it is|it was|said|told|sie|er|sagten|meinten|ich)\b"
_SAID_NO = r"(?:they|he|she) (?:just |then )?(?:said no|rejected|turned me|did(?:n't|nt| not) )"
_LABELS = ("feedback", "reason", "grund", "meldung")
_SAYING = (
    "said",
    "thought",
    "felt",
    "told me",
    "meinten",
    "meinte",
    "sagten",
    "sagte",
    "gesagt",
    "fanden",
)
_CUT = re.compile(
    rf"(?P<reason>{REASON.pattern})|(?P<more>\s(?:with|mit)\s)(?=more|better|mehr|bess)"
    rf"|{''.join(f'(?<!{each})' for each in _LABELS)}(?P<colon>\s*:\s*)|\s+[-–—]+\s+|\s*\("
    rf"|{''.join(f'(?<!{each})' for each in _SAYING)}\s*,\s*(?:(?:and|but|so|und|aber|also)\b\s*)?"
    rf"|\s+(?:and|but|so|und|aber|also)\s+(?={_SAYS})|\s+(?={_SAID_NO})",
    re.IGNORECASE,
)
_LEAD = re.compile(r"^(?:(?:and|but|so|that|also|und|aber|dass)\s+)+", re.IGNORECASE)
_MARKS = " .,!:;()-–—"


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of a sentence; `start` and `end` say where its words stand in it."""

    words: str
    start: int
    end: int
    gives_reason: bool


def reasons_in(message: str) -> tuple[str, ...]:
    """The reasons told beside a no, in the words they were typed in; one for each sentence."""
    if len(message) > _MAX_CHARS:
        return ()
    clauses = [clause for each in _sentences(message) for clause in _clauses(each)]
    is_told = any(_is_no(clause.words) for clause in clauses)
    if is_told or _is_mere_no(clauses) or _is_no_luck(clauses):
        return _each_told(message)
    return ()


def reasons_alone(message: str) -> tuple[str, ...]:
    """The same after a no that is known already: "because I was too quiet", "too vague"."""
    if len(message) > _MAX_CHARS or "?" in message:
        return ()
    return _each_told(message)


def to_work_on(reasons: tuple[str, ...]) -> tuple[str, ...]:
    """What there is to work on, without who said it; nothing where it lay with them."""
    own = (reason for reason in reasons if not _says("outside", reason))
    pieces = (piece for reason in own for piece in areas_in(reason))
    return tuple(dict.fromkeys(area_named(piece) for piece in pieces))


# -- inside ------------------------------------------------------------------------------------


def _each_told(message: str) -> tuple[str, ...]:
    told = (reason for each in _sentences(message) for reason in _told(each, tuple(_clauses(each))))
    return tuple(dict.fromkeys(told))


def _sentences(message: str) -> list[str]:
    return [each for each in _SENTENCE.split(message) if each.strip()]


def _clauses(sentence: str) -> Iterator[_Clause]:
    start, gives_reason = 0, False
    for cut in _CUT.finditer(sentence):
        words = sentence[start : cut.start()]
        # "They wanted someone with more" is whole; "they took someone with more" is a no.
        if cut["more"] and not bears_out(Intent.REJECTED, words):
            continue
        yield _Clause(words, start, cut.start(), gives_reason)
        is_explained = cut["colon"] and _is_no(words)
        start, gives_reason = cut.end(), bool(cut["reason"] or cut["more"] or is_explained)
    yield _Clause(sentence[start:], start, len(sentence), gives_reason)


def _told(sentence: str, clauses: tuple[_Clause, ...]) -> Iterator[str]:
    """What is said from where a reason begins, up to a no or a question."""
    begun: _Clause | None = None
    end = 0
    for clause in clauses:
        is_reason = clause.gives_reason or _blames(clause.words)
        if clause.words.rstrip().endswith("?") or (
            _is_no(clause.words) and not clause.gives_reason
        ):
            if begun is not None:
                yield _bare(sentence[begun.start : end])
            begun = None
        elif begun is None and is_reason:
            begun, end = clause, clause.end
        elif begun is not None:
            end = clause.end
    if begun is not None:
        yield _bare(sentence[begun.start : end])


def _is_no(words: str) -> bool:
    return bears_out(Intent.REJECTED, words) or _says("bare_no", words)


def _is_mere_no(clauses: list[_Clause]) -> bool:
    """ "no. feedback: talk slower": the first word is their answer, as the rest is theirs."""
    is_no = bool(clauses) and _says("mere_no", clauses[0].words)
    return is_no and any(_says("theirs", each.words) for each in clauses[1:])


def _is_no_luck(clauses: list[_Clause]) -> bool:
    """ "no luck, they want somebody with SAP", and not "no luck, too busy"."""
    is_unlucky = bool(clauses) and _says("no_luck", clauses[0].words)
    return is_unlucky and any(_says("said_of_me", each.words) for each in clauses[1:])


def _blames(words: str) -> bool:
    return _says("blames", words)


def _says(table: str, words: str) -> bool:
    said, patterns = written_out(words).strip(_MARKS), _PATTERNS[table]
    unless = patterns.get("unless")
    return bool(patterns["said"].search(said)) and not (unless and unless.search(said))


def _bare(words: str) -> str:
    return _LEAD.sub("", words.strip(_MARKS))
