"""The catalogue: every sentence, by key, in a folder of Fluent files for each language.

What is fixed in a sentence and what was set into it take different ways: an adapter's `Style`
escapes the fixed words as a whole and formats each argument by itself, so that nothing a person
typed is ever markup.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from typing import Protocol, assert_never

from fluent.runtime import FluentBundle, FluentResource

from bot.engine.meaning import (
    Argument,
    Clock,
    Count,
    Day,
    Moment,
    Phone,
    Text,
    UserText,
    Value,
    Words,
    Zone,
)

DEFAULT_LANGUAGE = "en"
# Private-use characters stand for an argument until the words around it are escaped; they are
# refused in what people type (`bot.engine.typed`), so they cannot be forged.
_OPEN, _CLOSE = "\ue000", "\ue001"
_SLOT = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


class UnknownWording(LookupError):
    """The catalogue has no such sentence: it is missing from the language's folder."""


class Style(Protocol):
    """How one platform writes words and values. Lengths are the renderer's business.

    Days and moments are written in the language of the sentence that they stand in.
    """

    def literal(self, words: str) -> str: ...
    def user(self, argument: UserText) -> str: ...
    def phone(self, argument: Phone) -> str: ...
    def day(self, argument: Day, language: str) -> str: ...
    def moment(self, argument: Moment, language: str) -> str: ...
    def clock(self, argument: Clock) -> str: ...
    def zone(self, argument: Zone) -> str: ...


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for source in sources(language):
        bundle.add_resource(FluentResource(source))
    return bundle


def sources(language: str = DEFAULT_LANGUAGE) -> tuple[str, ...]:
    """The text of each of the language's files, in the order of their names."""
    folder = files(__package__).joinpath(language)
    found = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".ftl"))
    return tuple(folder.joinpath(name).read_text(encoding="utf-8") for name in found)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a folder, ours first; they need not have every sentence."""
    folders = {
        entry.name for entry in files(__package__).iterdir() if (entry / "calls.ftl").is_file()
    }
    return (DEFAULT_LANGUAGE, *sorted(folders - {DEFAULT_LANGUAGE}))


def render(text: Text, style: Style, language: str = DEFAULT_LANGUAGE) -> str:
    """The sentence in this style, in its own language where it has one.

    What a language does not say is said in ours. Raises `UnknownWording`, or ValueError for a
    missing argument.
    """
    spoken = _spoken(text, language)
    bundle = _bundle(spoken)
    pattern = bundle.get_message(text.key).value if bundle.has_message(text.key) else None
    if pattern is None:
        raise UnknownWording(text.key)
    slots: list[str] = []
    arguments = {
        name: _slot(argument, style, spoken, slots) for name, argument in text.args.items()
    }
    words, errors = bundle.format_pattern(pattern, arguments)
    if errors:
        raise ValueError(f"{text.key}: {errors[0]!r}")
    return "".join(_filled(str(words), style.literal, slots))


@cache
def known_keys(language: str = DEFAULT_LANGUAGE) -> frozenset[str]:
    """The keys of every sentence in that language."""
    return frozenset(_bundle(language)._messages)  # noqa: SLF001 - no public listing in 0.4


def _spoken(text: Text, language: str) -> str:
    wished = text.language or language
    return wished if wished in languages() and text.key in known_keys(wished) else DEFAULT_LANGUAGE


def _slot(argument: Argument, style: Style, language: str, slots: list[str]) -> str | float:
    """A number goes to Fluent, which chooses the plural by it; all else becomes a slot."""
    if isinstance(argument, Count):
        return argument.value
    slots.append(_formatted(argument, style, language))
    return f"{_OPEN}{len(slots) - 1}{_CLOSE}"


def _formatted(argument: Value, style: Style, language: str) -> str:
    match argument:
        case UserText():
            return style.user(argument)
        case Phone():
            return style.phone(argument)
        case Day():
            return style.day(argument, language)
        case Moment():
            return style.moment(argument, language)
        case Clock():
            return style.clock(argument)
        case Zone():
            return style.zone(argument)
        case Words():
            return render(argument.text, style, language)
        case _:
            assert_never(argument)


def _filled(words: str, literal: Callable[[str], str], slots: list[str]) -> Iterator[str]:
    for index, piece in enumerate(_SLOT.split(words)):
        if index % 2:
            yield slots[int(piece)]
        elif piece:
            yield literal(piece)
