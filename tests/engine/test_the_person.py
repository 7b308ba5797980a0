"""The person: name and zone, being unreachable, an older or newer snapshot."""

import re
from dataclasses import replace
from textwrap import wrap

import pytest

from bot.advice.coaching import Coaching
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dossier import NewerDossier, Room, upgrade
from bot.engine.effects import OpenForm, Say
from bot.engine.events import CommandInvoked, FormSubmitted, Profile
from bot.engine.flows.interviewers import interviewers
from bot.engine.machine import step
from bot.engine.view import View
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.commands import CommandName
from tests.engine.conversations import WEDNESDAY, Talk

STYLE = PlainStyle()


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


def test_a_first_message_in_private_names_no_employer() -> None:
    """It shows at once whether reminders arrive; what they are about is nobody else's business."""
    talk = Talk()
    talk.registers()
    talk.is_tried_in_private()
    assert talk.words == "This is our private chat. My reminders come here."


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


@pytest.mark.parametrize(
    ("room", "said"),
    [
        (Room.WORKSPACE, "The owners of this workspace may be able to read our messages"),
        (Room.DIRECT, "The platform keeps our messages, too"),
        (Room.TERMINAL, "in a file on this computer"),
    ],
)
def test_who_else_may_read_is_said_first_and_once(room: Room, said: str) -> None:
    """wording 17: in a workspace a nickname may be wiser, and one must know that before."""
    talk = Talk()
    talk.command("home", profile=Profile(room=room))
    assert said in talk.words
    assert "a bot" in talk.words
    assert "nickname" in talk.words
    talk.command("home", profile=Profile(room=room))
    assert said not in talk.words


@pytest.mark.parametrize("room", Room, ids=str)
def test_privacy_says_who_may_read_and_how_to_be_rid_of_it(room: Room) -> None:
    """Before somebody writes about their life they may know where it goes."""
    talk = Talk()
    talk.command("home", profile=Profile(room=room))
    # A button tells nothing of the room: it is still the one that is known.
    talk.presses(Choice.SETTINGS)
    talk.command("privacy", profile=Profile())
    assert {"workspace": "Other workspaces", "direct": "platform", "terminal": "computer"}[
        room.value
    ] in talk.words
    for right in ("/interview export", "/interview forget", "My logs hold no words of yours"):
        assert right in talk.words


def test_help_and_privacy_speak_of_a_coach_only_where_there_is_one() -> None:
    """A18: nobody is sent to a person who is not there."""
    policy = default_policy()
    coached = replace(policy, coaching=Coaching(coaches=("U1",)))
    for spoken_of, here in ((False, policy), (True, coached)):
        said = ""
        for words in ("help", "privacy"):
            event = CommandInvoked(id=words, text=words)
            turn = step(event, Talk().dossier, here, WEDNESDAY)
            said += "\n".join(plain(e.message, STYLE) for e in turn.effects if isinstance(e, Say))
        assert ("coach" in said) is spoken_of
        assert ("Each look is noted" in said) is spoken_of


def test_help_fits_a_phone() -> None:
    """All of it on one screen: forty columns wide, some twenty lines high."""
    talk = Talk()
    talk.registers()
    talk.command("help")
    lines = [part for line in talk.words.split("\n") for part in wrap(line, 40)]
    assert len(lines) <= 22
    for name in ("add", "call", "say", "practise", "settings", "pause", "stop", "forget"):
        assert name in talk.words


def test_help_names_every_command() -> None:
    """What nobody is told of, nobody uses; what acts in the middle of a talk stands in the note."""
    policy = replace(default_policy(), coaching=Coaching(coaches=("U1",)))
    turn = step(CommandInvoked(id="1", text="help"), Talk().dossier, policy, WEDNESDAY)
    said = "\n".join(plain(e.message, STYLE) for e in turn.effects if isinstance(e, Say))
    unnamed = {name.value for name in CommandName if not re.search(rf"\b{name.value}\b", said)}
    assert unnamed == {"resume", "help"}


def test_who_leads_is_whom_the_words_say_and_no_longer_whom_they_said_before() -> None:
    """Spares the job seeker asking for the wrong person at the front desk."""
    talk = Talk()
    view = View(search=talk.dossier.search, policy=talk.policy, now=talk.now)
    before = interviewers("Dana Fox (leads); Lee Park", view)
    assert [each.leads for each in before] == [True, False]
    after = interviewers("Dana Fox; Lee Park (leads)", view, before)
    assert [each.leads for each in after] == [False, True]
    kept = interviewers("Dana Fox; Lee Park", view, before)
    assert [each.leads for each in kept] == [True, False]
