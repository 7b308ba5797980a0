"""The practice call at its edges: whatever is said in it stays practice."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.advice.practice import TURNS, PracticeCase
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

SAID = st.sampled_from(
    [
        "Good morning, this is Robin.",
        "They said no",
        "I got the job!",
        "left a voicemail",
        "May I call again? When would suit you?",
        "next thursday",
        "yes",
        "Thank you for choosing me!",
        "x" * 600,
        "\x00",
    ]
) | st.text(max_size=60)
DONE = st.one_of(
    st.tuples(st.just("say"), SAID),
    st.tuples(st.just("press"), st.sampled_from([Choice.SKIP, Choice.SAY, Choice.DID_SAY])),
    st.tuples(st.just("press"), st.sampled_from([Choice.PRACTISE_AGAIN, Choice.PRACTISE_ANOTHER])),
)
COMMANDS = ("stop", "pause", "start", "forget", "zone", "undo", "add")
"""What acts at once when it is a whole message, in practice as anywhere."""


def _practising(case: PracticeCase = PracticeCase.UNDECIDED) -> Talk:
    talk = Talk()
    talk.registers()
    talk.command("practise")
    talk.presses(Choice.PICK, value=case)
    return talk


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(PracticeCase), st.lists(DONE, max_size=8))
def test_no_practice_call_changes_what_is_known(
    case: PracticeCase, doings: list[tuple[str, str]]
) -> None:
    """Spares the job seeker a call in the books that was never made, or a no that never came."""
    talk = _practising(case)
    before = talk.dossier.search
    for doing, what in doings:
        if doing == "press":
            talk.presses(what, value="thanked")
        elif not what.strip().casefold().startswith(COMMANDS):
            talk.says(what)
        if talk.newest.step in (Step.CONFIRMING, Step.CHOOSING_MEANING):
            talk.presses(Choice.NO)
    after = talk.dossier.search
    assert after.applications == before.applications
    assert after.nudge_log == before.nudge_log
    assert replace(after.seeker, last_active_at=None) == replace(before.seeker, last_active_at=None)


@pytest.mark.parametrize("case", PracticeCase, ids=str)
def test_every_case_can_be_played_to_its_end(case: PracticeCase) -> None:
    """A practice call that breaks off in the middle would be a bad omen."""
    talk = _practising(case)
    for _ in TURNS[case]:
        assert talk.newest.step == Step.PRACTISE_TURN
        talk.says("hm")
    assert talk.newest.step == Step.PRACTISED
    assert "One thing to try next" in talk.words


def test_a_forged_case_or_tick_is_asked_again() -> None:
    """Made-up values in a list change nothing."""
    talk = Talk()
    talk.registers()
    talk.command("practise")
    talk.presses(Choice.PICK, value="their boss")
    assert "Who picks up?" in talk.words
    talk.presses(Choice.PICK, value="voicemail")
    talk.presses(Choice.SKIP)
    talk.presses(Choice.SKIP)
    talk.presses(Choice.DID_SAY, value="nothing such")
    assert "Not yet: " in talk.words


@pytest.mark.parametrize(("answered", "said"), [("yes", "Your practice call"), ("no", "is over")])
def test_what_is_said_hours_later_may_still_be_an_answer(answered: str, said: str) -> None:
    """Who was called away finds their words kept, and need not say them again."""
    talk = _practising(PracticeCase.VOICEMAIL)
    talk.presses(Choice.SKIP)
    talk.now += timedelta(hours=3)
    talk.says("This is Robin, about Wednesday")
    assert "Shall we go on, with “This is Robin, about Wednesday” as your answer?" in talk.words
    talk.says(answered)
    assert said in talk.words


def test_instead_of_going_on_with_old_words_one_may_say_it_anew() -> None:
    """What is said then is the answer; the words of before are forgotten."""
    talk = _practising(PracticeCase.VOICEMAIL)
    talk.now += timedelta(hours=3)
    talk.says("Erm, hello")
    talk.says("May I speak to Dana Fox, please?")
    assert talk.newest.drafted("turn") == "1"
    assert talk.newest.drafted("said0") == "May I speak to Dana Fox, please?"


def test_a_speech_that_is_too_long_is_asked_for_shorter() -> None:
    """Nobody on the phone listens for ten minutes."""
    talk = _practising()
    talk.says("a " * 400)
    assert "up to 500 fit here" in talk.words
    assert talk.newest.step == Step.PRACTISE_TURN


def test_the_name_of_another_employer_is_part_of_the_speech() -> None:
    """ "I have an offer from Globex" is said to Acme here; it is no news about Globex."""
    talk = Talk()
    talk.registers("Globex")
    talk.registers("Acme")
    talk.command("practise Acme")
    talk.presses(Choice.PICK, value=PracticeCase.OFFER)
    talk.says("Good morning. I have talked to Globex, too.")
    assert "they would like to offer" not in talk.words
    assert talk.newest.drafted("turn") == "1"


def test_all_that_was_not_heard_can_be_ticked() -> None:
    """The check listens for words alone: whoever said it otherwise has said it."""
    talk = _practising(PracticeCase.VOICEMAIL)
    talk.presses(Choice.SKIP)
    talk.presses(Choice.SKIP)
    for point in ("introduced", "asked_by_name", "status_asked", "role_and_date"):
        talk.presses(Choice.DID_SAY, value=point)
    for point in ("still_interested", "thanked", "purpose"):
        talk.presses(Choice.DID_SAY, value=point)
    assert "It was all there" in talk.words


def test_nobody_is_asked_for_by_a_name_that_is_not_known() -> None:
    """The card says "whoever interviews people" then: a check must not ask for more."""
    talk = _practising(PracticeCase.RECEPTIONIST)
    for _ in range(3):
        talk.presses(Choice.SKIP)
    assert "asking for whoever does the interviews" in talk.words
    assert "by name" not in talk.words


def test_an_ended_application_can_still_be_practised_with() -> None:
    """The next call will come; the words are the same."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.command("practise Acme")
    assert "Who picks up?" in talk.words


def test_the_card_of_what_is_known_leads_to_practice() -> None:
    """Who looks at an application before its call may try it out first."""
    talk = Talk()
    talk.registers()
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    talk.presses(Choice.PRACTISE)
    assert talk.newest.step == Step.PRACTISING
    talk.says("surprise me")
    assert talk.newest.step == Step.PRACTISE_TURN
