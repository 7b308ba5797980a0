"""Whom we serve: the people of the workspace, and its guests who can be written to."""

from adapters.slack.people import People
from bot.engine.meaning import Text, text
from bot.service.ports import Address
from bot.service.turns import Conversations

NOT_SAID = text("who-is-it")
"""For now: Slack does not say whether somebody belongs there."""


async def unserved(people: People, conversations: Conversations, address: Address) -> Text | None:
    """Why somebody who is writing cannot be helped here; None: they can.

    When Slack is silent, those are served who were before: they had to be asked about then. A
    newcomer may be anybody in a shared channel. Raises the store's errors.
    """
    if people.knows(address.person):
        return await people.unserved(address.person, address.workspace)
    return NOT_SAID if await conversations.known(address) is None else None
