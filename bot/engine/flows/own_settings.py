"""A setting that was changed, said back, with a way to take it back."""

from collections.abc import Callable, Mapping

from bot.advice.personal_time import home_country
from bot.engine.call_language import call_language
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.hours_words import hours_text
from bot.engine.meaning import Clock, Day, Message, Note, Text, UserText, Words, Zone, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.country_words import country_words

WHAT = "what"
"""The draft's entry for the setting that was changed."""
FIRST = "first"
"""The draft's entry that nothing was set before."""


def own_time(view: View) -> dict[str, Day | Clock | Zone]:
    """What time it is for the person, in words: a platform's own timestamp would always fit."""
    here = view.now.astimezone(view.zone)
    return {
        "day": Day(day=here.date()),
        "time": Clock(at=here.time()),
        "zone": Zone(key=view.seeker.zone),
    }


def saved(scene: Scene, what: str) -> Scene:
    """Say a changed setting back; `what` is one of `SAID_BACK`.

    The first zone is not taken back: before it there was only an assumption.
    """
    if what == "zone" and not scene.before.search.seeker.zone_known:
        return scene.ask(Step.SETTING_SAVED, draft={WHAT: what, FIRST: "yes"}, waits=False)
    return scene.ask(Step.SETTING_SAVED, draft={WHAT: what}, undoable=True, waits=False)


def saved_prompt(question: Question, view: View) -> Message:
    """What is set now, and the way back."""
    what = question.drafted(WHAT)
    said = SAID_BACK[what](view)
    notes = (Note(text=text("understood")),) if what == "my-language" else ()
    ways_back = () if question.drafted(FIRST) else (button(Choice.UNDO),)
    return answer(said, *notes, actions=(*ways_back, button(Choice.SETTINGS)))


def _zone(view: View) -> Text:
    return text("zone-set", **own_time(view))


def _country(view: View) -> Text:
    name = country_words(home_country(view.seeker) or "", view.seeker.language)
    return text("country-set", country=UserText(value=name))


def _call_language(view: View) -> Text:
    language = text(f"language-{call_language(view.seeker)}")
    return text("call-language-set", language=Words(text=language))


def _my_language(view: View) -> Text:
    language = text(f"language-{view.seeker.language}")
    return text("my-language-set", language=Words(text=language))


def _phone_hours(view: View) -> Text:
    return text("phone-hours-noted", hours=Words(text=hours_text(view.seeker.phone_hours)))


def _discreet(view: View) -> Text:
    return text("messages-veiled-now" if view.is_discreet else "messages-whole-now")


SAID_BACK: Mapping[str, Callable[[View], Text]] = {
    "zone": _zone,
    "country": _country,
    "call-language": _call_language,
    "my-language": _my_language,
    "phone-hours": _phone_hours,
    "discreet": _discreet,
}
