"""Details of an application: who interviewed, how they are reached, and who leads (A5)."""

from dataclasses import replace

from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import FieldError, FieldKind, Form
from bot.engine.flows import details
from bot.engine.flows.interviewers import (
    interviewers,
    last_interviewers,
    leader,
    led_by,
    people_words,
)
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Text, UserText, text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LINE_CHARS, LONG_CHARS, too_long
from bot.engine.view import View
from bot.understanding.date_purpose import means_nothing


def asked(scene: Scene) -> Scene:
    people = last_interviewers(scene.application)
    draft = {"people": people_words(people), "lead": leader(people)}
    return scene.open_form(Step.DETAILS_PEOPLE, scene.about(scene.application), draft)


def form(question: Question, view: View) -> Form:
    del view
    people = drafted_field(
        "people", question, hint="field-people-all-hint", kind=FieldKind.LONG, max_chars=LONG_CHARS
    )
    lead = drafted_field("lead", question, hint="field-lead-hint")
    return Form(
        title=text("form-details-people"), fields=(people, lead), submit=text("choice-save")
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    del view
    if means_nothing(typed):
        return Accepted(value="")
    return too_long(typed, LONG_CHARS if field == "people" else LINE_CHARS) or Accepted(value=typed)


def check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """Whoever leads is one of those who were there."""
    people = interviewers(draft["people"], view)
    if led_by(people, draft["lead"]) is not None:
        return ()
    name = UserText(value=draft["lead"])
    return (FieldError(field="lead", text=text("lead-unknown", name=name)),)


def complete(scene: Scene) -> Scene:
    question, application = scene.asked, scene.application
    people = interviewers(question.drafted("people"), scene.view)
    # The field wins; where it is empty, "(leads)" beside a name counts.
    led = led_by(people, question.drafted("lead") or leader(people))
    assert led is not None, "the form was checked"
    changed = replace(application.interview, interviewers=led)
    return details.kept(scene.with_interview(application, changed))


FLOW = FormFlow(
    step=Step.DETAILS_PEOPLE,
    form=form,
    accept=accept,
    check=check,
    complete=complete,
)
