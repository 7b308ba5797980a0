"""The state of one Slack workspace: people, channels, messages, views, and what Slack handed out.

Messages and views are frozen: a change makes a new one, so that a test may keep an old copy and
press a button on it, as somebody does whose screen has not caught up.
"""

import asyncio
import html
import itertools
import re
import secrets
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tests.platforms import slack_limits as limits
from tests.platforms.slack_blocks import elements_of
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal

TEAM, TEAM_DOMAIN, APP = "T0RINGBACK", "ringback-tests", "A0RINGBACK"
BOT_USER, BOT = "U0RINGBACK", "B0RINGBACK"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Team:
    """Which workspace it is; in an organisation, whether the app is installed for all of it."""

    id: str = TEAM
    domain: str = TEAM_DOMAIN
    enterprise: str | None = None
    app_is_for_all: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it stands; ``edits`` are its earlier versions, oldest first."""

    channel: str
    ts: str
    user: str
    text: str
    blocks: list[Json]
    metadata: Json | None = None
    thread_ts: str | None = None
    only_for: str | None = None
    edits: tuple["Message", ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    team: str = TEAM

    @property
    def words(self) -> str:
        """All that can be read in it, a line for each text: of its blocks, or else of itself."""
        return "\n".join(visible_texts(self.blocks)) if self.blocks else html.unescape(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A modal or a Home tab; ``body`` is as the application sees it in payloads, without state."""

    id: str
    hash: str
    user: str
    body: Json
    root: str
    previous: str | None = None

    @property
    def blocks(self) -> list[Json]:
        """Its blocks, each with an id."""
        blocks: list[Json] = self.body["blocks"]
        return blocks

    @property
    def title(self) -> str:
        """The modal's title as read; empty on the Home tab."""
        return html.unescape((self.body.get("title") or {}).get("text", ""))

    @property
    def words(self) -> str:
        """All that can be read in it, a line for each text."""
        return "\n".join(filter(None, [self.title, *visible_texts(self.blocks)]))


@dataclass(slots=True, kw_only=True)
class Channel:
    """A conversation; ``person`` is whom the bot talks to when it is a direct message."""

    id: str
    name: str
    person: str | None = None
    has_bot: bool = True
    messages: dict[str, Message] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Trigger:
    """A trigger_id: good once, for three seconds; ``view`` is the modal it came from."""

    id: str
    user: str
    expires: float
    view: str | None = None
    used: bool = False


@dataclass(slots=True, kw_only=True)
class ResponseUrl:
    """A response_url; ``source`` is the message that was clicked, None after a command."""

    id: str
    user: str
    channel: str
    expires: float
    source: Message | None = None
    uses: int = 0


def visible_texts(value: object) -> Iterator[str]:
    """Every text that a person reads in blocks, in order, entities undone."""
    if isinstance(value, dict):
        if isinstance(value.get("text"), str):
            yield html.unescape(value["text"])
        if isinstance(value.get("alt_text"), str):
            yield value["alt_text"]
        if value.get("type") == "date":
            yield str(value.get("fallback", ""))
        for name, each in value.items():
            if name != "confirm":
                yield from visible_texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from visible_texts(each)


def normalised(value: object) -> object:
    """Blocks as Slack hands them back: ids filled in, flags of text objects set, ``& < >`` escaped.

    Source: https://github.com/slackapi/bolt-python/issues/513 (plain_text comes back escaped).
    """
    if isinstance(value, list):
        return [normalised(each) for each in value]
    if not isinstance(value, dict):
        return value
    made = {name: normalised(each) for name, each in value.items()}
    if made.get("type") == "plain_text":
        return {**made, "text": _escaped(str(made["text"])), "emoji": made.get("emoji", True)}
    if made.get("type") == "mrkdwn":
        return {**made, "verbatim": made.get("verbatim", False)}
    return made


def _escaped(text: str) -> str:
    escaped = re.sub(r"&(?!(?:amp|lt|gt);)", "&amp;", text)
    return escaped.replace("<", "&lt;").replace(">", "&gt;")


def named_blocks(blocks: list[Json]) -> list[Json]:
    """Normalised blocks in which every block and every interactive element has an id."""
    made = normalised(blocks)
    assert isinstance(made, list)
    for block in made:
        block.setdefault("block_id", secrets.token_urlsafe(4))
        for element in elements_of(block) if block["type"] != "rich_text" else []:
            if element["type"] not in {"image", "plain_text", "mrkdwn"}:
                element.setdefault("action_id", secrets.token_urlsafe(4))
    return made


class Changes:
    """Wakes whoever waits for something to become true."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def notify(self) -> None:
        """Something changed: everybody who waits looks again."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, condition: Callable[[], T], within: float) -> T:
        """The condition's value once it is true; raises TimeoutError after so many seconds."""
        async with asyncio.timeout(within):
            while not (value := condition()):
                await self._event.wait()
            return value


class Workspace:
    """All that one workspace knows; changes are announced to whoever waits."""

    def __init__(
        self, *, trigger_seconds: float, team: Team | None = None, changes: Changes | None = None
    ) -> None:
        self.team = team or Team()
        self.changes = changes or Changes()
        self.trigger_seconds = trigger_seconds
        self.seconds_ahead = 0.0
        self.users: dict[str, Json] = {}
        self.channels: dict[str, Channel] = {}
        self.ephemerals: dict[str, list[Message]] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self._count = itertools.count(1)

    def clock(self) -> float:
        """Seconds that only go forward; a test may add to them."""
        return time.monotonic() + self.seconds_ahead

    def number(self) -> int:
        """A number that was not given out before."""
        return next(self._count)

    def new_ts(self) -> str:
        """A message's ts: unique, later ones greater as strings."""
        return f"{int(time.time() + self.seconds_ahead)}.{self.number():06d}"

    def direct_channel(self, user: str) -> Channel:
        """The direct messages of a person and the bot, made when they are first asked for."""
        return self.channels.setdefault(
            f"D{user}", Channel(id=f"D{user}", name="directmessage", person=user)
        )

    def new_trigger(self, user: str, view: str | None = None) -> str:
        """A trigger_id that lives as long as Slack's."""
        identifier = f"{self.number()}.{secrets.randbelow(10**10)}.{secrets.token_hex(16)}"
        expires = self.clock() + self.trigger_seconds
        self.triggers[identifier] = Trigger(id=identifier, user=user, expires=expires, view=view)
        return identifier

    def new_response_url(self, user: str, channel: str, source: Message | None) -> str:
        """The key of a response_url."""
        key = secrets.token_hex(12)
        self.response_urls[key] = ResponseUrl(
            id=key,
            user=user,
            channel=channel,
            source=source,
            expires=self.clock() + limits.RESPONSE_URL_SECONDS,
        )
        return key

    def exchange(self, trigger_id: object) -> Trigger:
        """Use a trigger up; refused when unknown, used or too old."""
        trigger = self.triggers.get(str(trigger_id))
        if trigger is None:
            raise Refusal("invalid_trigger_id", violation=True)
        if trigger.used:
            raise Refusal("exchanged_trigger_id")
        if self.clock() >= trigger.expires:
            raise Refusal("expired_trigger_id")
        trigger.used = True
        return trigger

    def put(self, message: Message) -> Message:
        """Show a message where it belongs: in its channel, or to one person only."""
        if message.only_for is None:
            self.channels[message.channel].messages[message.ts] = message
        else:
            shown = self.ephemerals.setdefault(message.only_for, [])
            others = [each for each in shown if each.ts != message.ts]
            self.ephemerals[message.only_for] = [*others, message]
        self.changes.notify()
        return message

    def edit(self, message: Message, *, text: str, blocks: list[Json]) -> Message:
        """Put a new version over an old one, which is kept among its edits."""
        earlier = (*message.edits, replace(message, edits=()))
        return self.put(replace(message, text=text, blocks=blocks, edits=earlier))

    def delete(self, message: Message) -> None:
        """Take a message off the screen."""
        if message.only_for is None:
            del self.channels[message.channel].messages[message.ts]
        else:
            shown = self.ephemerals.get(message.only_for, [])
            self.ephemerals[message.only_for] = [e for e in shown if e.ts != message.ts]
        self.changes.notify()
