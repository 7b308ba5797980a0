"""The coaches' side: what a coach's click means, and the queue that they look at.

Whose case it is, nobody can see here: the queue knows moments and ids alone. A coach's buttons
carry the key `desk` with the case's id as their value, the form of an answer `desk-<id>`.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.advice.calendar import zone_keys
from bot.advice.coaching import Coaching
from bot.engine.events import (
    ActionChosen,
    CoachAct,
    CoachActed,
    CommandInvoked,
    Event,
    FormNotShown,
    FormSubmitted,
    Profile,
    TextEntered,
)
from bot.engine.meaning import Button, Count, Message, Moment, Option, Select, Text, text
from bot.engine.phrases import answer
from bot.engine.sections import Section, SectionName
from bot.engine.typed import cleaned
from bot.understanding.commands import Command, CommandName, exact_command, understand_command

KEY = "desk"
YOURS, WAITING, TAKEN = STATES = ("yours", "waiting", "taken")
"""What a case is to the coach who looks at it."""
BUTTONS = frozenset(
    {
        CoachAct.SHOW,
        CoachAct.TAKE,
        CoachAct.OPEN,
        CoachAct.WRITE,
        CoachAct.CLOSE,
        CoachAct.GIVE_BACK,
    }
)
SHOWN = 25
"""So many entries a list takes on Discord, and nobody looks through more."""
_FORM_KEY = re.compile(rf"{KEY}-(?P<case>[0-9a-f]+)")
_ANSWER = re.compile(r"(?P<case>[0-9a-f]{16})\s+(?P<words>\S.*)", re.DOTALL)
"""`/interview coach <id> <words>`: where a form cannot be shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One consent as the queue knows it; `taken_by` is a coach's id, or empty."""

    id: str
    asked_at: datetime
    expires_at: datetime
    taken_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueAsked:
    """A coach wants to see what there is."""

    id: str
    by: str
    profile: Profile


def state_of(taken_by: str, by: str, coaching: Coaching) -> str:
    """Of a case, as one coach sees it: what was taken by one who is none any more waits again."""
    if taken_by == by:
        return YOURS
    return TAKEN if taken_by in coaching.coaches else WAITING


def meant(event: Event, by: str) -> CoachActed | QueueAsked | None:
    """What a coach's event has to do with the desk; None: it is about their own interviews."""
    match event:
        case CommandInvoked(text=words):
            return _commanded(event, understand_command(words), by)
        case TextEntered(text=words):
            return _commanded(event, exact_command(words), by)
        case ActionChosen(key=key, action=action, value=case_id) if key == KEY:
            return _acted(event, by, case_id, CoachAct(action)) if action in BUTTONS else None
        case FormSubmitted(key=key, values=values) if found := _FORM_KEY.fullmatch(key):
            words = cleaned(values.get("answer", ""))
            return _acted(event, by, found["case"], CoachAct.ANSWER, words)
        case FormNotShown(key=key) if found := _FORM_KEY.fullmatch(key):
            return _acted(event, by, found["case"], CoachAct.CANNOT_WRITE)
        case _:
            return None


def form_key(case_id: str) -> str:
    """What the form of an answer carries."""
    return f"{KEY}-{case_id}"


def zone_of(profile: Profile) -> str:
    """The coach's own, where the platform names one: never that of whoever shares."""
    return profile.zone if profile.zone and profile.zone in zone_keys() else "UTC"


def queue(asked: QueueAsked, cases: Sequence[Case], coaching: Coaching) -> Message:
    """How many wait, and a list of all to choose from: one's own, then those that wait."""
    by, zone = asked.by, zone_of(asked.profile)
    if not cases:
        return answer(text("desk-empty"))
    states = {case.id: state_of(case.taken_by, by, coaching) for case in cases}
    listed = sorted(cases, key=lambda case: STATES.index(states[case.id]))[:SHOWN]
    counts = {state: list(states.values()).count(state) for state in STATES}
    options = tuple(
        Option(value=case.id, label=_label(case, states[case.id], zone)) for case in listed
    )
    return answer(
        text(
            "desk",
            waiting=Count(value=counts[WAITING]),
            yours=Count(value=counts[YOURS]),
            others=Count(value=counts[TAKEN]),
        ),
        actions=(
            Select(action=CoachAct.SHOW, placeholder=text("choice-show-case"), options=options),
        ),
    )


def section(asked: QueueAsked, cases: Sequence[Case], coaching: Coaching) -> Section:
    """The same queue as a part of the coach's home."""
    shown = queue(asked, cases, coaching)
    return Section(
        name=SectionName.DESK,
        heading=text("home-desk"),
        blocks=shown.blocks,
        actions=shown.actions,
        key=KEY,
    )


def news(case_id: str) -> Message:
    """For the coaches' own private chats: that there is a case, and nothing of it."""
    look = Button(action=CoachAct.SHOW, label=text("desk-look"), value=case_id)
    said = answer(text("desk-new"), actions=(look,))
    return replace(said, preview=text("preview-desk"))


def case_button(act: CoachAct, case_id: str) -> Button:
    """A button on a case."""
    label = text(f"choice-{act.value.replace('_', '-')}")
    return Button(action=act, label=label, value=case_id)


# -- inside ------------------------------------------------------------------------------------


def _commanded(event: Event, command: object, by: str) -> CoachActed | QueueAsked | None:
    """`/interview coach` is the queue to a coach; with an id and words it is an answer."""
    if not isinstance(command, Command) or command.name is not CommandName.COACH:
        return None
    if found := _ANSWER.fullmatch(command.argument):
        return _acted(event, by, found["case"], CoachAct.ANSWER, cleaned(found["words"]))
    return QueueAsked(id=event.id, by=by, profile=event.profile)


def _acted(event: Event, by: str, case_id: str, act: CoachAct, words: str = "") -> CoachActed:
    return CoachActed(
        id=event.id, by=by, case_id=case_id, act=act, words=words, profile=event.profile
    )


def _label(case: Case, state: str, zone: str) -> Text:
    return text(f"desk-case-{state}", moment=Moment(at=case.asked_at, zone=zone))
