"""The state of the local Discord: ids, clock, accounts, channels, messages, what went wrong."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Protocol, TypeVar

from . import discord_limits as limits
from .discord_components import numbered
from .discord_inputs import File
from .discord_messages import pings
from .discord_payloads import message_payload
from .discord_records import Guild, Interaction, Message, Place, User
from .discord_refusals import Json, refusal

T = TypeVar("T")
# reference, Snowflakes: milliseconds since the first second of 2015, in the upper 42 bits.
_DISCORD_EPOCH = 1420070400000
_EVERYTHING = ("users", "roles", "everyone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request that came in, and how it was answered; `at` is the server's own clock."""

    method: str
    route: str
    path: str
    body: object
    status: int
    code: int | None
    at: float


class Publish(Protocol):
    def __call__(
        self, event: str, data: Json, *, guild_id: str | None = None, intent: int = 0
    ) -> int:
        """Send an event to the sessions that want it; how many got it at once."""
        ...


class World:
    """Everything that the parts of the server share."""

    def __init__(self, *, answer_seconds: float, clock: Callable[[], float]) -> None:
        self.answer_seconds = answer_seconds
        self._clock = clock
        self.violations: list[str] = []
        self.requests: list[Request] = []
        self.people: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.messages: dict[str, Message] = {}
        self.interactions: dict[str, Interaction] = {}
        self.groups: set[str] = set()
        """The ids of group DMs."""
        self.commands: list[Json] = []
        self.people_may_install = True
        self.publish: Publish
        self.cdn_url = "https://cdn.discordapp.com/attachments"
        self.uploads: dict[str, bytes] = {}
        """What lies on the CDN, by the end of its path."""
        self._skipped = 0.0
        self._numbers = count(1)
        self._changed = asyncio.Event()
        self._nonces: dict[str | int, tuple[float, Message]] = {}
        self.application_id = self.new_id()
        self.bot = User(
            id=self.application_id, name="Ringback", locale="en-US", dm_channel_id="", bot=True
        )

    # --- clock and ids

    def now(self) -> float:
        """Seconds on the server's clock: those of `clock`, and those that a test let pass."""
        return self._clock() + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds

    def new_id(self) -> str:
        since = int(time.time() * 1000) - _DISCORD_EPOCH
        return str((since << 22) | (next(self._numbers) & 0x3FFFFF))

    # --- watching

    def violate(self, what: str) -> None:
        self.violations.append(what)

    def touch(self) -> None:
        """Wake up whoever waits for something to be seen."""
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def until(self, look: Callable[[], T | None], timeout_seconds: float) -> T:
        """Wait until `look` finds something; raises TimeoutError."""
        async with asyncio.timeout(timeout_seconds):
            while (found := look()) is None:
                await self._changed.wait()
        return found

    # --- channels

    def channel_place(self, channel_id: str) -> tuple[User | None, Guild | None]:
        """Whose DM, or which guild's channel this is; neither for a group. Raises Refusal 10003."""
        for person in self.people.values():
            if person.dm_channel_id == channel_id:
                return person, None
        for guild in self.guilds.values():
            if guild.channel_id == channel_id:
                return None, guild
        if channel_id in self.groups:
            return None, None
        raise refusal(10003)

    def channel_of(self, interaction: Interaction) -> str:
        return interaction.place.channel_id or interaction.person.dm_channel_id

    def place_of(self, channel_id: str) -> Place:
        person, guild = self.channel_place(channel_id)
        if person is None and guild is None:
            return Place(channel_id=channel_id)
        return guild.channel if guild else Place()

    # --- messages

    def post(
        self,
        body: Json,
        *,
        channel_id: str,
        author: User,
        files: dict[str, bytes] | None = None,
        interaction: Interaction | None = None,
    ) -> Message:
        """Put a new message, already checked, into a channel."""
        message = Message(
            id=self.new_id(),
            channel_id=channel_id,
            author=author,
            sent_at=datetime.now(UTC),
            flags=body.get("flags") or 0,
            nonce=body.get("nonce"),
            interaction=interaction,
        )
        if interaction and message.is_ephemeral:
            message.only_for = interaction.person.id
        self._fill(message, body, files or {})
        self.messages[message.id] = message
        self._announce("MESSAGE_CREATE", message, message_payload(message))
        return message

    def edit(self, message: Message, body: Json, files: dict[str, bytes]) -> None:
        """Change a message as an edit, already checked, asks for."""
        was_loading = message.is_loading
        if not was_loading:
            message.history.append(message.shown())
            message.edited_at = datetime.now(UTC)
        message.flags &= ~limits.LOADING
        message.flags |= (body.get("flags") or 0) & limits.COMPONENTS_V2
        self._fill(message, body, files)
        self._announce("MESSAGE_UPDATE", message, message_payload(message))

    def delete(self, message: Message) -> None:
        message.deleted = True
        gone = {"id": message.id, "channel_id": message.channel_id}
        self._announce("MESSAGE_DELETE", message, gone)

    def _fill(self, message: Message, body: Json, files: dict[str, bytes]) -> None:
        if "content" in body:
            message.content = (body["content"] or "").strip()
        if "embeds" in body:
            message.embeds = [{"type": "rich"} | each for each in body["embeds"] or []]
        if "components" in body:
            message.components = numbered(body["components"] or [])
        if "allowed_mentions" in body:
            message.allowed_mentions = body["allowed_mentions"]
        if "attachments" in body or files:
            self._attach(message, body, files)
        if message.author.bot:
            self._hear_pings(message, body)

    def _attach(self, message: Message, body: Json, files: dict[str, bytes]) -> None:
        listed = body.get("attachments")
        kept_ids = {str(each["id"]) for each in listed or []}
        kept = [each for each in message.attachments if listed is None or each["id"] in kept_ids]
        told = {each.get("filename"): each for each in listed or []}
        for name, content in files.items():
            described = told.get(name, {}).get("description")
            kept.append(
                self._stored(name, content, message.channel_id) | {"description": described}
            )
        message.attachments = kept
        message.files |= files

    def uploaded(self, values: Json, channel_id: str) -> tuple[Json, Json]:
        """A form's values with files by their ids, and what they are, under `resolved`."""
        attachments: Json = {}
        ids: Json = {}
        for name, value in values.items():
            files = [each for each in value if isinstance(each, File)] if _is_list(value) else []
            stored = [self._stored(file.name, file.content, channel_id) for file in files]
            attachments |= {each["id"]: each for each in stored}
            ids[name] = [each["id"] for each in stored] if files else value
        return ids, ({"resolved": {"attachments": attachments}} if attachments else {})

    def _stored(self, name: str, content: bytes, channel_id: str) -> Json:
        """Put a file on the CDN; what Discord says of it."""
        number = self.new_id()
        place = f"{channel_id}/{number}/{name}"
        self.uploads[place] = content
        url = f"{self.cdn_url}/{place}"
        return {
            "id": number,
            "filename": name,
            "size": len(content),
            "url": url,
            "proxy_url": url,
        }

    def _hear_pings(self, message: Message, body: Json) -> None:
        """The default of allowed_mentions is everything in channels, users alone in answers."""
        default = _EVERYTHING if message.interaction is None else ("users",)
        if "content" in body or "components" in body:
            for mention in pings(body, default=default):
                self.violate(f"a message pings {mention}: {message.text[:80]!r}")

    def _announce(self, event: str, message: Message, data: Json) -> None:
        """Tell sessions with the DM intent of what happens in DMs, the bot's own messages too."""
        person, _ = self.channel_place(message.channel_id)
        if person and message.only_for is None and not message.is_loading:
            self.publish(event, data, intent=limits.DM_MESSAGES_INTENT)
        self.touch()

    # --- nonces

    def with_nonce(self, body: Json, channel_id: str) -> Message | None:
        """The message sent before with this nonce, if enforce_nonce makes it count."""
        nonce = body.get("nonce")
        if nonce is None or not body.get("enforce_nonce") or nonce not in self._nonces:
            return None
        sent, message = self._nonces[nonce]
        if self.now() - sent > limits.NONCE_SECONDS:
            return None
        if message.channel_id != channel_id:
            self.violate(f"nonce {nonce} was used in another channel: nothing was sent here")
        return message

    def remember_nonce(self, message: Message) -> None:
        if message.nonce is not None:
            self._nonces[message.nonce] = (self.now(), message)


def _is_list(value: object) -> bool:
    return isinstance(value, list)
