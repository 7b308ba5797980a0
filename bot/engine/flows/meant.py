"""Free text: what was meant, when no button said it.

An exact word for what the open question offers counts as pressing it. A rejection, an offer or a
stop that was only guessed is confirmed first; everything else becomes two or three buttons.
"""

from dataclasses import replace

from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.meaning import Button, Message, Option, Select, Text, text
from bot.engine.phrases import answer, named
from bot.engine.scene import Redirect, Scene, View
from bot.engine.steps import UNDER_WAY, Step
from bot.engine.typed import cleaned, quoted
from bot.understanding.replies import Certainty, Intent, Proposal

CHOICES: dict[Intent, Choice] = {
    Intent.STOP: Choice.STOP,
    Intent.START: Choice.START,
    Intent.LATER: Choice.LATER,
    Intent.TOMORROW: Choice.TOMORROW,
    Intent.SHOW_CARD: Choice.SHOW_CARD,
    Intent.HEARD: Choice.HEARD,
    Intent.TALKED: Choice.TALKED,
    Intent.LEFT_MESSAGE: Choice.LEFT_MESSAGE,
    Intent.NO_ANSWER: Choice.NO_ANSWER,
    Intent.WRONG_PERSON: Choice.WRONG_PERSON,
    Intent.NOTHING_DECIDED: Choice.NOTHING_DECIDED,
    Intent.THEY_CALL: Choice.THEY_CALL,
    Intent.REJECTED: Choice.REJECTED,
    Intent.OFFERED: Choice.OFFERED,
    Intent.CALL_BACK_ANY_DAY: Choice.YES_NO_DAY,
    Intent.NO_CALLS: Choice.NO_CALLS,
    Intent.YES: Choice.YES,
    Intent.NO: Choice.NO,
    Intent.WHY: Choice.WHY,
    Intent.DONT_KNOW: Choice.DONT_KNOW,
    Intent.SKIP: Choice.SKIP,
}
"""What an intent means as a choice; the others are commands of their own."""

WEIGHTY = frozenset({Choice.REJECTED, Choice.OFFERED, Choice.STOP})
"""Never recorded from free text without a yes, unless it was the exact word "stop"."""

ABOUT_AN_APPLICATION = frozenset(
    {
        Choice.TALKED,
        Choice.LEFT_MESSAGE,
        Choice.NO_ANSWER,
        Choice.WRONG_PERSON,
        Choice.NOTHING_DECIDED,
        Choice.THEY_CALL,
        Choice.REJECTED,
        Choice.OFFERED,
        Choice.NO_CALLS,
        Choice.YES_NO_DAY,
    }
)
"""What can be said out of the blue, of one application."""

MOST_MEANINGS = 3


def said(scene: Scene, open_choices: frozenset[str]) -> Scene:
    """Words that no command and no open question took as they are."""
    event = scene.event
    assert isinstance(event, TextEntered)
    meanings = _meanings(event.proposals, open_choices)
    match meanings:
        case ((choice, Certainty.EXACT), *_):
            return _exact(scene, choice, open_choices)
        case []:
            return not_understood(scene)
        case [(choice, _)] if choice in ABOUT_AN_APPLICATION or choice in WEIGHTY:
            return _confirm(scene, choice)
        case likely:
            return _offer(scene, tuple(choice for choice, _ in likely)[:MOST_MEANINGS])


def is_distress(proposals: tuple[Proposal, ...]) -> bool:
    return any(p.intent is Intent.DISTRESS for p in proposals[:1])


def not_understood(scene: Scene) -> Scene:
    """Never the same words twice; after two misunderstandings the ways on are named."""
    event = scene.event
    assert isinstance(event, TextEntered)
    awaited = scene.awaited
    if awaited is None:
        return scene.tell(
            answer(
                text("not-understood-here", words=quoted(event.text)),
            )
        )
    again = replace(awaited, misunderstood=awaited.misunderstood + 1)
    key = "not-understood" if again.misunderstood < 2 else "not-understood-again"
    return scene.ask_again(again, text(key, words=quoted(event.text)))


# -- confirming --------------------------------------------------------------------------------


def confirming_prompt(question: Question, view: View) -> Message:
    choice = Choice(question.drafted("choice"))
    application = view.search.application(question.about.application_id)
    return answer(
        _confirm_words(choice, application),
        actions=(button(Choice.YES), button(Choice.NO)),
    )


def confirmed(scene: Scene) -> Scene:
    """Yes: as if the button had been pressed where it belongs."""
    choice = Choice(scene.asked.drafted("choice"))
    return _redirected(scene.settle(Choice.YES, text("chosen-yes")), choice, scene.asked.about)


def not_quite(scene: Scene) -> Scene:
    """No: nothing was recorded; back to what was asked before."""
    settled = scene.settle(Choice.NO, text("chosen-no"))
    return resume_suspended(settled.tell(answer(text("nothing-changed"))))


def resume_suspended(scene: Scene) -> Scene:
    """What was asked before is awaited again, and put again if it was in the middle of a flow."""
    suspended = scene.conversation.question(scene.conversation.suspended)
    released = replace(scene, conversation=replace(scene.conversation, suspended=""))
    if suspended is None or suspended.answered:
        return released
    if suspended.step in UNDER_WAY:
        return released.ask_again(suspended)
    return replace(released, conversation=replace(released.conversation, awaiting=suspended.key))


# -- choosing ----------------------------------------------------------------------------------


def choosing_meaning_prompt(question: Question, view: View) -> Message:
    del view
    choices = (Choice(value) for value in question.drafted("choices").split())
    buttons = tuple(
        Button(action=Choice.PICK, value=choice.value, label=button(choice).label)
        for choice in choices
    )
    words = question.drafted("words")
    return answer(
        text("which-meaning", words=quoted(words)),
        actions=(*buttons, Button(action=Choice.NO, label=text("choice-something-else"))),
    )


def meaning_picked(scene: Scene) -> Scene:
    picked = scene.value
    if picked not in scene.asked.drafted("choices").split():
        return scene.ask_again(scene.asked)
    settled = scene.settle(Choice.PICK, text("chosen-words"))
    return _redirected(settled, Choice(picked), scene.asked.about)


def choosing_application_prompt(question: Question, view: View) -> Message:
    del question
    options = tuple(
        Option(value=a.id, label=text("as-typed", words=named(a)))
        for a in view.search.open_applications[:25]
    )
    pick = Select(action=Choice.PICK, placeholder=text("pick-application"), options=options)
    return answer(text("which-application"), actions=(pick,))


def application_picked(scene: Scene) -> Scene:
    picked = scene.search.application(scene.value)
    if picked is None:
        return scene.ask_again(scene.asked)
    choice = Choice(scene.asked.drafted("choice"))
    settled = scene.settle(Choice.PICK, text("chosen-application", employer=named(picked)))
    return _redirected(settled, choice, About(application_id=picked.id))


def ask_which(scene: Scene, choice: Choice, words: str = "") -> Scene:
    """Ask which application, when the words name none for certain."""
    if not applications_meant(scene, words):
        key = "none-open" if scene.search.applications else "no-applications"
        return scene.tell(answer(text(key)))
    return scene.ask(Step.CHOOSING_APPLICATION, draft={"choice": choice.value})


def applications_meant(scene: Scene, words: str) -> tuple[Application, ...]:
    """Those whose employer is named in the words; all open ones when none is."""
    said_words = words.casefold()
    named_ones = tuple(
        a for a in scene.search.open_applications if a.employer.casefold() in said_words
    )
    return named_ones or scene.search.open_applications


# -- inside ------------------------------------------------------------------------------------


def _meanings(
    proposals: tuple[Proposal, ...], open_choices: frozenset[str]
) -> list[tuple[Choice, Certainty]]:
    """What the proposals can mean here, best first, each once."""
    known = open_choices | {c.value for c in ABOUT_AN_APPLICATION | {Choice.STOP}}
    found: dict[Choice, Certainty] = {}
    for proposal in proposals:
        choice = CHOICES.get(proposal.intent)
        if choice is not None and choice.value in known:
            found.setdefault(choice, proposal.certainty)
    return list(found.items())


def _exact(scene: Scene, choice: Choice, open_choices: frozenset[str]) -> Scene:
    awaited = scene.awaited
    if awaited is not None and choice.value in open_choices and choice not in WEIGHTY:
        return replace(
            scene, redirect=Redirect(key=awaited.key, choice=choice, about=awaited.about)
        )
    return _confirm(scene, choice)


def _confirm(scene: Scene, choice: Choice) -> Scene:
    """Ask before recording; what was asked before waits meanwhile."""
    event = scene.event
    assert isinstance(event, TextEntered)
    about = _about(scene, cleaned(event.text))
    if about is None and choice in ABOUT_AN_APPLICATION:
        return ask_which(scene, choice, event.text)
    suspended = _suspended(scene)
    return suspended.ask(Step.CONFIRMING, about or About(), draft={"choice": choice.value})


def _offer(scene: Scene, choices: tuple[Choice, ...]) -> Scene:
    event = scene.event
    assert isinstance(event, TextEntered)
    about = _about(scene, cleaned(event.text)) or About()
    draft = {
        "choices": " ".join(choice.value for choice in choices),
        "words": quoted(event.text).value,
    }
    return _suspended(scene).ask(Step.CHOOSING_MEANING, about, draft=draft)


def _about(scene: Scene, words: str) -> About | None:
    """What the words are about: an employer they name, the open question's, the only one."""
    found = applications_meant(scene, words)
    awaited = scene.awaited
    if awaited is not None and awaited.about.application_id in {a.id for a in found}:
        return awaited.about
    return About(application_id=found[0].id) if len(found) == 1 else None


def _suspended(scene: Scene) -> Scene:
    awaited = scene.awaited
    if awaited is None:
        return scene
    return replace(scene, conversation=replace(scene.conversation, suspended=awaited.key))


def _redirected(scene: Scene, choice: Choice, about: About) -> Scene:
    """Go where the choice belongs: to the suspended question if it knows it."""
    suspended = scene.conversation.suspended
    released = replace(scene, conversation=replace(scene.conversation, suspended=""))
    return replace(released, redirect=Redirect(key=suspended, choice=choice, about=about))


def _confirm_words(choice: Choice, application: Application | None) -> Text:
    key = f"confirm-{choice.value.replace('_', '-')}"
    return text(key) if application is None else text(key, employer=named(application))
