"""What somebody has on the screen of a platform: messages, what can be chosen on them, a form."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from tests.scenarios.faces import Seen

M = TypeVar("M")
"""The platform's own message."""
Json: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosable:
    """A button, or an entry of a list (then with its value): its label and its element."""

    label: str
    element: Json
    entry: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnForm:
    """An open form as somebody sees it now, errors included; another look is another id."""

    id: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnScreen(Generic[M]):
    """A message as somebody sees it now, with what can be chosen on it."""

    id: str
    words: str
    choices: tuple[Choosable, ...]
    message: M
    files: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def seen(self) -> Seen:
        return Seen(words=self.words, labels=tuple(choice.label for choice in self.choices))

    def choice(self, label: str, entry: str) -> Choosable | None:
        """The one that these patterns name: an entry of a list, or a button."""
        for choice in self.choices:
            if re.fullmatch(entry or label, choice.label):
                return choice
        return None
