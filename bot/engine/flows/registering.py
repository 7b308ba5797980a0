"""Registering an interview: only the employer is required, one tap is enough (S16)."""

from dataclasses import replace
from datetime import time

from bot.advice.model import Application, Interview
from bot.engine.choices import Choice, button
from bot.engine.days import (
    NamedDay,
    date_context,
    parsed,
)
from bot.engine.dossier import About, Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.flows import known, meant
from bot.engine.flows.interviewers import interviewers, people_words
from bot.engine.flows.places import zone_of
from bot.engine.flows.said_beside import said_beside
from bot.engine.flows.said_fields import (
    ALSO,
    BESIDE,
    NO_CALLS,
    YES,
    accept_said,
    said_fields,
    said_in,
    unread_words,
)
from bot.engine.flows.typed_days import check, decision_day, interview_day
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Button, Day, Message, Text, UserText, Weight, listed, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned, too_long
from bot.engine.view import View
from bot.understanding.commands import Registration, registration
from bot.understanding.date_purpose import means_nothing
from bot.understanding.dates import DateContext, Leaning

SAID_AT = "said at"
"""The draft's entry for the time that was typed with the command: a calendar has no time."""


NEWS = "news"
"""The draft's entry for what they have said already, as a choice."""
TOLD = "told"
"""The same for the words that told of it."""


def opened(scene: Scene, words: str, news: Choice | None = None, told: str = "") -> Scene:
    """`/interview add ...`: the form, filled in with what is certain; other dates are asked.

    With `news` that is noted, too, as soon as it is saved. What nothing was made of is said.
    """
    here = context(scene.view)
    certain = registration(cleaned(words), here)
    draft = {
        "employer": certain.employer,
        "day": certain.unread_day or _moment_words(certain) or str(here.today),
        SAID_AT: f"{certain.starts_at:%H:%M}" if certain.starts_at else "",
        "decision": certain.unread_decision or str(certain.decision_by or ""),
        "people": people_words(certain.people),
        **said_in(certain),
    }
    if news is not None:
        draft |= {NEWS: news.value, TOLD: told}
    left = _left(scene)
    if certain.unread:
        scene = scene.tell(answer(unread_words(certain.unread)))
    if left is None:
        return scene.open_form(Step.REGISTERING, None, looked_at(draft))
    employer = UserText(value=left.drafted("employer"))
    said = scene.tell(answer(text("form-waits", employer=employer)))
    return said.open_form(Step.REGISTERING, None, looked_at(draft) | {meant.ASKED: left.key})


def _left(scene: Scene) -> Question | None:
    """The interview that stands in the chat with its employer typed, and is not saved yet."""
    awaited = scene.awaited
    if awaited is None or awaited.step not in (Step.REGISTERING, Step.SAME_AGAIN):
        return None
    return awaited if awaited.drafted("employer") else None


def looked_at(draft: dict[str, str]) -> dict[str, str]:
    """The draft, whole, with what it says beside the form's own fields named: that is shown."""
    whole = dict.fromkeys(("employer", "day", "decision", "people", *BESIDE), "") | draft
    return whole | {ALSO: " ".join(name for name in BESIDE if whole[name])}


def _moment_words(certain: Registration) -> str:
    """The day that was named, with its time, as a field holds it; empty for none."""
    return str(NamedDay(day=certain.day, at=certain.starts_at)) if certain.day else ""


def context(view: View) -> DateContext:
    """Interviews are told of afterwards, as a rule."""
    return date_context(view, Leaning.PAST)


def form(question: Question, view: View) -> Form:
    """Whom, when and until when; then the job, the place and the agency that the line named.

    In this order, as those that were named already need the least looking at.

    A date of the line that names no day is what the page begins with, instead of who we are.
    """
    employer = drafted_field("employer", question, hint="field-employer-hint", required=True)
    return Form(
        title=text("form-register"),
        intro=_unread(question, view) or text("form-intro"),
        fields=(employer, *interview_fields(question), *said_fields(question)),
        submit=text("choice-save"),
    )


def _unread(question: Question, view: View) -> Text | None:
    """What is wrong with the dates that the line named; None for nothing."""
    named = ((name, question.drafted(name)) for name in ("day", "decision"))
    found = [accept(name, typed, view) for name, typed in named if typed]
    wrong = [problem for problem in found if isinstance(problem, Text)]
    return listed(wrong, "sentences") if wrong else None


def interview_fields(question: Question) -> tuple[Field, ...]:
    """Day, decision and interviewers: the same when registering and when correcting."""
    return (
        drafted_field("day", question, kind=FieldKind.DAY),
        drafted_field(
            "decision",
            question,
            hint="field-decision-hint",
            picked_hint="field-picked-hint",
            kind=FieldKind.DAY,
        ),
        drafted_field(
            "people", question, hint="field-people-hint", kind=FieldKind.LONG, max_chars=LONG_CHARS
        ),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """One field's value, or what is wrong with it."""
    match field:
        case "day":
            return interview_day(typed, view)
        case "decision":
            return decision_day(typed, view)
        case "people" if means_nothing(typed):
            return Accepted(value="")
        case "people":
            return too_long(typed, LONG_CHARS) or Accepted(value=typed)
        case "employer" if not typed:
            return text("employer-missing")
        case name if name in BESIDE:
            return accept_said(name, typed)
        case _:
            return too_long(typed) or Accepted(value=typed)


def complete(scene: Scene) -> Scene:
    """Keep it, unless the employer is known: then it may be the same, or another round."""
    known_one = _known_already(scene)
    if known_one is not None:
        about = About(application_id=known_one.id)
        return scene.ask(Step.SAME_AGAIN, about, draft=dict(scene.asked.draft))
    return save(scene)


def save(scene: Scene) -> Scene:
    """A new application with its first round."""
    blank = Interview(id=scene.id_for("interview"), day=scene.view.today, registered_at=scene.now)
    application = Application(
        id=scene.id_for("application"),
        employer=scene.asked.drafted("employer"),
        role=scene.asked.drafted("role") or None,
        zone=zone_of(scene.asked.drafted("place")),
        agency=scene.asked.drafted("agency") or None,
        no_calls_advertised=scene.asked.drafted(NO_CALLS) == YES,
        registered_at=scene.now,
        rounds=(interview_facts(scene, blank),),
    )
    kept, about = scene.with_application(application), About(application_id=application.id)
    news = scene.asked.drafted(NEWS)
    if news:
        told = scene.asked.drafted(TOLD)
        redirect = Redirect(key="", choice=Choice(news), about=about, words=told)
        return replace(kept, redirect=redirect)
    saved = kept.ask(Step.SAVED, about, undoable=True)
    return meant.resume(saved, scene.asked)


def interview_facts(scene: Scene, interview: Interview) -> Interview:
    """The round with the draft's values; a changed decision date was learned just now."""
    question = scene.asked
    day, decision = parsed(question.drafted("day")), parsed(question.drafted("decision"))
    decision_by = decision.day if decision else None
    known = interview.decision_by == decision_by
    said_at = question.drafted(SAID_AT)
    known_at = time.fromisoformat(said_at) if said_at else interview.starts_at
    return replace(
        interview,
        day=day.day if day else interview.day,
        starts_at=day.at if day and day.at else known_at,
        decision_by=decision_by,
        decision_learned_at=interview.decision_learned_at if known else scene.now,
        interviewers=interviewers(question.drafted("people"), scene.view, interview.interviewers),
    )


def same_again_prompt(question: Question, view: View) -> Message:
    """The employer is known already: the same interview, a further one, or another job there."""
    application = view.application(question)
    day = Day(day=application.interview.day)
    return answer(
        text("same-again", employer=named(application, view.search, day_is_said=True), day=day),
        actions=_which_it_is(question, application),
    )


def _which_it_is(question: Question, application: Application) -> tuple[Button, ...]:
    """The likeliest first: on the same day the same one, on another day another round."""
    day = parsed(question.drafted("day"))
    same = bool(day and day.day == application.interview.day)
    first, second = Choice.SHOW, Choice.ANOTHER_ROUND
    if not same:
        first, second = second, first
    return (button(first, Weight.MAIN), button(second), button(Choice.SAVE_ANYWAY))


def show_first(scene: Scene) -> Scene:
    """It is the same: what is known of it."""
    shown = known.shown(scene.settle(Choice.SHOW, text("chosen-show")), scene.application)
    return meant.resume(shown, scene.asked)


def save_anyway(scene: Scene) -> Scene:
    """It is another one, on the same day."""
    return save(scene.settle(Choice.SAVE_ANYWAY, text("chosen-save")))


# -- inside ------------------------------------------------------------------------------------


def _known_already(scene: Scene) -> Application | None:
    """An open application at this employer: the one interviewed on that day, else the latest."""
    key = scene.asked.drafted("employer").strip().casefold()
    day = parsed(scene.asked.drafted("day"))
    there = [a for a in scene.search.open_applications if a.employer_key == key]
    same_day = [a for a in there if day and a.interview.day == day.day]
    return next(reversed(same_day or there), None)


def beside(scene: Scene, words: str) -> dict[str, str]:
    """More of it in words, while it is looked at; what was not asked is shown from then on."""
    found = said_beside(words, scene.asked.drafted("people"), scene.view)
    also = dict.fromkeys((*scene.asked.drafted(ALSO).split(), *(n for n in BESIDE if n in found)))
    return found | {ALSO: " ".join(also)} if found else {}


FLOW = FormFlow(
    step=Step.REGISTERING,
    form=form,
    accept=accept,
    check=check,
    complete=complete,
    beside=beside,
)
