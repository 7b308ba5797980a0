"""Who the human coaches of a workspace are, and what people are told of them (A18)."""

from dataclasses import dataclass

RULES = ("A18",)
"""Why there is a person to turn to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """The configuration of one workspace. Without `coaches` there is no coach anywhere in it.

    `coaches` are their ids on the platform. `contact` is how people may reach them, `booking` an
    address to book a time at, `help_line` whom to call in need: each may be empty.
    """

    coaches: tuple[str, ...] = ()
    contact: str = ""
    booking: str = ""
    help_line: str = ""

    @property
    def has_coach(self) -> bool:
        return bool(self.coaches)
