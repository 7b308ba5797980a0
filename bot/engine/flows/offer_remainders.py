"""Words about an offer that say too little by themselves: sorted by the person, never lost (A15).

They belong to a point, are one of their own, are to be asked, or are left out.
"""

from difflib import SequenceMatcher

from bot.advice.offer import Offer, Point, Topic
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows import offer_facts
from bot.engine.flows.offer_facts import current, with_offer
from bot.engine.flows.offer_telling import asked_on, entered, said_back, told
from bot.engine.meaning import Message, Option, Select, UserText, text
from bot.engine.offer_phrases import known_entries, offer_in, topic_name
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.view import View
from bot.understanding.offers import topic_called

_DATED = (Topic.START, Topic.REPLY_BY)
_MOST_POINTS = 25
_SLIP = 0.8
"""So much of two lines agrees when one is the other, typed again."""


def prompt(question: Question, view: View) -> Message:
    """Words that say too little: what are they about?"""
    offer = offer_in(view.application(question))
    said = said_back(known_entries(offer))
    words = UserText(value=offer.unsorted[0])
    points = tuple(point for point in offer.points if point.topic not in _DATED)
    options = tuple(
        Option(value=offer_facts.written(offer, point), label=topic_name(point))
        for point in points[:_MOST_POINTS]
    )
    about = Select(action=Choice.ABOUT, placeholder=text("choice-about"), options=options)
    return answer(
        *said,
        text("offer-about", words=words),
        actions=(
            about,
            button(Choice.A_QUESTION),
            button(Choice.OWN_POINT),
            button(Choice.LEAVE_OUT),
            button(Choice.UNDO),
        ),
    )


def about_topic(scene: Scene) -> Scene:
    """The words belong to that point."""
    point = offer_facts.read(current(scene), scene.value)
    if point is None or point.topic in _DATED:
        return scene.ask_again(scene.asked)
    return _sorted(scene, point)


def about_worded(scene: Scene) -> Scene | None:
    """ "dress code", in words; or more of the offer, and then it is asked again."""
    topic = topic_called(entered(scene))
    if topic is None or topic in _DATED:
        return told(_without_slip(scene))
    return _sorted(scene, Point(topic=topic))


def own_point(scene: Scene) -> Scene:
    """It is a point by itself."""
    offer = current(scene)
    words = offer.unsorted[0]
    return _taken_out(scene, offer_facts.with_note(offer, words, scene.now), Choice.OWN_POINT)


def a_question(scene: Scene) -> Scene:
    """It is something to ask them (A16)."""
    offer = current(scene)
    return _taken_out(scene, offer_facts.with_question(offer, offer.unsorted[0]), Choice.A_QUESTION)


def left_out(scene: Scene) -> Scene:
    """It is not about the offer."""
    return _taken_out(scene, current(scene), Choice.LEAVE_OUT)


def _without_slip(scene: Scene) -> Scene:
    """ "strat 2 nov", and then "start 2 nov": what was asked about was a slip of the finger."""
    offer, said = current(scene), entered(scene).casefold()
    asked = offer.unsorted[0].casefold()
    if SequenceMatcher(a=asked, b=said).ratio() < _SLIP:
        return scene
    return with_offer(scene, offer_facts.without_first_unsorted(offer))


def _sorted(scene: Scene, point: Point) -> Scene:
    """The words beside those that the point has already."""
    offer = current(scene)
    item, words = offer.item(point), offer.unsorted[0]
    known = item.words if item else ""
    both = f"{known}; {words}" if known else words
    return _taken_out(scene, offer_facts.with_words(offer, point, both, scene.now), Choice.ABOUT)


def _taken_out(scene: Scene, offer: Offer, choice: Choice) -> Scene:
    kept = offer_facts.without_first_unsorted(offer)
    settled = scene.settle(choice, text(f"chosen-{choice.value.replace('_', '-')}"))
    return asked_on(with_offer(settled, kept))
