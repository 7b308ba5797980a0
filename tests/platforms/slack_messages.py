"""What Slack accepts as a message, and what it would turn into something else on the way.

Between ``<`` and ``>`` Slack reads control sequences: mentions, broadcasts, links. Whatever a
person typed must never become one, so all but dates are collected for the tests to look at
(messaging/formatting-message-text, https://docs.slack.dev/).
"""

import re
from collections.abc import Iterator

from tests.platforms import slack_limits as limits
from tests.platforms.slack_blocks import faults_in_blocks
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal

_SEQUENCE = re.compile(r"<([^<>\s][^<>]*)>")
_BROADCAST = re.compile(r"<!(channel|here|everyone|group|subteam\^)[^>]*>|broadcast:.*")
_RICH_SEQUENCES = {"broadcast": "range", "user": "user_id", "channel": "channel_id", "link": "url"}


def _objects(value: object) -> Iterator[Json]:
    """All objects inside, the outermost first."""
    if isinstance(value, dict):
        yield value
        for field in value.values():
            yield from _objects(field)
    elif isinstance(value, list):
        for each in value:
            yield from _objects(each)


def control_sequences(text: str, blocks: object) -> list[str]:
    """What Slack would not show as written: ``<!channel>``, ``<@U1>``, ``<https://...|here>``.

    Dates are left out; plain_text is not read for sequences, so it is not looked into.
    """
    found: list[str] = []
    readable = [text]
    for each in _objects(blocks):
        if each.get("type") in {"mrkdwn", "markdown"}:
            readable.append(str(each.get("text", "")))
        field = _RICH_SEQUENCES.get(str(each.get("type")))
        if field in each:
            found.append(f"{each['type']}:{each[field]}")
    for words in readable:
        found += [match[0] for match in _SEQUENCE.finditer(words) if match[1][:6] != "!date^"]
    return found


def is_broadcast(sequence: str) -> bool:
    """True when the sequence would ring everybody in the channel."""
    return _BROADCAST.fullmatch(sequence) is not None


def _characters(blocks: list[Json]) -> int:
    return sum(len(each["text"]) for each in _objects(blocks) if isinstance(each.get("text"), str))


def _metadata_is_sound(metadata: object) -> bool:
    return (
        isinstance(metadata, dict)
        and set(metadata) == {"event_type", "event_payload"}
        and isinstance(metadata["event_type"], str)
        and isinstance(metadata["event_payload"], dict)
    )


def check_message(message: Json) -> None:
    """Raise ``Refusal`` when Slack would not take this text, these blocks or this metadata."""
    text, blocks = message.get("text", ""), message.get("blocks", [])
    if not isinstance(text, str):
        raise Refusal("invalid_arguments", "text must be a string", violation=True)
    if not isinstance(blocks, list):
        raise Refusal("invalid_blocks_format", "blocks must be an array", violation=True)
    if not text and not blocks and not message.get("attachments"):
        raise Refusal("no_text", "neither text nor blocks", violation=True)
    if len(text) > limits.MESSAGE_TEXT:
        reason = f"text has more than {limits.MESSAGE_TEXT} characters"
        raise Refusal("msg_too_long", reason, violation=True)
    if reasons := faults_in_blocks(blocks, "message"):
        raise Refusal("invalid_blocks", *reasons, violation=True)
    if _characters(blocks) > limits.MESSAGE_BLOCKS_TEXT:
        reason = f"the blocks' texts add up to more than {limits.MESSAGE_BLOCKS_TEXT} characters"
        raise Refusal("msg_blocks_too_long", reason, violation=True)
    if message.get("metadata") and not _metadata_is_sound(message["metadata"]):
        raise Refusal("invalid_metadata_format", "event_type and event_payload", violation=True)
