"""What they said: nothing decided, they will call, a no, an offer; and the days that go with it.

Every answer is said back with what follows from it, with Change and Undo (S4, S5, S13).
"""

from dataclasses import replace

from bot.advice.model import Application, CallResult, Contact, Outcome, Result, Said
from bot.engine.choices import Choice, button
from bot.engine.days import Days, NamedDay, call_back_days, day_words, decision_days, parsed
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows.the_call import new_contact, reached, with_contact
from bot.engine.meaning import (
    Button,
    Clock,
    Day,
    Message,
    Text,
    UserText,
    Weight,
    Words,
    text,
)
from bot.engine.phrases import answer, named, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.date_purpose import (
    is_correction,
    is_my_call,
    is_their_call,
    speaks_of_decision,
)

RESULTS = {Said.NO: Result.REJECTED, Said.OFFER: Result.OFFERED}
"""What ends an application."""

# -- the questions -----------------------------------------------------------------------------


def heard_prompt(question: Question, view: View) -> Message:
    return answer(
        text("heard", employer=named(view.application(question))),
        actions=(
            button(Choice.NOTHING_DECIDED),
            button(Choice.THEY_CALL),
            button(Choice.REJECTED),
            button(Choice.OFFERED),
        ),
    )


def may_call_again_prompt(question: Question, view: View) -> Message:
    del question, view
    return answer(
        text("may-call-again"),
        actions=(
            button(Choice.YES_ON, Weight.MAIN),
            button(Choice.YES_NO_DAY),
            button(Choice.NO_CALLS),
        ),
    )


def call_back_day_prompt(question: Question, view: View) -> Message:
    del question, view
    no_day = Button(action=Choice.DONT_KNOW, label=text("choice-no-day"))
    return answer(text("call-back-day"), actions=(no_day,))


def they_decide_prompt(question: Question, view: View) -> Message:
    del question, view
    not_said = Button(action=Choice.DONT_KNOW, label=text("choice-did-not-say"))
    return answer(text("they-decide"), actions=(not_said,))


def which_day_prompt(question: Question, view: View) -> Message:
    """A few days to choose from: the words left it open."""
    del view
    days = question.drafted("days").split()
    picks = (Button(action=Choice.PICK, value=day, label=day_words(day)) for day in days)
    return answer(text("which-day"), actions=tuple(picks))


def day_for_what_prompt(question: Question, view: View) -> Message:
    """A day alone: is it theirs to decide by, or ours to call on?"""
    del view
    day = question.drafted("days")
    return answer(
        text("day-for-what", day=Words(text=day_words(day))),
        actions=(
            Button(action=Choice.YES_ON, value=day, label=text("choice-i-call")),
            Button(action=Choice.THEY_CALL, value=day, label=text("choice-they-decide")),
        ),
    )


def recorded_prompt(question: Question, view: View) -> Message:
    """What was noted, what follows, and a way back."""
    application = view.application(question)
    contact = _contact(application, question)
    return answer(
        *_recorded_words(application, contact, view),
        actions=(button(Choice.CHANGE), button(Choice.UNDO)),
    )


# -- the answers -------------------------------------------------------------------------------


def nothing_decided(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NOTHING_DECIDED, text("chosen-nothing-decided"))
    return settled.ask(Step.MAY_CALL_AGAIN, scene.asked.about)


def they_call(scene: Scene) -> Scene:
    settled = scene.settle(Choice.THEY_CALL, text("chosen-they-call"))
    day = parsed(scene.value)
    if day is not None:
        return recorded(settled, Said.THEY_CALL, day)
    return settled.ask(Step.THEY_DECIDE, scene.asked.about)


def rejected(scene: Scene) -> Scene:
    return recorded(scene.settle(Choice.REJECTED, text("chosen-rejected")), Said.NO)


def offered(scene: Scene) -> Scene:
    return recorded(scene.settle(Choice.OFFERED, text("chosen-offered")), Said.OFFER)


def call_back_on(scene: Scene) -> Scene:
    settled = scene.settle(Choice.YES_ON, text("chosen-yes-on"))
    day = parsed(scene.value)
    if day is not None:
        return recorded(settled, Said.CALL_BACK, day)
    return settled.ask(Step.CALL_BACK_DAY, scene.asked.about)


def call_back_some_day(scene: Scene) -> Scene:
    settled = scene.settle(Choice.YES_NO_DAY, text("chosen-yes-no-day"))
    return recorded(settled, Said.CALL_BACK)


def no_more_calls(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NO_CALLS, text("chosen-no-calls"))
    return recorded(settled, Said.NO_MORE_CALLS)


def no_decision_day(scene: Scene) -> Scene:
    """They did not say, or it was not asked: a week is assumed, and said (A9)."""
    settled = scene.settle(Choice.DONT_KNOW, text("chosen-did-not-say"))
    return recorded(settled, Said.THEY_CALL)


def day_picked(scene: Scene) -> Scene:
    """One of the days that the words may have meant."""
    day = parsed(scene.value)
    offered_days = scene.asked.drafted("days").split()
    if day is None or scene.value not in offered_days:
        return scene.ask_again(scene.asked)
    said = Said(scene.asked.drafted("said"))
    return recorded(scene.settle(Choice.PICK, text("chosen-day", day=Day(day=day.day))), said, day)


def which_day_worded(scene: Scene) -> Scene | None:
    """Another day than those that were offered, in words."""
    said = Said(scene.asked.drafted("said"))
    find = call_back_days if said is Said.CALL_BACK else decision_days
    return _days_found(scene, find(_words(scene), scene.view), said)


def call_back_worded(scene: Scene) -> Scene | None:
    """ "yeah they said Thursday": the day for another call."""
    found = call_back_days(_words(scene), scene.view)
    return _days_found(scene, found, Said.CALL_BACK)


def decision_worded(scene: Scene) -> Scene | None:
    """ "by the end of the month": until when to leave them in peace."""
    found = decision_days(_words(scene), scene.view)
    return _days_found(scene, found, Said.THEY_CALL)


def heard_worded(scene: Scene) -> Scene | None:
    """A day with its purpose is taken; a day alone is asked about."""
    words = _words(scene)
    if is_my_call(words):
        return call_back_worded(scene)
    if is_their_call(words) or speaks_of_decision(words):
        return decision_worded(scene)
    found = call_back_days(words, scene.view)
    if len(found) != 1:
        return None
    settled = scene.settle(Choice.PICK, text("chosen-words"))
    return settled.ask(Step.DAY_FOR_WHAT, scene.asked.about, draft={"days": str(found[0])})


def call_worded(scene: Scene) -> Scene | None:
    """The same, while the card is still open: so somebody was reached."""
    if not call_back_days(_words(scene), scene.view):
        return None
    return heard_worded(reached(scene))


def correct_worded(scene: Scene) -> Scene | None:
    """ "no, the 14th": that day changes, nothing else does (S24)."""
    application = scene.application
    contact = _contact(application, scene.asked)
    if contact is None or contact.day is None or contact.said is None:
        return None
    if not is_correction(_words(scene)):
        return None
    find = call_back_days if contact.said is Said.CALL_BACK else decision_days
    return _days_found(scene, find(_words(scene), scene.view), contact.said)


def recorded(scene: Scene, said: Said, day: NamedDay | None = None) -> Scene:
    """Note what they said; the question that was answered is settled already.

    A no or an offer that did not come in a call of ours is an outcome without a call.
    """
    application = scene.application
    contact = _contact(application, scene.asked)
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
    contact = _contact(scene.application, scene.asked)
    settled = scene.settle(Choice.CHANGE, text("chosen-change"))
    if contact is not None and contact.result is not CallResult.TALKED:
        return settled.ask(Step.OUTCOME_MISSING, scene.asked.about)
    return settled.ask(Step.HEARD, scene.asked.about)


# -- inside ------------------------------------------------------------------------------------


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


def _days_found(scene: Scene, found: Days, said: Said) -> Scene | None:
    ahead = tuple(day for day in found if day.day >= scene.view.today)
    if found and not ahead:
        return scene.ask_again(scene.asked, text("day-has-passed", day=Day(day=found[0].day)))
    match ahead:
        case ():
            return None
        case (day,):
            return recorded(scene.settle(Choice.PICK, text("chosen-words")), said, day)
        case several:
            settled = scene.settle(Choice.PICK, text("chosen-words"))
            draft = {"said": said.value, "days": " ".join(map(str, several))}
            return settled.ask(Step.WHICH_DAY, scene.asked.about, draft=draft)


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


def _contact(application: Application, question: Question) -> Contact | None:
    wanted = question.about.contact_id
    return next((c for c in application.contacts if c.id == wanted), None)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return cleaned(scene.event.text)
