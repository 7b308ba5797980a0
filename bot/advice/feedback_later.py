"""The nudge that comes back to a no, once, for whoever wanted to ask why "in a few days" (A12)."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.advice import calendar
from bot.advice.model import Application, Feedback, FeedbackWish, JobSearch, NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook


def feedback_later(view: Outlook) -> Iterator[Nudge]:
    """One for each rejection with that wish: some business days later, in the morning slot."""
    for application in view.search.applications:
        feedback = application.feedback
        if application.is_refused and feedback and feedback.wish is FeedbackWish.LATER:
            yield from once(view, _occasion(view, application, feedback))


def was_asked_again(search: JobSearch, application: Application) -> bool:
    """It came back already: it does so once, so it is not offered any more."""
    return any(
        sent.kind is NudgeKind.FEEDBACK_LATER and sent.application_id == application.id
        for sent in search.nudge_log
    )


def _occasion(view: Outlook, application: Application, feedback: Feedback) -> Occasion:
    asks_at = _asks_at(view, application, feedback)
    return Occasion(
        kind=NudgeKind.FEEDBACK_LATER,
        application_id=application.id,
        episode=application.interview.id,
        wished=asks_at,
        known_at=feedback.wished_at,
        expires_at=asks_at + view.policy.feedback_for,
        rules=("A12", "A11"),
        subject_id=application.interview.id,
    )


def _asks_at(view: Outlook, application: Application, feedback: Feedback) -> datetime:
    """By the employer's business days: it is them who would be asked."""
    place = view.place(application)
    wished_on = place.day_of(feedback.wished_at)
    day = place.business_day_after(wished_on, view.policy.feedback_business_days)
    return view.person.slot_from(calendar.instant(day, time(), view.person.zone))
