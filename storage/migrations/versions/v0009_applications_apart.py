"""The applications in a column of their own, which most turns leave as it is.

Rows stay as they are: each is written in this shape by the next turn that changes something.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("dossiers", sa.Column("applications", sa.LargeBinary(), nullable=True))
