"""Measured figures, beside what is aimed at; nothing here passes or fails."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table. `grown` is the same figure with ten times the data of `data`."""

    room: str
    name: str
    unit: str
    value: float
    aim: str = ""
    data: str = ""
    grown: float | None = None

    @property
    def growth(self) -> float | None:
        """How many times the figure is, with ten times the data."""
        return None if self.grown is None or not self.value else self.grown / self.value


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of them do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[max(ceil(share * len(ordered)) - 1, 0)]


def show(figures: Iterable[Figure], console: Console) -> None:
    """A line each, the aim beside the figure, and what ten times the data does to it."""
    table = Table(title="Ringback's speed", title_justify="left")
    for heading in ("where", "what", "with"):
        table.add_column(heading)
    for heading in ("measured", "aim", "10x data", "growth"):
        table.add_column(heading, justify="right")
    for figure in figures:
        table.add_row(
            figure.room,
            figure.name,
            figure.data,
            f"{figure.value:,.2f} {figure.unit}",
            figure.aim,
            "" if figure.grown is None else f"{figure.grown:,.2f} {figure.unit}",
            "" if figure.growth is None else f"x {figure.growth:.1f}",
        )
    console.print(table)


def write(figures: Iterable[Figure], path: Path) -> None:
    """The same as JSON: a list of objects, one a figure."""
    lines = [{**asdict(figure), "growth": figure.growth} for figure in figures]
    path.write_text(json.dumps(lines, indent=2) + "\n", encoding="utf-8")
