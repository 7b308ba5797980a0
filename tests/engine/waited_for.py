"""Talks with somebody who waits for word: before the call is due, at it, and after it."""

from datetime import UTC, date, datetime

from bot.advice.model import Said
from tests.engine.conversations import Talk

TUESDAY = datetime(2026, 10, 20, 8, tzinfo=UTC)


def waiting() -> Talk:
    """Robin was at Acme yesterday, and has thanked; nothing is asked but what was saved."""
    talk = Talk()
    talk.registers(day="2026-10-13")
    talk.has_thanked()
    return talk


def due() -> Talk:
    """The call is due, on Tuesday 20 October at ten."""
    talk = waiting()
    talk.waits_until(TUESDAY)
    return talk


def noted(talk: Talk) -> tuple[Said | None, date | None]:
    """What is known of their last word."""
    contact = talk.dossier.search.applications[0].contacts[-1]
    return contact.said, contact.day
