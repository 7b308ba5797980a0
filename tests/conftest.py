"""What every room's tests may use: a clean database of either kind, and goldens."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import Server, serve

HoldAgainst = Callable[[object, Path], None]

# A slow machine is no defect of the program: no test here is timed.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="Write the golden files anew instead of comparing with them. Review what changed.",
    )


@pytest.fixture
def hold_against(request: pytest.FixtureRequest) -> HoldAgainst:
    """Compare a payload with its golden file, `hold_against(payload, path)`."""
    update: bool = request.config.getoption("--update-goldens")

    def compare(payload: object, golden: Path) -> None:
        written = json.dumps(payload, indent=1, ensure_ascii=False) + "\n"
        if update:
            golden.write_text(written, encoding="utf-8")
        assert golden.is_file(), f"{golden.name} is not there: run with --update-goldens, review it"
        assert golden.read_text(encoding="utf-8") == written

    return compare


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
