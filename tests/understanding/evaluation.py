"""Measuring the understanding on phrases that were not used to make it.

Each phrase has a careful human's answer. What matters is not how many are
understood, but that next to none are understood wrongly without anybody noticing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from bot.advice.calendar import zone
from bot.understanding.commands import exact_command
from bot.understanding.dates import (
    AtTime,
    DateContext,
    Deadline,
    Either,
    Leaning,
    NotUnderstood,
    OnDay,
    Span,
    When,
    find_when,
    understand_when,
)
from bot.understanding.reasons import reasons_in, to_work_on
from bot.understanding.replies import Intent, propose

HERE = Path(__file__).parent
NOW = datetime(2026, 10, 14, 9, tzinfo=UTC)
ASK = ("ask", "none")
_HELD_OUT = "_held_out"
_SAME_AS = {"say": "what_do_i_say", "call": "may_i_call", "normal": "is_this_normal"}
"""Commands that are the same as an intent."""


class Verdict(StrEnum):
    """How an answer compares with the human's."""

    RIGHT = "right"
    ASKED = "asked"
    """Not decided: asked about, or offered among others. A tap more, but nothing wrong."""
    WRONG = "silently wrong"


@dataclass(frozen=True, slots=True)
class Judged:
    """One phrase with what was expected, what came, and how that compares."""

    phrase: str
    expected: str
    got: str
    verdict: Verdict


def judged_german_dates(*, held_out: bool) -> Iterator[Judged]:
    """Every German date phrase, alone or in its sentence, judged."""
    for leaning, phrase, expected in _rows(f"dates_german{_HELD_OUT * held_out}.txt", 3):
        context = DateContext(
            now=NOW,
            zone=zone("Europe/Berlin"),
            leaning=Leaning(leaning),
            country="DE",
            language="de",
        )
        got = written(find_when(phrase, context))
        yield Judged(phrase, expected, got, _compared(expected, got))


def judged_dates() -> Iterator[Judged]:
    """Every date phrase of the evaluation set, judged."""
    for leaning, phrase, expected in _rows("dates.txt", 3):
        context = DateContext(
            now=NOW, zone=zone("Europe/Berlin"), leaning=Leaning(leaning), country="DE"
        )
        got = written(understand_when(phrase, context))
        yield Judged(phrase, expected, got, _compared(expected, got))


def judged_dates_on_phones() -> Iterator[Judged]:
    """As people type them, alone and in sentences, at several times and places."""
    now, where, country = NOW, zone("UTC"), ""
    for row in _rows("dates_on_phones.txt", 3):
        if len(row) == 1:
            _, moment, key, country = row[0].split()
            where = zone(key)
            now = datetime.fromisoformat(moment).replace(tzinfo=where).astimezone(UTC)
            continue
        leaning, phrase, expected = row
        context = DateContext(now=now, zone=where, leaning=Leaning(leaning), country=country)
        got = written(find_when(phrase, context))
        yield Judged(f"{phrase} ({now:%d %b})", expected, got, _compared(expected, got))


def judged_replies(file: str = "replies.txt") -> Iterator[Judged]:
    """Every reply of an evaluation set, judged: right where it is proposed first."""
    for expected, phrase in _rows(file, 2):
        command = exact_command(phrase, "de") if "german" in file else None
        proposed = [proposal.intent.value for proposal in propose(phrase)] or ["nothing"]
        if command is not None:
            proposed = [_SAME_AS.get(command.name.value, command.name.value)]
        if proposed[0] == expected:
            verdict = Verdict.RIGHT
        elif expected in proposed or (proposed == ["nothing"] and expected in list(Intent)):
            verdict = Verdict.ASKED
        else:
            verdict = Verdict.WRONG
        yield Judged(phrase, expected, ", ".join(proposed), verdict)


def judged_reasons(file: str) -> Iterator[Judged]:
    """What there is to work on after each no: right word for word, asked where none is found.

    A no that is taken for none is asked about, too; one that was not told is wrong.
    """
    for expected, phrase in _rows(file, 2):
        proposed = [proposal.intent for proposal in propose(phrase)]
        areas = to_work_on(reasons_in(phrase))
        got = "; ".join(areas) or "-" if Intent.REJECTED in proposed else "no"
        if got == expected:
            verdict = Verdict.RIGHT
        else:
            verdict = Verdict.ASKED if got in ("-", "no") else Verdict.WRONG
        is_false = got == "-" and expected == "no"
        yield Judged(phrase, expected, got, Verdict.WRONG if is_false else verdict)


def written(when: When) -> str:
    """An answer as the evaluation set writes it."""
    match when:
        case OnDay(day=day):
            return f"{day}"
        case AtTime(day=day, at=at):
            return f"{day} {at:%H:%M}"
        case Span(first=first, last=last):
            return f"{first}..{last}"
        case Deadline(day=day, at=at):
            return f"by {day}" + (f" {at:%H:%M}" if at else "")
        case Either(options=options):
            return "ask " + " | ".join(written(option) for option in options)
        case NotUnderstood(reason=reason):
            return f"none ({reason})"


def _compared(expected: str, got: str) -> Verdict:
    decided = not got.startswith(ASK)
    if not decided:
        return Verdict.RIGHT if expected in ASK else Verdict.ASKED
    return Verdict.RIGHT if got == expected else Verdict.WRONG


def _rows(file: str, columns: int) -> Iterator[list[str]]:
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            row = [cell.strip() for cell in line.split("|", columns - 1)]
            assert len(row) == columns or line.startswith("now "), line
            yield row
