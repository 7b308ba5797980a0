"""Registering an interview: only the employer is required, one tap is enough (S16)."""

from dataclasses import replace
from datetime import timedelta

from bot.advice.calendar import country_of
from bot.advice.model import Application, Interview, Interviewer
from bot.engine.choices import Choice, button
from bot.engine.days import Days, date_context, day_of, decision_days, parsed, unclear
from bot.engine.dossier import About, Question
from bot.engine.flows import known
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import (
    Day,
    Field,
    FieldError,
    FieldKind,
    Form,
    Message,
    Note,
    Text,
    UserText,
    Weight,
    Zone,
    text,
)
from bot.engine.phrases import answer, named, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned, too_long
from bot.engine.view import View
from bot.understanding.commands import registration
from bot.understanding.date_purpose import means_nothing
from bot.understanding.dates import DateContext, Leaning
from bot.understanding.people import Person, understand_people
from bot.understanding.places import ZoneFound, understand_zone

FURTHEST = timedelta(days=366)
"""An interview longer ago, or further ahead, is a typing error (a wrong year)."""


def opened(scene: Scene, words: str) -> Scene:
    """`/interview add ...`: the form, filled in with what is certain."""
    here = context(scene.view)
    certain = registration(cleaned(words), here)
    draft = {
        "employer": certain.employer,
        "role": certain.role or "",
        "day": str(certain.day or here.today),
        "decision": str(certain.decision_by or ""),
        "people": people_words(certain.people),
        "place": certain.place or "",
    }
    return scene.open_form(Step.REGISTERING, None, draft)


def context(view: View) -> DateContext:
    """Interviews are told of afterwards, as a rule."""
    return date_context(view, Leaning.PAST)


def form(question: Question, view: View) -> Form:
    """The page of session 1; `view` is not needed, forms share one signature."""
    del view
    employer = Field(
        name="employer",
        label=text("field-employer"),
        hint=text("field-employer-hint"),
        required=True,
        value=question.drafted("employer"),
    )
    return Form(
        title=text("form-register"),
        intro=text("form-intro"),
        fields=(employer, *interview_fields(question)),
        submit=text("choice-save"),
    )


def interview_fields(question: Question) -> tuple[Field, ...]:
    """Day, decision and interviewers: the same when registering and when correcting."""
    return (
        Field(
            name="day",
            label=text("field-day"),
            kind=FieldKind.DAY,
            value=question.drafted("day"),
        ),
        Field(
            name="decision",
            label=text("field-decision"),
            hint=text("field-decision-hint"),
            kind=FieldKind.DAY,
            value=question.drafted("decision"),
        ),
        Field(
            name="people",
            label=text("field-people"),
            hint=text("field-people-hint"),
            kind=FieldKind.LONG,
            value=question.drafted("people"),
            max_chars=LONG_CHARS,
        ),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """One field's value, or what is wrong with it."""
    match field:
        case "day":
            return _accept_interview_day(typed, view)
        case "decision":
            return _accept_decision(typed, view)
        case "people" if means_nothing(typed):
            return Accepted(value="")
        case "people":
            return too_long(typed, LONG_CHARS) or Accepted(value=typed)
        case "employer" if not typed:
            return text("employer-missing")
        case _:
            return too_long(typed) or Accepted(value=typed)


def check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """What is wrong between fields: nobody decides before the interview."""
    del view
    day, decision = parsed(draft["day"]), parsed(draft["decision"])
    if day is None or decision is None or decision.day >= day.day:
        return ()
    wrong = text("decision-before-interview", day=Day(day=day.day))
    return (FieldError(field="decision", text=wrong),)


def complete(scene: Scene) -> Scene:
    """Keep it, unless the same interview is there already: then the first is offered."""
    question = scene.asked
    same = _same_interview(scene)
    if same is not None:
        about = About(application_id=same.id)
        return scene.ask(Step.SAME_AGAIN, about, draft=dict(question.draft))
    return save(scene)


def save(scene: Scene) -> Scene:
    """A new application with its first round."""
    blank = Interview(id=scene.id_for("interview"), day=scene.view.today, registered_at=scene.now)
    application = Application(
        id=scene.id_for("application"),
        employer=scene.asked.drafted("employer"),
        role=scene.asked.drafted("role") or None,
        zone=_zone(scene.asked.drafted("place")),
        registered_at=scene.now,
        rounds=(interview_facts(scene, blank),),
    )
    kept = scene.with_application(application)
    return kept.ask(Step.SAVED, About(application_id=application.id), undoable=True)


def interview_facts(scene: Scene, interview: Interview) -> Interview:
    """The round with the draft's values; a changed decision date was learned just now."""
    question = scene.asked
    day, decision = parsed(question.drafted("day")), parsed(question.drafted("decision"))
    decision_by = decision.day if decision else None
    known = interview.decision_by == decision_by
    return replace(
        interview,
        day=day.day if day else interview.day,
        decision_by=decision_by,
        decision_learned_at=interview.decision_learned_at if known else scene.now,
        interviewers=interviewers(question.drafted("people"), scene.view),
    )


def interviewers(words: str, view: View) -> tuple[Interviewer, ...]:
    """Who was named; words that name nobody for certain are kept as one name, as typed."""
    if not words:
        return ()
    people = understand_people(words, country_of(view.seeker.zone))
    return tuple(_interviewer(person) for person in people) or (Interviewer(name=words),)


def people_words(people: tuple[Interviewer, ...] | tuple[Person, ...]) -> str:
    """Interviewers as one line to edit: `Dana Fox, HR manager, 030 555 0142; Lee Park`."""
    return "; ".join(", ".join(_parts(person)) for person in people)


def saved_prompt(question: Question, view: View) -> Message:
    """What was kept, said back with its weekday, and when a call makes sense."""
    application = view.application(question)
    said = (_saved_words(application, view), next_step_text(application, view))
    ways_back = (button(Choice.CHANGE), button(Choice.PLACE), button(Choice.UNDO))
    if view.seeker.zone_known:
        return answer(*said, actions=ways_back)
    assumed = Note(text=text("zone-assumed", zone=Zone(key=view.seeker.zone)))
    return answer(*said, assumed, actions=(button(Choice.SET_ZONE), *ways_back))


def same_again_prompt(question: Question, view: View) -> Message:
    """The same interview is known already: show it, or keep both."""
    application = view.application(question)
    day = Day(day=application.interview.day)
    return answer(
        text("same-again", employer=named(application), day=day),
        actions=(button(Choice.SHOW, Weight.MAIN), button(Choice.SAVE_ANYWAY)),
    )


def show_first(scene: Scene) -> Scene:
    """It is the same: what is known of it."""
    return known.shown(scene.settle(Choice.SHOW, text("chosen-show")), scene.application)


def save_anyway(scene: Scene) -> Scene:
    """It is another one, on the same day."""
    return save(scene.settle(Choice.SAVE_ANYWAY, text("chosen-save")))


# -- inside ------------------------------------------------------------------------------------


def _accept_interview_day(typed: str, view: View) -> Accepted | Text:
    if not typed:
        return Accepted(value=str(view.today))
    return _near_enough(typed, day_of(typed, view, Leaning.PAST), view)


def _accept_decision(typed: str, view: View) -> Accepted | Text:
    if not typed or means_nothing(typed):
        return Accepted(value="")
    return _near_enough(typed, decision_days(typed, view, whole=True), view)


def _near_enough(typed: str, found: Days, view: View) -> Accepted | Text:
    """The one day that was found, unless it is so far away that the year must be wrong."""
    if len(found) != 1:
        return unclear(typed, found)
    day = found[0].day
    if abs(day - view.today) > FURTHEST:
        return text("day-too-far", day=Day(day=day), year=UserText(value=str(day.year)))
    return Accepted(value=str(day))


def _same_interview(scene: Scene) -> Application | None:
    day = parsed(scene.asked.drafted("day"))
    employer = scene.asked.drafted("employer").casefold()
    return next(
        (
            application
            for application in scene.search.open_applications
            if application.employer.casefold() == employer
            and day is not None
            and application.interview.day == day.day
        ),
        None,
    )


def _saved_words(application: Application, view: View) -> Text:
    interview = application.interview
    key = "saved-today" if interview.day == view.today else "saved"
    return text(key, employer=named(application), day=Day(day=interview.day))


def _interviewer(person: Person) -> Interviewer:
    phone = person.phone.as_typed if person.phone else None
    return Interviewer(name=person.name, title=person.title, phone=phone)


def _parts(person: Interviewer | Person) -> tuple[str, ...]:
    named = _interviewer(person) if isinstance(person, Person) else person
    return tuple(part for part in (named.name, named.title, named.phone) if part)


def _zone(place: str) -> str | None:
    found = understand_zone(place) if place else None
    return found.key if isinstance(found, ZoneFound) else None


FLOW = FormFlow(step=Step.REGISTERING, form=form, accept=accept, check=check, complete=complete)
