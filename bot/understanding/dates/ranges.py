"""Phrases for some day within a range: "next week", "early November", "around the 20th"."""

import re
from dataclasses import replace
from datetime import date

from bot.advice.calendar import is_weekend
from bot.understanding.dates.reading import (
    DAY,
    Days,
    Range,
    Reading,
    Table,
    add_months,
    existing,
    from_today_on,
    month_of,
    one,
    read_with,
    table,
    week_after,
    work_week,
)
from bot.understanding.dates.relative_days import read_anchor, read_day
from bot.understanding.dates.when import DateContext, Leaning
from bot.understanding.dates.words import MONTH, MONTHS

_AROUND = 2 * DAY
_WHICH = {"this": 0, "current": 0, "next": 1, "following": 1, "last": -1, "previous": -1}
_STEPS = "|".join(_WHICH)
_THIRDS = {
    **dict.fromkeys(("early", "beginning", "start", "1st part"), 0),
    **dict.fromkeys(("mid", "middle"), 1),
    **dict.fromkeys(("late", "latter part"), 2),
}
# Days of the month at which its second and its last third begin.
_SECOND_THIRD, _LAST_THIRD = 11, 21


def read_range(words: str, context: DateContext) -> Reading | None:
    """A range of days, or whatever single day the phrase is."""
    return (
        read_stretch(words, context)
        or read_day(words, context)
        or read_with(_AROUND_OR_BETWEEN, words, context)
    )


def read_stretch(words: str, context: DateContext) -> Reading | None:
    """A week, a month, a weekend or a part of one of them."""
    reading = read_with(_RULES, words.removeprefix("in ").removeprefix("during "), context)
    return from_today_on(reading, context) if isinstance(reading, Range) else reading


def _whole(words: str, context: DateContext) -> Range | None:
    found = read_with(_WHOLE, words, context)
    return found if isinstance(found, Range) else None


def _week(match: re.Match[str], context: DateContext) -> Reading:
    """This week's working days or another's; on a weekend, "this week" may be the coming one."""
    this, steps = work_week(context.today, context.country), _WHICH[match["which"] or "this"]
    over = this.last < context.today and context.leaning is Leaning.FUTURE
    return week_after(this, max(steps, 1) if over else steps, context.country)


def _after_weekend(match: re.Match[str], context: DateContext) -> Reading:  # noqa: ARG001
    """The first working day after it."""
    return one(week_after(work_week(context.today, context.country), 1, context.country).first)


def _end_day(match: re.Match[str], context: DateContext) -> Reading:
    """As in "the last day of the month"."""
    whole = _whole(match["whole"], context)
    assert whole is not None, "the pattern takes nothing but months"
    return one(whole.first if match["nth"] == "1st" else whole.last)


def _later_this_week(match: re.Match[str], context: DateContext) -> Reading | None:  # noqa: ARG001
    """From tomorrow to the week's last working day; None once that has come."""
    week = work_week(context.today, context.country)
    return Range(context.today + DAY, week.last) if context.today < week.last else None


def _week_beside(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "The week before Christmas": the seven days before it, or after it."""
    anchor = read_anchor(match["anchor"], context)
    if not isinstance(anchor, Days) or len(anchor.options) > 1:
        return None
    day = anchor.options[0]
    if match["way"] == "before":
        return Range(day - 7 * DAY, day - DAY)
    return Range(day + DAY, day + 7 * DAY)


def _week_after_next(match: re.Match[str], context: DateContext) -> Reading:  # noqa: ARG001
    return week_after(work_week(context.today, context.country), 2, context.country)


def _month(match: re.Match[str], context: DateContext) -> Reading:
    first = context.today.replace(day=1)
    return month_of(add_months(first, _WHICH[match["which"] or "this"]))


def _month_after_next(match: re.Match[str], context: DateContext) -> Reading:  # noqa: ARG001
    return month_of(add_months(context.today.replace(day=1), 2))


def _named_month(match: re.Match[str], context: DateContext) -> Range:
    """As in "November": the one that is now, or the nearest that the question leans to."""
    number, today = MONTHS.index(match["month"]) + 1, context.today
    if match["year"]:
        return month_of(date(int(match["year"]), number, 1))
    steps = (number - today.month) % 12
    if steps and context.leaning is Leaning.PAST:
        steps -= 12
    return month_of(add_months(today.replace(day=1), steps))


def _year(match: re.Match[str], context: DateContext) -> Reading:
    year = context.today.year + _WHICH[match["which"]]
    return Range(date(year, 1, 1), date(year, 12, 31))


def _week_of(match: re.Match[str], context: DateContext) -> Reading | None:
    # Of a day without a month, this week's counts as well: on the 14th, the week of the 12th.
    begun = context.today - work_week(context.today, context.country).first
    anchor = read_day(match["anchor"], replace(context, now=context.now - begun))
    if not isinstance(anchor, Days) or len(anchor.options) > 1:
        return None
    return work_week(anchor.options[0], context.country)


def _numbered_week(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "Week 43", counted as ISO 8601 does: this year's or the next that is meant."""
    years = (context.today.year, context.today.year + 1)
    try:
        weeks = [date.fromisocalendar(year, int(match["number"]), 1) for year in years]
    except ValueError:
        return None
    ahead = weeks[0] + 6 * DAY >= context.today or context.leaning is Leaning.PAST
    return work_week(weeks[0 if ahead else 1], context.country)


def _nth_week_of_month(match: re.Match[str], context: DateContext) -> Reading | None:
    """The first week of November is its first seven days, its last week the last seven."""
    month = _whole(match["month"], context)
    if month is None:
        return None
    if match["nth"] == "last":
        return Range(month.last - 6 * DAY, month.last)
    first = month.first + (int(match["nth"][0]) - 1) * 7 * DAY
    return Range(first, first + 6 * DAY)


def _weekend(match: re.Match[str], context: DateContext) -> Reading | None:
    """The weekend days after this week's working days, or a week later."""
    weeks = {"this": 0, "coming": 0, "next": 1, "last": -1}[match["which"] or "this"]
    if match["which"] == "next" and not is_weekend(context.today, context.country):
        return None  # The coming one, or the one after? People disagree.
    week = week_after(work_week(context.today, context.country), weeks, context.country)
    first = last = week.last + DAY
    while is_weekend(last + DAY, context.country):
        last += DAY
    return Range(first, last)


def _part(match: re.Match[str], context: DateContext) -> Reading | None:
    """Early is the first third, mid the second, late the last, of a week's days or a month's."""
    whole = _whole(match["whole"], context)
    if whole is None:
        return None
    third = _THIRDS[match["part"]]
    if (whole.last - whole.first).days < 7:
        return _third_of_week(whole, third)
    second, last = (whole.first.replace(day=day) for day in (_SECOND_THIRD, _LAST_THIRD))
    starts = (whole.first, second, last)
    ends = (second - DAY, last - DAY, whole.last)
    return Range(starts[third], ends[third])


def _third_of_week(week: Range, third: int) -> Range:
    """Of Monday to Friday: Monday and Tuesday; Tuesday to Thursday; Thursday and Friday."""
    match third:
        case 0:
            return Range(week.first, week.first + DAY)
        case 1:
            return Range(week.first + DAY, week.last - DAY)
        case _:
            return Range(week.last - DAY, week.last)


def _half(match: re.Match[str], context: DateContext) -> Reading | None:
    whole = _whole(match["whole"], context)
    if whole is None:
        return None
    middle = whole.first + (whole.last - whole.first) / 2
    return Range(whole.first, middle) if match["half"] == "1st" else Range(middle + DAY, whole.last)


def _around(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "Around the 20th": two days either way."""
    day = read_day(match["anchor"], context)
    if isinstance(day, Days) and len(day.options) == 1:
        return Range(day.options[0] - _AROUND, day.options[0] + _AROUND)
    return day if isinstance(day, Range) else None


def _between(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "Monday to Wednesday", "between the 5th and the 7th of November"."""
    last = read_range_end(match["last"], context)
    first = read_range_end(_with_month(match["first"], match["last"]), context)
    if first is None or last is None:
        return None
    while last < first and (first - last).days < 7:
        last += 7 * DAY
    return Range(first, last) if first <= last else None


def read_range_end(words: str, context: DateContext) -> date | None:
    """One end of a range: a day beyond doubt; of a weekday that is today's, today."""
    day = read_day(words, context)
    return day.options[0] if isinstance(day, Days) else None


def _with_month(first: str, last: str) -> str:
    """In "5th to 7th November" both days are November's."""
    month = re.search(rf"(?:of )?{MONTH}|(?:of )?(?:next|this) month", last)
    return (
        f"{first} {month[0]}"
        if month and re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", first)
        else first
    )


def _days_of_month(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "5-7 November", "November 5-7"."""
    month = _named_month(match, context)
    year, number = month.first.year, month.first.month
    first, last = (existing(year, number, int(match[end])) for end in ("first", "last"))
    return Range(first, last) if first and last and first <= last else None


def _next_few(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "The next few days", "the next two weeks": from today."""
    ahead = read_day(match["amount"], context)
    if ahead is None:
        return None
    return Range(context.today, ahead.last if isinstance(ahead, Range) else ahead.options[0])


_MONTH_NAMED = rf"(?P<month>{MONTH})(?: (?P<year>20\d\d))?"

_WHOLE: Table = table(
    (rf"(?:(?P<which>{_STEPS}) )?week", _week),
    (r"week after next", _week_after_next),
    (rf"(?:(?P<which>{_STEPS}) )?month", _month),
    (r"month after next", _month_after_next),
    (_MONTH_NAMED, _named_month),
    (rf"(?P<which>{_STEPS}) year", _year),
    (r"week of (?P<anchor>.+)", _week_of),
    (r"later (?:(?:on )?(?:in )?)?(?:this )?week", _later_this_week),
    (r"week (?P<way>before|after) (?P<anchor>.+)", _week_beside),
    (r"(?:calendar week|week|cw|kw) (?P<number>\d{1,2})", _numbered_week),
)

_RULES: Table = table(
    (r"(?:on |at |over )?(?:(?P<which>this|coming|next|last) )?weekend", _weekend),
    (r"after (?:(?:this|coming) )?weekend", _after_weekend),
    (rf"(?:on )?(?P<nth>1st|last) day of (?P<whole>(?:(?:{_STEPS}) )?month|{MONTH})", _end_day),
    (r"(?P<nth>1st|2nd|3rd|4th|last) week (?:(?:of|in) )?(?P<month>.+)", _nth_week_of_month),
    (rf"(?P<part>{'|'.join(_THIRDS)}) (?:(?:of|in) )?(?P<whole>.+)", _part),
    (r"(?P<half>1st|2nd) half (?:of )?(?P<whole>.+)", _half),
    (
        rf"(?P<first>\d{{1,2}}) ?(?:-|to) ?(?P<last>\d{{1,2}}) (?:of )?{_MONTH_NAMED}",
        _days_of_month,
    ),
    (rf"{_MONTH_NAMED} (?P<first>\d{{1,2}}) ?(?:-|to) ?(?P<last>\d{{1,2}})", _days_of_month),
    (r"next (?P<amount>(?:few|\d{1,2}) (?:business days|days|weeks|months))", _next_few),
    *((pattern.pattern, reader) for pattern, reader in _WHOLE),
)

_AROUND_OR_BETWEEN: Table = table(
    (r"(?:on |in )?around (?P<anchor>.+)", _around),
    (r"(?:in |on )?(?P<anchor>.+?)(?: ?-? ?ish| or so| give or take)", _around),
    (r"(?:on )?between (?P<first>.+?) (?:and|-) (?P<last>.+)", _between),
    (r"(?:from )?(?P<first>.+?) (?:to|-|through|until) (?P<last>.+)", _between),
)
