"""After a no: ask why, note what they said, in a few days, or not at all (A11, A13).

How the no came is asked only of whoever wants to ask them: on the phone there are words to say,
by mail or portal there is one short letter (S17).
"""

from dataclasses import replace
from datetime import datetime

from bot.advice.calendar import local
from bot.advice.calling import calls_are_declined
from bot.advice.feedback_later import was_asked_again
from bot.advice.model import (
    Application,
    Channel,
    Feedback,
    FeedbackWish,
    NudgeKind,
    Response,
)
from bot.advice.plan import plan
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import known
from bot.engine.flows.coach import coach_button
from bot.engine.flows.due import Due
from bot.engine.flows.putting_off import ways_out
from bot.engine.flows.told_why import no_noted
from bot.engine.letters import addressed, asking_why
from bot.engine.meaning import (
    Block,
    Button,
    Day,
    Message,
    Note,
    Paragraph,
    Quote,
    Text,
    UserText,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.channels import channel_in

CAME_BY = {
    Choice.BY_PHONE: Channel.PHONE,
    Choice.BY_EMAIL: Channel.EMAIL,
    Choice.BY_PORTAL: Channel.PORTAL,
}

WHY = {"rules": "A11 A12 A13 H17"}
"""For whoever asks why, after a no."""

# -- the questions -----------------------------------------------------------------------------


def prompt(question: Question, view: View) -> Message:
    """The no is noted; what the person may do with it, and a way back."""
    feedback = view.application(question).feedback
    told = feedback.words if feedback else ""
    asking = (*_ways_on(question, view), button(Choice.NOT_AT_ALL))
    return answer(
        no_noted(question, view),
        text("known-words", words=UserText(value=told)) if told else text("after-no"),
        actions=(
            *((button(Choice.NOTE_WORDS),) if told else asking),
            *coach_button(view),
            button(Choice.CHANGE),
            button(Choice.UNDO),
        ),
    )


def no_came_prompt(question: Question, view: View) -> Message:
    return answer(
        text("no-came", employer=named(view.application(question), view.search)),
        actions=tuple(button(choice) for choice in CAME_BY),
    )


def asking_prompt(question: Question, view: View) -> Message:
    """What to say or to write, in one message."""
    application = view.application(question)
    outcome = application.outcome
    on_the_phone = outcome is not None and _came_by(application) is Channel.PHONE
    # Days later nobody is still on that telephone.
    just_now = outcome is not None and local(outcome.learned_at, view.zone).date() == view.today
    said = _said_on_the_phone(view) if on_the_phone and just_now else ()
    return answer(
        *said,
        *_written(application, view, instead_a_call=not on_the_phone),
        actions=(*_ways_on(question, view)[1:], button(Choice.UNDO)),
    )


def wished_prompt(question: Question, view: View) -> Message:
    """When it comes back, or that it does not."""
    application = view.application(question)
    return answer(
        *_wish_words(application, view),
        actions=(button(Choice.NOTE_WORDS), button(Choice.UNDO)),
    )


def due_prompt(question: Question, view: View) -> Message:
    """ "In a few days" has come: once."""
    application = view.application(question)
    return Message(
        blocks=(Paragraph(text=_why_now(application, view)), Paragraph(text=text("after-no"))),
        actions=(
            button(Choice.ASK_THEM),
            button(Choice.NOTE_WORDS),
            button(Choice.NOT_AT_ALL),
            button(Choice.TOMORROW),
            *ways_out(),
        ),
        preview=text("preview-one"),
    )


def why_now(due: Due, application: Application, view: View) -> Text:
    """In a list of several."""
    del due
    return _why_now(application, view)


# -- the answers -------------------------------------------------------------------------------


def ask_them(scene: Scene) -> Scene:
    """Ask why: how to depends on how the no came."""
    settled = scene.responded(Response.HANDLED).settle(Choice.ASK_THEM, text("chosen-ask-them"))
    return _asked(settled)


def ask_from_known(scene: Scene) -> Scene:
    """The same, from the application as it stands, which stays as it is."""
    refused = scene.application.is_refused
    return _asked(scene) if refused else known.shown(scene, scene.application)


def came_by(choice: Choice, scene: Scene) -> Scene:
    """By phone, by mail, or on a portal: the channel is a fact of the outcome."""
    key = f"chosen-{choice.value.replace('_', '-')}"
    return _asking(with_channel(scene.settle(choice, text(key)), CAME_BY[choice]))


def with_channel(scene: Scene, channel: Channel) -> Scene:
    """The way by which the no came, beside what is known of it."""
    application = scene.application
    assert application.outcome is not None
    outcome = replace(application.outcome, channel=channel)
    return scene.with_application(replace(application, outcome=outcome))


def came_worded(scene: Scene) -> Scene | None:
    """ "By e-mail", "it was in their portal"."""
    assert isinstance(scene.event, TextEntered)
    channel = channel_in(scene.event.text)
    choices = {came: choice for choice, came in CAME_BY.items()}
    return None if channel is None else came_by(choices[channel], scene)


def in_days(scene: Scene) -> Scene:
    """Ask me once, in a few days; who was asked already is not asked again."""
    if was_asked_again(scene.search, scene.application):
        return not_at_all(scene)
    settled = scene.settle(Choice.IN_DAYS, text("chosen-in-days"))
    return _wished(settled, FeedbackWish.LATER).ask(
        Step.FEEDBACK_WISHED, _about(scene), draft=WHY, undoable=True
    )


def not_at_all(scene: Scene) -> Scene:
    """Never again."""
    settled = scene.responded(Response.HANDLED).settle(Choice.NOT_AT_ALL, text("chosen-not-at-all"))
    return _wished(settled, FeedbackWish.NEVER).ask(
        Step.FEEDBACK_WISHED, _about(scene), draft=WHY, undoable=True
    )


# -- inside ------------------------------------------------------------------------------------


def _ways_on(question: Question, view: View) -> tuple[Button, ...]:
    """Ask, note, and in a few days, unless that has been."""
    ways = (button(Choice.ASK_THEM), button(Choice.NOTE_WORDS))
    if was_asked_again(view.search, view.application(question)):
        return ways
    return (*ways, button(Choice.IN_DAYS))


def _about(scene: Scene) -> About:
    """The application alone: a nudge's key goes no further than its own question."""
    return About(application_id=scene.application.id)


def _asked(scene: Scene) -> Scene:
    if _came_by(scene.application) is None:
        return scene.ask(Step.NO_CAME, _about(scene))
    return _asking(scene)


def _asking(scene: Scene) -> Scene:
    return _wished(scene, FeedbackWish.ASK).ask(
        Step.ASKING_WHY, _about(scene), draft=WHY, undoable=True
    )


def _came_by(application: Application) -> Channel | None:
    """As it was told; a no that was said in a call came on the phone."""
    outcome = application.outcome
    if outcome is None or outcome.channel is not None:
        return outcome.channel if outcome else None
    in_a_call = any(contact.id == outcome.contact_id for contact in application.contacts)
    return Channel.PHONE if in_a_call else None


def _wished(scene: Scene, wish: FeedbackWish) -> Scene:
    """The wish, beside what was noted before."""
    application = scene.application
    known = application.feedback or Feedback(wish=wish, wished_at=scene.now)
    feedback = replace(known, wish=wish, wished_at=scene.now)
    return scene.with_application(replace(application, feedback=feedback))


def _why_now(application: Application, view: View) -> Text:
    return text("feedback-due", employer=named(application, view.search))


def _said_on_the_phone(view: View) -> tuple[Block, ...]:
    """For whoever still has them on the line: the lines of the card (A11, A13)."""
    lines = (("line-if-no", "when-still-talking"), ("line-closing-no", "when-closing"))
    return tuple(
        Quote(text=to_employer(text(line), view.seeker), when=text(when)) for line, when in lines
    )


def _written(
    application: Application, view: View, *, instead_a_call: bool
) -> tuple[Text | Block, ...]:
    """One short letter, and that a call does as well, each only where it is welcome (H8)."""
    may_call = not calls_are_declined(application) and not application.no_calls_advertised
    if application.may_write is False:
        return (text("asking-why-call" if may_call and instead_a_call else "asking-why-neither"),)
    once = "asking-why-once-or-call" if may_call and instead_a_call else "asking-why-once"
    return (
        text("asking-why"),
        asking_why(application, view.seeker),
        *addressed(application),
        Note(text=text(once)),
    )


def _wish_words(application: Application, view: View) -> tuple[Text, ...]:
    feedback = application.feedback
    if feedback is None or feedback.wish is not FeedbackWish.LATER:
        return (text("feedback-never"),)
    day = _comes_back_on(application, view)
    if day is None:
        return (text("feedback-no-day"),)
    outcome = application.outcome
    told_today = outcome is not None and _day(outcome.learned_at, view) == Day(day=view.today)
    later = text("feedback-later", day=day)
    return (later, text("feedback-today")) if told_today else (later,)


def _comes_back_on(application: Application, view: View) -> Day | None:
    """By the plan as it is now; None when all reminders are off."""
    moments = (
        nudge.due_at
        for nudge in plan(view.search, view.policy)
        if nudge.kind is NudgeKind.FEEDBACK_LATER and nudge.application_id == application.id
    )
    first = next(moments, None)
    return None if first is None else _day(first, view)


def _day(moment: datetime, view: View) -> Day:
    return Day(day=local(moment, view.zone).date())
