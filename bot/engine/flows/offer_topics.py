"""One point of an offer at a time: asked, told in words, put to them, or of no matter (A17)."""

from bot.advice.model import Response
from bot.advice.offer import Offer, OfferItem, Point, Topic
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.days import date_context
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import offer_facts, offer_shown, offer_telling
from bot.engine.flows.offer_facts import Unclear, current, with_offer
from bot.engine.meaning import (
    Block,
    Button,
    Day,
    Entries,
    Entry,
    Message,
    Quote,
    UserText,
    text,
)
from bot.engine.offer_phrases import known_words, offer_in, topic_asked, topic_brought, topic_label
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned, too_long
from bot.engine.view import View
from bot.understanding.dates import Leaning
from bot.understanding.intents import Intent
from bot.understanding.offer_moments import Moment, read_moment
from bot.understanding.offer_told import OfferTold
from bot.understanding.offers import understand_offer
from bot.understanding.replies import Certainty

CHAIN = "chain"
"""The draft's entry for going on with the next open point after this one."""
LEAVES_OPEN = frozenset({Intent.LATER, Intent.DONT_KNOW, Intent.SKIP, Intent.NOTHING_DECIDED})
"""What leaves a point for later; "not yet" is about it, and not about their decision."""
_DATED = (Topic.START, Topic.REPLY_BY)


def prompt(question: Question, view: View) -> Message:
    """The question, and the ways to leave it open or aside."""
    point, offer = offer_facts.asked_point(question), offer_in(view.application(question))
    noted = _noted(question, offer)
    undo = (button(Choice.UNDO),) if noted else ()
    if point == _NEW:
        return answer(text("ask-new-point"), actions=(button(Choice.NOT_NOW),))
    return answer(*noted, topic_asked(point), actions=(*_ways(offer, point), *undo))


def chosen(scene: Scene) -> Scene:
    """A point of the list; the list stays."""
    if scene.value == offer_shown.NEW_POINT:
        return _asked(scene, _NEW)
    point = offer_facts.read(current(scene), scene.value)
    return offer_shown.shown(scene) if point is None else _asked(scene, point)


def next_asked(scene: Scene) -> Scene:
    """The first point that is open before the first day; then the next, one at a time."""
    offer = current(scene)
    if not offer.open_points:
        return offer_shown.changed(scene)
    return _asked(scene, offer.open_before_the_first_day[0], chain=True)


def worded(scene: Scene) -> Scene | None:
    """What they said about it; a date where one is asked for."""
    if not _words(scene) or _is_for_others(scene):
        return None
    if _leaves_open(scene):
        return left_open(scene)
    point, words = _point_of(scene), _words(scene)
    problem = too_long(words)
    if problem is not None:
        return scene.ask_again(scene.asked, problem)
    if point == _NEW:
        settled = scene.settle(Choice.FIELD, text("chosen-words"))
        kept = current(scene).with_item(OfferItem(topic=Topic.OWN, label=words), scene.now)
        about, draft = About(application_id=scene.application.id), {"topic": "own", "label": words}
        return with_offer(settled, kept).ask(Step.OFFER_TOPIC, about, draft=draft, undoable=True)
    context = date_context(scene.view, Leaning.FUTURE)
    found = understand_offer(words, context)
    if _tells_more(found, point):
        settled = scene.settle(Choice.FIELD, text("chosen-words"))
        return offer_telling.recorded(settled, found)
    if point.topic in _DATED:
        return moments_told(scene, point.topic.value, read_moment(words, context))
    kept = offer_facts.with_words(current(scene), point, words, scene.now)
    return _settled_with(scene, kept, Choice.FIELD, "chosen-words")


def moments_told(scene: Scene, purpose: str, moments: tuple[Moment, ...]) -> Scene:
    """A moment that is certain is kept; of several one has to be chosen."""
    day_is_needed = purpose == Topic.REPLY_BY
    moments = tuple(m for m in moments if m.day or not day_is_needed)
    if not moments:
        words = UserText(value=_words(scene))
        return scene.ask_again(scene.asked, text("day-not-understood", words=words))
    ahead = tuple(m for m in moments if m.day is None or m.day >= scene.view.today)
    if not ahead:
        assert moments[0].day is not None
        passed = text("day-has-passed", day=Day(day=moments[0].day))
        return scene.ask_again(scene.asked, passed)
    if len(ahead) > 1:
        settled = scene.settle(Choice.FIELD, text("chosen-words"))
        return offer_telling.asked_on(settled, (Unclear(purpose=purpose, choices=ahead),))
    kept = offer_facts.with_moment(current(scene), purpose, ahead[0], scene.now)
    return _settled_with(scene, kept, Choice.FIELD, "chosen-words")


def doesnt_matter(scene: Scene) -> Scene:
    """It is not asked about again."""
    point = _point_of(scene)
    if point == _NEW:
        return left_open(scene)
    kept = offer_facts.waived(current(scene), point, scene.now)
    return _settled_with(scene, kept, Choice.DOESNT_MATTER, "chosen-doesnt-matter")


def ask_them(scene: Scene) -> Scene:
    """The words for it; the point stays open."""
    if _point_of(scene) == _NEW:
        return left_open(scene)
    said = to_employer(topic_brought(_point_of(scene)), scene.seeker)
    settled = scene.responded(Response.HANDLED).settle(
        Choice.ASK_THEM, text("chosen-ask-them-point")
    )
    told = settled.tell(answer(text("you-could-say"), Quote(text=said)))
    return told.ask(Step.OFFER, About(application_id=scene.application.id))


def left_open(scene: Scene) -> Scene:
    """Not now: the offer as it stands."""
    return offer_shown.shown(scene.settle(Choice.NOT_NOW, text("chosen-not-now")))


def from_nudge(scene: Scene) -> Scene:
    """Add: the point that the nudge asked about."""
    settled = scene.responded(Response.HANDLED).settle(Choice.ADD_ITEM, text("chosen-field"))
    return next_asked(settled)


# -- inside ------------------------------------------------------------------------------------

_NOTED = "noted "
_NEWS = frozenset({Intent.REJECTED, Intent.ACCEPTED, Intent.DECLINED_OFFER})
_NEW = Point(topic=Topic.OWN)
"""A point of the person's own that has no name yet."""


def _asked(scene: Scene, point: Point, *, chain: bool = False, noted: Point | None = None) -> Scene:
    draft = offer_facts.drafted(point) | ({CHAIN: "yes"} if chain else {})
    if noted is not None:
        draft |= {f"{_NOTED}{name}": value for name, value in offer_facts.drafted(noted).items()}
    about = About(application_id=scene.application.id)
    return scene.ask(Step.OFFER_TOPIC, about, draft=draft, undoable=noted is not None)


def _noted(question: Question, offer: Offer) -> tuple[Block, ...]:
    """What was told of the point before, said back."""
    if not question.drafted(f"{_NOTED}topic"):
        return ()
    topic, label = (question.drafted(f"{_NOTED}{name}") for name in ("topic", "label"))
    point = Point(topic=Topic(topic), label=label)
    words = known_words(offer, point)
    assert words is not None, "a point that was told of is known"
    return (Entries(entries=(Entry(label=topic_label(point), value=words),)),)


def _ways(offer: Offer, point: Point) -> tuple[Button, ...]:
    """Put it to them, leave it aside, or leave it for later."""
    dated = point.topic is Topic.REPLY_BY
    aside = Button(
        action=Choice.DOESNT_MATTER,
        label=text("choice-did-not-say" if dated else "choice-doesnt-matter"),
    )
    ask_them = () if offer.is_settled(point) else (button(Choice.ASK_THEM),)
    return (*ask_them, aside, button(Choice.NOT_NOW))


def _point_of(scene: Scene) -> Point:
    """What is asked about: a nudge asks about what is open first."""
    if scene.asked.drafted("topic"):
        return offer_facts.asked_point(scene.asked)
    return current(scene).open_before_the_first_day[0]


def _settled_with(scene: Scene, kept: Offer, choice: Choice, remark: str) -> Scene:
    """Kept; then the next open point where they are asked one after the other."""
    left = with_offer(scene.responded(Response.HANDLED), kept).settle(choice, text(remark))
    goes_on = scene.asked.step == Step.OFFER_MISSING or bool(scene.asked.drafted(CHAIN))
    if goes_on and kept.open_points:
        following = kept.open_before_the_first_day[0]
        return _asked(left, following, chain=True, noted=_point_of(scene))
    return offer_shown.changed(left)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return cleaned(scene.event.text)


def _is_for_others(scene: Scene) -> bool:
    """News about the offer itself is no answer; a nudge's own buttons can be said in words."""
    assert isinstance(scene.event, TextEntered)
    proposals = scene.event.proposals
    if any(p.intent in _NEWS for p in proposals):
        return True
    is_nudge = scene.asked.step == Step.OFFER_MISSING
    return is_nudge and any(p.certainty is Certainty.EXACT for p in proposals)


def _leaves_open(scene: Scene) -> bool:
    assert isinstance(scene.event, TextEntered)
    proposals = scene.event.proposals
    return any(p.certainty is Certainty.EXACT and p.intent in LEAVES_OPEN for p in proposals)


def _tells_more(found: OfferTold, point: Point) -> bool:
    """When the talk is; or all of it is certain, and this point is one of several."""
    if found.talk:
        return True
    certain = not found.remainder and not found.open
    return certain and len(found.told) > 1 and any(t.topic is point.topic for t in found.told)
