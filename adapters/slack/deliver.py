"""Slack's way out: messages into the private conversation, edited in place, once each.

Slack takes no key that would make a second post harmless. So each message carries its delivery
key as metadata (opaque: every app there can read it), by which one whose fate is unknown is found.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress

from adapters.attaching import files_of
from adapters.slack import limits
from adapters.slack.files import Files
from adapters.slack.people import People
from adapters.slack.refusals import error_code
from adapters.slack.render import Rendered, rendered
from adapters.slack.web import Web
from bot.service.delivery_errors import DeliveryError, PerhapsDelivered, TryLater, Unreachable
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)

log = logging.getLogger(__name__)

EPHEMERAL = MessageRef(channel="ephemeral", message="")
"""Shown to one person in a channel: only a press on it lets us change it."""
METADATA_TYPE = "ringback_message"
NOT_OURS = "channel_not_found"
"""A conversation that was opened before the app was made anew is somebody else's."""
GONE_MESSAGE = frozenset({"message_not_found", "channel_not_found", "cant_update_message"})
"""Deleted by an administrator or by the workspace's rules: there is nothing left to change."""
NO_HISTORY = frozenset({"missing_scope", "not_allowed_token_type", "no_permission"})
DELETE_ATTEMPTS = 3


class SlackDeliverer:
    """Implements `bot.service.ports.Deliverer`."""

    def __init__(
        self, web: Web, people: People, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._web = web
        self._files = Files(web)
        self._people = people
        self._sleep = sleep

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        """Post, or edit in place; raises the DeliveryErrors of `Deliverer.deliver`."""
        content = rendered(parcel.message, parcel.key)
        if parcel.is_edit:
            return await self._edit(parcel, content)
        person = parcel.address.person
        if await self._people.is_gone(person):
            raise Unreachable("account_inactive")
        channel = await self._people.channel(person, parcel.private_channel)
        try:
            return await self._deliver_to(channel, parcel, content)
        except Unreachable as error:
            if error.code != NOT_OURS:
                raise
        self._people.lost(person)
        return await self._deliver_to(await self._people.channel(person), parcel, content)

    async def _deliver_to(self, channel: str, parcel: Parcel, content: Rendered) -> MessageRef:
        if parcel.maybe_sent and (ref := await self._found(channel, parcel.deliver_key)):
            return ref
        ref = await self._post(channel, content, parcel.deliver_key)
        await self._files.share(
            channel, await files_of(parcel.message), discreet=parcel.message.is_discreet
        )
        return ref

    async def share_files(self, parcel: Parcel) -> None:
        """A message's files into the private conversation, where they can be for one person."""
        if files := await files_of(parcel.message):
            person = parcel.address.person
            channel = await self._people.channel(person, parcel.private_channel)
            await self._files.share(channel, files, discreet=parcel.message.is_discreet)

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """See `Deliverer.delete`: what Slack does not let us delete is left, and logged."""
        left = [ref for ref in refs if ref != EPHEMERAL and not await self._deleted(ref)]
        if left:
            log.warning("%d messages could not be deleted", len(left))
        with suppress(DeliveryError):
            await self._files.delete_all(await self._people.channel(address.person))

    async def _post(self, channel: str, content: Rendered, deliver_key: str) -> MessageRef:
        answer = await self._web.ask(
            self._web.client.chat_postMessage,
            channel=channel,
            text=content.text,
            blocks=content.blocks,
            metadata={"event_type": METADATA_TYPE, "event_payload": {"key": deliver_key}},
            unfurl_links=False,
            unfurl_media=False,
        )
        return private(str(answer["channel"]), str(answer["ts"]))

    async def _edit(self, parcel: Parcel, content: Rendered) -> MessageRef | None:
        ref = parcel.edits
        if ref is None or ref == EPHEMERAL:
            return ref
        try:
            await self._web.ask(
                self._web.client.chat_update,
                channel=ref.channel,
                ts=ref.message,
                text=content.text,
                blocks=content.blocks,
            )
        except DeliveryError as error:
            if error_code(error) not in GONE_MESSAGE:
                raise
        return ref

    async def _found(self, channel: str, deliver_key: str) -> MessageRef | None:
        """The message of that key, if it is among the newest.

        Raises PerhapsDelivered where we may not read, TryLater when Slack wants us to wait.
        """
        try:
            answer = await self._web.ask(
                self._web.client.conversations_history,
                channel=channel,
                limit=limits.HISTORY_MESSAGES,
                include_all_metadata=True,
            )
        except DeliveryError as error:
            if error_code(error) in NO_HISTORY:
                raise PerhapsDelivered from error
            raise
        messages = answer.get("messages")
        for message in messages if isinstance(messages, list) else []:
            if _deliver_key(message) == deliver_key:
                return private(channel, str(message["ts"]))
        return None

    async def _deleted(self, ref: MessageRef) -> bool:
        """Slack asks for patience in between (about 50 a minute): then it is waited for."""
        for _ in range(DELETE_ATTEMPTS):
            try:
                await self._web.ask(
                    self._web.client.chat_delete, channel=ref.channel, ts=ref.message
                )
            except TryLater as error:
                await self._sleep(error.seconds)
            except DeliveryError as error:
                return error_code(error) in GONE_MESSAGE
            else:
                return True
        return False


def private(channel: str, message: str) -> MessageRef:
    """Where only they and we are: the next message can go there unasked."""
    return MessageRef(channel=channel, message=message, is_private=True)


def _deliver_key(message: object) -> str:
    metadata = message.get("metadata") if isinstance(message, Mapping) else None
    payload = metadata.get("event_payload") if isinstance(metadata, Mapping) else None
    key = payload.get("key") if isinstance(payload, Mapping) else None
    return key if isinstance(key, str) else ""
