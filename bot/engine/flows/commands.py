"""Commands: `/interview <word> ...`, or the same word as a whole message, in any situation."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from bot.advice import retention
from bot.advice.model import Application
from bot.advice.rules import Rule
from bot.engine import card, home
from bot.engine.choices import Choice
from bot.engine.dossier import Room
from bot.engine.events import TextEntered
from bot.engine.flows import (
    areas_list,
    coach,
    correcting,
    languages,
    leaving,
    offer_shown,
    pausing,
    places,
    practising,
    registering,
    repair,
    seeing_insights,
    settings,
    silence,
    taking_along,
    thanking,
    the_call,
    timeline,
    which,
    writing,
)
from bot.engine.flows.why import GENERAL, rules_text
from bot.engine.meaning import Entries, Entry, Note, Text, UserText, text
from bot.engine.phrases import answer
from bot.engine.rule_words import values_of
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import quoted
from bot.understanding.asides import asks_for_words
from bot.understanding.commands import Command, CommandName, Unknown
from bot.understanding.practised import case_named
from bot.understanding.replies import Intent

_THE_CALL = re.compile(r"(?:the |a |my )?(?:phone )?call(?: (?:to|with|at))?\b *", re.IGNORECASE)
"""What is practised anyway: no word of who picks up."""


def commanded(scene: Scene, command: Command | Unknown) -> Scene:
    """Carry out a command, or say which there are."""
    match command:
        case Unknown(word=word, suggestions=suggestions):
            return scene.tell(answer(_unknown(word, suggestions)))
        case Command(name=name, argument=argument):
            return COMMANDS[name](scene, argument)
        case _:
            assert_never(command)


def likely(scene: Scene) -> Scene | None:
    """A command in one's own words, where it only shows something; an undo is named instead."""
    assert isinstance(scene.event, TextEntered)
    first = next(iter(scene.event.proposals), None)
    if first is None:
        return None
    if first.intent is Intent.UNDO:
        return repair.resumed(scene.notice(answer(text("say-undo"))))
    name = SHOWING.get(first.intent)
    if name is CommandName.SAY and not asks_for_words(scene.event.text):
        return None
    return None if name is None else COMMANDS[name](scene, "")


def _unknown(word: str, suggestions: tuple[str, ...]) -> Text:
    if not suggestions:
        return text("unknown-command", word=quoted(word))
    near = UserText(value=", ".join(f"/interview {name}" for name in suggestions))
    return text("unknown-command-near", word=quoted(word), near=near)


def helped(scene: Scene, argument: str) -> Scene:
    del argument
    groups = (group for group in HELP if group != COACHED or scene.policy.coaching.has_coach)
    entries = tuple(
        Entry(label=text(f"help-{group}"), value=text(f"help-{group}-words")) for group in groups
    )
    told = answer(
        text("help"),
        Entries(entries=entries),
        text("help-words"),
        Note(text=text("help-others")),
    )
    return repair.resumed(scene.tell(told))


def privacy(scene: Scene, argument: str) -> Scene:
    """What is kept, who may read it, and how to have it or to be rid of it."""
    del argument
    coached = scene.policy.coaching.has_coach
    told = answer(
        text("privacy"),
        text(f"privacy-{scene.conversation.room.value}"),
        text("privacy-others"),
        *_discretion(scene),
        *((text("privacy-coach"),) if coached else ()),
        *_kept_for(scene.policy.rule(retention.RULE)),
        text("privacy-export"),
        text("privacy-forget"),
        Note(text=text("forget-platform")),
    )
    return repair.resumed(scene.tell(told))


def _kept_for(rule: Rule) -> tuple[Text, ...]:
    """How long, as the rule has it here."""
    values = values_of(rule)
    return tuple(
        text(f"privacy-{part}", **values) for part in ("interviewers", "closed", "inactive")
    )


def _discretion(scene: Scene) -> tuple[Text, ...]:
    """Where others may read along: that messages need not name anything (wording 5)."""
    if scene.conversation.room is not Room.WORKSPACE:
        return ()
    return (text("privacy-discreet" if scene.view.is_discreet else "privacy-may-be-discreet"),)


HELP = ("interviews", "call", "more", "reminders", "data", "person")
"""The groups of commands, as help lists them."""
COACHED = "person"
"""The group that is there only where there are coaches (A18)."""


def why(scene: Scene, argument: str) -> Scene:
    """The rules behind the newest nudge, or those that everything rests on."""
    del argument
    latest = next((q for q in reversed(scene.conversation.questions) if q.drafted("rules")), None)
    ids = latest.drafted("rules").split() if latest else list(GENERAL)
    return repair.resumed(scene.tell(rules_text(ids, scene.policy)))


def say(scene: Scene, argument: str) -> Scene:
    """The words for the call, then the same question again."""
    open_question = repair.under_way(scene)
    if open_question is not None and open_question.step == Step.CALL_CARD:
        return scene.ask_again(open_question)
    if open_question is not None and open_question.step == Step.PRACTISE_TURN:
        return practising.prompted(replace(scene, question=open_question))
    about = scene.view.search.application(
        open_question.about.application_id if open_question and not argument else ""
    )
    found = about or which.commanded(scene, Choice.SAY, argument)
    if not isinstance(found, Application):
        return found
    return repair.resumed(scene.tell(answer(*card.script_blocks(found, scene.view))))


def call(scene: Scene, argument: str) -> Scene:
    """May I call? The card when it is time, else not yet, and why."""
    found = which.commanded(scene, Choice.SHOW_CARD, argument)
    return the_call.asked_for(scene, found) if isinstance(found, Application) else found


def practise(scene: Scene, argument: str) -> Scene:
    """A practice call, about one of the applications; who picks up may be said, too."""
    words = argument[match.end() :] if (match := _THE_CALL.match(argument)) else argument
    names_one = which.named_in(words, scene.search.applications)
    case = case_named(words, beside=[found.employer for found in names_one])
    found = which.commanded(scene, Choice.PRACTISE, "" if case and not names_one else words)
    if not isinstance(found, Application):
        return found
    if case is None:
        return practising.asked_for(scene, found)
    return practising.begun(scene, found, case)


def thanks(scene: Scene, argument: str) -> Scene:
    """A thank-you, written together."""
    found = which.commanded(scene, Choice.WRITE_THANKS, argument)
    return thanking.wanted(scene, found) if isinstance(found, Application) else found


def email(scene: Scene, argument: str) -> Scene:
    """The draft of an e-mail in place of the call, when it is time for one."""
    if argument and not which.named_in(argument, scene.search.applications):
        return which.unknown(scene, argument)
    return writing.asked_for(scene, argument)


def correct(scene: Scene, argument: str) -> Scene:
    """What is known of an application, to be changed."""
    found = which.commanded(scene, Choice.CHANGE, argument)
    return correcting.changed(scene, found) if isinstance(found, Application) else found


def show(scene: Scene, argument: str) -> Scene:
    """What happened with one application so far."""
    found = which.commanded(scene, Choice.WHAT_HAPPENED, argument)
    return timeline.shown(scene, found) if isinstance(found, Application) else found


COMMANDS: dict[CommandName, Callable[[Scene, str], Scene]] = {
    CommandName.ADD: registering.opened,
    CommandName.HOME: lambda scene, _: home.shown(scene),
    CommandName.RESUME: lambda scene, _: repair.welcome_back(scene),
    CommandName.LIST: lambda scene, _: home.listed(scene),
    CommandName.SHOW: show,
    CommandName.CALL: call,
    CommandName.SAY: say,
    CommandName.SETTINGS: lambda scene, _: settings.shown(scene),
    CommandName.ZONE: places.zone_asked,
    CommandName.LANGUAGE: languages.commanded,
    CommandName.QUIET: lambda scene, _: settings.quiet_asked(scene),
    CommandName.STOP: lambda scene, _: leaving.stop(scene),
    CommandName.START: lambda scene, _: leaving.start(scene),
    CommandName.HELP: helped,
    CommandName.PRIVACY: privacy,
    CommandName.WHY: why,
    CommandName.CANCEL: lambda scene, _: repair.cancel(scene),
    CommandName.BACK: lambda scene, _: repair.back(scene),
    CommandName.SKIP: lambda scene, _: repair.skip(scene),
    CommandName.UNDO: lambda scene, _: repair.undo(scene),
    CommandName.CORRECT: correct,
    CommandName.OFFER: offer_shown.commanded,
    CommandName.EXPORT: lambda scene, _: taking_along.export(scene),
    CommandName.IMPORT: lambda scene, _: taking_along.asked_for_file(scene),
    CommandName.INSIGHTS: lambda scene, _: seeing_insights.shown(scene),
    CommandName.EMAIL: email,
    CommandName.PRACTISE: practise,
    CommandName.PAUSE: pausing.asked_for,
    CommandName.COACH: coach.shown,
    CommandName.THANKS: thanks,
    CommandName.AREAS: areas_list.commanded,
    CommandName.NORMAL: lambda scene, words: repair.resumed(silence.is_this_normal(scene, words)),
    CommandName.FORGET: lambda scene, _: leaving.forget(scene),
}

SHOWING = {Intent.WHAT_DO_I_SAY: CommandName.SAY, Intent.HELP: CommandName.HELP}
"""Commands that change nothing: a likely one is carried out."""
