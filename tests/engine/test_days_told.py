"""Days in what people say of their call: theirs, ours, or asked; never noted for the other."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.advice.model import Said
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

TUESDAY = datetime(2026, 10, 20, 8, tzinfo=UTC)

THEIRS_OR_OURS = ("They decide by then", "I call them then")


def waiting() -> Talk:
    """Robin was at Acme yesterday, and has thanked; nothing is asked but what was saved."""
    talk = Talk()
    talk.registers(day="2026-10-13")
    talk.has_thanked()
    return talk


def due() -> Talk:
    """The call is due, on Tuesday 20 October at ten."""
    talk = waiting()
    talk.waits_until(TUESDAY)
    return talk


def heard() -> Talk:
    talk = due()
    talk.presses(Choice.HEARD)
    return talk


def call_back_day() -> Talk:
    talk = heard()
    talk.presses(Choice.NOTHING_DECIDED)
    talk.presses(Choice.YES_ON)
    return talk


def they_decide() -> Talk:
    talk = heard()
    talk.presses(Choice.THEY_CALL)
    return talk


def noted(talk: Talk) -> tuple[Said | None, date | None]:
    """What is known of their last word."""
    contact = talk.dossier.search.applications[0].contacts[-1]
    return contact.said, contact.day


@pytest.mark.parametrize("begin", [waiting, due])
@pytest.mark.parametrize(
    "words",
    [
        "they said Friday or Monday",
        "Friday or Monday",
        "she said friday, maybe monday",
        "she's not in until Thursday",
        "not in till next week",
        "they're back on Tuesday",
        "she called and said another week",
        "give it another week",
        "another week they said",
        "it'll be another two weeks",
        "they said a week longer",
        "not before thursday",
        "wednesday at the earliest",
        "from monday on",
        "this week or next",
        "tonight",
        "acme said thursday at the earliest",
    ],
)
def test_a_day_out_of_the_blue_is_asked_about(begin: object, words: str) -> None:
    """Spares the job seeker "I'm not sure what that means", and a day that is noted wrongly."""
    talk = due() if begin is due else waiting()
    before = talk.dossier.search.applications
    talk.says(words)
    assert talk.dossier.search.applications == before
    assert talk.newest.step == Step.CHOOSING_MEANING
    assert all(choice in talk.words for choice in THEIRS_OR_OURS)


def test_one_of_two_days_out_of_the_blue_is_chosen_by_a_button() -> None:
    """Spares the job seeker to type the days once more."""
    talk = due()
    talk.says("they said Friday or Monday")
    talk.presses(Choice.PICK, Choice.THEY_CALL)
    assert "Which day do you mean?" in talk.words
    assert "[Friday 23 October]" in talk.words
    talk.presses(Choice.PICK, "2026-10-26")
    assert noted(talk) == (Said.THEY_CALL, date(2026, 10, 26))


def test_of_several_employers_the_right_one_is_asked_for_and_the_days_are_kept() -> None:
    """Spares the job seeker to tell the same thing twice."""
    talk = waiting()
    talk.registers("Bolt", day="2026-10-12")
    nothing_asked = replace(talk.dossier.conversation, awaiting="")
    talk.dossier = replace(talk.dossier, conversation=nothing_asked)
    talk.says("they said Friday or Monday")
    talk.presses(Choice.PICK, Choice.YES_ON)
    assert talk.newest.step == Step.CHOOSING_APPLICATION
    talk.says("Acme")
    assert talk.newest.step == Step.WHICH_DAY


def test_tonight_may_be_when_to_be_reminded() -> None:
    """Spares the job seeker a question that leaves out the likeliest answer."""
    talk = due()
    talk.says("tonight")
    assert "[Later today]" in talk.words


@pytest.mark.parametrize(
    "words",
    ["they are nice", "can i call on friday or monday?", "they were there on friday", "on friday"],
)
def test_what_tells_no_day_of_theirs_is_left_alone(words: str) -> None:
    """Spares the job seeker a question about nothing."""
    talk = Talk()
    talk.registers(day="2026-10-21")
    talk.says(words)
    assert talk.newest.step != Step.CHOOSING_MEANING


def test_before_the_interview_nobody_decides() -> None:
    """Spares the job seeker a question that cannot be meant."""
    talk = Talk()
    talk.registers(day="2026-10-21")
    talk.command("list")
    talk.says("they said friday or monday")
    assert talk.newest.step != Step.CHOOSING_MEANING


def test_a_day_alone_in_the_midst_of_something_else_belongs_there() -> None:
    """Spares the job seeker a question about another matter."""
    talk = waiting()
    talk.command("practise")
    talk.presses(Choice.PICK, "undecided")
    talk.says("help")
    talk.says("this week or next")
    assert talk.newest.step != Step.CHOOSING_MEANING


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("they said Friday or Monday", "Friday 23 October or Monday 26 October: what is it for?"),
        ("she called and said another week", "Tuesday 27 October: what is it for?"),
        ("sometime next week", "Between Monday 26 October and Friday 30 October: what is it for?"),
        ("over the weekend", "Sunday 25 October: what is it for?"),
        ("they said no news before november", "Monday 2 November: what is it for?"),
        ("they pushed it to friday", "Friday 23 October: what is it for?"),
    ],
)
def test_days_without_a_purpose_are_said_back_and_asked_about(words: str, days: str) -> None:
    """Spares the job seeker a day that is noted for the wrong thing."""
    talk = heard()
    talk.says(words)
    assert days in talk.words
    assert noted(talk)[0] is None


def test_the_last_day_of_a_week_is_that_of_a_decision() -> None:
    """Spares the job seeker a call before they have decided."""
    talk = heard()
    talk.says("sometime next week")
    talk.presses(Choice.THEY_CALL, "2026-10-30")
    assert noted(talk) == (Said.THEY_CALL, date(2026, 10, 30))


def test_of_a_weeks_days_one_is_chosen_for_a_call() -> None:
    """Spares the job seeker a day that nobody chose."""
    talk = heard()
    talk.says("sometime next week")
    talk.presses(Choice.YES_ON)
    assert talk.newest.step == Step.WHICH_DAY
    talk.presses(Choice.PICK, "2026-10-27")
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 27))


def test_on_a_weekend_nobody_is_called_so_the_day_is_asked() -> None:
    """Spares the job seeker a call that nobody answers."""
    talk = heard()
    talk.says("over the weekend")
    talk.presses(Choice.YES_ON)
    assert talk.newest.step == Step.CALL_BACK_DAY


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("they'll let me know by friday", date(2026, 10, 23)),
        ("they'll call me tonight", date(2026, 10, 20)),
        ("decision is delayed until the end of the month", date(2026, 10, 31)),
    ],
)
def test_when_they_decide_is_no_day_for_a_call_although_that_was_asked(
    words: str, day: date
) -> None:
    """Spares the job seeker a call on the day on which they wanted to call."""
    talk = call_back_day()
    talk.says(words)
    assert noted(talk) == (Said.THEY_CALL, day)


@pytest.mark.parametrize("words", ["she told me to ring back thursday", "call again on thursday"])
def test_when_to_call_is_no_decision_although_that_was_asked(words: str) -> None:
    """Spares the job seeker waiting on the day on which their call was wished for."""
    talk = they_decide()
    talk.says(words)
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 22))


@pytest.mark.parametrize(
    "words", ["not before thursday", "they won't decide before thursday", "she's back on thursday"]
)
def test_a_day_before_which_nothing_comes_is_no_deadline(words: str) -> None:
    """Spares the job seeker a call on Friday, when they may not have begun."""
    talk = they_decide()
    talk.says(words)
    assert "Thursday 22 October: what is it for?" in talk.words
    assert noted(talk) == (Said.THEY_CALL, None)


def test_a_day_before_which_nobody_is_there_is_one_for_a_call() -> None:
    """Spares the job seeker a call into an empty office."""
    talk = call_back_day()
    talk.says("she's not in until thursday")
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 22))


@pytest.mark.parametrize("begin", [call_back_day, they_decide])
def test_days_of_another_interview_are_for_neither(begin: object) -> None:
    """Spares the job seeker an interview that is noted as a call."""
    talk = call_back_day() if begin is call_back_day else they_decide()
    talk.says("they want to see me again thursday or friday")
    assert talk.newest.step == Step.CONFIRMING


def test_what_is_not_decided_yet_may_have_its_day_in_the_same_words() -> None:
    """Spares the job seeker a question that was answered already."""
    talk = due()
    talk.says("they need another week")
    talk.presses(Choice.YES)
    assert "Tuesday 27 October: what is it for?" in talk.words
    talk.presses(Choice.THEY_CALL, "2026-10-27")
    assert noted(talk) == (Said.THEY_CALL, date(2026, 10, 27))


def test_an_interview_that_was_has_not_moved_to_tonight() -> None:
    """Spares the job seeker a wrong day of the interview that nobody typed."""
    talk = waiting()
    talk.says("tonight")
    assert talk.dossier.search.applications[0].interview.day == date(2026, 10, 13)
    assert all(choice in talk.words for choice in THEIRS_OR_OURS)


@pytest.mark.parametrize("words", ["end of the day", "by tonight", "by end of day"])
def test_the_end_of_today_is_when_they_decide_not_when_the_interview_was(words: str) -> None:
    """Spares the job seeker a wrong day of the interview, and keeps what was promised."""
    talk = waiting()
    talk.says(words)
    interview = talk.dossier.search.applications[0].interview
    assert (interview.day, interview.decision_by) == (date(2026, 10, 13), date(2026, 10, 14))


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("They decide by then", Said.THEY_CALL, date(2026, 10, 27)),
        ("I call them then", Said.CALL_BACK, date(2026, 10, 27)),
        ("I'll call on Friday", Said.CALL_BACK, date(2026, 10, 23)),
        ("they'll call me by friday", Said.THEY_CALL, date(2026, 10, 23)),
    ],
)
def test_what_a_day_is_for_can_be_typed(words: str, said: Said, day: date) -> None:
    """Spares the job seeker "please choose" after they have chosen, in words."""
    talk = heard()
    talk.says("another week")
    talk.says(words)
    assert noted(talk) == (said, day)


@pytest.mark.parametrize("words", ["bananas", "they made me an offer"])
def test_what_says_neither_is_left_to_others(words: str) -> None:
    """Spares the job seeker news that is noted as a day."""
    talk = heard()
    talk.says("another week")
    talk.says(words)
    assert noted(talk) == (None, None)


def test_the_end_of_this_week_or_early_next_is_no_day_of_the_interview() -> None:
    """Spares the job seeker a correction that they did not mean."""
    talk = waiting()
    talk.says("the end of this week or early next")
    assert talk.dossier.search.applications[0].interview.day == date(2026, 10, 13)
    assert talk.newest.step == Step.CHOOSING_MEANING


def test_one_of_two_days_puts_nothing_off() -> None:
    """Spares the job seeker a reminder that went away while they told what was said."""
    talk = due()
    talk.says("Friday or Monday")
    assert "I'll come back" not in talk.words
