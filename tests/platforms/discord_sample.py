"""A small app on the real discord.py, which uses the local Discord as an app in earnest would."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Self

import discord
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from .discord_server import DiscordServer

ZONES = ("Europe/Lisbon", "Europe/London", "America/Lima")


def point_at(server: DiscordServer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let discord.py talk to this server instead of Discord."""
    monkeypatch.setattr(Route, "BASE", server.api_url)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(server.gateway_url))


class Heard(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=r"1:heard:(?P<key>\w+)$"
):
    """A button that outlives a restart: what it is about stands in its custom id."""

    def __init__(self, key: str) -> None:
        style = discord.ButtonStyle.primary
        super().__init__(
            discord.ui.Button(label="I've heard", style=style, custom_id=f"1:heard:{key}")
        )
        self.key = key

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Self:
        return cls(match["key"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        await interaction.response.edit_message(content=f"Heard about {self.key}.", view=None)


class Details(discord.ui.Modal, title="The interview"):
    """A form with the three kinds of field that are used most."""

    employer = discord.ui.Label[Any](
        text="Employer", component=discord.ui.TextInput[Any](custom_id="employer")
    )
    round = discord.ui.Label[Any](
        text="Round",
        description="Which one was it?",
        component=discord.ui.Select[Any](
            custom_id="round",
            options=[discord.SelectOption(label=text, value=text[0]) for text in ("1st", "2nd")],
        ),
    )
    remote = discord.ui.Label[Any](
        text="Remote", component=discord.ui.Checkbox[Any](custom_id="remote")
    )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        fields = (self.employer, self.round, self.remote)
        typed, chosen, ticked = (field.component for field in fields)
        assert isinstance(typed, discord.ui.TextInput)
        assert isinstance(chosen, discord.ui.Select)
        assert isinstance(ticked, discord.ui.Checkbox)
        view = discord.ui.View(timeout=None).add_item(Heard("acme"))
        text = f"{typed.value}, round {chosen.values[0]}, remote {ticked.value}"
        await interaction.response.send_message(text, view=view)


interview = app_commands.Group(
    name="interview",
    description="After a job interview",
    allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
    allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True),
)


@interview.command(name="add", description="Register an interview")
async def add(interaction: discord.Interaction[Any], employer: str | None = None) -> None:
    form = Details()
    assert isinstance(form.employer.component, discord.ui.TextInput)
    form.employer.component.default = employer
    await interaction.response.send_modal(form)


@interview.command(name="ask", description="Ask something")
async def ask(interaction: discord.Interaction[Any], text: str) -> None:
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.edit_original_response(content=f"Privately: {text}")


@interview.command(name="zone", description="Say where you are")
async def zone(interaction: discord.Interaction[Any], name: str) -> None:
    await interaction.response.send_message(name, ephemeral=True)


@zone.autocomplete("name")
async def zones(
    interaction: discord.Interaction[Any], typed: str
) -> list[app_commands.Choice[str]]:
    return [app_commands.Choice(name=each, value=each) for each in ZONES if typed in each]


@interview.command(name="slow", description="Answer when it is let")
async def slow(interaction: discord.Interaction[Any]) -> None:
    app = interaction.client
    assert isinstance(app, SampleApp)
    await app.may_answer.wait()
    try:
        await interaction.response.send_message("At last")
    except discord.HTTPException as refused:
        app.refused.append(refused.code)


class SampleApp(discord.AutoShardedClient):
    """The app; `heard` are the texts of the DMs that it heard, `refused` the codes it got."""

    def __init__(self, server: DiscordServer, intents: discord.Intents) -> None:
        mentions = discord.AllowedMentions.none()
        super().__init__(
            intents=intents,
            max_messages=None,
            allowed_mentions=mentions,
            guild_ready_timeout=0.0,
        )
        self.tree = app_commands.CommandTree[SampleApp](self)
        self.tree.add_command(interview)
        self.server = server
        self.heard: list[str] = []
        self.refused: list[int] = []
        self.may_answer = asyncio.Event()
        self.left_guilds: list[int] = []

    async def setup_hook(self) -> None:
        self.add_dynamic_items(Heard)
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """By default discord.py waits 5 seconds here; one shard needs not."""

    async def on_message(self, message: discord.Message) -> None:
        if message.author.id != self.application_id:
            self.heard.append(message.content)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        self.left_guilds.append(guild.id)


@asynccontextmanager
async def running(server: DiscordServer, *, dm_messages: bool = True) -> AsyncIterator[SampleApp]:
    """The app, connected and ready; closed at the end."""
    intents = discord.Intents.none()
    intents.dm_messages = dm_messages
    intents.guilds = True
    app = SampleApp(server, intents)
    task = asyncio.create_task(app.start(server.token))
    try:
        await asyncio.wait_for(_ready(app, task), 20)
        yield app
    finally:
        await app.close()
        await asyncio.gather(task, return_exceptions=True)


async def _ready(app: SampleApp, task: asyncio.Task[None]) -> None:
    while not app.is_ready():
        if task.done():
            await task
        await asyncio.sleep(0.01)
