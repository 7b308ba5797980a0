"""`/interview-admin`: what those who manage a server do with it.

Which server it is, and whether they manage it, is read from the interaction alone. Nothing in a
button or a form says either, so neither can be forged.
"""

from adapters.discord.inbound import Click
from bot.engine.effects import Notice
from bot.engine.events import Event
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.sections import Section
from bot.engine.told_in import language_of, told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.answered import Answered
from bot.service.ports import WorkspaceAddress
from bot.service.workspaces import Actor, Workspaces


async def handled(workspaces: Workspaces | None, click: Click, event: Event) -> Answered:
    """One turn of that server, or a polite no. Raises only when nothing was committed."""
    where = _where(click)
    if workspaces is None or where is None:
        refusal = Notice(message=answer(text("workspace-admins-only")))
        return Answered(effects=(told_in(refusal, language_of(click.locale) or DEFAULT_LANGUAGE),))
    # It speaks to us, so we are its guest again if we were not.
    await workspaces.present(where)
    return await workspaces.handle(where, _actor(click), event)


def section(workspaces: Workspaces | None, click: Click) -> tuple[Section, ...]:
    """What is set there, for the home of whoever manages it."""
    where = _where(click)
    if workspaces is None or where is None:
        return ()
    return workspaces.section(where, _actor(click))


def _where(click: Click) -> WorkspaceAddress | None:
    """None in private, and where only the person has installed us."""
    if click.server is None:
        return None
    return WorkspaceAddress(platform=click.address.platform, workspace=click.server.id)


def _actor(click: Click) -> Actor:
    return Actor(person=click.address.person, is_admin=click.is_admin)
