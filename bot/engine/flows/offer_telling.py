"""Telling of an offer as it comes: what is certain is said back, the rest is asked about (A15).

The same words are understood while the offer is on the table, so that half of it may come by a
form and half in the chat (S9).
"""

from collections.abc import Sequence
from dataclasses import replace

from bot.advice.model import Application, Response
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.days import date_context
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import offer_facts, offer_shown
from bot.engine.flows.offer_facts import AT, DAY, TALK, Unclear, current, with_offer
from bot.engine.meaning import Block, Message, Quote, Text, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned, too_long
from bot.engine.view import View
from bot.understanding.asides import thinks_aloud
from bot.understanding.dates import Leaning
from bot.understanding.evidence import bears_out
from bot.understanding.intents import REPORTS, Intent
from bot.understanding.offer_moments import Moment
from bot.understanding.offer_pieces import pieces_of, unwrapped, without_name
from bot.understanding.offer_told import OfferTold
from bot.understanding.offers import gives_more_time, understand_offer
from bot.understanding.replies import Certainty

# -- the question ------------------------------------------------------------------------------


def made_prompt(question: Question, view: View) -> Message:
    """Congratulations, the words for whoever is still on the phone (A14); what did they say?"""
    return answer(
        *_congratulations(view.application(question), view),
        text("offer-tell"),
        actions=(
            button(Choice.FIRST_DAY_FORM),
            button(Choice.NOT_NOW),
            button(Choice.CHANGE),
            button(Choice.UNDO),
        ),
    )


# -- the answers -------------------------------------------------------------------------------


def made(scene: Scene, about: About) -> Scene:
    """An offer was noted: what did they tell? Words that told of it may have said some already."""
    found = _understood(scene.words, scene)
    if not found.told and not found.talk:
        return scene.ask(Step.OFFER_MADE, about, undoable=True)
    pieces = pieces_of(without_name(scene.words, scene.application.employer))
    news = {unwrapped(piece) for piece in pieces if bears_out(Intent.OFFERED, piece)}
    beside = tuple(words for words in found.remainder if words not in news)
    told = scene.tell(answer(*_congratulations(scene.application, scene.view)))
    return recorded(told, replace(found, remainder=beside))


def told(scene: Scene) -> Scene | None:
    """ "start 2 nov 8am, building C": all that is certain is kept and said back.

    Asked "what did they tell you?", words that say nothing certain are kept as well, and asked
    about; on the offer as it stands they may be about anything, and are left to others.
    """
    words = entered(scene)
    problem = too_long(words, LONG_CHARS)
    if problem is not None:
        return scene.ask_again(scene.asked, problem)
    if thinks_aloud(words):
        return None
    found = _understood(words, scene)
    certain = found.told or found.open or found.talk
    if not certain and not _may_be_kept(scene, found):
        return None
    return recorded(scene.settle(Choice.FIELD, text("chosen-words")), found)


def recorded(scene: Scene, found: OfferTold) -> Scene:
    """What was understood is among the facts; what is unclear is asked about, the talk last."""
    offer, unclear = offer_facts.with_told(current(scene), found, scene.now)
    talk = (Unclear(purpose=TALK, choices=found.talk),) if found.talk else ()
    return asked_on(with_offer(scene, offer), (*unclear, *talk))


def asked_on(scene: Scene, unclear: Sequence[Unclear] = ()) -> Scene:
    """The next thing that is unclear, else the offer as it stands now."""
    about = About(application_id=scene.application.id)
    if unclear and unclear[0].purpose == TALK and len(unclear[0].choices) == 1:
        return talk_told(scene, unclear[0].choices[0])
    if unclear:
        return scene.ask(Step.OFFER_WHICH, about, draft=offer_facts.queued(unclear), undoable=True)
    if current(scene).unsorted:
        return scene.ask(Step.OFFER_REMAINDER, about, undoable=True)
    return offer_shown.changed(scene)


def talk_told(scene: Scene, moment: Moment) -> Scene:
    """The talk's day with its time is agreed; else the other half is asked for (A16)."""
    about = About(application_id=scene.application.id)
    if moment.day is None or moment.at is None:
        half = DAY if moment.day is not None else AT
        return scene.ask(Step.TALK_TIME, about, draft={half: offer_facts.iso(moment)})
    kept = offer_facts.with_moment(current(scene), TALK, moment, scene.now)
    noted = with_offer(scene, kept).ask(Step.TALK_SET, about, undoable=True, waits=False)
    if kept.unsorted:
        return asked_on(noted)
    if kept.is_settled(offer_facts.REPLY):
        return noted
    return offer_shown.reply_asked(noted)


def volunteered(scene: Scene, application: Application, *, only_talk: bool) -> Scene | None:
    """The talk's day or time, while something else is asked, or nothing; None for other words.

    Where nothing else can be meant, more of the offer as well.
    """
    stand_in = Question(
        key=scene.id_for("stand-in"),
        step=Step.OFFER,
        asked_at=scene.now,
        about=scene.about(application),
    )
    here = replace(scene, question=stand_in)
    found = _understood(entered(scene), here)
    return recorded(here, found) if found.talk or (found.told and not only_talk) else None


def more_time(scene: Scene) -> Scene | None:
    """Asked for their answer: they have been given a later day for it."""
    context = date_context(scene.view, Leaning.FUTURE)
    words = without_name(entered(scene), scene.application.employer)
    found = gives_more_time(words, context)
    if found is None:
        return None
    handled = scene.responded(Response.HANDLED)
    return recorded(handled.settle(Choice.FIELD, text("chosen-words")), found)


def tells_talk(scene: Scene, words: str) -> bool:
    """Whether words say when the talk about contract and pay is, with whomever."""
    return bool(understand_offer(words, date_context(scene.view, Leaning.FUTURE), "").talk)


def talk_in_words(settled: Scene) -> Scene | None:
    """The talk that the words told in which the choice was made; None where they tell of none."""
    found = _understood(settled.words, settled)
    return recorded(settled, found) if found.talk else None


def not_now(scene: Scene) -> Scene:
    """Nothing to tell yet: how to come back to it."""
    settled = scene.settle(Choice.NOT_NOW, text("chosen-not-now"))
    return settled.tell(
        answer(text("offer-later", employer=named(scene.application, scene.search)))
    )


# -- inside ------------------------------------------------------------------------------------


def entered(scene: Scene) -> str:
    """What was typed, as lines."""
    assert isinstance(scene.event, TextEntered)
    return cleaned_lines(scene.event.text)


def cleaned_lines(words: str) -> str:
    """As `cleaned`, with its line breaks kept: each line may be a point of its own."""
    return "\n".join(line for line in map(cleaned, words.splitlines()) if line)


def _understood(words: str, scene: Scene) -> OfferTold:
    context = date_context(scene.view, Leaning.FUTURE)
    return understand_offer(words, context, scene.application.employer)


def _may_be_kept(scene: Scene, found: OfferTold) -> bool:
    """Asked for, and neither a question, nor a command's words, nor news of another kind."""
    event = scene.event
    assert isinstance(event, TextEntered)
    asked = scene.asked.step == Step.OFFER_MADE
    exact = any(p.certainty is Certainty.EXACT for p in event.proposals)
    news = any(p.intent in REPORTS | {Intent.CLOSE} for p in event.proposals)
    asks = len(found.remainder) == 1 and event.text.rstrip().endswith("?")
    return asked and bool(found.remainder) and not exact and not news and not asks


def _congratulations(application: Application, view: View) -> tuple[Text | Block, ...]:
    """Glad, and what to say to whoever is still on the phone (A14)."""
    thanks = Quote(text=to_employer(text("line-if-yes"), view.seeker), when=text("when-glad"))
    return text("recorded-offered", employer=named(application, view.search)), thanks


def said_back(entries: Sequence[Block]) -> tuple[Text | Block, ...]:
    return (text("offer-noted"), *entries) if entries else ()
