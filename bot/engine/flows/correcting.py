"""Correcting what is known of an application: the form again, or a day in free text (S24)."""

from dataclasses import replace

from bot.advice.calendar import zone_keys
from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.days import call_back_days, day_in
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import registering
from bot.engine.flows.places import zone_accepted
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Field, FieldError, Form, Message, Text, text
from bot.engine.phrases import answer, named, next_step_text
from bot.engine.scene import Scene, View
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.understanding.dates import Leaning


def opened(scene: Scene, application: Application) -> Scene:
    """The form with what is known of it."""
    interview = application.interview
    draft = {
        "employer": application.employer,
        "role": application.role or "",
        "day": str(interview.day),
        "decision": str(interview.decision_by or ""),
        "people": registering.people_words(interview.interviewers),
    }
    return scene.open_form(Step.CORRECTING, About(application_id=application.id), draft)


def from_saved(scene: Scene) -> Scene:
    """Change, on something that was saved; the message stays as it is."""
    return opened(scene, scene.application)


def form(question: Question, view: View) -> Form:
    """Five fields and no intro: Discord's limit for a page."""
    del view
    names = (
        Field(
            name="employer",
            label=text("field-employer"),
            required=True,
            value=question.drafted("employer"),
        ),
        Field(name="role", label=text("field-role"), value=question.drafted("role")),
    )
    return Form(
        title=text("form-correct"),
        fields=(*names, *registering.interview_fields(question)),
        submit=text("choice-save"),
    )


def complete(scene: Scene) -> Scene:
    """The application with the corrected facts; its round and its calls stay."""
    question, application = scene.asked, scene.application
    changed = replace(
        application,
        employer=question.drafted("employer"),
        role=question.drafted("role") or None,
        rounds=(
            *application.rounds[:-1],
            registering.interview_facts(scene, application.interview),
        ),
    )
    kept = scene.with_application(changed)
    return kept.ask(Step.SAVED, question.about, undoable=True)


def day_worded(scene: Scene) -> Scene | None:
    """ "no, the 14th", after something was saved: that one day changes, nothing else does."""
    assert isinstance(scene.event, TextEntered)
    words, interview = cleaned(scene.event.text), scene.application.interview
    promised = interview.decision_by is not None
    find = (
        call_back_days(words, scene.view) if promised else day_in(words, scene.view, Leaning.PAST)
    )
    if len(find) != 1:
        return None
    day = find[0].day
    if promised and day >= interview.day:
        changed = replace(interview, decision_by=day, decision_learned_at=scene.now)
    else:
        changed = replace(interview, day=day)
    settled = scene.settle(Choice.CHANGE, text("chosen-words"))
    kept = settled.with_interview(scene.application, changed)
    return kept.ask(Step.SAVED, scene.asked.about, undoable=True)


FLOW = FormFlow(
    step=Step.CORRECTING,
    form=form,
    accept=registering.accept,
    check=registering.check,
    complete=complete,
)


# -- where the employer is ---------------------------------------------------------------------


def place_asked(scene: Scene) -> Scene:
    """Where do they sit? Their calling hours follow from it (H2)."""
    application = scene.application
    draft = {"place": application.zone or ""}
    return scene.open_form(Step.PLACE, About(application_id=application.id), draft)


def place_form(question: Question, view: View) -> Form:
    del view
    place = Field(
        name="place",
        label=text("field-place"),
        hint=text("field-place-hint"),
        required=True,
        value=question.drafted("place"),
    )
    return Form(title=text("form-place"), fields=(place,), submit=text("choice-save"))


def place_accept(field: str, typed: str, view: View) -> Accepted | Text:
    del field, view
    return zone_accepted(typed)


def no_check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """One field alone has nothing to contradict."""
    del draft, view
    return ()


def place_complete(scene: Scene) -> Scene:
    place = scene.asked.drafted("place")
    assert place in zone_keys()
    kept = scene.with_application(replace(scene.application, zone=place))
    return kept.ask(Step.SAVED, scene.asked.about, undoable=True)


PLACE_FLOW = FormFlow(
    step=Step.PLACE,
    form=place_form,
    accept=place_accept,
    check=no_check,
    complete=place_complete,
)


# -- one application, as it stands ---------------------------------------------------------------


def known_prompt(question: Question, view: View) -> Message:
    """What is known of one application, and what can be done about it."""
    application = view.application(question)
    if not application.is_open:
        return answer(
            text(f"known-{_result(application)}", employer=named(application)),
            actions=(button(Choice.CHANGE),),
        )
    return answer(
        registering.known_words(application),
        next_step_text(application, view),
        actions=(
            button(Choice.SHOW_CARD),
            button(Choice.HEARD),
            button(Choice.CHANGE),
            button(Choice.PLACE),
        ),
    )


def known_changed(scene: Scene) -> Scene:
    """Change: an outcome is asked for again, an open application's facts by the form."""
    application = scene.application
    if application.is_open:
        return opened(scene, application)
    last = application.last_contact
    about = About(application_id=application.id, contact_id=last.id if last else "")
    return scene.ask(Step.HEARD, about)


def _result(application: Application) -> str:
    assert application.outcome is not None
    return application.outcome.result.value
