"""Calls of which nobody told what came of them: asked about once, then the question lapses (H15).

the card is opened, Wed 10:00  ->  asked Wed 12:00, lapses Fri 12:00: it was only looked at
"""

from dataclasses import dataclass
from datetime import datetime

from bot.advice.model import Application, CallResult, NudgeKind
from bot.advice.outlook import Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Untold:
    """A call begun at `at`; `episode` names it in the keys of its nudge."""

    at: datetime
    episode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """When it is asked what came of a call, and from when on it is not asked any more."""

    asks_at: datetime
    lapses_at: datetime


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
    begun = begun_call(application)
    return _begun_at(begun) if begun else _untold_talk(application)


def still_untold(view: Outlook, application: Application) -> Untold | None:
    """The untold call at the outlook's moment: a begun one only until its question lapses.

    A talk was a call for sure, so it stays untold however long nobody says what was said.
    """
    begun = begun_call(application)
    if begun and view.since < begun_lapses_at(view, application, begun):
        return _begun_at(begun)
    return _untold_talk(application)


def begun_lapses_at(view: Outlook, application: Application, begun: datetime) -> datetime:
    """From when on a call that was begun and never told counts as only looked at."""
    return asking(view, application, _begun_at(begun)).lapses_at


def asking(view: Outlook, application: Application, untold: Untold) -> Asking:
    """When to ask about an untold call: later where it is quiet, or where they put it off."""
    fired = view.log.fired(application.id, untold.episode, NudgeKind.OUTCOME_MISSING)
    wished = fired.last_put_off_until or untold.at + view.policy.ask_after
    asks_at = view.person.later(wished)
    return Asking(asks_at=asks_at, lapses_at=asks_at + view.policy.ask_for)


def _begun_at(moment: datetime) -> Untold:
    return Untold(at=moment, episode=f"b{int(moment.timestamp())}")


def _untold_talk(application: Application) -> Untold | None:
    last = application.last_contact
    talked = last is not None and last.result is CallResult.TALKED and last.said is None
    if not talked or last is None or not application.is_open:
        return None
    return Untold(at=last.at, episode=last.id)
