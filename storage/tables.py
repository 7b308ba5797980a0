"""The tables. Columns are what the database must ask for; what a person typed is in `body`.

    dossiers         one row a person: the lock, the next moment, the wrapped key, the body
    outbox           messages on their way, in order for each person, with their delivery states
    messages         where the platform keeps what was sent, by the key it was said under
    fired_nudges     every nudge that fired: one row each, unique for ever
    cases            what is shared with a coach at present: one row a person, without a word of it
    seen_events      digests of the events that were applied; these outlive "forget"
    workspaces       what the admins of each workspace set, and whether it is installed
    installations    the workspaces that installed the app by themselves, with encrypted tokens
    install_states   what an installation under way is recognised by: digests, for ten minutes

Everything but the last four goes with its dossier.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar
from uuid import UUID, uuid4

from sqlalchemy import ForeignKey, Index, MetaData, String, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.instants import Instant

METADATA: MetaData = SQLModel.metadata

OPEN = "go_at IS NOT NULL"
"""An outbox row that is not finished; also the condition of its partial indexes."""
STUCK = "state IN ('uncertain', 'dead')"
EXPIRED = "expired"
LATE = f"state = 'withdrawn' AND reason = '{EXPIRED}'"
"""Not sent, as it was too late before it could go."""
UNINSTALLED = "purge_at IS NOT NULL"
AT_HOME = "home <> ''"


class Status(StrEnum):
    """What an operator may count people by."""

    ACTIVE = "active"
    STOPPED = "stopped"
    UNREACHABLE = "unreachable"


class State(StrEnum):
    """Where a message is on its way. The last four are final."""

    WAITING = "waiting"
    LEASED = "leased"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    DEAD = "dead"
    WITHDRAWN = "withdrawn"


def _dossier_id(*, primary_key: bool = False) -> Any:
    return Field(
        primary_key=primary_key,
        sa_column_args=[ForeignKey("dossiers.id", ondelete="CASCADE")],
    )


def _partial(name: str, *columns: str, where: str) -> Index:
    return Index(name, *columns, postgresql_where=text(where), sqlite_where=text(where))


class DossierRow(SQLModel, table=True):
    """`id` is random: it names nobody, and no later dossier ever has it again."""

    __tablename__: ClassVar[str] = "dossiers"
    __table_args__: ClassVar[Any] = (
        UniqueConstraint("platform", "workspace", "person", name="dossiers_address"),
        # By the id, which is random, where several are due at once: nobody is always the last.
        _partial("dossiers_due", "next_due_at", "id", where="next_due_at IS NOT NULL"),
        _partial("dossiers_tidy", "tidy_at", where="tidy_at IS NOT NULL"),
        Index("dossiers_plan_stamp", "plan_stamp"),
        _partial("dossiers_home", "home", where=AT_HOME),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    platform: str
    workspace: str
    person: str
    status: str = Field(default=Status.ACTIVE, sa_type=String)
    next_due_at: datetime | None = Field(default=None, sa_type=Instant)
    tidy_at: datetime | None = Field(default=None, sa_type=Instant)
    """When something of what is kept next has to go; None: nothing ever will."""
    plan_stamp: str = ""
    home: str = ""
    """The server that the person chose as theirs, by its id, where the platform has servers."""
    private_channel: str = ""
    """Where the platform lets us write to this person alone, once it is known."""
    failures: int = 0
    """Turns that raised in a row: while there are any, it is set aside until `next_due_at`."""
    wrapped_key: bytes
    body: bytes = b""
    """Empty only inside the transaction that makes the row."""
    applications: bytes | None = None
    """Most turns leave them as they are. None: an earlier release wrote them into the body."""
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    last_active_at: datetime = Field(sa_type=Instant)


class OutboxRow(SQLModel, table=True):
    """One message to one person; their rows go in the order of `id`."""

    __tablename__: ClassVar[str] = "outbox"
    __table_args__: ClassVar[Any] = (
        _partial("outbox_go", "go_at", "id", where=OPEN),
        _partial("outbox_person", "dossier_id", "id", where=OPEN),
        _partial("outbox_stuck", "state", "reason", where=STUCK),
        _partial("outbox_late", "finished_at", where=LATE),
        Index("outbox_dossier", "dossier_id"),
        # An id that comes back would make an old holder's fence fit a stranger's message.
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    dossier_id: UUID = _dossier_id()
    key: str
    is_edit: bool
    state: str = Field(default=State.WAITING, sa_type=String)
    go_at: datetime | None = Field(default=None, sa_type=Instant)
    """Not before; None once the state is final."""
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    """By the database's clock; whoever finds it past may take the row over."""
    fence: int = 0
    attempts: int = 0
    maybe_sent: bool = False
    """An attempt began whose end nobody marked. Never taken back."""
    withdraw_asked: bool = False
    """Withdrawn while an attempt was under way: not to be tried again."""
    deliver_key: str
    nudge_keys: str = ""
    """Separated by blanks."""
    hold_from: datetime | None = Field(default=None, sa_type=Instant)
    """The quiet time in which a nudge is not to go, up to `hold_until`; None: it may go."""
    hold_until: datetime | None = Field(default=None, sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    """From then on it is not sent any more; None: never too late."""
    reason: str = ""
    body: bytes | None = None
    """Gone as soon as it is sent or withdrawn."""
    created_at: datetime = Field(sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)


class MessageRow(SQLModel, table=True):
    """A message that the platform has taken; the newest of a key is the one to edit."""

    __tablename__: ClassVar[str] = "messages"
    __table_args__: ClassVar[Any] = (Index("messages_key", "dossier_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    dossier_id: UUID = _dossier_id()
    key: str
    channel: str
    message: str


class FiredNudgeRow(SQLModel, table=True):
    """The primary key is the promise: one message for one nudge, for ever."""

    __tablename__: ClassVar[str] = "fired_nudges"

    dossier_id: UUID = _dossier_id(primary_key=True)
    key: str = Field(primary_key=True)
    fired_at: datetime = Field(sa_type=Instant)


class CaseRow(SQLModel, table=True):
    """The queue's entry for one open consent, projected from its dossier; nothing typed is here.

    What holds is what the dossier says: whoever comes by here looks there again.
    """

    __tablename__: ClassVar[str] = "cases"
    __table_args__: ClassVar[Any] = (
        Index("cases_queue", "platform", "workspace", "asked_at"),
        Index("cases_id", "platform", "workspace", "id"),
    )

    dossier_id: UUID = _dossier_id(primary_key=True)
    id: str
    """The consent's own id: sharing anew makes another one."""
    platform: str
    workspace: str
    taken_by: str
    """The coach's id on the platform; empty while it waits."""
    asked_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)


class WorkspaceRow(SQLModel, table=True):
    """What an admin typed is in `body`, under a key of its own. `id` is random, as a dossier's."""

    __tablename__: ClassVar[str] = "workspaces"
    __table_args__: ClassVar[Any] = (
        UniqueConstraint("platform", "workspace", name="workspaces_address"),
        _partial("workspaces_purge", "purge_at", where=UNINSTALLED),
    )

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    platform: str
    workspace: str
    version: int = 1
    """One more with each change: other processes see by it that theirs is an old one."""
    uninstalled_at: datetime | None = Field(default=None, sa_type=Instant)
    purge_at: datetime | None = Field(default=None, sa_type=Instant)
    wrapped_key: bytes
    body: bytes = b""
    """Empty until an admin has set something."""
    changed_at: datetime = Field(sa_type=Instant)


class SeenEventRow(SQLModel, table=True):
    """A digest, so that it says nothing about anybody."""

    __tablename__: ClassVar[str] = "seen_events"
    __table_args__: ClassVar[Any] = (Index("seen_events_at", "seen_at"),)

    digest: bytes = Field(primary_key=True)
    seen_at: datetime = Field(sa_type=Instant)


class InstallationRow(SQLModel, table=True):
    """One workspace's, or a whole organisation's; gone with its tokens once it has ended."""

    __tablename__: ClassVar[str] = "installations"

    platform: str = Field(primary_key=True)
    workspace: str = Field(primary_key=True)
    installed_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    """The token's; None: it does not expire."""
    rotating_until: datetime | None = Field(default=None, sa_type=Instant)
    """By the database's clock: until then one process alone may use the refresh token."""
    wrapped_key: bytes
    body: bytes = b""
    """Empty only inside the transaction that makes the row."""


class InstallStateRow(SQLModel, table=True):
    """A digest: who reads the database cannot finish an installation that somebody else began."""

    __tablename__: ClassVar[str] = "install_states"

    digest: bytes = Field(primary_key=True)
    expires_at: datetime = Field(sa_type=Instant)
