"""A talk in which a call has been made: told of, begun, or over."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.advice.model import Application
from bot.engine.choices import Choice
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def acme(talk: Talk) -> Application:
    return talk.dossier.search.applications[0]


def told(talk: Talk, **facts: object) -> None:
    """What a form or a coach might have noted of Acme meanwhile."""
    changed = replace(acme(talk), **facts)  # type: ignore[arg-type]
    talk.dossier = replace(talk.dossier, search=talk.dossier.search.with_application(changed))


def called() -> Talk:
    """Friday has passed at Acme, all thanks are out, and the call is due."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    return talk


def talked() -> Talk:
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    return talk
