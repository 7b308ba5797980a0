"""Long silence: since when there was no word, and the nudge that asks once what to do (H10)."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.call_days import candidates
from bot.advice.calling import NoCall
from bot.advice.last_word import last_word
from bot.advice.model import Application, CallResult, NudgeKind, Said
from bot.advice.nudge import Nudge
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook
from bot.advice.policy import Policy

_ONE_DAY = timedelta(days=1)
_OF_CALLS = frozenset({NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK})


def last_word_on(application: Application, zone: ZoneInfo) -> date:
    """The person's calendar day of the last word from them in this round, or of the interview.

    That they cancelled, or did not show up, takes the place of an interview.
    """
    interview = application.interview
    told = [c.at for c in application.round_contacts if c.result is CallResult.TALKED]
    if interview.fate_learned_at is not None:
        told.append(interview.fate_learned_at)
    days = [calendar.local(moment, zone).date() for moment in told]
    return max(days) if interview.fate and days else max([interview.day, *days])


def is_on_hold(application: Application) -> bool:
    """The last that they said: the position is on hold. So it is no silence without a reason."""
    word = last_word(application)
    return word is not None and word.said is Said.FROZEN


def wait_of(application: Application, policy: Policy) -> timedelta:
    """How long a silence lasts before it is asked about, by sector."""
    if application.sector is None:
        return policy.silence.wait
    return policy.silence.wait_in.get(application.sector, policy.silence.wait)


def long_silences(view: Outlook) -> Iterator[Nudge]:
    """One for each round in which nobody has said anything for long, and no call is left to make.

    Never before a day that they had named has passed.
    """
    for application in view.search.open_applications:
        if not _was_kept_open(application) and _calls_rest(view, application):
            yield from once(view, _occasion(view, application))


def _was_kept_open(application: Application) -> bool:
    """Asked once in a round: who keeps it open is not asked again."""
    kept = application.kept_open_at
    return kept is not None and kept >= application.interview.registered_at


def _calls_rest(view: Outlook, application: Application) -> bool:
    """No call is advised, or the one that is was told of often enough (H15)."""
    if isinstance(view.call(application), NoCall):
        return True
    if all(sent.kind not in _OF_CALLS for sent in view.log.about(application.id)):
        return False
    return all(due.rests and not due.begun for due in candidates(view, (application,)))


def _occasion(view: Outlook, application: Application) -> Occasion:
    known_at = _known_at(application)
    asks_from = max(known_at, _silent_until(view, application))
    asks_at = view.person.slot_from(asks_from)
    return Occasion(
        kind=NudgeKind.LONG_SILENCE,
        application_id=application.id,
        episode=application.interview.id,
        wished=asks_at,
        known_at=known_at,
        expires_at=asks_at + view.policy.silence.ask_for,
        rules=("H10",),
        subject_id=application.interview.id,
    )


def _silent_until(view: Outlook, application: Application) -> datetime:
    """When the silence has lasted long enough: after their own day, and after the last reminder."""
    days = [last_word_on(application, view.person.zone) + wait_of(application, view.policy)]
    days += (day + _ONE_DAY for day in _named_days(application))
    place = view.place(application)
    for sent in view.log.about(application.id):
        if sent.kind in _OF_CALLS:
            sent_on = place.day_of(sent.sent_at)
            days.append(place.business_day_after(sent_on, view.policy.return_business_days))
    return calendar.instant(max(days), time(), view.person.zone)


def _named_days(application: Application) -> Iterator[date]:
    """Days that they named: to decide by, to call on, to be called on."""
    if application.interview.decision_by is not None:
        yield application.interview.decision_by
    for contact in application.round_contacts:
        if contact.day is not None:
            yield contact.day


def _known_at(application: Application) -> datetime:
    interview = application.interview
    moments = [
        interview.registered_at,
        interview.decision_learned_at,
        interview.fate_learned_at,
        interview.moved_at,
        application.calls_declined_at,
        *(contact.at for contact in application.round_contacts),
    ]
    return max(moment for moment in moments if moment is not None)
