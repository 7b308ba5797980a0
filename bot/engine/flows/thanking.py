"""The thank-you: a draft made of the person's own facts, and what became of it (A1, H1, S10).

There is no draft without one real thing that was talked about: it is asked for. The nudges come
once each; after "sent" or "I won't" nothing about it comes any more.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from bot.advice.calendar import instant, local
from bot.advice.interview_time import is_ahead
from bot.advice.model import Application, NudgeKind, Response, Thanks
from bot.advice.plan import plan
from bot.advice.thank_you import put_off_line
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import known, meant
from bot.engine.flows.discussing import NoDetail, detail_in, kept
from bot.engine.flows.due import DUE, Due, read
from bot.engine.flows.putting_off import after_lunch, ways_out
from bot.engine.flows.thanks_offer import is_offered
from bot.engine.forms import Accepted
from bot.engine.meaning import (
    Button,
    Day,
    Message,
    Moment,
    Note,
    Paragraph,
    Quote,
    Text,
    Weight,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.thank_you_note import has_gaps, thank_you_notes
from bot.engine.view import View
from bot.understanding.thank_yous import DraftReply, below_a_draft

KINDS = frozenset({NudgeKind.THANK_YOU_DUE, NudgeKind.THANK_YOU_LATE})


# -- the questions -----------------------------------------------------------------------------


def why_now(due: Due, application: Application, view: View) -> Text:
    """A thank-you is due, or late: then it says that nothing more will come."""
    if due.kind is NudgeKind.THANK_YOU_LATE:
        return text("thank-you-late", employer=named(application, view.search))
    employer = named(application, view.search, day_is_said=True)
    day = Day(day=application.interview.day)
    return text("thank-you-due", employer=employer, day=day)


def nudge_prompt(question: Question, view: View) -> Message:
    """The nudge; also what is asked again after a change of mind, then without a reason."""
    application = view.application(question)
    answers = (
        button(Choice.WRITE_THANKS, Weight.MAIN),
        button(Choice.THANKS_SENT),
        button(Choice.NO_THANKS),
    )
    if not question.drafted(DUE):
        return answer(
            text("thank-you-open", employer=named(application, view.search)), actions=answers
        )
    (due,) = read(question)
    return Message(
        blocks=(Paragraph(text=why_now(due, application, view)),),
        actions=(*answers, button(Choice.TOMORROW), *ways_out()),
        preview=text("preview-nudge"),
    )


def detail_prompt(question: Question, view: View) -> Message:
    """No draft without one real detail: asked for, not made up."""
    employer = named(view.application(question), view.search)
    return answer(
        text("thank-you-needs-detail", employer=employer),
        Note(text=text("thank-you-detail-hint")),
        actions=(button(Choice.SKIP),),
    )


def draft_prompt(question: Question, view: View) -> Message:
    """The note to copy, gaps shown as gaps; sending is the person's own doing."""
    application = view.application(question)
    notes: tuple[Quote, ...] = thank_you_notes(application, view.seeker)
    gaps = has_gaps(application, view.seeker)
    gap_note = (Note(text=text("thank-you-gaps")),) if gaps else ()
    return answer(
        text("thank-you-draft", employer=named(application, view.search)),
        *notes,
        *gap_note,
        Note(text=text("thank-you-copy")),
        actions=(
            Button(action=Choice.THANKS_SENT, label=text("choice-sent"), weight=Weight.MAIN),
            button(Choice.THANKS_NOT_YET),
            button(Choice.NO_THANKS),
            button(Choice.CHANGE_DETAIL),
        ),
    )


def thanked_prompt(question: Question, view: View) -> Message:
    """What was noted, and that the call can be put down until its day (A1)."""
    application = view.application(question)
    thanks = application.interview.thanks
    key = "thanked" if thanks is not None and thanks.sent else "thanks-declined"
    undo = () if question.drafted(KNOWN) else (button(Choice.UNDO),)
    return answer(
        text(key, employer=named(application, view.search)),
        next_step_text(application, view),
        actions=(button(Choice.CHANGE), *undo),
    )


KNOWN = "known"
"""The draft's entry for an answer that was given before: there is nothing to undo."""


# -- the answers -------------------------------------------------------------------------------


def wanted(scene: Scene, application: Application) -> Scene:
    """ "Help me write a thank-you": the draft, or what it needs; or why there is none."""
    return _unless_moot(scene, application) or _draft(scene, application)


def told_sent(scene: Scene, application: Application) -> Scene:
    """ "I sent the thank-you", out of the blue."""
    return _unless_moot(scene, application) or _noted(scene, application, sent=True)


def write(scene: Scene) -> Scene:
    """Write it with me, on a message that stays as it is."""
    return wanted(scene, scene.application)


def write_from_nudge(scene: Scene) -> Scene:
    handled = scene.responded(Response.HANDLED)
    settled = handled.settle(Choice.WRITE_THANKS, text("chosen-write-thanks"))
    return wanted(settled, scene.application)


def sent(scene: Scene) -> Scene:
    """Already sent, on a message that stays as it is."""
    return told_sent(scene, scene.application)


def sent_from_question(scene: Scene) -> Scene:
    handled = scene.responded(Response.HANDLED)
    settled = handled.settle(Choice.THANKS_SENT, text("chosen-thanks-sent"))
    return _noted(settled, scene.application, sent=True)


def declined(scene: Scene) -> Scene:
    handled = scene.responded(Response.HANDLED)
    settled = handled.settle(Choice.NO_THANKS, text("chosen-no-thanks"))
    return _noted(settled, scene.application, sent=False)


def not_yet(scene: Scene) -> Scene:
    """The draft is there, it has not gone: when the next word about it comes."""
    settled = scene.settle(Choice.THANKS_NOT_YET, text("chosen-thanks-not-yet"))
    return settled.tell(answer(_next_word(settled, scene.application, "thanks-when-you-like")))


def draft_worded(scene: Scene) -> Scene | None:
    """ "Yes", "I'll do that": it may be sent or may be going to be, and that is asked."""
    assert isinstance(scene.event, TextEntered)
    match below_a_draft(scene.event.text):
        case DraftReply.AGREED:
            return meant.confirm(scene, Choice.THANKS_SENT)
        case DraftReply.NOT_YET:
            return not_yet(scene)
        case DraftReply.GONE:
            return sent_from_question(scene)
        case None:
            return None
        case other:
            assert_never(other)


def change_detail(scene: Scene) -> Scene:
    settled = scene.settle(Choice.CHANGE_DETAIL, text("chosen-change-detail"))
    return settled.ask(Step.THANKS_DETAIL, scene.asked.about)


def change(scene: Scene) -> Scene:
    """Another answer than the one that was noted: nothing is noted until it comes."""
    application = scene.application
    settled = scene.settle(Choice.CHANGE, text("chosen-change"))
    open_again = settled.with_interview(application, replace(application.interview, thanks=None))
    return open_again.ask(Step.THANK_YOU, scene.about(application), undoable=True)


def detail_worded(scene: Scene) -> Scene | None:
    """The one real thing: kept in the person's words, and put into the note."""
    match detail_in(scene):
        case NoDetail():
            return detail_skipped(scene)
        case Accepted(value=detail):
            return kept(scene, detail).ask(Step.THANKS_DRAFT, scene.asked.about, undoable=True)
        case None:
            return None
        case problem:
            return scene.ask_again(scene.asked, problem)


def detail_skipped(scene: Scene) -> Scene:
    """Nothing comes to mind: then there is no draft; with a detail known, the old one stays."""
    settled = scene.settle(Choice.SKIP, text("chosen-skip"))
    if scene.application.interview.discussed is not None:
        return settled.ask(Step.THANKS_DRAFT, scene.asked.about)
    return settled.tell(answer(text("thank-you-no-detail")))


def tomorrow(scene: Scene) -> Scene:
    """Put off until tomorrow morning, from a nudge or from an answer that offered it."""
    application = scene.application
    if not scene.asked.about.nudge_keys and not is_offered(application, scene.view):
        return known.shown(scene, application)
    until = _tomorrow_morning(scene)
    put_off = _put_off(scene, application, until)
    return put_off.tell(answer(_next_word(put_off, application, "thanks-in-the-call")))


def later_today(scene: Scene) -> Scene:
    """ "Later", to a nudge: after lunch, or an hour from now."""
    if not scene.asked.about.nudge_keys:
        return tomorrow(scene)
    snoozed = scene.responded(Response.SNOOZED, after_lunch(scene.view))
    put_off = snoozed.settle(Choice.LATER, text("chosen-later"))
    return put_off.tell(answer(_next_word(put_off, scene.application, "thanks-in-the-call")))


# -- inside ------------------------------------------------------------------------------------


def _unless_moot(scene: Scene, application: Application) -> Scene | None:
    """What is said instead where there is nothing to thank for, or it is done."""
    interview = application.interview
    if is_ahead(interview, scene.view.zone, scene.now):
        ahead = text("thank-you-ahead", employer=named(application, scene.search))
        return scene.tell(answer(ahead, next_step_text(application, scene.view)))
    if not application.is_open or not interview.takes_place:
        return known.shown(scene, application)
    if interview.thanks is None or not interview.thanks.sent:
        return None
    return scene.ask(Step.THANKED, scene.about(application), draft={KNOWN: "yes"}, waits=False)


def _draft(scene: Scene, application: Application) -> Scene:
    has_detail = application.interview.discussed is not None
    step = Step.THANKS_DRAFT if has_detail else Step.THANKS_DETAIL
    return scene.ask(step, scene.about(application))


def _noted(scene: Scene, application: Application, *, sent: bool) -> Scene:
    thanks = Thanks(at=scene.now, sent=sent)
    noted = scene.with_interview(application, replace(application.interview, thanks=thanks))
    return noted.ask(Step.THANKED, scene.about(application), undoable=True, waits=False)


def _put_off(scene: Scene, application: Application, until: datetime) -> Scene:
    if scene.asked.about.nudge_keys:
        snoozed = scene.responded(Response.SNOOZED, until)
        return snoozed.settle(Choice.TOMORROW, text("chosen-tomorrow"))
    line = put_off_line(scene.search, application, scene.now, until)
    log = (*scene.search.nudge_log, line)
    return replace(scene, search=replace(scene.search, nudge_log=log))


def _tomorrow_morning(scene: Scene) -> datetime:
    next_day = local(scene.now, scene.view.zone).date() + timedelta(days=1)
    return instant(next_day, scene.policy.morning, scene.view.zone)


def _next_word(scene: Scene, application: Application, otherwise: str) -> Text:
    """When it is spoken of again, by the plan as it is now; or that it is not."""
    moments = [
        nudge.due_at
        for nudge in plan(scene.search, scene.policy)
        if nudge.kind in KINDS
        and nudge.application_id == application.id
        and (nudge.expires_at is None or nudge.expires_at > scene.now)
    ]
    if not moments:
        return text(otherwise)
    moment = Moment(at=max(min(moments), scene.now), zone=scene.seeker.zone)
    return text("put-off", employer=named(application, scene.search), moment=moment)
