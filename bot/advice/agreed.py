"""A call on a day that the employer named: when it belongs, and when it has lapsed (A7)."""

from datetime import datetime

from bot.advice.calling import DueCall
from bot.advice.policy import Policy
from bot.advice.workplace import Window, Workplace


def agreed_window(call: DueCall, place: Workplace, policy: Policy) -> Window:
    """From the agreed time, else the calling hours, on the day they named, business day or not."""
    hours = place.window(call.day)
    if call.time_of_day is None:
        return hours
    agreed_at = place.at(call.day, call.time_of_day)
    closes_at = max(hours.closes_at, agreed_at + policy.agreed_late)
    return Window(day=call.day, opens_at=agreed_at, closes_at=closes_at)


def at_agreed_time(call: DueCall, window: Window) -> bool:
    """Whether a window begins at a time that they agreed to, not just when calling hours begin."""
    return call.time_of_day is not None and window.day == call.day


def reminded_at(call: DueCall, place: Workplace, policy: Policy) -> datetime:
    """Shortly before an agreed time, else when calling hours begin that suit the person (H2).

    Quiet time is left aside.
    """
    window = agreed_window(call, place, policy)
    if call.time_of_day is None:
        return place.phoned_in(window).opens_at
    return window.opens_at - policy.remind_before


def lapses_at(call: DueCall, place: Workplace) -> datetime:
    """When calling hours end on the next business day: from then on it is a call like others."""
    return place.window(place.business_day_after(call.day)).closes_at
