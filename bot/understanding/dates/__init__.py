"""Phrases about time -> what they mean, or that they must be asked about."""

from bot.understanding.dates.clock_times import EitherTime, understand_time
from bot.understanding.dates.library import warm_dates
from bot.understanding.dates.phrases import understand_when
from bot.understanding.dates.sentences import find_when
from bot.understanding.dates.when import (
    AtTime,
    Certain,
    DateContext,
    Deadline,
    Either,
    Leaning,
    NotUnderstood,
    OnDay,
    PartOfDay,
    Reason,
    Span,
    When,
)

__all__ = [
    "AtTime",
    "Certain",
    "DateContext",
    "Deadline",
    "Either",
    "EitherTime",
    "Leaning",
    "NotUnderstood",
    "OnDay",
    "PartOfDay",
    "Reason",
    "Span",
    "When",
    "find_when",
    "understand_time",
    "understand_when",
    "warm_dates",
]
