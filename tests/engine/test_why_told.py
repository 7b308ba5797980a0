"""A no and why, in one breath or in two: what is kept, what is asked, what is taken back (A12)."""

import pytest

from bot.advice.model import FeedbackWish, Result
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

LONG = " ".join(["they said I should give more examples with numbers"] * 9)


def registered() -> Talk:
    talk = Talk()
    talk.registers(decision="friday")
    return talk


def refused(words: str = "they said no because I was too quiet") -> Talk:
    """Acme has said no, in these words."""
    talk = registered()
    talk.says(words)
    talk.presses(Choice.YES)
    return talk


def told(talk: Talk) -> str:
    """What is kept of what they said."""
    feedback = talk.dossier.search.applications[-1].feedback
    return feedback.words if feedback else ""


def outcome(talk: Talk) -> Result | None:
    ended = talk.dossier.search.applications[-1].outcome
    return ended.result if ended else None


def test_nothing_is_kept_before_the_no_is_confirmed() -> None:
    """Spares the job seeker a record of what they only feared."""
    talk = registered()
    talk.says("they said no because I was too quiet")
    assert talk.newest.step == Step.CONFIRMING
    assert (outcome(talk), told(talk)) == (None, "")
    talk.presses(Choice.NO)
    assert (outcome(talk), told(talk)) == (None, "")


def test_the_reason_is_kept_and_they_are_not_to_be_asked_again() -> None:
    """Spares the job seeker "you may ask them why" right after they said why."""
    talk = refused()
    assert told(talk) == "I was too quiet"
    assert "You may ask them why" not in talk.words
    assert "In your words: “I was too quiet”. Work on this?" in talk.words
    assert talk.dossier.search.applications[0].feedback.wish is FeedbackWish.NOTED  # type: ignore[union-attr]


def test_one_undo_takes_back_the_no_and_its_reason() -> None:
    """Spares the job seeker a reason that stays where the no is gone."""
    talk = refused()
    talk.presses(Choice.UNDO)
    assert (outcome(talk), told(talk)) == (None, "")
    assert talk.dossier.search.areas == ()


def test_the_area_can_be_put_in_other_words() -> None:
    """Spares the job seeker a list in words that they would not use."""
    talk = refused()
    talk.presses(Choice.CHANGE)
    talk.says("speak up")
    assert [area.words for area in talk.dossier.search.areas] == ["speak up"]
    assert told(talk) == "I was too quiet"


def test_a_reason_of_theirs_is_kept_and_nothing_proposed() -> None:
    """Spares the job seeker "work on this?" about a post that was filled."""
    talk = refused("they said no because the position was filled")
    assert talk.newest.step == Step.AFTER_NO
    assert "the position was filled" in talk.words
    assert "You may ask them why" not in talk.words


def test_the_employer_may_be_called_by_name() -> None:
    """Spares the job seeker "they": people write the name."""
    talk = refused("Acme said no because I talk too fast")
    assert (outcome(talk), told(talk)) == (Result.REJECTED, "I talk too fast")


def test_in_german_the_employer_may_be_called_by_name_as_well() -> None:
    """Spares the job seeker "sie": people write the name."""
    talk = refused("Acme hat mir abgesagt, weil ich zu leise war")
    assert (outcome(talk), told(talk)) == (Result.REJECTED, "ich zu leise war")


def test_a_reason_beside_the_question_waits_for_the_yes() -> None:
    """Spares the job seeker a no that was never confirmed, and a reason that got lost."""
    talk = registered()
    talk.says("they rejected me")
    talk.says("they said I was too quiet")
    assert talk.newest.step == Step.CONFIRMING
    assert outcome(talk) is None
    talk.presses(Choice.YES)
    assert told(talk) == "they said I was too quiet"


def test_a_no_to_that_question_is_no_reason() -> None:
    """Spares the job seeker a record of the opposite of what they said."""
    talk = registered()
    talk.says("they rejected me")
    talk.says("no, too quiet on the phone")
    assert outcome(talk) is None


def test_another_question_takes_no_reason_for_a_yes() -> None:
    """Spares the job seeker an offer that they did not mean."""
    talk = registered()
    talk.says("they made me an offer")
    talk.says("yes, because I was not too quiet")
    assert outcome(talk) is None


def test_news_beside_the_question_is_news() -> None:
    """Spares the job seeker an offer that is heard as feedback."""
    talk = registered()
    talk.says("they rejected me")
    talk.says("they offered me the job, I was not too quiet")
    assert told(talk) == ""
    assert talk.newest.step != Step.AFTER_NO


def test_a_speech_beside_the_question_is_not_kept() -> None:
    """Spares the job seeker nothing but a speech that nobody asked for."""
    talk = registered()
    talk.says("they rejected me")
    for n in range(6):
        talk.says(f"yes{n} they said I should give more examples, {LONG[:400]}")
    talk.says("yes, they said I was too quiet")
    assert outcome(talk) is Result.REJECTED


def test_said_twice_it_is_noted_once() -> None:
    """Spares the job seeker their own words twice on the list."""
    talk = refused()
    talk.says("they said no because I was too quiet")
    assert told(talk) == "I was too quiet"
    assert talk.newest.step == Step.AREA_PROPOSED


def test_more_of_it_is_kept_beside_the_rest() -> None:
    """Spares the job seeker one reason overwritten by the next."""
    talk = refused()
    talk.says("and my answers were too short")
    assert told(talk) == "I was too quiet; my answers were too short"
    talk.presses(Choice.NO)
    assert "“my answers were too short”. Work on this?" in talk.words


def test_too_much_is_not_kept() -> None:
    """Spares the job seeker a list that nobody reads; what is kept is said back."""
    talk = refused("they rejected me")
    for n in range(6):
        talk.says(f"they said I should give more examples {n}, {LONG[:400]}")
    assert len(told(talk)) <= 2000


def test_from_the_note_alone_the_words_are_quoted_and_the_area_is_named() -> None:
    """Spares the job seeker a list of "they said"."""
    talk = refused("they rejected me")
    talk.presses(Choice.NOTE_WORDS)
    talk.says("they said I should give more examples; I was told to speak slower")
    assert told(talk) == "they said I should give more examples; I was told to speak slower"
    assert "“give more examples”. Work on this?" in talk.words
    talk.presses(Choice.NO)
    assert "“speak slower”. Work on this?" in talk.words


def test_long_after_the_no_its_reason_is_what_is_new() -> None:
    """Spares the job seeker "nothing is open" for what they only now tell."""
    talk = refused("they rejected me")
    talk.presses(Choice.NOT_AT_ALL)
    talk.command("home")
    talk.says("stop")
    talk.says("they rejected me because I was too quiet")
    assert told(talk) == "I was too quiet"
    assert "“I was too quiet”. Work on this?" in talk.words
    talk.presses(Choice.NO)
    talk.says("Acme rejected me because I was too quiet")
    assert told(talk) == "I was too quiet"
    assert "Acme said no." in talk.words


def test_bare_news_of_a_no_that_is_known_is_left_to_others() -> None:
    """Spares the job seeker an empty note."""
    talk = refused("they rejected me")
    talk.presses(Choice.NOT_AT_ALL)
    talk.says("they went with someone else")
    assert told(talk) == ""


def test_leaving_what_was_noted_says_that_it_stays() -> None:
    """Spares the job seeker "nothing was changed" about a no that is noted."""
    talk = refused()
    talk.says("cancel")
    assert "stays noted" in talk.words
    assert outcome(talk) is Result.REJECTED
    talk.says("undo")
    assert outcome(talk) is None


def test_a_yes_and_a_no_may_be_more_than_a_word() -> None:
    """Spares the job seeker "I'm not sure what you mean" for a plain yes."""
    talk = registered()
    talk.says("they rejected me")
    talk.says("nein")
    assert outcome(talk) is None
    talk.says("they rejected me")
    talk.says("yes, that's right")
    assert outcome(talk) is Result.REJECTED


def test_sadly_is_a_yes_to_bad_news_alone() -> None:
    """Spares the job seeker an offer that sadly did not come."""
    talk = registered()
    talk.says("they made me an offer")
    talk.says("unfortunately")
    assert outcome(talk) is None
    talk.says("they rejected me")
    talk.says("sadly")
    assert outcome(talk) is Result.REJECTED


@pytest.mark.parametrize(
    "words", ["no luck. too quiet she said", "no luck, they want somebody with SAP"]
)
def test_no_luck_with_a_reason_may_be_a_no_and_is_asked(words: str) -> None:
    """Spares the job seeker a call that counts as missed, and a no that nobody confirmed."""
    talk = Talk()
    talk.registers()
    talk.says(words)
    assert "Did Acme say no?" in talk.words
    assert talk.dossier.search.applications[0].outcome is None
    talk.presses(Choice.YES)
    feedback = talk.dossier.search.applications[0].feedback
    assert feedback is not None
    assert feedback.words in words


def test_no_luck_alone_and_too_busy_stay_about_a_call() -> None:
    """Spares whoever reached nobody the question whether they were refused."""
    talk = Talk()
    talk.registers()
    talk.says("no luck, too busy")
    assert "say no" not in talk.words
