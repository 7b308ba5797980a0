"""The rules for modals, from Discord's component reference."""

from __future__ import annotations

from . import discord_kinds as kinds
from . import discord_limits as limits
from .discord_components import (
    check_custom_id,
    check_identifiers,
    check_options,
    check_select,
    check_text_display,
)
from .discord_refusals import FormErrors, Json

IN_LABEL = (
    kinds.TEXT_INPUT,
    *kinds.SELECTS,
    kinds.UPLOAD,
    kinds.RADIO,
    kinds.CHECKBOXES,
    kinds.CHECKBOX,
)


def check_modal(modal: Json, errors: FormErrors) -> None:
    """Check the data of a modal, the answer of type 9."""
    check_custom_id(modal, errors)
    errors.at("title").length(modal.get("title"), least=1, most=limits.MODAL_TITLE, required=True)
    components, inside = modal.get("components"), errors.at("components")
    inside.length(components, least=1, most=limits.MODAL_COMPONENTS, required=True)
    for index, component in enumerate(components if isinstance(components, list) else []):
        _check_top(component, inside.at(index))
    check_identifiers(components, inside)


def _check_top(component: object, errors: FormErrors) -> None:
    top = component if isinstance(component, dict) else {}
    match top.get("type"):
        case kinds.LABEL:
            _check_label(top, errors)
        case kinds.TEXT_DISPLAY:
            check_text_display(top, errors)
        case kinds.ACTION_ROW:
            _check_old_row(top, errors)
        case _:
            allowed = (kinds.ACTION_ROW, kinds.TEXT_DISPLAY, kinds.LABEL)
            errors.at("type").add(
                "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {allowed}.'
            )


def _check_old_row(row: Json, errors: FormErrors) -> None:
    children = row.get("components")
    errors.at("components").length(children, least=1, most=1, required=True)
    for child in children if isinstance(children, list) else []:
        errors.at("components", 0, "label").length(
            child.get("label"), least=1, most=limits.LABEL, required=True
        )
        _check_inside(child, errors.at("components", 0), (kinds.TEXT_INPUT,))


def _check_label(label: Json, errors: FormErrors) -> None:
    errors.at("label").length(label.get("label"), least=1, most=limits.LABEL, required=True)
    errors.at("description").length(
        label.get("description"), least=1, most=limits.LABEL_DESCRIPTION
    )
    child = label.get("component")
    if isinstance(child, dict):
        _check_inside(child, errors.at("component"), IN_LABEL)
    else:
        errors.at("component").add("BASE_TYPE_REQUIRED", "This field is required")


def _check_inside(field: Json, errors: FormErrors, allowed: tuple[int, ...]) -> None:
    kind = field.get("type")
    if not errors.at("type").choice(kind, allowed):
        return
    if field.get("disabled"):
        # components/reference: "Using disabled in a modal will result in an error."
        errors.at("disabled").add("MODAL_COMPONENT_DISABLED", "Nothing in a modal is disabled")
    if kind == kinds.TEXT_INPUT:
        _check_text_input(field, errors)
    elif kind in kinds.SELECTS:
        check_select(field, errors)
        _check_required(field, errors)
    else:
        check_custom_id(field, errors)
        _check_group(field, errors)


def _check_text_input(field: Json, errors: FormErrors) -> None:
    check_custom_id(field, errors)
    errors.at("style").choice(field.get("style"), (1, 2))
    errors.at("placeholder").length(field.get("placeholder"), most=limits.TEXT_PLACEHOLDER)
    least, most = field.get("min_length"), field.get("max_length")
    errors.at("min_length").number(least, least=0, most=limits.TEXT_INPUT)
    errors.at("max_length").number(most, least=1, most=limits.TEXT_INPUT)
    top = most if isinstance(most, int) else limits.TEXT_INPUT
    errors.at("value").length(field.get("value"), most=top)
    if isinstance(least, int) and least > top:
        errors.at("min_length").add("TEXT_INPUT_MIN_OVER_MAX", "min_length is over max_length")


def _check_group(field: Json, errors: FormErrors) -> None:
    match field["type"]:
        case kinds.RADIO:
            check_options(field, errors, least=2, most=limits.GROUP_OPTIONS)
        case kinds.CHECKBOXES:
            check_options(field, errors, least=1, most=limits.GROUP_OPTIONS)
            _check_required(field, errors)
        case kinds.UPLOAD:
            errors.at("min_values").number(field.get("min_values"), least=0, most=limits.FILES)
            errors.at("max_values").number(field.get("max_values"), least=1, most=limits.FILES)
            _check_required(field, errors)
        case _:
            pass


def _check_required(field: Json, errors: FormErrors) -> None:
    # components/reference: "min_values must be either omitted or at least 1 if required is
    # omitted or true."
    if field.get("required") is not False and field.get("min_values") == 0:
        errors.at("min_values").add("SELECT_REQUIRED_NEEDS_VALUES", "At least 1 when required")
