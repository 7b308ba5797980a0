"""What `ringback chat` was given on the command line, read and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rapidfuzz import fuzz, process, utils

from adapters.console.clock import read_moment
from bot.advice.zones import zone, zone_keys
from bot.engine.typed import cleaned
from bot.understanding.places import NotUnderstood, ZoneChoices, ZoneFound, understand_zone

UTC_ZONE = zone("UTC")
NEAR_ZONES = 3
LEAST_LIKENESS = 80.0
"""Below that the suggestions are absurd: "xx" is 60 like America/Phoenix."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatOptions:
    """`zone` is None when neither the command line nor the machine says one."""

    now: datetime | None
    zone: str | None
    name: str | None
    files: Path = Path()
    """Where files that the bot gives are kept: the current directory, unless said otherwise."""


def wrong_options(*, now: str | None, zone: str | None) -> Iterator[str]:
    """What is wrong with them, a line each, with what to write instead."""
    if zone is not None and _known_zone(zone) is None:
        near = near_zones(zone)
        hint = f"did you mean {' or '.join(near)}?" if near else "write one such as Europe/Berlin."
        yield f"--zone: no time zone is called {zone[:80]!r}: {hint}"
    if now is not None and read_moment(now, UTC_ZONE) is None:
        yield f"--now: {now[:80]!r} is no time: write one such as 2026-10-14T18:00."


def chat_options(
    *, now: str | None, zone_name: str | None, machine_zone: str | None, name: str | None
) -> ChatOptions:
    """The options, of which `wrong_options` has said nothing. A time is local in the zone."""
    known = _known_zone(zone_name if zone_name is not None else machine_zone or "")
    there = zone(known) if known else UTC_ZONE
    return ChatOptions(
        now=read_moment(now, there) if now is not None else None,
        zone=known,
        name=cleaned(name or "") or None,
    )


def near_zones(words: str) -> list[str]:
    """The zones that may have been meant, likeliest first: by place, then by spelling."""
    match understand_zone(words):
        case ZoneFound(key=key):
            return [key]
        case ZoneChoices(keys=keys):
            return list(keys[:NEAR_ZONES])
        case NotUnderstood():
            return _spelt_alike(words)


def _spelt_alike(words: str) -> list[str]:
    found = process.extract(
        words[:80],
        sorted(zone_keys()),
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=NEAR_ZONES,
        score_cutoff=LEAST_LIKENESS,
    )
    return [key for key, _, _ in found]


def _known_zone(name: str) -> str | None:
    """The zone's own spelling of a name in any case."""
    wanted = name.strip().casefold()
    return next((key for key in zone_keys() if key.casefold() == wanted), None)
