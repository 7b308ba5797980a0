"""Free text: what was meant, when no button said it.

An exact word for what the open question offers counts as pressing it. A rejection, an offer or a
stop is confirmed first, unless it was the whole message "stop"; everything else becomes two or
three buttons. What was asked before waits meanwhile: its key is in the new question's draft.
"""

from dataclasses import replace

from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import practising
from bot.engine.flows.days_meant import THEIRS_OR_OURS, days_meant
from bot.engine.flows.meanings import (
    ABOUT_AN_APPLICATION,
    OF_OFFERS,
    WEIGHTY,
    fitting,
    meanings_of,
)
from bot.engine.flows.offer_shown import with_live_offers
from bot.engine.flows.sure import DAY, WORDS, sure_of
from bot.engine.flows.which import ask_which, meant_for_certain, named_in, only_named
from bot.engine.meaning import Button, Message, Text, text
from bot.engine.naming import named
from bot.engine.offer_phrases import accepted_elsewhere
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.standing import is_standing
from bot.engine.steps import UNDER_WAY, Step
from bot.engine.typed import cleaned, lines_of, quoted
from bot.engine.view import View
from bot.understanding.replies import Certainty, Intent, Proposal

MOST_MEANINGS = 3
_OF_A_DAY = {Choice.YES_ON: "choice-i-call", Choice.THEY_CALL: "choice-they-decide"}
"""Where it is asked what a day is for."""
MOST_SAID = 500
"""Characters of words that are kept with what they are confirmed to mean."""
_PUT_OFF = (Step.CALL_DUE, Step.THANK_YOU)
"""Reminders that come again later on the same day."""
ASKED = "asked"
"""The draft's entry for the key of the question that waits meanwhile."""


def said(scene: Scene, open_choices: frozenset[str]) -> Scene:
    """Words that no command and no open question took as they are."""
    another = _same_of_another(scene)
    if another is not None:
        return another
    entered, about = _entered(scene), _about(scene)
    meant = meanings_of(entered.proposals, cleaned(entered.text), open_choices, scene.view)
    application = scene.search.application(about.application_id) if about else None
    meanings = fitting(meant, application, open_choices)
    match meanings:
        case [(choice, Certainty.EXACT), *_]:
            return _insisted(scene, choice) or _exact(scene, choice, open_choices)
        case []:
            return _day_told(scene, application, open_choices) or not_understood(scene)
        case [(choice, _)] if choice in ABOUT_AN_APPLICATION or choice in WEIGHTY:
            return confirm(scene, choice)
        case likely:
            return offer(scene, tuple(choice for choice, _ in likely)[:MOST_MEANINGS])


def is_distress(proposals: tuple[Proposal, ...]) -> bool:
    return any(p.intent is Intent.DISTRESS for p in proposals[:1])


def not_understood(scene: Scene) -> Scene:
    """Never the same words twice running; the second time the ways on are named."""
    times = scene.before.conversation.misunderstood + 1
    counted = replace(scene, conversation=replace(scene.conversation, misunderstood=times))
    words, awaited = quoted(_entered(scene).text), scene.awaited
    under_way = awaited is not None and awaited.step in UNDER_WAY
    again = times % 2 == 0
    if awaited is None or not under_way:
        key = "not-understood-here-again" if again else "not-understood-here"
        return counted.tell(answer(text(key, words=words)))
    if awaited.step == Step.PRACTISE_TURN:
        return practising.put_aside(counted, awaited)
    key = "not-understood-again" if again else "not-understood"
    return counted.ask_again(awaited, text(key, words=words))


# -- confirming --------------------------------------------------------------------------------


def confirming_prompt(question: Question, view: View) -> Message:
    choice = Choice(question.drafted("choice"))
    application = view.search.application(question.about.application_id)
    employer = None if application is None else named(application, view.search)
    sure = sure_of(choice, question, employer)
    accepts = choice is Choice.ACCEPT and application is not None
    beside = accepted_elsewhere(question.about.application_id, view) if accepts else ()
    return answer(sure, *beside, actions=(button(Choice.YES), button(Choice.NO)))


def confirmed(scene: Scene) -> Scene:
    """Yes: as if the button had been pressed where it belongs, with the day that was said back."""
    choice, day = Choice(scene.asked.drafted("choice")), scene.asked.drafted(DAY)
    settled = scene.settle(Choice.YES, text("chosen-yes"))
    return _redirected(replace(settled, value=day), choice)


def not_quite(scene: Scene) -> Scene:
    """No: nothing was recorded; back to what was asked before."""
    settled = scene.settle(Choice.NO, text("chosen-no"))
    return resume(settled.tell(answer(text("nothing-changed"))), settled.asked)


def resume(scene: Scene, left: Question) -> Scene:
    """What waited for `left` is awaited again, and put again if it is in the middle of a flow."""
    waiting = scene.conversation.question(left.drafted(ASKED))
    if waiting is None or not is_standing(waiting, scene.search):
        return scene
    if waiting.step in UNDER_WAY:
        return scene.ask_again(waiting)
    return replace(scene, conversation=replace(scene.conversation, awaiting=waiting.key))


# -- choosing ----------------------------------------------------------------------------------


def choosing_meaning_prompt(question: Question, view: View) -> Message:
    del view
    choices = tuple(Choice(value) for value in question.drafted("choices").split())
    buttons = (
        Button(action=Choice.PICK, value=choice.value, label=_label(choice, choices))
        for choice in choices
    )
    something_else = Button(action=Choice.NO, label=text("choice-something-else"))
    key = "which-meaning" if len(choices) > 1 else "which-meaning-one"
    return answer(
        text(key, words=quoted(question.drafted("words"))),
        actions=(*buttons, something_else),
    )


def meaning_picked(scene: Scene) -> Scene:
    picked = scene.value
    if picked not in scene.asked.drafted("choices").split():
        return scene.ask_again(scene.asked)
    return _redirected(scene.settle(Choice.PICK, text("chosen-words")), Choice(picked))


def put_off_meanwhile(scene: Scene) -> Scene | None:
    """ "Later", while it is asked what was meant: the reminder that waits is put off."""
    first = next(iter(_entered(scene).proposals), None)
    waiting = scene.conversation.question(scene.asked.drafted(ASKED))
    if first is None or waiting is None or first.certainty is not Certainty.EXACT:
        return None
    if first.intent is not Intent.LATER or waiting.step not in _PUT_OFF:
        return None
    return _redirected(scene.settle(Choice.PICK, text("chosen-words")), Choice.LATER)


# -- inside ------------------------------------------------------------------------------------


def _day_told(
    scene: Scene, application: Application | None, open_choices: frozenset[str]
) -> Scene | None:
    """A day out of the blue: what it is for is confirmed, or asked."""
    may_be = [(choice, Certainty.LIKELY) for choice in days_meant(scene, open_choices)]
    match tuple(choice for choice, _ in fitting(may_be, application, open_choices)):
        case ():
            return None
        case (choice,):
            return confirm(scene, choice)
        case choices:
            return offer(scene, choices)


def _insisted(scene: Scene, choice: Choice) -> Scene | None:
    """The same exact words, when it was asked whether it is so: that is a yes."""
    awaited = scene.awaited
    if awaited is None or awaited.step != Step.CONFIRMING or awaited.drafted("choice") != choice:
        return None
    return replace(
        scene, redirect=Redirect(key=awaited.key, choice=Choice.YES, about=awaited.about)
    )


def _same_of_another(scene: Scene) -> Scene | None:
    """Asked "did Acme say no?", nothing but "Globex": the same is asked about that one.

    Where it would be the same word for word, it is put shortly, with the name in it.
    """
    awaited = scene.awaited
    if awaited is None or awaited.step not in (Step.CONFIRMING, Step.CHOOSING_MEANING):
        return None
    found = only_named(_entered(scene).text, scene.search.applications)
    if found is None:
        return None
    is_new = found.id != awaited.about.application_id
    names_it = awaited.step == Step.CONFIRMING and is_new
    key = "confirm-of" if awaited.step == Step.CONFIRMING else "which-meaning-of"
    lead = None if names_it else text(key, employer=named(found, scene.search))
    about = scene.about(found) if is_new else awaited.about
    return scene.ask(Step(awaited.step), about, draft=dict(awaited.draft), lead=lead)


def _exact(scene: Scene, choice: Choice, open_choices: frozenset[str]) -> Scene:
    awaited = scene.awaited
    if awaited is not None and choice.value in open_choices and choice not in WEIGHTY:
        said = _said(scene)
        redirect = Redirect(key=awaited.key, choice=choice, about=awaited.about, words=said)
        return replace(scene, redirect=redirect)
    return confirm(scene, choice)


def confirm(scene: Scene, choice: Choice, *, day: str = "") -> Scene:
    """Ask before recording; a `day` that is said back is the one that a yes records."""
    offers = with_live_offers(scene) if choice in OF_OFFERS else ()
    about = _about(scene, offers)
    if about is None and choice in ABOUT_AN_APPLICATION:
        return ask_which(scene, choice, _entered(scene).text, among=offers or None)
    draft = {"choice": choice.value, WORDS: _said(scene), ASKED: _waiting(scene), DAY: day}
    return scene.ask(Step.CONFIRMING, about, draft=draft)


def offer(scene: Scene, choices: tuple[Choice, ...]) -> Scene:
    """Ask which of these the words mean."""
    draft = {
        "choices": " ".join(choice.value for choice in choices),
        "words": quoted(_entered(scene).text).value,
        WORDS: _said(scene),
        ASKED: _waiting(scene),
    }
    return scene.ask(Step.CHOOSING_MEANING, _about(scene), draft=draft)


def _about(scene: Scene, among: tuple[Application, ...] = ()) -> About | None:
    """What the words are about: an employer they name, the open question's, the only one.

    `among` are those that they are likeliest about, where these are not all that are open.
    """
    words, awaited = _entered(scene).text, scene.awaited
    found = named_in(words, scene.search.applications)
    likely = {application.id for application in among}
    if awaited is not None and awaited.about.application_id:
        asked = awaited.about.application_id
        if likely and not found and asked not in likely:
            return About(application_id=among[0].id) if len(among) == 1 else None
        if not found or any(application.id == asked for application in found):
            return _of_the_moment(awaited, scene)
    certain = among[0] if len(among) == 1 and not found else meant_for_certain(scene, words)
    return About(application_id=certain.id) if certain else None


def _of_the_moment(awaited: Question, scene: Scene) -> About:
    """What the question is about; once its call is long over, words tell of another one."""
    is_live = scene.now - awaited.asked_at < scene.policy.live_call
    if awaited.step in UNDER_WAY or is_live:
        return awaited.about
    return replace(awaited.about, contact_id="")


def _waiting(scene: Scene) -> str:
    """The key of what waits meanwhile; a question about words waits for none of its own kind."""
    awaited = scene.awaited
    if awaited is None:
        return ""
    return awaited.drafted(ASKED) or awaited.key


def _said(scene: Scene) -> str:
    """The words themselves, for what else they say; a speech is not kept."""
    words = lines_of(_entered(scene).text)
    return words if len(words) <= MOST_SAID else ""


def _redirected(scene: Scene, choice: Choice) -> Scene:
    """Go where the choice belongs: to the question that waited, if it knows it."""
    asked = scene.asked
    redirect = Redirect(
        key=asked.drafted(ASKED), choice=choice, about=asked.about, words=asked.drafted(WORDS)
    )
    return replace(scene, redirect=redirect)


def _label(choice: Choice, among: tuple[Choice, ...]) -> Text:
    """The button's own label; "later" has no time here, as no nudge says until when."""
    if choice is Choice.LATER:
        return text("choice-later-today")
    if choice is Choice.YES_ON and Choice.NO_ANSWER in among:
        return text("choice-told-when")
    of_a_day = _OF_A_DAY.get(choice)
    return (
        text(of_a_day) if of_a_day and set(THEIRS_OR_OURS) <= set(among) else button(choice).label
    )


def _entered(scene: Scene) -> TextEntered:
    assert isinstance(scene.event, TextEntered)
    return scene.event
