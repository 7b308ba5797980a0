"""Where somebody is written to alone: after a restart nobody's channel has to be opened again."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column(
        "dossiers", sa.Column("private_channel", sa.String(), nullable=False, server_default="")
    )
