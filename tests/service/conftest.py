"""A replica with an open database, for whoever asks for one."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.opening import Storage, open_storage
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
