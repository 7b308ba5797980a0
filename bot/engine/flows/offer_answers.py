"""The answer to an offer: a yes with joy (A14), a no with thanks, or still talking; who else waits.

On a yes the applications that are still open are named, with a polite word for each (H12).
"""

from dataclasses import replace

from bot.advice.model import Application, Outcome, Response, Result
from bot.advice.offer import Answer, Offer
from bot.advice.offer_times import offer_of
from bot.advice.withdrawals import RULES, still_waiting
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.flows import offer_shown
from bot.engine.flows.first_days import calendar_file
from bot.engine.letters import letter, withdrawal
from bot.engine.meaning import (
    Block,
    Button,
    Count,
    Message,
    Note,
    Option,
    Quote,
    Select,
    Text,
    Weight,
    Words,
    listed,
    text,
)
from bot.engine.naming import named, option_label
from bot.engine.offer_phrases import accepted_elsewhere
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

MOST_DRAFTS = 5
"""So many letters fit into one message; the others follow when these are dealt with."""

# -- the questions -----------------------------------------------------------------------------


def prompt(question: Question, view: View) -> Message:
    """Yes, no, or not yet."""
    application = view.application(question)
    return answer(
        text("offer-answer", employer=named(application, view.search)),
        *accepted_elsewhere(application.id, view),
        actions=(
            button(Choice.ACCEPT, Weight.MAIN),
            button(Choice.DECLINE),
            button(Choice.STILL_TALKING),
        ),
    )


def accepted_prompt(question: Question, view: View) -> Message:
    """Congratulations, what to say, what is still open, and who else waits."""
    application = view.application(question)
    said = to_employer(text("line-if-yes"), view.seeker)
    waiting = still_waiting(view.search, application.id)
    made = answer(
        text("offer-accepted", employer=named(application, view.search)),
        Quote(text=said, when=text("when-glad")),
        next_step_text(application, view),
        *(_waiting_words(waiting, view) if waiting else ()),
        *accepted_elsewhere(application.id, view),
        actions=(*_waiting_buttons(waiting), button(Choice.OFFER), button(Choice.UNDO)),
    )
    return replace(made, attachments=calendar_file(application, view))


def declined_prompt(question: Question, view: View) -> Message:
    """Noted, with a polite letter."""
    application = view.application(question)
    return answer(
        text("offer-declined", employer=named(application, view.search)),
        letter(text("letter-declining"), application, view.seeker),
        actions=(button(Choice.CHANGE_ANSWER), button(Choice.UNDO)),
    )


def withdrawing_prompt(question: Question, view: View) -> Message:
    """A letter for each; what was sent is chosen from the list."""
    waiting = still_waiting(view.search, question.about.application_id)
    shown, further = waiting[:MOST_DRAFTS], len(waiting) - MOST_DRAFTS
    if not shown:
        return answer(text("withdrawals-done"), actions=(button(Choice.UNDO),))
    sent = Select(
        action=Choice.WITHDRAWAL_SENT,
        placeholder=text("choice-withdrawal-sent"),
        options=tuple(Option(value=a.id, label=option_label(a, view.search)) for a in shown),
    )
    letters = (part for a in shown for part in _draft(a, view))
    more = (Note(text=text("and-more-letters", count=Count(value=further))),) if further > 0 else ()
    return answer(
        text("withdrawals"),
        *letters,
        *more,
        actions=(sent, button(Choice.KEEP_THEM), button(Choice.UNDO)),
    )


# -- the answers -------------------------------------------------------------------------------


def accepted(scene: Scene) -> Scene:
    return _answered(scene, Answer.ACCEPTED, Choice.ACCEPT, Step.OFFER_ACCEPTED)


def declined(scene: Scene) -> Scene:
    return _answered(scene, Answer.DECLINED, Choice.DECLINE, Step.OFFER_DECLINED)


def still_talking(scene: Scene) -> Scene:
    """Nothing is decided: how to ask for more time, and the offer as it stands."""
    handled = scene.responded(Response.HANDLED)
    settled = handled.settle(Choice.STILL_TALKING, text("chosen-still-talking"))
    more_time = to_employer(text("line-more-time"), scene.seeker)
    told = settled.tell(answer(text("still-talking"), Quote(text=more_time)))
    return offer_shown.shown(told)


def asked_again(scene: Scene) -> Scene:
    """They have changed their mind, or pressed the wrong button."""
    settled = scene.settle(Choice.CHANGE_ANSWER, text("chosen-change"))
    return settled.ask(Step.OFFER_ANSWER, About(application_id=scene.application.id))


def withdrawals_asked(scene: Scene) -> Scene:
    settled = scene.settle(Choice.DRAFT_WITHDRAWALS, text("chosen-draft-withdrawals"))
    return settled.ask(Step.WITHDRAWING, About(application_id=scene.application.id), waits=False)


def kept(scene: Scene) -> Scene:
    """The others stay open."""
    settled = scene.settle(Choice.KEEP_THEM, text("chosen-keep-them"))
    return settled.tell(answer(text("others-kept")))


def withdrawal_sent(scene: Scene) -> Scene:
    """That one is withdrawn; the letters for the others stay."""
    chosen = scene.search.application(scene.value)
    if chosen is None or not chosen.is_open:
        return scene.ask_again(scene.asked)
    return withdrawn(scene, (chosen,))


def withdrawn(scene: Scene, chosen: tuple[Application, ...]) -> Scene:
    """These, with one Undo for all of them."""
    outcome = Outcome(result=Result.WITHDRAWN, learned_at=scene.now)
    remark = text("chosen-application", employer=named(chosen[0], scene.search))
    settled = scene.settle(Choice.WITHDRAWAL_SENT, remark)
    for application in chosen:
        settled = settled.with_application(replace(application, outcome=outcome))
    return settled.ask(
        Step.WITHDRAWING,
        About(application_id=scene.application.id),
        undoable=True,
        waits=False,
    )


# -- inside ------------------------------------------------------------------------------------


def _answered(scene: Scene, said: Answer, choice: Choice, step: Step) -> Scene:
    """Also of an offer that was never noted: then it was made as of now."""
    application = scene.application
    offer = offer_of(application) or application.offer or Offer(made_at=scene.now)
    outcome = application.outcome
    if outcome is None or outcome.result is not Result.OFFERED:
        outcome = Outcome(result=Result.OFFERED, learned_at=scene.now)
    answered = replace(offer, answer=said, answered_at=scene.now)
    changed = replace(application, outcome=outcome, offer=answered)
    settled = scene.responded(Response.HANDLED).settle(choice, text(f"chosen-{choice.value}"))
    about, rules = About(application_id=application.id), " ".join(("A14", *RULES))
    return settled.with_application(changed).ask(
        step, about, draft={"rules": rules}, undoable=True, waits=False
    )


def _waiting_words(waiting: tuple[Application, ...], view: View) -> tuple[Text | Block, ...]:
    names = tuple(text("as-typed", words=named(a, view.search)) for a in waiting)
    count = Count(value=len(waiting))
    return (text("others-open", count=count, employers=Words(text=listed(names))),)


def _waiting_buttons(waiting: tuple[Application, ...]) -> tuple[Button, ...]:
    if not waiting:
        return ()
    return (button(Choice.DRAFT_WITHDRAWALS, Weight.MAIN), button(Choice.KEEP_THEM))


def _draft(application: Application, view: View) -> tuple[Text | Block, ...]:
    """Whom it is for, then the letter."""
    ahead = application.interview.day > view.today
    whom = text("withdrawal-for", employer=named(application, view.search))
    return whom, withdrawal(application, view.seeker, ahead=ahead)
