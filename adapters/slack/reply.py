"""The ways of answering that one command, press or line has opened.

In the private conversation messages are ordinary ones, sent by the deliverer. Anywhere else an
answer is ephemeral, by the response_url, so that nobody reads along (S26).
"""

import asyncio
import logging
from collections.abc import Mapping

from adapters.slack import limits
from adapters.slack.deliver import EPHEMERAL, SlackDeliverer
from adapters.slack.inbound import Arrival
from adapters.slack.people import PROFILE_SECONDS, People
from adapters.slack.render import Rendered, rendered
from adapters.slack.web import Web
from bot.engine.events import ActionChosen
from bot.engine.meaning import Message
from bot.service.delivery import Send
from bot.service.delivery_errors import DeliveryError, TryLater
from bot.service.ports import (
    MessageRef,
    Parcel,
)

log = logging.getLogger(__name__)


class Reply:
    """Answers one arrival."""

    def __init__(
        self, *, web: Web, people: People, deliverer: SlackDeliverer, arrival: Arrival
    ) -> None:
        self._web = web
        self._people = people
        self._deliverer = deliverer
        self._arrival = arrival
        self._uses = 0

    async def way(self) -> Send | None:
        """How what is said goes out; None: as ordinary messages, in their private conversation."""
        if not self._arrival.response_url:
            return None
        try:
            async with asyncio.timeout(PROFILE_SECONDS):
                private = await self._people.channel(self._arrival.address.person)
        except (DeliveryError, TimeoutError):
            # Somewhere that may not be private: there only they shall see it.
            return self.send
        return None if self._arrival.channel == private else self.send

    async def send(self, parcel: Parcel) -> MessageRef | None:
        """Show it to that person alone. When that is not possible any more, it becomes a DM."""
        content = rendered(parcel.message, parcel.key)
        if not parcel.is_edit:
            await self._respond(content, replace=False)
            await self._deliverer.share_files(parcel)
            return EPHEMERAL
        if parcel.edits != EPHEMERAL:
            return await self._deliverer.deliver(parcel)
        if self._is_pressed(parcel.key):
            await self._respond(content, replace=True)
        return EPHEMERAL

    async def notice(self, message: Message, key: str = "") -> None:
        """Say what is worth nothing later; never raises."""
        content = rendered(message, key)
        try:
            if self._arrival.response_url:
                await self._respond(content, replace=False)
            else:
                await self._whisper(content)
        except DeliveryError as error:
            log.warning("a notice did not arrive: %s", type(error).__name__)

    def _is_pressed(self, key: str) -> bool:
        event = self._arrival.event
        return self._arrival.on_ephemeral and isinstance(event, ActionChosen) and event.key == key

    async def _respond(self, content: Rendered, *, replace: bool) -> None:
        if self._uses >= limits.RESPONSE_URL_USES:
            raise TryLater(0)
        self._uses += 1
        body: Mapping[str, object] = {
            "response_type": "ephemeral",
            "replace_original": replace,
            "text": content.text,
            "blocks": content.blocks,
        }
        await self._web.respond(self._arrival.response_url, body)

    async def _whisper(self, content: Rendered) -> None:
        """After words or a form there is no response_url."""
        person = self._arrival.address.person
        await self._web.ask(
            self._web.client.chat_postEphemeral,
            channel=self._arrival.channel or await self._people.channel(person),
            user=person,
            text=content.text,
            blocks=content.blocks,
        )
