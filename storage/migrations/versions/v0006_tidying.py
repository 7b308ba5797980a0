"""When something of what is kept of a person next has to go.

Older rows get their moment when they are planned anew, as each release does.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

SOMETHING = sa.text("tidy_at IS NOT NULL")


def upgrade() -> None:
    op.add_column("dossiers", sa.Column("tidy_at", sa.DateTime(timezone=True), nullable=True))
    op.create_index(
        "dossiers_tidy",
        "dossiers",
        ["tidy_at"],
        postgresql_where=SOMETHING,
        sqlite_where=SOMETHING,
    )
