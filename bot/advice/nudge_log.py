"""What the nudge log says of one nudge: how often it fired, and what the person did with it.

A key is `<application>-<fact it rests on>-<kind>-<times fired before>`: unique for ever, as each
firing is logged, and the log outlives even an undo.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

from bot.advice.model import NudgeKind, Response, SentNudge

_CODES = {
    NudgeKind.CALL_DUE: "call",
    NudgeKind.AGREED_CALL_BACK: "back",
    NudgeKind.OUTCOME_MISSING: "told",
    NudgeKind.DIGEST: "digest",
    NudgeKind.DEBRIEF: "debrief",
    NudgeKind.THANK_YOU_DUE: "thank",
    NudgeKind.THANK_YOU_LATE: "late",
    NudgeKind.FEEDBACK_LATER: "feedback",
    NudgeKind.PREPARE: "prepare",
    NudgeKind.CONTRACT_TALK: "talk",
    NudgeKind.REPLY_DEADLINE: "reply",
    NudgeKind.OFFER_ITEMS_MISSING: "missing",
    NudgeKind.FIRST_DAY_RECAP: "recap",
    NudgeKind.LONG_SILENCE: "silence",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """The firings of one nudge so far, oldest first."""

    stem: str
    entries: Sequence[SentNudge]

    @property
    def next_key(self) -> str:
        """The key of its next firing."""
        return f"{self.stem}-{len(self.entries)}"

    @property
    def last(self) -> SentNudge | None:
        return self.entries[-1] if self.entries else None

    @property
    def untouched(self) -> int:
        """How many firings got no response at all."""
        return sum(entry.response is None for entry in self.entries)

    @property
    def snoozed_until(self) -> datetime | None:
        """Until when the person put it off, if that was the last thing they did with it."""
        last = self.last
        return last.snoozed_until if last and last.response is Response.SNOOZED else None

    @property
    def last_put_off_until(self) -> datetime | None:
        """Until when the person put it off the last time that they did, whatever came after."""
        put_off = (e.snoozed_until for e in reversed(self.entries) if e.snoozed_until)
        return next(put_off, None)

    @property
    def handled(self) -> bool:
        """The person dealt with it: it does not come again."""
        return self.last is not None and self.last.response is Response.HANDLED

    def looked_at(self, opened_at: datetime) -> "Fired":
        """The same firings, those answered with no more than a look at the card as untouched.

        The card was opened at `opened_at`: what went out before was dealt with by that alone.
        """
        entries = tuple(
            replace(entry, response=None)
            if entry.response is Response.HANDLED and entry.sent_at <= opened_at
            else entry
            for entry in self.entries
        )
        return replace(self, entries=entries)


class NudgeLog:
    """The log, looked up by nudge; sorted out when it is first asked."""

    def __init__(self, log: Sequence[SentNudge]) -> None:
        self._log = log

    @cached_property
    def _by_stem(self) -> Mapping[str, Sequence[SentNudge]]:
        by_stem: dict[str, list[SentNudge]] = {}
        for entry in self._log:
            by_stem.setdefault(entry.key.rpartition("-")[0], []).append(entry)
        return by_stem

    @cached_property
    def _by_application(self) -> Mapping[str, Sequence[SentNudge]]:
        by_application: dict[str, list[SentNudge]] = {}
        for entry in self._log:
            by_application.setdefault(entry.application_id, []).append(entry)
        return by_application

    def about(self, application_id: str) -> Sequence[SentNudge]:
        """Every firing about one application, oldest first."""
        return self._by_application.get(application_id, ())

    def fired(self, application_id: str, episode: str, kind: NudgeKind) -> Fired:
        """The firings of the nudge of that kind about that fact."""
        stem = f"{application_id}-{episode}-{_CODES[kind]}"
        return Fired(stem=stem, entries=self._by_stem.get(stem, ()))

    def digests(self) -> Fired:
        """All digests ever sent."""
        stem = _CODES[NudgeKind.DIGEST]
        return Fired(stem=stem, entries=self._by_stem.get(stem, ()))
