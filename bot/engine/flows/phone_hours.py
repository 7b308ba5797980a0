"""When the person can usually phone (H2): asked once, with the first due call; then in settings."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.advice.calendar import instant, local, zone
from bot.advice.model import CallingHours, NudgeKind, Seeker
from bot.advice.nudge import Nudge
from bot.advice.phone_hours import PhoneHours
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.events import TextEntered
from bot.engine.fields import Form
from bot.engine.flows import own_settings
from bot.engine.flows.places import no_check
from bot.engine.flows.putting_off import until_they_can_phone
from bot.engine.forms import Accepted, FormFlow
from bot.engine.hours_words import MIDNIGHT, hours_text
from bot.engine.meaning import Action, Block, Note, Option, Select, Text, UserText, Words, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.phone_hours import ANY_TIME, PARTS, understand_hours
from bot.understanding.replies import Certainty

ASKED = "phone hours"
"""The draft's entry that the message of a due call asks for them, too."""
OFFERED = {**{part: PARTS[part] for part in ("mornings", "lunch", "afternoons")}, "any": ANY_TIME}
"""What can be chosen at once; all else is written."""
_OF_CALLS = {NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK}


def asked_with(scene: Scene, due: Iterable[Nudge]) -> tuple[Scene, dict[str, str]]:
    """The first due call asks for them, once and for all; with what its draft needs for it.

    One at an agreed time does not: whoever is about to call has no use for the question.
    """
    seeker = scene.seeker
    asked_before = seeker.phone_hours_asked_at is not None or seeker.phone_hours is not None
    if asked_before or not any(_is_free_to_choose(nudge) for nudge in due):
        return scene, {}
    return scene.with_seeker(replace(seeker, phone_hours_asked_at=scene.now)), {ASKED: "yes"}


def _is_free_to_choose(nudge: Nudge) -> bool:
    return nudge.kind in _OF_CALLS and not nudge.by_mail and not nudge.time_agreed


def question_of(question: Question) -> tuple[tuple[Block, ...], tuple[Action, ...]]:
    """What the message of a due call shows of it: nothing, when it was asked before."""
    if not question.drafted(ASKED):
        return (), ()
    options = tuple(Option(value=each, label=text(f"phone-hours-{each}")) for each in OFFERED)
    placeholder = text("phone-hours-pick")
    pick = Select(action=Choice.PHONE_HOURS, placeholder=placeholder, options=options)
    return (Note(text=text("phone-hours-ask")),), (pick,)


def chosen(scene: Scene) -> Scene:
    """One of those that were offered."""
    hours = OFFERED.get(scene.value)
    return scene.ask_again(scene.asked) if hours is None else _kept(scene, hours)


def worded(scene: Scene) -> Scene | None:
    """ "after 3pm", where it was asked; "any time" and the like are no other answer there."""
    assert isinstance(scene.event, TextEntered)
    if not scene.asked.drafted(ASKED):
        return None
    hours = understand_hours(cleaned(scene.event.text))
    exact = any(p.certainty is Certainty.EXACT for p in scene.event.proposals)
    return None if hours is None or (exact and hours != ANY_TIME) else _kept(scene, hours)


# -- in settings -------------------------------------------------------------------------------


def opened(scene: Scene) -> Scene:
    return scene.open_form(Step.PHONE_HOURS, None, {"hours": _written(scene.seeker.phone_hours)})


def form(question: Question, view: View) -> Form:
    del view
    hours = drafted_field("hours", question, hint="field-hours-hint", required=True)
    return Form(title=text("form-phone-hours"), fields=(hours,), submit=text("choice-save"))


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    del field, view
    if understand_hours(typed) is None:
        return text("hours-not-understood", words=UserText(value=typed))
    return Accepted(value=typed)


def complete(scene: Scene) -> Scene:
    hours = understand_hours(scene.asked.drafted("hours"))
    kept = scene.with_seeker(_with_hours(scene.seeker, hours, scene.now))
    return own_settings.saved(kept, "phone-hours")


FLOW = FormFlow(step=Step.PHONE_HOURS, form=form, accept=accept, check=no_check, complete=complete)


# -- inside ------------------------------------------------------------------------------------


def _with_hours(seeker: Seeker, hours: CallingHours | None, now: datetime) -> Seeker:
    kept = None if hours == ANY_TIME else hours
    return replace(seeker, phone_hours=kept, phone_hours_asked_at=now)


def _kept(scene: Scene, hours: CallingHours) -> Scene:
    """Noted and said back; the call that is due waits for them, if they are not now."""
    kept = scene.with_seeker(_with_hours(scene.seeker, hours, scene.now))
    noted = text("phone-hours-noted", hours=Words(text=hours_text(hours)))
    application = kept.search.application(kept.asked.about.application_id)
    if application is None:
        return kept.tell(answer(noted))
    place = kept.view.place(application)
    if not place.suits_phone(place.day_of(kept.now)):
        return kept.tell(answer(noted, text("phone-hours-do-not-meet")))
    begins = _begin_next(hours, kept)
    if begins is None:
        return kept.tell(answer(noted))
    return until_they_can_phone(kept, begins, noted)


def _begin_next(hours: CallingHours, scene: Scene) -> datetime | None:
    """When they begin next; None when they have begun."""
    here = zone(scene.seeker.zone)
    phone = PhoneHours(zone=here, hours=hours)
    if phone.within(scene.now, scene.now + timedelta(minutes=1)):
        return None
    today = local(scene.now, here).date()
    begins = instant(today, hours.first, here)
    if begins > scene.now:
        return begins
    return instant(today + timedelta(days=1), hours.first, here)


def _written(hours: CallingHours | None) -> str:
    """Hours as one would type them, for the form to begin with."""
    if hours is None:
        return "any time"
    first, last = f"{hours.first:%H:%M}", f"{hours.last:%H:%M}"
    if hours.last == MIDNIGHT:
        return f"after {first}"
    return f"before {last}" if hours.first == MIDNIGHT else f"{first} to {last}"
