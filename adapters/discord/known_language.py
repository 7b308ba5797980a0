"""The language of somebody whose message tells none: what is known of them has to."""

import logging

from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.ports import Address
from bot.service.turns import Conversations

log = logging.getLogger(__name__)


async def known_language(conversations: Conversations, address: Address) -> str:
    """Theirs; ours where nothing is known, or where it cannot be looked up now."""
    try:
        search = await conversations.known(address)
    except Exception as error:  # noqa: BLE001 - it is said all the same
        log.warning("a language could not be looked up: %s", type(error).__name__)
        return DEFAULT_LANGUAGE
    return DEFAULT_LANGUAGE if search is None else search.seeker.language
