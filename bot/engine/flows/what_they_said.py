"""What they said: nothing decided, they will call, a no, an offer; and the days that go with it.

Every answer is said back with what follows from it, with Change and Undo (S4, S5, S13).
"""

import re

from bot.advice.model import Said
from bot.engine import further
from bot.engine.choices import Choice, button
from bot.engine.days import (
    NamedDay,
    days_for_a_call,
    decision_days,
    first_day,
)
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows.days_told import days_found, for_what, in_the_words, on_days
from bot.engine.flows.recording import contact_of, half_told, recorded
from bot.engine.flows.the_call import reached
from bot.engine.flows.which import as_they
from bot.engine.meaning import (
    Button,
    Message,
    Moment,
    Note,
    Weight,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.asides import Aside, aside, puts_off
from bot.understanding.date_purpose import (
    is_correction,
    is_my_call,
    is_their_call,
    speaks_of_decision,
)
from bot.understanding.evidence import NEEDS_WORDS

_I_CALL = re.compile(r"i(?:'ll| will)? call\b", re.IGNORECASE)

# -- the questions -----------------------------------------------------------------------------


def heard_prompt(question: Question, view: View) -> Message:
    return answer(
        text("heard", employer=named(view.application(question), view.search)),
        actions=(
            button(Choice.NOTHING_DECIDED),
            button(Choice.THEY_CALL),
            button(Choice.ANOTHER_ROUND),
            button(Choice.REJECTED),
            button(Choice.OFFERED),
            *further.listed(Choice.WANTS_MORE, Choice.FROZEN, Choice.OTHER),
        ),
    )


def may_call_again_prompt(question: Question, view: View) -> Message:
    del question, view
    return answer(
        text("may-call-again"),
        actions=(
            button(Choice.YES_ON, Weight.MAIN),
            button(Choice.YES_NO_DAY),
            button(Choice.NO_CALLS),
            Button(action=Choice.DONT_KNOW, label=text("choice-did-not-ask")),
        ),
    )


def call_back_day_prompt(question: Question, view: View) -> Message:
    no_day = Button(action=Choice.DONT_KNOW, label=text("choice-no-day"))
    return answer(text("call-back-day"), *_without_a_day(question, view), actions=(no_day,))


def they_decide_prompt(question: Question, view: View) -> Message:
    not_said = Button(action=Choice.DONT_KNOW, label=text("choice-did-not-say"))
    return answer(text("they-decide"), *_without_a_day(question, view), actions=(not_said,))


def _without_a_day(question: Question, view: View) -> tuple[Note, ...]:
    """What is assumed as long as no day is told (H7)."""
    when = view.next_step(view.application(question)).when
    if when is None:
        return ()
    moment = Moment(at=when, zone=view.seeker.zone)
    return (Note(text=text("without-a-day", moment=moment)),)


# -- the answers -------------------------------------------------------------------------------


def nothing_decided(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NOTHING_DECIDED, text("chosen-nothing-decided"))
    if is_my_call(scene.words):
        said_already = in_the_words(settled, days_for_a_call, Said.CALL_BACK)
    elif speaks_of_decision(scene.words):
        said_already = in_the_words(settled, decision_days, Said.THEY_CALL)
    else:
        said_already = None
    return said_already or for_what(settled, scene.words) or half_told(settled, Step.MAY_CALL_AGAIN)


def they_call(scene: Scene) -> Scene:
    settled = scene.settle(Choice.THEY_CALL, text("chosen-they-call"))
    if aside(scene.words) is Aside.SOON:
        return recorded(settled, Said.THEY_CALL)
    return on_days(settled, decision_days, Said.THEY_CALL, Step.THEY_DECIDE)


def rejected(scene: Scene) -> Scene:
    return recorded(scene.settle(Choice.REJECTED, text("chosen-rejected")), Said.NO)


def offered(scene: Scene) -> Scene:
    return recorded(scene.settle(Choice.OFFERED, text("chosen-offered")), Said.OFFER)


def call_back_on(scene: Scene) -> Scene:
    settled = scene.settle(Choice.YES_ON, text("chosen-yes-on"))
    return on_days(settled, days_for_a_call, Said.CALL_BACK, Step.CALL_BACK_DAY)


def call_back_some_day(scene: Scene) -> Scene:
    settled = scene.settle(Choice.YES_NO_DAY, text("chosen-yes-no-day"))
    return recorded(settled, Said.CALL_BACK)


def they_tried(scene: Scene) -> Scene:
    """They called, or left a message: a call back today is one that they expect (A7)."""
    settled = scene.settle(Choice.MISSED_CALL, text("chosen-missed-call"))
    return recorded(settled, Said.CALL_BACK, NamedDay(day=scene.view.today))


def not_asked(scene: Scene) -> Scene:
    """Whether one may call again is not known: things are open, and a week is left (H7)."""
    settled = scene.settle(Choice.DONT_KNOW, text("chosen-not-asked"))
    return recorded(settled, Said.OTHER)


def no_more_calls(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NO_CALLS, text("chosen-no-calls"))
    noted = recorded(settled, Said.NO_MORE_CALLS)
    if noted.application.may_write is not None:
        return noted
    return noted.ask(Step.MAY_WRITE, noted.about(noted.application))


def no_decision_day(scene: Scene) -> Scene:
    """They did not say, or it was not asked: a week is assumed, and said (A9)."""
    settled = scene.settle(Choice.DONT_KNOW, text("chosen-did-not-say"))
    return recorded(settled, Said.THEY_CALL)


def which_day_worded(scene: Scene) -> Scene | None:
    """Another day than those that were offered, in words."""
    said = Said(scene.asked.drafted("said"))
    find = days_for_a_call if said is Said.CALL_BACK else decision_days
    return days_found(scene, find(_words(scene), scene.view), said)


def call_back_worded(scene: Scene) -> Scene | None:
    """ "yeah they said Thursday": the day for another call; theirs, if the words say so."""
    words = _words(scene)
    if _tells_news(scene):
        return None
    if is_their_call(words) or (speaks_of_decision(words) and not is_my_call(words)):
        return _decided_by(scene)
    return days_found(scene, days_for_a_call(words, scene.view), Said.CALL_BACK)


def decision_worded(scene: Scene) -> Scene | None:
    """ "by the end of the month": until when to leave them in peace; ours, if the words say so."""
    words = _words(scene)
    if _tells_news(scene):
        return None
    if is_my_call(words) and not speaks_of_decision(words):
        return days_found(scene, days_for_a_call(words, scene.view), Said.CALL_BACK)
    return _decided_by(scene)


def heard_worded(scene: Scene) -> Scene | None:
    """A day with its purpose is taken; days alone are asked about.

    The day of a test that they want, or of another interview, is neither theirs nor ours.
    """
    words = _words(scene)
    if _tells_news(scene) or puts_off(words):
        return None
    if is_my_call(words):
        return days_found(scene, days_for_a_call(words, scene.view), Said.CALL_BACK)
    if is_their_call(words) or speaks_of_decision(words):
        return _decided_by(scene)
    return for_what(scene.settle(Choice.PICK, text("chosen-words")), words)


def for_what_worded(scene: Scene) -> Scene | None:
    """ "They decide by then", "I call them": what the days are for; or another day with its own."""
    words = _words(scene)
    if _tells_news(scene):
        return None
    if is_my_call(words) or _I_CALL.match(words):
        found = days_found(scene, days_for_a_call(words, scene.view), Said.CALL_BACK)
        return found or call_back_on(scene)
    if is_their_call(words) or speaks_of_decision(words):
        return _decided_by(scene) or they_call(scene)
    return None


def call_worded(scene: Scene) -> Scene | None:
    """The same, while the card is still open: so somebody was reached, if nobody else was."""
    words = _words(scene)
    not_reached = aside(words) in (Aside.AWAY, Aside.TOLD_WHEN)
    if puts_off(words) or not_reached or not days_for_a_call(words, scene.view):
        return None
    return heard_worded(reached(scene))


def correct_worded(scene: Scene) -> Scene | None:
    """ "no, the 14th": that day changes, nothing else does (S24)."""
    application = scene.application
    contact = contact_of(application, scene.asked)
    if contact is None or contact.day is None or contact.said is None:
        return None
    if not is_correction(_words(scene)):
        return None
    find = days_for_a_call if contact.said is Said.CALL_BACK else decision_days
    return days_found(scene, find(_words(scene), scene.view), contact.said)


# -- inside ------------------------------------------------------------------------------------


def _decided_by(scene: Scene) -> Scene | None:
    """Until when they decide; a day before which they will not is no such day: what is it for?"""
    words = _words(scene)
    if first_day(words, scene.view):
        return for_what(scene.settle(Choice.PICK, text("chosen-words")), words)
    return days_found(scene, decision_days(words, scene.view), Said.THEY_CALL)


def _tells_news(scene: Scene) -> bool:
    """Something that has an answer of its own, whatever day stands beside it."""
    assert isinstance(scene.event, TextEntered)
    return any(proposal.intent in NEEDS_WORDS for proposal in scene.event.proposals)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return as_they(cleaned(scene.event.text), (scene.application,))
