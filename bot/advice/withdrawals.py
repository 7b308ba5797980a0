"""After a yes to an offer: who else still waits, and deserves a polite word (H12)."""

from bot.advice.model import Application, JobSearch
from bot.advice.offer import Answer
from bot.advice.offer_times import live_offer

RULES = ("H12",)
"""What it rests on, for "why?"."""


def still_waiting(search: JobSearch, accepted_id: str) -> tuple[Application, ...]:
    """The other applications that are open, oldest first."""
    return tuple(a for a in search.open_applications if a.id != accepted_id)


def accepted_already(search: JobSearch, but_for: str) -> tuple[Application, ...]:
    """The others whose offer was accepted, oldest first: of two, one has to be told of it (A17)."""
    others = (a for a in search.applications if a.id != but_for)
    return tuple(a for a in others if (kept := live_offer(a)) and kept.answer is Answer.ACCEPTED)
