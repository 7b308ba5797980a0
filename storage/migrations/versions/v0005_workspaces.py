"""What the admins of a workspace set, whether it is installed, and a person's home server."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

UNINSTALLED = sa.text("purge_at IS NOT NULL")
AT_HOME = sa.text("home <> ''")


def upgrade() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.Uuid(), primary_key=True),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _instant("uninstalled_at", nullable=True),
        _instant("purge_at", nullable=True),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        _instant("changed_at"),
        sa.UniqueConstraint("platform", "workspace", name="workspaces_address"),
    )
    op.create_index(
        "workspaces_purge",
        "workspaces",
        ["purge_at"],
        postgresql_where=UNINSTALLED,
        sqlite_where=UNINSTALLED,
    )
    _home_servers()


def _home_servers() -> None:
    """Nobody has one yet; PostgreSQL and SQLite add it without writing a single row."""
    home = sa.Column("home", sa.String(), nullable=False, server_default="")
    op.add_column("dossiers", home)
    op.create_index(
        "dossiers_home", "dossiers", ["home"], postgresql_where=AT_HOME, sqlite_where=AT_HOME
    )


def _instant(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)
