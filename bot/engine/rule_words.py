"""A rule's values in words: lengths with their unit, in the language of the sentence."""

import re

from bot.advice.rules import Rule
from bot.engine.meaning import Count, UserText, Value, Words, text

_LENGTH = re.compile(r"(\d+) (minute|hour|day|business day)s?")
"""As rules write it (`bot.advice.durations`); 24 hours stay 24 hours."""


def values_of(rule: Rule) -> dict[str, Value]:
    """Each of them by its name: `7 days` where it is a length, else as it is written."""
    return {name: _in_words(value) for name, value in rule.values.items()}


def _in_words(value: object) -> Value:
    match = _LENGTH.fullmatch(str(value))
    if match is None:
        return UserText(value=str(value))
    unit = match[2].replace(" ", "-")
    return Words(text=text(f"span-{unit}s", count=Count(value=int(match[1]))))
