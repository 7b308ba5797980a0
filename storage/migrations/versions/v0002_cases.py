"""The queue of what is shared with a coach."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column(
            "dossier_id",
            sa.Uuid(),
            sa.ForeignKey("dossiers.id", ondelete="CASCADE"),
            nullable=False,
            primary_key=True,
        ),
        _text("id"),
        _text("platform"),
        _text("workspace"),
        _text("taken_by"),
        _instant("asked_at"),
        _instant("expires_at"),
    )
    op.create_index("cases_queue", "cases", ["platform", "workspace", "asked_at"])
    op.create_index("cases_id", "cases", ["platform", "workspace", "id"])


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _instant(name: str) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)
