"""Days told out of the blue, before anybody asked: whose they are is asked, or clear."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.model import Said
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.waited_for import due, noted, waiting

THEIRS_OR_OURS = ("They decide by then", "I call them then")


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
