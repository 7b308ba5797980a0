"""The rules behind the phrases: how somebody writes, where they work, what is kept and quoted."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.understanding.dates import AtTime, Either, NotUnderstood, OnDay, PartOfDay, understand_when
from bot.understanding.dates.library import read_with_library
from bot.understanding.dates.words import canonical
from tests.understanding.evaluation import written
from tests.understanding.saying import FUTURE, PAST, context, meaning, on


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
        pytest.param("later this week", "none (no_date)", id="nothing of the week is left"),
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


@given(hour=some.integers(13, 23) | some.integers(0, 9), minute=some.integers(0, 59))
def test_a_time_written_with_a_leading_nought_or_past_noon_is_certain(
    hour: int, minute: int
) -> None:
    """Spares the job seeker being asked whether 09:30 is in the evening."""
    answer = understand_when(f"tomorrow at {hour:02}:{minute:02}", context())
    assert isinstance(answer, AtTime)
    assert (answer.at.hour, answer.at.minute) == (hour, minute)


def test_one_spelling_is_made_of_many() -> None:
    """Spares the operator a rule for each way to write the same thing."""
    assert canonical("Thurs, 2nd of Nov. @ 2 p.m.") == "thursday 2nd of november at 2pm"
    assert canonical("明日") is None
