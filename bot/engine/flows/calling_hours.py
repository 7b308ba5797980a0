"""When an employer is called: a restaurant between its meals, a shop at weekends, too (H2)."""

from dataclasses import replace
from datetime import time

from bot.advice.model import CallingHours
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import FieldError, FieldKind, Form
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Option, Text, UserText, text
from bot.engine.naming import named
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.dates import EitherTime, understand_time

YES, NO = "yes", "no"
_WORDS = {
    YES: YES,
    "y": YES,
    "they do": YES,
    NO: NO,
    "n": NO,
    "they don't": NO,
}


def opened(scene: Scene) -> Scene:
    """The form, filled in with the hours as they are."""
    hours = scene.view.place(scene.application).hours
    draft = {
        "first": f"{hours.first:%H:%M}",
        "last": f"{hours.last:%H:%M}",
        "works-weekends": YES if hours.weekends else NO,
    }
    return scene.open_form(Step.HOURS, scene.about(scene.application), draft)


def form(question: Question, view: View) -> Form:
    options = (
        Option(value=YES, label=text("works-weekends")),
        Option(value=NO, label=text("rests-weekends")),
    )
    weekends = drafted_field(
        "works-weekends",
        question,
        asked="asked-works-weekends",
        kind=FieldKind.CHOICE,
        required=True,
        options=options,
    )
    times = (
        drafted_field(name, question, asked=f"asked-{name}", kind=FieldKind.TIME, required=True)
        for name in ("first", "last")
    )
    return Form(
        title=text("form-hours"),
        intro=text("form-hours-intro", employer=named(view.application(question), view.search)),
        fields=(*times, weekends),
        submit=text("choice-save"),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """A time as 14:00, or whether they work at weekends."""
    del view
    if field == "works-weekends":
        said = _WORDS.get(typed.casefold())
        return text("say-yes-or-no") if said is None else Accepted(value=said)
    match understand_time(typed):
        case time() as at:
            return Accepted(value=f"{at:%H:%M}")
        case EitherTime(options=(at, *_)):
            # Working hours come first, and these are some.
            return Accepted(value=f"{at:%H:%M}")
        case _:
            return text("time-not-understood", words=UserText(value=typed))


def check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """Hours end after they begin."""
    del view
    if draft["first"] < draft["last"]:
        return ()
    return (FieldError(field="last", text=text("hours-end-too-soon")),)


def complete(scene: Scene) -> Scene:
    question = scene.asked
    hours = CallingHours(
        first=time.fromisoformat(question.drafted("first")),
        last=time.fromisoformat(question.drafted("last")),
        weekends=question.drafted("works-weekends") == YES,
    )
    kept = scene.with_application(replace(scene.application, hours=hours))
    return kept.ask(Step.SAVED, question.about, undoable=True)


FLOW = FormFlow(step=Step.HOURS, form=form, accept=accept, check=check, complete=complete)
