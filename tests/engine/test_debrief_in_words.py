"""The debrief answered in words: each is kept, whether it was asked for yet or not."""

import pytest

from bot.engine.steps import Step
from tests.engine.on_the_screen import after_the_interview


@pytest.mark.parametrize("words", ["yes", "ok", "sure"])
def test_a_yes_to_the_debrief_begins_it(words: str) -> None:
    """ "May I ask?" "Yes." "All right, that changes nothing" is no answer to that."""
    talk = after_the_interview()
    talk.says(words)
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_what_was_talked_about_is_kept_before_it_is_asked() -> None:
    """Who tells of the talk at once is not asked whether they have telephoned."""
    talk = after_the_interview()
    talk.says("we talked about their new hall in Spandau")
    assert talk.dossier.search.applications[0].interview.discussed == "their new hall in Spandau"
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_when_they_decide_is_kept_before_it_is_asked() -> None:
    """The same of the day that everything afterwards hangs on."""
    talk = after_the_interview()
    talk.says("they decide next wednesday")
    assert str(talk.dossier.search.applications[0].interview.decision_by) == "2026-10-21"
    assert talk.newest.step == Step.DEBRIEF_MAY_CALL


@pytest.mark.parametrize(
    "words",
    ["we talked about the job and they rejected me", "they decided last week", "purple"],
)
def test_other_words_at_the_debrief_are_no_answer_to_it(words: str) -> None:
    """News, a day gone by and riddles are asked about, and not kept as what was talked about."""
    talk = after_the_interview()
    talk.says(words)
    interview = talk.dossier.search.applications[0].interview
    assert interview.discussed is None
    assert interview.decision_by is None
