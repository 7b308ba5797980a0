"""Recording what an employer said, and saying it back with what follows from it."""

from dataclasses import replace

from bot.advice.model import Application, CallResult, Contact, Outcome, Result, Said
from bot.engine.choices import Choice, button
from bot.engine.days import NamedDay
from bot.engine.dossier import About, Question
from bot.engine.flows.the_call import new_contact, with_contact
from bot.engine.meaning import Clock, Day, Message, Text, UserText, text
from bot.engine.phrases import answer, named, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

RESULTS = {Said.NO: Result.REJECTED, Said.OFFER: Result.OFFERED}
"""What ends an application."""


def recorded_prompt(question: Question, view: View) -> Message:
    """What was noted, what follows, and a way back."""
    application = view.application(question)
    contact = contact_of(application, question)
    return answer(
        *_recorded_words(application, contact, view),
        actions=(button(Choice.CHANGE), button(Choice.UNDO)),
    )


def recorded(scene: Scene, said: Said, day: NamedDay | None = None) -> Scene:
    """Note what they said; the question that was answered is settled already.

    A no or an offer that did not come in a call of ours is an outcome without a call.
    """
    application = scene.application
    contact = contact_of(application, scene.asked)
    if contact is None and said in RESULTS:
        about, changed = scene.asked.about, application
    else:
        told = _told(contact or _from_them(scene, application), said, day)
        about = About(application_id=application.id, contact_id=told.id)
        changed = with_contact(application, told)
    changed = replace(
        changed,
        outcome=_outcome(said, about, scene),
        calls_declined_at=scene.now if said is Said.NO_MORE_CALLS else None,
    )
    return scene.with_application(changed).ask(Step.RECORDED, about, undoable=True)


def change(scene: Scene) -> Scene:
    """Ask again what came of it, about the same call."""
    contact = contact_of(scene.application, scene.asked)
    settled = scene.settle(Choice.CHANGE, text("chosen-change"))
    if contact is not None and contact.result is not CallResult.TALKED:
        return settled.ask(Step.OUTCOME_MISSING, scene.asked.about)
    return settled.ask(Step.HEARD, scene.asked.about)


def _outcome(said: Said, about: About, scene: Scene) -> Outcome | None:
    if said not in RESULTS:
        return None
    return Outcome(result=RESULTS[said], learned_at=scene.now, contact_id=about.contact_id)


def _from_them(scene: Scene, application: Application) -> Contact:
    """They got in touch: it costs nothing (H4)."""
    return replace(new_contact(scene, application, CallResult.TALKED), agreed=True)


def _told(contact: Contact, said: Said, day: NamedDay | None) -> Contact:
    named_day, at = (day.day, day.at) if day else (None, None)
    return replace(contact, said=said, day=named_day, time_of_day=at)


def _recorded_words(
    application: Application, contact: Contact | None, view: View
) -> tuple[Text, ...]:
    employer = named(application)
    if application.outcome is not None:
        return (text(f"recorded-{application.outcome.result.value}", employer=employer),)
    assert contact is not None
    if contact.said is None:
        key = contact.result.value.replace("_", "-")
        return (text(f"recorded-{key}", employer=employer), next_step_text(application, view))
    return (_said_back(contact, employer), next_step_text(application, view))


def _said_back(contact: Contact, employer: UserText) -> Text:
    assert contact.said is not None
    key = f"recorded-{contact.said.value.replace('_', '-')}"
    if contact.day is None:
        return text(key, employer=employer)
    day = Day(day=contact.day)
    if contact.time_of_day is None:
        return text(f"{key}-day", employer=employer, day=day)
    return text(f"{key}-time", employer=employer, day=day, time=Clock(at=contact.time_of_day))


def contact_of(application: Application, question: Question) -> Contact | None:
    wanted = question.about.contact_id
    return next((c for c in application.contacts if c.id == wanted), None)
