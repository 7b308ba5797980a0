"""A talk about a form that is given in parts."""

from dataclasses import replace

from bot.engine.dossier import Dossier
from bot.engine.effects import Say
from bot.engine.meaning import Button, Message, Weight
from tests.engine.conversations import Talk

LINE = "add Acme, warehouse job, in Leeds, via Randstad"
FIRST = {"employer": "Acme", "day": "2026-10-13", "decision": "friday", "people": "Dana Fox"}


def begun(**first: str) -> Talk:
    """The first four of seven fields were given; the question is the newest."""
    talk = Talk()
    talk.command(LINE)
    talk.submits_part(**(FIRST | first))
    return talk


def said_by(talk: Talk) -> Message:
    (message,) = (e.message for e in talk.turn.effects if isinstance(e, Say))
    return message


def buttons(message: Message) -> list[tuple[str, Weight]]:
    return [(each.action, each.weight) for each in message.actions if isinstance(each, Button)]


def with_draft(talk: Talk, **draft: str) -> Dossier:
    """What is stored, with other words in the newest question's draft."""
    question = talk.newest
    changed = replace(question, draft=tuple((dict(question.draft) | draft).items()))
    return replace(talk.dossier, conversation=talk.dossier.conversation.with_question(changed))
