"""A date inside a sentence is found and said back; an ordinary sentence has none."""

import pytest

from bot.understanding.dates import Either, NotUnderstood, Reason
from tests.understanding.evaluation import written
from tests.understanding.saying import found

FOUND = [
    ("yeah they said Thursday", "2026-10-15", "Thursday"),
    ("she said thursday at 2pm", "2026-10-15 14:00", "thursday at 2pm"),
    ("no, the 14th", "2026-10-14", "the 14th"),
    ("it's the 22nd, I think", "2026-10-22", "the 22nd"),
    ("try me Thursday", "2026-10-15", "Thursday"),
    ("They said they'd call by Friday.", "by 2026-10-16", "by Friday"),
    ("I should call back in two weeks", "2026-10-28", "in two weeks"),
    ("I sat with them on Monday", "2026-10-19", "on Monday"),
    ("I'll know more in March", "2027-03-01..2027-03-31", "in March"),
    ("the second round is next Tuesday at 10am", "2026-10-20 10:00", "next Tuesday at 10am"),
    ("start 2 nov 8am, building C, safety shoes", "2026-11-02 08:00", "2 nov 8am"),
    ("They said Thursday, that's the 15th", "2026-10-15", "Thursday"),
    ("they told me the 22nd or so please", "2026-10-20..2026-10-24", "the 22nd or so please"),
    ("the boss decides the 22nd if all goes well", "2026-10-22", "the 22nd"),
    ("Thursday", "2026-10-15", "Thursday"),
]  # fmt: skip

ASKED = [
    ("no, 5/12", "ask 2026-12-05 | 2027-05-12"),
    ("call me at 4", "ask 2026-10-14 16:00 | 2026-10-15 04:00"),
    (
        "it's next week or the week after",
        "ask 2026-10-19..2026-10-23 | 2026-10-26..2026-10-30",
    ),
]

NOT_FOUND = [
    "nothing second",
    "may I",
    "this may take a while",
    "I will march on",
    "sat with them",
    "the sun was shining",
    "I rate it 9/10",
    "I waited two weeks",
    "we talked for 45 min",
    "I was on the 14th floor",
    "my second interview",
    "the first of them",
    "at 4 people's request",
    "they can't do Thursday",
    "not Thursday",
    "any day except Thursday",
    "later than Thursday",
    "what do I say?",
    "good morning",
    "I have no idea",
    "ask for Dana on 030 555 0142",
    "it took a week",
    "the week after",
    "voicemail",
]


@pytest.mark.parametrize(("sentence", "expected", "quote"), FOUND, ids=[case[0] for case in FOUND])
def test_a_date_in_a_sentence_is_found_and_quoted(sentence: str, expected: str, quote: str) -> None:
    """Spares the job seeker pressing a button after they have said it (S23, S24)."""
    answer = found(sentence)
    assert written(answer) == expected
    assert not isinstance(answer, NotUnderstood)
    assert answer.quote == quote


@pytest.mark.parametrize(("sentence", "expected"), ASKED, ids=[case[0] for case in ASKED])
def test_what_can_be_two_things_is_asked_in_a_sentence_too(sentence: str, expected: str) -> None:
    """Spares the job seeker a guess between the morning and the afternoon."""
    answer = found(sentence)
    assert isinstance(answer, Either)
    assert written(answer) == expected


@pytest.mark.parametrize("sentence", NOT_FOUND)
def test_an_ordinary_sentence_raises_no_false_alarm(sentence: str) -> None:
    """Spares the job seeker a reminder for "may I"; a library's search did that to half of all."""
    answer = found(sentence)
    assert isinstance(answer, NotUnderstood), written(answer)


def test_two_different_dates_in_one_sentence_are_asked_about() -> None:
    """Spares the job seeker the day of the interview taken for the day of the decision."""
    answer = found("interviewed Monday, they decide by Friday")
    assert answer == NotUnderstood(reason=Reason.SEVERAL)


def test_a_text_of_more_than_four_hundred_characters_is_not_searched() -> None:
    """Spares everybody else the wait while one person's pasted e-mail is read."""
    answer = found("Thursday is fine. " + "And so on. " * 60)
    assert answer == NotUnderstood(reason=Reason.TOO_LONG)
