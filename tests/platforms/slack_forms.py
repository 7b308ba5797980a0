"""What the person's client does with inputs: fill them in, refuse what it would not let pass.

State shapes: https://docs.slack.dev/reference/views/view-object ("state.values") and each element's
page in block-kit/block-elements.
"""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, time
from typing import Any

from tests.platforms import slack_limits as limits
from tests.platforms.slack_blocks import elements_of
from tests.platforms.slack_checks import Json
from tests.platforms.slack_elements import options_of

Typed = dict[tuple[str, str], Json]
"""What was filled in so far: (block_id, action_id) -> state."""

STATE_FIELD = {
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "static_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "conversations_select": "selected_conversation",
    "file_input": "files",
}
_INITIAL = {
    "value": "initial_value",
    **{
        field: field.replace("selected", "initial")
        for field in STATE_FIELD.values()
        if field.startswith("selected")
    },
}


class NotOnScreen(Exception):
    """There is nothing there to press or to fill in under that name."""


class NotLetThrough(Exception):
    """Slack's own client would not send this: it marks the field instead."""


def label_of(block: Json, element: Json) -> str:
    """What a person calls this element: a button's text, an input's label."""
    words = element.get("text") or block.get("label") or block.get("text") or {}
    return html.unescape(words.get("text", "")) if isinstance(words, dict) else ""


def interactive(blocks: Iterable[Json]) -> Iterator[tuple[Json, Json]]:
    """All (block, element) pairs that can be acted on, from top to bottom."""
    for block in blocks:
        for element in elements_of(block):
            if "action_id" in element:
                yield block, element


def find(blocks: Iterable[Json], name: str, value: str | None = None) -> tuple[Json, Json]:
    """The one element of that action_id, block_id or label; raises ``NotOnScreen``.

    A value tells buttons of one name apart.
    """
    screen = list(interactive(blocks))
    for key in ("action_id", "block_id", "label"):
        found = [pair for pair in screen if _names(*pair)[key] == name]
        if len(found) > 1 and value is not None:
            found = [pair for pair in found if pair[1].get("value") == value]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotOnScreen(f"{len(found)} elements have the {key} {name!r}")
    seen = [_names(*pair) for pair in screen]
    raise NotOnScreen(f"no {name!r}, only {seen}")


def _names(block: Json, element: Json) -> dict[str, str]:
    return {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "label": label_of(block, element),
    }


def _empty(field: str) -> object:
    return [] if field.endswith("s") else None


def state_of(blocks: Iterable[Json], typed: Typed) -> Json:
    """state.values: each input as it was typed, else as it was first shown, else empty."""
    values: dict[str, Json] = {}
    for block, element in interactive(blocks):
        field = STATE_FIELD.get(element["type"])
        if field is None:
            continue
        shown = element.get(_INITIAL.get(field, ""), _empty(field))
        initial = {"type": element["type"], field: shown}
        key = (block["block_id"], element["action_id"])
        values.setdefault(key[0], {})[key[1]] = typed.get(key, initial)
    return values


def fill(blocks: list[Json], values: Mapping[str, Any]) -> Typed:
    """Put values into the inputs named by block_id, action_id or label."""
    typed: Typed = {}
    for name, value in values.items():
        block, element = find(blocks, name)
        typed[block["block_id"], element["action_id"]] = filled(element, value)
    return typed


def filled(element: Json, value: Any) -> Json:
    """The state of an element that a person set to this value; raises ``NotLetThrough``."""
    kind = element["type"]
    field = STATE_FIELD.get(kind)
    if field is None or field == "files":
        raise NotOnScreen(f"{kind} cannot be filled in here")
    match field:
        case "value":
            held: object = _entered(element, str(value))
        case "selected_option":
            held = chosen(element, value)
        case "selected_options":
            held = [chosen(element, each) for each in value]
        case "selected_users":
            held = list(value)
        case "selected_date":
            held = (value if isinstance(value, date) else date.fromisoformat(value)).isoformat()
        case "selected_time":
            moment = value if isinstance(value, time) else time.fromisoformat(value)
            held = moment.strftime("%H:%M")
        case _:
            held = value
    return {"type": kind, field: held}


def chosen(element: Json, wanted: str) -> Json:
    """The option of that value or text, as payloads carry it."""
    for option in options_of(element):
        words = option["text"]
        assert isinstance(words, dict)
        if wanted in (option.get("value"), html.unescape(words["text"])):
            return {
                name: option[name] for name in ("text", "value", "description") if name in option
            }
    raise NotOnScreen(f"no option {wanted!r} in {element.get('action_id')}")


def _entered(element: Json, text: str) -> str | None:
    """What was typed, as the client lets it through; None when the field was left empty."""
    if element["type"] == "plain_text_input" and not element.get("multiline"):
        text = text.replace("\n", " ")
    if not text:
        return None
    most = element.get("max_length", limits.PLAIN_TEXT_INPUT)
    if not element.get("min_length", 0) <= len(text) <= most:
        raise NotLetThrough(f"{len(text)} characters in {element['action_id']}, at most {most}")
    forms = {
        "email_text_input": r"[^@\s]+@[^@\s]+\.[^@\s]+",
        "url_text_input": r"https?://\S+",
        "number_input": r"-?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"-?\d+",
    }
    if not re.fullmatch(forms.get(element["type"], r"(?s:.*)"), text):
        raise NotLetThrough(f"{text!r} is no {element['type']}")
    return text


def require_answers(blocks: Iterable[Json], state: Json) -> None:
    """Raise ``NotLetThrough`` while an input that is not optional is empty."""
    for block in blocks:
        if block["type"] != "input" or block.get("optional"):
            continue
        held = state[block["block_id"]][block["element"]["action_id"]]
        if held[STATE_FIELD[held["type"]]] in (None, []):
            raise NotLetThrough(f"please fill in {label_of(block, block['element'])!r}")


def action_of(block: Json, element: Json, value: Any, state: Typed, ts: str) -> Json:
    """The entry of ``actions`` for a press or a choice; what was chosen is kept in ``state``."""
    made = {"type": element["type"], "action_id": element["action_id"]}
    made |= {"block_id": block["block_id"], "action_ts": ts}
    if element["type"] == "button":
        return made | {
            name: element[name] for name in ("text", "value", "style") if name in element
        }
    if element["type"] == "overflow":
        return made | {"selected_option": chosen(element, value)}
    held = filled(element, value)
    state[block["block_id"], element["action_id"]] = held
    shown = {k: v for k, v in element.items() if k.startswith("initial_") or k == "placeholder"}
    return made | shown | held
