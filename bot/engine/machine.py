"""The conversation as one pure function: `step(event, dossier, policy, now) -> Turn`.

Theory of operation. Everything that is asked is a `Question` with a key, kept in the dossier; the
key travels in the buttons. An event finds its question by the key (a choice, a form) or as the
one that is awaited (free text), and `table.py` says who answers it. Handlers change facts and
name what to ask next. Only then are messages written, from the facts as they are in the end, and
the plan is asked when the dossier is next due.

No clock, socket or chance: the same inputs give the same turn.
"""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from bot.advice.calendar import zone_keys
from bot.advice.policy import Policy
from bot.engine import discretion, home, news, shown_choices
from bot.engine.choices import Choice
from bot.engine.closing import turn_of
from bot.engine.dossier import Dossier, Question, Room
from bot.engine.effects import Turn
from bot.engine.events import (
    NOT_BY_PERSON,
    ActionChosen,
    CoachActed,
    CommandInvoked,
    Event,
    ExportReceived,
    FormNotShown,
    FormSubmitted,
    NudgesCameDue,
    NudgesExpired,
    PrivacyTried,
    ServerLost,
    TextEntered,
    TidyingCameDue,
    Undeliverable,
    WordsPicked,
)
from bot.engine.flows import (
    areas_list,
    asides,
    changed,
    coach,
    coach_acts,
    commands,
    home_server,
    keeping,
    meant,
    nudging,
    other_moment,
    repair,
    taking_along,
    tidying,
    unknown_employer,
    volunteered,
    which,
    wishes,
    withdrawals_told,
)
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.rows import Transition, Trigger
from bot.engine.scene import Asking, Redirect, Scene
from bot.engine.sections import HOME_KEY
from bot.engine.standing import is_standing
from bot.engine.steps import UNDER_WAY, VERBATIM, Step
from bot.engine.table import OUT_OF_THE_BLUE, STANDS_FOR, choices_of, row
from bot.engine.told_in import with_language_of
from bot.understanding.commands import Command, exact_command, understand_command


def step(event: Event, dossier: Dossier, policy: Policy, now: datetime) -> Turn:
    """What one event makes of one dossier. `now` is aware; ids derive from `event.id`."""
    scene = Scene(
        event=event,
        now=now,
        policy=policy,
        before=dossier,
        search=dossier.search,
        conversation=replace(dossier.conversation, misunderstood=0),
    )
    return turn_of(home_server.offered(_followed(_answered(_greeted(scene)))))


def _greeted(scene: Scene) -> Scene:
    """What every sign of life tells us: that they are there, and what the platform knows."""
    if isinstance(scene.event, NOT_BY_PERSON):
        return scene
    profile = scene.event.profile
    seeker = with_language_of(scene.seeker, profile.locale)
    seeker = replace(seeker, last_active_at=scene.now)
    if profile.zone in zone_keys() and profile.zone and not seeker.zone_is_own:
        seeker = replace(seeker, zone=profile.zone, zone_known=True)
    if seeker.name is None and profile.name:
        seeker = replace(seeker, name=profile.name)
    seeker = replace(seeker, locale=profile.locale or seeker.locale)
    # An event without a profile says nothing of the room: it stays the one that is known.
    room = scene.conversation.room if profile.room is Room.DIRECT else profile.room
    conversation = replace(scene.conversation, room=room)
    return replace(scene, conversation=conversation).with_seeker(seeker)


def _answered(scene: Scene) -> Scene:
    match scene.event:
        case CommandInvoked(text=words):
            return commands.commanded(scene, understand_command(words))
        case ActionChosen(key=key, action=action, value=value):
            return _chosen(replace(scene, value=value), key, action)
        case FormSubmitted(key=key) | FormNotShown(key=key):
            return _form(scene, key)
        case TextEntered():
            return _worded(scene)
        case WordsPicked():
            return keeping.picked(scene)
        case ExportReceived():
            return taking_along.received(scene)
        case CoachActed():
            return coach_acts.acted(scene)
        case NudgesCameDue():
            return nudging.came_due(scene)
        case Undeliverable() | NudgesExpired() | PrivacyTried() | TidyingCameDue() | ServerLost():
            return _by_itself(scene, scene.event)
        case _:
            assert_never(scene.event)


def _by_itself(
    scene: Scene,
    event: Undeliverable | NudgesExpired | PrivacyTried | TidyingCameDue | ServerLost,
) -> Scene:
    """What became of a message, whether one arrives at all, or what time and others have done."""
    if isinstance(event, ServerLost):
        return home_server.lost(scene)
    if isinstance(event, TidyingCameDue):
        return tidying.tidied(scene)
    if isinstance(event, PrivacyTried):
        return scene.tell(answer(text("first-in-private")))
    if isinstance(event, NudgesExpired):
        return nudging.expired(scene, event.key)
    return replace(scene, conversation=replace(scene.conversation, unreachable=True))


def _chosen(scene: Scene, key: str, action: str) -> Scene:
    """A button: on an open question, on one that is answered, or on one that is not ours."""
    if action == Choice.REVEAL:
        return discretion.revealed(scene, key)
    if action == Choice.SEND_CALENDAR:
        return discretion.calendar_sent(scene, key)
    question = scene.conversation.question(key)
    if key == HOME_KEY:
        question = home.standing(scene.now)
    if question is None:
        return scene.notice(answer(text("unknown-button")))
    if action not in Choice.__members__.values():
        return home.shown(scene)
    return _answer(replace(scene, question=question), Choice(action))


def _form(scene: Scene, key: str) -> Scene:
    is_submitted = isinstance(scene.event, FormSubmitted)
    trigger = Trigger.FORM_SUBMITTED if is_submitted else Trigger.FORM_NOT_SHOWN
    question = scene.conversation.question(key)
    if question is None:
        return scene.notice(answer(text("unknown-button")))
    return _answer(replace(scene, question=question), trigger)


def _answer(scene: Scene, came: Choice | Trigger) -> Scene:
    """By the table; what it does not list gets a way on instead of an error."""
    question = scene.asked
    if question.step not in Step.__members__.values():
        return home.shown(scene)
    if not is_standing(question, scene.search):
        return repair.stale(scene)
    transition = row(question.step, came)
    if transition is None:
        return home.shown(scene)
    return _run(transition, scene) or home.shown(scene)


def _worded(scene: Scene) -> Scene:
    """Free text: a command by its exact words, an answer to what is asked, or a guess."""
    event = scene.event
    assert isinstance(event, TextEntered)
    if meant.is_distress(event.proposals):
        return _comforted(scene)
    scene = which.understood_by_name(scene)
    command = exact_command(event.text, scene.seeker.language)
    if isinstance(command, Command):
        return commands.commanded(scene, command)
    shown = shown_choices.named(scene, event.text)
    if shown is not None:
        return _chosen(replace(scene, value=shown.value), shown.key, shown.action)
    awaited = scene.awaited
    if awaited is None or awaited.step not in VERBATIM:
        change = unknown_employer.told(scene) or changed.told(scene, by_name=True)
        if change is not None:
            return change
    names_another = awaited is not None and _names_another(event.text, awaited, scene)
    if awaited is not None and not names_another and not news.interrupts(scene, awaited):
        transition = row(awaited.step, Trigger.WORDS)
        taken = _run(transition, replace(scene, question=awaited)) if transition else None
        if taken is not None:
            return taken
    ticked = areas_list.worded(scene) or withdrawals_told.worded(scene)
    if ticked is not None:
        return ticked
    open_choices = choices_of(None if names_another else awaited)
    shown = shown_choices.guessed(scene, open_choices)
    if shown is not None:
        return _chosen(replace(scene, value=shown.value), shown.key, shown.action)
    return (
        other_moment.taken(scene, open_choices)
        or asides.taken(scene, open_choices)
        or changed.told(scene, by_name=False)
        or volunteered.taken(scene)
        or wishes.wished(scene, open_choices)
        or commands.likely(scene)
        or meant.said(scene, open_choices)
    )


def _comforted(scene: Scene) -> Scene:
    """A kind word and who can be reached; nothing is asked any more."""
    calm = replace(scene, conversation=replace(scene.conversation, awaiting=""))
    said = (text("distress"), *coach.help_in_distress(scene.policy.coaching))
    return calm.notice(answer(*said, actions=coach.booking(scene.policy.coaching)))


def _names_another(words: str, awaited: Question, scene: Scene) -> bool:
    """Words about another employer do not answer a question about this one."""
    if awaited.step in VERBATIM:
        return False
    named = which.named_in(words, scene.search.applications)
    asked = awaited.about.application_id
    return bool(asked and named) and all(application.id != asked for application in named)


def _followed(scene: Scene) -> Scene:
    """Go where a handler pointed to: the question that knows the choice, or its home step."""
    redirect = scene.redirect
    if redirect is None:
        return scene
    here = replace(scene, redirect=None, words=redirect.words)
    question = here.conversation.question(redirect.key)
    if question is not None and _concerns(question, redirect, here):
        if row(question.step, redirect.choice) is not None:
            return _followed(_answer(replace(here, question=question), redirect.choice))
        if question.step in UNDER_WAY and question.about.application_id:
            here = replace(here, question=question).settle("overtaken", text("chosen-words"))
    handler = OUT_OF_THE_BLUE.get(redirect.choice)
    if handler is not None:
        return handler(here)
    if redirect.choice not in STANDS_FOR:
        return home.shown(here)
    if not redirect.about.application_id:
        return which.ask_which(here, redirect.choice, redirect.words)
    stand_in = Question(
        key=here.id_for("stand-in"),
        step=STANDS_FOR[redirect.choice],
        asked_at=here.now,
        about=redirect.about,
    )
    return _followed(_answer(replace(here, question=stand_in), redirect.choice))


def _concerns(question: Question, redirect: Redirect, scene: Scene) -> bool:
    """Words about one employer must never answer an open question about another."""
    meant_one, asked_one = redirect.about.application_id, question.about.application_id
    return is_standing(question, scene.search) and meant_one in ("", asked_one)


def _run(transition: Transition, scene: Scene) -> Scene | None:
    after = transition.handler(scene)
    if after is not None:
        _assert_allowed(transition, scene, after)
    return after


def _assert_allowed(transition: Transition, before: Scene, after: Scene) -> None:
    """A handler asks only what its row in the table allows."""
    known = {question.key for question in before.conversation.questions}
    for pending in after.pending[len(before.pending) :]:
        if isinstance(pending, Asking) and pending.key not in known and not pending.passing:
            question = after.conversation.question(pending.key)
            assert question is not None
            assert question.step in transition.leads_to, (before.asked.step, question.step)
