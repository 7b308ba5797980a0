"""What the conversation makes of a nudge that was too late to be sent."""

from datetime import UTC, datetime, timedelta

from bot.advice.model import NudgeKind, Response
from bot.engine.effects import Edit, Say
from bot.engine.events import NudgesExpired
from tests.engine.conversations import Talk

AFTERNOON = datetime(2026, 10, 15, 13, 45, tzinfo=UTC)
"""An hour after the end of that interview."""


def _asked_how_it_went() -> tuple[Talk, Say]:
    """The first nudge after the interview: how was it? It is right for three days."""
    talk = Talk()
    talk.registers(day="tomorrow 14:00")
    turn = talk.waits_until(AFTERNOON)
    (said,) = (effect for effect in turn.effects if isinstance(effect, Say))
    return talk, said


def test_a_nudge_says_from_when_on_it_is_too_late() -> None:
    """An outage must not turn good advice into nonsense."""
    talk, said = _asked_how_it_went()
    (logged,) = talk.dossier.search.nudge_log
    assert logged.kind is NudgeKind.DEBRIEF
    assert said.expires_at is not None
    assert timedelta(days=2) < said.expires_at - talk.now <= timedelta(days=3)


def test_an_answer_is_never_too_late() -> None:
    """Whoever asks is waiting for it."""
    talk = Talk()
    turn = talk.command("add Acme")
    assert all(effect.expires_at is None for effect in turn.effects if isinstance(effect, Say))


def test_nothing_waits_for_an_answer_to_words_that_nobody_saw() -> None:
    """The next thing that somebody types is no answer to a question they never got."""
    talk, said = _asked_how_it_went()
    assert talk.dossier.conversation.awaiting == said.key
    talk.now += timedelta(days=4)
    turn = talk.happens(NudgesExpired(id="expired", key=said.key))
    assert not turn.by_person
    assert not [effect for effect in turn.effects if isinstance(effect, Say | Edit)]
    assert talk.dossier.conversation.awaiting == ""
    question = talk.dossier.conversation.question(said.key)
    assert question is not None
    assert question.answered == "expired"
    (logged,) = talk.dossier.search.nudge_log
    assert logged.response is Response.UNSEEN


def test_it_is_no_sign_of_life() -> None:
    """The person did nothing: what slows for silence is not set back by an outage (H16)."""
    talk, said = _asked_how_it_went()
    active_at = talk.dossier.search.seeker.last_active_at
    talk.now += timedelta(days=4)
    talk.happens(NudgesExpired(id="expired", key=said.key))
    assert talk.dossier.search.seeker.last_active_at == active_at


def test_a_question_that_is_forgotten_by_then_changes_nothing() -> None:
    """Only a hundred questions are kept: an older one must not stop the outbox."""
    talk, _ = _asked_how_it_went()
    before = talk.dossier
    talk.happens(NudgesExpired(id="expired", key="gone"))
    assert talk.dossier == before
