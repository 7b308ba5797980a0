"""Correcting what is known of an application: by the form, or a day in free text (S24)."""

from dataclasses import replace
from datetime import date
from itertools import dropwhile

from bot.advice.interview_time import with_new_date
from bot.advice.model import Application, Interview
from bot.engine.choices import Choice
from bot.engine.days import Days, NamedDay, call_back_days, day_in, decision_days, is_still_to_come
from bot.engine.dossier import About, Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.events import TextEntered
from bot.engine.fields import Form
from bot.engine.flows import known, registering, thanks_offer
from bot.engine.flows.ending import BY_THE_PERSON
from bot.engine.flows.interviewers import people_words
from bot.engine.flows.places import zone_of
from bot.engine.flows.said_beside import said_beside
from bot.engine.flows.said_fields import BESIDE, NO_CALLS, said_back
from bot.engine.flows.typed_days import check
from bot.engine.forms import FormFlow
from bot.engine.meaning import Text, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.clauses import clauses, is_clause
from bot.understanding.date_purpose import is_correction, speaks_of_decision, tells_past
from bot.understanding.dates import Leaning
from bot.understanding.intents import Intent
from bot.understanding.interview_times import certain_time, times_alone
from bot.understanding.replies import Certainty

_ENDINGS = (Intent.OFFERED, Intent.REJECTED)


def opened(scene: Scene, application: Application) -> Scene:
    """The form with what is known of it."""
    return scene.open_form(
        Step.CORRECTING, About(application_id=application.id), _known(application)
    )


def changed(scene: Scene, application: Application) -> Scene:
    """Change: an outcome is asked for again, an open application's facts by the form."""
    if application.outcome is None:
        return opened(scene, application)
    if application.outcome.result in BY_THE_PERSON:
        return known.shown(scene, application)
    contact_id = application.outcome.contact_id
    return scene.ask(Step.HEARD, About(application_id=application.id, contact_id=contact_id))


def from_known(scene: Scene) -> Scene:
    return changed(scene, scene.application)


def from_saved(scene: Scene) -> Scene:
    """Change, on something that was saved; the message stays as it is."""
    return opened(scene, scene.application)


def form(question: Question, view: View) -> Form:
    """Five fields and no intro: Discord's limit for a page."""
    del view
    names = (
        drafted_field("employer", question, required=True),
        drafted_field("role", question),
    )
    return Form(
        title=text("form-correct"),
        fields=(*names, *registering.interview_fields(question)),
        submit=text("choice-save"),
    )


def complete(scene: Scene) -> Scene:
    """Corrected, and said back as it is now."""
    return _saved(_corrected_in_draft(scene), None)


def _corrected_in_draft(scene: Scene) -> Scene:
    """The application with the facts of the draft; its round and its calls stay."""
    question, application = scene.asked, scene.application
    typed = registering.interview_facts(scene, application.interview)
    interview = with_new_date(application.interview, typed, scene.view.zone, scene.now)
    changed = replace(
        application,
        employer=question.drafted("employer"),
        role=question.drafted("role") or None,
        rounds=(*application.rounds[:-1], interview),
    )
    return scene.with_application(changed)


def saved_worded(scene: Scene) -> Scene | None:
    """Words after something was saved: a day that is corrected, or more of it."""
    if _puts_thanks_off(scene):
        return None
    return day_worded(scene) or _more_worded(scene)


def _puts_thanks_off(scene: Scene) -> bool:
    """ "Tomorrow", while a button says just that: no day by which they decide."""
    assert isinstance(scene.event, TextEntered)
    first = next(iter(scene.event.proposals), None)
    if first is None or (first.intent, first.certainty) != (Intent.TOMORROW, Certainty.EXACT):
        return False
    return thanks_offer.is_offered(scene.application, scene.view)


def day_worded(scene: Scene) -> Scene | None:
    """A day, after something was saved: a correction, or until when they decide (S24).

    A time alone is that of the interview.

    Any other sentence with a day in it is not about this: an offer with its deadline least of all.
    """
    assert isinstance(scene.event, TextEntered)
    if any(proposal.intent in _ENDINGS for proposal in scene.event.proposals):
        return None
    words, interview = cleaned(scene.event.text), scene.application.interview
    if speaks_of_decision(words):
        return _decision(scene, decision_days(words, scene.view))
    if not is_correction(words):
        return None
    if times := times_alone(words):
        at = certain_time(times)
        return _corrected(scene, replace(interview, starts_at=at)) if at else None
    ahead = call_back_days(words, scene.view)
    is_past = tells_past(words)
    if len(ahead) == 1 and not is_past and _is_decision(ahead[0].day, interview, scene.view):
        return _decision(scene, ahead)
    has_been = interview.day <= scene.view.today and not is_past
    if has_been and is_still_to_come(words, scene.view):
        # An interview that was has not moved to tonight: what the words are for is asked.
        return None
    leaning = Leaning.FUTURE if interview.day > scene.view.today else Leaning.PAST
    found = day_in(words, scene.view, leaning)
    if len(found) != 1:
        return None
    at = found[0].at or interview.starts_at
    return _corrected(scene, replace(interview, day=found[0].day, starts_at=at))


def people_worded(scene: Scene) -> Scene | None:
    """Whom to ask for, told where a call has ended at somebody else: "ask for Tom Reed"."""
    assert isinstance(scene.event, TextEntered)
    known_ones = _known(scene.application)
    found = said_beside(cleaned(scene.event.text), known_ones["people"], scene.view)
    if set(found) != {"people"}:
        return None
    settled = scene.settle(Choice.CHANGE, text("chosen-words"))
    kept = _corrected_in_draft(settled.drafted(**known_ones | found))
    return kept.ask(Step.RECORDED, scene.asked.about, undoable=True)


def _more_worded(scene: Scene) -> Scene | None:
    """ "Dana Fox interviewed me", "her number is ...": kept, and said back like a correction."""
    assert isinstance(scene.event, TextEntered)
    known_ones, application = _known(scene.application), scene.application
    found = said_beside(cleaned(scene.event.text), known_ones["people"], scene.view)
    # A day alone is no correction here: "tomorrow" may be about the thank-you.
    found.pop("day", None)
    filled = known_ones | found
    # The advert's "no calls" by itself is heard as such: whether one may write is asked then.
    if not set(found) - {NO_CALLS} or check(filled, scene.view):
        return None
    placed = _said_of(application, found)
    settled = scene.with_application(placed).settle(Choice.CHANGE, text("chosen-words"))
    said = {name: value for name, value in found.items() if name in BESIDE}
    return _saved(_corrected_in_draft(settled.drafted(**filled)), said_back(said, ()))


def _said_of(application: Application, found: dict[str, str]) -> Application:
    """With what was said beside the interview's own facts."""
    return replace(
        application,
        role=found.get("role", application.role),
        zone=zone_of(found.get("place", "")) or application.zone,
        agency=found.get("agency", application.agency),
        no_calls_advertised=NO_CALLS in found or application.no_calls_advertised,
    )


def _known(application: Application) -> dict[str, str]:
    """What is known of it, as the form has it."""
    interview = application.interview
    return {
        "employer": application.employer,
        "role": application.role or "",
        "day": str(NamedDay(day=interview.day, at=interview.starts_at)),
        "decision": str(interview.decision_by or ""),
        "people": people_words(interview.interviewers),
    }


def _is_decision(day: date, interview: Interview, view: View) -> bool:
    """With a promise known a correction is of that; without, a day to come is when they decide."""
    if interview.decision_by is not None:
        return day >= interview.day
    return day > view.today and interview.day <= view.today


def _decision(scene: Scene, found: Days) -> Scene | None:
    if len(found) != 1:
        return None
    interview = replace(
        scene.application.interview, decision_by=found[0].day, decision_learned_at=scene.now
    )
    return _corrected(scene, interview)


def _corrected(scene: Scene, interview: Interview) -> Scene:
    settled = scene.settle(Choice.CHANGE, text("chosen-words"))
    dated = with_new_date(scene.application.interview, interview, scene.view.zone, scene.now)
    kept = settled.with_interview(scene.application, dated)
    said, unread = _after_the_day(scene)
    more = kept.with_application(_said_of(kept.application, said))
    return _saved(more, said_back(said, unread))


def _saved(scene: Scene, beside: Text | None) -> Scene:
    said = scene.tell(answer(beside)) if beside else scene
    return said.ask(Step.SAVED, scene.asked.about, undoable=True)


def _after_the_day(scene: Scene) -> tuple[dict[str, str], list[str]]:
    """What else a correction says behind its day, and the clauses nothing was made of."""
    assert isinstance(scene.event, TextEntered)
    said: dict[str, str] = {}
    unread: list[str] = []
    pieces = clauses(cleaned(scene.event.text))
    after = dropwhile(lambda piece: not call_back_days(piece, scene.view), pieces)
    for piece in (*after,)[1:]:
        found = said_beside(piece, "", scene.view)
        said |= {name: value for name, value in found.items() if name in BESIDE}
        if not found and is_clause(piece):
            unread.append(piece)
    return said, unread


FLOW = FormFlow(
    step=Step.CORRECTING,
    form=form,
    accept=registering.accept,
    check=check,
    complete=complete,
)
