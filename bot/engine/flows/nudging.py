"""Nudges: what has come due becomes one message, with why now and a way to put it off or stop."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bot.advice.model import Application, CallResult, JobSearch, NudgeKind, Response, SentNudge
from bot.advice.nudge import Nudge
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import NudgesCameDue
from bot.engine.flows import (
    after_no,
    debriefing,
    first_days,
    offer_nudges,
    phone_hours,
    preparing,
    silence,
    thanking,
    the_call,
    writing,
)
from bot.engine.flows.due import (
    Due,
    agreed_call_back,
    call_due,
    drafted,
    drafted_one,
    outcome_missing,
    quiet_hours,
    read,
    read_nudges,
)
from bot.engine.flows.due_actions import due_actions
from bot.engine.flows.which import ask_which
from bot.engine.flows.why import rules_text
from bot.engine.meaning import (
    Message,
    Note,
    Paragraph,
    Text,
    Weight,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.short_steps import short_step_line
from bot.engine.steps import UNDER_WAY, Step
from bot.engine.view import View

MOST_LINES = 10
"""So many are told in the digest; the others wait on the home card."""
ABOUT_WORDS = frozenset({Step.CONFIRMING, Step.CHOOSING_MEANING, Step.CHOOSING_APPLICATION})
"""Questions about what was typed a moment ago."""
ON_SCREEN = timedelta(hours=12)
"""So long such a question is what bare words answer."""


def came_due(scene: Scene) -> Scene:
    """Put all that is due into one message, and into the log."""
    event = scene.event
    assert isinstance(event, NudgesCameDue)
    due = tuple(nudge for nudge in event.nudges if _is_about_something(nudge, scene.search))
    if not due:
        return scene
    step, about = _question_of(due, scene.search)
    # Whoever is in the middle of an answer goes on with it: the nudge has its own buttons.
    waits = not _is_being_answered(scene)
    asking, hours = phone_hours.asked_with(_logged(scene, due), due)
    return asking.ask(step, about, draft=drafted(due) | hours, waits=waits)


def _is_being_answered(scene: Scene) -> bool:
    """What was meant by words of days ago is no longer on the screen: the nudge is what is."""
    asked = scene.awaited
    if asked is None or asked.step not in UNDER_WAY:
        return False
    return asked.step not in ABOUT_WORDS or scene.now - asked.asked_at < ON_SCREEN


def expired(scene: Scene, key: str) -> Scene:
    """It was never seen: nothing asks, and nothing was left unanswered (H16)."""
    question = scene.conversation.question(key)
    if question is None:
        return scene
    unseen = replace(scene, question=question).responded(Response.UNSEEN)
    return unseen.settle("expired")


def taken(scene: Scene) -> Scene:
    """One of several: its own question, or its card; the list itself stays open."""
    due = next((d for d in read(scene.asked) if d.key and d.key == scene.value), None)
    application = scene.search.application(due.application_id) if due else None
    if due is None or application is None:
        return scene.tell(answer(text("gone")))
    if offer_nudges.is_moot(due, application):
        return scene.tell(
            answer(text("offer-nudge-moot", employer=named(application, scene.search)))
        )
    step, about = _asked_by(due, application)
    if due.by_mail:
        return writing.wished(scene, application, (due.key,))
    if step is Step.CALL_DUE:
        return the_call.begun(scene, application)
    return scene.ask(step, about, draft=drafted_one(due))


def card_asked(scene: Scene) -> Scene:
    """ "Show my card", in words: of which of them?"""
    return ask_which(scene, Choice.SHOW_CARD)


def _question_of(due: tuple[Nudge, ...], search: JobSearch) -> tuple[Step, About]:
    """One nudge is asked by its own step; several by one message that lists them."""
    keys = tuple(nudge.key for nudge in due)
    if len(due) > 1:
        return Step.SEVERAL_DUE, About(nudge_keys=keys)
    (nudge,) = due
    application = search.application(nudge.application_id)
    if application is None:
        return Step.DIGEST, About(nudge_keys=keys)
    (only,) = read_nudges(due)
    return _asked_by(only, application)


def _asked_by(due: Due, application: Application) -> tuple[Step, About]:
    about = About(application_id=application.id, nudge_keys=(due.key,))
    if due.kind is NudgeKind.OUTCOME_MISSING and (told := _untold(application)):
        return Step.HEARD, replace(about, contact_id=told)
    return ASKED_BY[due.kind], about


def _untold(application: Application) -> str:
    """The call in which somebody was reached, but what they said is not noted."""
    last = application.last_contact
    if last is None or last.result is not CallResult.TALKED or last.said is not None:
        return ""
    return last.id


ASKED_BY: dict[NudgeKind, Step] = {
    NudgeKind.CALL_DUE: Step.CALL_DUE,
    NudgeKind.AGREED_CALL_BACK: Step.CALL_DUE,
    NudgeKind.OUTCOME_MISSING: Step.OUTCOME_MISSING,
    NudgeKind.CONTRACT_TALK: Step.CONTRACT_TALK,
    NudgeKind.REPLY_DEADLINE: Step.REPLY_DEADLINE,
    NudgeKind.OFFER_ITEMS_MISSING: Step.OFFER_MISSING,
    NudgeKind.FIRST_DAY_RECAP: Step.FIRST_DAY_RECAP,
    NudgeKind.FEEDBACK_LATER: Step.FEEDBACK_DUE,
    NudgeKind.PREPARE: Step.PREPARE,
    NudgeKind.LONG_SILENCE: Step.LONG_SILENCE,
    NudgeKind.DEBRIEF: Step.DEBRIEF,
    NudgeKind.THANK_YOU_DUE: Step.THANK_YOU,
    NudgeKind.THANK_YOU_LATE: Step.THANK_YOU,
}
"""The step that asks for each kind of nudge but the digest."""

WHY_NOW: dict[NudgeKind, Callable[[Due, Application, View], Text]] = {
    NudgeKind.CALL_DUE: call_due,
    NudgeKind.AGREED_CALL_BACK: agreed_call_back,
    NudgeKind.OUTCOME_MISSING: outcome_missing,
    NudgeKind.CONTRACT_TALK: offer_nudges.talk_why,
    NudgeKind.REPLY_DEADLINE: offer_nudges.reply_why,
    NudgeKind.OFFER_ITEMS_MISSING: offer_nudges.missing_why,
    NudgeKind.FIRST_DAY_RECAP: first_days.why_now,
    NudgeKind.FEEDBACK_LATER: after_no.why_now,
    NudgeKind.PREPARE: preparing.why_now,
    NudgeKind.LONG_SILENCE: silence.why_now,
    NudgeKind.DEBRIEF: debriefing.why_now,
    NudgeKind.THANK_YOU_DUE: thanking.why_now,
    NudgeKind.THANK_YOU_LATE: thanking.why_now,
}
"""Why now, in a sentence: alone and among several."""


# -- what the messages say ---------------------------------------------------------------------


def call_due_prompt(question: Question, view: View) -> Message:
    """Why now, one main action, a way to put it off or to stop."""
    application = view.application(question)
    (due,) = read(question)
    asks, pick = phone_hours.question_of(question)
    why_now = WHY_NOW[due.kind](due, application, view)
    said = why_now if due.by_mail else text("due-card", why=Words(text=why_now))
    return Message(
        blocks=(Paragraph(text=said), *quiet_note(due, view), *asks),
        actions=(*due_actions(question, view), *pick),
        preview=text("preview-nudge"),
    )


def digest_prompt(question: Question, view: View) -> Message:
    """Once a week, for somebody who has gone quiet: what is open, and an open door (H16)."""
    del question
    shown = view.search.open_applications[:MOST_LINES]
    lines = tuple(Paragraph(text=short_step_line(a, view)) for a in shown)
    return Message(
        blocks=(Paragraph(text=text("digest")), *lines, Paragraph(text=text("digest-door"))),
        actions=(button(Choice.LIST, Weight.MAIN), button(Choice.STOP)),
        preview=text("preview-one"),
    )


def why(scene: Scene) -> Scene:
    """The rules behind the nudge; it stays open."""
    return scene.tell(rules_text(scene.asked.drafted("rules").split(), scene.policy))


# -- inside ------------------------------------------------------------------------------------


def _is_about_something(nudge: Nudge, search: JobSearch) -> bool:
    if nudge.kind is NudgeKind.DIGEST:
        return True
    return search.application(nudge.application_id) is not None


def _logged(scene: Scene, nudges: tuple[Nudge, ...]) -> Scene:
    sent = tuple(
        SentNudge(
            key=nudge.key,
            kind=nudge.kind,
            application_id=nudge.application_id,
            sent_at=scene.now,
            day=nudge.day,
        )
        for nudge in nudges
    )
    log = (*scene.search.nudge_log, *sent)
    return replace(scene, search=replace(scene.search, nudge_log=log))


def quiet_note(due: Due, view: View) -> tuple[Note, ...]:
    said = quiet_hours(due, view)
    return () if said is None else (Note(text=said),)
