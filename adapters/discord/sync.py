"""Tells Discord which commands there are, and only when it does not know them like this yet.

Discord is asked for the commands that it has; their hash is held against that of ours, so that
nothing needs to be remembered here.
"""

import json
from collections.abc import Mapping
from hashlib import blake2s

import discord
from discord import app_commands

from adapters.discord.commands import SUBCOMMANDS, command_group
from adapters.discord.gateway import point_at, told_apart

# What we say of a command; Discord adds ids, versions and its own defaults.
SAID = (
    "name",
    "description",
    "type",
    "options",
    "required",
    "autocomplete",
    "contexts",
    "integration_types",
)


async def sync_commands(*, token: str, api_url: str | None = None) -> int:
    """How many commands Discord knows now. Raises PlatformRefused."""
    point_at(api_url=api_url, gateway_url=None)
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)
    tree.add_command(command_group(_nobody))
    async with client:
        with told_apart():
            await client.login(token)
            await _sync(client, tree)
    return len(SUBCOMMANDS)


async def _sync(client: discord.Client, tree: app_commands.CommandTree[discord.Client]) -> None:
    assert client.application_id is not None
    known = await client.http.get_global_commands(client.application_id)
    ours = [command.to_dict(tree) for command in tree.get_commands()]
    if fingerprint(known) != fingerprint(ours):
        await tree.sync()


def fingerprint(commands: object) -> str:
    """A hash of what a list of commands says, whatever else is in it and in which order."""
    said = json.dumps(_said(commands), sort_keys=True)
    return blake2s(said.encode(), digest_size=16).hexdigest()


def _said(told: object) -> object:
    """Only our own words, without what is empty: Discord leaves such parts out, or adds them."""
    if isinstance(told, list):
        return [_said(each) for each in told]
    if isinstance(told, Mapping):
        return {name: _said(told[name]) for name in SAID if told.get(name) not in (None, [], False)}
    return told


async def _nobody(interaction: discord.Interaction) -> None:
    """While commands are only described, nobody uses them."""
