"""What is left for the adapter that brought an event, once it was applied."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.engine.effects import Effect, Erase, Notice, OpenForm, RejectForm

AtOnce = Notice | OpenForm | RejectForm | Erase
"""What only the adapter that brought the event can do, with the token of its click."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What is left for the adapter; nothing when the event had been applied before."""

    effects: tuple[AtOnce, ...] = ()
    repeated: bool = False
    first_noted: bool = False
    """With this turn there is something to remind of, for the first time."""


def at_once(effects: Sequence[Effect]) -> tuple[AtOnce, ...]:
    """The effects that are not in the outbox, in order."""
    return tuple(effect for effect in effects if isinstance(effect, AtOnce))
