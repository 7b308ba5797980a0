"""Dates as people type them, in Berlin on Wednesday, 14 October 2026, at 11:00.

What each means is said back with its weekday; what could be two things is asked.
"""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.understanding.dates import AtTime, Either, NotUnderstood, OnDay, PartOfDay, understand_when
from bot.understanding.dates.library import read_with_library
from bot.understanding.dates.words import canonical
from tests.understanding.evaluation import written
from tests.understanding.saying import FUTURE, PAST, context, meaning, on

Cases = list[tuple[str, str]]

WEEKDAYS: Cases = [
    ("Thursday", "2026-10-15"),
    ("thurs.", "2026-10-15"),
    ("next Thursday", "2026-10-22"),
    ("this Thursday", "2026-10-15"),
    ("this Monday", "2026-10-19"),
    ("coming Wednesday", "2026-10-21"),
    ("last Thursday", "2026-10-08"),
    ("Thursday after next", "2026-10-29"),
    ("Wednesday", "ask 2026-10-14 | 2026-10-21"),
    ("two weeks from Monday", "2026-11-02"),
    ("two weeks from Wednesday", "ask 2026-10-28 | 2026-11-04"),
    ("Monday week", "2026-10-26"),
    ("today week", "2026-10-21"),
    ("tomorrow week", "2026-10-22"),
    ("a week on Friday", "2026-10-23"),
    ("Tuesday next week", "2026-10-20"),
    ("next week Tuesday", "2026-10-20"),
    ("Tuesday in 3 weeks", "2026-11-03"),
    ("first Monday in November", "2026-11-02"),
    ("last Friday of the month", "2026-10-30"),
    ("first Friday of next month", "2026-11-06"),
    ("fifth Monday of February", "none (no_date)"),
    ("the last day of the week", "2026-10-16"),
    ("first business day of next week", "2026-10-19"),
]

RANGES: Cases = [
    ("this week", "2026-10-14..2026-10-16"),
    ("next week", "2026-10-19..2026-10-23"),
    ("the week after next", "2026-10-26..2026-10-30"),
    ("week of the 12th", "2026-10-14..2026-10-16"),
    ("the week of November 9", "2026-11-09..2026-11-13"),
    ("week of next week", "none (no_date)"),
    ("w/c 9 Nov", "2026-11-09..2026-11-13"),
    ("week 43", "2026-10-19..2026-10-23"),
    ("week 2", "2027-01-11..2027-01-15"),
    ("week 77", "none (no_date)"),
    ("first week of November", "2026-11-01..2026-11-07"),
    ("last week of November", "2026-11-24..2026-11-30"),
    ("first week of never", "none (no_date)"),
    ("early next week", "2026-10-19..2026-10-20"),
    ("mid next week", "2026-10-20..2026-10-22"),
    ("late next week", "2026-10-22..2026-10-23"),
    ("early whenever", "none (no_date)"),
    ("early November", "2026-11-01..2026-11-10"),
    ("mid-November", "2026-11-11..2026-11-20"),
    ("late November", "2026-11-21..2026-11-30"),
    ("first half of November", "2026-11-01..2026-11-15"),
    ("second half of November", "2026-11-16..2026-11-30"),
    ("second half of nothing", "none (no_date)"),
    ("next month", "2026-11-01..2026-11-30"),
    ("the month after next", "2026-12-01..2026-12-31"),
    ("November", "2026-11-01..2026-11-30"),
    ("in March 2027", "2027-03-01..2027-03-31"),
    ("next year", "2027-01-01..2027-12-31"),
    ("this weekend", "2026-10-17..2026-10-18"),
    ("next weekend", "none (no_date)"),
    ("around the 20th", "2026-10-18..2026-10-22"),
    ("the 20th or so", "2026-10-18..2026-10-22"),
    ("20th-ish", "2026-10-18..2026-10-22"),
    ("around next week", "none (no_date)"),
    ("around a few days", "2026-10-17..2026-10-19"),
    ("between Monday and Wednesday", "2026-10-19..2026-10-21"),
    ("Monday to Wednesday", "2026-10-19..2026-10-21"),
    ("Friday to Tuesday", "2026-10-16..2026-10-20"),
    ("Mon-Wed", "2026-10-19..2026-10-21"),
    ("Monday to whenever", "none (no_date)"),
    ("30 November to 2 November", "none (no_date)"),
    ("between the 5th and the 7th of November", "2026-11-05..2026-11-07"),
    ("5-7 November", "2026-11-05..2026-11-07"),
    ("7-5 November", "none (no_date)"),
    ("Nov 5-7", "2026-11-05..2026-11-07"),
    ("next few days", "2026-10-14..2026-10-19"),
    ("in the next two weeks", "2026-10-14..2026-10-28"),
]

DEADLINES: Cases = [
    ("by Friday", "by 2026-10-16"),
    ("before Friday", "by 2026-10-15"),
    ("before next week", "by 2026-10-18"),
    ("before 3pm tomorrow", "by 2026-10-15 15:00"),
    ("no later than Friday", "by 2026-10-16"),
    ("Friday at the latest", "by 2026-10-16"),
    ("Friday or sooner", "by 2026-10-16"),
    ("by Friday noon", "by 2026-10-16 12:00"),
    ("by 5pm", "by 2026-10-14 17:00"),
    ("by 5", "ask by 2026-10-14 17:00 | by 2026-10-15 05:00"),
    ("Friday by 5pm", "by 2026-10-16 17:00"),
    ("by whenever", "none (no_date)"),
    ("end of the week", "by 2026-10-16"),
    ("by end of next week", "by 2026-10-23"),
    ("EOW", "by 2026-10-16"),
    ("end of the month", "by 2026-10-31"),
    ("EOM", "by 2026-10-31"),
    ("end of year", "by 2026-12-31"),
    ("end of Friday", "by 2026-10-16"),
    ("end of nothing", "none (no_date)"),
    ("EOD", "by 2026-10-14"),
    ("EOD Friday", "by 2026-10-16"),
    ("Friday COB", "by 2026-10-16"),
    ("by close of business on Friday", "by 2026-10-16"),
    ("by the end of next week at the latest", "by 2026-10-23"),
    ("within 48 hours", "by 2026-10-16 11:00"),
    ("within 3 business days", "by 2026-10-19"),
    ("within a week or two", "by 2026-10-28"),
    ("within the week", "by 2026-10-16"),
    ("two weeks max", "by 2026-10-28"),
    ("within reason", "none (no_date)"),
]

DISTANCES: Cases = [
    ("today", "2026-10-14"),
    ("tmrw", "2026-10-15"),
    ("2moro", "2026-10-15"),
    ("day after tomorrow", "2026-10-16"),
    ("in 10 business days", "2026-10-28"),
    ("10 working days", "2026-10-28"),
    ("2 business days before the 20th", "2026-10-16"),
    ("in two weeks' time", "2026-10-28"),
    ("a couple of days", "2026-10-16"),
    ("in a few days", "2026-10-17..2026-10-19"),
    ("in a few weeks", "2026-11-04..2026-11-11"),
    ("in a week or two", "2026-10-21..2026-10-28"),
    ("2-3 weeks", "2026-10-28..2026-11-04"),
    ("in a month", "2026-11-14"),
    ("in a year", "2027-10-14"),
    ("two days after the 20th", "2026-10-22"),
    ("two days after today", "2026-10-16"),
    ("two days after never", "none (no_date)"),
    ("the day before the 20th", "2026-10-19"),
    ("Friday before Christmas", "2026-12-18"),
    ("the Friday after never", "none (no_date)"),
    ("after the 20th", "2026-10-21"),
    ("after lunchtime or so", "none (no_date)"),
    ("2h", "2026-10-14 13:00"),
    ("45 min", "2026-10-14 11:45"),
    ("1h30", "2026-10-14 12:30"),
    ("in 1.5 hours", "2026-10-14 12:30"),
    ("an hour and a half", "2026-10-14 12:30"),
    ("quarter of an hour", "2026-10-14 11:15"),
    ("3 days ago", "2026-10-11"),
    ("a few days ago", "2026-10-09..2026-10-11"),
    ("45 minutes ago", "2026-10-14 10:15"),
]

HOLIDAYS: Cases = [
    ("before Christmas", "by 2026-12-24"),
    ("after Christmas", "2026-12-28"),
    ("Xmas Eve", "2026-12-24"),
    ("after the new year", "2027-01-04"),
    ("before Easter", "by 2027-03-27"),
    ("after Easter", "2027-03-30"),
    ("the day after Labor Day", "2027-05-02"),
    ("Ascension Day", "2027-05-06"),
    ("Good Friday", "2027-03-26"),
    ("good", "none (no_date)"),
    ("after the holiday", "none (no_date)"),
    # Not one of Germany's: the United States' and Canada's are asked about.
    ("Thanksgiving", "ask 2026-11-26 | 2027-10-11"),
    ("before Thanksgiving", "ask by 2026-11-25 | by 2027-10-10"),
]

DATES: Cases = [
    ("14 October", "2026-10-14"),
    ("October 22nd, 2026", "2026-10-22"),
    ("22 Oct '26", "2026-10-22"),
    ("2026-11-23", "2026-11-23"),
    ("2026/11/23", "2026-11-23"),
    ("2026-13-23", "none (no_date)"),
    ("2026-11-23T10:00", "2026-11-23 10:00"),
    ("2026-11-23T10:00Z", "2026-11-23 11:00"),
    ("2026-11-23T10:00+99:00", "none (no_date)"),
    ("the 15th", "2026-10-15"),
    ("the 13th", "2026-11-13"),
    ("the 31st", "2026-10-31"),
    ("the 32nd", "none (no_date)"),
    ("3rd of next month", "2026-11-03"),
    ("31st of next month", "none (no_date)"),
    ("Thu 15th", "2026-10-15"),
    ("15th, Thursday", "2026-10-15"),
    ("Monday 19", "2026-10-19"),
    ("Mon 13th", "ask 2026-11-13 | 2026-11-16"),
    ("Monday 99", "none (no_date)"),
    ("12 October", "ask 2026-10-12 | 2027-10-12"),
    ("31 November", "none (no_date)"),
    ("31 November 2026", "none (no_date)"),
    ("29 February", "2028-02-29"),
    ("5/12", "ask 2026-12-05 | 2027-05-12"),
    ("5/5", "2027-05-05"),
    ("25/12", "2026-12-25"),
    ("12/25", "2026-12-25"),
    ("5/12/2026", "ask 2026-12-05 | 2026-05-12"),
    ("5.12.", "2026-12-05"),
    ("40/50", "none (no_date)"),
    ("14", "none (no_date)"),
    ("2031-01-01", "none (out_of_range)"),
    ("9999-12-31", "none (no_date)"),
    ("2nd", "2026-11-02"),
    ("second", "none (no_date)"),
]

TIMES: Cases = [
    ("tmrw at 9", "ask 2026-10-15 09:00 | 2026-10-15 21:00"),
    ("tomorrow morning at 9", "2026-10-15 09:00"),
    ("Thursday afternoon at 3", "2026-10-15 15:00"),
    ("tonight at 8", "2026-10-14 20:00"),
    ("today at 8.30pm", "2026-10-14 20:30"),
    ("Thursday at 2", "ask 2026-10-15 14:00 | 2026-10-15 02:00"),
    ("Thursday around 2pm", "2026-10-15 14:00"),
    ("Wednesday 2pm", "ask 2026-10-14 14:00 | 2026-10-21 14:00"),
    ("Wednesday 9am", "2026-10-21 09:00"),
    ("4pm", "2026-10-14 16:00"),
    ("9:30", "2026-10-15 09:30"),
    ("at 4", "ask 2026-10-14 16:00 | 2026-10-15 04:00"),
    ("noon", "2026-10-14 12:00"),
    ("half past nine", "2026-10-15 09:30"),
    ("quarter to ten tomorrow", "2026-10-15 09:45"),
    ("2pm on Thursday", "2026-10-15 14:00"),
    ("next week at 2pm", "none (no_date)"),
    ("Friday, 16 October 2026 at 10:30", "2026-10-16 10:30"),
]

ALTERNATIVES: Cases = [
    ("Monday or Tuesday", "ask 2026-10-19 | 2026-10-20"),
    ("Monday or Tuesday next week", "ask 2026-10-19 | 2026-10-20"),
    ("next Tuesday or Wednesday", "ask 2026-10-20 | 2026-10-21"),
    ("Thu/Fri", "ask 2026-10-15 | 2026-10-16"),
    ("the 3rd or 4th of November", "ask 2026-11-03 | 2026-11-04"),
    ("2 or 3pm", "ask 2026-10-14 14:00 | 2026-10-14 15:00"),
    ("Thursday 2pm or 3pm", "ask 2026-10-15 14:00 | 2026-10-15 15:00"),
    ("tomorrow or next week", "ask 2026-10-15 | 2026-10-19..2026-10-23"),
    (
        "next week or the week after",
        "ask 2026-10-19..2026-10-23 | 2026-10-26..2026-10-30",
    ),
    ("by Friday or Monday", "ask by 2026-10-16 | 2026-10-19"),
    ("Friday or Friday", "2026-10-16"),
    ("Monday or whenever", "none (no_date)"),
    ("Monday or so or never", "none (no_date)"),
    ("Mon or Tue or Wed or Thu or Fri", "none (no_date)"),
]

THE_PAST: Cases = [
    ("Monday", "2026-10-12"),
    ("this Monday", "2026-10-12"),
    ("this Thursday", "2026-10-08"),
    ("Wednesday", "ask 2026-10-14 | 2026-10-07"),
    ("Wednesday at 9am", "ask 2026-10-14 09:00 | 2026-10-07 09:00"),
    ("Wednesday at 2pm", "2026-10-07 14:00"),
    ("last Friday", "2026-10-09"),
    ("last week", "2026-10-05..2026-10-09"),
    ("this week", "2026-10-12..2026-10-14"),
    ("last weekend", "2026-10-10..2026-10-11"),
    ("the 15th", "2026-09-15"),
    ("12 October", "2026-10-12"),
    ("20 October", "ask 2026-10-20 | 2025-10-20"),
    ("5/12", "ask 2026-05-12 | 2025-12-05"),
    ("6/11", "ask 2026-06-11 | 2025-11-06"),
    ("in October", "2026-10-01..2026-10-14"),
    ("in May", "2026-05-01..2026-05-31"),
    ("first Monday of September", "2026-09-07"),
    ("10:00", "2026-10-14 10:00"),
    ("4pm", "2026-10-13 16:00"),
    ("Christmas", "2025-12-25"),
    ("2 weeks", "none (no_date)"),
    ("2h", "none (no_date)"),
    ("a few days", "none (no_date)"),
    ("in 2h", "2026-10-14 13:00"),
    ("week 41", "2026-10-05..2026-10-09"),
]

ALL_AHEAD = [
    *WEEKDAYS, *RANGES, *DEADLINES, *DISTANCES, *HOLIDAYS, *DATES, *TIMES, *ALTERNATIVES
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), ALL_AHEAD, ids=[phrase for phrase, _ in ALL_AHEAD])
def test_a_phrase_about_what_is_to_come_means_what_a_careful_human_takes_it_to_mean(
    phrase: str, expected: str
) -> None:
    """Spares the job seeker a call on a day that nobody named."""
    assert meaning(phrase) == expected


@pytest.mark.parametrize(("phrase", "expected"), THE_PAST, ids=[phrase for phrase, _ in THE_PAST])
def test_a_phrase_about_the_past_leans_the_other_way(phrase: str, expected: str) -> None:
    """Spares the job seeker an interview registered for a day that is still to come."""
    assert meaning(phrase, context(PAST)) == expected


@pytest.mark.parametrize(
    ("day_first", "expected"),
    [
        pytest.param(True, "2026-12-05", id="who writes the day first"),
        pytest.param(False, "2027-05-12", id="who writes the month first"),
        pytest.param(None, "ask 2026-12-05 | 2027-05-12", id="nobody knows how they write"),
    ],
)
def test_five_slash_twelve_is_asked_unless_it_is_known_how_somebody_writes(
    day_first: bool | None, expected: str
) -> None:
    """Spares the job seeker seven months' waiting over a slash."""
    assert meaning("5/12", context(day_first=day_first)) == expected
    assert meaning("25/12", context(day_first=day_first)) == "2026-12-25"
    assert meaning("12/25", context(day_first=day_first)) == "2026-12-25"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("this week", "2026-10-19..2026-10-23", id="this week is the coming one"),
        pytest.param("next week", "2026-10-19..2026-10-23", id="so is next week"),
        pytest.param("end of the week", "by 2026-10-23", id="its end is the coming Friday"),
        pytest.param("next weekend", "2026-10-24..2026-10-25", id="next weekend is in a week"),
    ],
)
def test_on_a_sunday_the_week_that_counts_is_the_coming_one(phrase: str, expected: str) -> None:
    """Spares the job seeker a deadline that has passed before it was set."""
    assert meaning(phrase, context(now=on(4))) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("next week", "2026-10-18..2026-10-22", id="Sunday to Thursday"),
        pytest.param("end of the week", "by 2026-10-15", id="the week ends on Thursday"),
        pytest.param("this weekend", "2026-10-16..2026-10-17", id="Friday and Saturday"),
        pytest.param("in 2 business days", "2026-10-18", id="over Friday and Saturday"),
    ],
)
def test_in_riyadh_the_working_week_runs_from_sunday_to_thursday(
    phrase: str, expected: str
) -> None:
    """Spares somebody in Riyadh a week that is somebody else's."""
    assert meaning(phrase, context(key="Asia/Riyadh", country="SA")) == expected


def test_a_holiday_is_the_countrys_own() -> None:
    """Spares an American the Canadian Thanksgiving, and everybody Orthodox the Western Easter."""
    american = context(key="America/New_York", country="US")
    assert meaning("after Thanksgiving", american) == "2026-11-27"
    assert meaning("after Easter", american) == "2027-03-29"
    assert meaning("Easter", context(country="GR")) == "2027-05-02"
    assert meaning("day after Christmas", context(country=None)) == "2026-12-26"
    assert meaning("Eid al-Fitr", context(PAST, country="SA")) == "2026-03-19"


def test_a_part_of_the_day_is_kept_with_the_day() -> None:
    """Spares the job seeker a call at nine when "tomorrow afternoon" was agreed."""
    parts = {
        "tomorrow morning": PartOfDay.MORNING,
        "first thing tomorrow": PartOfDay.MORNING,
        "tomorrow after lunch": PartOfDay.AFTERNOON,
        "afternoon of the 15th": PartOfDay.AFTERNOON,
        "tomorrow evening": PartOfDay.EVENING,
    }
    for phrase, part in parts.items():
        answer = understand_when(phrase, context())
        assert isinstance(answer, OnDay), phrase
        assert (answer.day, answer.part) == (date(2026, 10, 15), part)
    assert meaning("this afternoon") == meaning("tonight") == "2026-10-14"
    assert meaning("last night") == "2026-10-13"
    assert meaning("morning next week") == "none (no_date)"


def test_a_moment_of_now_is_counted_up_to_the_whole_minute() -> None:
    """Spares the job seeker a reminder some seconds before it was promised."""
    asked = context(now=on(0).replace(second=1))
    assert meaning("in 10 minutes", asked) == "2026-10-14 11:11"


def test_hours_are_counted_through_the_night_in_which_clocks_change() -> None:
    """Spares the job seeker an hour too many between Saturday and Sunday."""
    saturday_evening = context(now=datetime.fromisoformat("2026-10-24T20:00+02:00"))
    assert meaning("in 12 hours", saturday_evening) == "2026-10-25 07:00"


@pytest.mark.parametrize(
    "phrase",
    ["Thursday", "by Friday", "5/12", "next week", "tomorrow at 2pm", "Monday or Tuesday"],
)
def test_every_answer_quotes_the_words_it_came_from(phrase: str) -> None:
    """Spares the job seeker an answer of which nobody can say where it comes from."""
    answer = understand_when(f"  {phrase} ", context())
    assert not isinstance(answer, NotUnderstood)
    assert answer.quote == phrase
    if isinstance(answer, Either):
        assert all(option.quote == phrase for option in answer.options)


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        pytest.param("22 october 2026 10:30:00", "2026-10-22 10:30", id="with seconds"),
        pytest.param("october 22 10am", "2026-10-22 10:00", id="month first, with a time"),
        pytest.param("22 october 2026 at", "2026-10-22", id="a word too many"),
        pytest.param("monday 22 october 2026", None, id="a weekday that is another"),
        pytest.param("tomorrow in october 22", None, id="a word that must not be lost"),
        pytest.param("45 october", None, id="a day that is none"),
        pytest.param("2 weeks", None, id="no month"),
        pytest.param("october", None, id="a month alone"),
        pytest.param("october 31 november 30", None, id="two dates"),
    ],
)
def test_the_library_is_believed_only_where_every_word_survives(
    phrase: str, expected: str | None
) -> None:
    """Spares the job seeker dateparser's six known silent errors in a hundred."""
    answers = [written(each) for each in read_with_library(phrase, context(), phrase)]
    assert answers == ([expected] if expected else [])
    past = read_with_library("22 october", context(PAST), "22 october")
    assert [written(each) for each in past] == ["2025-10-22"]


DAYS = some.dates(min_value=date(2024, 1, 1), max_value=date(2029, 1, 1))
SPELLINGS = some.sampled_from(
    ["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%a %d %B %Y", "%d.%m.%Y"]
)


@given(day=DAYS, spelling=SPELLINGS, leaning=some.sampled_from([PAST, FUTURE]))
def test_a_date_written_out_is_that_date_whatever_was_asked(
    day: date, spelling: str, leaning: str
) -> None:
    """Spares the job seeker a date that leans away from what they typed."""
    asked = context(PAST if leaning == PAST else FUTURE)
    answer = understand_when(day.strftime(spelling), asked)
    assert isinstance(answer, OnDay)
    assert answer.day == day


@given(now=some.integers(0, 400), weekday=some.sampled_from(["Mon", "Wed", "Fri", "Sun"]))
def test_a_weekday_is_that_weekday_and_within_a_week(now: int, weekday: str) -> None:
    """Spares the job seeker a Friday that is a Saturday."""
    asked = context(now=on(now))
    answer = understand_when(weekday, asked)
    options = answer.options if isinstance(answer, Either) else (answer,)
    for option in options:
        assert isinstance(option, OnDay)
        assert option.day.strftime("%a") == weekday
        assert timedelta() <= option.day - asked.today <= timedelta(days=7)


@given(hour=some.integers(0, 23), minute=some.integers(0, 59))
def test_a_time_written_with_a_leading_nought_is_certain(hour: int, minute: int) -> None:
    """Spares the job seeker being asked whether 09:30 is in the evening."""
    phrase = f"tomorrow at {hour:02}:{minute:02}"
    answer = understand_when(phrase, context())
    if hour in (0, *range(1, 10), *range(13, 24), 10, 11, 12):
        assert isinstance(answer, AtTime)
        assert (answer.at.hour, answer.at.minute) == (hour, minute)


def test_one_spelling_is_made_of_many() -> None:
    """Spares the operator a rule for each way to write the same thing."""
    assert canonical("Thurs, 2nd of Nov. @ 2 p.m.") == "thursday 2nd of november at 2pm"
    assert canonical("明日") is None
