"""What a phrase about time can mean: one of six answers, each with the words it came from."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal
from zoneinfo import ZoneInfo

from bot.advice.calendar import local


class Leaning(StrEnum):
    """Where a question points: "when was the interview?" or "when may you call?"."""

    PAST = "past"
    FUTURE = "future"


class PartOfDay(StrEnum):
    """As much as people say of a time when they name none."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class Reason(StrEnum):
    """Why a phrase was not understood, so that the answer can say what to do."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    UNREADABLE = "unreadable"
    """Signs that are no words of the language: another script, control characters."""
    NO_DATE = "no_date"
    SEVERAL = "several"
    """More than one date, and no word that says which is meant."""
    OUT_OF_RANGE = "out_of_range"
    """A date that exists but cannot be meant: more than three years away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateContext:
    """What a careful listener knows: now, where, and what was asked.

    `country` is ISO 3166 alpha-2. `day_first` says how a person writes 5/12; None
    means that it is not known, and so it is asked.
    """

    now: datetime
    zone: ZoneInfo
    leaning: Leaning = Leaning.FUTURE
    country: str | None = None
    day_first: bool | None = None
    language: Literal["en", "de"] = "en"
    """In which a date may be written, beside English."""

    @property
    def here(self) -> datetime:
        """Now, as the person's clock shows it."""
        return local(self.now, self.zone)

    @property
    def today(self) -> date:
        """The day on the person's calendar."""
        return self.here.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """A day, perhaps with a part of it: "Thursday", "tomorrow morning"."""

    day: date
    quote: str
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtTime:
    """A day and a time, both as the person's calendar and clock show them: "Thursday at 2 pm"."""

    day: date
    at: time
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Some day from `first` to `last`, both included: "next week", "around the 20th"."""

    first: date
    last: date
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """No later than the end of `day`, or than `at` on it: "by Friday", "within 48 hours"."""

    day: date
    quote: str
    at: time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Either:
    """Two or more answers that must be asked about, likeliest first: "5/12", "at 4", "X or Y"."""

    options: tuple["Certain", ...]
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """No answer; never a guess."""

    reason: Reason


Certain = OnDay | AtTime | Span | Deadline
When = Certain | Either | NotUnderstood
