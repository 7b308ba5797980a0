"""Replies to what is no answer: they are silent, I am nervous, thanks, hello, what are my chances.

Nothing is recorded, nothing is concluded; what was asked before is asked again.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.advice.last_word import wanted_more
from bot.advice.model import Application
from bot.advice.next_step import NextStepKind
from bot.engine import home
from bot.engine.choices import Choice, button
from bot.engine.days import days_for_a_call
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import commands, meant, repair, silence
from bot.engine.flows.coach import coach_button
from bot.engine.flows.which import as_they, meant_here
from bot.engine.meaning import Message, Weight, text
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_line
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import UNDER_WAY, VERBATIM, Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.asides import Aside, aside
from bot.understanding.commands import Command, CommandName
from bot.understanding.replies import Intent
from bot.understanding.wanted import tells_sent

Reply = Callable[[Scene, frozenset[str]], Scene | None]
"""What is said or asked instead; None where the words are something else after all."""

# A nudge, a card and a talk have answers of their own that these words may be.
ANSWERS: Mapping[Aside, frozenset[Choice]] = {
    Aside.SILENCE: frozenset({Choice.NOTHING_DECIDED}),
    Aside.ALL_RIGHT: frozenset({Choice.YES, Choice.ALL_RIGHT, Choice.SAVE}),
    Aside.REFUSED: frozenset({Choice.NO, Choice.YES_NO_DAY, Choice.NO_THANKS}),
    Aside.THANKS: frozenset({Choice.NO_THANKS, Choice.THANKS_NOT_YET}),
}
"""Where the open question knows one of these, the words are taken for it."""
OF_A_CALL = frozenset({Step.CALL_CARD, Step.OUTCOME_MISSING})
AROUND_A_CALL = frozenset({NextStepKind.CALL_NOW, NextStepKind.TELL_OUTCOME})
NOT_THERE = (Choice.NO_ANSWER, Choice.LEFT_MESSAGE, Choice.WRONG_PERSON, Choice.YES_ON)
"""How a call can have ended that did not reach whom it was for."""


def taken(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """A reply; None for words that are anything else here."""
    assert isinstance(scene.event, TextEntered)
    if scene.awaited is not None and scene.awaited.step in VERBATIM:
        return None
    words = as_they(cleaned(scene.event.text), scene.search.applications)
    if tells_sent(words) and (sent := _more_sent(scene)) is not None:
        return sent
    said = aside(words)
    if said is None or ANSWERS.get(said, frozenset()) & open_choices:
        return None
    return REPLIES[said](scene, open_choices)


def nervous_prompt(question: Question, view: View) -> Message:
    """Ways on that ask for less courage; while there is nothing to do, that is said."""
    application = view.application(question)
    practise, kind = button(Choice.PRACTISE, Weight.MAIN), view.next_step(application).kind
    if kind is NextStepKind.TELL_OUTCOME:
        ways = (button(Choice.NOT_CALLED), button(Choice.PRACTISE), *coach_button(view))
        return answer(text("nervous"), text("nervous-begun"), actions=ways)
    if kind is not NextStepKind.CALL_NOW:
        step = next_step_line(application, view)
        return answer(text("nervous"), step, actions=(practise, *coach_button(view)))
    ways = (practise, button(Choice.EMAIL), button(Choice.SHOW_CARD), *coach_button(view))
    ways_on = text("nervous-ways", employer=named(application, view.search))
    return answer(text("nervous"), ways_on, actions=ways)


def _nervous(scene: Scene, open_choices: frozenset[str]) -> Scene:
    del open_choices
    application = _meant(scene)
    if application is None or not application.is_open:
        return repair.resumed(scene.tell(answer(text("nervous"))))
    return scene.ask(Step.NERVOUS, scene.about(application), waits=False)


def _silence(scene: Scene, open_choices: frozenset[str]) -> Scene:
    """How long it is, what is usual elsewhere, and what comes next; no word of theirs is noted."""
    del open_choices
    application = _meant(scene)
    if application is not None and not application.is_open:
        return scene.notice(answer(text("understood-here")))
    words = application.employer if application is not None else ""
    return repair.resumed(silence.is_this_normal(scene, words))


def _missed_call(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """They expect a call back today, if it was they: that is asked first."""
    del open_choices
    application = _meant(scene)
    if application is None or not application.is_open:
        return None
    waiting = scene.awaited.key if scene.awaited else ""
    draft = {"choice": Choice.MISSED_CALL.value, meant.ASKED: waiting}
    return scene.ask(Step.CONFIRMING, scene.about(application), draft=draft)


def _away(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """Around a call: how it ended is asked, as it may have ended in several ways."""
    del open_choices
    return meant.offer(scene, NOT_THERE) if _is_around_a_call(scene) else None


def _told_when(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """Not reached, and somebody there named a time: said back, and noted after a yes (H4)."""
    del open_choices
    if not _is_around_a_call(scene) or _tells_the_end(scene):
        return None
    assert isinstance(scene.event, TextEntered)
    words = as_they(cleaned(scene.event.text), scene.search.applications)
    ahead = [day for day in days_for_a_call(words, scene.view) if day.day >= scene.view.today]
    if not ahead:
        return None
    return meant.confirm(scene, Choice.YES_ON, day=str(ahead[0]) if len(ahead) == 1 else "")


def _is_around_a_call(scene: Scene) -> bool:
    """Whether a call is due or begun, and nothing else is being asked."""
    application, awaited = _meant(scene), scene.awaited
    is_elsewhere = awaited is not None and awaited.step in UNDER_WAY - OF_A_CALL
    if application is None or not application.is_open or is_elsewhere:
        return False
    return scene.view.next_step(application).kind in AROUND_A_CALL


def _tells_the_end(scene: Scene) -> bool:
    """A no or an offer beside the time matters more than the time."""
    assert isinstance(scene.event, TextEntered)
    return any(each.intent in (Intent.REJECTED, Intent.OFFERED) for each in scene.event.proposals)


def _soon(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """They'll call, with no day named: confirmed first. Before an interview nobody decides."""
    del open_choices
    application = _meant(scene)
    if application is None or not application.is_open:
        return None
    if application.interview.day > scene.view.today:
        return None
    return meant.confirm(scene, Choice.THEY_CALL)


def _history(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """What happened so far with the one that is meant; with several it is asked which."""
    del open_choices
    application = _meant(scene)
    argument = application.employer if application is not None else ""
    return commands.commanded(scene, Command(name=CommandName.SHOW, argument=argument))


def _details(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """Those that the open question has; else what happened so far, or all there is."""
    shown = _answering(Choice.DETAILS)(scene, open_choices)
    if shown is not None:
        return shown
    if _meant(scene) is None and not scene.search.open_applications:
        return repair.resumed(home.shown(scene))
    return _history(scene, open_choices)


def _what_now(scene: Scene, open_choices: frozenset[str]) -> Scene:
    del open_choices
    return repair.resumed(home.shown(scene))


def _answering(*choices: Choice) -> Reply:
    """The first of these that the open question knows is what they mean."""

    def reply(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
        awaited = scene.awaited
        known = next((choice for choice in choices if choice.value in open_choices), None)
        if awaited is None or known is None:
            return None
        redirect = Redirect(key=awaited.key, choice=known, about=awaited.about)
        return replace(scene, redirect=redirect)

    return reply


def _thanks_told(choice: Choice) -> Reply:
    """Asked about the thank-you, two words are an answer."""
    known = _answering(choice)

    def reply(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
        asked = scene.awaited
        is_asked = asked is not None and asked.step in (Step.THANK_YOU, Step.THANKS_DRAFT)
        return known(scene, open_choices) if is_asked else None

    return reply


def _done(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """What they had asked for is on its way; else what the open question is about is done."""
    told = _more_sent(scene) or _thanks_told(Choice.THANKS_SENT)(scene, open_choices)
    return told or _ticked_off(scene, open_choices)


def _more_sent(scene: Scene) -> Scene | None:
    """Only where they have asked for something that has not gone out yet."""
    application = _meant(scene)
    if application is None or wanted_more(application) is None:
        return None
    about = scene.about(application)
    return replace(scene, redirect=Redirect(key="", choice=Choice.MORE_SENT, about=about))


def _ticked_off(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """The only area to work on, or the list of them; with none an interview was looked at."""
    areas = scene.search.open_areas
    if not areas:
        return _answering(Choice.ALL_RIGHT)(scene, open_choices)
    done = _answering(Choice.AREA_DONE)(scene, open_choices)
    return done and replace(done, value=areas[0].id if len(areas) == 1 else "")


def _of_offer(key: str) -> Reply:
    """Only where there is an offer."""

    def reply(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
        del open_choices
        if not any(application.offer for application in scene.search.applications):
            return None
        return scene.notice(answer(text(key)))

    return reply


def _told(key: str) -> Reply:
    return lambda scene, _: repair.resumed(scene.notice(answer(text(key))))


def _meant(scene: Scene) -> Application | None:
    assert isinstance(scene.event, TextEntered)
    return meant_here(scene, scene.event.text)


REPLIES: Mapping[Aside, Reply] = {
    Aside.NERVOUS: _nervous,
    Aside.CHANCES: _told("no-guess"),
    Aside.HISTORY: _history,
    Aside.DETAILS: _details,
    Aside.MISSED_CALL: _missed_call,
    Aside.TOLD_WHEN: _told_when,
    Aside.AWAY: _away,
    Aside.SOON: _soon,
    Aside.ASK_WHY: _answering(Choice.ASK_THEM),
    Aside.ASK_LATER: _answering(Choice.IN_DAYS),
    Aside.UNDECIDED: _of_offer("offer-undecided"),
    Aside.MAY_ASK: _of_offer("offer-may-ask"),
    Aside.NOT_YET: _thanks_told(Choice.TOMORROW),
    Aside.DONE: _done,
    Aside.SILENCE: _silence,
    Aside.WHAT_NOW: _what_now,
    Aside.GLAD: _told("glad-too"),
    Aside.THANKS: _told("you-are-welcome"),
    Aside.GREETING: _told("greeted"),
    Aside.REFUSED: _told("understood-here"),
    Aside.ALL_RIGHT: _told("understood-here"),
}
