"""Hours of the day in words: "from 12:00 to 14:00", "after 15:00", "at any time"."""

from datetime import time

from bot.advice.model import CallingHours
from bot.engine.meaning import Clock, Text, text

MIDNIGHT = time(0)


def hours_text(hours: CallingHours | None) -> Text:
    """Hours in words; none means at any time."""
    if hours is None or hours.first == hours.last:
        return text("hours-any")
    if hours.last == MIDNIGHT:
        return text("hours-after", first=Clock(at=hours.first))
    if hours.first == MIDNIGHT:
        return text("hours-before", last=Clock(at=hours.last))
    return text("hours-between", first=Clock(at=hours.first), last=Clock(at=hours.last))
