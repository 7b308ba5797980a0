"""The migrations, all of them in order, make exactly the tables that the code works with."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.database import Database, open_database
from storage.migrations import HEAD, PLACE, REVISIONS, stored_revision
from storage.tables import METADATA
from tests.postgres import Server


@pytest.fixture(params=["sqlite", "postgresql"])
def from_nothing(request: pytest.FixtureRequest, tmp_path: Path, postgres_server: Server) -> object:
    """A database that had no table when it was opened."""
    if request.param == "sqlite":
        database = open_database(f"sqlite:///{tmp_path}/new.db")
        yield database
        database.close()
        return
    with postgres_server.fresh_database(empty=True) as url:
        database = open_database(url)
        yield database
        database.close()


def test_migrating_from_nothing_makes_the_tables_of_today(from_nothing: Database) -> None:
    """An old installation that is upgraded and a new one are the same."""
    with from_nothing.engine.connect() as connection:
        assert stored_revision(connection) == HEAD
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_partial_indexes_and_cascades_are_made_as_the_code_has_them(
    from_nothing: Database,
) -> None:
    """What the comparison above does not look at."""
    with from_nothing.engine.connect() as connection:
        assert _conditions(connection) == {
            "dossiers_due": "next_due_at IS NOT NULL",
            "dossiers_home": "home",
            "dossiers_tidy": "tidy_at IS NOT NULL",
            "outbox_go": "go_at IS NOT NULL",
            "outbox_person": "go_at IS NOT NULL",
            "outbox_stuck": "state",
            "outbox_late": "state",
            "workspaces_purge": "purge_at IS NOT NULL",
        }
        for table in ("outbox", "messages", "fired_nudges"):
            (key,) = inspect(connection).get_foreign_keys(table)
            assert key["options"] == {"ondelete": "CASCADE"}


def _conditions(connection: Connection) -> dict[str, str]:
    """The condition of each partial index, in the words that both databases share."""
    name = connection.dialect.name
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql LIKE '%WHERE%'"
        if name == "sqlite"
        else "SELECT indexname, indexdef FROM pg_indexes WHERE indexdef LIKE '%WHERE%'"
    )
    found = {}
    for index, made in connection.execute(text(query)):
        condition = made.rpartition("WHERE ")[2].replace("(", "").replace(")", "").strip()
        found[index] = condition if "NULL" in condition else condition.split()[0].split("::")[0]
    return found


def test_opening_once_more_changes_nothing(from_nothing: Database) -> None:
    """A restart is no migration."""
    url = from_nothing.engine.url.render_as_string(hide_password=False)
    open_database(url).close()
    with from_nothing.engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() == 1


def test_a_migration_that_fails_leaves_no_half_made_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the cause is mended the next start begins where the last one did."""
    url = f"sqlite:///{tmp_path}/new.db"
    place = tmp_path / "in_the_way.db"
    database = open_database(f"sqlite:///{place}")
    with database.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(text("DROP TABLE dossiers"))
    with pytest.raises(Exception, match="already exists"):
        open_database(f"sqlite:///{place}")
    with database.engine.connect() as connection:
        assert not inspect(connection).has_table("dossiers")
    database.close()
    open_database(url).close()


def test_every_migration_is_named_in_order() -> None:
    """A file that is not named would never be missed at the start, and never be applied."""
    config = Config()
    config.set_main_option("script_location", str(PLACE))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    assert tuple(one.revision for one in reversed(list(scripts.walk_revisions()))) == REVISIONS
    assert scripts.get_current_head() == HEAD
