"""A talk after a no, and the application that it was about."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.advice.model import Application, Result
from bot.engine.choices import Choice
from bot.engine.dossier import Dossier
from tests.engine.conversations import Talk

MONDAY = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def refused(**more: object) -> Talk:
    """Acme has said no, of its own accord, on the Monday after."""
    talk = Talk()
    talk.registers(decision="friday")
    changed(talk, **more)
    talk.now = MONDAY
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    return talk


def changed(talk: Talk, **more: object) -> None:
    """The newest application with other facts, as if they had been told before."""
    application = replace(newest(talk.dossier), **more)  # type: ignore[arg-type]
    search = talk.dossier.search.with_application(application)
    talk.dossier = replace(talk.dossier, search=search)


def newest(dossier: Dossier) -> Application:
    return dossier.search.applications[-1]


def outcome(talk: Talk) -> Result | None:
    ended = newest(talk.dossier).outcome
    return ended.result if ended else None
