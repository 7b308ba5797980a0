"""What Discord tells us, as events. Its payloads end here.

command      /interview add details:Acme  -> CommandInvoked("add Acme")
             /interview ask text:thursday  -> TextEntered("thursday")
component    r1:<action>:<key>[:<value>]   -> ActionChosen, a list's entry as its value
             r1:again:<key>                -> OpenAgain: a rejected form, once more
modal        r1:form:<key>                 -> FormSubmitted, by field name
             r1:part:<key>                 -> the same, with more fields to come
             r1:upload:                    -> Uploaded: a file
DM           any words                     -> TextEntered
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import InteractionType

from adapters.discord.api import Token
from adapters.discord.custom_ids import AGAIN, PART, UPLOAD, Carried, carried
from adapters.discord.modals import submitted_values
from adapters.discord.uploads import uploaded
from bot.engine.dossier import Server
from bot.engine.events import (
    ActionChosen,
    Apart,
    CommandInvoked,
    Event,
    ExportReceived,
    FormNotShown,
    FormSubmitted,
    Profile,
    TextEntered,
)
from bot.engine.typed import cleaned
from bot.service.ports import Address, MessageRef
from bot.service.workspaces import is_for_admins
from bot.understanding.commands import CommandName

PLATFORM = "discord"
ADMIN = "interview-admin"
"""The command for those who manage a server: no subcommand, so that no words can mean it."""
NEVER_A_FORM = frozenset(
    {
        CommandName.HOME,
        CommandName.LIST,
        CommandName.SETTINGS,
        CommandName.HELP,
        CommandName.PRIVACY,
        CommandName.EXPORT,
        CommandName.INSIGHTS,
        CommandName.STOP,
        CommandName.START,
        CommandName.UNDO,
    }
)
"""Used bare, these show something or set something, and ask for nothing."""
ASK = "ask"
"""The subcommand for free text: a group of commands takes none after its name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAgain:
    """The press that opens a rejected form once more: no form can answer a form."""

    id: str
    key: str
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadWanted:
    """`/interview import`: Discord has a form that takes a file."""

    id: str
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Uploaded:
    """That form, sent off; `file` is None should it ever come without one."""

    id: str
    file: discord.Attachment | None
    profile: Profile


Own = OpenAgain | UploadWanted | Uploaded
"""What this face does by itself, before the engine hears of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """One interaction: who did what, and how it may be answered.

    `is_private` is true in the private channel with the bot: anywhere else others look on.
    `source` is the message that a component, or the form that it opened, belongs to.
    `server` is where it happened, if we are a guest there; `is_admin`: they manage that server, as
    Discord says with this very interaction. `locale`: the language of their Discord, `de`.
    """

    address: Address
    event: Event | Own
    token: Token
    is_private: bool
    channel: str
    source: MessageRef | None = None
    server: Server | None = None
    is_admin: bool = False
    locale: str = ""

    @property
    def wants_no_form(self) -> bool:
        """What is never answered by a form may be acknowledged early: a form has to be first."""
        match self.event:
            case CommandInvoked(text=words):
                return words in NEVER_A_FORM
            case FormSubmitted() | Uploaded() | TextEntered():
                return True
            case _:
                return False

    @property
    def is_for_admins(self) -> bool:
        """Whether it concerns a server, and not a person."""
        event = self.event
        if isinstance(event, CommandInvoked):
            return event.text == ADMIN
        key = event.key if isinstance(event, OpenAgain) else ""
        asked = FormNotShown(id=event.id, key=key) if key else event
        return not isinstance(asked, Own) and is_for_admins(asked)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A message that somebody wrote to the bot in private, or the file in it."""

    address: Address
    event: TextEntered | ExportReceived
    channel: str


def address_of(person: int) -> Address:
    """Servers play no part: whoever leaves one keeps what they told us."""
    return Address(platform=PLATFORM, workspace="", person=str(person))


def click(interaction: discord.Interaction[Any]) -> Click:
    """An interaction of any kind but autocomplete. Raises KeyError for a payload without its parts.

    The interaction's id is the event's: Discord gives every delivery of it the same.
    """
    message, server = interaction.message, _server(interaction)
    return Click(
        address=address_of(interaction.user.id),
        event=_event(interaction),
        token=Token(
            application=str(interaction.application_id),
            interaction=str(interaction.id),
            secret=interaction.token,
        ),
        is_private=interaction.context.dm_channel,
        channel=str(interaction.channel_id or ""),
        source=None
        if message is None
        else MessageRef(channel=str(message.channel.id), message=str(message.id)),
        server=server,
        is_admin=server is not None and interaction.permissions.manage_guild,
        locale=interaction.locale.value,
    )


def _server(interaction: discord.Interaction[Any]) -> Server | None:
    """Where it happened; None where we were not let in, and only the person has installed us."""
    if interaction.guild_id is None or not interaction.is_guild_integration():
        return None
    name = interaction.guild.name if interaction.guild is not None else ""
    return Server(id=str(interaction.guild_id), name=cleaned(name or ""))


def is_for_us(message: discord.Message) -> bool:
    """A person wrote it in private: it is not our own, another bot's, or a server's."""
    return message.guild is None and not message.author.bot


def words(message: discord.Message) -> Words | None:
    """What somebody wrote to us; None for anything else, and for an empty message."""
    if not is_for_us(message) or not message.content.strip():
        return None
    event = TextEntered(
        id=str(message.id), text=message.content, profile=profile_of(message.author)
    )
    return Words(
        address=address_of(message.author.id), event=event, channel=str(message.channel.id)
    )


def _event(interaction: discord.Interaction[Any]) -> Event | Own:
    event_id = str(interaction.id)
    profile = replace(
        profile_of(interaction.user, interaction.locale.value), server=_server(interaction)
    )
    data: Mapping[str, Any] = dict(interaction.data or {})
    if interaction.type is InteractionType.application_command:
        return _command(event_id, data, profile)
    # A button of another release, or none of ours: no question has an empty key.
    meant = carried(data["custom_id"]) or Carried(action="", key="")
    if interaction.type is InteractionType.modal_submit and meant.action == UPLOAD:
        return Uploaded(id=event_id, file=_attachment(interaction, data), profile=profile)
    if interaction.type is InteractionType.modal_submit:
        return FormSubmitted(
            id=event_id,
            key=meant.key,
            values=submitted_values(data["components"]),
            partly=meant.action == PART,
            profile=profile,
            apart=Apart.POSSIBLE,
        )
    if meant.action == AGAIN:
        return OpenAgain(id=event_id, key=meant.key, profile=profile)
    chosen: Sequence[str] = data.get("values") or [meant.value]
    return ActionChosen(
        id=event_id,
        key=meant.key,
        action=meant.action,
        value=chosen[0],
        profile=profile,
        apart=Apart.POSSIBLE,
    )


def _attachment(
    interaction: discord.Interaction[Any], data: Mapping[str, Any]
) -> discord.Attachment | None:
    """discord.py makes one only for its own modals, which do not outlive a restart."""
    described = uploaded(data)
    if described is None:
        return None
    return discord.Attachment(data=described, state=interaction._state)  # type: ignore[arg-type] # noqa: SLF001


def _command(event_id: str, data: Mapping[str, Any], profile: Profile) -> Event | Own:
    """The subcommand with what was typed into its option."""
    if data.get("name") == ADMIN:
        return CommandInvoked(id=event_id, text=ADMIN, profile=profile)
    subcommand: Mapping[str, Any] = (data.get("options") or [{}])[0]
    typed = " ".join(str(option["value"]) for option in subcommand.get("options") or ())
    name: str = subcommand.get("name", "")
    if name == ASK:
        return TextEntered(id=event_id, text=typed, profile=profile, apart=Apart.POSSIBLE)
    if name == CommandName.IMPORT:
        return UploadWanted(id=event_id, profile=profile)
    return CommandInvoked(
        id=event_id, text=f"{name} {typed}".strip(), profile=profile, apart=Apart.POSSIBLE
    )


def profile_of(user: discord.User | discord.Member, locale: str | None = None) -> Profile:
    """The name that they gave themselves, not a server's nickname; Discord never tells the zone.

    Only interactions tell the language that their client is set to.
    """
    return Profile(name=user.global_name or user.name, locale=locale)
