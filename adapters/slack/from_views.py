"""What people do in modals, at home and by shortcuts; see `inbound` for everything else.

Shapes: https://docs.slack.dev/reference/interaction-payloads/ (block_actions, view_submission,
shortcuts) and .../reference/events/app_home_opened.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from adapters.slack import panes
from adapters.slack.inbound import (
    Arrival,
    ViewSource,
    as_typed,
    filled,
)
from adapters.slack.reading import at, text_at
from adapters.slack.whose import actor, address_of, workspace_of
from bot.engine.events import Apart, CommandInvoked, TextEntered, WordsPicked
from bot.service.ports import Address


class Shortcut(StrEnum):
    """The callback_ids of the shortcuts, as the manifest has them."""

    LOG_INTERVIEW = "log_interview"
    """From anywhere."""
    SAVE_FEEDBACK = "save_feedback"
    """Of a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeOpened:
    """Somebody looks at their App Home; `hash` is that of what stands there, if anything does."""

    address: Address
    hash: str


def home_opened(body: Mapping[str, object]) -> HomeOpened | None:
    """app_home_opened. The Messages tab comes by here, too: nothing is shown there."""
    event = body.get("event")
    if text_at(event, "type") != "app_home_opened" or text_at(event, "tab") != "home":
        return None
    who = address_of(workspace_of(body), event, "user")
    return None if who is None else HomeOpened(address=who, hash=text_at(event, "view", "hash"))


def words(body: Mapping[str, object]) -> Arrival | None:
    """Free words from the field of a pane."""
    who, trigger = actor(body), text_at(body, "trigger_id")
    if who is None or not trigger or text_at(body, "view", "callback_id") != panes.CALLBACK:
        return None
    typed = filled(at(body, "view", "state", "values", panes.WORDS))
    event = TextEntered(id=trigger, text=typed, apart=Apart.ALREADY)
    return Arrival(address=who, event=event, view=ViewSource.of(body), submits=True)


def shortcut(body: Mapping[str, object]) -> Arrival | None:
    """The form for an interview from anywhere; the words of any message, kept as feedback."""
    who, trigger = actor(body), text_at(body, "trigger_id")
    if who is None or not trigger:
        return None
    arrival = Arrival(
        address=who,
        event=CommandInvoked(id=trigger, text="add", apart=Apart.POSSIBLE),
        trigger_id=trigger,
    )
    match text_at(body, "type"), text_at(body, "callback_id"):
        case "shortcut", Shortcut.LOG_INTERVIEW:
            return arrival
        case "message_action", Shortcut.SAVE_FEEDBACK:
            said = as_typed(text_at(body, "message", "text"))
            # Others see where it stands: what is asked about it is for one person's eyes alone.
            event = WordsPicked(id=trigger, text=said, apart=Apart.ALREADY)
            return replace(arrival, event=event)
        case _:
            return None
