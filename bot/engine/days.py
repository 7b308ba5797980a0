"""Days in the conversation: what was typed, as a day or a choice of days, said back in full."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import assert_never

from bot.advice.calendar import is_business_day
from bot.advice.personal_time import home_country
from bot.engine.meaning import Clock, Day, Text, UserText, text
from bot.engine.view import View
from bot.understanding.dates import (
    AtTime,
    DateContext,
    Deadline,
    Either,
    Leaning,
    NotUnderstood,
    OnDay,
    PartOfDay,
    Span,
    When,
    find_when,
    understand_when,
)
from bot.understanding.interview_times import likely
from bot.understanding.no_sooner import no_sooner_than

MOST_OPTIONS = 5
"""So many days are offered as buttons: one row of them on every platform."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """A day, perhaps with a time of day, wall clock."""

    day: date
    at: time | None = None

    def __str__(self) -> str:
        """ISO 8601, as it travels in a button: `2026-11-23` or `2026-11-23T10:00`."""
        return f"{self.day}T{self.at:%H:%M}" if self.at else f"{self.day}"


Days = tuple[NamedDay, ...]
"""None: not understood. One: that day. More: they have to choose."""


def parsed(value: str) -> NamedDay | None:
    """What `NamedDay` writes, read back; None for anything else."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    return NamedDay(day=moment.date(), at=moment.time() if "T" in value else None)


def date_context(view: View, leaning: Leaning) -> DateContext:
    return DateContext(
        now=view.now,
        zone=view.zone,
        leaning=leaning,
        country=home_country(view.seeker),
        language="de" if view.seeker.language == "de" else "en",
    )


def call_back_days(words: str, view: View) -> Days:
    """The days that "try me Thursday" may mean; a span is a choice of its business days."""
    return _call_back(find_when(words, date_context(view, Leaning.FUTURE)), view)


def days_for_a_call(words: str, view: View) -> Days:
    """The same, or the first day on which there is somebody to call: "not in until Thursday"."""
    return call_back_days(words, view) or first_day(words, view)


def first_day(words: str, view: View) -> Days:
    """The day before which nothing is to be asked; of a span its first business day."""
    named = no_sooner_than(words)
    if named is None:
        return ()
    hour = f"at {named}" if named.isdecimal() else named
    when = understand_when(hour, date_context(view, Leaning.FUTURE))
    found = _call_back(when, view)
    if isinstance(when, Span):
        return found[:1]
    # "Away until Monday", said on a Monday, is the next one.
    later = tuple(day for day in found if day.at is not None or day.day > view.today)
    return later or found


def is_still_to_come(words: str, view: View) -> bool:
    """Whether words about today can only mean the rest of it: "tonight", "end of the day"."""
    when = find_when(words, date_context(view, Leaning.FUTURE))
    options = when.options if isinstance(when, Either) else (when,)
    return any(
        isinstance(option, Deadline)
        or (isinstance(option, OnDay) and option.part is PartOfDay.EVENING)
        for option in options
    )


def decision_days(words: str, view: View, *, whole: bool = False) -> Days:
    """The last day of what was named ("by Friday", "next week"): they decide until then.

    With `whole` all the words are the date, else it is looked for in a sentence.
    """
    context = date_context(view, Leaning.FUTURE)
    return _until(understand_when(words, context) if whole else find_when(words, context))


def day_of(words: str, view: View, leaning: Leaning) -> Days:
    """The single day, perhaps with its time, that the words name, or what they leave open."""
    return _on(understand_when(words, date_context(view, leaning)))


def day_in(words: str, view: View, leaning: Leaning) -> Days:
    """The single day somewhere in a sentence."""
    return _on(find_when(words, date_context(view, leaning)))


def unclear(words: str, found: Days) -> Text:
    """What to say of a day that was not understood, or could be two."""
    if len(found) < 2:
        return text("day-not-understood", words=UserText(value=words))
    first, second = found[0], found[1]
    if first.day == second.day and first.at and second.at:
        return text("time-ambiguous", first=Clock(at=first.at), second=Clock(at=second.at))
    return text("day-ambiguous", first=Day(day=first.day), second=Day(day=second.day))


def day_words(value: str) -> Text:
    """A draft's day, with its weekday and perhaps its time."""
    named = parsed(value)
    if named is None:
        return text("as-typed", words=UserText(value=value))
    if named.at is None:
        return text("on-day", day=Day(day=named.day))
    return text("on-day-at", day=Day(day=named.day), time=Clock(at=named.at))


# -- inside ------------------------------------------------------------------------------------


def _call_back(when: When, view: View) -> Days:
    match when:
        case OnDay() | Deadline(at=None):
            return (NamedDay(day=when.day),)
        case AtTime() | Deadline():
            return (NamedDay(day=when.day, at=when.at),)
        case Span():
            return _business_days(when, view)
        case Either():
            return _at_likely_times(
                _each(tuple(_call_back(option, view) for option in when.options))
            )
        case NotUnderstood():
            return ()
        case _:
            assert_never(when)


def _until(when: When) -> Days:
    match when:
        case OnDay() | AtTime() | Deadline():
            return (NamedDay(day=when.day),)
        case Span():
            return (NamedDay(day=when.last),)
        case Either():
            return _each(tuple(_until(option) for option in when.options))
        case NotUnderstood():
            return ()
        case _:
            assert_never(when)


def _on(when: When) -> Days:
    match when:
        case OnDay() | Deadline(at=None):
            return (NamedDay(day=when.day),)
        case AtTime() | Deadline():
            return (NamedDay(day=when.day, at=when.at),)
        case Either():
            return _at_likely_times(_each(tuple(_on(option) for option in when.options)))
        case Span() | NotUnderstood():
            return ()
        case _:
            assert_never(when)


def _at_likely_times(options: Days) -> Days:
    """ "at 10" is ten in the morning: nobody is interviewed, or called, at ten in the evening."""
    fitting = tuple(day for day in options if day.at is None or likely(day.at))
    return fitting or options


def _each(found: tuple[Days, ...]) -> Days:
    """All the options, each once, in the order they were named."""
    return tuple(dict.fromkeys(day for days in found for day in days))[:MOST_OPTIONS]


def _business_days(span: Span, view: View) -> Days:
    country = home_country(view.seeker)
    length = (span.last - span.first).days + 1
    days = (span.first + timedelta(days=n) for n in range(length))
    return tuple(NamedDay(day=d) for d in days if is_business_day(d, country))[:MOST_OPTIONS]
