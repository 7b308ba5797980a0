"""Requests to the local Discord as any client could send them, and the parts they are made of."""

from __future__ import annotations

from typing import Any

import aiohttp

from .discord_limits import COMPONENTS_V2
from .discord_person import Person
from .discord_records import Interaction
from .discord_server import DiscordServer

Json = dict[str, Any]
ADD: Json = {"name": "add", "type": 1, "description": "Register an interview"}
INTERVIEW: Json = {"name": "interview", "description": "After an interview", "options": [ADD]}


class Raw:
    """Requests as any client could send them, with the bot's token."""

    def __init__(self, server: DiscordServer, session: aiohttp.ClientSession) -> None:
        self.server = server
        self.session = session
        self.robin: Person = server.person(101, "Robin")
        self.dm = f"/channels/{self.robin.account.dm_channel_id}/messages"

    async def send(self, method: str, path: str, body: object = None, **kw: Any) -> tuple[int, Any]:
        headers = kw.pop("headers", {"Authorization": f"Bot {self.server.token}"})
        sent = {"data": aiohttp.payload.JsonPayload(body)} if body is not None else {}
        if body is not None:
            headers = {"Content-Type": "application/json"} | headers
        async with self.session.request(
            method, self.server.api_url + path, headers=headers, **(sent | kw)
        ) as got:
            return got.status, (await got.json() if got.status != 204 else None)

    async def used(self) -> Interaction:
        """Robin's command, which waits for its answer."""
        commands = f"/applications/{self.server.application_id}/commands"
        await self.send("PUT", commands, [INTERVIEW])
        return await self.robin.command("interview add", must_answer=False)

    async def answers(self, interaction: Interaction, kind: int, data: Json) -> tuple[int, Any]:
        path = f"/interactions/{interaction.id}/{interaction.token}/callback?with_response=1"
        return await self.send("POST", path, {"type": kind, "data": data}, headers={})

    def webhook(self, interaction: Interaction) -> str:
        return f"/webhooks/{self.server.application_id}/{interaction.token}"


def button(custom_id: str = "1:heard:a", **more: object) -> Json:
    return {"type": 2, "style": 1, "label": "Heard", "custom_id": custom_id} | more


def row(*components: Json) -> Json:
    return {"type": 1, "components": list(components)}


def select(**more: object) -> Json:
    return {"type": 3, "custom_id": "s", "options": options(1)} | more


def options(number: int) -> list[Json]:
    return [{"label": f"Option {each}", "value": str(each)} for each in range(number)]


def embed(**parts: object) -> Json:
    return {"embeds": [parts]}


def fields(number: int, size: int = 1) -> list[Json]:
    return [{"name": "n", "value": "v" * size} for _ in range(number)]


def buttons(*components: Json) -> Json:
    return {"content": "x", "components": [row(*components)]}


def v2(*components: Json, **more: object) -> Json:
    return {"flags": COMPONENTS_V2, "components": list(components)} | more


def text(content: str = "x") -> Json:
    return {"type": 10, "content": content}
