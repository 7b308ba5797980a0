"""`/interview` with its subcommands, as Discord lists them to people.

They follow `bot.understanding.commands`: a subcommand is that command's name, its option what may
follow the name. Whatever is used, the same function hears of it; nothing is decided here.

Descriptions are the catalogue's, in each language that has them. Names stay as they are: all that
the bot says names them so.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from adapters.discord.command_words import words
from adapters.discord.inbound import ADMIN, ASK
from adapters.discord.suggesting import Suggest, no_suggestions, zone_choices
from bot.understanding.commands import CommandName

Receive = Callable[[discord.Interaction[Any]], Awaitable[None]]

GROUP = "interview"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What may be typed after a subcommand's name."""

    name: str
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subcommand:
    """One line of the list; `home` stands for the bare command, which a group does not have."""

    name: str
    typed: Typed | None = None


_EMPLOYER = Typed(name="employer")
_DETAILS = Typed(name="details")
_AREA = Typed(name="words")
_PLACE = Typed(name="place")
_LINE = Typed(name="line")
_WORDS = Typed(name="text", required=True)

SUBCOMMANDS = (
    Subcommand(name=CommandName.ADD, typed=_DETAILS),
    Subcommand(name=CommandName.HOME),
    Subcommand(name=CommandName.LIST),
    Subcommand(name=CommandName.SHOW, typed=_EMPLOYER),
    Subcommand(name=CommandName.CALL, typed=_EMPLOYER),
    Subcommand(name=CommandName.SAY, typed=_EMPLOYER),
    Subcommand(name=CommandName.THANKS, typed=_EMPLOYER),
    Subcommand(name=CommandName.PRACTISE, typed=_EMPLOYER),
    Subcommand(name=ASK, typed=_WORDS),
    Subcommand(name=CommandName.AREAS, typed=_AREA),
    Subcommand(name=CommandName.CORRECT, typed=_EMPLOYER),
    Subcommand(name=CommandName.UNDO),
    Subcommand(name=CommandName.OFFER, typed=_EMPLOYER),
    Subcommand(name=CommandName.SETTINGS),
    Subcommand(name=CommandName.ZONE, typed=_PLACE),
    Subcommand(name=CommandName.QUIET),
    Subcommand(name=CommandName.STOP),
    Subcommand(name=CommandName.START),
    Subcommand(name=CommandName.HELP),
    Subcommand(name=CommandName.PRIVACY),
    Subcommand(name=CommandName.EXPORT),
    Subcommand(name=CommandName.IMPORT),
    Subcommand(name=CommandName.INSIGHTS),
    Subcommand(name=CommandName.COACH, typed=_LINE),
    Subcommand(name=CommandName.FORGET),
)


def command_group(receive: Receive, suggest: Suggest = no_suggestions) -> app_commands.Group:
    """The whole of it: for servers and for people, usable in servers, with the bot, anywhere.

    `suggest` offers a person their own applications while they type.
    """
    group = app_commands.Group(
        name=GROUP,
        description=words(f"command-{GROUP}"),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
    )
    for subcommand in SUBCOMMANDS:
        group.add_command(_command(subcommand, receive, suggest))
    return group


def admin_command(receive: Receive) -> app_commands.Command[Any, ..., None]:
    """For those who manage a server, and there alone; whether they do is checked again later."""
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=ADMIN,
        description=words(f"command-{ADMIN}"),
        callback=_bare(receive),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=False, private_channel=False
        ),
    )
    command.default_permissions = discord.Permissions(manage_guild=True)
    return command


def _command(
    subcommand: Subcommand, receive: Receive, suggest: Suggest
) -> app_commands.Command[Any, ..., None]:
    typed = subcommand.typed
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=subcommand.name,
        description=words(f"command-{subcommand.name}"),
        callback=_bare(receive) if typed is None else _with_words(typed, receive),
    )
    if typed is _PLACE:
        command.autocomplete("typed")(zone_choices)
    if typed is _EMPLOYER:
        command.autocomplete("typed")(_suggesting(suggest))
    return command


def _suggesting(suggest: Suggest) -> Callable[..., Any]:
    """discord.py looks at the signature: it takes a plain function of two."""

    async def suggesting(
        interaction: discord.Interaction[Any], typed: str
    ) -> list[app_commands.Choice[str]]:
        return await suggest(interaction, typed)

    return suggesting


def _bare(receive: Receive) -> Callable[[discord.Interaction[Any]], Any]:
    async def used(interaction: discord.Interaction[Any]) -> None:
        await receive(interaction)

    return used


def _with_words(typed: Typed, receive: Receive) -> Callable[..., Any]:
    """What was typed is read with the rest of the payload."""

    async def used(interaction: discord.Interaction[Any], typed: str) -> None:
        del typed
        await receive(interaction)

    async def used_bare(interaction: discord.Interaction[Any], typed: str | None = None) -> None:
        del typed
        await receive(interaction)

    callback = used if typed.required else used_bare
    about = words(f"command-option-{typed.name}")
    described = app_commands.describe(typed=about)(callback)
    return app_commands.rename(typed=typed.name)(described)
