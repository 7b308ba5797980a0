"""Details of an application: what is known beside the day, a page at a time, each only if wanted.

Nobody has to fill in any of it: a step that needs one asks for it.
"""

from dataclasses import replace
from datetime import time, timedelta

from bot.advice.calendar import clocks_of, country_of
from bot.advice.model import Application, Interview, InterviewKind, Sector
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Form
from bot.engine.flows.interview_fields import accept as accept_interview
from bot.engine.flows.interview_fields import kind_field, kind_words, time_field
from bot.engine.flows.interviewers import last_interviewers, people_words
from bot.engine.flows.places import no_check
from bot.engine.forms import FormFlow
from bot.engine.hours_words import hours_text
from bot.engine.meaning import (
    Clock,
    Count,
    Entries,
    Entry,
    Message,
    Note,
    Text,
    UserText,
    Zone,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.country_words import country_words

MINUTE = timedelta(minutes=1)

# -- the card ----------------------------------------------------------------------------------


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.DETAILS, scene.about(scene.application), waits=False)


def prompt(question: Question, view: View) -> Message:
    """What is known, and a page for each part of it."""
    application = view.application(question)
    entries = tuple(_entries(application, view.seeker.language))
    said = (Entries(entries=entries),) if entries else (text("details-none"),)
    return answer(
        text("details", employer=named(application, view.search)),
        *said,
        *_zone_to_name(application, view),
        actions=(
            button(Choice.OF_INTERVIEW),
            button(Choice.OF_PEOPLE),
            button(Choice.OF_EMPLOYER),
            button(Choice.PLACE),
            button(Choice.SET_HOURS),
        ),
    )


def _zone_to_name(application: Application, view: View) -> tuple[Note, ...]:
    """A country with several clocks leaves their hours open, unless the person lives there."""
    country = application.country
    if country is None or application.zone is not None or len(clocks_of(country)) < 2:
        return ()
    if country_of(view.seeker.zone) == country:
        return ()
    name = UserText(value=country_words(country, view.seeker.language))
    return (Note(text=text("details-several-clocks", country=name)),)


def _entries(application: Application, language: str) -> list[Entry]:
    """Only what somebody said."""
    interview = application.interview
    known: list[tuple[str, Text | None]] = [
        ("field-role", _typed(application.role)),
        ("field-kind", kind_words(interview.kind) if interview.kind else None),
        ("field-time", _clock(interview)),
        ("field-length", _length(interview)),
        ("field-people", _people(application)),
        ("field-agency", _typed(application.agency)),
        ("field-sector", _sector_words(application.sector)),
        ("field-no-calls", text("no-calls-yes") if application.no_calls_advertised else None),
        ("field-country", _typed(country_name(application, language))),
        ("field-place", _zone_words(application)),
        ("form-hours", hours_text(application.hours) if application.hours else None),
    ]
    return [Entry(label=text(label), value=value) for label, value in known if value is not None]


def _typed(words: str | None) -> Text | None:
    return text("as-typed", words=UserText(value=words)) if words else None


def _clock(interview: Interview) -> Text | None:
    return text("as-clock", time=Clock(at=interview.starts_at)) if interview.starts_at else None


def _length(interview: Interview) -> Text | None:
    if interview.length is None:
        return None
    return _minutes(int(interview.length / MINUTE))


def _minutes(count: int) -> Text:
    return text("as-minutes", count=Count(value=count))


def _people(application: Application) -> Text | None:
    return _typed(people_words(last_interviewers(application)))


def _sector_words(sector: Sector | None) -> Text | None:
    return text(f"sector-{sector.value}") if sector else None


def country_name(application: Application, language: str) -> str | None:
    return country_words(application.country, language) if application.country else None


def _zone_words(application: Application) -> Text | None:
    return text("as-zone", zone=Zone(key=application.zone)) if application.zone else None


# -- the interview -----------------------------------------------------------------------------


def interview_asked(scene: Scene) -> Scene:
    interview = scene.application.interview
    draft = {
        "kind": interview.kind.value if interview.kind else "",
        "time": f"{interview.starts_at:%H:%M}" if interview.starts_at else "",
        "length": str(int(interview.length / MINUTE)) if interview.length else "",
    }
    return scene.open_form(Step.DETAILS_INTERVIEW, scene.about(scene.application), draft)


def interview_form(question: Question, view: View) -> Form:
    del view
    minutes = question.drafted("length")
    length = replace(
        drafted_field("length", question, hint="field-length-hint"),
        said=_minutes(int(minutes)) if minutes.isdecimal() else None,
    )
    return Form(
        title=text("form-details-interview"),
        fields=(kind_field(question), time_field(question), length),
        submit=text("choice-save"),
    )


def interview_complete(scene: Scene) -> Scene:
    """A field left empty is not known any more."""
    question, application = scene.asked, scene.application
    kind, clock, minutes = (question.drafted(name) for name in ("kind", "time", "length"))
    changed = replace(
        application.interview,
        kind=InterviewKind(kind) if kind else None,
        starts_at=time.fromisoformat(clock) if clock else None,
        length=int(minutes) * MINUTE if minutes else None,
    )
    return kept(scene.with_interview(application, changed))


def kept(scene: Scene) -> Scene:
    """Said back as a whole, so that a slip is seen; `undo` takes it back."""
    return scene.ask(Step.DETAILS, scene.asked.about, undoable=True, waits=False)


INTERVIEW_FLOW = FormFlow(
    step=Step.DETAILS_INTERVIEW,
    form=interview_form,
    accept=accept_interview,
    check=no_check,
    complete=interview_complete,
)
