"""The rules for application commands, from Discord's reference of them."""

from __future__ import annotations

import re

from . import discord_kinds as kinds
from . import discord_limits as limits
from .discord_refusals import FormErrors, Json, form

OPTION_TYPES = tuple(range(1, 12))
# interactions/application-commands, Application Command Naming: ^[-_'\p{L}\p{N}\p{sc=Deva}
# \p{sc=Thai}]{1,32}$, and lower case where a letter has one.
_NAME = re.compile(r"^[-_'\w\u0900-\u097F\u0E00-\u0E7F]+$")


def check_commands(commands: object) -> None:
    """Check the body of a bulk overwrite of the global commands; raises Refusal."""
    with form() as errors:
        errors.length(commands, most=limits.COMMANDS)
        seen: set[tuple[object, object]] = set()
        for index, command in enumerate(commands if isinstance(commands, list) else []):
            key = (command.get("type", 1), command.get("name"))
            if key in seen:
                errors.at(index, "name").add(
                    "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique"
                )
            seen.add(key)
            _check_command(command, errors.at(index))


def _check_command(command: Json, errors: FormErrors) -> None:
    if command.get("type", 1) == 1:
        _check_naming(command, errors)
        _check_options(command.get("options"), errors.at("options"), depth=0)
    else:
        errors.at("name").length(
            command.get("name"), least=1, most=limits.COMMAND_NAME, required=True
        )
    _check_list(command.get("contexts"), errors.at("contexts"), (0, 1, 2))
    _check_list(command.get("integration_types"), errors.at("integration_types"), (0, 1))
    if _size(command) > limits.COMMAND_TOTAL:
        errors.add(
            "APPLICATION_COMMAND_TOO_LARGE",
            f"Command exceeds maximum size ({limits.COMMAND_TOTAL})",
        )


def _check_naming(named: Json, errors: FormErrors) -> None:
    names = {"name": named.get("name"), **(named.get("name_localizations") or {})}
    for key, name in names.items():
        at = errors.at("name") if key == "name" else errors.at("name_localizations", key)
        at.length(name, least=1, most=limits.COMMAND_NAME, required=True)
        if isinstance(name, str) and (not _NAME.match(name) or name != name.lower()):
            at.add("APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
    texts = {"": named.get("description"), **(named.get("description_localizations") or {})}
    for key, text in texts.items():
        at = errors.at("description_localizations", key) if key else errors.at("description")
        at.length(text, least=1, most=limits.COMMAND_DESCRIPTION, required=True)


def _check_options(options: object, errors: FormErrors, *, depth: int) -> None:
    """Check options; depth 0 is the command's own, 1 a group's or subcommand's, and so on."""
    errors.length(options, most=limits.COMMAND_OPTIONS)
    listed = options if isinstance(options, list) else []
    names = [option.get("name") for option in listed]
    types = [option.get("type") for option in listed]
    if len(set(names)) < len(names):
        errors.add("APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique")
    nesting = {kind in (kinds.SUBCOMMAND, kinds.GROUP) for kind in types}
    if len(nesting) > 1:
        errors.add("APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Subcommands and values are mixed")
    required = [bool(option.get("required")) for option in listed]
    if required != sorted(required, reverse=True):
        errors.add(
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options",
        )
    for index, option in enumerate(listed):
        _check_option(option, errors.at(index), depth=depth)


def _check_option(option: Json, errors: FormErrors, *, depth: int) -> None:
    _check_naming(option, errors)
    kind = option.get("type")
    if not errors.at("type").choice(kind, OPTION_TYPES):
        return
    if (kind == kinds.GROUP and depth > 0) or (kind == kinds.SUBCOMMAND and depth > 1):
        errors.at("type").add("APPLICATION_COMMAND_NESTING", "Nested too deep")
    if kind in (kinds.SUBCOMMAND, kinds.GROUP):
        _check_options(option.get("options"), errors.at("options"), depth=depth + 1)
    choices = option.get("choices") or []
    errors.at("choices").length(choices, most=limits.CHOICES)
    if choices and option.get("autocomplete"):
        errors.at("autocomplete").add("APPLICATION_COMMAND_AUTOCOMPLETE", "Not with choices")
    for index, choice in enumerate(choices):
        check_choice(choice, errors.at("choices", index), kind=int(kind or kinds.STRING))


def check_choice(choice: Json, errors: FormErrors, *, kind: int) -> None:
    """Check a choice, of a command's option or offered by autocomplete, for its option's type."""
    errors.at("name").length(choice.get("name"), least=1, most=limits.CHOICE_TEXT, required=True)
    value = choice.get("value")
    match kind:
        case kinds.STRING:
            errors.at("value").length(value, least=1, most=limits.CHOICE_TEXT, required=True)
        case kinds.INTEGER:
            errors.at("value").number(value, least=-(2**53) + 1, most=2**53 - 1)
        case _ if not isinstance(value, int | float):
            errors.at("value").add("NUMBER_TYPE_COERCE", f"Value {value!r} is not a number.")
        case _:
            pass


def _check_list(values: object, errors: FormErrors, allowed: tuple[int, ...]) -> None:
    if values is None:
        return
    errors.length(values, least=1, most=len(allowed))
    for value in values if isinstance(values, list) else []:
        errors.choice(value, allowed)


def _size(node: Json) -> int:
    """The combined characters of names, descriptions and choice values, the longest locale each."""
    texts = (
        [node.get(key), *(node.get(f"{key}_localizations") or {}).values()]
        for key in ("name", "description")
    )
    own = sum(max(len(text or "") for text in each) for each in texts)
    value = node.get("value")
    own += len(value) if isinstance(value, str) else 0
    return own + sum(
        _size(below) for key in ("options", "choices") for below in node.get(key) or []
    )
