"""Settings: the person's zone, their quiet hours, reminders on or off."""

from dataclasses import replace
from datetime import time

from bot.advice.model import QuietTime, Seeker
from bot.advice.policy import Policy
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.correcting import no_check
from bot.engine.flows.places import zone_accepted
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import (
    Clock,
    Entries,
    Entry,
    Field,
    FieldKind,
    Form,
    Message,
    Moment,
    Option,
    Text,
    UserText,
    Zone,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Scene, View
from bot.engine.steps import Step
from bot.understanding.dates import understand_time

YES, NO = "yes", "no"


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.SETTINGS, waits=False)


def quiet_time(seeker: Seeker, policy: Policy) -> QuietTime:
    """The person's own quiet hours, or the policy's (H13)."""
    return seeker.quiet or policy.quiet


def prompt(question: Question, view: View) -> Message:
    del question
    quiet = quiet_time(view.seeker, view.policy)
    hours = text("quiet-hours", start=Clock(at=quiet.start), end=Clock(at=quiet.end))
    weekends = text("quiet-weekends" if quiet.weekends else "loud-weekends")
    reminders = text("reminders-off" if view.seeker.stopped_at else "reminders-on")
    entries = (
        Entry(label=text("setting-zone"), value=text("as-zone", zone=Zone(key=view.seeker.zone))),
        Entry(label=text("setting-now"), value=text("as-moment", moment=_now(view))),
        Entry(label=text("setting-quiet"), value=hours),
        Entry(label=text("setting-weekends"), value=weekends),
        Entry(label=text("setting-reminders"), value=reminders),
    )
    switch = button(Choice.START) if view.seeker.stopped_at else button(Choice.STOP)
    return answer(
        text("settings"),
        Entries(entries=entries),
        actions=(button(Choice.SET_ZONE), button(Choice.SET_QUIET), switch),
    )


# -- the zone ----------------------------------------------------------------------------------


def zone_asked(scene: Scene, words: str = "") -> Scene:
    """`/interview zone [place]`: taken when it is certain, else asked."""
    match zone_accepted(words) if words else None:
        case Accepted(value=key):
            return _zone_set(scene, key)
        case _:
            return scene.open_form(Step.ZONE, None, {"place": words})


def zone_form(question: Question, view: View) -> Form:
    del view
    place = Field(
        name="place",
        label=text("field-zone"),
        hint=text("field-zone-hint"),
        required=True,
        value=question.drafted("place"),
    )
    return Form(title=text("form-zone"), fields=(place,), submit=text("choice-save"))


def zone_accept(field: str, typed: str, view: View) -> Accepted | Text:
    del field, view
    return zone_accepted(typed)


def zone_complete(scene: Scene) -> Scene:
    return _zone_set(scene, scene.asked.drafted("place"))


def _zone_set(scene: Scene, key: str) -> Scene:
    """The zone, said back with the time there."""
    kept = scene.with_seeker(replace(scene.seeker, zone=key, zone_known=True, zone_is_own=True))
    return kept.tell(answer(text("zone-set", moment=_now(kept.view))))


ZONE_FLOW = FormFlow(
    step=Step.ZONE, form=zone_form, accept=zone_accept, check=no_check, complete=zone_complete
)


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
                kind=FieldKind.CHOICE,
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
    return kept.ask(Step.SETTINGS, waits=False)


QUIET_FLOW = FormFlow(
    step=Step.QUIET, form=quiet_form, accept=quiet_accept, check=no_check, complete=quiet_complete
)


def _time_field(name: str, question: Question) -> Field:
    return Field(
        name=name,
        label=text(f"field-quiet-{name}"),
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


def _now(view: View) -> Moment:
    return Moment(at=view.now, zone=view.seeker.zone)
