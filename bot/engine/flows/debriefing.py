"""The debrief: a few short questions when an interview that was ahead is over (A1, A2, H8).

Only what is not known yet is asked, one thing at a time; each answer is kept at once, so that
leaving in the middle loses nothing. In the end there is the thank-you.
"""

from dataclasses import replace

from bot.advice.calling import calls_are_declined
from bot.advice.model import Application, Response
from bot.engine.choices import Choice, button
from bot.engine.days import Days, NamedDay, day_words, decision_days, parsed
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import changed, known
from bot.engine.flows.discussing import NoDetail, detail_in, kept
from bot.engine.flows.due import Due
from bot.engine.flows.putting_off import ways_out
from bot.engine.flows.thanks_offer import offer, offer_buttons
from bot.engine.forms import Accepted
from bot.engine.meaning import Button, Day, Message, Note, Paragraph, Text, Weight, text
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.date_purpose import speaks_of_decision
from bot.understanding.topics import tells_topic

QUESTIONS = (Step.DEBRIEF_DECISION, Step.DEBRIEF_MAY_CALL, Step.DEBRIEF_DISCUSSED)
"""In this order: what can be answered by a button comes before what needs words."""


# -- the questions -----------------------------------------------------------------------------


def why_now(due: Due, application: Application, view: View) -> Text:
    """The interview is over."""
    del due
    return text("debrief", employer=named(application, view.search))


def nudge_prompt(question: Question, view: View) -> Message:
    application = view.application(question)
    return Message(
        blocks=(
            Paragraph(text=text("debrief", employer=named(application, view.search))),
            Paragraph(text=text("debrief-short")),
        ),
        actions=(
            button(Choice.ASK_ME, Weight.MAIN),
            Button(action=Choice.INTERVIEW_CHANGED, label=text("choice-not-held")),
            button(Choice.TOMORROW),
            *ways_out(),
        ),
        preview=text("preview-nudge"),
    )


def decision_prompt(question: Question, view: View) -> Message:
    """By when they decide; a few days to choose from where the words left it open."""
    del view
    days = question.drafted("days").split()
    picks = tuple(Button(action=Choice.PICK, value=day, label=day_words(day)) for day in days)
    not_said = Button(action=Choice.DONT_KNOW, label=text("choice-did-not-say"))
    asked = text("which-day") if days else text("debrief-decision")
    return answer(asked, actions=(*picks, not_said))


def may_call_prompt(question: Question, view: View) -> Message:
    """Only what they said counts: nobody has to guess whether a call is welcome."""
    return answer(
        text("debrief-may-call", employer=named(view.application(question), view.search)),
        actions=(
            button(Choice.YES),
            button(Choice.NO_CALLS),
            Button(action=Choice.DONT_KNOW, label=text("choice-did-not-say")),
        ),
    )


def discussed_prompt(question: Question, view: View) -> Message:
    return answer(
        text("debrief-discussed", employer=named(view.application(question), view.search)),
        Note(text=text("thank-you-detail-hint")),
        actions=(button(Choice.SKIP),),
    )


def debriefed_prompt(question: Question, view: View) -> Message:
    """What is known now, what comes next, and the thank-you."""
    application = view.application(question)
    return answer(
        text("debriefed"),
        known.words(application, view),
        next_step_text(application, view),
        *offer(application, view),
        actions=(
            *offer_buttons(application, view),
            button(Choice.CHANGE),
            button(Choice.UNDO),
        ),
    )


# -- the answers -------------------------------------------------------------------------------


def begun(scene: Scene) -> Scene:
    settled = scene.responded(Response.HANDLED).settle(Choice.ASK_ME, text("chosen-ask-me"))
    return go_on(settled)


def told_unasked(scene: Scene) -> Scene | None:
    """ "we talked about their new hall", before it was asked: kept, and the rest is asked."""
    event = scene.event
    assert isinstance(event, TextEntered)
    words, here = cleaned(event.text), scene.responded(Response.HANDLED)
    if tells_topic(words):
        detail = detail_in(here)
        return go_on(kept(here, detail.value)) if isinstance(detail, Accepted) else None
    days = decision_days(words, scene.view) if speaks_of_decision(words) else ()
    if len(days) != 1 or days[0].day < scene.view.today:
        return None
    return _decided(here, days[0])


def not_held(scene: Scene) -> Scene:
    """It was moved or called off, or nobody came: then that is what there is to note (S19)."""
    handled = scene.responded(Response.HANDLED)
    return changed.asked(handled.settle(Choice.INTERVIEW_CHANGED, text("chosen-not-held")))


def decision_worded(scene: Scene) -> Scene | None:
    """ "by the end of the month": kept, and the next question; a day gone by is no answer."""
    event = scene.event
    assert isinstance(event, TextEntered)
    found = decision_days(cleaned(event.text), scene.view)
    ahead = tuple(day for day in found if day.day >= scene.view.today)
    if found and not ahead:
        return scene.ask_again(scene.asked, text("day-has-passed", day=Day(day=found[0].day)))
    match ahead:
        case ():
            return None
        case (day,):
            return _decided(scene, day)
        case several:
            return _several(scene, several)


def decision_picked(scene: Scene) -> Scene:
    """One of the days that the words may have meant."""
    day = parsed(scene.value)
    if day is None or scene.value not in scene.asked.drafted("days").split():
        return scene.ask_again(scene.asked)
    return _decided(scene, day)


def not_said(scene: Scene) -> Scene:
    """They did not say; nothing is noted, and nothing is assumed here."""
    return go_on(scene.settle(Choice.DONT_KNOW, text("chosen-not-said")))


def may_call(scene: Scene) -> Scene:
    """They may; a "rather not" of a moment ago is taken back."""
    settled, application = scene.settle(Choice.YES, text("chosen-may-call")), scene.application
    if application.interview.may_call is False:
        application = replace(application, calls_declined_at=None)
    interview = replace(application.interview, may_call=True)
    return go_on(settled.with_interview(application, interview))


def no_calls(scene: Scene) -> Scene:
    """They would rather not be called: no call is advised any more, as after a call (H8)."""
    settled = scene.settle(Choice.NO_CALLS, text("chosen-no-calls"))
    declined = replace(scene.application, calls_declined_at=scene.now)
    interview = replace(declined.interview, may_call=False)
    return go_on(settled.with_interview(declined, interview))


def discussed_worded(scene: Scene) -> Scene | None:
    match detail_in(scene):
        case NoDetail():
            return discussed_skipped(scene)
        case Accepted(value=detail):
            return go_on(kept(scene, detail))
        case None:
            return None
        case problem:
            return scene.ask_again(scene.asked, problem)


def discussed_skipped(scene: Scene) -> Scene:
    return go_on(scene.settle(Choice.SKIP, text("chosen-skip")))


# -- inside ------------------------------------------------------------------------------------


def go_on(scene: Scene) -> Scene:
    """The next thing that is not known yet; with all asked, what is known now."""
    application = scene.application
    for step in _still_to_ask(scene.asked):
        if not _is_known(step, application):
            return scene.ask(step, scene.about(application), undoable=True)
    asked = replace(application.interview, debriefed_at=scene.now)
    done = scene.with_interview(application, asked)
    return done.ask(Step.DEBRIEFED, scene.about(application), undoable=True)


def _still_to_ask(question: Question) -> tuple[Step, ...]:
    """Each is asked once: what was skipped stays open."""
    step = Step(question.step)
    return QUESTIONS[QUESTIONS.index(step) + 1 :] if step in QUESTIONS else QUESTIONS


def _is_known(step: Step, application: Application) -> bool:
    interview = application.interview
    if step is Step.DEBRIEF_DECISION:
        return interview.decision_by is not None
    if step is Step.DEBRIEF_MAY_CALL:
        told = interview.may_call is not None or application.no_calls_advertised
        return told or calls_are_declined(application)
    return interview.discussed is not None


def _decided(scene: Scene, day: NamedDay) -> Scene:
    settled = scene.settle(Choice.PICK, text("chosen-day", day=Day(day=day.day)))
    interview = replace(
        scene.application.interview, decision_by=day.day, decision_learned_at=scene.now
    )
    return go_on(settled.with_interview(scene.application, interview))


def _several(scene: Scene, days: Days) -> Scene:
    settled = scene.settle(Choice.PICK, text("chosen-words"))
    draft = {"days": " ".join(map(str, days))}
    return settled.ask(Step.DEBRIEF_DECISION, scene.asked.about, draft=draft)
