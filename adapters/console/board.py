"""What can be chosen on the screen: the choices of the messages shown, and their numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.engine.meaning import Button, Link, Message, Select, Text, Weight
from bot.engine.wording.catalogue import Style, render


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One numbered line under a message. `under` is what its list is called, for a list."""

    number: int
    label: str
    key: str
    action: str
    value: str
    weight: Weight = Weight.PLAIN
    under: str = ""


def choices_of(key: str, message: Message, style: Style) -> tuple[Choice, ...]:
    """Every button and every entry of every list, numbered from 1 in reading order."""
    return tuple(
        Choice(
            number=number,
            label=render(offer.label, style),
            key=key,
            action=offer.action,
            value=offer.value,
            weight=offer.weight,
            under=render(offer.under, style) if offer.under else "",
        )
        for number, offer in enumerate(_offers(message), start=1)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Offer:
    label: Text
    action: str
    value: str
    weight: Weight = Weight.PLAIN
    under: Text | None = None


def _offers(message: Message) -> Iterator[_Offer]:
    for action in message.actions:
        match action:
            case Button(action=name, label=label, value=value, weight=weight):
                yield _Offer(label=label, action=name, value=value, weight=weight)
            case Select(action=name, placeholder=under, options=options):
                for option in options:
                    yield _Offer(label=option.label, action=name, value=option.value, under=under)
            case Link():
                continue
            case _:
                assert_never(action)


class Board:
    """The choices of each message that was shown in this chat, the newest last."""

    def __init__(self) -> None:
        self._choices: dict[str, tuple[Choice, ...]] = {}

    def shown(self, key: str, choices: Sequence[Choice]) -> None:
        """A message has just been printed: it is the newest now."""
        self._choices.pop(key, None)
        self._choices[key] = tuple(choices)

    def changed(self, key: str, choices: Sequence[Choice]) -> None:
        """A message further up now offers something else, or nothing."""
        if key in self._choices:
            self._choices[key] = tuple(choices)

    @property
    def open(self) -> tuple[Choice, ...]:
        """What the newest message that still offers something offers."""
        return next((choices for choices in reversed(self._choices.values()) if choices), ())
