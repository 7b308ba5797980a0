"""Calls of which nobody told what came of them: asked about once (H15)."""

from dataclasses import dataclass
from datetime import datetime

from bot.advice.model import Application, CallResult


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """A call begun at `at`; `episode` names it in the keys of its nudge."""

    at: datetime
    episode: str


def begun_call(application: Application) -> datetime | None:
    """When a call was begun of which nothing is told yet: the card was opened for it."""
    begun = application.call_begun_at
    if begun is None or not application.is_open:
        return None
    told = [contact.at for contact in application.contacts]
    if len(application.rounds) > 1:
        told.append(application.interview.registered_at)
    if application.calls_declined_at:
        told.append(application.calls_declined_at)
    return None if any(moment >= begun for moment in told) else begun


def untold_call(application: Application) -> Untold | None:
    """A call begun and not told, or one in which they talked, and what was said is not noted."""
    if begun := begun_call(application):
        return Untold(at=begun, episode=f"b{int(begun.timestamp())}")
    last = application.last_contact
    talked = last is not None and last.result is CallResult.TALKED and last.said is None
    if not talked or last is None or not application.is_open:
        return None
    return Untold(at=last.at, episode=last.id)
