"""What people write unasked of a no, a silence or an offer: feedback, a talk, "is this normal?"."""

import re

from bot.advice.model import Application
from bot.engine.choices import Choice
from bot.engine.dossier import About
from bot.engine.events import TextEntered
from bot.engine.flows import areas, ending, offer_telling, repair, silence, why_in_words
from bot.engine.flows.days_meant import days_meant
from bot.engine.flows.offer_shown import with_live_offers
from bot.engine.flows.which import ask_which, meant_for_certain, named_in
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.understanding.evidence import tells_own_doing
from bot.understanding.feedback import areas_in
from bot.understanding.other_offers import tells_other_offer
from bot.understanding.replies import Certainty, Intent

_ENDS = re.compile(
    r"(?:please )?(?:close|withdraw from|give up on|delete|remove|forget about) (?P<whom>.+)",
    re.IGNORECASE,
)


def taken(scene: Scene) -> Scene | None:
    """Words that mean one of these first of all; None for others. Nothing is ended by words."""
    event = scene.event
    assert isinstance(event, TextEntered)
    if tells_other_offer(event.text) and not named_in(event.text, scene.search.applications):
        return repair.resumed(scene.tell(answer(text("offer-elsewhere"))))
    offer = _offer_told(scene, event.text)
    if offer is not None:
        return offer
    first = next(iter(event.proposals), None)
    match first.intent if first else None:
        case Intent.IS_THIS_NORMAL if not days_meant(scene, frozenset()):
            return repair.resumed(silence.is_this_normal(scene, _employer_in(scene, event.text)))
        case Intent.FEEDBACK if first is not None and first.certainty is Certainty.EXACT:
            return _asked_for_feedback(scene, event.text)
        case Intent.FEEDBACK:
            return _feedback(scene, event.text)
        case Intent.REJECTED:
            return why_in_words.once_more(scene, event.text)
        case Intent.CLOSE:
            return _ending(scene, event.text)
        case None if tells_own_doing(event.text) and scene.search.open_applications:
            return _ending(scene, event.text)
        case _:
            return _ending(scene, event.text) if _names_one_to_end(event.text, scene) else None


def _offer_told(scene: Scene, words: str) -> Scene | None:
    """When the talk about contract and pay is, of the offer that is meant for certain (A16).

    With nothing asked and nobody to hear from, whatever else they tell is of that offer (A15).
    """
    offers = with_live_offers(scene)
    found = named_in(words, offers) or offers
    if len(found) > 1 and offer_telling.tells_talk(scene, words):
        return ask_which(scene, Choice.CHANGE_TALK, words, among=found)
    if len(found) != 1:
        return None
    only_talk = scene.awaited is not None or bool(scene.search.open_applications)
    return offer_telling.volunteered(scene, found[0], only_talk=only_talk)


def _employer_in(scene: Scene, words: str) -> str:
    """The words, if they name an employer; the sentence itself is no name."""
    return words if named_in(words, scene.search.applications) else ""


def _names_one_to_end(words: str, scene: Scene) -> bool:
    """ "close Acme": it says so plainly, and is asked about all the same."""
    match = _ENDS.match(words.strip())
    return bool(match and named_in(match["whom"], scene.search.open_applications))


def _ending(scene: Scene, words: str) -> Scene:
    found = meant_for_certain(scene, words)
    if found is None or not found.is_open:
        return ask_which(scene, Choice.END, words)
    return ending.asked(scene, found)


def _asked_for_feedback(scene: Scene, words: str) -> Scene | None:
    """ "I got feedback": from whom is clear where there is one no; what it was is asked."""
    refused = _refused(scene, words)
    return None if refused is None else scene.ask(Step.NOTING, scene.about(refused))


def _feedback(scene: Scene, words: str) -> Scene:
    """Said back as it is, to work on or not; with a no it is kept as its feedback."""
    pieces = areas_in(words)
    refused = _refused(scene, words)
    if refused is not None:
        return areas.noted(scene, refused, pieces)
    certain = meant_for_certain(scene, words)
    about = About(application_id=certain.id) if certain else About()
    return areas.proposed(scene, about, pieces)


def _refused(scene: Scene, words: str) -> Application | None:
    """The no that the words name, or the latest of which no feedback is noted yet."""
    refusals = [a for a in scene.search.applications if a.is_refused]
    if named := named_in(words, scene.search.applications):
        meant = [a for a in refusals if a in named]
    else:
        meant = [a for a in refusals if a.feedback is None or not a.feedback.words]
    return max(meant, key=_learned_at, default=None)


def _learned_at(application: Application) -> str:
    """When the no was learned, to sort by; UTC, so that text sorts as time does."""
    return application.outcome.learned_at.isoformat() if application.outcome else ""
