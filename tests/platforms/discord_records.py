"""What the local Discord remembers: people, places, messages, interactions, modals."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from . import discord_kinds as kinds
from . import discord_limits as limits
from .discord_components import displayed_text, walk
from .discord_refusals import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody is in Discord: a channel of a guild, a group DM (without `guild_id`), or
    (both None) their DM with the bot."""

    guild_id: str | None = None
    channel_id: str | None = None

    @property
    def is_group(self) -> bool:
        """Whether it is a group DM: the bot is no member, each person has installed the app."""
        return self.guild_id is None and self.channel_id is not None


DM: Final = Place()
_DID: Final = {
    kinds.COMMAND: "command",
    kinds.COMPONENT: "press of",
    kinds.AUTOCOMPLETE: "autocomplete of",
    kinds.MODAL_SUBMIT: "submit of",
}


@dataclass(slots=True, kw_only=True, eq=False)
class Guild:
    """A Discord server with one channel; without the bot in it, the app is user-installed there.

    With `has_commands` it has the app all the same: authorized by `applications.commands` alone.

    `managers` are the ids of those who may manage it. While it is not `is_available`, which
    Discord calls an outage, it is listed to the bot, and nothing more is said of it.
    """

    id: str
    name: str
    channel_id: str
    has_bot: bool = True
    has_commands: bool = False
    is_available: bool = True
    managers: set[str] = field(default_factory=set)

    @property
    def has_app(self) -> bool:
        return self.has_bot or self.has_commands

    @property
    def channel(self) -> Place:
        return Place(guild_id=self.id, channel_id=self.channel_id)


@dataclass(slots=True, kw_only=True, eq=False)
class User:
    """An account; `unreachable` is the code (50007, 50278) that a message to its DM gets."""

    id: str
    name: str
    locale: str
    dm_channel_id: str
    bot: bool = False
    unreachable: int | None = None

    def payload(self) -> Json:
        return {
            "id": self.id,
            "username": self.name.lower().replace(" ", "."),
            "global_name": None if self.bot else self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a message looked before an edit."""

    content: str
    embeds: list[Json]
    components: list[Json]
    text: str


@dataclass(slots=True, kw_only=True, eq=False)
class Message:
    """A message as it stands now; `history` holds how it looked before each edit, oldest first."""

    id: str
    channel_id: str
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    flags: int = 0
    nonce: str | int | None = None
    allowed_mentions: Json | None = None
    sent_at: datetime
    edited_at: datetime | None = None
    history: list[Shown] = field(default_factory=list)
    interaction: Interaction | None = None
    only_for: str | None = None
    deleted: bool = False

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.flags & limits.EPHEMERAL)

    @property
    def is_loading(self) -> bool:
        return bool(self.flags & limits.LOADING)

    @property
    def text(self) -> str:
        """All that can be read in it: content, embeds, text displays, labels, line by line."""
        parts = [self.content, *_embed_texts(self.embeds), *displayed_text(self.components)]
        return "\n".join([*(part for part in parts if part), *self.labels])

    @property
    def notification(self) -> str:
        """What a push notification may show: the plain text, never embeds or buttons."""
        return "\n".join([self.content, *displayed_text(self.components)]).strip()

    @property
    def labels(self) -> list[str]:
        """The labels of its buttons, in order."""
        buttons = (each for each in walk(self.components) if each["type"] == kinds.BUTTON)
        return [str(each.get("label") or "") for each in buttons]

    def interactive(self) -> list[Json]:
        """Its buttons and selects, in order."""
        return [
            each for each in walk(self.components) if each["type"] in (kinds.BUTTON, *kinds.SELECTS)
        ]

    def shown(self) -> Shown:
        return Shown(
            content=self.content, embeds=self.embeds, components=self.components, text=self.text
        )

    def body(self) -> Json:
        """Its editable parts, by Discord's names."""
        names = ("content", "embeds", "components", "attachments", "flags")
        return {name: getattr(self, name) for name in names}


@dataclass(slots=True, kw_only=True, eq=False)
class Modal:
    """A form on somebody's screen."""

    custom_id: str
    title: str
    components: list[Json]
    opened_by: Interaction


@dataclass(slots=True, kw_only=True, eq=False)
class Interaction:
    """Something a person did, and what the app made of it."""

    id: str
    token: str
    kind: int
    person: User
    place: Place
    payload: Json
    born: float
    source: Message | None = None
    option_type: int = 3
    user_installed_only: bool = False
    answer_type: int | None = None
    answered: asyncio.Event = field(default_factory=asyncio.Event)
    message: Message | None = None
    modal: Modal | None = None
    choices: list[Json] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)

    @property
    def description(self) -> str:
        data = self.payload["data"]
        return f"{self.person.name}'s {_DID[self.kind]} {data.get('name') or data['custom_id']}"


def _embed_texts(embeds: list[Json]) -> Iterator[str]:
    for embed in embeds:
        yield str((embed.get("author") or {}).get("name") or "")
        yield str(embed.get("title") or "")
        yield str(embed.get("description") or "")
        for each in embed.get("fields") or []:
            yield f"{each['name']}\n{each['value']}"
        yield str((embed.get("footer") or {}).get("text") or "")
