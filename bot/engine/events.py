"""What can happen to a conversation. Adapters make these of their payloads; the engine answers.

`id` is the platform's own id of the happening: applied once, however often it is delivered, and
the seed of every id that the engine makes. `CommandInvoked(id="T123", text="add Acme")`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.advice.model import JobSearch
from bot.advice.plan import Nudge
from bot.engine.dossier import Room, Server
from bot.understanding.replies import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the platform itself says of the person; name, zone and locale may be unknown."""

    name: str | None = None
    zone: str | None = None
    locale: str | None = None
    """Such as `de` or `en-US`: what their client is set to."""
    room: Room = Room.DIRECT
    server: Server | None = None
    """Where on the platform it happened, if that is a server. The service leaves it out where that
    one has neither coaches nor rules of its own."""


class Apart(StrEnum):
    """Whether the answer can be shown apart from the conversation, which keeps what it holds.

    A modal, a reply for one person alone, the screen of a terminal: what stands there is gone
    once it is closed.
    """

    NEVER = "never"
    POSSIBLE = "possible"
    """The person waits for it now, and it could be."""
    ALREADY = "already"
    """What they answered was shown apart, too: the answer belongs there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandInvoked:
    """`/interview <text>`: what follows the command's name, as typed."""

    id: str
    text: str
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionChosen:
    """A button or an entry of a select; `key` names the question it was on."""

    id: str
    key: str
    action: str
    value: str = ""
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSubmitted:
    """A form, sent off; `values` by field name, empty where nothing was given.

    `partly`: there was no room for all of its fields. Those that do not come are asked for next.
    """

    id: str
    key: str
    values: Mapping[str, str]
    partly: bool = False
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class FormNotShown:
    """The platform could not show the form: ask its fields one by one instead."""

    id: str
    key: str
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class TextEntered:
    """Free text in the private conversation, with what it may mean (best first)."""

    id: str
    text: str
    proposals: tuple[Proposal, ...] = ()
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsPicked:
    """The words of a message, picked where they stand, to be kept as feedback: anybody's words."""

    id: str
    text: str
    profile: Profile = Profile()
    apart: Apart = Apart.NEVER


class ExportProblem(StrEnum):
    """Why a file was not taken as an export."""

    TOO_LARGE = "too_large"
    NOT_AN_EXPORT = "not_an_export"
    NEWER = "newer"
    """A newer release wrote it."""
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReceived:
    """A file in the private conversation: the facts that it holds, or what is wrong with it."""

    id: str
    content: JobSearch | ExportProblem
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgesCameDue:
    """The plan's nudges whose moment has come, most urgent first. Made by the dispatcher alone."""

    id: str
    nudges: tuple[Nudge, ...]
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable:
    """A message could not reach the person, and will not until they do something."""

    id: str
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyTried:
    """The first interview was noted where others look on: a first message goes out in private,
    so that it shows now, and not on the day of the call, whether one arrives at all."""

    id: str
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgesExpired:
    """The message of that key never went out: all its nudges were too late by then."""

    id: str
    key: str
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class TidyingCameDue:
    """Something of what is kept has to go, or its going has to be told (H19)."""

    id: str
    profile: Profile = Profile()


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerLost:
    """We are no guest any more on that server, or it is gone: nobody can have it as their home."""

    id: str
    server_id: str
    profile: Profile = Profile()


class CoachAct(StrEnum):
    """What a coach does with a case; the first six are buttons, and travel by these values."""

    SHOW = "show_case"
    TAKE = "take_case"
    OPEN = "open_case"
    WRITE = "write_case"
    CLOSE = "close_case"
    GIVE_BACK = "give_case_back"
    """It waits in the queue again, for all coaches."""
    ANSWER = "answer_case"
    """The form of `WRITE`, sent off."""
    CANNOT_WRITE = "cannot_write_case"
    """The platform could not show that form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachActed:
    """A coach did something with what this person shares: the one event of somebody else's.

    In its turn `Say` goes to the person, `Notice` and forms to the coach. `by` is the coach's id
    on the platform, `case_id` the id of the grant, `profile` the coach's.
    """

    id: str
    by: str
    case_id: str
    act: CoachAct
    words: str = ""
    profile: Profile = Profile()


Event = (
    CommandInvoked
    | ActionChosen
    | FormSubmitted
    | FormNotShown
    | TextEntered
    | WordsPicked
    | ExportReceived
    | NudgesCameDue
    | Undeliverable
    | PrivacyTried
    | NudgesExpired
    | ServerLost
    | TidyingCameDue
    | CoachActed
)

NOT_BY_PERSON = (
    NudgesCameDue | Undeliverable | NudgesExpired | ServerLost | TidyingCameDue | CoachActed
)
"""No sign of life of theirs."""
