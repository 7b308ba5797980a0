"""A strict Discord on this machine, for tests: REST and gateway on real sockets, and people in it.

It imports nothing of the app: it is the judge. What an app may never do is refused as Discord
refuses it and recorded in `violations`, for a test to find empty. People use the app through
`person`. By hand: `python -m tests.platforms.discord_server --port 8080`.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from aiohttp import web

from . import discord_limits as limits
from .discord_faults import Fault
from .discord_gateway import Gateway
from .discord_openapi import ApiDescription
from .discord_payloads import guild_payload
from .discord_person import Person
from .discord_records import DM, Guild, Interaction, Message, Place, User
from .discord_rest import PREFIX, Rest
from .discord_world import Request, World

__all__ = ["DM", "DiscordServer", "main"]
_MAX_BODY = 32 * 1024 * 1024


class DiscordServer:
    """Discord, from HELLO to a person's eyes; use it as an asynchronous context manager.

    Args:
        openapi: Discord's API description as a file; request bodies are then held against it, and
            `openapi_checked` counts them.
        port: 0 for any free one.
        answer_seconds: how long the app has for its first response; Discord gives 3.
        clock: seconds, by which answers, tokens, nonces and requests a second are measured.
        distance_seconds: how long a request and its answer are on their way, together.
    """

    def __init__(
        self,
        openapi: Path | None = None,
        *,
        port: int = 0,
        answer_seconds: float = limits.ANSWER_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        distance_seconds: float = 0.0,
    ) -> None:
        self.token = "MTA.local.discord"
        self._port = port
        self._world = World(answer_seconds=answer_seconds, clock=clock)
        self.gateway = Gateway(self._world, self.token)
        self._world.publish = self.gateway.publish
        description = ApiDescription(openapi) if openapi else None
        self._rest = Rest(self._world, self.token, description)
        self._rest.distance_seconds = distance_seconds
        self._runner: web.AppRunner | None = None
        self._people: dict[str, Person] = {}

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=_MAX_BODY)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_get("/gateway", self.gateway.handle)
        app.router.add_get("/attachments/{place:.+}", self._serve_file)
        app.router.add_route("*", "/{anything:.*}", self._rest.handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = int(site.name.rsplit(":", 1)[1])
        self.gateway.url = self._rest.gateway_url = self.gateway_url
        self._world.cdn_url = f"http://127.0.0.1:{self._port}/attachments"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.gateway.close()
        if self._runner:
            await self._runner.cleanup()

    async def _serve_file(self, request: web.Request) -> web.Response:
        """The CDN: whoever has the address may read it."""
        content = self._world.uploads.get(request.match_info["place"])
        return web.Response(status=404) if content is None else web.Response(body=content)

    # --- what the app is told

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self._port}{PREFIX}"

    @property
    def gateway_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def application_id(self) -> str:
        return self._world.application_id

    @property
    def people_may_install(self) -> bool:
        """Whether the application allows to be installed by people, as its page says."""
        return self._world.people_may_install

    @people_may_install.setter
    def people_may_install(self, they_may: bool) -> None:
        self._world.people_may_install = they_may

    # --- who and where

    def person(self, identifier: int, name: str, locale: str = "en-US") -> Person:
        """The person with this id, made when first asked for."""
        key = str(identifier)
        if key not in self._people:
            account = User(id=key, name=name, locale=locale, dm_channel_id=self._world.new_id())
            self._world.people[key] = account
            self._people[key] = Person(self._world, account)
        return self._people[key]

    def guild(self, name: str, *, has_bot: bool = True) -> Guild:
        """A new server with one channel; sessions with the guilds intent hear of it."""
        world = self._world
        guild = Guild(id=world.new_id(), name=name, channel_id=world.new_id(), has_bot=has_bot)
        world.guilds[guild.id] = guild
        if has_bot:
            payload = guild_payload(guild, world.bot)
            world.publish("GUILD_CREATE", payload, guild_id=guild.id, intent=limits.GUILDS_INTENT)
        return guild

    def group_dm(self) -> Place:
        """A group DM, in which people use what they have installed themselves."""
        place = Place(channel_id=self._world.new_id())
        self._world.groups.add(str(place.channel_id))
        return place

    def remove_bot(self, guild: Guild) -> None:
        """The app is thrown out of a server; sessions with the guilds intent hear of it."""
        guild.has_bot = False
        self._world.publish(
            "GUILD_DELETE", {"id": guild.id}, guild_id=guild.id, intent=limits.GUILDS_INTENT
        )

    # --- what happened

    @property
    def violations(self) -> list[str]:
        """What an app must not do, in plain words, in order."""
        return self._world.violations

    @property
    def requests(self) -> list[Request]:
        """Every request, in order, with its answer's status and code."""
        return self._world.requests

    @property
    def openapi_checked(self) -> int:
        """How many bodies were held against Discord's API description."""
        return self._rest.openapi_checked

    @property
    def commands(self) -> list[dict[str, object]]:
        """The registered global commands, as Discord keeps them."""
        return self._world.commands

    @property
    def left_thinking(self) -> list[Message]:
        """Deferred responses that were never completed: people see "thinking" for ever."""
        return [each for each in self._world.messages.values() if each.is_loading]

    # --- time, faults, repetition

    def script(self, route: str, *faults: Fault) -> None:
        """Let the next requests on a route go wrong, in this order, one fault each."""
        self._rest.faults.add(route, faults)

    @property
    def scripted(self) -> dict[str, list[Fault]]:
        """Faults that have not happened yet, by route."""
        return self._rest.faults.left()

    def age_tokens(self, minutes: float) -> None:
        """Let time pass for interactions, their tokens and nonces."""
        self._world.skip(minutes * 60)

    async def redeliver(self, interaction: Interaction) -> int:
        """Send an interaction again, same id, same token; how many sessions heard it."""
        place = interaction.place
        heard = self._world.publish(
            "INTERACTION_CREATE", interaction.payload, guild_id=place.guild_id
        )
        await asyncio.sleep(0)
        return heard

    async def app_connected(self, timeout_seconds: float = 20) -> None:
        """Wait until a session of the app is connected; raises TimeoutError."""
        await self._world.until(lambda: self.gateway.connected or None, timeout_seconds)


async def main(port: int, openapi: Path | None) -> None:
    async with DiscordServer(openapi, port=port) as server:
        names = ("api_url", "gateway_url", "token", "application_id")
        lines = [f"{name} {getattr(server, name)}" for name in names]
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--openapi", type=Path)
    arguments = parser.parse_args()
    asyncio.run(main(arguments.port, arguments.openapi))
