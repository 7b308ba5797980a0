"""What Slack accepts as the blocks of a message, of a modal and of the Home tab.

``faults_in_blocks`` and ``faults_in_view`` return every reason to refuse, none when Slack would
take it. Blocks that this server does not know (video, card, plan ...) are refused, too.
"""

import json
from collections import Counter
from collections.abc import Iterator

from tests.platforms import slack_limits as limits
from tests.platforms.slack_checks import (
    Check,
    Json,
    anything,
    at,
    boolean,
    by_type,
    every,
    integer,
    link,
    list_of,
    one_of,
    plain,
    record,
    string,
    text,
)
from tests.platforms.slack_elements import (
    ELEMENTS,
    IN_CONTEXT,
    IN_SECTION,
    Surface,
    image_has_one_source,
    in_actions,
    in_input,
)

_common: dict[str, Check] = {"type": anything}
_named: dict[str, Check] = {"block_id": string(most=limits.IDENTIFIER)}


def _section_says_something(block: object, pointer: str) -> Iterator[str]:
    assert isinstance(block, dict)
    if "text" not in block and "fields" not in block:
        yield at(pointer, "missing required field: text or fields")


def _context_element(value: object, pointer: str) -> Iterator[str]:
    if isinstance(value, dict) and value.get("type") in IN_CONTEXT:
        yield from ELEMENTS["image"](value, pointer)
    else:
        yield from text(limits.TEXT_OBJECT)(value, pointer)


_RICH_SECTIONS = {"rich_text_section", "rich_text_list", "rich_text_preformatted"} | {
    "rich_text_quote"
}
_RICH_WORDS = {
    "text",
    "link",
    "emoji",
    "date",
    "color",
    "user",
    "channel",
    "usergroup",
    "broadcast",
}


# block-kit/block-elements/text-element and date-element
_RICH_CHECKED: dict[str, Check] = {
    "text": record({**_common, "text": string(most=limits.TEXT_OBJECT)}, {"style": anything}),
    "date": record(
        {
            **_common,
            "timestamp": integer(least=0, most=10**11),
            "format": string(most=limits.TEXT_OBJECT),
        },
        {
            "fallback": string(most=limits.TEXT_OBJECT),
            "style": anything,
            "timezone": anything,
            "url": anything,
        },
    ),
}


def _rich_text(value: object, pointer: str) -> Iterator[str]:
    """Known kinds of rich text all the way down; styles are not looked into."""
    kinds = _RICH_SECTIONS | _RICH_WORDS
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(value, dict) or kind not in kinds:
        yield at(pointer, f"unsupported type of rich text: {kind!r}")
    elif kind in _RICH_CHECKED:
        yield from _RICH_CHECKED[kind](value, pointer)
    elif kind in _RICH_SECTIONS:
        yield from list_of(_rich_text, most=1000, least=0)(
            value.get("elements"), f"{pointer}/elements"
        )


_rich_block = record({**_common, "elements": list_of(_rich_text, most=1000)}, _named)
_cell = by_type(
    {
        "raw_text": record({**_common, "text": string(most=limits.TABLE_TEXT)}, {}),
        "rich_text": _rich_block,
    },
    ("raw_text", "rich_text"),
    "table cell",
)
_MESSAGE_ONLY: dict[str, Check] = {
    "markdown": record({**_common, "text": string(most=limits.MARKDOWN_TEXT)}, _named),
    "table": record(
        {
            **_common,
            "rows": list_of(list_of(_cell, most=limits.TABLE_COLUMNS), most=limits.TABLE_ROWS),
        },
        {
            **_named,
            "column_settings": list_of(anything, most=limits.TABLE_COLUMNS),
        },
    ),
}


def _input(surface: Surface) -> Check:
    return record(
        {
            **_common,
            "label": plain(limits.INPUT_LABEL),
            "element": by_type(ELEMENTS, in_input(surface), "element"),
        },
        {
            **_named,
            "hint": plain(limits.INPUT_HINT),
            "optional": boolean,
            "dispatch_action": boolean,
        },
    )


def _schemas(surface: Surface) -> dict[str, Check]:
    section_text = text(limits.SECTION_TEXT)
    fields = list_of(text(limits.SECTION_FIELD_TEXT), most=limits.SECTION_FIELDS)
    actions = by_type(ELEMENTS, in_actions(surface), "element")
    elements = list_of(actions, most=limits.ACTIONS_ELEMENTS)
    source: dict[str, Check] = {"image_url": link(limits.IMAGE_URL), "slack_file": anything}
    section: dict[str, Check] = {
        "text": section_text,
        "fields": fields,
        "accessory": by_type(ELEMENTS, IN_SECTION, "element"),
        "expand": boolean,
    }
    schemas: dict[str, Check] = {
        "section": every(record(_common, {**_named, **section}), _section_says_something),
        "header": record({**_common, "text": plain(limits.HEADER_TEXT)}, _named),
        "divider": record(_common, _named),
        "image": every(
            record(
                {**_common, "alt_text": string(most=limits.ALT_TEXT)},
                {**_named, **source, "title": plain(limits.IMAGE_TITLE)},
            ),
            image_has_one_source,
        ),
        "context": record(
            {**_common, "elements": list_of(_context_element, most=limits.CONTEXT_ELEMENTS)}, _named
        ),
        "actions": record({**_common, "elements": elements}, _named),
        "input": _input(surface),
        "rich_text": _rich_block,
    }
    return schemas | (_MESSAGE_ONLY if surface == "message" else {})


def elements_of(block: Json) -> list[Json]:
    """The elements of one block, in order, whichever field holds them."""
    held = [block.get("accessory"), block.get("element"), *(block.get("elements") or [])]
    return [each for each in held if isinstance(each, dict)]


def _duplicates(blocks: list[Json], pointer: str) -> Iterator[str]:
    """``block_id`` is unique in a message or view, ``action_id`` in its block."""
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for name, times in ids.items():
        if times > 1:
            yield at(pointer, f"block_id {name!r} already exists")
    for index, block in enumerate(blocks):
        actions = Counter(each["action_id"] for each in elements_of(block) if "action_id" in each)
        for name, times in actions.items():
            if times > 1:
                yield at(f"{pointer}/{index}", f"action_id {name!r} already exists for the block")


def _focus_is_single(blocks: list[Json], pointer: str) -> Iterator[str]:
    focused = [each for block in blocks for each in elements_of(block) if each.get("focus_on_load")]
    if len(focused) > 1:
        yield at(pointer, "only one element may have focus_on_load")


def _at_most_one_table(blocks: list[Json], pointer: str) -> Iterator[str]:
    if sum(block.get("type") == "table" for block in blocks) > 1:
        yield at(pointer, "only_one_table_allowed")


def faults_in_blocks(blocks: object, surface: Surface, pointer: str = "/blocks") -> list[str]:
    """Every reason for which Slack would refuse these blocks there; empty when it takes them."""
    schemas = _schemas(surface)
    most = limits.MESSAGE_BLOCKS if surface == "message" else limits.VIEW_BLOCKS
    found = list(list_of(by_type(schemas, schemas, "block"), most=most, least=0)(blocks, pointer))
    if found or not isinstance(blocks, list):
        return found
    found += _duplicates(blocks, pointer)
    found += _focus_is_single(blocks, pointer)
    found += _at_most_one_table(blocks, pointer)
    return found


_VIEW_COMMON: dict[str, Check] = {
    "private_metadata": string(most=limits.PRIVATE_METADATA, least=0),
    "callback_id": string(most=limits.IDENTIFIER, least=0),
    "external_id": string(most=limits.IDENTIFIER, least=0),
}
_VIEWS: dict[str, Check] = {
    "modal": record(
        {"type": anything, "title": plain(limits.VIEW_TITLE), "blocks": anything},
        {
            **_VIEW_COMMON,
            "submit": plain(limits.VIEW_BUTTON),
            "close": plain(limits.VIEW_BUTTON),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
            "submit_disabled": boolean,
        },
    ),
    "home": record({"type": one_of("home"), "blocks": anything}, _VIEW_COMMON),
}


def faults_in_view(view: object, surface: Surface) -> list[str]:
    """Every reason for which Slack would refuse this view as a modal or as a Home tab."""
    found = list(by_type(_VIEWS, (surface,), "view")(view, "/view"))
    if not isinstance(view, dict):
        return found
    found += faults_in_blocks(view.get("blocks"), surface, "/view/blocks")
    blocks = view.get("blocks") or []
    inputs = not found and any(block["type"] == "input" for block in blocks)
    # views/modal-views, submit: "is required when an input block is within the blocks array".
    if surface == "modal" and inputs and "submit" not in view:
        found.append(at("/view", "missing required field: submit"))
    if len(json.dumps(view).encode()) > limits.VIEW_BYTES:
        found.append(at("/view", "view_too_large"))
    return found
