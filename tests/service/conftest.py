"""A replica with an open database, or a centre with its coaches, for whoever asks for one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.opening import Storage, open_storage
from tests.service.centre import Centre, centre_of
from tests.service.fakes import NOON, SetClock
from tests.service.replicas import STAMP, Replica


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    clock = SetClock(NOON)
    opened = open_storage(
        f"sqlite:///{tmp_path}/r.db", key_file=tmp_path / "key", clock=clock, plan_stamp=STAMP
    )
    yield opened
    opened.database.close()


@pytest.fixture
def here(storage: Storage) -> Replica:
    return Replica(storage=storage, clock=SetClock(NOON))


@pytest.fixture
async def centre(tmp_path: Path) -> AsyncIterator[Centre]:
    clock = SetClock(NOON)
    opened = open_storage(f"sqlite:///{tmp_path}/r.db", key_file=tmp_path / "key", clock=clock)
    yield centre_of(opened, clock, opened.cases)
    opened.database.close()
