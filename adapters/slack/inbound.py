"""Payloads die here: each becomes an event with the ways of answering that it opens.

Shapes: https://docs.slack.dev/reference/interaction-payloads/ and .../reference/events/message.
What is not for us, or not from a person, is None.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from adapters.slack.actions import LINK
from adapters.slack.composing import FORMAT, option_value
from adapters.slack.forms import CALLBACK, CALLBACK_APART, key_of
from adapters.slack.reading import at, first_of, items, text_at
from adapters.slack.whose import actor, address_of, workspace_of
from bot.engine.events import (
    ActionChosen,
    Apart,
    CommandInvoked,
    FormSubmitted,
    TextEntered,
    WordsPicked,
)
from bot.service.ports import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class FileShared:
    """A file that a person dropped into the private chat; its content is still with Slack."""

    id: str
    url: str
    size: int


ArrivedEvent = (
    CommandInvoked | ActionChosen | FormSubmitted | TextEntered | WordsPicked | FileShared
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewSource:
    """The view that something was done in: a modal, or somebody's home."""

    id: str
    hash: str
    is_home: bool

    @classmethod
    def of(cls, body: Mapping[str, object]) -> "ViewSource | None":
        """None for what was done in a message."""
        view = at(body, "view")
        if not (view_id := text_at(view, "id")):
            return None
        is_home = text_at(view, "type") == "home"
        return cls(id=view_id, hash=text_at(view, "hash"), is_home=is_home)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Something a person did. What is empty is a way that it does not open.

    `on_ephemeral`: the message that was pressed is shown to that person alone, and Slack lets
    nobody change it but through this press's `response_url`. `submits`: a modal was sent off, and
    its acknowledgement says what becomes of it.
    """

    address: Address
    event: ArrivedEvent
    channel: str = ""
    response_url: str = ""
    trigger_id: str = ""
    on_ephemeral: bool = False
    view: ViewSource | None = None
    submits: bool = False
    happened_at: datetime | None = None
    """Of events alone: those of an earlier installation may come late."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """A workspace has removed the app, or has taken its token back."""

    workspace: str
    happened_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """An organisation's installation holds in more of its workspaces."""

    organisation: str
    teams: tuple[str, ...]


def command(body: Mapping[str, object]) -> Arrival | None:
    """`/interview add Acme`. The trigger_id is its id: commands have no other."""
    trigger = text_at(body, "trigger_id")
    address = address_of(workspace_of(body), body, "user_id")
    if address is None or not trigger:
        return None
    return Arrival(
        address=address,
        event=CommandInvoked(
            id=trigger, text=as_typed(text_at(body, "text")), apart=Apart.POSSIBLE
        ),
        channel=text_at(body, "channel_id"),
        response_url=text_at(body, "response_url"),
        trigger_id=trigger,
    )


def press(body: Mapping[str, object]) -> Arrival | None:
    """A button or an entry of a list: `r1:<action>:<key>:<position>`, the value beside it."""
    address, trigger = actor(body), text_at(body, "trigger_id")
    action = first_of(body.get("actions"))
    parts = text_at(action, "action_id").split(":")
    if address is None or not trigger or len(parts) != 4 or parts[0] != FORMAT:
        return None
    if parts[1] == LINK:
        return None
    value = text_at(action, "value") or option_value(text_at(action, "selected_option", "value"))
    view = ViewSource.of(body)
    apart = Apart.POSSIBLE if view is None else Apart.ALREADY
    return Arrival(
        address=address,
        event=ActionChosen(id=trigger, key=parts[2], action=parts[1], value=value, apart=apart),
        view=view,
        channel=text_at(body, "channel", "id") or text_at(body, "container", "channel_id"),
        response_url=text_at(body, "response_url"),
        trigger_id=trigger,
        on_ephemeral=at(body, "container", "is_ephemeral") is True,
    )


def submission(body: Mapping[str, object]) -> Arrival | None:
    """A whole form. From inside a modal nothing can be opened, so no trigger is passed on."""
    address, trigger = actor(body), text_at(body, "trigger_id")
    callback = text_at(body, "view", "callback_id")
    key = key_of(text_at(body, "view", "private_metadata"))
    if address is None or not trigger or key is None:
        return None
    if callback not in (CALLBACK, CALLBACK_APART):
        return None
    fields = at(body, "view", "state", "values")
    values = {name: filled(field) for name, field in items(fields)}
    apart = Apart.ALREADY if callback == CALLBACK_APART else Apart.POSSIBLE
    event = FormSubmitted(id=trigger, key=key, values=values, apart=apart)
    return Arrival(address=address, event=event, view=ViewSource.of(body), submits=True)


def left_open(body: Mapping[str, object]) -> list[str]:
    """The inputs of a modal that is none of today's: another version of ours has opened it."""
    return [name for name, _ in items(at(body, "view", "state", "values"))]


def message(body: Mapping[str, object]) -> Arrival | None:
    """Words of a person in the private chat, or a file.

    Our own messages, their edits and deletions come by here, too, with a bot_id or a subtype.
    """
    event = body.get("event")
    subtype = text_at(event, "subtype")
    is_theirs = not at(event, "bot_id") and subtype in ("", "file_share")
    is_private = text_at(event, "channel_type") == "im"
    if text_at(event, "type") != "message" or not is_private or not is_theirs:
        return None
    address = address_of(workspace_of(body), event, "user")
    event_id, words = text_at(body, "event_id"), as_typed(text_at(event, "text"))
    if address is None or not event_id:
        return None
    said = _file(event_id, event) if subtype else TextEntered(id=event_id, text=words)
    if said is None or (isinstance(said, TextEntered) and not words.strip()):
        return None
    return Arrival(
        address=address,
        event=said,
        channel=text_at(event, "channel"),
        happened_at=_happened_at(body),
    )


def farewell(body: Mapping[str, object]) -> Farewell | None:
    """app_uninstalled; or tokens_revoked, if it is the bot's and not some person's token."""
    event = body.get("event")
    is_revoked = text_at(event, "type") == "tokens_revoked"
    if is_revoked and not first_of(at(event, "tokens", "bot")):
        return None
    return Farewell(workspace=workspace_of(body), happened_at=_happened_at(body))


def joined(body: Mapping[str, object]) -> Joined | None:
    """team_access_granted (https://docs.slack.dev/reference/events/team_access_granted)."""
    event = body.get("event")
    if text_at(event, "type") != "team_access_granted":
        return None
    authorized = first_of(body.get("authorizations"))
    organisation = text_at(authorized, "enterprise_id") or text_at(body, "enterprise_id")
    named = at(event, "team_ids")
    teams = (each for each in named if isinstance(each, str)) if isinstance(named, list) else ()
    return Joined(organisation=organisation, teams=tuple(teams)) if organisation else None


def _happened_at(body: Mapping[str, object]) -> datetime | None:
    """In whole seconds (https://docs.slack.dev/apis/events-api/#callback-field)."""
    seconds = body.get("event_time")
    return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int) else None


def _file(event_id: str, event: object) -> FileShared | None:
    """The first file of the message (reference/objects/file-object)."""
    first = first_of(at(event, "files"))
    url, size = text_at(first, "url_private_download"), at(first, "size")
    if not url:
        return None
    return FileShared(id=event_id, url=url, size=size if isinstance(size, int) else 0)


# Slack writes control sequences over what was typed: `acme.com` comes as
# <http://acme.com|acme.com>, a number as <tel:...|...>, a mention as <@U1|robin>. A `<` that a
# person typed comes as an entity. https://docs.slack.dev/messaging/formatting-message-text
_SEQUENCE = re.compile(r"<([@#!]|mailto:|tel:)?([^\s<>|][^<>|]*)(?:\|([^<>]*))?>")


def as_typed(words: str) -> str:
    """What the person typed: control sequences as their words, then the three entities undone."""
    plain = _SEQUENCE.sub(_words_of_sequence, words)
    return plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _words_of_sequence(found: re.Match[str]) -> str:
    sign, target, label = found[1] or "", found[2], found[3] or ""
    if sign == "!" and not label:
        sign = "@"  # <!here>
    mark = sign if sign in ("@", "#") else ""
    return mark + (label or target).removeprefix(mark)


def filled(field: object) -> str:
    """What one input holds, whatever its kind; empty when nothing was given."""
    for _, element in items(field):
        for name in ("value", "selected_date", "selected_time"):
            if words := text_at(element, name):
                return words
        people = at(element, "selected_users")
        if isinstance(people, list):
            return " ".join(each for each in people if isinstance(each, str))
        ticked = at(element, "selected_options")
        if isinstance(ticked, list):
            return " ".join(option_value(text_at(each, "value")) for each in ticked)
        return option_value(text_at(element, "selected_option", "value"))
    return ""
