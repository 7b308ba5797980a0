"""An export, read back: JSON that somebody hands us, trusted in nothing.

What is typed is cleaned as if it had just been typed; ids, lengths, numbers and zones are held to
what this release itself would write.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from bot.advice.model import JobSearch
from bot.advice.zones import zone_keys
from bot.engine.events import ExportProblem
from bot.engine.typed import LONG_CHARS, cleaned

MOST_BYTES = 2_000_000
"""Some thousand applications; a person has some dozens."""
MOST_APPLICATIONS = 1_000
MOST_DEPTH = 12
YEARS = range(1970, 2200)
"""Days outside these nobody has told, and counting from them leaves the calendar."""
LONGEST_INTERVIEW = timedelta(days=1)
_ID = re.compile(r"[a-z0-9-]{1,32}")
_KEY = re.compile(r"[a-z0-9-]{1,100}")
"""A nudge's key is made of ids; as a list's value Discord takes no more (S30)."""
_ZONES = ("zone",)
_IDS = ("id", "application_id", "contact_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """The file: facts about one person, when they were written down, and in which format."""

    made_at: datetime
    search: JobSearch
    ringback_export: Literal[1] = 1


_EXPORT: TypeAdapter[Export] = TypeAdapter(Export)


def read_export(content: bytes) -> JobSearch | ExportProblem:
    """The facts in it, or what is wrong with the file. Nothing of what it holds is quoted."""
    if len(content) > MOST_BYTES:
        return ExportProblem.TOO_LARGE
    try:
        tree = json.loads(content)
    except (ValueError, RecursionError):
        return ExportProblem.NOT_AN_EXPORT
    if not isinstance(tree, dict) or "ringback_export" not in tree:
        return ExportProblem.NOT_AN_EXPORT
    if tree["ringback_export"] != 1:
        return ExportProblem.NEWER
    return _facts(tree)


def _facts(tree: dict[str, object]) -> JobSearch | ExportProblem:
    try:
        clean = json.dumps(_clean(tree, MOST_DEPTH))
        search = _EXPORT.validate_json(clean).search
    except (ValidationError, ValueError):
        return ExportProblem.DAMAGED
    return search if all(_is_sound(search)) else ExportProblem.DAMAGED


def _clean(value: object, depth: int) -> object:
    """The tree with every text as it would be kept if it were typed. Raises ValueError."""
    if depth == 0:
        raise ValueError
    match value:
        case str():
            if len(value) > LONG_CHARS:
                raise ValueError
            return cleaned(value)
        case dict():
            return {str(name): _clean(each, depth - 1) for name, each in value.items()}
        case list():
            return [_clean(each, depth - 1) for each in value]
        case _:
            return value


def _is_sound(search: JobSearch) -> Iterator[bool]:
    """Each thing that the types alone do not say."""
    yield len(search.applications) <= MOST_APPLICATIONS
    ids = [application.id for application in search.applications]
    yield len(ids) == len(set(ids))
    yield all(application.rounds for application in search.applications)
    yield all(_is_sound_value(name, value) for name, value in _leaves(search))


def _is_sound_value(name: str, value: object) -> bool:
    match value:
        case datetime():
            return value.tzinfo is not None and value.year in YEARS
        case date():
            return value.year in YEARS
        case time():
            return value.tzinfo is None
        case timedelta():
            return timedelta() < value <= LONGEST_INTERVIEW
        case str() if name in _IDS:
            return not value or _ID.fullmatch(value) is not None
        case str() if name == "key":
            return _KEY.fullmatch(value) is not None
        case str() if name in _ZONES:
            return value in zone_keys()
        case _:
            return True


def _leaves(fact: object, name: str = "") -> Iterator[tuple[str, object]]:
    """Every value with the name of the field that holds it."""
    if is_dataclass(fact):
        for field in fields(fact):
            yield from _leaves(getattr(fact, field.name), field.name)
    elif isinstance(fact, tuple):
        for each in fact:
            yield from _leaves(each, name)
    else:
        yield name, fact
