"""A workspace's own admins: what they see at home, and what they change there.

Which workspace it is, and whether somebody is its admin, Slack alone says: nothing that a button
or a form carries is asked.
"""

from adapters.slack.people import People
from adapters.slack.workspaces import where
from bot.engine.events import Event
from bot.engine.sections import Section
from bot.service.answered import Answered
from bot.service.ports import Address
from bot.service.turns import Conversations
from bot.service.workspaces import Actor, is_for_admins


async def admins_section(
    conversations: Conversations, people: People, address: Address
) -> tuple[Section, ...]:
    """What is set there, on the home of an admin; nothing on anybody else's."""
    workspaces = conversations.workspaces
    if workspaces is None:
        return ()
    is_admin = await people.is_admin(address.person, address.workspace, at_this_moment=False)
    actor = Actor(person=address.person, is_admin=is_admin)
    return workspaces.section(where(address.workspace), actor)


async def administered(
    conversations: Conversations, people: People, address: Address, event: Event
) -> Answered | None:
    """What comes of an admin's button or form; None: the event is a person's own.

    Raises only when nothing was committed.
    """
    workspaces = conversations.workspaces
    if workspaces is None or not is_for_admins(event):
        return None
    is_admin = await people.is_admin(address.person, address.workspace, at_this_moment=True)
    actor = Actor(person=address.person, is_admin=is_admin)
    return await workspaces.handle(where(address.workspace), actor, event)
