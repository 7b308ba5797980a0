"""An e-mail in place of a call (H18): the same purpose and budget, a draft of the facts alone.

Where no call is welcome it is the only way, if they allow it (H8). The bot writes to nobody: the
words are there to be copied, and what is noted is that they went out.
"""

from dataclasses import replace

from bot.advice.calling import Rest
from bot.advice.model import Application, CallResult, Response
from bot.advice.next_step import NextStepKind
from bot.advice.script import interviewers
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import known, the_call, which
from bot.engine.flows.ways_on import may_write_once_more
from bot.engine.letters import letter
from bot.engine.meaning import (
    Argument,
    Block,
    Button,
    Day,
    Message,
    Note,
    Paragraph,
    Quote,
    Text,
    UserText,
    Weight,
    Words,
    text,
)
from bot.engine.naming import employer_alone, named
from bot.engine.phrases import answer, next_step_text, preparation_text
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import NUDGES, UNDER_WAY, Step
from bot.engine.typed import cleaned
from bot.engine.view import View

_SENT = {"sent", "sent it", "i sent it", "i've sent it", "done", "i wrote", "i wrote to them"}
_NOT_YET = {"not yet", "later", "not now", "i didn't", "no", "not sent"}


def from_message(scene: Scene) -> Scene:
    """[E-mail instead], on a nudge or on an application as it stands."""
    return wished(scene, scene.application, scene.asked.about.nudge_keys)


def asked_for(scene: Scene, words: str) -> Scene:
    """ "email": of the one that is named or just talked about, or whose e-mail is due."""
    names_some = bool(which.named_in(words, scene.search.applications))
    found = which.meant_here(scene, words) or (None if names_some else _only_due(scene))
    if found is None:
        return which.ask_which(scene, Choice.EMAIL, words)
    awaited, key = scene.awaited, ""
    if awaited is not None and awaited.step in NUDGES - UNDER_WAY:
        key = awaited.key
    return replace(scene, redirect=Redirect(key=key, choice=Choice.EMAIL, about=scene.about(found)))


def wished(scene: Scene, application: Application, nudge_keys: tuple[str, ...] = ()) -> Scene:
    """The draft when it is time; else not yet, or better not, and why."""
    step = scene.view.next_step(application)
    about = About(application_id=application.id, nudge_keys=nudge_keys)
    match step.kind:
        case NextStepKind.CALL_NOW | NextStepKind.WRITE_NOW:
            return scene.ask(Step.EMAIL, about)
        case NextStepKind.TELL_OUTCOME:
            return the_call.asked_for(scene, application)
        case NextStepKind.CALL_ON | NextStepKind.WRITE_ON if "A8" not in step.rules:
            # Closed offices hold back a call, not an e-mail.
            return scene.ask(Step.EMAIL, about)
        case NextStepKind.CALL_ON | NextStepKind.WRITE_ON | NextStepKind.WAIT_FOR_THEM:
            return scene.tell(_too_early(application, scene.view))
        case NextStepKind.REST if step.rest is Rest.BUDGET and may_write_once_more(application):
            return scene.ask(Step.EMAIL, about)
        case NextStepKind.REST if step.rest in (Rest.DECLINED, Rest.ADVERTISED):
            return scene.ask(Step.MAY_WRITE, about)
        case _:
            better_not = text("better-not-write", employer=named(application, scene.search))
            return known.shown(scene.tell(answer(better_not)), application)


def prompt(question: Question, view: View) -> Message:
    """Whom to, the words, how many contacts it makes; then whether it went out."""
    application = view.application(question)
    return Message(
        blocks=(
            Paragraph(text=text("email-draft", employer=named(application, view.search))),
            *_to_whom(application),
            status_letter(application, view),
            *(() if question.about.contact_id else _budget_notes(application, view)),
        ),
        actions=(button(Choice.EMAIL_SENT, Weight.MAIN), button(Choice.EMAIL_NOT_YET)),
        preview=text("preview-card"),
    )


def status_letter(application: Application, view: View) -> Quote:
    """Where do things stand? With the offer that waits, if there is one (H11)."""
    known: dict[str, Argument] = {"day": Day(day=application.interview.day)}
    if application.agency:
        known["employer"] = employer_alone(application)
    if application.role is not None:
        known["role"] = UserText(value=application.role)
    body = text(
        "letter-status",
        opening=Words(text=text(f"letter-met-{'-'.join(known)}", **known)),
        question=Words(text=_question(application, view)),
    )
    whole = letter(body, application, view.seeker)
    return replace(whole, text=to_employer(whole.text, view.seeker))


def sent(scene: Scene) -> Scene:
    """A contact like a call: quiet follows it (H5)."""
    application, contact_id = scene.application, scene.asked.about.contact_id
    noted = scene.responded(Response.HANDLED)
    noted = noted.settle(Choice.EMAIL_SENT, text("chosen-email-sent"))
    if contact_id:
        about = About(application_id=application.id, contact_id=contact_id)
        return noted.ask(Step.RECORDED, about, undoable=True)
    contact = the_call.new_contact(scene, application, CallResult.WROTE)
    about = About(application_id=application.id, contact_id=contact.id)
    noted = noted.with_application(the_call.with_contact(application, contact))
    return noted.ask(Step.RECORDED, about, undoable=True)


def not_yet(scene: Scene) -> Scene:
    """Nothing went out; what was noted of it is taken back."""
    application, contact_id = scene.application, scene.asked.about.contact_id
    kept = tuple(contact for contact in application.contacts if contact.id != contact_id)
    calm = replace(application, contacts=kept)
    settled = scene.with_application(calm)
    settled = settled.settle(Choice.EMAIL_NOT_YET, text("chosen-email-not-yet"))
    return settled.tell(answer(text("email-not-sent"), next_step_text(calm, settled.view)))


def worded(scene: Scene) -> Scene | None:
    """ "sent", "not yet"."""
    assert isinstance(scene.event, TextEntered)
    words = cleaned(scene.event.text).casefold().replace("’", "'").strip(" .!")
    if words in _SENT:
        return sent(scene)
    return not_yet(scene) if words in _NOT_YET else None


# -- may one write? ----------------------------------------------------------------------------


def may_write_asked(scene: Scene) -> Scene:
    return scene.ask(Step.MAY_WRITE, scene.about(scene.application))


def may_write_prompt(question: Question, view: View) -> Message:
    """They want no call: do they allow an e-mail (H8)?"""
    not_said = Button(action=Choice.DONT_KNOW, label=text("choice-did-not-say"))
    return answer(
        text("may-write", employer=named(view.application(question), view.search)),
        actions=(button(Choice.WRITE_OK), button(Choice.WRITE_NOT), not_said),
    )


def write_ok(scene: Scene) -> Scene:
    return _may_write(scene, Choice.WRITE_OK, allowed=True)


def write_not(scene: Scene) -> Scene:
    return _may_write(scene, Choice.WRITE_NOT, allowed=False)


def not_said(scene: Scene) -> Scene:
    """Nobody knows: then nothing is written, and nothing is noted."""
    settled = scene.settle(Choice.DONT_KNOW, text("chosen-not-asked"))
    return settled.tell(answer(next_step_text(settled.application, settled.view)))


# -- inside ------------------------------------------------------------------------------------


def _only_due(scene: Scene) -> Application | None:
    """The only one to which an e-mail is the way now."""
    view, searched = scene.view, scene.search.open_applications
    due = [a for a in searched if view.next_step(a).kind is NextStepKind.WRITE_NOW]
    return due[0] if len(due) == 1 else None


def _may_write(scene: Scene, choice: Choice, *, allowed: bool) -> Scene:
    key = choice.value.replace("_", "-")
    told = replace(scene.application, may_write=allowed)
    settled = scene.with_application(told).settle(choice, text(f"chosen-{key}"))
    noted = text(f"noted-{key}", employer=named(told, scene.search))
    return settled.tell(answer(noted, next_step_text(told, settled.view)))


def _too_early(application: Application, view: View) -> Message:
    return answer(
        text("not-yet-write", employer=named(application, view.search)),
        next_step_text(application, view),
        Note(text=preparation_text(application, view)),
    )


def _budget_notes(application: Application, view: View) -> tuple[Note, ...]:
    """It counts like a call (H4, H18); after the budget it is the last word (H9)."""
    if view.next_step(application).rest is Rest.BUDGET:
        return (Note(text=text("email-last")),)
    return the_call.budget_notes(application, view)


def _to_whom(application: Application) -> tuple[Block, ...]:
    """The agency it goes through (H8), or the addresses that are known."""
    if application.agency:
        agency = UserText(value=application.agency)
        return (Note(text=text("email-to-agency", agency=agency)),)
    addresses = (person.email for person in interviewers(application) if person.email)
    return tuple(Paragraph(text=text("card-email", email=UserText(value=a))) for a in addresses)


def _question(application: Application, view: View) -> Text:
    offer = view.offer_elsewhere(application)
    if offer is None:
        return text("letter-ask")
    return text("letter-ask-offer", day=Day(day=offer.reply_by))
