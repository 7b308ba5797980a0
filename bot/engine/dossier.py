"""All that we know of one person: their search, and where the conversation with them stands."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from bot.advice.model import Application, Area, JobSearch, Seeker
from bot.engine.meaning import Message, Text
from bot.engine.steps import LOOKS

SCHEMA_VERSION = 1
QUESTIONS_KEPT = 100
"""Older questions are forgotten: a press on one of their buttons gets the polite answer."""

VEILED_KEPT = 20
"""So much of what was told behind a veil can still be read; the facts are at home anyway."""

LOOKS_KEPT = 20
"""So many of the last looks at home, a list or the settings keep their buttons."""


class Room(StrEnum):
    """Where the conversation takes place: who else may read it depends on that."""

    WORKSPACE = "workspace"
    """Inside an organisation's workspace: its owners may be able to read (wording 17)."""
    DIRECT = "direct"
    """Direct messages on a platform, which keeps them."""
    TERMINAL = "terminal"
    """On a computer of the person's own choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A place with members of its own inside a platform, such as a Discord server."""

    id: str
    name: str
    """As the platform calls it; empty where it does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a question is about, by id; empty where it does not apply."""

    application_id: str = ""
    contact_id: str = ""
    nudge_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that was asked, and may be answered by its buttons for weeks.

    `draft` holds what was typed so far (form fields by name; the words that are being confirmed).
    `answered` is the action that settled it: from then on its buttons are stale.
    """

    key: str
    step: str
    """A `Step`'s value. Kept as text: an older release may have known steps that are gone."""
    asked_at: datetime
    """When it was put, the last time."""
    about: About = About()
    draft: tuple[tuple[str, str], ...] = ()
    answered: str = ""
    rests_on: str = ""
    """A mark of the facts that it rests on (`standing.py`); empty when it rests on none."""
    lead: Text | None = None
    """What it was put with instead of its own words, such as what was wrong with an answer."""

    def drafted(self, name: str) -> str:
        """What was typed for that field so far, or nothing."""
        return dict(self.draft).get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """One application as it was before a change, None when it was new; `left` marks it after."""

    application_id: str
    employer: str
    before: Application | None
    left: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """How to take the last change back; `stopped`: it was a stop of all reminders."""

    key: str
    applications: tuple[Undone, ...]
    stopped: bool = False
    seeker: Seeker | None = None
    """The person as they were before a setting was changed."""
    settings: tuple[str, ...] = ()
    """The names of the settings that were changed."""
    areas: tuple[Area, ...] | None = None
    """The areas to work on as they were before; None: the change was not about them."""
    areas_left: str = ""
    """A mark of the areas after the change."""
    at: datetime | None = None
    """When the change was made; an older release did not note it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Veiled:
    """Something told behind a veil (`discretion.py`): no question stands behind it."""

    key: str
    message: Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Awaits one thing by key; what it suspended for that is named in that question's draft."""

    awaiting: str = ""
    questions: tuple[Question, ...] = ()
    """Oldest first, at most `QUESTIONS_KEPT`."""
    undo: Undo | None = None
    introduced_with: str = ""
    """The key of the first message, which said who speaks; empty until there was one."""
    room: Room = Room.DIRECT
    """Where it took place, the last time that the person wrote."""
    misunderstood: int = 0
    """How often running; the next thing that is understood sets it back."""
    offered_import: JobSearch | None = None
    """The facts of a file that was sent, while it is asked whether to take them."""
    veiled: tuple[Veiled, ...] = ()
    """What was told behind a veil, oldest first, at most `VEILED_KEPT`."""
    home: Server | None = None
    """The server whose coaches and rules are theirs, by their own choice."""
    offered_homes: tuple[str, ...] = ()
    """The ids of servers that were offered as that, newest last: nobody is asked twice."""
    unreachable: bool = False
    """A message could not be delivered; said at the next command, then forgotten."""

    def question(self, key: str) -> Question | None:
        return next((q for q in reversed(self.questions) if q.key == key), None)

    def with_question(self, question: Question) -> "Conversation":
        """The question in its place, or as the newest; the oldest fall away."""
        if self.question(question.key) is None:
            kept = _kept((*self.questions, question))
        else:
            kept = tuple(question if q.key == question.key else q for q in self.questions)
        return replace(self, questions=kept)


def _kept(questions: tuple[Question, ...]) -> tuple[Question, ...]:
    """One fewer when there are too many: a mere look, then an answered one, before an open one."""
    looks = [question for question in questions if question.step in LOOKS]
    if len(looks) > LOOKS_KEPT:
        over = looks[0]
    elif len(questions) > QUESTIONS_KEPT:
        over = next((q for q in questions if q.answered), questions[0])
    else:
        return questions
    return tuple(question for question in questions if question is not over)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Loaded whole, changed by `step`, saved whole."""

    search: JobSearch
    conversation: Conversation = Conversation()
    schema_version: int = SCHEMA_VERSION


def open_dossier(*, zone: str, known: bool, name: str | None) -> Dossier:
    """The dossier of somebody who writes for the first time."""
    return Dossier(search=JobSearch(seeker=Seeker(zone=zone, zone_known=known, name=name)))


def upgrade(snapshot: dict[str, object]) -> dict[str, object]:
    """An older stored snapshot in today's shape.

    Raises `NewerDossier` for one that a newer release wrote.
    """
    version = snapshot.get("schema_version")
    if not isinstance(version, int) or version > SCHEMA_VERSION:
        raise NewerDossier(version)
    return snapshot


class NewerDossier(Exception):
    """This database was written by a newer Ringback: install that release, or restore a backup."""

    def __init__(self, version: object) -> None:
        super().__init__(f"{self.__doc__} (snapshot version {version}, known {SCHEMA_VERSION})")
