"""The person: name and zone, being unreachable, an older or newer snapshot."""

from dataclasses import replace

import pytest

from bot.engine.choices import Choice
from bot.engine.dossier import NewerDossier, upgrade
from bot.engine.effects import OpenForm
from bot.engine.events import FormSubmitted, Profile
from tests.engine.conversations import Talk


def test_who_could_not_be_reached_is_told_at_the_next_command() -> None:
    """Closed direct messages must not make reminders vanish unseen."""
    talk = Talk()
    talk.registers()
    talk.cannot_be_reached()
    assert talk.dossier.conversation.unreachable
    talk.command("home")
    assert "could not reach you" in talk.words
    talk.command("home")
    assert "could not reach you" not in talk.words


def test_an_assumed_zone_is_said_with_a_way_to_set_it() -> None:
    """On Discord nobody tells us the zone: it must not be guessed in silence."""
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, zone="UTC", zone_known=False)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("add Acme", profile=Profile())
    values = {"employer": "Acme", "day": "today"}
    talk.happens(FormSubmitted(id="submitted", key=talk.newest.key, values=values))
    assert "I don't know your time zone yet, so I assume UTC" in talk.words
    turn = talk.presses(Choice.SET_ZONE)
    assert isinstance(turn.effects[0], OpenForm)


def test_a_snapshot_of_a_newer_release_is_refused_with_what_to_do() -> None:
    """Going back a release must not damage what the newer one wrote."""
    with pytest.raises(NewerDossier, match="install that release"):
        upgrade({"schema_version": 99})
    assert upgrade({"schema_version": 1}) == {"schema_version": 1}
