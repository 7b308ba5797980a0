"""Recording what an employer said, and saying it back with what follows from it."""

from dataclasses import replace

from bot.advice.calling import Rest
from bot.advice.model import Application, CallResult, Contact, Outcome, Result, Said
from bot.advice.next_step import NextStepKind
from bot.advice.script import interviewers
from bot.engine.choices import Choice, button
from bot.engine.days import NamedDay
from bot.engine.dossier import About, Question
from bot.engine.flows import offer_facts, offer_telling, told_why
from bot.engine.flows.ending import BY_THE_PERSON
from bot.engine.flows.the_call import new_contact, with_contact
from bot.engine.flows.told_why import CONFIRMED
from bot.engine.flows.undoing import is_as_left
from bot.engine.flows.ways_on import ways_on
from bot.engine.meaning import Button, Clock, Day, Message, Text, UserText, Weight, Words, text
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene, Settling
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.channels import channel_in

RESULTS = {Said.NO: Result.REJECTED, Said.OFFER: Result.OFFERED}
"""What ends an application."""

_REPEATED = {Said.NO_MORE_CALLS: (Rest.DECLINED,), Said.FROZEN: (Rest.FROZEN,)}
"""Rests that are said back already with what they said."""

HALF_TOLD = frozenset(
    {
        Step.MAY_CALL_AGAIN,
        Step.CALL_BACK_DAY,
        Step.THEY_DECIDE,
        Step.WHICH_DAY,
        Step.DAY_FOR_WHAT,
        Step.OTHER_SAID,
    }
)
"""Questions for the rest of what they said; what was said so far is kept already."""

ASKED_AFTER = {Said.NO: Step.AFTER_NO, Said.ANOTHER_ROUND: Step.ROUND_GRANTED}
"""What is asked once it is noted, where something is; all else is only said back."""


def recorded_prompt(question: Question, view: View) -> Message:
    """What was noted, what follows, and a way back."""
    application = view.application(question)
    contact = contact_of(application, question)
    return answer(
        *_recorded_words(application, contact, view),
        actions=(button(Choice.CHANGE), button(Choice.UNDO), *_more_help(application, view)),
    )


def recorded(
    scene: Scene, said: Said, day: NamedDay | None = None, note: str | None = None
) -> Scene:
    """Note what they said; the question that was answered is settled already.

    A no or an offer that did not come in a call of ours is an outcome without a call.
    """
    changed, about = with_their_word(scene, said, day, note)
    if said is Said.OFFER:
        offered = replace(changed, offer=offer_facts.made(changed, scene.now))
        return offer_telling.made(scene.with_application(offered), about)
    step = ASKED_AFTER.get(said, Step.RECORDED)
    draft = {CONFIRMED: "yes"} if _was_confirmed(scene) else {}
    if said is Said.NO and (reasons := told_why.reasons(scene)):
        changed = told_why.kept(changed, reasons, scene.now)
        step, draft = told_why.asked_next(reasons, draft | {told_why.WITH_A_NO: "yes"})
    kept = scene.with_application(changed).ask(step, about, draft=draft, undoable=True)
    return _undone_as_one(scene, kept)


def half_told(
    scene: Scene, step: Step, said: Said | None = None, draft: dict[str, str] | None = None
) -> Scene:
    """Keep what they said so far and ask for the rest: whoever goes silent now has told that much.

    Without a `said` there was a word from them, and what it was is asked once more (H15).
    """
    about, application = scene.asked.about, scene.application
    if said is not None:
        changed, about = with_their_word(scene, said)
    elif contact_of(application, scene.asked) is None:
        word = _from_them(scene, application)
        changed, about = with_contact(application, word), replace(about, contact_id=word.id)
    else:
        return scene.ask(step, about, draft=draft)
    kept = scene.with_application(changed).ask(step, about, draft=draft, undoable=True)
    return _undone_as_one(scene, kept)


def change(scene: Scene) -> Scene:
    """Ask again what came of it, about the same call."""
    contact = contact_of(scene.application, scene.asked)
    settled = scene.settle(Choice.CHANGE, text("chosen-change"))
    if contact is not None and contact.result is CallResult.WROTE:
        return settled.ask(Step.EMAIL, scene.asked.about)
    if contact is not None and contact.result is not CallResult.TALKED:
        return settled.ask(Step.OUTCOME_MISSING, scene.asked.about)
    return settled.ask(Step.HEARD, scene.asked.about)


def _more_help(application: Application, view: View) -> tuple[Button, ...]:
    """What is left to do when no call is (H9)."""
    step = view.next_step(application)
    if step.kind is NextStepKind.SEND_MORE:
        return (button(Choice.MORE_SENT, Weight.MAIN),)
    return ways_on(application, view) if step.rest is Rest.BUDGET else ()


def with_their_word(
    scene: Scene, said: Said, day: NamedDay | None = None, note: str | None = None
) -> tuple[Application, About]:
    """The application with what they said, and what the next question is about."""
    application = scene.application
    contact = contact_of(application, scene.asked)
    if contact is None and said in RESULTS:
        about, changed = scene.asked.about, application
    else:
        told = _told(contact or _from_them(scene, application), said, day, note)
        about = About(application_id=application.id, contact_id=told.id)
        changed = with_contact(application, told)
    declined_at = scene.now if said is Said.NO_MORE_CALLS else None
    outcome = _outcome(said, about, scene)
    return replace(changed, outcome=outcome, calls_declined_at=declined_at), about


def _undone_as_one(before: Scene, kept: Scene) -> Scene:
    """What was told in several answers is taken back as the one thing that it is."""
    last, latest = before.conversation.undo, kept.conversation.undo
    told_by = before.conversation.question(last.key) if last else None
    if last is None or latest is None or told_by is None:
        return kept
    goes_on = (
        told_by.step in HALF_TOLD and told_by.about.contact_id == before.asked.about.contact_id
    )
    if not goes_on or not is_as_left(last, before.search):
        return kept
    earlier = {each.application_id: each.before for each in last.applications}
    undone = tuple(
        replace(each, before=earlier.get(each.application_id, each.before))
        for each in latest.applications
    )
    conversation = replace(kept.conversation, undo=replace(latest, applications=undone))
    return replace(kept, conversation=conversation)


def _was_confirmed(scene: Scene) -> bool:
    """Whether it was asked whether it is so: then the sympathy has been said, too."""
    settled = {item.key for item in scene.pending if isinstance(item, Settling)}
    asked = (q for q in scene.conversation.questions if q.key in settled)
    return any(question.step == Step.CONFIRMING for question in asked)


def _outcome(said: Said, about: About, scene: Scene) -> Outcome | None:
    if said not in RESULTS:
        return None
    # "Got a rejection by e-mail" says how it came, and is not asked about again.
    channel = channel_in(scene.words) if said is Said.NO else None
    return Outcome(
        result=RESULTS[said], learned_at=scene.now, contact_id=about.contact_id, channel=channel
    )


def _from_them(scene: Scene, application: Application) -> Contact:
    """They got in touch: it costs nothing (H4)."""
    contact = new_contact(scene, application, CallResult.TALKED)
    return replace(contact, agreed=True, from_them=True)


def _told(contact: Contact, said: Said, day: NamedDay | None, note: str | None) -> Contact:
    named_day, at = (day.day, day.at) if day else (None, None)
    return replace(contact, said=said, day=named_day, time_of_day=at, note=note, sent_at=None)


def _recorded_words(
    application: Application, contact: Contact | None, view: View
) -> tuple[Text, ...]:
    employer = named(application, view.search)
    if contact is not None and contact.sent_at is not None:
        return (text("recorded-sent-more", employer=employer), next_step_text(application, view))
    outcome = application.outcome
    if outcome is not None and (contact is None or outcome.result not in BY_THE_PERSON):
        return (text(f"recorded-{outcome.result.value}", employer=employer),)
    assert contact is not None
    if contact.said is None:
        return (_how_it_ended(contact, application, employer), next_step_text(application, view))
    said_back = _said_back(contact, employer)
    if view.next_step(application).rest in _REPEATED.get(contact.said, ()):
        return (said_back,)
    return (said_back, next_step_text(application, view))


def _how_it_ended(contact: Contact, application: Application, employer: UserText | Words) -> Text:
    """Nobody was talked to; whom to ask for next time, where a name is known (A5)."""
    key = f"recorded-{contact.result.value.replace('_', '-')}"
    people = interviewers(application)
    if contact.result is not CallResult.WRONG_PERSON:
        return text(key, employer=employer)
    if application.agency:
        return text(f"{key}-agency")
    if people:
        return text(f"{key}-named", employer=employer, name=UserText(value=people[0].name))
    return text(key, employer=employer)


def _said_back(contact: Contact, employer: UserText | Words) -> Text:
    assert contact.said is not None
    # "Well done" is for a call that was made.
    heard = "heard-" if contact.from_them and contact.said is Said.CALL_BACK else ""
    key = f"recorded-{heard}{contact.said.value.replace('_', '-')}"
    if contact.said is Said.OTHER and contact.note:
        return text("recorded-other-note", employer=employer, note=UserText(value=contact.note))
    if contact.day is None:
        return text(key, employer=employer)
    day = Day(day=contact.day)
    if contact.time_of_day is None:
        return text(f"{key}-day", employer=employer, day=day)
    return text(f"{key}-time", employer=employer, day=day, time=Clock(at=contact.time_of_day))


def contact_of(application: Application, question: Question) -> Contact | None:
    wanted = question.about.contact_id
    return next((c for c in application.contacts if c.id == wanted), None)
