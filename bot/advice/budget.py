"""The contact budget: how often an employer was contacted without having asked for it (H4)."""

from datetime import timedelta

from bot.advice.model import Application, CallResult, Contact
from bot.advice.policy import Policy

TRIES = frozenset({CallResult.NO_ANSWER, CallResult.WRONG_PERSON})
"""Calls that reached nobody concerned: only several of them make a contact (H6)."""


def contacts_made(application: Application, policy: Policy) -> int:
    """Unprompted contacts in the latest round; a call that was agreed to is none (H4, H5, H6)."""
    unprompted = [c for c in application.round_contacts if not c.agreed]
    tries = [c for c in unprompted if c.result in TRIES]
    reached = len(unprompted) - len(tries)
    return reached + _separate(tries, policy.tries.apart) // policy.tries.in_a_contact


def budget_is_spent(application: Application, policy: Policy) -> bool:
    """No further call is advised unless they ask for it (H4, H9)."""
    return contacts_made(application, policy) >= policy.contacts


def _separate(tries: list[Contact], apart: timedelta) -> int:
    """How many tries were at different hours: redialling at once is one try (H6)."""
    counted: list[Contact] = []
    for attempt in tries:
        if not counted or attempt.at - counted[-1].at >= apart:
            counted.append(attempt)
    return len(counted)
