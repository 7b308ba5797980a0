"""A form as a modal, and what is wrong with it as the errors that the modal shows."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import assert_never

from adapters.slack import limits
from adapters.slack.composing import (
    FORMAT,
    Json,
    Room,
    option,
    plain,
    plain_words,
    rich,
    sent_chars,
)
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.meaning import text

CALLBACK = f"{FORMAT}:form"
CALLBACK_APART = f"{FORMAT}:form-apart"
"""Of a form that was opened from home or from a pane: its answer belongs there."""
VERSION = "f1"
"""Of what the fields mean: another one once a form that is open could not be taken any more."""
ELEMENT = "value"
"""The action_id of each input: fields are told apart by their block_id, the field's name."""
PICKED = frozenset({FieldKind.DAY, FieldKind.TIME})
_PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
_CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def modal(form: Form, key: str, *, apart: bool = False) -> Json:
    """The view for views.open. It carries the question's key and our version, and nothing else."""
    intro = [] if form.intro is None else rich(form.intro, Room(left=limits.TEXT_CHARS))
    said: list[Json] = [
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": intro}]}
    ]
    return {
        "type": "modal",
        "callback_id": CALLBACK_APART if apart else CALLBACK,
        "private_metadata": f"{VERSION}:{key}",
        "title": plain(form.title, limits.TITLE_CHARS),
        "submit": plain(form.submit, limits.TITLE_CHARS),
        "blocks": [*(said if intro else []), *(_input(field) for field in form.fields)],
    }


def key_of(private_metadata: str) -> str | None:
    """The question that a form is about; None for one that another version of ours has opened."""
    version, mark, key = private_metadata.partition(":")
    return key if mark and version == VERSION else None


def errors(wrong: Iterable[FieldError], shown: Sequence[str]) -> dict[str, str]:
    """For `response_action: errors`: what is wrong, by field.

    `shown` are the fields that the modal has. One that it lacks, as an earlier release made it, can
    have no error of its own, and Slack would show none at all: the first field says it.
    """
    said = {error.field: plain_words(error.text) for error in wrong}
    known = {name: words for name, words in said.items() if name in shown}
    return known if known or not said else outdated(shown)


def outdated(shown: Sequence[str]) -> dict[str, str]:
    """That the form is from before an update. It stays open, with all that was typed."""
    return dict.fromkeys(shown[:1], plain_words(text("form-outdated")))


def _input(field: Field) -> Json:
    said = field.picked_hint if field.kind in PICKED else field.hint
    hint = {} if said is None else {"hint": plain(said, limits.LABEL_CHARS)}
    return {
        "type": "input",
        "block_id": field.name,
        "label": plain(field.label, limits.LABEL_CHARS),
        "optional": not field.required,
        "element": {"action_id": ELEMENT, **_element(field)},
        **hint,
    }


def _element(field: Field) -> Json:
    match field.kind:
        case FieldKind.DAY:
            return {"type": "datepicker", **_given("initial_date", _day(field.value))}
        case FieldKind.TIME:
            return {"type": "timepicker", **_given("initial_time", _clock(field.value))}
        case FieldKind.PEOPLE:
            return {"type": "multi_users_select", **_given("initial_users", _people(field.value))}
        case FieldKind.CHOICE if field.options:
            return _choice(field)
        case FieldKind.SEVERAL if field.options:
            return _several(field)
        case FieldKind.LINE | FieldKind.LONG | FieldKind.CHOICE | FieldKind.SEVERAL:
            return _typed(field)
        case _:
            assert_never(field.kind)


def _typed(field: Field) -> Json:
    most = min(max(field.max_chars, 1), limits.INPUT_CHARS)
    return {
        "type": "plain_text_input",
        "multiline": field.kind is FieldKind.LONG,
        "max_length": most,
        **_given("initial_value", field.value[:most]),
    }


def _several(field: Field) -> Json:
    """Checkboxes, as far as they go; a list to choose several from beyond that."""
    shown, chosen = _options(field), {f"={value}" for value in field.value.split()}
    ticked = [each for each in shown if each["value"] in chosen]
    kind = "checkboxes" if len(shown) <= limits.CHECKBOXES else "multi_static_select"
    return {"type": kind, "options": shown, **_given("initial_options", ticked)}


def _options(field: Field) -> list[Json]:
    once = {entry.value: entry for entry in field.options}
    return [
        option(entry, limits.cut(plain_words(entry.label), limits.OPTION_CHARS, sent_chars))
        for entry in list(once.values())[: limits.OPTIONS]
    ]


def _choice(field: Field) -> Json:
    """Boxes where a few have to be chosen from: all of them are seen, and one tap is enough.

    A box cannot be emptied again, so what may be left out is a list.
    """
    shown = _options(field)
    chosen = next((each for each in shown if each["value"] == f"={field.value}"), None)
    is_seen_whole = field.required and len(shown) <= limits.RADIO_BUTTONS
    kind = "radio_buttons" if is_seen_whole else "static_select"
    return {"type": kind, "options": shown, **_given("initial_option", chosen)}


def _day(value: str) -> str:
    """A picker takes a day; words, and a time beside the day, it does not."""
    try:
        return datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return ""


def _clock(value: str) -> str:
    found = _CLOCK.match(value)
    return found.group() if found else ""


def _people(value: str) -> list[str]:
    """Slack refuses a whole form for one id that is none."""
    ids = (each for each in dict.fromkeys(value.split()) if _PERSON.fullmatch(each))
    return list(ids)[: limits.OPTIONS]


def _given(name: str, value: object) -> Json:
    return {name: value} if value else {}
