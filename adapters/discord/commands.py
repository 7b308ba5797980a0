"""`/interview` with its subcommands, as Discord lists them to people.

They follow `bot.understanding.commands`: a subcommand is that command's name, its option what may
follow the name. Whatever is used, the same function hears of it; nothing is decided here.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from adapters.discord.inbound import ASK
from adapters.discord.limits import CHOICES
from bot.advice.zones import zone_keys
from bot.understanding.commands import CommandName

Receive = Callable[[discord.Interaction[Any]], Awaitable[None]]

GROUP = "interview"
GROUP_DESCRIPTION = "After a job interview: when to call, what to say, what came of it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What may be typed after a subcommand's name."""

    name: str
    description: str
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Subcommand:
    """One line of the list; `home` stands for the bare command, which a group does not have."""

    name: str
    description: str
    typed: Typed | None = None


_EMPLOYER = Typed(name="employer", description="Which one, if there are several")
_DETAILS = Typed(name="details", description="For example: Acme, they decide on Friday")
_AREA = Typed(name="words", description="One more to work on, in your own words")
_PLACE = Typed(name="place", description="A city near you, or a zone such as Europe/Berlin")
_LINE = Typed(name="line", description="A line to them, if you like")
_WORDS = Typed(name="text", description="For example: she said Thursday", required=True)

SUBCOMMANDS = (
    Subcommand(name=CommandName.ADD, description="Note an interview", typed=_DETAILS),
    Subcommand(name=CommandName.HOME, description="What is next"),
    Subcommand(name=CommandName.LIST, description="All your interviews"),
    Subcommand(name=CommandName.SHOW, description="What happened so far", typed=_EMPLOYER),
    Subcommand(name=CommandName.CALL, description="May I call now?", typed=_EMPLOYER),
    Subcommand(name=CommandName.SAY, description="The words for the call", typed=_EMPLOYER),
    Subcommand(name=CommandName.THANKS, description="Write a thank-you note", typed=_EMPLOYER),
    Subcommand(name=CommandName.PRACTISE, description="Practise the call", typed=_EMPLOYER),
    Subcommand(name=ASK, description="Say it in your own words", typed=_WORDS),
    Subcommand(name=CommandName.AREAS, description="What you work on", typed=_AREA),
    Subcommand(name=CommandName.CORRECT, description="Change what I know", typed=_EMPLOYER),
    Subcommand(name=CommandName.UNDO, description="Take the last change back"),
    Subcommand(name=CommandName.OFFER, description="Your offer, to the first day", typed=_EMPLOYER),
    Subcommand(name=CommandName.SETTINGS, description="Time zone, quiet hours, reminders"),
    Subcommand(name=CommandName.ZONE, description="Say where you are", typed=_PLACE),
    Subcommand(name=CommandName.QUIET, description="Set your quiet hours"),
    Subcommand(name=CommandName.STOP, description="No more reminders"),
    Subcommand(name=CommandName.START, description="Reminders again"),
    Subcommand(name=CommandName.HELP, description="What I can do"),
    Subcommand(name=CommandName.PRIVACY, description="What I keep, and who can see it"),
    Subcommand(name=CommandName.EXPORT, description="All that I know of you, as files"),
    Subcommand(name=CommandName.IMPORT, description="Bring an export back"),
    Subcommand(name=CommandName.INSIGHTS, description="Your own search so far, as a picture"),
    Subcommand(name=CommandName.COACH, description="Ask a human coach", typed=_LINE),
    Subcommand(name=CommandName.FORGET, description="Erase everything that I keep of you"),
)


def command_group(receive: Receive) -> app_commands.Group:
    """The whole of it: for servers and for people, usable in servers, with the bot, anywhere."""
    group = app_commands.Group(
        name=GROUP,
        description=GROUP_DESCRIPTION,
        allowed_installs=app_commands.AppInstallationType(guild=True, user=True),
        allowed_contexts=app_commands.AppCommandContext(
            guild=True, dm_channel=True, private_channel=True
        ),
    )
    for subcommand in SUBCOMMANDS:
        group.add_command(_command(subcommand, receive))
    return group


def _command(subcommand: Subcommand, receive: Receive) -> app_commands.Command[Any, ..., None]:
    typed = subcommand.typed
    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name=subcommand.name,
        description=subcommand.description,
        callback=_bare(receive) if typed is None else _with_words(typed, receive),
    )
    if subcommand.name == CommandName.ZONE:
        command.autocomplete("typed")(zone_choices)
    return command


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
    described = app_commands.describe(typed=typed.description)(callback)
    return app_commands.rename(typed=typed.name)(described)


async def zone_choices(
    interaction: discord.Interaction[Any],  # noqa: ARG001 - Discord's shape
    typed: str,
) -> list[app_commands.Choice[str]]:
    """The zones that the letters typed so far fit; nothing before the first letter."""
    wanted = typed.strip().casefold().replace(" ", "_")
    fitting = sorted(key for key in zone_keys() if wanted and wanted in key.casefold())
    # A city that begins so comes before one that has it somewhere inside.
    fitting.sort(key=lambda key: not key.rpartition("/")[2].casefold().startswith(wanted))
    return [app_commands.Choice(name=key, value=key) for key in fitting[:CHOICES]]
