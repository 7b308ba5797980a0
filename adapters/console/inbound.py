"""A typed line, as an event or as a wish that concerns the terminal alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from adapters.console.board import Choice
from bot.engine.events import ActionChosen, Apart, CommandInvoked, Profile, TextEntered
from bot.understanding.asides import aside
from bot.understanding.commands import CommandName, exact_command

LEAVING = frozenset({"/quit", "/exit", "quit", "exit"})
_SLASHED = re.compile(r"/(?P<name>\w*)(?:\s+(?P<rest>.*))?", re.DOTALL)
_IMPORT = re.compile(r"(?:import|restore)\s+(?P<path>\S.*)", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_SEVERAL = re.compile(r"\d{1,3}(?:\s*(?:,|;|&|\+|\band\b|\bund\b)+\s*\d{1,3})+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockWish:
    """`/clock <text>`: move the chat's clock, or tell the time when nothing follows."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWish:
    """`/interview import PATH`: the file is read here, where the person works."""

    path: str


@dataclass(frozen=True, slots=True)
class Leave:
    """The person wants to leave the chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownSlash:
    """A slash command that this chat does not have."""

    name: str


HERE = Apart.POSSIBLE
"""Whoever types sits before the screen: what they ask for is said there, discreet or not."""

Typed = CommandInvoked | ActionChosen | TextEntered | FileWish | ClockWish | Leave | UnknownSlash


def typed(line: str, choices: Sequence[Choice], *, event_id: str, profile: Profile) -> Typed | None:
    """What the line means beside these choices; None for an empty one.

    `/interview add Acme` -> `CommandInvoked(text="add Acme")`; `2` or `left a` -> that choice;
    `2 and 4` -> those entries of one list, their values with a blank between them; anything else
    -> `TextEntered`, exactly as typed.
    """
    words = line.strip()
    if not words:
        return None
    if words.casefold() in LEAVING:
        return Leave()
    if words.startswith("/"):
        return _slashed(words, event_id, profile)
    if not _is_undo(words) and (choice := chosen(words, choices) or several(words, choices)):
        return ActionChosen(
            id=event_id,
            key=choice.key,
            action=choice.action,
            value=choice.value,
            profile=profile,
            apart=HERE,
        )
    return TextEntered(id=event_id, text=line, profile=profile, apart=HERE)


def _is_undo(words: str) -> bool:
    """The word takes back what was told last; a button does so only for its own message."""
    said = exact_command(words, "de")
    return said is not None and said.name is CommandName.UNDO


def chosen(words: str, choices: Sequence[Choice]) -> Choice | None:
    """The one choice meant by its number, its label or the label's first words.

    None when nothing fits, or when first words fit several: a guess could be the wrong button.
    """
    bare = words.strip().removeprefix("[").removesuffix("]").rstrip(".)")
    if bare.isdecimal():
        return next((choice for choice in choices if choice.number == int(bare[:9])), None)
    said = _words(words)
    if not said:
        return None
    fitting = [choice for choice in choices if _words(choice.label)[: len(said)] == said]
    exact = [choice for choice in fitting if _words(choice.label) == said]
    best = exact or _begun(words, fitting)
    return best[0] if len(best) == 1 else None


def _begun(words: str, fitting: list[Choice]) -> list[Choice]:
    """Those that the words begin; a word with a meaning of its own begins no entry of a list."""
    if exact_command(words, "de") is None and aside(words) is None:
        return fitting
    return [choice for choice in fitting if not choice.under]


def several(words: str, choices: Sequence[Choice]) -> Choice | None:
    """Entries of one list that are named by their numbers, as one choice; None for any others."""
    if not _SEVERAL.fullmatch(words.casefold()):
        return None
    numbers = {int(number) for number in re.findall(r"\d+", words)}
    named = [choice for choice in choices if choice.number in numbers]
    lists = {(choice.key, choice.action, choice.under) for choice in named}
    if len(named) < len(numbers) or len(lists) != 1 or not named[0].under:
        return None
    return replace(named[0], value=" ".join(choice.value for choice in named))


def _slashed(words: str, event_id: str, profile: Profile) -> Typed:
    found = _SLASHED.fullmatch(words)
    name = found["name"].casefold() if found else ""
    rest = (found["rest"] or "").strip() if found else ""
    match name:
        case "interview" if wanted := _IMPORT.fullmatch(rest):
            return FileWish(path=wanted["path"])
        case "interview":
            return CommandInvoked(id=event_id, text=rest, profile=profile, apart=HERE)
        case "clock":
            return ClockWish(text=rest)
        case _:
            return UnknownSlash(name=words.split(maxsplit=1)[0][:40])


def _words(text: str) -> list[str]:
    return _WORD.findall(text.replace("’", "'").casefold())
