"""After a yes to an offer: who else still waits, and deserves a polite word (H12)."""

from bot.advice.model import Application, JobSearch

RULES = ("H12",)
"""What it rests on, for "why?"."""


def still_waiting(search: JobSearch, accepted_id: str) -> tuple[Application, ...]:
    """The other applications that are open, oldest first."""
    return tuple(a for a in search.open_applications if a.id != accepted_id)
