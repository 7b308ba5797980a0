"""The first tables: dossiers, outbox, messages, fired nudges, seen events."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

NEXT_DUE = sa.text("next_due_at IS NOT NULL")
OPEN = sa.text("go_at IS NOT NULL")
STUCK = sa.text("state IN ('uncertain', 'dead')")


def upgrade() -> None:
    _dossiers()
    _outbox()
    _messages()
    _fired_nudges()
    _seen_events()


def _instant(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _text(name: str, *, primary_key: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, primary_key=primary_key)


def _dossier_id(*, primary_key: bool = False) -> sa.Column[UUID]:
    return sa.Column(
        "dossier_id",
        sa.Uuid(),
        sa.ForeignKey("dossiers.id", ondelete="CASCADE"),
        nullable=False,
        primary_key=primary_key,
    )


def _partial(name: str, table: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(name, table, columns, postgresql_where=where, sqlite_where=where)


def _dossiers() -> None:
    op.create_table(
        "dossiers",
        sa.Column("id", sa.Uuid(), primary_key=True),
        _text("platform"),
        _text("workspace"),
        _text("person"),
        _text("status"),
        _instant("next_due_at", nullable=True),
        _text("plan_stamp"),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _instant("created_at"),
        _instant("updated_at"),
        _instant("last_active_at"),
        sa.UniqueConstraint("platform", "workspace", "person", name="dossiers_address"),
    )
    _partial("dossiers_due", "dossiers", ["next_due_at"], NEXT_DUE)
    op.create_index("dossiers_plan_stamp", "dossiers", ["plan_stamp"])
    if op.get_context().dialect.name == "postgresql":
        # What is encrypted cannot be compressed: PostgreSQL need not try at each write.
        op.execute("ALTER TABLE dossiers ALTER COLUMN body SET STORAGE EXTERNAL")


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), primary_key=True),
        _dossier_id(),
        _text("key"),
        sa.Column("is_edit", sa.Boolean(), nullable=False),
        _text("state"),
        _instant("go_at", nullable=True),
        _instant("lease_until", nullable=True),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("maybe_sent", sa.Boolean(), nullable=False),
        sa.Column("withdraw_asked", sa.Boolean(), nullable=False),
        _text("deliver_key"),
        _text("nudge_keys"),
        _instant("hold_from", nullable=True),
        _instant("hold_until", nullable=True),
        _text("reason"),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        _instant("created_at"),
        _instant("finished_at", nullable=True),
        sqlite_autoincrement=True,
    )
    _partial("outbox_go", "outbox", ["go_at", "id"], OPEN)
    _partial("outbox_person", "outbox", ["dossier_id", "id"], OPEN)
    _partial("outbox_stuck", "outbox", ["state", "reason"], STUCK)
    op.create_index("outbox_dossier", "outbox", ["dossier_id"])


def _messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer(), primary_key=True),
        _dossier_id(),
        _text("key"),
        _text("channel"),
        _text("message"),
    )
    op.create_index("messages_key", "messages", ["dossier_id", "key"])


def _fired_nudges() -> None:
    op.create_table(
        "fired_nudges",
        _dossier_id(primary_key=True),
        _text("key", primary_key=True),
        _instant("fired_at"),
    )


def _seen_events() -> None:
    op.create_table(
        "seen_events",
        sa.Column("digest", sa.LargeBinary(), primary_key=True),
        _instant("seen_at"),
    )
    op.create_index("seen_events_at", "seen_events", ["seen_at"])
