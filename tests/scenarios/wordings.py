"""Wordings of the catalogue as patterns: whether what a face shows is that sentence."""

import re
from functools import cache

from fluent.syntax import FluentParser, ast

from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, sources


@cache
def _messages(language: str = DEFAULT_LANGUAGE) -> dict[str, ast.Pattern]:
    parsed = FluentParser().parse("\n".join(sources(language)))
    return {
        entry.id.name: entry.value
        for entry in parsed.body
        if isinstance(entry, ast.Message) and entry.value is not None
    }


def pattern(key: str, values: dict[str, str]) -> str:
    """A regular expression for the sentence, with some arguments given and the others open.

    `de/line-closing` is that sentence in German.
    """
    language, _, name = key.rpartition("/")
    elements = _messages(language or DEFAULT_LANGUAGE)[name].elements
    return "".join(_element(element, values) for element in elements)


def label_pattern(choice: str) -> str:
    """The label of a choice, as the catalogue has it; a few are worded by where they stand."""
    keys = (f"choice-{choice.replace('_', '-')}", *OTHER_LABELS.get(choice, ()))
    return "|".join(pattern(key, {}) for key in keys)


OTHER_LABELS = {
    "say": ("choice-show-words",),
    "tomorrow": ("choice-tomorrow-at", "choice-tomorrow-on"),
    "write_thanks": ("choice-write-a-thanks",),
}


def submit_pattern() -> str:
    """The label of the button that a form is sent off with."""
    return "|".join((label_pattern("save"), label_pattern("look_at_it")))


def field_pattern(name: str) -> str:
    """The label of the button for a form's field."""
    keys = (
        f"field-{name}",
        f"field-quiet-{name}",
        f"setting-{name}",
        f"label-{name.removeprefix('offer_').replace('_', '-')}",
    )
    label = pattern(next(key for key in keys if key in _messages()), {})
    return rf"(?:Change|Add): {label}"


def _element(element: ast.TextElement | ast.Placeable, values: dict[str, str]) -> str:
    if isinstance(element, ast.TextElement):
        return re.sub(r"(?:\\\s|\s)+", r"\\s+", re.escape(element.value))
    expression = element.expression
    if isinstance(expression, ast.VariableReference) and expression.id.name in values:
        return re.escape(values[expression.id.name])
    return r"[\s\S]*?"
