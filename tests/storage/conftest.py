"""An open storage room of either kind, and what tests do to it from outside."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from storage.opening import Storage, open_storage
from tests.storage.people import StoppedClock

Open = Callable[[], Storage]


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "keys" / "master.key"


@pytest.fixture
def open_again(database_url: str, key_file: Path, clock: StoppedClock) -> Iterator[Open]:
    """Opens the same database once more, as another process would; closed after the test."""
    with ExitStack() as opened:

        def open_one() -> Storage:
            storage = open_storage(database_url, key_file=key_file, clock=clock, plan_stamp="s1")
            opened.callback(storage.database.close)
            return storage

        yield open_one


@pytest.fixture
def storage(open_again: Open) -> Storage:
    return open_again()
