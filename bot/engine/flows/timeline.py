"""What happened with one application, oldest first: rounds, contacts, thanks, feedback, the offer.

Only what somebody told us, each on its day. It fits a phone's screen: of a longer story the end
is shown, and a note says how much of the beginning is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import assert_never

from bot.advice.calendar import local
from bot.advice.interview_time import is_ahead
from bot.advice.model import (
    Application,
    Contact,
    Feedback,
    FeedbackWish,
    Interview,
    Result,
    Said,
)
from bot.advice.offer import Answer, Offer
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.interviewers import people_names
from bot.engine.meaning import (
    Argument,
    Clock,
    Count,
    Day,
    Entries,
    Entry,
    Message,
    Note,
    Text,
    UserText,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import quoted
from bot.engine.view import View

MOST_LINES = 12
"""A phone's screen; what is older is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One line: what, and on which day of the person's calendar; `at` orders those of one day."""

    day: date
    at: time
    what: Text


def shown(scene: Scene, application: Application) -> Scene:
    return scene.ask(Step.TIMELINE, scene.about(application), waits=False)


def pressed(scene: Scene) -> Scene:
    return shown(scene, scene.application)


def prompt(question: Question, view: View) -> Message:
    """The story so far, then what comes next."""
    application = view.application(question)
    happenings = timeline(application, view)
    earlier = len(happenings) - MOST_LINES
    cut = (Note(text=text("earlier-left-out", count=Count(value=earlier))),) if earlier > 0 else ()
    entries = tuple(
        Entry(label=text("on-day", day=Day(day=each.day)), value=each.what)
        for each in happenings[-MOST_LINES:]
    )
    return answer(
        text("timeline", employer=named(application, view.search)),
        *cut,
        Entries(entries=entries),
        next_step_text(application, view),
        actions=(button(Choice.HEARD), button(Choice.CHANGE), button(Choice.DETAILS)),
    )


def timeline(application: Application, view: View) -> tuple[Happening, ...]:
    """All that is known to have happened, and the rounds still ahead; oldest first."""
    happenings = (
        *(each for n, _ in enumerate(application.rounds) for each in _round(application, n, view)),
        *(_on(contact.at, _contact(contact), view) for contact in application.contacts),
        *_outcome(application, view),
        *_feedback(application.feedback, view),
        *(_offer(application.offer, view) if application.offer else ()),
    )
    return tuple(sorted(happenings, key=lambda each: (each.day, each.at)))


# -- rounds ------------------------------------------------------------------------------------


def _round(application: Application, number: int, view: View) -> Iterator[Happening]:
    """The interview, then what became of the thanks for it."""
    interview = application.rounds[number]
    yield Happening(
        day=interview.day,
        at=interview.starts_at or time.min,
        what=_interview(interview, number, view),
    )
    if interview.thanks is not None and interview.thanks.sent:
        yield _on(interview.thanks.at, text("happened-thanks"), view)


def _interview(interview: Interview, number: int, view: View) -> Text:
    which = Words(text=text("round-number", number=Count(value=number + 1)))
    if interview.fate is not None:
        return text(f"happened-{interview.fate.value.replace('_', '-')}", round=which)
    tense = "ahead" if is_ahead(interview, view.zone, view.now) else "held"
    said: dict[str, Argument] = {"round": which}
    if interview.starts_at is not None:
        said["time"] = Clock(at=interview.starts_at)
    if interview.interviewers:
        said["people"] = people_names(interview.interviewers)
    return text("-".join(("happened", tense, *list(said)[1:])), **said)


# -- contacts ----------------------------------------------------------------------------------


def _contact(contact: Contact) -> Text:
    """Who got in touch, and what was said."""
    if contact.said is None:
        return text(f"happened-{contact.result.value.replace('_', '-')}")
    who = "they" if contact.from_them else "you"
    return text(f"happened-{who}-talked", said=Words(text=_said(contact, contact.said)))


def _said(contact: Contact, said: Said) -> Text:
    """With the day that was named, where that is what was said."""
    key = f"happened-said-{said.value.replace('_', '-')}"
    if contact.day is not None and said in (Said.CALL_BACK, Said.THEY_CALL):
        return text(f"{key}-day", day=Day(day=contact.day))
    if contact.note and said in (Said.WANTS_MORE, Said.OTHER):
        return text(f"{key}-note", note=quoted(contact.note))
    return text(key)


# -- the end, feedback, an offer ---------------------------------------------------------------


def _outcome(application: Application, view: View) -> Iterator[Happening]:
    """A no or an offer that was said in a call stands there already."""
    outcome = application.outcome
    if outcome is None:
        return
    told_in_call = any(contact.id == outcome.contact_id for contact in application.contacts)
    if not told_in_call or outcome.result in (Result.WITHDRAWN, Result.CLOSED):
        yield _on(outcome.learned_at, text(f"happened-{outcome.result.value}"), view)


def _feedback(feedback: Feedback | None, view: View) -> Iterator[Happening]:
    """What they said could be better, or that it was asked for."""
    if feedback is None:
        return
    if feedback.words:
        words = UserText(value=quoted(feedback.words).value)
        yield _on(feedback.noted_at or feedback.wished_at, text("happened-told", words=words), view)
    elif feedback.wish is FeedbackWish.ASK:
        yield _on(feedback.wished_at, text("happened-asked-why"), view)


def _offer(offer: Offer, view: View) -> Iterator[Happening]:
    """The days that an offer brought, and what was answered."""
    days = (
        (offer.talk_on, offer.talk_at, "happened-contract-talk"),
        (offer.reply_by, None, "happened-reply-by"),
        (offer.starts_on, offer.starts_at, "happened-first-day"),
    )
    for day, clock, key in days:
        if day is not None:
            yield Happening(day=day, at=clock or time.max, what=text(key))
    if offer.answer is not None and offer.answered_at is not None:
        yield _on(offer.answered_at, _answered(offer.answer), view)


def _answered(given: Answer) -> Text:
    match given:
        case Answer.ACCEPTED:
            return text("happened-accepted")
        case Answer.DECLINED:
            return text("happened-declined")
        case _:
            assert_never(given)


def _on(moment: datetime, what: Text, view: View) -> Happening:
    here = local(moment, view.zone)
    return Happening(day=here.date(), at=here.time(), what=what)
