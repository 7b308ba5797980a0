"""What is slow the first time is done in a thread while the program starts."""

import asyncio
import gc
from collections.abc import Iterable
from datetime import date

from bot.advice.calendar import country_of, warm, zone_keys
from bot.service.ports import Understander
from bot.understanding.dates import warm_dates

COMMON_COUNTRIES = ("AU", "CA", "DE", "FR", "GB", "IE", "IN", "NL", "NZ", "PH", "US")
GARBAGE_LOOKED_FOR = 10_000
"""So many new objects make the garbage collector look through them; 700 is Python's own default.

A turn makes some thousand and lets go of them by itself: it would be stopped several times, for
nothing. Measured: a twenty-fifth of a turn's own CPU.
"""


async def warm_up(
    understander: Understander, today: date, countries: Iterable[str] = COMMON_COUNTRIES
) -> None:
    """Load languages, zones and holidays, so that nobody's first words wait for them.

    The start is over with it: the garbage collector goes to work from here on.
    """
    try:
        await asyncio.to_thread(_load, understander, today.year, tuple(countries))
    finally:
        gc.set_threshold(GARBAGE_LOOKED_FOR)
        gc.enable()


def _load(understander: Understander, year: int, countries: tuple[str, ...]) -> None:
    understander.propose("they decide on friday")
    warm_dates()
    country_of(min(zone_keys()))
    warm(countries, (year, year + 1))
    # What is loaded by now stays: looked through again and again by the garbage collector it
    # would stop everything for some 60 ms, each time (measured with both platforms loaded).
    gc.freeze()
