"""The call that an interview asks for: after a promise, a week, or when it fell through (A2-A4)."""

from datetime import timedelta

from bot.advice.due_call import DueCall, Reason
from bot.advice.model import Fate, Interview
from bot.advice.policy import Policy
from bot.advice.workplace import Workplace

_ONE_DAY = timedelta(days=1)
_FELL_THROUGH = {Fate.CANCELLED: Reason.CANCELLED, Fate.NO_SHOW: Reason.NO_SHOW}


def from_interview(interview: Interview, place: Workplace, policy: Policy) -> DueCall:
    """After a promised day (A2), else a week (A3); one that fell through is asked about (A4)."""
    if interview.fate is not None:
        return _for_a_new_day(interview, interview.fate, place)
    learned = (interview.registered_at, interview.decision_learned_at, interview.moved_at)
    known_at = max(moment for moment in learned if moment)
    promised = interview.decision_by
    if promised is None:
        wait_is_over = interview.day + policy.no_date_wait
        return DueCall(
            episode=f"{interview.id}-i{interview.day:%y%m%d}",
            reason=Reason.NO_DATE,
            since=interview.day,
            day=place.next_business_day(wait_is_over),
            too_early_until=wait_is_over - _ONE_DAY,
            known_at=known_at,
            rules=("A3", "H2"),
        )
    last_day = max(promised, interview.day)
    return DueCall(
        episode=f"{interview.id}-d{promised:%y%m%d}",
        reason=Reason.PROMISE,
        since=promised,
        day=place.business_day_after(last_day, policy.promise_business_days),
        too_early_until=last_day,
        known_at=known_at,
        rules=("A2", "H2"),
        their_turn_until=promised,
    )


def _for_a_new_day(interview: Interview, fate: Fate, place: Workplace) -> DueCall:
    """It did not take place: where does that leave you (A4)? After a day for them to say it."""
    known_at = interview.fate_learned_at or interview.registered_at
    since = interview.day if fate is Fate.NO_SHOW else place.day_of(known_at)
    return DueCall(
        episode=f"{interview.id}-f{since:%y%m%d}",
        reason=_FELL_THROUGH[fate],
        since=since,
        day=place.business_day_after(since),
        too_early_until=since,
        known_at=known_at,
        rules=("A4", "H2"),
    )
