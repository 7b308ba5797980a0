"""Another round of one application: granted in a call, told of, or found while registering (S15).

The application stays one: its employer, its role, what was said. The round is new, and so is its
contact budget (H4).
"""

from dataclasses import replace
from datetime import time

from bot.advice.model import Application, Interview, InterviewKind, Said
from bot.engine.choices import Choice, button
from bot.engine.days import day_in, day_of, parsed, unclear
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.events import TextEntered
from bot.engine.fields import FieldKind, Form
from bot.engine.flows import meant, registering
from bot.engine.flows.interview_fields import accept, kind_field, time_field
from bot.engine.flows.interviewers import interviewers, last_interviewers, people_words
from bot.engine.flows.places import no_check
from bot.engine.flows.recording import recorded, with_their_word
from bot.engine.forms import FormFlow
from bot.engine.meaning import Message, Text, UserText, Weight, text
from bot.engine.naming import employer_alone, named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned
from bot.engine.view import View
from bot.understanding.dates import Leaning
from bot.understanding.interview_changes import new_day_words


def granted(scene: Scene) -> Scene:
    """They want to meet again: that ends the waiting of the old round; when is the new one?"""
    settled = scene.settle(Choice.ANOTHER_ROUND, text("chosen-another-round"))
    found = day_in(scene.words, scene.view, Leaning.FUTURE) if scene.words else ()
    match found:
        case (day,) if day.day >= scene.view.today:
            # Told in the same words: it is not asked for again.
            told, _ = with_their_word(settled, Said.ANOTHER_ROUND)
            round_ = replace(_blank(settled), day=day.day, starts_at=day.at)
            return _added(settled.with_application(told), round_)
        case _:
            return recorded(settled, Said.ANOTHER_ROUND)


def granted_prompt(question: Question, view: View) -> Message:
    """Good news, and one question: the day, in words or by the form."""
    return answer(
        text("round-granted", employer=named(view.application(question), view.search)),
        text("round-when"),
        actions=(
            button(Choice.NOTE_ROUND, Weight.MAIN),
            button(Choice.NO_DAY_YET),
            button(Choice.UNDO),
        ),
    )


def granted_worded(scene: Scene) -> Scene | None:
    """ "Thursday at 10": that is all it takes; who asks this time is not known yet."""
    assert isinstance(scene.event, TextEntered)
    words = new_day_words(cleaned(scene.event.text))
    found = day_of(words, scene.view, Leaning.FUTURE)
    match found:
        case ():
            return None
        case (day,):
            settled = scene.settle(Choice.NOTE_ROUND, text("chosen-words"))
            return _added(settled, replace(_blank(settled), day=day.day, starts_at=day.at))
        case _:
            return scene.ask_again(scene.asked, unclear(words, found))


def no_day_yet(scene: Scene) -> Scene:
    """They will say when: noted like what they said in any call."""
    settled = scene.settle(Choice.NO_DAY_YET, text("chosen-no-day-yet"))
    return settled.ask(Step.RECORDED, scene.asked.about, undoable=True)


def opened(scene: Scene) -> Scene:
    """The form, filled in with what is known of the last round."""
    application = scene.application
    people = people_words(last_interviewers(application))
    return scene.open_form(Step.NEXT_ROUND, scene.about(application), {"next-people": people})


def form(question: Question, view: View) -> Form:
    """Four fields and the intro; only the day is required."""
    day = drafted_field("day", question, hint="field-day-hint", kind=FieldKind.DAY, required=True)
    people = drafted_field(
        "next-people", question, hint="field-people-hint", kind=FieldKind.LONG, max_chars=LONG_CHARS
    )
    return Form(
        title=text("form-next-round"),
        intro=_intro(view.application(question), view),
        fields=(day, time_field(question), kind_field(question), people),
        submit=text("choice-save"),
    )


def complete(scene: Scene) -> Scene:
    """The application with a further round."""
    question = scene.asked
    day, clock, kind = (question.drafted(name) for name in ("day", "time", "kind"))
    named_day = parsed(day)
    assert named_day is not None, "the form takes nothing but a day"
    round_ = replace(
        _blank(scene),
        day=named_day.day,
        starts_at=time.fromisoformat(clock) if clock else named_day.at,
        kind=InterviewKind(kind) if kind else None,
        interviewers=interviewers(question.drafted("next-people"), scene.view),
    )
    return _added(scene, round_)


def from_registration(scene: Scene) -> Scene:
    """ "Another round", of an employer that is known: with what was typed for it just now."""
    settled = scene.settle(Choice.ANOTHER_ROUND, text("chosen-another-round"))
    added = _added(settled, registering.interview_facts(settled, _blank(settled)))
    return meant.resume(added, settled.asked)


def _intro(application: Application, view: View) -> Text:
    """Whose round it is; the role where it is known."""
    if application.role is None:
        return text("next-round-of", employer=named(application, view.search))
    role = UserText(value=application.role)
    return text("next-round-of-role", employer=employer_alone(application), role=role)


def _blank(scene: Scene) -> Interview:
    return Interview(id=scene.id_for("round"), day=scene.view.today, registered_at=scene.now)


def _added(scene: Scene, round_: Interview) -> Scene:
    """In the order of their days: one that was forgotten comes before the one ahead."""
    application = scene.application
    rounds = tuple(sorted((*application.rounds, round_), key=lambda each: each.day))
    kept = scene.with_application(replace(application, rounds=rounds, call_begun_at=None))
    return kept.ask(Step.SAVED, scene.about(application), undoable=True)


FLOW = FormFlow(step=Step.NEXT_ROUND, form=form, accept=accept, check=no_check, complete=complete)
