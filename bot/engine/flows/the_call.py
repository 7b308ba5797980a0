"""The call: the card with every line on one screen, then how the call ended."""

from dataclasses import replace

from bot.advice.budget import contacts_made
from bot.advice.model import Application, CallResult, Contact, Response
from bot.advice.next_step import NextStepKind, next_step
from bot.engine.card import script_blocks
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.flows import known
from bot.engine.flows.thanks_offer import meanwhile_buttons
from bot.engine.meaning import (
    Button,
    Count,
    Message,
    Moment,
    Note,
    Paragraph,
    Weight,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text, preparation_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View


def card_from_nudge(scene: Scene) -> Scene:
    """Show my card: the call begins now, as far as we know."""
    settled = scene.settle(Choice.SHOW_CARD, text("chosen-card"))
    return begun(settled, scene.application)


def begun(scene: Scene, application: Application) -> Scene:
    calling = scene.with_application(replace(application, call_begun_at=scene.now))
    return calling.ask(Step.CALL_CARD, About(application_id=application.id))


def asked_for(scene: Scene, application: Application) -> Scene:
    """ "Can I call today?": the card when it is time, else not yet, why, and when (S3)."""
    step = scene.view.next_step(application)
    match step.kind:
        case NextStepKind.CALL_NOW:
            return begun(scene, application)
        case NextStepKind.TELL_OUTCOME:
            return _tell_first(scene, application)
        case NextStepKind.INTERVIEW_AHEAD:
            ahead = text("interview-ahead", employer=named(application, scene.search))
            return scene.tell(answer(ahead, next_step_text(application, scene.view)))
        case NextStepKind.CALL_ON | NextStepKind.WAIT_FOR_THEM if "A8" in step.rules:
            return scene.ask(Step.TOO_EARLY, scene.about(application), waits=False)
        case NextStepKind.CALL_ON | NextStepKind.WAIT_FOR_THEM:
            closed = text("not-at-this-hour", employer=named(application, scene.search))
            return scene.tell(answer(closed, next_step_text(application, scene.view)))
        case NextStepKind.SEND_MORE:
            return known.shown(scene, application)
        case _:
            better_not = text("better-not", employer=named(application, scene.search))
            return known.shown(scene.tell(answer(better_not)), application)


def budget_notes(application: Application, view: View) -> tuple[Note, ...]:
    """Which contact of this round it would be (H4); nothing where they asked for it."""
    quiet = replace(application, call_begun_at=None)
    search = view.search.with_application(quiet)
    step = next_step(quiet, search, view.policy, view.now)
    number = contacts_made(application, view.policy) + 1
    most = view.policy.contacts
    if step.agreed or number > most:
        return ()
    key = "budget-last" if number == most else "budget"
    return (Note(text=text(key, number=Count(value=number), most=Count(value=most))),)


def script_told(scene: Scene) -> Scene:
    """What do I say? Only the words: no call is begun."""
    return scene.tell(answer(*script_blocks(scene.application, scene.view)))


def card_prompt(question: Question, view: View) -> Message:
    """Every line of the call on one screen: no tap is needed until it is over."""
    application = view.application(question)
    blocks = (
        *script_blocks(application, view),
        *_hours_note(application, view),
        *budget_notes(application, view),
    )
    return Message(
        blocks=(*blocks, Note(text=text("card-press"))),
        actions=(*result_buttons(), button(Choice.NOT_CALLED)),
        preview=text("preview-card"),
    )


def too_early_prompt(question: Question, view: View) -> Message:
    """Not yet, why, when, and what helps meanwhile: a thank-you, if none is noted (S3)."""
    application = view.application(question)
    return answer(
        text("not-yet", employer=named(application, view.search)),
        next_step_text(application, view),
        Note(text=preparation_text(application, view)),
        actions=meanwhile_buttons(application, view),
    )


def outcome_missing_prompt(question: Question, view: View) -> Message:
    application = view.application(question)
    return Message(
        blocks=(Paragraph(text=text("outcome-missing", employer=named(application, view.search))),),
        actions=(*result_buttons(), button(Choice.NOT_CALLED)),
        preview=text("preview-nudge"),
    )


def result_buttons() -> tuple[Button, ...]:
    """How a call can have ended."""
    return (
        button(Choice.TALKED, Weight.MAIN),
        button(Choice.LEFT_MESSAGE),
        button(Choice.NO_ANSWER),
        button(Choice.WRONG_PERSON),
    )


def _hours_note(application: Application, view: View) -> tuple[Note, ...]:
    """On a card that was opened late: when they can be reached again."""
    quiet = replace(application, call_begun_at=None)
    search = view.search.with_application(quiet)
    step = next_step(quiet, search, view.policy, view.now)
    if step.kind is NextStepKind.CALL_NOW or step.when is None:
        return ()
    when = Moment(at=step.when, zone=view.seeker.zone)
    return (Note(text=text("card-hours", moment=when)),)


# -- how it ended ------------------------------------------------------------------------------


def talked(scene: Scene) -> Scene:
    return _ended(scene, CallResult.TALKED, "chosen-talked")


def left_message(scene: Scene) -> Scene:
    return _ended(scene, CallResult.LEFT_MESSAGE, "chosen-left-message")


def no_answer(scene: Scene) -> Scene:
    return _ended(scene, CallResult.NO_ANSWER, "chosen-no-answer")


def wrong_person(scene: Scene) -> Scene:
    return _ended(scene, CallResult.WRONG_PERSON, "chosen-wrong-person")


def not_called(scene: Scene) -> Scene:
    """The card was only looked at: nothing happened, the call stays due."""
    application, contact_id = scene.application, scene.asked.about.contact_id
    others = tuple(c for c in application.contacts if c.id != contact_id)
    calm = replace(application, contacts=others, call_begun_at=None)
    settled = scene.with_application(calm).settle(Choice.NOT_CALLED, text("chosen-not-called"))
    return known.shown(settled, calm)


def reached(scene: Scene) -> Scene:
    """Somebody was reached: that much is noted, what they said is still to come."""
    application = scene.application
    contact = new_contact(scene, application, CallResult.TALKED)
    noted = scene.with_application(with_contact(application, contact))
    about = About(application_id=application.id, contact_id=contact.id)
    return replace(noted, question=replace(scene.asked, about=about))


def heard(scene: Scene) -> Scene:
    """They got in touch themselves: what did they say?"""
    settled = scene.settle(Choice.HEARD, text("chosen-heard"))
    return settled.ask(Step.HEARD, About(application_id=scene.application.id))


def with_contact(application: Application, contact: Contact) -> Application:
    """The application with this call in it, in the place of an earlier version of the same."""
    if any(c.id == contact.id for c in application.contacts):
        contacts = tuple(contact if c.id == contact.id else c for c in application.contacts)
    else:
        contacts = (*application.contacts, contact)
    return replace(application, contacts=contacts, call_begun_at=None)


def new_contact(scene: Scene, application: Application, result: CallResult) -> Contact:
    """A call made just now; it costs nothing when they had asked for it (H4)."""
    return Contact(
        id=scene.id_for("contact"),
        at=scene.now,
        result=result,
        agreed=_was_agreed(application, scene),
    )


# -- inside ------------------------------------------------------------------------------------


def _ended(scene: Scene, result: CallResult, remark: str) -> Scene:
    application, contact_id = scene.application, scene.asked.about.contact_id
    known = next((c for c in application.contacts if c.id == contact_id), None)
    contact = known or new_contact(scene, application, result)
    ended = replace(contact, result=result, said=None, day=None, time_of_day=None)
    noted = scene.with_application(with_contact(application, ended))
    noted = noted.responded(Response.HANDLED).settle(result.value, text(remark))
    about = About(application_id=application.id, contact_id=ended.id)
    if result is CallResult.TALKED:
        return noted.ask(Step.HEARD, about, undoable=True)
    return noted.ask(Step.RECORDED, about, undoable=True)


def _was_agreed(application: Application, scene: Scene) -> bool:
    """Whether they knew that this call would come, and it was not made too early."""
    asked = replace(application, call_begun_at=None)
    step = next_step(asked, scene.search.with_application(asked), scene.policy, scene.now)
    return step.agreed and "A8" not in step.rules


def _tell_first(scene: Scene, application: Application) -> Scene:
    """A call was made, and what came of it is not noted: that comes first."""
    last = application.last_contact
    if last is not None and last.result is CallResult.TALKED and last.said is None:
        about = About(application_id=application.id, contact_id=last.id)
        return scene.ask(Step.HEARD, about)
    return scene.ask(Step.OUTCOME_MISSING, scene.about(application))
