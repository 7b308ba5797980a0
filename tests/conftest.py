"""What every room's tests may use: a clean database of either kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.postgres import Server, serve


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """One server for the whole run of this worker, started when the first test asks for it."""
    with serve() as server:
        yield server


@pytest.fixture
def postgres_url(postgres_server: Server) -> Iterator[str]:
    """A PostgreSQL database with today's tables and nothing in them."""
    with postgres_server.fresh_database() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A SQLite database that is not there yet."""
    return f"sqlite:///{tmp_path}/ringback.db"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Each kind of database in turn: one contract for both."""
    url: str = request.getfixturevalue(
        "sqlite_url" if request.param == "sqlite" else "postgres_url"
    )
    return url
