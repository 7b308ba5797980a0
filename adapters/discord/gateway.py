"""The connection on which Discord tells us what happens, with discord.py.

Only what has to be remembered of its ways stands here:

* `AutoShardedClient`, because the first failure of the gateway ends a plain `Client`
  (https://github.com/Rapptz/discord.py/issues/10520).
* No views: a view that mixes dynamic and ordinary items takes the dynamic ones down with it when
  it ends, and modals are known to the process alone that opened them. Presses and forms are read
  from the interaction itself, so that they work weeks and restarts later.
"""

import logging
import time
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord
import yarl
from discord import InteractionType, app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from discord.state import AutoShardedConnectionState

from adapters.discord.commands import Receive, admin_command, command_group
from adapters.discord.suggesting import Suggest
from adapters.starting import PlatformRefused

log = logging.getLogger(__name__)

Hear = Callable[[discord.Message], Awaitable[None]]
Moved = Callable[[str, bool], Awaitable[None]]
"""A server's id, and whether it has let us in or thrown us out."""
Listed = Callable[[Collection[str], Callable[[str], bool]], Awaitable[None]]
"""The servers of a shard that we are on, and whether one would be among them if we were on it."""
OLDEST_HEARTBEAT_SECONDS = 120.0
"""Discord asks for a heartbeat about every 41 seconds: two may get lost."""


HEARTBEAT_TIMEOUT_SECONDS = 60.0
"""A connection on which nothing was heard for so long is dead, and is taken up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shards:
    """Which part of Discord this process hears: all of it, or these numbers of so many.

    Whatever comes without a server, as private messages do, comes to number 0 alone
    (events/gateway, Sharding). Without a count Discord says how many it wants.
    """

    ids: tuple[int, ...] = ()
    count: int | None = None


ALL_SHARDS = Shards()


class TokenRefused(PlatformRefused):
    """Discord does not accept DISCORD_TOKEN: copy it from the application's page, under Bot."""


class RequestRefused(PlatformRefused):
    """Discord does not do what was asked: see whether the application is still in order there."""


class NotReached(PlatformRefused):
    """Discord cannot be reached, or is out of order: try again in a few minutes."""


def point_at(*, api_url: str | None, gateway_url: str | None) -> None:
    """Let discord.py talk to another address than Discord's own."""
    if api_url is not None:
        Route.BASE = api_url.rstrip("/")
    if gateway_url is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(gateway_url)


@contextmanager
def told_apart() -> Iterator[None]:
    """Failures inside as what they mean for whoever started this. Raises PlatformRefused."""
    try:
        yield
    except discord.LoginFailure:
        raise TokenRefused from None
    except discord.HTTPException as refusal:
        if refusal.status >= 500 or refusal.status == 429:
            raise NotReached(str(refusal.status)) from refusal
        raise RequestRefused(f"{refusal.status}, {refusal.code}") from refusal
    except (aiohttp.ClientError, OSError, TimeoutError) as unheard:
        raise NotReached from unheard


def intents() -> discord.Intents:
    """Private messages, and on which servers we are; commands come without any. None is privileged.

    Only with `guilds` do we hear that a server has thrown us out.
    """
    wanted = discord.Intents.none()
    wanted.dm_messages = wanted.guilds = True
    return wanted


class Tree(app_commands.CommandTree[discord.AutoShardedClient]):
    """Hands on what discord.py does not know: commands of another release are answered, too."""

    def __init__(
        self, client: discord.AutoShardedClient, receive: Receive, suggest: Suggest
    ) -> None:
        super().__init__(client)
        self._receive = receive
        self.add_command(command_group(receive, suggest))
        self.add_command(admin_command(receive))

    async def on_error(
        self,
        interaction: discord.Interaction[discord.AutoShardedClient],
        error: app_commands.AppCommandError,
        /,
    ) -> None:
        if interaction.type is InteractionType.autocomplete:
            # Another release's option, or a failure of ours: nothing is offered, typing goes on.
            log.warning("nothing could be offered: %s", type(error).__name__)
            return
        match error:
            case app_commands.CommandNotFound() | app_commands.CommandSignatureMismatch():
                await self._receive(interaction)
            case _:
                log.error("interaction %d failed", interaction.id, exc_info=error)


NOT_HEARD = ("MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK")
"""What comes with `dm_messages` and means nothing to us: mostly our own edits."""


class Heard(AutoShardedConnectionState[Any]):
    """What discord.py makes of what it hears, less what we have no use for.

    It knows the servers that each READY lists, and no others. discord.py only adds to those of the
    session before: which of them threw us out in between would be told by nobody.

    Each answer in a private channel comes back to us, often twice. To read it costs more than to
    read the press that it answers, so nobody does.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for event in NOT_HEARD:
            del self.parsers[event]

    def parse_message_create(self, data: Any) -> None:
        if not data["author"].get("bot"):
            super().parse_message_create(data)

    def parse_ready(self, data: Any) -> None:
        listed = {int(guild["id"]) for guild in data["guilds"]}
        number, count = data["shard"]
        for guild in self.guilds:
            if (guild.id >> 22) % count == number and guild.id not in listed:
                self.parse_guild_delete({"id": guild.id})
        super().parse_ready(data)


class GatewayClient(discord.AutoShardedClient):
    """Hears commands, presses, forms and private messages, and hands them on."""

    def __init__(
        self,
        *,
        receive: Receive,
        suggest: Suggest,
        hear: Hear,
        moved: Moved,
        listed: Listed,
        connected: Callable[[], None],
        shards: Shards = ALL_SHARDS,
        heartbeat_timeout_seconds: float = HEARTBEAT_TIMEOUT_SECONDS,
    ) -> None:
        # We have no voice: discord.py need not warn that it lacks what voice would take.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=intents(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            guild_ready_timeout=0.0,
            shard_count=shards.count,
            heartbeat_timeout=heartbeat_timeout_seconds,
        )
        self.shard_ids = list(shards.ids) or None
        self._receive = receive
        self._hear = hear
        self._moved = moved
        self._listed = listed
        self._connected = connected
        self.tree = Tree(self, receive, suggest)

    def _get_state(self, **options: Any) -> AutoShardedConnectionState[Any]:
        """discord.py's own place for another state: `AutoShardedClient` does the same."""
        return Heard(
            dispatch=self.dispatch,
            handlers=self._handlers,
            hooks=self._hooks,
            http=self.http,
            **options,
        )

    async def on_ready(self) -> None:
        self._connected()

    async def on_shard_ready(self, shard: int) -> None:
        """At the start, and whenever a session could not be taken up again.

        Servers that are out of order are listed, too.
        """

        def is_on(server: int) -> bool:
            """Whether the shard hears of it (events/gateway, Sharding)."""
            return (server >> 22) % (self.shard_count or 1) == shard

        listed = {str(guild.id) for guild in self.guilds if is_on(guild.id)}
        await self._listed(listed, lambda server: is_on(int(server)))

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """Commands come by the tree."""
        if interaction.type in (InteractionType.component, InteractionType.modal_submit):
            await self._receive(interaction)

    async def on_message(self, message: discord.Message) -> None:
        await self._hear(message)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        await self._moved(str(guild.id), True)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """Thrown out, or the server is gone; one that is only out of order comes otherwise."""
        await self._moved(str(guild.id), False)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:  # noqa: ARG002
        """Without what the event carried."""
        log.exception("%s failed", event_method)

    @property
    def is_listening(self) -> bool:
        """Every shard is connected, and has had an answer to its heartbeat lately.

        `is_ready` stays true when the connection has died.
        """
        if not self.is_ready() or self.is_closed():
            return False
        oldest = time.perf_counter() - OLDEST_HEARTBEAT_SECONDS
        shards = self.shards.values()
        return bool(shards) and all(
            not shard.is_closed() and _last_heartbeat(shard) > oldest for shard in shards
        )


def _last_heartbeat(shard: discord.ShardInfo) -> float:
    """When Discord last answered one; discord.py tells only how fast it did."""
    keep_alive = shard._parent.ws._keep_alive  # noqa: SLF001
    return keep_alive._last_ack if keep_alive is not None else 0.0  # noqa: SLF001
