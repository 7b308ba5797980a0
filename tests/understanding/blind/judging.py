"""The blind set, judged: what came, beside everything that a careful human would accept."""

import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot.advice.calendar import country_of, zone
from bot.understanding.commands import Command, exact_command
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
from bot.understanding.replies import Intent, propose
from tests.understanding.evaluation import Judged, Verdict

HERE = Path(__file__).parent
NAMED = {"thanked": Intent.THANKS_SENT.value}
"""Meanings that go by another name among our intents."""
COMMANDS = {"say": "what_do_i_say", "call": "may_i_call"}
"""Commands that are the same as an intent."""
UNDECIDED = {"ask", "none"}


def blind_dates() -> Iterator[Judged]:
    """Every date phrase; right where the answer is one of those that are accepted."""
    for entry in tomllib.loads((HERE / "dates.toml").read_text(encoding="utf-8"))["date"]:
        read = understand_when if entry["whole"] else find_when
        got = _forms(read(entry["words"], _context(entry)))
        accepted = {entry["expect"], *entry.get("also", ())}
        yield Judged(entry["words"], entry["expect"], got[0], _verdict(set(got), accepted))


def blind_replies() -> Iterator[Judged]:
    """Every reply; right where its meaning comes first, or where rightly nothing is proposed."""
    for entry in tomllib.loads((HERE / "replies.toml").read_text(encoding="utf-8"))["reply"]:
        proposed = _proposed(entry["words"])
        accepted = {NAMED.get(name, name) for name in (entry["means"], *entry.get("also", ()))}
        if proposed[0] in accepted:
            verdict = Verdict.RIGHT
        elif accepted & set(proposed) or (proposed == ["none"] and accepted & set(Intent)):
            verdict = Verdict.ASKED
        else:
            verdict = Verdict.WRONG
        yield Judged(entry["words"], entry["means"], ", ".join(proposed), verdict)


def _proposed(words: str) -> list[str]:
    """As the machine takes words: an exact command first, then what they may mean."""
    command = exact_command(words)
    if isinstance(command, Command):
        return [COMMANDS.get(command.name.value, command.name.value)]
    return [proposal.intent.value for proposal in propose(words)] or ["none"]


def _context(entry: dict[str, str]) -> DateContext:
    here = zone(entry["zone"])
    return DateContext(
        now=datetime.fromisoformat(entry["now"]).replace(tzinfo=here).astimezone(UTC),
        zone=here,
        leaning=Leaning(entry["leaning"]),
        country=country_of(entry["zone"]),
    )


def _verdict(got: set[str], accepted: set[str]) -> Verdict:
    if got & accepted:
        return Verdict.RIGHT
    return Verdict.ASKED if got & UNDECIDED else Verdict.WRONG


def _forms(when: When) -> tuple[str, ...]:
    """The answer as the set writes it; what is asked back counts as asked, too."""
    match when:
        case OnDay(day=day):
            return (f"{day}",)
        case AtTime(day=day, at=at):
            return (f"{day}T{at:%H:%M}",)
        case Span(first=first, last=last):
            return (f"{first}..{last}",)
        case Deadline(day=day, at=None):
            return (f"<={day}",)
        case Deadline(day=day, at=at):
            return (f"<={day}T{at:%H:%M}",)
        case Either(options=options):
            return ("|".join(_forms(option)[0] for option in options), "ask")
        case NotUnderstood():
            return ("none", "ask")
