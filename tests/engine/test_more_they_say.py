"""What else they may say in a call: they want more, another interview, or something else."""

from datetime import date, timedelta

import pytest

from bot.advice.model import Said
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.called import acme, called, talked
from tests.engine.conversations import Talk


def test_what_they_want_is_read_from_the_words_it_was_told_in() -> None:
    """Said once is enough: the form begins with it, the day as well."""
    talk = talked()
    talk.says("they need two references from me by friday")
    talk.says("yes")
    draft = dict(talk.newest.draft)
    assert draft["note"] == "two references"
    assert draft["by-when"] == "2026-10-23"


def test_a_day_that_stands_only_in_the_note_is_taken_from_there() -> None:
    """ "references by friday" in one field says both, and is said back."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "references by friday", "by-when": ""})
    assert acme(talk).contacts[-1].day == date(2026, 10, 23)
    assert "by Friday 23 October" in talk.words


@pytest.mark.parametrize(
    ("note", "by_when", "wrong"),
    [
        ("", "", "note-missing"),
        ("x" * 300, "", "too-long"),
        ("references", "whenever", "day-not-understood"),
    ],
)
def test_what_they_want_needs_a_few_words(note: str, by_when: str, wrong: str) -> None:
    """A task that nobody can read later is none."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": note, "by-when": by_when})
    assert wrong in talk.words
    assert acme(talk).contacts[-1].said is None


def test_they_may_want_something_in_a_call_of_their_own() -> None:
    """ "I've heard" leads to the same questions, and costs nothing (H4)."""
    talk = called()
    talk.presses(Choice.HEARD)
    key = talk.newest.key
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "a test", "by-when": "they didn't say"})
    (told_me,) = acme(talk).contacts
    assert (told_me.said, told_me.from_them, told_me.day) == (Said.WANTS_MORE, True, None)
    assert "“a test”" in talk.words
    heard = talk.dossier.conversation.question(key)
    assert heard is not None
    assert heard.answered == Choice.WANTS_MORE


def test_a_form_out_of_the_blue_needs_no_question_before_it() -> None:
    """ "they want references", while nothing is asked."""
    talk = Talk()
    talk.registers()
    talk.says("they want references")
    talk.says("yes")
    talk.submits(**{"note": "references", "by-when": ""})
    assert acme(talk).contacts[-1].said is Said.WANTS_MORE


def test_what_was_sent_already_is_not_sent_again() -> None:
    """An old button of last week changes nothing."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "a test", "by-when": ""})
    shown = talk.newest.key
    talk.command("call")
    assert "send them what they asked for" in talk.words
    known = talk.newest.key
    talk.presses(Choice.MORE_SENT, key=shown)
    sent_at = acme(talk).contacts[-1].sent_at
    assert sent_at == talk.now
    talk.now += timedelta(hours=1)
    talk.presses(Choice.MORE_SENT, key=known)
    assert acme(talk).contacts[-1].sent_at == sent_at


def test_another_interview_is_a_round_of_its_own() -> None:
    """ "they invited me to another interview" is good news, and one question (S15)."""
    talk = talked()
    talk.presses(Choice.ANOTHER_ROUND)
    assert talk.newest.step == Step.ROUND_GRANTED
    assert acme(talk).contacts[-1].said is Said.ANOTHER_ROUND


def test_a_word_that_no_button_names_is_kept_as_it_is() -> None:
    """Its own words, and things stay open; news that has a button is asked about."""
    talk = talked()
    talk.presses(Choice.OTHER)
    talk.says("nah they went with someone else")
    assert talk.newest.step in {Step.CONFIRMING, Step.CHOOSING_MEANING}
    assert acme(talk).outcome is None
    talk.says("no")
    talk.says("back")
    assert talk.newest.step == Step.HEARD
    talk.presses(Choice.OTHER)
    talk.says("skip")
    assert acme(talk).contacts[-1].said is Said.OTHER
    assert acme(talk).contacts[-1].note is None
