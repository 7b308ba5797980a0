"""The routes about the application, its commands, people and the messages in channels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from . import discord_messages as messages
from .discord_commands import check_commands
from .discord_payloads import (
    application_payload,
    dm_channel_payload,
    message_payload,
    text_channel_payload,
)
from .discord_records import Message
from .discord_refusals import Json, Refusal, form, refusal
from .discord_world import World

Answer = Json | list[Json] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A request as its route sees it: names from the path, the query, the JSON body, files."""

    route: str
    names: dict[str, str]
    query: dict[str, str] = field(default_factory=dict)
    body: Any = None
    files: dict[str, bytes] = field(default_factory=dict)

    @property
    def fields(self) -> Json:
        """The body, which has to be an object."""
        if not isinstance(self.body, dict):
            raise refusal(50109)
        return self.body


def me(world: World, call: Call) -> Answer:
    return world.bot.payload() | {"verified": True, "mfa_enabled": False, "flags": 0}


def application(world: World, call: Call) -> Answer:
    return application_payload(world.bot, people_may_install=world.people_may_install)


def replace_commands(world: World, call: Call) -> Answer:
    """PUT: a bulk overwrite; a command keeps its id as long as it keeps its name."""
    _check_application(world, call)
    check_commands(call.body)
    ids = {command["name"]: command["id"] for command in world.commands}
    world.commands = [
        {"type": 1, "description": "", "options": [], "contexts": None, "nsfw": False}
        | {"default_member_permissions": None, "integration_types": [0]}
        | command
        | _permissions_as_text(command)
        | {
            "id": ids.get(command["name"]) or world.new_id(),
            "application_id": world.application_id,
            "version": world.new_id(),
        }
        for command in call.body or []
    ]
    return world.commands


def list_commands(world: World, call: Call) -> Answer:
    """Other languages come only to whoever asks `with_localizations`."""
    _check_application(world, call)
    if call.query.get("with_localizations") in ("true", "1"):
        return world.commands
    return [_in_one_language(command) for command in world.commands]


def guild_commands(world: World, call: Call) -> Answer:
    """Those of one server alone, of which there are none; refused where the app is not let in.

    github.com/discord/discord-api-docs/issues/2673: "you get a 403 if you do not, or a 200".
    """
    _check_application(world, call)
    guild = world.guilds.get(call.names["guild_id"])
    if guild is None or not guild.has_app:
        raise Refusal(status=403, code=50001, message="Missing Access")
    return []


def _permissions_as_text(command: Json) -> Json:
    """Discord takes them as a number, and tells them as text."""
    given = command.get("default_member_permissions")
    return {} if given is None else {"default_member_permissions": str(given)}


def _in_one_language(node: Json) -> Json:
    kept = {key: value for key, value in node.items() if not key.endswith("_localizations")}
    if "options" in kept:
        kept["options"] = [_in_one_language(option) for option in kept["options"]]
    return kept


def get_user(world: World, call: Call) -> Answer:
    person = world.people.get(call.names["user_id"])
    if person is None:
        raise refusal(10013)
    return person.payload()


def open_dm(world: World, call: Call) -> Answer:
    """A DM can be opened with somebody who takes no messages: only sending fails, with 50007."""
    person = world.people.get(str(call.fields.get("recipient_id")))
    if person is None:
        raise refusal(50033)
    return dm_channel_payload(person)


def get_channel(world: World, call: Call) -> Answer:
    person, guild = world.channel_place(call.names["channel_id"])
    if person:
        return dm_channel_payload(person)
    if guild is None:
        raise refusal(50001)
    return text_channel_payload(guild)


def create_message(world: World, call: Call) -> Answer:
    channel_id = call.names["channel_id"]
    person, guild = world.channel_place(channel_id)
    if person is None and (guild is None or not guild.has_bot):
        # Where only a person has installed it, and in a group, an app cannot write by itself.
        raise refusal(50001)
    messages.check_message(call.fields, flags=messages.CHANNEL_FLAGS, files=call.files)
    if person and person.unreachable:
        raise refusal(person.unreachable)
    message = world.with_nonce(call.fields, channel_id)
    if message is None:
        message = world.post(call.fields, channel_id=channel_id, author=world.bot, files=call.files)
        world.remember_nonce(message)
    return message_payload(message)


def list_messages(world: World, call: Call) -> Answer:
    channel_id = call.names["channel_id"]
    world.channel_place(channel_id)
    with form() as errors:
        wanted = call.query.get("limit", "50")
        limit = int(wanted) if wanted.isdigit() else 0
        errors.at("limit").number(limit, least=1, most=100)
    after, before = int(call.query.get("after", 0)), int(call.query.get("before", 2**64))
    found = [
        message
        for message in world.messages.values()
        if _is_in(message, channel_id) and after < int(message.id) < before
    ]
    chosen = found[:limit] if "after" in call.query else found[-limit:]
    return [message_payload(message) for message in reversed(chosen)]


def get_message(world: World, call: Call) -> Answer:
    return message_payload(_named_message(world, call))


def edit_message(world: World, call: Call) -> Answer:
    message = _named_message(world, call)
    if message.author is not world.bot:
        raise refusal(50005)
    messages.check_edit(call.fields, before=message.body(), files=call.files)
    world.edit(message, call.fields, call.files)
    return message_payload(message)


def delete_message(world: World, call: Call) -> Answer:
    message = _named_message(world, call)
    if message.author is not world.bot:
        raise refusal(50003)
    world.delete(message)
    return None


def _named_message(world: World, call: Call) -> Message:
    """The message of the path; ephemeral ones can't be reached through their channel."""
    world.channel_place(call.names["channel_id"])
    message = world.messages.get(call.names["message_id"])
    if message is None or not _is_in(message, call.names["channel_id"]):
        raise refusal(10008)
    return message


def _is_in(message: Message, channel_id: str) -> bool:
    return message.channel_id == channel_id and not message.deleted and not message.only_for


def _check_application(world: World, call: Call) -> None:
    if call.names["application_id"] != world.application_id:
        raise refusal(50001)
