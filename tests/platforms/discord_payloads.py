"""The shapes that Discord sends: messages, interactions, guilds, the application itself."""

from __future__ import annotations

from . import discord_kinds as kinds
from . import discord_limits as limits
from .discord_messages import pings
from .discord_records import Guild, Interaction, Message, Modal, User
from .discord_refusals import Json

_EVERY_PERMISSION = str((1 << 50) - 1)
# topics/permissions: ADMINISTRATOR 0x8, MANAGE_GUILD 0x20.
_A_MEMBERS = str(((1 << 50) - 1) & ~0x28)


def message_payload(message: Message) -> Json:
    """A message object (resources/message)."""
    edited = message.edited_at
    body = message.body() | {"allowed_mentions": message.allowed_mentions}
    found = pings(body, default=() if message.interaction else ("everyone", "users", "roles"))
    payload: Json = message.body() | {
        "id": message.id,
        "channel_id": message.channel_id,
        "author": message.author.payload(),
        "timestamp": message.sent_at.isoformat(),
        "edited_timestamp": edited.isoformat() if edited else None,
        "tts": False,
        "mention_everyone": bool({"@everyone", "@here"} & set(found)),
        "mentions": [],
        "mention_roles": [],
        "pinned": False,
        "type": 0,
    }
    if message.nonce is not None:
        payload["nonce"] = message.nonce
    return payload | (_from_interaction(message.interaction) if message.interaction else {})


def _from_interaction(interaction: Interaction) -> Json:
    application_id = interaction.payload["application_id"]
    return {
        "application_id": application_id,
        "webhook_id": application_id,
        "type": 20 if interaction.kind == kinds.COMMAND else 0,
        "interaction_metadata": {
            "id": interaction.id,
            "type": interaction.kind,
            "user": interaction.person.payload(),
            "authorizing_integration_owners": interaction.payload["authorizing_integration_owners"],
        },
    }


def interaction_payload(
    data: Json,
    *,
    kind: int,
    identifier: str,
    token: str,
    application_id: str,
    person: User,
    guild: Guild | None,
    source: Message | None,
    group: str | None = None,
) -> Json:
    """What INTERACTION_CREATE carries (interactions/receiving-and-responding)."""
    payload: Json = {
        "id": identifier,
        "application_id": application_id,
        "type": kind,
        "token": token,
        "version": 1,
        "data": data,
        "locale": person.locale,
        "entitlements": [],
        "app_permissions": _EVERY_PERMISSION,
        "attachment_size_limit": limits.UPLOAD_BYTES,
    }
    if group is not None:
        payload |= _in_group(person, group)
    else:
        payload |= _in_guild(person, guild) if guild else _in_dm(person)
    if source is not None:
        payload["message"] = message_payload(source)
    return payload


def _in_dm(person: User) -> Json:
    return {
        "context": 1,
        "user": person.payload(),
        "channel_id": person.dm_channel_id,
        "channel": dm_channel_payload(person),
        "authorizing_integration_owners": {"0": "0"},
    }


def _in_group(person: User, channel_id: str) -> Json:
    """A group DM: context 2, and the app is there by the person alone."""
    channel = dm_channel_payload(person) | {"id": channel_id, "type": 3, "owner_id": person.id}
    return {
        "context": 2,
        "user": person.payload(),
        "channel_id": channel_id,
        "channel": channel | {"name": "A group", "icon": None},
        "authorizing_integration_owners": {"1": person.id},
    }


def _in_guild(person: User, guild: Guild) -> Json:
    owners = {"0": guild.id} if guild.has_app else {"1": person.id}
    return {
        "context": 0,
        "guild_id": guild.id,
        "guild": {"id": guild.id, "locale": "en-US", "features": []},
        "guild_locale": "en-US",
        "member": member_payload(person) | {"permissions": permissions_of(person, guild)},
        "channel_id": guild.channel_id,
        "channel": text_channel_payload(guild) | {"permissions": permissions_of(person, guild)},
        "authorizing_integration_owners": owners,
    }


def permissions_of(person: User, guild: Guild) -> str:
    return _EVERY_PERMISSION if person.id in guild.managers else _A_MEMBERS


def member_payload(person: User) -> Json:
    return {
        "user": person.payload(),
        "nick": None,
        "avatar": None,
        "roles": [],
        "joined_at": "2025-05-01T00:00:00+00:00",
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "flags": 0,
        "pending": False,
        "communication_disabled_until": None,
    }


def dm_channel_payload(person: User) -> Json:
    return {
        "id": person.dm_channel_id,
        "type": 1,
        "last_message_id": None,
        "flags": 0,
        "recipients": [person.payload()],
    }


def text_channel_payload(guild: Guild) -> Json:
    return {
        "id": guild.channel_id,
        "type": 0,
        "guild_id": guild.id,
        "name": "general",
        "position": 0,
        "nsfw": False,
        "parent_id": None,
        "topic": None,
        "rate_limit_per_user": 0,
        "last_message_id": None,
        "permission_overwrites": [],
        "flags": 0,
    }


def guild_payload(guild: Guild, bot: User) -> Json:
    """What GUILD_CREATE carries for a small guild."""
    everyone = {
        "id": guild.id,
        "name": "@everyone",
        "permissions": _EVERY_PERMISSION,
        "position": 0,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": False,
        "mentionable": False,
        "flags": 0,
    }
    lists = ("emojis", "stickers", "features", "voice_states", "threads", "presences")
    return {
        "id": guild.id,
        "name": guild.name,
        "owner_id": "1",
        "icon": None,
        "roles": [everyone],
        "channels": [text_channel_payload(guild)],
        "members": [member_payload(bot)],
        "member_count": 2,
        "joined_at": "2025-05-01T00:00:00+00:00",
        "large": False,
        "unavailable": False,
        "preferred_locale": "en-US",
        **{name: [] for name in lists},
    }


def application_payload(bot: User, *, people_may_install: bool = True) -> Json:
    return {
        "id": bot.id,
        "name": bot.name,
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "0" * 64,
        "owner": bot.payload() | {"id": "1", "bot": False},
        "team": None,
        "flags": 0,
        "integration_types_config": {"0": {}} | ({"1": {}} if people_may_install else {}),
        "bot": bot.payload(),
    }


def modal_answers(modal: Modal, values: dict[str, object]) -> list[Json]:
    """The components of a modal submit; `values` by custom id, all of them given."""
    return [_answer(component, values) for component in modal.components]


def _answer(component: Json, values: dict[str, object]) -> Json:
    answer: Json = {"type": component["type"], "id": component["id"]}
    match component["type"]:
        case kinds.LABEL:
            return answer | {"component": _answer(component["component"], values)}
        case kinds.ACTION_ROW:
            return answer | {
                "components": [_answer(each, values) for each in component["components"]]
            }
        case kinds.TEXT_DISPLAY:
            return answer
        case kinds.TEXT_INPUT | kinds.RADIO | kinds.CHECKBOX:
            custom_id = component["custom_id"]
            return answer | {"custom_id": custom_id, "value": values[custom_id]}
        case _:
            custom_id = component["custom_id"]
            return answer | {"custom_id": custom_id, "values": values[custom_id]}
