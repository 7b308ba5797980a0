"""Patterns kept as data: a table of phrases, written as regular expressions with names in braces.

    [blocks]
    job = '(?:job|position|role)'

    [offered]
    said = ['\boffered me the {job}\b']

A block may use those above it. The patterns of one list become a single one.
"""

import re
import tomllib
from collections.abc import Mapping
from importlib.resources import files

Patterns = Mapping[str, Mapping[str, re.Pattern[str]]]

_BLOCK = re.compile(r"\{([a-z_]+)\}")


def read_patterns(file: str) -> Patterns:
    """The lists of a file of this package, by table and name, each ready to be looked for."""
    data = tomllib.loads((files(__package__) / file).read_text(encoding="utf-8"))
    blocks: dict[str, str] = {}
    for name, written in data.pop("blocks").items():
        blocks[name] = _filled(written, blocks)
    return {
        table: {name: _any_of(phrases, blocks) for name, phrases in lists.items()}
        for table, lists in data.items()
    }


def _any_of(phrases: list[str], blocks: Mapping[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_filled(phrase, blocks)})" for phrase in phrases))


def _filled(phrase: str, blocks: Mapping[str, str]) -> str:
    return _BLOCK.sub(lambda match: blocks[match[1]], phrase)
