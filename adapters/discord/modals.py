"""A form as a Discord modal, and what comes back when it is sent off.

Nothing of it is kept in memory: the modal's custom id says which question it answers, and whether
more fields are to come; the fields' ids are their names. So a form outlives a restart.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import ceil

from babel.dates import format_date

from adapters.discord import limits
from adapters.discord.components import STRING_SELECT, Json, label, options_of
from adapters.discord.custom_ids import FORM, PART, custom_id
from adapters.discord.style import MARKDOWN
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.meaning import Count, in_language, text
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render

# components/reference, Component Types, and Text Input Styles.
TEXT_INPUT, USER_SELECT, TEXT_DISPLAY, LABEL, RADIO, CHECKBOXES = 4, 5, 10, 18, 21, 22
ONE_LINE, PARAGRAPH = 1, 2
DAY_PATTERNS = {"de": "d. MMMM y"}
"""A day as it is written, and read again, in a language other than ours."""
_SNOWFLAKE = re.compile(r"[1-9]\d{16,19}")
_ISO_DAY = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?P<time>\d\d:\d\d))?")


def modal(form: Form, key: str) -> Json:
    """The data of the answer that opens it, with the first fields where it has too many.

    An intro that would be a sixth part, or make another page of it, is left out.
    """
    fields = tuple(_distinct(form.fields))
    room = _room(len(fields), has_intro=form.intro is not None)
    parts: list[Json] = [_labelled(field) for field in fields[:room]]
    if form.intro is not None and len(parts) < limits.MODAL_PARTS:
        intro = limits.cut(render(form.intro, MARKDOWN), limits.DISPLAY_CHARS)
        parts.insert(0, {"type": TEXT_DISPLAY, "content": intro})
    title = _title(form, _pages(len(fields), room))
    return {
        "custom_id": custom_id(PART if len(fields) > room else FORM, key),
        "title": title,
        "components": parts or [{"type": TEXT_DISPLAY, "content": title}],
    }


def _room(fields: int, *, has_intro: bool) -> int:
    """For how many fields a page has room: the intro takes that of one, but costs no page."""
    beside_intro = limits.MODAL_PARTS - 1
    costs_nothing = _pages(fields, beside_intro) == _pages(fields, limits.MODAL_PARTS)
    return beside_intro if has_intro and costs_nothing else limits.MODAL_PARTS


def _pages(fields: int, room: int) -> int:
    return max(ceil(fields / room), 1)


def _title(form: Form, pages: int) -> str:
    """With which page of how many it is, where there are several; that is never cut."""
    last = form.part + pages - 1
    if last == 1:
        return label(form.title, limits.MODAL_TITLE_CHARS)
    part = text("form-part", part=Count(value=form.part), of=Count(value=last))
    number = label(in_language(part, form.title.language), limits.MODAL_TITLE_CHARS)
    return f"{label(form.title, limits.MODAL_TITLE_CHARS - len(number) - 1)} {number}"


def submitted_values(components: Sequence[object]) -> dict[str, str]:
    """What was filled in, by field name: a list's entries with blanks between, empty for nothing.

    Reads labels and, as older clients send them, action rows; anything else is passed over.
    """
    return dict(_values(components))


def _values(components: Sequence[object]) -> Iterator[tuple[str, str]]:
    for component in components:
        if not isinstance(component, Mapping):
            continue
        inner = component.get("component")
        nested = component.get("components")
        yield from _values([inner] if inner is not None else [])
        yield from _values(nested if isinstance(nested, list) else [])
        name = component.get("custom_id")
        if isinstance(name, str):
            chosen = component.get("values") or [component.get("value")]
            given = chosen if isinstance(chosen, list) else []
            yield name, " ".join(each for each in given if isinstance(each, str))


def _distinct(fields: Sequence[Field]) -> Iterator[Field]:
    """Discord refuses two fields of one name."""
    seen: set[str] = set()
    for field in fields:
        if field.name not in seen and 0 < len(field.name) <= limits.CUSTOM_ID_CHARS:
            seen.add(field.name)
            yield field


def _labelled(field: Field) -> Json:
    made: Json = {
        "type": LABEL,
        "label": label(field.label, limits.FIELD_LABEL_CHARS),
        "component": _input(field),
    }
    if field.hint is not None:
        made["description"] = label(field.hint, limits.FIELD_HINT_CHARS)
    return made


def _input(field: Field) -> Json:
    """Options to choose from; for all else a text, days included: Discord has no date picker."""
    if field.kind is FieldKind.PEOPLE:
        return _people(field)
    listed = field.kind in (FieldKind.CHOICE, FieldKind.SEVERAL)
    options = list(options_of(field.options)) if listed else []
    if options:
        return _choosing(field, options)
    most = min(max(field.max_chars, 1), limits.INPUT_CHARS)
    line: Json = {
        "type": TEXT_INPUT,
        "custom_id": field.name,
        "style": PARAGRAPH if field.kind is FieldKind.LONG else ONE_LINE,
        "required": field.required,
        "max_length": most,
    }
    value = _readable(field)[:most]
    return line | ({"value": value} if value else {})


def _readable(field: Field) -> str:
    """What a field starts with; a day as people write it: `14 October 2026 10:00`.

    What was typed and not understood stays as it is.
    """
    written = _ISO_DAY.fullmatch(field.value) if field.kind is FieldKind.DAY else None
    if written is None:
        return field.value
    day = date.fromisoformat(written["day"])
    language = field.label.language
    pattern = DAY_PATTERNS.get(language, "d MMMM y")
    words = format_date(day, pattern, locale=language or DEFAULT_LANGUAGE)
    return f"{words} {written['time']}" if written["time"] else words


def _choosing(field: Field, options: list[Json]) -> Json:
    """All options in sight, as round or square boxes, while they are few; else a list."""
    several = field.kind is FieldKind.SEVERAL
    ticked = set(field.value.split()) if several else {field.value}
    made: Json = {
        "custom_id": field.name,
        "required": field.required,
        "options": [o | {"default": o["value"] in ticked} for o in options],
    }
    if several:
        few = len(options) <= limits.BOXES
        least = 1 if field.required else 0
        most = {"min_values": least, "max_values": len(options)}
        return made | most | {"type": CHECKBOXES if few else STRING_SELECT}
    few = limits.LEAST_RADIO_BOXES <= len(options) <= limits.BOXES
    return made | {"type": RADIO if few else STRING_SELECT}


def _people(field: Field) -> Json:
    """Members to choose from; an id that is none would cost the whole form."""
    ids = [each for each in dict.fromkeys(field.value.split()) if _SNOWFLAKE.fullmatch(each)]
    chosen = [{"id": each, "type": "user"} for each in ids[: limits.OPTIONS]]
    return {
        "type": USER_SELECT,
        "custom_id": field.name,
        "required": field.required,
        "min_values": 1 if field.required else 0,
        "max_values": limits.OPTIONS,
        **({"default_values": chosen} if chosen else {}),
    }
