"""Whose turn it is among those who are due at one moment: no workspace waits for another."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

IS_DUE = sa.text("next_due_at IS NOT NULL")


def upgrade() -> None:
    op.drop_index("dossiers_due", "dossiers")
    op.create_index(
        "dossiers_due",
        "dossiers",
        ["next_due_at", "id"],
        postgresql_where=IS_DUE,
        sqlite_where=IS_DUE,
    )
