"""Who picks up in a practice call, said in words."""

import pytest

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk


@pytest.mark.parametrize(
    ("argument", "step"),
    [
        ("voicemail", Step.PRACTISE_TURN),
        ("Acme voicemail", Step.PRACTISE_TURN),
        ("the call", Step.PRACTISING),
        ("a call to Acme", Step.PRACTISING),
        ("Acme", Step.PRACTISING),
    ],
)
def test_who_picks_up_in_the_practice_call_may_be_said_at_once(argument: str, step: Step) -> None:
    """ "I don't know an employer called voicemail" is a poor beginning for a brave thing."""
    talk = Talk()
    talk.registers()
    talk.command(f"practise {argument}")
    assert talk.newest.step == step


def test_who_would_not_pick_up_there_is_chosen_from_those_who_may() -> None:
    """An agency answers its own telephone: there is no reception to get past (H8)."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(agency="Randstad")
    talk.command("practise receptionist")
    assert talk.newest.step == Step.PRACTISING


def test_a_practice_call_with_an_unknown_employer_says_so() -> None:
    """Who picks up cannot be guessed from a name that nobody has written down."""
    talk = Talk()
    talk.registers()
    talk.command("practise Umbrella")
    assert "Umbrella" in talk.words
