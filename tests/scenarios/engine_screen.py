"""What the engine alone shows: a message as words and labels, a form as its lines."""

import re

from bot.engine.effects import OpenForm, RejectForm
from bot.engine.fields import FieldKind
from bot.engine.meaning import Button, Link, Message, Select
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from tests.scenarios.faces import Seen
from tests.scenarios.slack_pickers import BETWEEN

STYLE = PlainStyle()


def seen(message: Message) -> Seen:
    return Seen(words=plain(message, STYLE), labels=tuple(labels(message)))


def ticked(opened: OpenForm | RejectForm, values: dict[str, str]) -> dict[str, str]:
    """Boxes by what stands beside them, as their values."""
    boxes = {each.name: each for each in opened.form.fields if each.kind is FieldKind.SEVERAL}
    return {
        name: " ".join(
            option.value
            for option in boxes[name].options
            if render(option.label, STYLE) in words.split(BETWEEN)
        )
        if name in boxes
        else words
        for name, words in values.items()
    }


def labels(message: Message) -> list[str]:
    labels: list[str] = []
    for action in message.actions:
        match action:
            case Button(label=label):
                labels.append(render(label, STYLE))
            case Link():
                continue
            case Select(placeholder=placeholder, options=options):
                labels.append(render(placeholder, STYLE))
                labels.extend(render(option.label, STYLE) for option in options)
    return labels


def choice(message: Message, label: str, entry: str) -> tuple[str, str]:
    """The action and value behind a label, or behind that entry of a list.

    A settled message has lost its buttons; who kept the old one on screen can still press it.
    """
    for action in message.actions:
        match action:
            case Select(options=options):
                for option in options:
                    if re.fullmatch(entry or label, render(option.label, STYLE)):
                        return action.action, option.value
            case Button() if re.fullmatch(entry or label, render(action.label, STYLE)):
                return action.action, action.value
            case _:
                continue
    raise LookupError(label)


def has(message: Message, label: str, entry: str) -> bool:
    try:
        choice(message, label, entry)
    except LookupError:
        return False
    return True


def form_words(effect: OpenForm | RejectForm) -> str:
    """All that a form shows, its errors first."""
    lines = [render(effect.form.title, STYLE)]
    if isinstance(effect, RejectForm):
        lines = [render(error.text, STYLE) for error in effect.errors]
    if effect.form.intro is not None:
        lines.append(render(effect.form.intro, STYLE))
    for form_field in effect.form.fields:
        lines.append(f"{render(form_field.label, STYLE)}: {form_field.value}")
    return "\n".join(lines)
