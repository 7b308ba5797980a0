"""The rules for components in messages, from Discord's component reference."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import count

from . import discord_kinds as kinds
from . import discord_limits as limits
from .discord_refusals import FormErrors, Json

V2_TOP = (
    kinds.ACTION_ROW,
    kinds.SECTION,
    kinds.TEXT_DISPLAY,
    kinds.GALLERY,
    kinds.FILE,
    kinds.SEPARATOR,
    kinds.CONTAINER,
)
IN_CONTAINER = (
    kinds.ACTION_ROW,
    kinds.SECTION,
    kinds.TEXT_DISPLAY,
    kinds.GALLERY,
    kinds.FILE,
    kinds.SEPARATOR,
)


def walk(components: object) -> Iterator[Json]:
    """Every component, those inside others too, in the order they are shown."""
    for component in components if isinstance(components, list) else []:
        if not isinstance(component, dict):
            continue
        yield component
        yield from walk(component.get("components"))
        yield from walk(
            [component[key] for key in ("component", "accessory") if component.get(key)]
        )


def numbered(components: list[Json]) -> list[Json]:
    """Discord numbers components in order, around the numbers that were given."""
    numbered = deepcopy(components)
    given = {each["id"] for each in walk(numbered) if each.get("id")}
    free = (number for number in count(1) if number not in given)
    for each in walk(numbered):
        if not each.get("id"):
            each["id"] = next(free)
    return numbered


def displayed_text(components: object) -> list[str]:
    """The text of every text display."""
    return [
        str(each.get("content", ""))
        for each in walk(components)
        if each.get("type") == kinds.TEXT_DISPLAY
    ]


def check_components(components: object, errors: FormErrors, *, v2: bool) -> None:
    """Check a message's components, legacy ones or (v2) those of IS_COMPONENTS_V2."""
    if components is None:
        return
    if not isinstance(components, list):
        errors.add("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        return
    if v2:
        _check_v2_totals(components, errors)
    else:
        errors.length(components, most=limits.ACTION_ROWS)
    top = V2_TOP if v2 else (kinds.ACTION_ROW,)
    for index, component in enumerate(components):
        _check_component(component, errors.at(index), top)
    check_identifiers(components, errors)


def check_identifiers(components: object, errors: FormErrors) -> None:
    """Custom ids are unique, disabled components' too; so are the numbers called id."""
    custom_ids: set[str] = set()
    numbers: set[int] = set()
    for component in walk(components):
        custom_id, number = component.get("custom_id"), component.get("id")
        if custom_id is not None and custom_id in custom_ids:
            # Not relaxed for disabled ones: github.com/discord/discord-api-docs/issues/3673.
            errors.add("COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
        if number and number in numbers:
            errors.add("COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        custom_ids |= {custom_id} if custom_id is not None else set()
        numbers |= {number} if number else set()


def _check_v2_totals(components: list[object], errors: FormErrors) -> None:
    errors.length(list(walk(components)), most=limits.COMPONENTS)
    if sum(map(len, displayed_text(components))) > limits.DISPLAYED_TEXT:
        errors.add(
            "COMPONENT_MAX_TOTAL_TEXT_SIZE_EXCEEDED",
            f"Displayable text exceeds maximum size of {limits.DISPLAYED_TEXT}",
        )


def _check_component(component: object, errors: FormErrors, allowed: tuple[int, ...]) -> None:
    if not isinstance(component, dict):
        errors.add("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
    elif component.get("type") not in allowed:
        errors.at("type").add(
            "UNION_TYPE_CHOICES", f'Value of field "type" must be one of {allowed}.'
        )
    else:
        errors.at("id").number(component.get("id"), least=0, most=2**31 - 1)
        _CHECKS[component["type"]](component, errors)


def _check_action_row(row: Json, errors: FormErrors) -> None:
    children, inside = row.get("components"), errors.at("components")
    inside.length(children, least=1, most=limits.BUTTONS_A_ROW, required=True)
    if not isinstance(children, list):
        return
    for index, child in enumerate(children):
        _check_component(child, inside.at(index), (kinds.BUTTON, *kinds.SELECTS))
    if len(children) > 1 and any(child.get("type") in kinds.SELECTS for child in walk(children)):
        inside.add("COMPONENT_LAYOUT_WIDTH_EXCEEDED", "A select stands alone in its row")


def _check_button(button: Json, errors: FormErrors) -> None:
    errors.at("label").length(button.get("label"), most=limits.BUTTON_LABEL)
    errors.at("url").length(button.get("url"), most=limits.URL)
    style = button.get("style")
    if not errors.at("style").choice(style, (1, 2, 3, 4, kinds.LINK, kinds.PREMIUM)):
        return
    needed = {kinds.LINK: "url", kinds.PREMIUM: "sku_id"}.get(style or 0, "custom_id")
    for key in ("url", "sku_id", "custom_id"):
        if key == needed and not button.get(key):
            errors.at(key).add("BASE_TYPE_REQUIRED", "This field is required")
        if key != needed and button.get(key):
            errors.at(key).add("BUTTON_COMPONENT_FIELD_NOT_ALLOWED", f"Not with style {style}")
    if needed == "custom_id":
        check_custom_id(button, errors)
    if style != kinds.PREMIUM and not (button.get("label") or button.get("emoji")):
        errors.at("label").add("BUTTON_COMPONENT_EMPTY", "A button needs a label or an emoji")


def check_custom_id(component: Json, errors: FormErrors) -> None:
    errors.at("custom_id").length(
        component.get("custom_id"), least=1, most=limits.CUSTOM_ID, required=True
    )


def check_select(select: Json, errors: FormErrors) -> None:
    """Check a select of any kind, in a message or in a modal."""
    check_custom_id(select, errors)
    errors.at("placeholder").length(select.get("placeholder"), most=limits.SELECT_PLACEHOLDER)
    least, most = select.get("min_values"), select.get("max_values")
    errors.at("min_values").number(least, least=0, most=limits.OPTIONS)
    errors.at("max_values").number(most, least=1, most=limits.OPTIONS)
    if isinstance(least, int) and least > (most if isinstance(most, int) else 1):
        errors.at("min_values").add("SELECT_MIN_OVER_MAX", "min_values is more than max_values")
    if select["type"] == kinds.STRING_SELECT:
        check_options(select, errors, least=1, most=limits.OPTIONS)


def check_options(component: Json, errors: FormErrors, *, least: int, most: int) -> None:
    """Check the options of a string select, radio group or checkbox group."""
    options, inside = component.get("options"), errors.at("options")
    inside.length(options, least=least, most=most, required=True)
    values: set[object] = set()
    for index, option in enumerate(options if isinstance(options, list) else []):
        for key in ("label", "value"):
            inside.at(index, key).length(
                option.get(key), least=1, most=limits.OPTION_TEXT, required=True
            )
        inside.at(index, "description").length(option.get("description"), most=limits.OPTION_TEXT)
        if option.get("value") in values:
            inside.at(index, "value").add(
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            )
        values.add(option.get("value"))


def _check_section(section: Json, errors: FormErrors) -> None:
    texts = section.get("components")
    errors.at("components").length(texts, least=1, most=limits.SECTION_TEXTS, required=True)
    for index, text in enumerate(texts if isinstance(texts, list) else []):
        _check_component(text, errors.at("components", index), (kinds.TEXT_DISPLAY,))
    _check_component(
        section.get("accessory"), errors.at("accessory"), (kinds.BUTTON, kinds.THUMBNAIL)
    )


def check_text_display(text: Json, errors: FormErrors) -> None:
    errors.at("content").length(
        text.get("content"), least=1, most=limits.DISPLAYED_TEXT, required=True
    )


def _check_container(container: Json, errors: FormErrors) -> None:
    inside = container.get("components")
    errors.at("components").length(inside, least=1, most=limits.COMPONENTS, required=True)
    for index, component in enumerate(inside if isinstance(inside, list) else []):
        _check_component(component, errors.at("components", index), IN_CONTAINER)


def _check_gallery(gallery: Json, errors: FormErrors) -> None:
    items = gallery.get("items")
    errors.at("items").length(items, least=1, most=limits.GALLERY_ITEMS, required=True)
    for index, item in enumerate(items if isinstance(items, list) else []):
        _check_media(item, errors.at("items", index))


def _check_media(holder: Json, errors: FormErrors) -> None:
    media = holder.get("media") or holder.get("file") or {}
    errors.at("media", "url").length(media.get("url"), least=1, most=2048, required=True)
    errors.at("description").length(holder.get("description"), most=limits.ALT_TEXT)


def _check_separator(separator: Json, errors: FormErrors) -> None:
    errors.at("spacing").choice(separator.get("spacing", 1), (1, 2))


_CHECKS = {
    kinds.ACTION_ROW: _check_action_row,
    kinds.BUTTON: _check_button,
    **dict.fromkeys(kinds.SELECTS, check_select),
    kinds.SECTION: _check_section,
    kinds.TEXT_DISPLAY: check_text_display,
    kinds.THUMBNAIL: _check_media,
    kinds.GALLERY: _check_gallery,
    kinds.FILE: _check_media,
    kinds.SEPARATOR: _check_separator,
    kinds.CONTAINER: _check_container,
}
