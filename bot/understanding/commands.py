"""Commands: what follows `/interview`, and the few that act when they are a whole message.

`understand_command("add Acme")` is ADD with the argument "Acme"; an unknown word
comes back with the commands that it may have been meant to be.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files

from rapidfuzz import fuzz, process

from bot.understanding.registrations import Registration, registration

__all__ = [
    "Command",
    "CommandName",
    "Registration",
    "Unknown",
    "exact_command",
    "registration",
    "understand_command",
]

_LIKE_ENOUGH = 70
_MOST_SUGGESTIONS = 3
_LONGEST_WORD = 40
_LONGEST_BEGUN = 60
"""Longer messages that begin with a command's word tell something."""


class CommandName(StrEnum):
    """Everything that can be asked for by name."""

    ADD = "add"
    HOME = "home"
    RESUME = "resume"
    LIST = "list"
    SHOW = "show"
    CALL = "call"
    SAY = "say"
    SETTINGS = "settings"
    ZONE = "zone"
    LANGUAGE = "language"
    QUIET = "quiet"
    STOP = "stop"
    START = "start"
    HELP = "help"
    PRIVACY = "privacy"
    WHY = "why"
    CANCEL = "cancel"
    BACK = "back"
    SKIP = "skip"
    UNDO = "undo"
    CORRECT = "correct"
    AREAS = "areas"
    NORMAL = "normal"
    OFFER = "offer"
    FORGET = "forget"
    THANKS = "thanks"
    EMAIL = "email"
    PRACTISE = "practise"
    PAUSE = "pause"
    COACH = "coach"
    EXPORT = "export"
    IMPORT = "import"
    INSIGHTS = "insights"


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command with whatever followed it, as typed."""

    name: CommandName
    argument: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """A first word that is no command, and those that it may have been meant to be."""

    word: str
    suggestions: tuple[str, ...] = ()


def understand_command(text: str) -> Command | Unknown:
    """The command that a text begins with; nothing at all means HOME."""
    typed = text.split()
    if not typed:
        return Command(name=CommandName.HOME)
    for size in range(min(len(typed), _LONGEST_SPELLING), 0, -1):
        name = _SPELLINGS.get(_plain(" ".join(typed[:size])))
        if name is not None:
            return Command(name=name, argument=" ".join(typed[size:]))
    return Unknown(word=typed[0], suggestions=_suggestions(typed[0]))


def exact_command(text: str, language: str = "en") -> Command | None:
    """The command that a whole message is, word for word; None for anything else.

    In English always, and in the language of the chat. A few take an argument even so: "pause for
    a week".
    """
    plain = _plain(text)
    name = _SAID_IN.get(language, {}).get(plain) or _SAID.get(plain)
    if name is not None:
        return Command(name=name)
    first, _, rest = plain.partition(" ")
    begun = _BEGINS.get(first)
    return Command(name=begun, argument=rest) if begun and len(plain) <= _LONGEST_BEGUN else None


def _suggestions(word: str) -> tuple[str, ...]:
    """Names of the commands whose spellings are like a word, likest first."""
    spellings = [spelling for spelling in _SPELLINGS if " " not in spelling and spelling != "?"]
    found = process.extract(
        _plain(word[:_LONGEST_WORD]), spellings, scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
    )
    names = dict.fromkeys(_SPELLINGS[spelling].value for spelling, _, _ in found)
    return tuple(names)[:_MOST_SUGGESTIONS]


def _plain(words: str) -> str:
    plain = " ".join(words.casefold().replace("’", "'").split())
    return plain if plain == "?" else plain.strip(" .!?/,;:")


def _read(column: str) -> Mapping[str, CommandName]:
    data = tomllib.loads((files(__package__) / "commands.toml").read_text(encoding="utf-8"))
    return {
        words: CommandName(name) for name, entry in data.items() for words in entry.get(column, ())
    }


_SPELLINGS = _read("spellings")
_SAID = _read("said")
_SAID_IN = {"de": _read("said_de")}
"""Beside the English ones, by the chat's language."""
_BEGINS = _read("begins")
_LONGEST_SPELLING = max(len(spelling.split()) for spelling in _SPELLINGS)
