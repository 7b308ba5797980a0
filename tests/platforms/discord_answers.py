"""The routes on which an app answers interactions: the callback, and the webhook of its token."""

from __future__ import annotations

from typing import Final

from . import discord_kinds as kinds
from . import discord_limits as limits
from . import discord_messages as messages
from .discord_channels import Answer, Call
from .discord_commands import check_choice
from .discord_components import numbered
from .discord_modals import check_modal
from .discord_payloads import message_payload
from .discord_records import Interaction, Message, Modal
from .discord_refusals import Json, form, refusal
from .discord_world import World

# interactions/receiving-and-responding, Interaction Callback Type: 6 and 7 are "Only valid for
# component-based interactions", 9 is "Not available for MODAL_SUBMIT".
_FITTING: Final = {
    kinds.COMMAND: (kinds.REPLY, kinds.DEFER_REPLY, kinds.MODAL),
    kinds.COMPONENT: (
        kinds.REPLY,
        kinds.DEFER_REPLY,
        kinds.DEFER_UPDATE,
        kinds.UPDATE,
        kinds.MODAL,
    ),
    kinds.AUTOCOMPLETE: (kinds.CHOICES,),
    kinds.MODAL_SUBMIT: (kinds.REPLY, kinds.DEFER_REPLY),
}


def callback(world: World, call: Call) -> Answer:
    """POST /interactions/{id}/{token}/callback: the one first response."""
    interaction = world.interactions.get(call.names["interaction_id"])
    if interaction is None or interaction.token != call.names["interaction_token"]:
        raise refusal(10062)
    if interaction.answer_type is not None:
        raise refusal(40060)
    if world.now() - interaction.born > world.answer_seconds:
        raise refusal(10062)
    _check_fits(interaction, call.fields)
    _ANSWERS[call.fields["type"]](world, interaction, call)
    interaction.answer_type = call.fields["type"]
    interaction.answered.set()
    world.touch()
    if call.query.get("with_response", "").lower() not in ("1", "true"):
        return None
    return _callback_response(interaction)


def _check_fits(interaction: Interaction, fields: Json) -> None:
    fitting = _FITTING[interaction.kind]
    if interaction.kind == kinds.MODAL_SUBMIT and interaction.source is not None:
        fitting = (*fitting, kinds.DEFER_UPDATE, kinds.UPDATE)
    with form() as errors:
        fits = errors.at("type").choice(fields.get("type"), fitting)
        if fits and not isinstance(fields.get("data"), dict | None):
            errors.at("data").add("DICT_TYPE_CONVERT", "Only dictionaries may be used here")
        if (
            fits
            and fields["type"] in (kinds.REPLY, kinds.UPDATE, kinds.CHOICES, kinds.MODAL)
            and not fields.get("data")
        ):
            errors.at("data").add("BASE_TYPE_REQUIRED", "This field is required")


def _reply(world: World, interaction: Interaction, call: Call) -> None:
    data = call.fields["data"]
    messages.check_message(data, flags=messages.ANSWER_FLAGS, files=call.files)
    interaction.message = _post(world, interaction, data, call)


def _defer_reply(world: World, interaction: Interaction, call: Call) -> None:
    """The flags: "the only valid message flag you may use is EPHEMERAL"."""
    data = call.fields.get("data") or {}
    flags = data.get("flags") or 0
    with form() as errors:
        if flags & ~messages.DEFERRED_FLAGS:
            errors.at("data", "flags").add("MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set")
    interaction.message = _post(world, interaction, {"flags": flags | limits.LOADING}, call)


def _defer_update(world: World, interaction: Interaction, call: Call) -> None:
    interaction.message = interaction.source


def _update(world: World, interaction: Interaction, call: Call) -> None:
    assert interaction.source
    data = call.fields["data"]
    # flags that the message has may be repeated; EPHEMERAL can't be added by an update.
    messages.check_edit(data, before=interaction.source.body(), files=call.files)
    world.edit(interaction.source, data, call.files)
    interaction.message = interaction.source


def _offer(world: World, interaction: Interaction, call: Call) -> None:
    choices = call.fields["data"].get("choices")
    with form() as errors:
        at = errors.at("data", "choices")
        at.length(choices, most=limits.CHOICES, required=True)
        for index, choice in enumerate(choices or []):
            check_choice(choice, at.at(index), kind=interaction.option_type)
    interaction.choices = choices


def _open_modal(world: World, interaction: Interaction, call: Call) -> None:
    data = call.fields["data"]
    with form() as errors:
        check_modal(data, errors.at("data"))
    interaction.modal = Modal(
        custom_id=data["custom_id"],
        title=data["title"],
        components=numbered(data["components"]),
        opened_by=interaction,
    )


_ANSWERS: Final = {
    kinds.REPLY: _reply,
    kinds.DEFER_REPLY: _defer_reply,
    kinds.DEFER_UPDATE: _defer_update,
    kinds.UPDATE: _update,
    kinds.CHOICES: _offer,
    kinds.MODAL: _open_modal,
}


def _post(world: World, interaction: Interaction, body: Json, call: Call) -> Message:
    return world.post(
        body,
        channel_id=world.channel_of(interaction),
        author=world.bot,
        files=call.files,
        interaction=interaction,
    )


def _callback_response(interaction: Interaction) -> Json:
    told: Json = {"id": interaction.id, "type": interaction.kind}
    response: Json = {"interaction": told}
    message = interaction.message
    if message is not None:
        told["response_message_id"] = message.id
        told["response_message_loading"] = message.is_loading
        told["response_message_ephemeral"] = message.is_ephemeral
    resource: Json = {"type": interaction.answer_type}
    if message is not None and interaction.answer_type in (kinds.REPLY, kinds.UPDATE):
        resource["message"] = message_payload(message)
    return response | {"resource": resource}


# --- the webhook that the token is


def follow_up(world: World, call: Call) -> Answer:
    """POST /webhooks/{app}/{token}: right after a deferral it edits the original instead."""
    interaction = _of_token(world, call)
    original = interaction.message
    if original is not None and original.is_loading and not original.deleted:
        # "The ephemeral flag will be ignored, and the value you provided in the initial defer
        # response will be preserved."
        fields = call.fields | {"flags": (call.fields.get("flags") or 0) & ~limits.EPHEMERAL}
        return _edit(world, original, fields, call.files)
    only_users = "0" not in interaction.payload["authorizing_integration_owners"]
    if only_users and len(interaction.followups) >= limits.FOLLOWUPS_OF_USER_INSTALL:
        raise refusal(40094)
    messages.check_message(call.fields, flags=messages.ANSWER_FLAGS, files=call.files)
    message = _post(world, interaction, call.fields, call)
    interaction.followups.append(message)
    return message_payload(message)


def get_answer(world: World, call: Call) -> Answer:
    return message_payload(_named_answer(world, call))


def edit_answer(world: World, call: Call) -> Answer:
    return _edit(world, _named_answer(world, call), call.fields, call.files)


def delete_answer(world: World, call: Call) -> Answer:
    world.delete(_named_answer(world, call))
    return None


def _edit(world: World, message: Message, fields: Json, files: dict[str, bytes]) -> Answer:
    messages.check_edit(fields, before=message.body(), files=files)
    world.edit(message, fields, files)
    return message_payload(message)


def _of_token(world: World, call: Call) -> Interaction:
    """Raises Refusal: 50027 for a wrong or old token, 10015 before the first response."""
    token = call.names["webhook_token"]
    found = [each for each in world.interactions.values() if each.token == token]
    if not found or call.names["webhook_id"] != world.application_id:
        raise refusal(50027)
    if world.now() - found[0].born > limits.TOKEN_SECONDS:
        raise refusal(50027)
    if found[0].answer_type in (None, kinds.CHOICES):
        raise refusal(10015)
    return found[0]


def _named_answer(world: World, call: Call) -> Message:
    interaction = _of_token(world, call)
    named = call.names.get("message_id", "@original")
    mine = [interaction.message, *interaction.followups]
    found = mine[0] if named == "@original" else world.messages.get(named)
    if found is None or found not in mine or found.deleted:
        raise refusal(10008)
    return found
