"""The interactive pieces of a block, and where each may stand.

Placement follows the table "Available in surfaces / Works with block types" on
https://docs.slack.dev/reference/block-kit/block-elements; each element's fields follow its own page
there.
"""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from tests.platforms import slack_limits as limits
from tests.platforms.slack_checks import (
    Check,
    anything,
    at,
    boolean,
    calendar_date,
    every,
    integer,
    link,
    list_of,
    matching,
    one_of,
    plain,
    record,
    string,
    text,
    time_zone,
)

Surface: TypeAlias = Literal["message", "modal", "home"]

_identifier = string(most=limits.IDENTIFIER)
_placeholder = plain(limits.PLACEHOLDER)
_common: dict[str, Check] = {"type": anything}
_acts: dict[str, Check] = {"action_id": _identifier}

confirm = record(
    {
        "title": plain(limits.CONFIRM_TITLE),
        "text": text(limits.CONFIRM_TEXT),
        "confirm": plain(limits.CONFIRM_BUTTON),
        "deny": plain(limits.CONFIRM_BUTTON),
    },
    {"style": one_of("primary", "danger")},
)
_asks: dict[str, Check] = {**_acts, "confirm": confirm}
_focus: dict[str, Check] = {"focus_on_load": boolean}


def _option(*kinds: str, with_link: bool = False) -> Check:
    urls: dict[str, Check] = {"url": link(limits.OPTION_URL)} if with_link else {}
    return record(
        {"text": text(limits.OPTION_TEXT, *kinds), "value": string(most=limits.OPTION_VALUE)},
        {"description": text(limits.OPTION_DESCRIPTION, *kinds), **urls},
    )


_plain_option = _option("plain_text")
_either_option = _option("plain_text", "mrkdwn")


def options_of(element: dict[str, object]) -> list[dict[str, object]]:
    """All options of an element, those of its groups included, in order."""
    own = element.get("options")
    groups = element.get("option_groups")
    lists = [own] if isinstance(own, list) else []
    if isinstance(groups, list):
        lists += [group.get("options", []) for group in groups if isinstance(group, dict)]
    return [each for found in lists for each in found if isinstance(each, dict)]


def _options_are_consistent(element: object, pointer: str) -> Iterator[str]:
    """Initial options must equal one of the options; two alike could not be told apart."""
    assert isinstance(element, dict)
    options = options_of(element)
    values = [str(option.get("value")) for option in options]
    if len(values) != len(set(values)):
        yield at(pointer, "duplicate option value")
    initial = element.get("initial_options", [element.get("initial_option")])
    for each in initial if isinstance(initial, list) else []:
        if each is not None and each not in options:
            yield at(pointer, "initial option must exactly match one of the options")


def _options_or_groups(element: object, pointer: str) -> Iterator[str]:
    assert isinstance(element, dict)
    if ("options" in element) == ("option_groups" in element):
        yield at(pointer, "must have either options or option_groups")


def _choice(option: Check, most: int, initial: str, **more: Check) -> Check:
    """A group whose options all show: checkboxes, radio buttons."""
    first = list_of(option, most=most) if initial.endswith("s") else option
    optional = {**_asks, **_focus, initial: first, **more}
    fields = record({**_common, "options": list_of(option, most=most)}, optional)
    return every(fields, _options_are_consistent)


def _menu(**more: Check) -> Check:
    """A select menu that brings its options."""
    group = record(
        {
            "label": plain(limits.OPTION_GROUP_LABEL),
            "options": list_of(_plain_option, most=limits.SELECT_OPTIONS),
        },
        {},
    )
    optional: dict[str, Check] = {
        **_asks,
        **_focus,
        "options": list_of(_plain_option, most=limits.SELECT_OPTIONS),
        "option_groups": list_of(group, most=limits.SELECT_OPTIONS),
        "placeholder": _placeholder,
        **more,
    }
    return every(record(_common, optional), _options_or_groups, _options_are_consistent)


def _picker(**more: Check) -> Check:
    return record(_common, {**_asks, **_focus, "placeholder": _placeholder, **more})


def _typed(required: dict[str, Check] | None = None, **more: Check) -> Check:
    dispatch = record(
        {"trigger_actions_on": list_of(one_of("on_enter_pressed", "on_character_entered"), most=2)},
        {},
    )
    optional: dict[str, Check] = {
        **_acts,
        **_focus,
        "placeholder": _placeholder,
        "dispatch_action_config": dispatch,
        **more,
    }
    return record({**_common, **(required or {})}, optional)


def image_has_one_source(image: object, pointer: str) -> Iterator[str]:
    """An image comes from an address or from Slack's own files, not from both or neither."""
    assert isinstance(image, dict)
    if ("image_url" in image) == ("slack_file" in image):
        yield at(pointer, "must have either image_url or slack_file")


_number = matching(r"-?\d+(\.\d+)?", "a number written as a string")
_selected = integer(least=1, most=limits.SELECT_OPTIONS)
_ids = list_of(_identifier, most=limits.SELECT_OPTIONS)

ELEMENTS: dict[str, Check] = {
    "button": record(
        {**_common, "text": plain(limits.BUTTON_TEXT)},
        {
            **_asks,
            "value": string(most=limits.BUTTON_VALUE),
            "url": link(limits.BUTTON_URL),
            "style": one_of("primary", "danger"),
            "accessibility_label": string(most=limits.ACCESSIBILITY_LABEL),
        },
    ),
    "checkboxes": _choice(_either_option, limits.CHECKBOX_OPTIONS, "initial_options"),
    "radio_buttons": _choice(_either_option, limits.RADIO_OPTIONS, "initial_option"),
    "datepicker": _picker(initial_date=calendar_date),
    "timepicker": _picker(
        initial_time=matching(r"([01]\d|2[0-3]):[0-5]\d", "a time like 09:30"), timezone=time_zone
    ),
    # "This should be in the format of 10 digits."
    "datetimepicker": record(
        _common, {**_asks, **_focus, "initial_date_time": integer(least=10**9, most=10**10 - 1)}
    ),
    "static_select": _menu(initial_option=_plain_option),
    "multi_static_select": _menu(
        initial_options=list_of(_plain_option, most=limits.SELECT_OPTIONS),
        max_selected_items=_selected,
    ),
    "users_select": _picker(initial_user=_identifier),
    "multi_users_select": _picker(initial_users=_ids, max_selected_items=_selected),
    "channels_select": _picker(initial_channel=_identifier, response_url_enabled=boolean),
    "conversations_select": _picker(
        initial_conversation=_identifier,
        default_to_current_conversation=boolean,
        response_url_enabled=boolean,
        filter=anything,
    ),
    "overflow": record(
        {
            **_common,
            "options": list_of(_option("plain_text", with_link=True), most=limits.OVERFLOW_OPTIONS),
        },
        _asks,
    ),
    "plain_text_input": _typed(
        initial_value=string(most=limits.PLAIN_TEXT_INPUT, least=0),
        multiline=boolean,
        min_length=integer(least=0, most=limits.PLAIN_TEXT_INPUT),
        max_length=integer(least=1, most=limits.PLAIN_TEXT_INPUT),
    ),
    "email_text_input": _typed(initial_value=string(most=limits.PLAIN_TEXT_INPUT, least=0)),
    "url_text_input": _typed(initial_value=string(most=limits.PLAIN_TEXT_INPUT, least=0)),
    "number_input": _typed(
        {"is_decimal_allowed": boolean},
        initial_value=_number,
        min_value=_number,
        max_value=_number,
    ),
    "file_input": record(
        _common,
        {
            **_acts,
            "filetypes": list_of(string(most=20), most=100),
            "max_files": integer(least=1, most=limits.FILE_INPUT_FILES),
        },
    ),
    "image": every(
        record(
            {**_common, "alt_text": string(most=limits.ALT_TEXT)},
            {"image_url": link(limits.IMAGE_URL), "slack_file": anything},
        ),
        image_has_one_source,
    ),
}

_everywhere = {
    "checkboxes", "radio_buttons", "datepicker", "timepicker", "static_select", "users_select",
    "channels_select", "conversations_select", "multi_static_select", "multi_users_select",
}  # fmt: skip
IN_SECTION = frozenset(_everywhere | {"button", "image", "overflow"})
IN_CONTEXT = frozenset({"image"})

# "Datetime pickers: Modals, Messages"; "Email input, File input, Number input, URL input: Modals".
_in_modals_only = {"email_text_input", "url_text_input", "number_input", "file_input"}
_NOT_ON: dict[Surface, frozenset[str]] = {
    "message": frozenset(_in_modals_only),
    "modal": frozenset(),
    "home": frozenset(_in_modals_only | {"datetimepicker"}),
}


def in_actions(surface: Surface) -> frozenset[str]:
    """The elements an actions block may hold on that surface."""
    return frozenset(_everywhere | {"button", "overflow", "datetimepicker"}) - _NOT_ON[surface]


def in_input(surface: Surface) -> frozenset[str]:
    """The elements an input block may hold on that surface."""
    typed = {"plain_text_input", "datetimepicker"} | _in_modals_only
    return frozenset(_everywhere | typed) - _NOT_ON[surface]
