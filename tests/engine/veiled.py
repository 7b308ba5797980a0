"""A talk with somebody discreet: what is said, what is shown apart, what can be pressed."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.engine.effects import Notice, Say
from bot.engine.events import ActionChosen, Apart
from bot.engine.meaning import Message, Paragraph
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def discreet_talk() -> Talk:
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, discreet=True)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    return talk


def says(talk: Talk) -> list[Say]:
    return [effect for effect in talk.turn.effects if isinstance(effect, Say)]


def notices(talk: Talk) -> list[Notice]:
    return [effect for effect in talk.turn.effects if isinstance(effect, Notice)]


def keys(message: Message) -> list[str]:
    return [block.text.key for block in message.blocks if isinstance(block, Paragraph)]


def presses(talk: Talk, action: str, key: str, apart: Apart, value: str = "") -> None:
    name = f"apart {talk.events} {action}"
    talk.happens(ActionChosen(id=name, key=key, action=action, value=value, apart=apart))
