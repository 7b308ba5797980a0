"""Discord's way out: direct messages, changed and deleted again.

The deliver key goes along as a nonce that Discord enforces, so that a message that is sent again
after a lost answer is not shown twice "in the past few minutes" (resources/message, Create
Message). After longer, or when the answer was one to a click, the newest message is looked at.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2s

from adapters.attaching import files_of
from adapters.discord.api import Api, Files, is_by_a_bot, shown_words
from adapters.discord.components import Json
from adapters.discord.limits import NONCE_CHARS
from adapters.discord.private_channels import PrivateChannels
from adapters.discord.refusals import (
    GONE,
    NOT_OURS,
    OPENING_DMS_TOO_FAST,
    SOON_SECONDS,
    DiscordFailure,
    Limited,
    Refusal,
    as_delivery_errors,
)
from adapters.discord.render import body
from bot.service.delivery_errors import Refused, Unreachable
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)

log = logging.getLogger(__name__)

DELETE_ATTEMPTS = 5
LONGEST_DELETE_WAIT_SECONDS = 60.0


class DiscordDeliverer:
    """Implements `bot.service.ports.Deliverer`."""

    def __init__(self, api: Api, channels: PrivateChannels | None = None) -> None:
        self._api = api
        self._channels = channels or PrivateChannels(api)

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        """See `Deliverer.deliver`: a new direct message, or a change of one of our own."""
        if parcel.is_edit:
            return await self._edit(parcel)
        person = parcel.address.person
        if code := self._channels.why_shut(person):
            raise Unreachable(code)
        try:
            return await self._send(parcel)
        except Unreachable as final:
            self._channels.shut(person, final.code)
            raise

    async def post(
        self, channel: str, made: Json, deliver_key: str, files: Files = ()
    ) -> MessageRef:
        """Send into a channel, once for each key. Raises a `DeliveryError`."""
        unique: Json = {"nonce": nonce(deliver_key), "enforce_nonce": True}
        with as_delivery_errors():
            try:
                return await self._api.post(channel, made | unique, files)
            except Refusal as refusal:
                if refusal.code == OPENING_DMS_TOO_FAST:
                    raise self._channels.rest() from refusal
                raise

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:  # noqa: ARG002
        """See `Deliverer.delete`: what is gone already, or cannot be reached, is passed over."""
        left = [ref for ref in refs if not await self._deleted(ref)]
        if left:
            log.warning("%d of %d messages could not be deleted", len(left), len(refs))

    def learn_channel(self, person: str, channel: str) -> None:
        """Their private channel, seen in passing: it need not be asked for."""
        self._channels.learn(person, channel)

    def is_back(self, person: str) -> None:
        """They did something: if they could not be reached, the next message is tried again."""
        self._channels.may_be_open(person)

    async def _send(self, parcel: Parcel) -> MessageRef:
        """Into the channel that is known; where that is not ours, into the one that is."""
        person = parcel.address.person
        try:
            return await self._send_into(
                await self._channel(person, parcel.private_channel), parcel
            )
        except Refused as refused:
            if int(refused.code) not in NOT_OURS:
                raise
        self._channels.forget(person)
        return await self._send_into(await self._channel(person), parcel)

    async def _channel(self, person: str, stored: str = "") -> str:
        with as_delivery_errors(harmless=True):
            return await self._channels.of(person, stored)

    async def _send_into(self, channel: str, parcel: Parcel) -> MessageRef:
        made = body(parcel.message, parcel.key, with_preview=True)
        if parcel.maybe_sent and (ref := await self._already_there(channel, made)):
            return ref
        files = await files_of(parcel.message)
        ref = await self.post(channel, made, parcel.deliver_key, files)
        return replace(ref, is_private=True)

    async def _edit(self, parcel: Parcel) -> MessageRef | None:
        """A message that is not there any more needs no change."""
        if parcel.edits is None:
            return None
        with as_delivery_errors(harmless=True):
            try:
                return await self._api.edit(parcel.edits, body(parcel.message, parcel.key))
            except Refusal as refusal:
                if refusal.code in GONE:
                    return parcel.edits
                raise

    async def _already_there(self, channel: str, made: Json) -> MessageRef | None:
        """Where it is, if the newest message there is this very one.

        A person gets one message at a time, so that nothing of ours comes after it; if they have
        written meanwhile, the nonce alone tells.
        """
        with as_delivery_errors(harmless=True):
            newest = await self._api.newest(channel)
        if newest is None or not is_by_a_bot(newest) or shown_words(newest) != shown_words(made):
            return None
        return MessageRef(channel=channel, message=str(newest["id"]), is_private=True)

    async def _deleted(self, ref: MessageRef) -> bool:
        for _ in range(DELETE_ATTEMPTS):
            try:
                await self._api.delete(ref)
            except Limited as limited:
                await asyncio.sleep(min(limited.seconds, LONGEST_DELETE_WAIT_SECONDS))
            except Refusal as refusal:
                return refusal.code in GONE
            except DiscordFailure:
                await asyncio.sleep(SOON_SECONDS)
            else:
                return True
        return False


def nonce(deliver_key: str) -> str:
    """The key as a nonce; a longer one than Discord takes is hashed."""
    if len(deliver_key) <= NONCE_CHARS:
        return deliver_key
    return blake2s(deliver_key.encode(), digest_size=NONCE_CHARS // 2).hexdigest()
