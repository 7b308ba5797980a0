"""A nudge that comes once: at its moment, or after quiet time; put off, once more.

Most kinds are like this; calls have days and hours of their own (`call_nudges.py`). What has a
deadline wishes for a moment that is before quiet time already (H14).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.nudge_log import Fired
from bot.advice.outlook import Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What there is to say, and when. Instants are UTC.

    `episode` names the fact that it rests on in the nudge's key: with another date the same kind
    may come again. `known_at` is when that fact was learned: no nudge is older.
    """

    kind: NudgeKind
    application_id: str
    episode: str
    wished: datetime
    known_at: datetime
    rules: tuple[str, ...]
    expires_at: datetime | None = None
    subject_id: str = ""
    at: datetime | None = None


def once(view: Outlook, occasion: Occasion) -> Iterator[Nudge]:
    """The nudge, unless it was sent and not put off, or would come too late."""
    fired = view.log.fired(occasion.application_id, occasion.episode, occasion.kind)
    if fired.last and not fired.snoozed_until:
        return
    due_at = _moment(view, occasion, fired)
    if occasion.expires_at is not None and due_at >= occasion.expires_at:
        return
    yield Nudge(
        key=fired.next_key,
        kind=occasion.kind,
        application_id=occasion.application_id,
        due_at=due_at,
        expires_at=occasion.expires_at,
        rules=occasion.rules,
        subject_id=occasion.subject_id,
        at=occasion.at,
    )


def _moment(view: Outlook, occasion: Occasion, fired: Fired) -> datetime:
    """As wished, but neither before it was known nor before the person wants it again."""
    person = view.person
    if fired.snoozed_until:
        return person.later(max(fired.snoozed_until, view.since))
    return person.later(max(occasion.wished, occasion.known_at, view.since))
