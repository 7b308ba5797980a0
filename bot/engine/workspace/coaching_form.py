"""Who is coach, how they are reached, and whom to call in need: one form."""

import re
from collections.abc import Mapping
from dataclasses import fields

from bot.advice.coaching import (
    ADDRESS_CHARS,
    LINE_CHARS,
    MOST_COACHES,
    Coaching,
    Wrong,
    mistakes_in,
)
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.meaning import Count, Text, text
from bot.engine.typed import cleaned

NAMES = tuple(field.name for field in fields(Coaching))
_MENTION = re.compile(r"<@!?(\w+)(?:\|[^>]*)?>")
"""How both platforms write somebody in a text, where there is no list of people to choose from."""


def coaching_form(coaching: Coaching) -> Form:
    """As it is set now."""
    values = {name: getattr(coaching, name) for name in NAMES}
    return _form({**values, "coaches": " ".join(coaching.coaches)})


def coaching_from(values: Mapping[str, str]) -> Coaching | tuple[Form, tuple[FieldError, ...]]:
    """What was typed, checked whole; else the form again, with every mistake."""
    typed = {name: cleaned(values.get(name, "")) for name in NAMES}
    given: dict[str, object] = {name: words for name, words in typed.items() if words}
    if typed["coaches"]:
        given["coaches"] = list(_ids(typed["coaches"]))
    errors = tuple(FieldError(field=f, text=_told(wrong)) for f, wrong in mistakes_in(given))
    if errors:
        return _form(typed), errors
    lines = {name: typed[name] for name in NAMES if name != "coaches"}
    return Coaching(coaches=_ids(typed["coaches"]), **lines)


def _ids(typed: str) -> tuple[str, ...]:
    """Each once, in the order in which they were named."""
    return tuple(dict.fromkeys(_MENTION.sub(r" \1 ", typed).replace(",", " ").split()))


def _told(wrong: Wrong) -> Text:
    most = LINE_CHARS if wrong is Wrong.LINE else MOST_COACHES
    return text(f"workspace-wrong-{wrong.value}", most=Count(value=most))


def _form(values: Mapping[str, str]) -> Form:
    lines = (("contact", LINE_CHARS), ("booking", ADDRESS_CHARS), ("help_line", LINE_CHARS))
    coaches = Field(
        name="coaches",
        label=text("workspace-coaches"),
        hint=text("workspace-coaches-hint"),
        kind=FieldKind.PEOPLE,
        value=values["coaches"],
        max_chars=MOST_COACHES * 30,
    )
    return Form(
        title=text("workspace-coaching"),
        fields=(coaches, *(_line(name, values[name], most) for name, most in lines)),
        submit=text("choice-save"),
    )


def _line(name: str, value: str, most: int) -> Field:
    key = name.replace("_", "-")
    return Field(
        name=name,
        label=text(f"workspace-{key}"),
        hint=text(f"workspace-{key}-hint"),
        value=value,
        max_chars=most,
    )
