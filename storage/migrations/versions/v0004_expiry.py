"""Nudges in the outbox know from when on they are too late."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LATE = sa.text("state = 'withdrawn' AND reason = 'expired'")


def upgrade() -> None:
    op.add_column("outbox", sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "outbox_late", "outbox", ["finished_at"], postgresql_where=LATE, sqlite_where=LATE
    )
