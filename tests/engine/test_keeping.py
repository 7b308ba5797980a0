"""Words of a message, kept as feedback: about which application is asked, and nothing is lost."""

from bot.engine.choices import Choice
from bot.engine.events import WordsPicked
from bot.engine.meaning import Select
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS
from tests.engine.conversations import BERLIN, Talk

WORDS = "more examples with numbers\nspeak slower"


def _picks(talk: Talk, words: str = WORDS) -> None:
    name = f"pick {talk.events} {len(words)}"
    talk.happens(WordsPicked(id=name, text=words, profile=BERLIN))


def _keeps(talk: Talk, words: str) -> None:
    _picks(talk, words)
    talk.presses(Choice.PICK, talk.dossier.search.applications[0].id)


def test_nothing_is_kept_before_it_is_known_what_it_is_about() -> None:
    """Spares Robin feedback that lands at the wrong employer."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    _picks(talk)
    assert talk.newest.step == Step.KEEPING
    assert "more examples with numbers" in talk.words
    assert all(each.feedback is None for each in talk.dossier.search.applications)
    talk.presses(Choice.PICK, talk.dossier.search.applications[1].id)
    first, second = talk.dossier.search.applications
    assert first.feedback is None
    assert second.feedback is not None
    assert second.feedback.words == "more examples with numbers; speak slower"
    assert talk.newest.step == Step.AREA_PROPOSED


def test_what_was_noted_before_stays_and_only_the_new_is_proposed() -> None:
    """Spares Robin one message that wipes out another."""
    talk = Talk()
    talk.registers()
    _keeps(talk, "speak slower")
    _keeps(talk, "more numbers")
    (application,) = talk.dossier.search.applications
    assert application.feedback is not None
    assert application.feedback.words == "speak slower; more numbers"
    assert "more numbers" in talk.words
    assert "speak slower" not in talk.words


def test_it_can_be_left_and_taken_back() -> None:
    """Spares Robin a press that cannot be undone."""
    talk = Talk()
    talk.registers()
    _picks(talk)
    talk.presses(Choice.LEAVE_IT)
    assert talk.dossier.search.applications[0].feedback is None
    _keeps(talk, "speak slower")
    talk.command("undo")
    assert talk.dossier.search.applications[0].feedback is None


def test_those_that_said_no_stand_first() -> None:
    """Spares Robin a search: feedback mostly comes with a no."""
    talk = Talk()
    talk.registers("Acme")
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    talk.presses(Choice.HEARD)
    talk.presses(Choice.REJECTED)
    talk.registers("Globex")
    _picks(talk)
    (offered,) = (e.message.actions for e in talk.turn.effects if hasattr(e, "message"))
    (listed,) = (action for action in offered if isinstance(action, Select))
    acme, globex = talk.dossier.search.applications
    assert [option.value for option in listed.options] == [acme.id, globex.id]


def test_what_cannot_be_kept_is_said() -> None:
    """Spares Robin a silence that looks like success."""
    talk = Talk()
    _picks(talk)
    assert "Add the interview first" in talk.words
    talk.registers()
    _picks(talk, " \n ")
    assert "no words" in talk.words
    _picks(talk, "x" * (LONG_CHARS + 1))
    assert talk.newest.step != Step.KEEPING
    _keeps(talk, "x" * (LONG_CHARS - 10))
    _keeps(talk, "y" * 100)
    (application,) = talk.dossier.search.applications
    assert application.feedback is not None
    assert "y" not in application.feedback.words


def test_an_application_that_is_gone_is_asked_for_again() -> None:
    """Spares Robin a crash on an old list."""
    talk = Talk()
    talk.registers()
    _picks(talk)
    talk.presses(Choice.PICK, "not there")
    assert talk.newest.step == Step.KEEPING
    assert talk.dossier.search.applications[0].feedback is None
