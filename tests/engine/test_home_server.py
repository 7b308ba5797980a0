"""A home server: offered once, chosen, shown, left and lost, and what that does to a consent."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.grants import EndedBy, Grant, Selection
from bot.engine.choices import Choice
from bot.engine.dossier import Server
from bot.engine.effects import OpenForm, Say
from bot.engine.events import ActionChosen, CommandInvoked, Profile, ServerLost, TextEntered
from bot.engine.flows.home_server import OFFERS_KEPT
from bot.engine.steps import Step
from tests.engine.conversations import BERLIN, WEDNESDAY, Talk

LIBRARY = Server(id="8001", name="City Library")
THERE = replace(BERLIN, server=LIBRARY)
ELSEWHERE = replace(BERLIN, server=Server(id="8002", name=""))


def asked(talk: Talk) -> list[str]:
    return [question.step for question in talk.dossier.conversation.questions]


def home(talk: Talk) -> Server | None:
    return talk.dossier.conversation.home


def shares(talk: Talk) -> None:
    """Something is shared with a coach at present."""
    grant = Grant(
        id="g1",
        granted_at=WEDNESDAY,
        expires_at=WEDNESDAY + timedelta(days=30),
        selection=Selection(line="help"),
    )
    search = talk.dossier.search.with_grant(grant)
    talk.dossier = replace(talk.dossier, search=search)


def chooses(talk: Talk, profile: Profile = THERE) -> None:
    talk.command("list", profile)
    talk.presses(Choice.CHOOSE_SERVER)


def test_a_server_with_coaches_is_offered_once_beside_an_answer() -> None:
    """Spares somebody the search for a coach who is there, and the same question every day."""
    talk = Talk()
    talk.command("list", THERE)
    assert asked(talk)[-1] == Step.HOME_SERVER
    assert "City Library has coaches, or rules of its own." in talk.words
    talk.command("list", THERE)
    assert asked(talk).count(Step.HOME_SERVER) == 1
    talk.command("list", ELSEWHERE)
    assert "This server has coaches" in talk.words


def test_a_form_is_not_disturbed_by_it() -> None:
    """A platform shows a form alone, or not at all."""
    talk = Talk()
    turn = talk.command("add", THERE)
    assert [type(effect) for effect in turn.effects].count(OpenForm) == 1
    assert Step.HOME_SERVER not in asked(talk)


def test_words_and_presses_there_offer_nothing() -> None:
    """The middle of a conversation is no moment for another question."""
    talk = Talk()
    talk.command("settings")
    talk.happens(TextEntered(id="t", text="list", profile=THERE))
    talk.happens(ActionChosen(id="a", key=talk.newest.key, action=Choice.ADD, profile=THERE))
    assert Step.HOME_SERVER not in asked(talk)


def test_only_the_newest_offers_are_remembered() -> None:
    """What is kept of somebody has an end."""
    talk = Talk()
    for number in range(OFFERS_KEPT + 1):
        talk.command("list", replace(BERLIN, server=Server(id=f"{number}", name="x")))
    kept = talk.dossier.conversation.offered_homes
    assert (len(kept), kept[0]) == (OFFERS_KEPT, "1")


def test_who_chooses_it_is_told_what_that_means_and_can_leave_it() -> None:
    """Nobody is bound by one press."""
    talk = Talk()
    chooses(talk)
    assert home(talk) == LIBRARY
    assert "City Library is your home server now." in talk.words
    talk.presses(Choice.LEAVE_SERVER)
    assert home(talk) is None
    assert "You have no home server any more." in talk.words


def test_later_is_an_answer() -> None:
    """It is not asked again, and can be found."""
    talk = Talk()
    talk.command("list", THERE)
    talk.presses(Choice.NOT_NOW)
    assert home(talk) is None
    assert "/interview settings has it here" in talk.words


def test_the_settings_show_the_home_and_offer_the_server_they_are_opened_on() -> None:
    """The way to another server, and to none."""
    talk = Talk()
    talk.command("settings", BERLIN)
    assert "home server" not in talk.words
    talk.command("settings", THERE)
    assert "[Choose as my home server]" in talk.words
    assert "Your home server" not in talk.words
    talk.presses(Choice.CHOOSE_SERVER, key=question_of(talk, Step.SETTINGS))
    assert home(talk) == LIBRARY
    talk.command("settings", THERE)
    assert "Your home server: City Library" in talk.words
    assert "[Have no home server]" in talk.words
    assert "[Choose as my home server]" not in talk.words
    talk.command("settings", ELSEWHERE)
    assert "[Choose as my home server]" in talk.words


def question_of(talk: Talk, step: Step) -> str:
    return next(q.key for q in reversed(talk.dossier.conversation.questions) if q.step == step)


@pytest.mark.parametrize("way", ["choose another", "leave"])
def test_what_was_shared_with_other_coaches_is_taken_back(way: str) -> None:
    """A consent was given to people of one place, and goes to nobody else's by a move."""
    talk = Talk()
    chooses(talk)
    shares(talk)
    if way == "leave":
        talk.presses(Choice.LEAVE_SERVER)
    else:
        talk.command("settings", ELSEWHERE)
        talk.presses(Choice.CHOOSE_SERVER)
    (grant,) = talk.dossier.search.grants
    assert (grant.ended_at, grant.ended_by) == (talk.now, EndedBy.SEEKER)
    assert "is not shared any more" in talk.words


def test_a_lost_server_takes_consents_back_and_nothing_else() -> None:
    """Whoever is thrown out with a server loses no interview."""
    talk = Talk()
    talk.command("add Acme, interviewed today, they decide by Friday")
    chooses(talk)
    shares(talk)
    before = talk.dossier.search.applications
    talk.happens(ServerLost(id="lost", server_id="8001"))
    assert home(talk) is None
    assert talk.dossier.search.applications == before
    assert talk.dossier.search.grants[-1].ended_by is EndedBy.SERVER
    assert "I am not on City Library any more" in talk.words


def test_it_is_told_after_quiet_hours_and_is_no_sign_of_life() -> None:
    """Nobody is woken because a server's owner cleans up at night."""
    talk = Talk()
    chooses(talk)
    seen = talk.dossier.search.seeker.last_active_at
    talk.now = datetime(2026, 10, 14, 22, tzinfo=UTC)
    turn = talk.happens(ServerLost(id="lost", server_id="8001"))
    (effect,) = turn.effects
    assert isinstance(effect, Say)
    assert effect.hold is not None
    assert talk.dossier.search.seeker.last_active_at == seen


@pytest.mark.parametrize("lives", [None, LIBRARY])
def test_who_lives_elsewhere_hears_nothing_of_it(lives: Server | None) -> None:
    """Another server's end is nobody else's business."""
    talk = Talk()
    if lives is not None:
        chooses(talk)
    turn = talk.happens(ServerLost(id="lost", server_id="9"))
    assert turn.effects == ()
    assert home(talk) == lives


def test_who_has_a_home_is_offered_no_other() -> None:
    """It was their choice; the settings change it."""
    talk = Talk()
    chooses(talk)
    talk.happens(CommandInvoked(id="x", text="list", profile=ELSEWHERE))
    assert asked(talk).count(Step.HOME_SERVER) == 1
