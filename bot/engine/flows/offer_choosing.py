"""A day or a time that the words of an offer left open: a few to choose from, never a guess."""

from bot.engine.choices import Choice, button
from bot.engine.days import date_context
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import offer_facts
from bot.engine.flows.offer_facts import TALK, current, with_offer
from bot.engine.flows.offer_telling import asked_on, said_back, talk_told
from bot.engine.meaning import Button, Message, Text, text
from bot.engine.offer_phrases import day_at, known_entries, offer_in
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.dates import Leaning
from bot.understanding.offer_moments import Moment, read_moment

MOST_OPTIONS = 5


def prompt(question: Question, view: View) -> Message:
    """What is known already, then the moments that it may be."""
    first = offer_facts.read_queue(question)[0]
    picks = tuple(
        Button(action=Choice.PICK, value=offer_facts.iso(moment), label=_label(moment))
        for moment in first.choices[:MOST_OPTIONS]
    )
    known = said_back(known_entries(offer_in(view.application(question))))
    asked = text(f"which-{first.purpose.replace('_', '-')}")
    return answer(*known, asked, actions=(*picks, button(Choice.UNDO)))


def picked(scene: Scene) -> Scene:
    """One of them."""
    moment = offer_facts.parsed(scene.value)
    first = offer_facts.read_queue(scene.asked)[0]
    if moment is None or moment not in first.choices:
        return scene.ask_again(scene.asked)
    return _taken(scene, Choice.PICK, moment)


def worded(scene: Scene) -> Scene | None:
    """ "the first one at 8am": a moment in words that leaves nothing open."""
    assert isinstance(scene.event, TextEntered)
    found = read_moment(cleaned(scene.event.text), date_context(scene.view, Leaning.FUTURE))
    first = offer_facts.read_queue(scene.asked)[0]
    fitting = tuple(m for m in first.choices if any(_agrees(m, said) for said in found))
    return _taken(scene, Choice.PICK, fitting[0]) if len(fitting) == 1 else None


# -- inside ------------------------------------------------------------------------------------


def _taken(scene: Scene, choice: Choice, moment: Moment) -> Scene:
    first, *rest = offer_facts.read_queue(scene.asked)
    settled = scene.settle(choice, text("chosen-words"))
    if first.purpose == TALK:
        return talk_told(settled, moment)
    kept = offer_facts.with_moment(current(scene), first.purpose, moment, scene.now)
    return asked_on(with_offer(settled, kept), rest)


def _agrees(offered: Moment, said: Moment) -> bool:
    """What was said, a day or a time, is part of what was offered."""
    return (said.day or offered.day, said.at or offered.at) == (offered.day, offered.at)


def _label(moment: Moment) -> Text:
    said = day_at(moment.day, moment.at)
    assert said is not None, "a moment has a day or a time"
    return said
