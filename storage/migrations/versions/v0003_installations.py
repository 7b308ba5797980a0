"""Workspaces that installed the app by themselves, and the states of installations under way."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "installations",
        sa.Column("platform", sa.String(), nullable=False, primary_key=True),
        sa.Column("workspace", sa.String(), nullable=False, primary_key=True),
        _instant("installed_at"),
        _instant("expires_at", nullable=True),
        _instant("rotating_until", nullable=True),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "install_states",
        sa.Column("digest", sa.LargeBinary(), primary_key=True),
        _instant("expires_at"),
    )


def _instant(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
