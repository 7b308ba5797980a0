"""All that we know of one person: their search, and where the conversation with them stands."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.advice.model import Application, JobSearch, Seeker
from bot.engine.steps import Step

SCHEMA_VERSION = 1
QUESTIONS_KEPT = 100
"""Older questions are forgotten: a press on one of their buttons gets the polite answer."""


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
    about: About = About()
    draft: tuple[tuple[str, str], ...] = ()
    answered: str = ""
    misunderstood: int = 0

    def drafted(self, name: str) -> str:
        """What was typed for that field so far, or nothing."""
        return dict(self.draft).get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Undo:
    """The facts as they were before the last change; None for an application that is new."""

    key: str
    seeker: Seeker
    applications: tuple[tuple[str, Application | None], ...]
    employer: str = ""
    """Of the first of them as it was changed: what an undone registration was about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversation:
    """Awaits one thing by key, and may have one suspended; no deeper stack."""

    awaiting: str = ""
    suspended: str = ""
    questions: tuple[Question, ...] = ()
    """Oldest first, at most `QUESTIONS_KEPT`."""
    undo: Undo | None = None
    introduced: bool = False
    unreachable: bool = False
    """A message could not be delivered; said at the next command, then forgotten."""

    def question(self, key: str) -> Question | None:
        return next((q for q in reversed(self.questions) if q.key == key), None)

    def with_question(self, question: Question) -> "Conversation":
        """The question in its place, or as the newest; the oldest fall away."""
        if self.question(question.key) is None:
            kept = (*self.questions, question)[-QUESTIONS_KEPT:]
        else:
            kept = tuple(question if q.key == question.key else q for q in self.questions)
        return replace(self, questions=kept)


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


__all__ = ["About", "Conversation", "Dossier", "NewerDossier", "Question", "Step", "Undo"]
