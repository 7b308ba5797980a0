"""Discretion: what is stored in a chat names nothing; details are shown apart, and work there."""

from bot.engine.choices import Choice
from bot.engine.discretion import names_something
from bot.engine.dossier import VEILED_KEPT
from bot.engine.effects import Edit
from bot.engine.events import Apart, CommandInvoked
from bot.engine.meaning import Button
from bot.engine.sections import HOME_KEY
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import BERLIN, Talk
from tests.engine.veiled import MONDAY_CALL, discreet_talk, keys, notices, presses, says


def _due() -> Talk:
    """A call is due, and its message stands veiled in the chat."""
    talk = discreet_talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    return talk


def test_a_reminder_names_nothing_and_has_one_button() -> None:
    """Spares Robin a colleague who reads over their shoulder, today or in a year."""
    (say,) = says(_due())
    assert keys(say.message) == ["veiled-nudge"]
    assert [each.action for each in say.message.actions if isinstance(each, Button)] == [
        Choice.REVEAL
    ]
    assert not names_something(say.message)


def test_one_press_shows_it_whole_to_whoever_pressed() -> None:
    """Spares Robin a second question for what they were reminded of."""
    talk = _due()
    (say,) = says(talk)
    presses(talk, Choice.REVEAL, say.key, Apart.POSSIBLE)
    (notice,) = notices(talk)
    assert notice.apart
    assert notice.key == say.key
    assert "Acme" in plain(notice.message, PlainStyle())
    assert Choice.SHOW_CARD in {e.action for e in notice.message.actions if isinstance(e, Button)}


def test_what_was_shown_apart_is_answered_apart() -> None:
    """Spares Robin a tap for each answer, and the chat every word of it."""
    talk = _due()
    (nudge,) = says(talk)
    presses(talk, Choice.HEARD, nudge.key, Apart.ALREADY)
    assert says(talk) == []
    (heard,) = notices(talk)
    assert heard.apart
    assert talk.newest.step == Step.HEARD
    assert heard.awaits == (talk.dossier.conversation.awaiting == heard.key)
    (edit,) = (effect for effect in talk.turn.effects if isinstance(effect, Edit))
    assert keys(edit.message) == ["veiled-settled"]
    assert edit.message.actions == ()


def test_words_in_the_chat_are_answered_behind_a_veil() -> None:
    """Spares Robin an answer that repeats in the chat what they had better not read there."""
    talk = _due()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    talk.presses(Choice.NOTHING_DECIDED)
    talk.says("yeah they said Thursday")
    assert talk.dossier.search.applications[0].contacts
    for say in says(talk):
        assert not names_something(say.message)
    assert {"veiled-answer"} == {key for say in says(talk) for key in keys(say.message)}


def test_what_only_was_told_can_be_read_behind_its_veil_too() -> None:
    """Spares Robin a button that has forgotten what it hid."""
    talk = discreet_talk()
    talk.registers()
    talk.says("/interview wat <b>")
    talk.command("wat")
    (say,) = says(talk)
    assert keys(say.message) == ["veiled-answer"]
    presses(talk, Choice.REVEAL, say.key, Apart.NEVER)
    (notice,) = notices(talk)
    assert "wat" in plain(notice.message, PlainStyle())
    assert not notice.apart


def test_only_so_much_is_kept_behind_veils() -> None:
    """Spares the database a second copy of everything that was ever said."""
    talk = discreet_talk()
    for number in range(VEILED_KEPT + 3):
        talk.command(f"wat{number}")
    assert len(talk.dossier.conversation.veiled) == VEILED_KEPT


def test_a_veil_over_something_that_is_over_shows_what_is_known() -> None:
    """S21: an old button changes nothing, and says where things stand."""
    talk = _due()
    (nudge,) = says(talk)
    presses(talk, Choice.HEARD, nudge.key, Apart.ALREADY)
    presses(talk, Choice.REJECTED, talk.newest.key, Apart.ALREADY)
    presses(talk, Choice.REVEAL, nudge.key, Apart.POSSIBLE)
    assert notices(talk)
    assert talk.dossier.search.applications[0].outcome is not None


def test_a_forged_veil_gets_the_polite_answer() -> None:
    """S33: nobody's key opens anything."""
    talk = discreet_talk()
    presses(talk, Choice.REVEAL, "0123456789abcdef", Apart.POSSIBLE)
    (notice,) = notices(talk)
    assert keys(notice.message)[-1] == "unknown-button"


def test_a_command_is_answered_apart_where_that_is_possible() -> None:
    """Spares Robin a press on "Show" for what they have just asked for."""
    talk = _due()
    talk.happens(CommandInvoked(id="c", text="home", profile=BERLIN, apart=Apart.POSSIBLE))
    (notice,) = notices(talk)
    assert notice.apart
    assert "Acme" in plain(notice.message, PlainStyle())
    assert says(talk) == []


def test_what_belongs_apart_goes_there_without_discretion_too() -> None:
    """Spares Robin a press at home whose answer comes somewhere else."""
    talk = Talk()
    talk.registers()
    presses(talk, Choice.SETTINGS, HOME_KEY, Apart.ALREADY)
    (notice,) = notices(talk)
    assert notice.apart
    assert says(talk) == []
    talk.command("settings")
    assert notices(talk) == []


def test_who_speaks_is_said_in_the_open() -> None:
    """Wording 1 and 17: a veil hides no introduction."""
    talk = discreet_talk()
    talk.command("wat")
    assert keys(says(talk)[0].message) == ["introduction", "veiled-answer"]


def test_an_edit_of_the_first_message_keeps_its_introduction() -> None:
    """Spares Robin a first message that forgets who speaks once it is answered."""
    talk = discreet_talk()
    talk.command("add")
    talk.cannot_show_form()
    talk.says("Acme")
    for effect in talk.turn.effects:
        if isinstance(effect, Edit):
            assert keys(effect.message)[:1] == ["introduction"]
    assert talk.dossier.conversation.introduced_with
