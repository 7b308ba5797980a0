"""App Homes, published when they are opened, and again when something that they show has changed.

Slack tells us each time that somebody looks. Before that nothing is published; afterwards only
what differs from what stands there, and a burst of changes once. views.publish is "Tier 4: 100+
per minute" (https://docs.slack.dev/reference/methods/views.publish).
"""

import asyncio
import json
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from hashlib import blake2s

from adapters.errands import Errands
from adapters.slack.admins import admins_section
from adapters.slack.composing import Json
from adapters.slack.from_views import HomeOpened
from adapters.slack.home_view import home_view
from adapters.slack.refusals import error_code
from adapters.slack.served import unserved
from adapters.slack.web import Web
from adapters.slack.workspaces import Workspaces
from bot.service.delivery_errors import DeliveryError, TryLater
from bot.service.ports import (
    Address,
)
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

BURST_SECONDS = 1.0
"""A turn and what it sends change home several times within so long."""
ATTEMPTS = 3
MOST_KNOWN = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What stands on somebody's home: Slack's mark of it, and ours of its content."""

    hash: str
    mark: bytes


class Homes:
    """Those of all workspaces, as far as they were opened since this process began."""

    def __init__(
        self,
        workspaces: Workspaces,
        errands: Errands,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._workspaces = workspaces
        self._errands = errands
        self._sleep = sleep
        self._conversations: Conversations | None = None
        self._standing: OrderedDict[Address, Standing] = OrderedDict()
        self._awaited: set[Address] = set()

    def serve(self, conversations: Conversations) -> None:
        """Whom to ask what a home shows; before that nobody is answered."""
        self._conversations = conversations

    def opened(self, opening: HomeOpened) -> None:
        """Somebody looks at theirs now: it is published unless that very one stands there."""
        known = self._standing.get(opening.address)
        if known is None or known.hash != opening.hash:
            # Another process published it, or this is the first time.
            self._keep(opening.address, Standing(hash=opening.hash, mark=b""))
        self._errands.run(self._published(opening.address))

    def changed(self, address: Address) -> None:
        """Something that this person's home may show is another now."""
        if address in self._standing and address not in self._awaited:
            self._awaited.add(address)
            self._errands.run(self._after_the_burst(address))

    def erased(self, address: Address) -> None:
        """Nothing of somebody who was forgotten may stay on a page, whoever published it."""
        self._keep(address, Standing(hash="", mark=b""))
        self._errands.run(self._published(address))

    async def _after_the_burst(self, address: Address) -> None:
        await self._sleep(BURST_SECONDS)
        self._awaited.discard(address)
        await self._published(address)

    async def _published(self, address: Address) -> None:
        """Raises nothing: home is only shown, and comes again when it is next opened."""
        try:
            for _ in range(ATTEMPTS):
                if await self._is_settled(address):
                    return
            log.warning("a home could not be published just now")
        except Exception as error:  # noqa: BLE001 - nobody waits for it
            log.error("a home could not be published: %s", type(error).__name__)

    async def _is_settled(self, address: Address) -> bool:
        """One attempt, with the facts of this moment; False to make another."""
        here = await self._workspaces.find(address.workspace)
        if here is None or self._conversations is None:
            return True
        profile = await here.people.profile(address.person)
        if await unserved(here.people, self._conversations, address) is not None:
            return True
        house = await admins_section(self._conversations, here.people, address)
        view = home_view(await self._conversations.home(address, profile, *house))
        known = self._standing.get(address, Standing(hash="", mark=b""))
        if (mark := _mark(view)) == known.mark:
            return True
        try:
            published = await _publish(here.web, address.person, view, known.hash)
        except TryLater as wait:
            await self._sleep(wait.seconds)
            return False
        except DeliveryError as error:
            code = error_code(error)
            # Somebody else was quicker: the facts are read again, and theirs is written over.
            self._keep(address, Standing(hash="", mark=b""))
            log.info("a home was not published: %s", code or type(error).__name__)
            return code != "hash_conflict"
        self._keep(address, Standing(hash=published, mark=mark))
        return True

    def _keep(self, address: Address, standing: Standing) -> None:
        self._standing[address] = standing
        self._standing.move_to_end(address)
        if len(self._standing) > MOST_KNOWN:
            self._standing.popitem(last=False)


async def _publish(web: Web, person: str, view: Json, known_hash: str) -> str:
    """The hash of what stands there now. With one known, nothing newer is written over."""
    guard = {"hash": known_hash} if known_hash else {}
    answer = await web.ask(web.client.views_publish, user_id=person, view=view, **guard)
    made = answer.get("view")
    return str(made.get("hash", "")) if isinstance(made, dict) else ""


def _mark(view: Json) -> bytes:
    return blake2s(json.dumps(view).encode(), digest_size=16).digest()
