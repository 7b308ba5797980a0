"""Places: where the person is, and where an employer is. A city or country is enough."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from bot.advice.calendar import country_of
from bot.engine.dossier import About, Question
from bot.engine.fields import Field, FieldError, Form
from bot.engine.flows import own_settings
from bot.engine.forms import Accepted, FormFlow
from bot.engine.likely_zones import likely_zones
from bot.engine.meaning import Text, UserText, text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.places import NotUnderstood, ZoneChoices, ZoneFound, understand_zone

FEW = 3
"""So many of several zones are named as examples."""


def _known_to_most(keys: tuple[str, ...]) -> tuple[str, ...]:
    """A few of them as examples: of one country those in which most of its people live."""
    countries = {country_of(key) for key in keys}
    named = likely_zones(f"en-{countries.pop()}") if len(countries) == 1 else ()
    return (named or keys)[:FEW]


def _city(key: str) -> str:
    return key.rpartition("/")[2].replace("_", " ")


def zone_accepted(typed: str) -> Accepted | Text:
    """The IANA zone of a place, or what to type instead."""
    match understand_zone(typed):
        case ZoneFound(key=key):
            return Accepted(value=key)
        case ZoneChoices(keys=keys):
            examples = ", ".join(map(_city, _known_to_most(keys)))
            words = UserText(value=typed)
            return text("zone-several", words=words, examples=UserText(value=examples))
        case NotUnderstood():
            return text("zone-not-understood", words=UserText(value=typed))
        case not_possible:
            assert_never(not_possible)


def zone_asked(scene: Scene, words: str = "") -> Scene:
    """`/interview zone [place]`: taken when it is certain, else asked."""
    match zone_accepted(words) if words else None:
        case Accepted(value=key):
            return _zone_set(scene, key)
        case _:
            return scene.open_form(Step.ZONE, None, {"place": words})


def zone_chosen(scene: Scene) -> Scene:
    """One of the times that it may be for them; what is no zone is asked for."""
    return zone_asked(scene, scene.value)


def employer_place_asked(scene: Scene) -> Scene:
    """Where do they sit? Their calling hours follow from it (H2)."""
    application = scene.application
    about = About(application_id=application.id)
    return scene.open_form(Step.PLACE, about, {"place": application.zone or ""})


def no_check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """One field alone has nothing to contradict."""
    del draft, view
    return ()


def zone_of(place: str) -> str | None:
    """The zone of a place that was accepted; None for none."""
    found = understand_zone(place) if place else None
    return found.key if isinstance(found, ZoneFound) else None


def _form(name: str) -> Callable[[Question, View], Form]:
    """A page that asks for one place."""

    def form(question: Question, view: View) -> Form:
        del view
        place = Field(
            name="place",
            label=text(f"field-{name}"),
            hint=text(f"field-{name}-hint"),
            required=True,
            value=question.drafted("place"),
        )
        return Form(title=text(f"form-{name}"), fields=(place,), submit=text("choice-save"))

    return form


def _accept(field: str, typed: str, view: View) -> Accepted | Text:
    del field, view
    return zone_accepted(typed)


def _zone_complete(scene: Scene) -> Scene:
    return _zone_set(scene, scene.asked.drafted("place"))


def _zone_set(scene: Scene, key: str) -> Scene:
    """The zone, said back with the time there; an earlier question for it waits no more."""
    kept = scene.with_seeker(replace(scene.seeker, zone=key, zone_known=True, zone_is_own=True))
    if kept.awaited is not None and kept.awaited.step == Step.ZONE:
        kept = replace(kept, conversation=replace(kept.conversation, awaiting=""))
    return own_settings.saved(kept, "zone")


def _place_complete(scene: Scene) -> Scene:
    zone = scene.asked.drafted("place")
    # A country named before it was for want of a place; a zone without one leaves it as it is.
    country = None if country_of(zone) else scene.application.country
    kept = scene.with_application(replace(scene.application, zone=zone, country=country))
    return kept.ask(Step.SAVED, scene.asked.about, undoable=True)


ZONE_FLOW = FormFlow(
    step=Step.ZONE,
    form=_form("zone"),
    accept=_accept,
    check=no_check,
    complete=_zone_complete,
)
PLACE_FLOW = FormFlow(
    step=Step.PLACE,
    form=_form("place"),
    accept=_accept,
    check=no_check,
    complete=_place_complete,
)
