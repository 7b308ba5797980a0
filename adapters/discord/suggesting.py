"""What is offered while somebody types into a command: zones, and their own applications.

What has ended is offered only once its name is typed: a no is not put before anybody's eyes.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any

import discord
from discord.app_commands import Choice

from adapters.discord.components import label
from adapters.discord.limits import CHOICES, OPTION_CHARS
from bot.advice.model import Application, JobSearch
from bot.advice.zones import zone_keys
from bot.engine.naming import option_label

Suggest = Callable[[discord.Interaction[Any], str], Awaitable[list[Choice[str]]]]


async def no_suggestions(
    interaction: discord.Interaction[Any],  # noqa: ARG001 - Discord's shape
    typed: str,  # noqa: ARG001
) -> list[Choice[str]]:
    """While commands are only described, nobody types."""
    return []


async def zone_choices(
    interaction: discord.Interaction[Any],  # noqa: ARG001 - Discord's shape
    typed: str,
) -> list[Choice[str]]:
    """The zones that the letters typed so far fit; nothing before the first letter."""
    wanted = typed.strip().casefold().replace(" ", "_")
    fitting = sorted(key for key in zone_keys() if wanted and wanted in key.casefold())
    # A city that begins so comes before one that has it somewhere inside.
    fitting.sort(key=lambda key: not key.rpartition("/")[2].casefold().startswith(wanted))
    return [Choice(name=key, value=key) for key in fitting[:CHOICES]]


def application_choices(search: JobSearch, typed: str) -> list[Choice[str]]:
    """Those that fit what is typed, open ones first; at most 25, none twice."""
    wanted = " ".join(typed.casefold().split())
    fitting = [each for each in search.applications if _fits(each, wanted)]
    fitting.sort(key=lambda each: (not each.is_open, not _begins(each, wanted)))
    offered: dict[str, Choice[str]] = {}
    for choice in _choices(fitting, search):
        offered.setdefault(choice.value, choice)
    return list(offered.values())[:CHOICES]


def _fits(application: Application, wanted: str) -> bool:
    if not wanted:
        return application.is_open
    return wanted in f"{application.employer} {application.role or ''}".casefold()


def _begins(application: Application, wanted: str) -> bool:
    return application.employer.casefold().startswith(wanted)


def _choices(applications: list[Application], search: JobSearch) -> Iterator[Choice[str]]:
    """What is sent is what the engine finds it by: the employer, and the job if it has a name.

    Two that are alike are one entry, and the engine asks which: so it has no number.
    """
    for application in applications:
        value = ", ".join(filter(None, (application.employer, application.role)))
        if len(value) <= OPTION_CHARS:
            alone = replace(search, applications=(application,))
            name = label(option_label(application, alone), OPTION_CHARS)
            yield Choice(name=name, value=value)
