"""When to tell somebody that a call is due: in calling hours there, outside quiet time here.

Of those hours the ones in which the person can usually phone, where that leaves any (H2).

Calling hours and quiet time overlap, as a rule, only in part: then the first instant that suits
both. Where they do not leave one within a week, the person is told before quiet time begins, on
the evening before; rung in quiet time itself only after a yes (H3).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain, takewhile

from bot.advice.personal_time import PersonalTime
from bot.advice.policy import CallingHours
from bot.advice.workplace import Window, Workplace

_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Tell at `at`; the call itself belongs into `window`."""

    at: datetime
    window: Window
    rings_in_quiet: bool = False
    hours_are_quiet: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """From which moment and which day of the employer's a call may be told of."""

    not_before: datetime
    day: date
    hours: CallingHours | None = None
    rings: bool = False
    """The person may be rung in quiet time (H3)."""
    chosen: datetime | None = None
    """Until when they put it off: at that very hour they can phone, whatever they usually do."""


def telling(
    wish: Wish,
    place: Workplace,
    person: PersonalTime,
    ahead: timedelta,
    taken: Collection[date] = (),
) -> Telling:
    """The first moment that suits; never on a day that is `taken` (H4).

    `ahead` is how long before quiet time a word about hours inside it is due.
    """
    windows = _windows(wish, place, taken)
    first = next(windows)
    a_week_on = first.day + _ONE_WEEK
    this_week = takewhile(lambda window: window.day < a_week_on, chain([first], windows))
    for window in this_week:
        suits = _suiting(window, wish, place)
        at = person.later(max(suits.opens_at, wish.not_before))
        if at < suits.closes_at:
            return Telling(at=at, window=window)
    if wish.rings:
        at = max(first.opens_at, wish.not_before)
        return Telling(at=at, window=first, rings_in_quiet=True)
    evenings = (_evening_before(w, wish, person, ahead) for w in _windows(wish, place, taken))
    return next(told for told in evenings if told is not None)


def _suiting(window: Window, wish: Wish, place: Workplace) -> Window:
    """The part of a window in which the person can usually phone, or chose to (H2)."""
    if wish.chosen is not None and window.opens_at <= wish.chosen < window.closes_at:
        return window
    return place.phoned_in(window)


def _evening_before(
    window: Window, wish: Wish, person: PersonalTime, ahead: timedelta
) -> Telling | None:
    """Hours that can be told of on the evening before them; None for others.

    A weekend between the word and the hours is too long: Friday evening is no time to speak of
    Sunday night, so the next day's hours are taken.
    """
    evening = person.ahead_of_quiet(window.opens_at, ahead)
    at = max(evening, wish.not_before)
    near = window.opens_at - evening <= _ONE_DAY + ahead
    if near and at < window.closes_at and not person.is_quiet(at):
        return Telling(at=at, window=window, hours_are_quiet=True)
    return None


def _windows(wish: Wish, place: Workplace, taken: Collection[date]) -> Iterator[Window]:
    """Calling hours that are not over yet, on business days that are not taken; without end."""
    day = max(wish.day, place.day_of(wish.not_before))
    while True:
        day = place.next_business_day(day)
        window = place.window_to_tell(day, wish.hours)
        if day not in taken and window.closes_at > wish.not_before:
            yield window
        day += _ONE_DAY
