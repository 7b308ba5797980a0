"""The offer as it stands: what is known, what is still open, and what can be done (A15-A17)."""

from typing import assert_never

from bot.advice.model import Application
from bot.advice.offer import Answer, Offer
from bot.advice.offer_times import live_offer, offer_of
from bot.engine import further
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.flows import offer_facts, which
from bot.engine.flows.offer_facts import current
from bot.engine.meaning import (
    Action,
    Block,
    Button,
    Message,
    Option,
    Quote,
    Select,
    Text,
    Weight,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.offer_phrases import (
    day_at,
    known_entries,
    offer_in,
    still_open,
    talk_is_ahead,
    topic_label,
)
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

_MOST_POINTS = 24
"""With the entry for a point of one's own, what a list on Discord takes."""
NEW_POINT = "new"
_CHANGED = "changed"
_RULES = {"rules": "A15 A16 A17"}
"""For whoever asks why."""
FORMS = (Choice.FIRST_DAY_FORM, Choice.TERMS_FORM, Choice.PAPERS_FORM)


def prompt(question: Question, view: View) -> Message:
    """All on one screen: known, open, the sentence to say, the answer."""
    application = view.application(question)
    offer = offer_in(application)
    entries = known_entries(offer)
    known: tuple[Text | Block, ...] = (
        (text("offer-known", employer=named(application, view.search)), *entries)
        if entries
        else (text("offer-nothing-known", employer=named(application, view.search)),)
    )
    return answer(
        *known,
        *_state(application, offer, view),
        *_open_words(offer),
        *_talk_words(application, offer, view),
        actions=_actions(application, offer, view, question),
    )


def known_words(application: Application, view: View) -> tuple[Text, ...]:
    """An application with an offer, in short, with its next step."""
    offer, employer = offer_in(application), named(application, view.search)
    match offer.answer:
        case Answer.DECLINED:
            return (text("known-declined", employer=employer),)
        case Answer.ACCEPTED:
            return text("known-accepted", employer=employer), next_step_text(application, view)
        case None:
            return text("known-offered", employer=employer), next_step_text(application, view)
        case _:
            assert_never(offer.answer)


def known_actions(application: Application) -> tuple[Button, ...]:
    """The offer, unless it was declined; and what was said, to be changed."""
    if offer_in(application).is_declined:
        return (button(Choice.CHANGE),)
    return (button(Choice.OFFER, Weight.MAIN), button(Choice.CHANGE))


def shown(scene: Scene) -> Scene:
    """Show it; what is typed next may be more of it."""
    return scene.ask(Step.OFFER, About(application_id=scene.application.id), draft=_RULES)


def points_prompt(question: Question, view: View) -> Message:
    """Every point in a list, and the pages that ask for several at once."""
    offer = offer_in(view.application(question))
    forms = tuple(button(choice) for choice in FORMS)
    return answer(text("offer-points"), actions=(_points(offer), *forms))


def points_asked(scene: Scene) -> Scene:
    """Add or change something; the message stays as it is."""
    return scene.ask(Step.OFFER_POINTS, About(application_id=scene.application.id))


def changed(scene: Scene) -> Scene:
    """Show it after a change, which can be undone."""
    about = About(application_id=scene.application.id)
    return scene.ask(Step.OFFER, about, draft=_RULES | {_CHANGED: "yes"}, undoable=True)


def commanded(scene: Scene, argument: str) -> Scene:
    """`/interview offer [employer]`: the offer, or whether there is one."""
    offers = with_live_offers(scene)
    named_ones = which.named_in(argument, scene.search.applications)
    found = named_ones or offers
    if len(found) == 1:
        return of(scene, found[0])
    if named_ones or offers:
        return which.ask_which(scene, Choice.OFFER, argument, among=found)
    one = which.commanded(scene, Choice.OFFER, argument)
    return of(scene, one) if isinstance(one, Application) else one


def with_live_offers(scene: Scene) -> tuple[Application, ...]:
    """Those with an offer that was not declined, oldest first."""
    return tuple(a for a in scene.search.applications if live_offer(a) is not None)


def of(scene: Scene, application: Application) -> Scene:
    """The offer of that application; without one, whether there is one is asked."""
    about = About(application_id=application.id)
    if offer_of(application) is not None:
        return scene.ask(Step.OFFER, about, draft=_RULES)
    return scene.ask(Step.CONFIRMING, about, draft={"choice": Choice.OFFERED.value})


def asked_for(scene: Scene) -> Scene:
    """The same, where a choice was made of an application."""
    return of(scene, scene.application)


def not_now(scene: Scene) -> Scene:
    """Leave the talk for later: what else has a day comes next."""
    settled = scene.settle(Choice.NOT_NOW, text("chosen-not-now"))
    return reply_asked(settled)


def settled(scene: Scene) -> Scene:
    """Pay and contract are settled between them."""
    kept = offer_facts.with_terms_agreed(current(scene), scene.now)
    left = scene.settle(Choice.SETTLED, text("chosen-settled"))
    return changed(offer_facts.with_offer(left, kept))


def reply_asked(scene: Scene) -> Scene:
    """When must you answer? Where that is known, what comes next."""
    offer, about = current(scene), About(application_id=scene.application.id)
    if offer.is_settled(offer_facts.REPLY):
        return scene.tell(answer(next_step_text(scene.application, scene.view)))
    return scene.ask(Step.OFFER_TOPIC, about, draft=offer_facts.drafted(offer_facts.REPLY))


# -- inside ------------------------------------------------------------------------------------


def _state(application: Application, offer: Offer, view: View) -> tuple[Text, ...]:
    """What the person answered, and the talk that is to come."""
    said = (text("offer-is-accepted"),) if offer.answer is Answer.ACCEPTED else ()
    when = day_at(offer.talk_on, offer.talk_at) if talk_is_ahead(application, view) else None
    return said if when is None else (*said, text("offer-talk", when=Words(text=when)))


def _open_words(offer: Offer) -> tuple[Text, ...]:
    open_now = still_open(offer)
    return (text("offer-nothing-open"),) if open_now is None else (open_now,)


def _talk_words(application: Application, offer: Offer, view: View) -> tuple[Text | Block, ...]:
    """The sentence to say, while pay or contract are open and no time is agreed (A16)."""
    if not _talk_is_wanted(application, offer, view):
        return ()
    said = to_employer(text("line-contract-talk"), view.seeker)
    return (text("you-could-say"), Quote(text=said))


def _talk_is_wanted(application: Application, offer: Offer, view: View) -> bool:
    return offer.terms_are_open and not talk_is_ahead(application, view)


def _actions(
    application: Application, offer: Offer, view: View, question: Question
) -> tuple[Action, ...]:
    talk = (
        (button(Choice.TIME_AGREED, Weight.MAIN), button(Choice.SETTLED), button(Choice.NOT_NOW))
        if _talk_is_wanted(application, offer, view)
        else ()
    )
    answers: tuple[Action, ...] = (button(Choice.CHANGE_ANSWER),)
    if offer.answer is None:
        any_answer = [Choice.ACCEPT, Choice.DECLINE, Choice.STILL_TALKING]
        buttons = tuple(button(choice) for choice in any_answer)
        # Pay and contract come before the answer (A16).
        answers = further.listed(*buttons) if talk else buttons
    ahead = talk_is_ahead(application, view)
    of_talk = (button(Choice.ADD_QUESTION), button(Choice.CHANGE_TALK)) if ahead else ()
    undo = (button(Choice.UNDO),) if question.drafted(_CHANGED) else ()
    return (*talk, *answers, *of_talk, button(Choice.CHANGE), *undo)


def _points(offer: Offer) -> Select:
    """Every point, those that are open first; and one of one's own."""
    first = offer.open_points
    points = (*first, *(point for point in offer.points if point not in first))[:_MOST_POINTS]
    options = (
        *(Option(value=offer_facts.written(offer, p), label=topic_label(p)) for p in points),
        Option(value=NEW_POINT, label=text("offer-new-point")),
    )
    return Select(action=Choice.TOPIC, placeholder=text("choice-topic"), options=options)
