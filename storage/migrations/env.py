"""Alembic's entry: it runs inside the transaction that `bring_up_to_date` was given."""

from alembic import context

from storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,  # SQLite alters no column in place
    transactional_ddl=True,  # all or nothing, on SQLite too: our engine begins transactions itself
)
with context.begin_transaction():
    context.run_migrations()
