"""Tells Discord which commands there are, and only when it does not know them like this yet.

Discord is asked for the commands that it has; their hash is held against that of ours, so that
nothing needs to be remembered here.
"""

import json
from collections.abc import Mapping
from hashlib import blake2s

import discord
from discord import app_commands
from discord.http import Route

from adapters.discord.command_words import CatalogueTranslator
from adapters.discord.commands import SUBCOMMANDS, admin_command, command_group
from adapters.discord.gateway import point_at, told_apart

PERMISSIONS = "default_member_permissions"
LOCALISED = "description_localizations"
# What we say of a command; Discord adds ids, versions and its own defaults.
SAID = (
    "name",
    "description",
    LOCALISED,
    "type",
    "options",
    "required",
    "autocomplete",
    "contexts",
    "integration_types",
    PERMISSIONS,
)


async def sync_commands(*, token: str, api_url: str | None = None) -> int:
    """How many commands Discord knows now. Raises PlatformRefused."""
    point_at(api_url=api_url, gateway_url=None)
    client = discord.Client(intents=discord.Intents.none())
    tree = app_commands.CommandTree(client)
    tree.add_command(command_group(_nobody))
    tree.add_command(admin_command(_nobody))
    async with client:
        with told_apart():
            await client.login(token)
            await _sync(client, tree)
    return len(SUBCOMMANDS) + 1


async def _sync(client: discord.Client, tree: app_commands.CommandTree[discord.Client]) -> None:
    assert client.application_id is not None
    translator = CatalogueTranslator()
    ours = [await each.get_translated_payload(tree, translator) for each in tree.get_commands()]
    # Without asking for them, Discord leaves the other languages out.
    known_ones = Route(
        "GET", "/applications/{application_id}/commands", application_id=client.application_id
    )
    known = await client.http.request(known_ones, params={"with_localizations": "true"})
    if fingerprint(known) != fingerprint(ours):
        await client.http.bulk_upsert_global_commands(client.application_id, payload=ours)


def fingerprint(commands: object) -> str:
    """A hash of what a list of commands says, whatever else is in it and in which order."""
    said = json.dumps(_said(commands), sort_keys=True)
    return blake2s(said.encode(), digest_size=16).hexdigest()


def _said(told: object) -> object:
    """Only our own words, without what is empty: Discord leaves such parts out, or adds them."""
    if isinstance(told, list):
        return [_said(each) for each in told]
    if isinstance(told, Mapping):
        return {name: _said_as(name, told[name]) for name in SAID if told.get(name)}
    return told


def _said_as(name: str, told: object) -> object:
    """A dictionary of languages has names of its own; permissions come back as text."""
    if name == PERMISSIONS:
        return str(told)
    if name != LOCALISED or not isinstance(told, Mapping):
        return _said(told)
    return {language: words for language, words in told.items() if words}


async def _nobody(interaction: discord.Interaction) -> None:
    """While commands are only described, nobody uses them."""
