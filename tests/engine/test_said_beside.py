"""A form that is looked at in the chat takes more of it in words (S16)."""

import pytest

from bot.engine.steps import Step
from tests.engine.conversations import Talk


def looked_at(words: str = "Acme") -> Talk:
    talk = Talk()
    talk.command(f"add {words}")
    talk.cannot_show_form()
    return talk


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("tomorrow at 10", "Day of the interview: Thursday 15 October, 10:00"),
        ("actually it was yesterday", "Day of the interview: Tuesday 13 October"),
        ("with dana fox", "Who interviewed you: Dana Fox"),
        ("i met Lee Park", "Who interviewed you: Lee Park"),
        ("and they decide by friday", "When will you hear: Friday 16 October"),
        ("as a nurse", "Which job: nurse"),
        ("in New York", "Their city or country: New York"),
        ("through Randstad", "Agency: Randstad"),
    ],
)
def test_the_whole_is_corrected_in_words_and_a_yes_saves_it(words: str, shown: str) -> None:
    """Whoever types on goes on typing: no button is needed for a name."""
    talk = looked_at()
    talk.says(words)
    assert shown in talk.words
    talk.says("yes")
    assert talk.newest.step == Step.SAVED


@pytest.mark.parametrize("words", ["with them", "got another job", "her number is 030 555 0142"])
def test_what_is_not_certain_changes_nothing(words: str) -> None:
    """A number of nobody, and a job found elsewhere, are no part of this interview."""
    talk = looked_at()
    before = talk.dossier.conversation.questions[-1].draft
    talk.says(words)
    assert talk.dossier.conversation.questions[-1].draft == before


def test_a_number_is_that_of_whoever_was_named_last() -> None:
    """The card shows it beside the right name."""
    talk = looked_at("Acme with Dana Fox")
    talk.says("her number is 030 555 0142 ext 12")
    assert "Dana Fox, 030 555 0142 ext 12" in talk.words
    talk.says("her number is a secret")
    talk.says("ok")
    (person,) = talk.dossier.search.applications[0].interview.interviewers
    assert (person.name, person.phone) == ("Dana Fox", "030 555 0142 ext 12")


def test_after_it_was_saved_a_decision_before_the_interview_is_not_taken() -> None:
    """A slip must not silently move a call."""
    talk = Talk()
    talk.registers("Acme", day="2026-10-20")
    before = talk.dossier.search.applications
    talk.says("with Dana Fox, by the 16th")
    assert talk.dossier.search.applications == before


def test_the_agency_of_the_line_is_whom_a_call_goes_to() -> None:
    """Spares the job seeker an employer called "Acme via Randstad", and a call to the wrong one."""
    talk = looked_at("Acme via Randstad, monday")
    assert "Agency: Randstad" in talk.words
    talk.says("yes")
    (application,) = talk.dossier.search.applications
    assert (application.employer, application.agency) == ("Acme", "Randstad")


def test_whoever_was_added_is_said_back() -> None:
    """Spares the job seeker asking for somebody at the phone whose name was misread."""
    talk = Talk()
    talk.registers("Acme", people="Dana Fox, 030 555 0142")
    assert "With Dana Fox." in talk.words
    talk.says("with Lee Park")
    assert "With Dana Fox, Lee Park." in talk.words


def test_an_agency_that_is_told_of_after_it_was_saved_is_kept() -> None:
    """The next step names it at once, so that nobody calls the employer past it."""
    talk = Talk()
    talk.registers("Acme")
    talk.says("through Randstad")
    assert "It goes through Randstad" in talk.words
