"""A job seeker with an offer of Acme: what the tests about offers begin with."""

from datetime import UTC, datetime

from bot.advice.offer import Offer
from bot.engine.choices import Choice
from bot.engine.effects import Say
from bot.engine.meaning import CalendarFile
from tests.engine.conversations import Talk

FRIDAY = datetime(2026, 10, 16, 9, tzinfo=UTC)


def offered(*, at: datetime = FRIDAY) -> Talk:
    """Robin has an offer from Acme, and is asked what they told."""
    talk = Talk(now=at)
    talk.registers(day="2026-10-07")
    talk.says("they made me an offer")
    talk.presses(Choice.YES)
    return talk


def told(words: str = "start 2 nov 8am, building C") -> Talk:
    """The same, with that told."""
    talk = offered()
    talk.says(words)
    return talk


def offer_of(talk: Talk) -> Offer:
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    return offer


def files(talk: Talk) -> list[CalendarFile]:
    said = (effect.message for effect in talk.turn.effects if isinstance(effect, Say))
    return [a for message in said for a in message.attachments if isinstance(a, CalendarFile)]


def fires(talk: Talk, moment: datetime) -> None:
    talk.waits_until(moment)


def asked_about(topic: str, talk: Talk | None = None) -> Talk:
    talk = talk or told()
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.TOPIC, value=topic)
    return talk
