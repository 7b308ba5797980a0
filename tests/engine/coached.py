"""A job seeker in a workspace that has a coach: what the tests about sharing begin with."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.advice.coaching import Coaching
from bot.advice.grants import Selection
from bot.advice.model import JobSearch
from bot.advice.policy import default_policy
from bot.engine.meaning import Message, text
from bot.engine.shared import case_blocks, choices, selected
from bot.engine.view import View
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import WEDNESDAY, Talk

COACHING = Coaching(
    coaches=("casey", "lee"),
    contact="Casey Lee in room 12",
    booking="https://centre.example/casey",
    help_line="116 123",
)
LIVE = replace(default_policy(), coaching=COACHING)
NOON = WEDNESDAY - timedelta(hours=6)
DANA = "Dana Fox, HR manager, 030 555 0142"


def coached() -> Talk:
    """Robin, where there are coaches, with one interview by Dana Fox."""
    talk = Talk(policy=LIVE)
    talk.registers("Acme", people=DANA)
    return talk


def shares(talk: Talk, line: str = "I freeze", *, ticked: bool = True) -> None:
    """Choose the newest interview, look at it, share it."""
    talk.command("coach")
    talk.presses("choose_shared")
    newest = talk.dossier.search.applications[-1].id
    talk.submits(shares=newest if ticked else "", line=line)
    talk.presses("share")


def seen(selection: Selection, search: JobSearch, *, now: datetime = WEDNESDAY) -> str:
    """What a coach reads."""
    blocks = case_blocks(selection, View(search=search, policy=LIVE, now=now))
    return plain(Message(blocks=blocks, preview=text("preview-answer")), PlainStyle())


def everything(talk: Talk) -> Selection:
    """All that can be ticked is ticked."""
    search = talk.dossier.search
    return selected(" ".join(o.value for o in choices(search)), "", search)


def changed(talk: Talk, **facts: object) -> None:
    """The newest application with other facts."""
    search = talk.dossier.search
    application = replace(search.applications[-1], **facts)  # type: ignore[arg-type]
    talk.dossier = replace(talk.dossier, search=search.with_application(application))
