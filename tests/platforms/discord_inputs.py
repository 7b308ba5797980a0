"""What a person's client makes of their input, and what it would not let them do."""

from __future__ import annotations

from dataclasses import dataclass

from . import discord_kinds as kinds
from .discord_components import walk
from .discord_records import Message, Modal, Place, User
from .discord_refusals import Json

_TYPES: dict[int, tuple[type, ...]] = {
    kinds.STRING: (str,),
    kinds.INTEGER: (int,),
    kinds.BOOLEAN: (bool,),
    kinds.NUMBER: (int, float),
    kinds.USER: (User,),
    kinds.MENTIONABLE: (User,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file that somebody chooses in a form."""

    name: str
    content: bytes


class NotPossible(AssertionError):
    """Discord's client would not let a person do this."""


def command_data(
    commands: list[Json],
    line: str,
    values: dict[str, object],
    *,
    focused: str | None = None,
) -> tuple[Json, Json]:
    """The data of a command or (with `focused`) of its autocomplete, and the command itself."""
    names = line.removeprefix("/").split()
    command = next((each for each in commands if each["name"] == names[0]), None)
    if command is None:
        known = ", ".join(f"/{each['name']}" for each in commands) or "none"
        raise NotPossible(f"No command /{names[0]} is registered; registered: {known}.")
    resolved: Json = {}
    data: Json = {"id": command["id"], "name": command["name"], "type": 1}
    leaf, holder = command, data
    for name in names[1:]:
        leaf = _option(leaf, name)
        if leaf["type"] not in (kinds.SUBCOMMAND, kinds.GROUP):
            raise NotPossible(f"{name} of {line} is a value, give it as an option.")
        holder["options"] = [{"name": name, "type": leaf["type"], "options": []}]
        holder = holder["options"][0]
    holder["options"] = _given(leaf, line, values, focused, resolved)
    return (data | {"resolved": resolved} if resolved else data), command


def check_context(
    command: Json, place: Place, *, bot_is_there: bool, permissions: str = "0"
) -> None:
    """Raise NotPossible where the command is not offered: contexts, installs, permissions."""
    contexts, installs = command["contexts"], command["integration_types"] or [0]
    context = 2 if place.is_group else 1 if place.guild_id is None else 0
    if contexts is not None and context not in contexts:
        named = ("guilds", "a DM", "group DMs")[context]
        raise NotPossible(f"/{command['name']} is not offered in {named}.")
    needed = int(command.get("default_member_permissions") or 0)
    if place.guild_id is not None and needed & ~int(permissions):
        raise NotPossible(f"/{command['name']} is not offered to members like this one.")
    if not bot_is_there and 1 not in installs:
        raise NotPossible(f"/{command['name']} can't be installed by a user.")


def option_type(command: Json, line: str, name: str) -> int:
    """The type of a command's option, which has to have autocomplete."""
    leaf = command
    for step in line.removeprefix("/").split()[1:]:
        leaf = _option(leaf, step)
    option = _option(leaf, name)
    if not option.get("autocomplete"):
        raise NotPossible(f"{name} of {line} has no autocomplete.")
    return int(option["type"])


def _option(holder: Json, name: str) -> Json:
    options: list[Json] = holder.get("options") or []
    for option in options:
        if option["name"] == name:
            return option
    known = ", ".join(option["name"] for option in options) or "none"
    raise NotPossible(f"{holder['name']} has no {name}; it has: {known}.")


def _given(
    leaf: Json, line: str, values: dict[str, object], focused: str | None, resolved: Json
) -> list[Json]:
    options: list[Json] = leaf.get("options") or []
    if any(option["type"] in (kinds.SUBCOMMAND, kinds.GROUP) for option in options):
        raise NotPossible(f"{line} can't be used bare: it has subcommands.")
    missing = [o["name"] for o in options if o.get("required") and o["name"] not in values]
    if missing and focused is None:
        raise NotPossible(f"{line} needs {', '.join(missing)}.")
    given = []
    for name, value in values.items():
        option = _option(leaf, name)
        filled: Json = {"name": name, "type": option["type"]}
        filled["value"] = value if focused else _checked(option, value, resolved)
        given.append(filled | ({"focused": True} if name == focused else {}))
    return given


def _checked(option: Json, value: object, resolved: Json) -> object:
    types = _TYPES.get(option["type"])
    if types is None or not isinstance(value, types):
        raise NotPossible(f"{value!r} can't be given as {option['name']}.")
    if isinstance(value, User):
        resolved.setdefault("users", {})[value.id] = value.payload()
        return value.id
    choices = {choice["name"]: choice["value"] for choice in option.get("choices") or []}
    if choices and value not in (*choices, *choices.values()):
        raise NotPossible(f"{value!r} is none of the choices of {option['name']}.")
    if isinstance(value, str):
        _check_length(value, option, most=6000)
    return choices.get(str(value), value)


def _check_length(text: str, field: Json, *, most: int) -> None:
    least, top = field.get("min_length") or 0, field.get("max_length") or most
    name = field.get("name") or field.get("custom_id")
    if not least <= len(text) <= top:
        raise NotPossible(f"{name} takes {least} to {top} characters, not {len(text)}.")


def component_of(message: Message, name: str) -> Json:
    """The button or select with this custom id, label or placeholder; it must be usable."""
    for component in message.interactive():
        names = (component.get("custom_id"), component.get("label"), component.get("placeholder"))
        if name in names:
            break
    else:
        seen = [each.get("label") or each.get("custom_id") for each in message.interactive()]
        raise NotPossible(f"No {name!r} on the message; there are: {seen}.")
    if component.get("disabled"):
        raise NotPossible(f"{name!r} is disabled.")
    return component


def press_data(component: Json) -> Json:
    """The data of pressing a button."""
    if component["type"] != kinds.BUTTON or component["style"] in (kinds.LINK, kinds.PREMIUM):
        raise NotPossible("That is no button that tells the app of a press.")
    return {
        "component_type": kinds.BUTTON,
        "custom_id": component["custom_id"],
        "id": component["id"],
    }


def select_data(component: Json, chosen: tuple[str, ...]) -> Json:
    """The data of choosing options, given by their values or labels."""
    if component["type"] != kinds.STRING_SELECT:
        raise NotPossible("That is no list of options.")
    return {
        "component_type": kinds.STRING_SELECT,
        "custom_id": component["custom_id"],
        "id": component["id"],
        "values": _chosen(component, list(chosen)),
    }


def modal_values(modal: Modal, typed: dict[str, object]) -> dict[str, object]:
    """Every field's value by custom id: as typed (by custom id or label), or as prefilled."""
    labels = {
        each["component"]["custom_id"]: each["label"]
        for each in modal.components
        if each["type"] == kinds.LABEL
    }
    fields = [each for each in walk(modal.components) if each.get("custom_id")]
    known = {name for each in fields for name in _names(each, labels)}
    if unknown := set(typed) - known:
        raise NotPossible(f"The form has no {sorted(unknown)}; it has: {sorted(known)}.")
    values = {}
    for field in fields:
        given = [typed[name] for name in _names(field, labels) if name in typed]
        values[field["custom_id"]] = _filled(field, given[0] if given else None)
    return values


def _names(field: Json, labels: dict[str, str]) -> list[str]:
    return [field["custom_id"], labels.get(field["custom_id"], field.get("label") or "")]


def _filled(field: Json, typed: object) -> object:
    required = field.get("required") is not False
    match field["type"]:
        case kinds.TEXT_INPUT:
            return _text(field, field.get("value") or "" if typed is None else typed, required)
        case kinds.CHECKBOX:
            return bool(field.get("default") if typed is None else typed)
        case kinds.STRING_SELECT | kinds.RADIO | kinds.CHECKBOXES:
            values = _options(field, typed)
            if required and not values:
                raise NotPossible(f"{field['custom_id']} needs a choice.")
            if field["type"] == kinds.RADIO:
                return values[0] if values else None
            return values
        case kinds.UPLOAD:
            return _files(field, typed, required)
        case kinds.USER_SELECT:
            return _people(field, typed, required)
        case _:
            raise NotPossible(f"{field['custom_id']}: such fields are not filled in here.")


def _text(field: Json, text: object, required: bool) -> str:
    if not isinstance(text, str):
        raise NotPossible(f"{field['custom_id']} takes text, not {text!r}.")
    if required and not text:
        raise NotPossible(f"{field['custom_id']} has to be filled in.")
    if text:
        _check_length(text, field, most=4000)
    return text


def _people(field: Json, typed: object, required: bool) -> list[str]:
    """Members by their ids, or those that were chosen before."""
    if typed is None:
        return [each["id"] for each in field.get("default_values") or []]
    chosen = [str(each) for each in typed] if isinstance(typed, list) else [str(typed)]
    least = field.get("min_values", 1) if required else 0
    if not least <= len(chosen) <= field.get("max_values", 1):
        raise NotPossible(f"{field['custom_id']} does not take {len(chosen)} people.")
    return chosen


def _files(field: Json, typed: object, required: bool) -> list[File]:
    given = typed if isinstance(typed, list) else [typed] if typed is not None else []
    least = field.get("min_values", 1) if required else 0
    if not least <= len(given) <= field.get("max_values", 1):
        raise NotPossible(f"{field['custom_id']} does not take {len(given)} files.")
    files = [each for each in given if isinstance(each, File)]
    if len(files) < len(given):
        raise NotPossible(f"{field['custom_id']} takes files.")
    return files


def _options(field: Json, typed: object) -> list[str]:
    if typed is None:
        return [option["value"] for option in field["options"] if option.get("default")]
    return _chosen(
        field, [str(each) for each in typed] if isinstance(typed, list) else [str(typed)]
    )


def _chosen(field: Json, chosen: list[str]) -> list[str]:
    by_label = {option["label"]: option["value"] for option in field["options"]}
    known = set(by_label.values())
    if unknown := [each for each in chosen if each not in known and each not in by_label]:
        raise NotPossible(f"{unknown} is none of the options {sorted(known)}.")
    values = [each if each in known else by_label[each] for each in chosen]
    most = field.get("max_values") or (len(known) if field["type"] == kinds.CHECKBOXES else 1)
    if not (field.get("min_values") or 0) <= len(values) <= most:
        raise NotPossible(f"{len(values)} options can't be chosen here.")
    return values
