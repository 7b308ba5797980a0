"""Who is discreet: by one's own choice, or where an employer owns the workspace."""

from dataclasses import replace

import pytest

from bot.engine.choices import Choice
from bot.engine.discretion import names_something
from bot.engine.dossier import Room
from tests.engine.conversations import BERLIN, Talk
from tests.engine.veiled import discreet_talk, says


def test_the_setting_is_said_back_and_taken_back() -> None:
    """Spares Robin a choice for life."""
    talk = Talk()
    talk.command("settings")
    talk.presses(Choice.VEIL)
    assert _chosen(talk) is True
    assert "name nothing" in talk.words
    talk.command("undo")
    assert _chosen(talk) is None
    talk.command("settings")
    talk.presses(Choice.UNVEIL)
    assert "say everything" in talk.words


def _chosen(talk: Talk) -> bool | None:
    return talk.dossier.search.seeker.discreet


def test_an_employers_workspace_is_discreet_until_somebody_says_otherwise() -> None:
    """Spares Robin learning about a setting after it would have mattered."""
    talk = Talk()
    talk.policy = replace(talk.policy, discreet=True)
    talk.registers(decision="friday")
    assert all(not names_something(say.message) for say in says(talk))
    seeker = replace(talk.dossier.search.seeker, discreet=False)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("home")
    assert any(names_something(say.message) for say in says(talk))


@pytest.mark.parametrize(
    ("room", "discreet", "said"),
    [
        (Room.WORKSPACE, True, "My messages name nothing here"),
        (Room.WORKSPACE, False, "My messages need not name anything"),
        (Room.DIRECT, False, ""),
    ],
)
def test_privacy_says_that_there_is_discretion_where_others_may_read(
    room: Room, discreet: bool, said: str
) -> None:
    """Spares Robin finding out about a setting after they would have needed it."""
    talk = discreet_talk() if discreet else Talk()
    talk.command("privacy", profile=replace(BERLIN, room=room))
    assert said in talk.words
    assert ("My messages" in talk.words) is bool(said)
