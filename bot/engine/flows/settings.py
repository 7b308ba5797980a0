"""Settings: the person's zone, their quiet hours, reminders on or off."""

from dataclasses import replace
from datetime import time

from bot.advice.model import QuietTime, Seeker
from bot.advice.policy import Policy
from bot.engine import further
from bot.engine.call_language import call_language
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.flows import home_server, pausing, veiling
from bot.engine.flows.languages import language_words
from bot.engine.flows.own_country import own_country_words
from bot.engine.flows.own_settings import own_time
from bot.engine.flows.places import no_check
from bot.engine.forms import Accepted, FormFlow
from bot.engine.hours_words import hours_text
from bot.engine.meaning import (
    Button,
    Clock,
    Day,
    Entries,
    Entry,
    Message,
    Option,
    Text,
    UserText,
    Zone,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.dates import understand_time
from bot.understanding.phone_hours import understand_night

YES, NO = "yes", "no"
CHANGED = "changed"
"""The draft's entry for what was just changed, and so can be taken back."""


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.SETTINGS, draft=home_server.for_settings(scene), waits=False)


def quiet_time(seeker: Seeker, policy: Policy) -> QuietTime:
    """The person's own quiet hours, or the policy's (H13)."""
    return seeker.quiet or policy.quiet


def prompt(question: Question, view: View) -> Message:
    """All that can be set, and what it is set to."""
    quiet = quiet_time(view.seeker, view.policy)
    hours = text("quiet-hours", start=Clock(at=quiet.start), end=Clock(at=quiet.end))
    weekends = text("quiet-weekends" if quiet.weekends else "loud-weekends")
    entries = (
        Entry(label=text("setting-zone"), value=text("as-zone", zone=Zone(key=view.seeker.zone))),
        Entry(label=text("setting-now"), value=text("as-own-time", **own_time(view))),
        Entry(label=text("setting-country"), value=own_country_words(view.seeker)),
        Entry(label=text("setting-quiet"), value=hours),
        Entry(label=text("setting-weekends"), value=weekends),
        Entry(label=text("setting-phone-hours"), value=hours_text(view.seeker.phone_hours)),
        Entry(
            label=text("setting-call-language"),
            value=language_words(call_language(view.seeker)),
        ),
        Entry(label=text("setting-messages"), value=veiling.words(view)),
        Entry(label=text("setting-reminders"), value=_reminders(view)),
        *home_server.entries(question),
    )
    ways_back = (button(Choice.UNDO),) if question.drafted(CHANGED) else ()
    return answer(
        text("settings"),
        Entries(entries=entries),
        actions=(
            *further.listed(
                Choice.SET_ZONE,
                Choice.SET_COUNTRY,
                Choice.SET_QUIET,
                Choice.SET_PHONE_HOURS,
                Choice.LANGUAGES,
                veiling.choice(view),
                key="settings-change",
            ),
            *_switches(view),
            *home_server.ways(question),
            *ways_back,
        ),
    )


def _reminders(view: View) -> Text:
    if view.seeker.stopped_at is not None:
        return text("reminders-off")
    if pausing.is_paused(view):
        return text("reminders-paused", day=Day(day=pausing.end_day(view)))
    return text("reminders-on")


def _switches(view: View) -> tuple[Button, ...]:
    if view.seeker.stopped_at is not None:
        return (button(Choice.START),)
    if pausing.is_paused(view):
        return (button(Choice.START), button(Choice.STOP))
    return (button(Choice.PAUSE), button(Choice.STOP))


# -- quiet hours -------------------------------------------------------------------------------


def quiet_asked(scene: Scene) -> Scene:
    quiet = quiet_time(scene.seeker, scene.policy)
    draft = {
        "start": f"{quiet.start:%H:%M}",
        "end": f"{quiet.end:%H:%M}",
        "weekends": YES if quiet.weekends else NO,
    }
    return scene.open_form(Step.QUIET, None, draft)


def quiet_form(question: Question, view: View) -> Form:
    del view
    options = (
        Option(value=YES, label=text("quiet-weekends")),
        Option(value=NO, label=text("loud-weekends")),
    )
    return Form(
        title=text("form-quiet"),
        fields=(
            _time_field("start", question),
            _time_field("end", question),
            Field(
                name="weekends",
                label=text("setting-weekends"),
                asked=text("asked-quiet-weekends"),
                kind=FieldKind.CHOICE,
                required=True,
                options=options,
                value=question.drafted("weekends"),
            ),
        ),
        submit=text("choice-save"),
    )


def quiet_accept(field: str, typed: str, view: View) -> Accepted | Text:
    del view
    if field == "weekends":
        return _yes_or_no(typed)
    found = understand_time(typed)
    if not isinstance(found, time):
        return text("time-not-understood", words=UserText(value=typed))
    return Accepted(value=f"{found:%H:%M}")


def quiet_complete(scene: Scene) -> Scene:
    question = scene.asked
    quiet = QuietTime(
        start=time.fromisoformat(question.drafted("start")),
        end=time.fromisoformat(question.drafted("end")),
        weekends=question.drafted("weekends") == YES,
    )
    kept = scene.with_seeker(replace(scene.seeker, quiet=quiet))
    draft = home_server.for_settings(scene) | {CHANGED: "quiet"}
    return kept.ask(Step.SETTINGS, draft=draft, undoable=True, waits=False)


def quiet_beside(scene: Scene, words: str) -> dict[str, str]:
    """Both ends in one line, as people say them: "21 to 7"."""
    del scene
    night = understand_night(words)
    return {"start": f"{night[0]:%H:%M}", "end": f"{night[1]:%H:%M}"} if night else {}


QUIET_FLOW = FormFlow(
    step=Step.QUIET,
    form=quiet_form,
    accept=quiet_accept,
    check=no_check,
    complete=quiet_complete,
    beside=quiet_beside,
)


def _time_field(name: str, question: Question) -> Field:
    return Field(
        name=name,
        label=text(f"field-quiet-{name}"),
        asked=text(f"asked-quiet-{name}"),
        kind=FieldKind.TIME,
        required=True,
        value=question.drafted(name),
    )


def _yes_or_no(typed: str) -> Accepted | Text:
    word = typed.casefold()
    if word in {YES, "y", "quiet"}:
        return Accepted(value=YES)
    if word in {NO, "n"}:
        return Accepted(value=NO)
    return text("say-yes-or-no")
