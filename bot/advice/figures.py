"""Published figures, each with its source and year (`figures.toml`)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One published figure. `unit` is "days" or "%"; `year` is that of the survey."""

    value: float
    unit: str
    source: str
    year: int


def figure(name: str) -> Figure:
    """The figure of that name. Raises KeyError for no such figure."""
    return _figures()[name]


@cache
def _figures() -> Mapping[str, Figure]:
    text = files(__package__).joinpath("figures.toml").read_text(encoding="utf-8")
    return {name: Figure(**entry) for name, entry in tomllib.loads(text).items()}
