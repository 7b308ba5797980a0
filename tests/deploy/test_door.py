"""The program's own server: who watches over it is told the truth, and nothing else."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from deploy.door import Door, open_door
from deploy.house import SystemClock, open_house
from deploy.settings import BadSettings, Settings
from tests.deploy.test_run import Quay


@asynccontextmanager
async def door(tmp_path: Path, *quays: Quay) -> AsyncIterator[tuple[Door, str]]:
    """An open one, and its address."""
    with socket.create_server(("127.0.0.1", 0)) as somewhere:
        port = somewhere.getsockname()[1]
    settings = Settings(ringback_database=f"sqlite:///{tmp_path}/ringback.db", ringback_port=port)
    with open_house(settings, SystemClock()) as house:
        made = Door(database=house.database, faces=quays)
        async with open_door(settings, made):
            yield made, f"http://127.0.0.1:{port}"


async def asked(address: str) -> tuple[int, dict[str, bool]]:
    async with aiohttp.ClientSession() as session, session.get(address) as answer:
        return answer.status, await answer.json()


async def test_it_is_ready_while_the_database_answers_and_its_platforms_are_connected(
    tmp_path: Path,
) -> None:
    """Spares the operator a supervisor that restarts what is well."""
    async with door(tmp_path, Quay()) as (_, address):
        assert await asked(f"{address}/healthz") == (200, {"alive": True})
        told = {"ready": True, "stopping": False, "quay": True, "database": True}
        assert await asked(f"{address}/readyz") == (200, told)


async def test_a_platform_that_is_not_connected_is_named(tmp_path: Path) -> None:
    """Spares the operator a bot that runs and hears nobody."""
    quay = Quay()
    quay.closed = True
    async with door(tmp_path, quay) as (_, address):
        status, told = await asked(f"{address}/readyz")
        assert (status, told["quay"], told["database"]) == (503, False, True)
        assert (await asked(f"{address}/healthz"))[0] == 200


async def test_a_database_that_is_gone_is_named(tmp_path: Path) -> None:
    """Spares the job seeker a bot that takes what it cannot keep."""
    async with door(tmp_path, Quay()) as (made, address):
        made._database.engine.dispose()
        _lose(tmp_path)
        status, told = await asked(f"{address}/readyz")
        assert (status, told["database"]) == (503, False)


def _lose(folder: Path) -> None:
    for file in folder.glob("ringback.db*"):
        file.unlink()
    (folder / "ringback.db").mkdir()


async def test_told_to_stop_it_says_so_before_all_else(tmp_path: Path) -> None:
    """Spares the job seeker a request that is sent to a process which is about to end."""
    async with door(tmp_path, Quay()) as (made, address):
        made.stopping = True
        status, told = await asked(f"{address}/readyz")
        assert (status, told["ready"], told["quay"]) == (503, False, True)


async def test_a_place_that_is_taken_is_told_by_its_settings(tmp_path: Path) -> None:
    """Spares the operator a traceback when two are started."""
    async with door(tmp_path, Quay()) as (made, address):
        port = int(address.rpartition(":")[2])
        with pytest.raises(BadSettings, match=f"RINGBACK_PORT.*port {port}"):
            async with open_door(Settings(ringback_port=port), made):
                pass


async def test_without_a_port_nothing_listens(tmp_path: Path) -> None:
    """Spares whoever serves one workspace an open port."""
    settings = Settings(ringback_database=f"sqlite:///{tmp_path}/ringback.db")
    assert settings.port is None
    with open_house(settings, SystemClock()) as house:
        async with open_door(settings, Door(database=house.database, faces=())):
            pass
