"""The end of a step: messages are written, what is moot is withdrawn, the next moment is found."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.advice.at_due import next_due_at
from bot.advice.digest import is_slowed
from bot.advice.nudge import last_expiry
from bot.advice.personal_time import personal_time
from bot.advice.retention import next_tidy_at
from bot.engine import discretion, form_parts
from bot.engine.choices import Choice, in_order
from bot.engine.dossier import Conversation, Dossier, Question
from bot.engine.effects import (
    Edit,
    Effect,
    Erase,
    HandOff,
    Notice,
    OpenForm,
    RejectForm,
    Say,
    Turn,
)
from bot.engine.events import (
    NOT_BY_PERSON,
    CoachActed,
    CommandInvoked,
    NudgesCameDue,
    ServerLost,
    TidyingCameDue,
    Undeliverable,
)
from bot.engine.fields import FieldError
from bot.engine.meaning import Message, Note, Paragraph, Text, text
from bot.engine.scene import Asking, Opening, Pending, Scene, Settling, Telling
from bot.engine.standing import is_standing
from bot.engine.steps import NUDGES, Step
from bot.engine.table import FORMS, PROMPTS
from bot.engine.told_in import effects_in, language_of
from bot.engine.view import View
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE

TOLD = Say | Notice
"""Effects that the person reads."""


def introduction(
    conversation: Conversation, language: str = DEFAULT_LANGUAGE
) -> tuple[Paragraph | Note, ...]:
    """Said once, before the first message: who speaks, and who else may read it (wording 1, 17).

    In another language than ours also what is understood in it.
    """
    who_reads = text(f"introduction-{conversation.room.value}")
    in_it = () if language == DEFAULT_LANGUAGE else (Note(text=text("understood-in-it")),)
    return Paragraph(text=text("introduction")), Note(text=who_reads), *in_it


def _coachs_language(scene: Scene) -> str | None:
    """In a coach's turn what their platform says of them; None in everybody else's."""
    if not isinstance(scene.event, CoachActed):
        return None
    return language_of(scene.event.profile.locale) or DEFAULT_LANGUAGE


def turn_of(scene: Scene) -> Turn:
    """The dossier as it is now, what to do in the world, and when it is next due."""
    tidy, withdrawn = _moot_nudges_settled(scene)
    written = _written(tidy)
    told = _announced(tidy, discretion.discreetly(tidy, written))
    effects = effects_in(told, tidy.seeker.language, _coachs_language(scene))
    if any(isinstance(effect, Erase) for effect in effects):
        return Turn(dossier=None, effects=effects, withdrawn=withdrawn)
    first = next((effect.key or "-" for effect in effects if isinstance(effect, TOLD)), "")
    conversation = replace(
        tidy.conversation,
        veiled=discretion.kept_behind(tidy, written),
        introduced_with=tidy.conversation.introduced_with or first,
        unreachable=tidy.conversation.unreachable and not _can_be_told(tidy),
    )
    keeps_plan = _keeps_plan(tidy)
    return Turn(
        dossier=Dossier(search=tidy.search, conversation=conversation),
        effects=effects,
        next_due_at=None if keeps_plan else next_due_at(tidy.search, tidy.policy, tidy.now),
        tidy_at=next_tidy_at(tidy.search, tidy.policy),
        withdrawn=withdrawn,
        by_person=not isinstance(scene.event, NOT_BY_PERSON),
        keeps_plan=keeps_plan,
    )


def _keeps_plan(scene: Scene) -> bool:
    """A look or a question changes no fact: half of all turns need no new plan.

    That somebody is there is a fact, too, but it only ends a silence that had slowed us (H16).
    """
    if isinstance(scene.event, NudgesCameDue | Undeliverable):
        return False
    earlier, later = scene.before.search, scene.search
    seen = replace(earlier.seeker, last_active_at=later.seeker.last_active_at)
    same = (
        earlier.applications is later.applications
        and earlier.nudge_log is later.nudge_log
        and earlier.areas is later.areas
    )
    return same and seen == later.seeker and not is_slowed(earlier, scene.policy)


def _moot_nudges_settled(scene: Scene) -> tuple[Scene, tuple[str, ...]]:
    """Open nudges that the facts have overtaken: they lose their buttons, or never go out.

    What is old goes before what is new: whoever presses the new message finds nothing under way.
    """
    moot = [q for q in scene.conversation.questions if _is_moot(q, scene)]
    tidied = replace(scene, pending=())
    for question in moot:
        tidied = replace(tidied, question=question).settle("moot", text("chosen-moot"))
    tidy = replace(tidied, question=scene.question, pending=(*tidied.pending, *scene.pending))
    return tidy, tuple(question.key for question in moot)


def _is_moot(question: Question, scene: Scene) -> bool:
    if question.answered or question.step not in NUDGES:
        return False
    return scene.seeker.stopped_at is not None or not is_standing(question, scene.search)


def _written(scene: Scene) -> tuple[Effect, ...]:
    """Each pending thing as effects, in order."""
    written = (_effects_of(item, n, scene) for n, item in enumerate(scene.pending))
    return tuple(effect for effects in written for effect in effects)


def _effects_of(pending: Pending, position: int, scene: Scene) -> list[Effect]:
    match pending:
        case Asking():
            return _asked(scene, pending)
        case Settling(key=key, remark=remark):
            return [Edit(key=key, message=_settled(scene, key, remark))]
        case Opening(key=key, errors=errors):
            return [_form_effect(scene, key, errors)]
        case Telling(message=message, passing=True):
            return [Notice(message=message)]
        case Telling(message=message):
            key = scene.id_for(f"told{position}")
            return [Say(key=key, message=message, hold=_hold_of_others(scene))]
        case Erase() | Notice() | OpenForm() | RejectForm() | HandOff():
            return [pending]
        case _:
            assert_never(pending)


def _asked(scene: Scene, asking: Asking) -> list[Effect]:
    question = scene.conversation.question(asking.key)
    assert question is not None
    message = _prompt(question, scene.view)
    if asking.as_calendar:
        message = discretion.as_calendar(message)
        return [Say(key=scene.id_for("calendar"), message=message)]
    if asking.passing:
        return [Notice(key=asking.key, message=message)]
    if not isinstance(scene.event, NudgesCameDue):
        return [Say(key=asking.key, message=message, hold=_hold_of_others(scene))]
    carried = question.about.nudge_keys
    nudges = [nudge for nudge in scene.event.nudges if nudge.key in carried]
    said = Say(
        key=asking.key,
        message=message,
        nudge_keys=carried,
        hold=_hold(scene.event, scene),
        expires_at=last_expiry(nudges),
    )
    return [said]


def _hold(event: NudgesCameDue, scene: Scene) -> tuple[datetime, datetime] | None:
    """When not to send it, if it can't go now: in their next quiet time (H13), but for H3."""
    if any(nudge.rings_in_quiet for nudge in event.nudges):
        return None
    return personal_time(scene.seeker, scene.policy).next_quiet(scene.now)


def _hold_of_others(scene: Scene) -> tuple[datetime, datetime] | None:
    """Nobody rings anybody out of their sleep, nor do we (H13); an answer never waits."""
    if not isinstance(scene.event, CoachActed | ServerLost | TidyingCameDue):
        return None
    return personal_time(scene.seeker, scene.policy).next_quiet(scene.now)


def _settled(scene: Scene, key: str, remark: Text) -> Message:
    """The message as it was, from the facts of then, without its buttons."""
    question = scene.before.conversation.question(key)
    assert question is not None
    before = View(search=scene.before.search, policy=scene.policy, now=question.asked_at)
    message = _prompt(question, before)
    first = scene.before.conversation.introduced_with == key
    opening = introduction(scene.before.conversation, scene.seeker.language) if first else ()
    blocks = (*opening, *message.blocks, Note(text=remark))
    return replace(message, blocks=blocks, actions=())


def _prompt(question: Question, view: View) -> Message:
    asked = PROMPTS[Step(question.step)](question, view)
    message = replace(asked, actions=in_order(asked.actions))
    if question.lead is None:
        return message
    return replace(message, blocks=(Paragraph(text=question.lead),))


def _form_effect(scene: Scene, key: str, errors: tuple[FieldError, ...]) -> OpenForm | RejectForm:
    question = scene.conversation.question(key)
    assert question is not None
    whole = FORMS[Step(question.step)].form(question, scene.view)
    form = form_parts.still_to_come(whole, question)
    if errors:
        return RejectForm(key=key, form=form, errors=errors, again=Choice.GO_ON)
    return OpenForm(key=key, form=form)


def _announced(scene: Scene, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The first message says who speaks; the first after a silence that we could not reach them."""
    notes: list[Note | Paragraph] = []
    if not scene.before.conversation.introduced_with:
        notes.extend(introduction(scene.conversation, scene.seeker.language))
    if scene.before.conversation.unreachable and _can_be_told(scene):
        notes.append(Note(text=text("was-unreachable")))
    for position, effect in enumerate(effects):
        if notes and isinstance(effect, TOLD):
            message = replace(effect.message, blocks=(*notes, *effect.message.blocks))
            return (
                *effects[:position],
                replace(effect, message=message),
                *effects[position + 1 :],
            )
    return effects


def _can_be_told(scene: Scene) -> bool:
    return isinstance(scene.event, CommandInvoked)
