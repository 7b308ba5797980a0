"""Opening modals, and putting another view in the place of one that is open.

A press in a modal is answered there: whoever presses keeps looking at one window, and the stack of
three views that Slack allows is never needed. From home, a message or a command a modal is opened.
"""

import asyncio
import logging

from adapters.slack import limits
from adapters.slack.composing import Json
from adapters.slack.inbound import Arrival
from adapters.slack.refusals import error_code
from adapters.slack.web import Web
from bot.service.delivery_errors import DeliveryError

log = logging.getLogger(__name__)


class Views:
    """One workspace's."""

    def __init__(self, web: Web) -> None:
        self._web = web

    async def show(self, view: Json, arrival: Arrival) -> bool:
        """Whether it is on the screen, or something newer is.

        A trigger_id lives three seconds, and works once; a modal may have been closed meanwhile.
        """
        try:
            async with asyncio.timeout(limits.ACKNOWLEDGE_SECONDS):
                return await self._shown(view, arrival)
        except (DeliveryError, TimeoutError) as error:
            log.warning("a view could not be shown: %s", error)
            return False

    async def _shown(self, view: Json, arrival: Arrival) -> bool:
        client, here = self._web.client, arrival.view
        if here is not None and not here.is_home:
            return await self._replaced(view, here.id, here.hash)
        if not arrival.trigger_id:
            return False
        await self._web.ask(client.views_open, trigger_id=arrival.trigger_id, view=view)
        return True

    async def _replaced(self, view: Json, view_id: str, known_hash: str) -> bool:
        """Only what was pressed on is replaced.

        After a quick second press the answer to the first one stands there already, and this one
        is only about a button that is over: then what stands there stays (S20).
        """
        try:
            await self._web.ask(
                self._web.client.views_update, view_id=view_id, hash=known_hash, view=view
            )
        except DeliveryError as error:
            if error_code(error) != "hash_conflict":
                raise
        return True
