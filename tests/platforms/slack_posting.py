"""Every way in which the application's words reach a screen goes through here.

A message is checked, kept, shown, and announced back to the application as Slack does: an
application that listens to message.im hears its own messages, edits and deletions, too.
"""

from collections.abc import Callable
from typing import cast

from tests.platforms import slack_limits as limits
from tests.platforms import slack_payloads as payloads
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_messages import check_message, control_sequences, is_broadcast
from tests.platforms.slack_workspace import (
    BOT_USER,
    Channel,
    Message,
    ResponseUrl,
    Workspace,
    named_blocks,
)

_RESPONSE_FIELDS = {
    "text", "blocks", "attachments", "response_type", "replace_original", "delete_original",
    "unfurl_links", "unfurl_media", "metadata", "thread_ts",
}  # fmt: skip


class Posting:
    """What the application said, and whether it said it properly."""

    def __init__(
        self, workspace: Workspace, violations: list[str], emit: Callable[[Json], None]
    ) -> None:
        self.control_sequences: list[str] = []
        self._workspace = workspace
        self._violations = violations
        self._emit = emit

    def _check(self, source: str, message: Json) -> list[Json]:
        """The blocks with ids; raises ``Refusal``, and notes what Slack only frowns at."""
        check_message(message)
        text, blocks = message.get("text", ""), message.get("blocks", [])
        if not text:
            self._violations.append(f"{source}: no top-level text, which notifications read")
        if message.get("parse") == "full" or message.get("link_names"):
            self._violations.append(f"{source}: parse and link_names turn text into mentions")
        for sequence in control_sequences(text, blocks):
            self.control_sequences.append(f"{source}: {sequence}")
            if is_broadcast(sequence):
                self._violations.append(f"{source}: {sequence} rings everybody")
        return named_blocks(blocks)

    def post(
        self, source: str, channel: Channel, given: Json, only_for: str | None = None
    ) -> Message:
        """Show a new message of the bot's in a channel, or to one person there."""
        blocks = self._check(source, given)
        thread = given.get("thread_ts")
        if thread is not None and thread not in channel.messages:
            raise Refusal("thread_not_found", f"no message {thread}")
        message = Message(
            channel=channel.id,
            ts=self._workspace.new_ts(),
            user=BOT_USER,
            text=given.get("text", ""),
            blocks=blocks,
            metadata=given.get("metadata") or None,
            thread_ts=thread,
            only_for=only_for,
            team=self._workspace.team.id,
        )
        self._workspace.put(message)
        self.announce(message, payloads.message_event(message))
        return message

    def edit(self, source: str, message: Message, given: Json) -> Message:
        """Put new text and blocks over a message.

        Source: methods/chat.update: "If the text argument is provided and blocks are not provided,
        the blocks will be removed"; without text the previous blocks stay.
        """
        text = given.get("text", message.text)
        kept = message.blocks if "text" not in given else []
        blocks = self._check(source, {**given, "text": text, "blocks": given.get("blocks", kept)})
        edited = self._workspace.edit(message, text=text, blocks=blocks)
        self.announce(edited, payloads.changed_event(self._workspace, edited))
        return edited

    def delete(self, message: Message) -> None:
        """Take a message away."""
        self._workspace.delete(message)
        self.announce(message, payloads.deleted_event(self._workspace, message))

    def announce(self, message: Message, event: Json) -> None:
        direct = self._workspace.channels[message.channel].person is not None
        if direct and message.only_for is None:
            self._emit(event)

    def answer_command(self, user: str, channel: Channel, given: Json) -> None:
        """Show what came with the acknowledgement of a command: to its person unless in_channel."""
        if given:
            self._check_fields("command acknowledgement", given)
            private = given.get("response_type") != "in_channel"
            self.post("command acknowledgement", channel, given, user if private else None)

    def respond(self, key: str, given: Json) -> None:
        """Do what a response_url was asked for.

        Source: interactivity/handling-user-interaction, "message responses": five times within
        thirty minutes; ephemeral unless in_channel.
        """
        url = self._workspace.response_urls.get(key)
        if url is None:
            raise Refusal("no_such_url", violation=True)
        if self._workspace.clock() >= url.expires:
            raise Refusal("expired_url")
        if url.uses >= limits.RESPONSE_URL_USES:
            raise Refusal("used_url")
        self._check_fields("response_url", given)
        url.uses += 1
        self._carry_out(url, given)

    def _carry_out(self, url: ResponseUrl, given: Json) -> None:
        if url.source is not None and not {"replace_original", "delete_original"} & set(given):
            self._violations.append("response_url: say replace_original; its default is unclear")
        private = given.get("response_type") != "in_channel"
        source = self._current(url.source)
        if source is not None and given.get("delete_original"):
            self.delete(source)
        elif source is not None and given.get("replace_original"):
            self.edit("response_url", source, given)
        else:
            # After a command there is no original: Slack posts a new message instead
            # (https://github.com/slackapi/bolt-python/issues/1268).
            channel = self._workspace.channels[url.channel]
            self.post("response_url", channel, given, url.user if private else None)

    def _current(self, source: Message | None) -> Message | None:
        """The clicked message as it is now; None when it is gone."""
        if source is None:
            return None
        if source.only_for is None:
            return self._workspace.channels[source.channel].messages.get(source.ts)
        shown = self._workspace.ephemerals.get(source.only_for, [])
        return next((each for each in shown if each.ts == source.ts), None)

    def _check_fields(self, source: str, given: Json) -> None:
        if unknown := set(given) - _RESPONSE_FIELDS:
            reason = f"{source}: unknown fields {sorted(unknown)}"
            raise Refusal("invalid_payload", reason, violation=True)
        if given.get("response_type", "ephemeral") not in {"ephemeral", "in_channel"}:
            reason = f"{source}: response_type {given['response_type']!r}"
            raise Refusal("invalid_payload", reason, violation=True)


def own_message(workspace: Workspace, channel: object, ts: object, error: str) -> Message:
    """The bot's message of that ts in that channel; refused when gone, or somebody else's."""
    found = workspace.channels.get(str(channel))
    if found is None:
        raise Refusal("channel_not_found", f"no channel {channel}")
    message = found.messages.get(cast("str", ts))
    if message is None:
        raise Refusal("message_not_found", f"no message {ts}")
    if message.user != BOT_USER:
        raise Refusal(error, "somebody else's message")
    return message
