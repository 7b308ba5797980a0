"""The program's own HTTP server: for platforms that come to us, and for whoever watches over it.

GET /healthz   the process is there and its event loop turns
GET /readyz    what somebody writes now is heard and kept: the database answers, and each
               platform is connected; from the order to stop it says no, before all else ends
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager

from aiohttp import web
from sqlmodel import select

from adapters.starting import Face, Visited
from deploy.settings import BadSettings, Settings
from storage.database import Database
from storage.errors import StorageError

log = logging.getLogger(__name__)

MOST_BYTES = 2**20
"""Of a request: Slack's longest, a form of 100 fields of 3000 characters, is well below."""
LOOK_SECONDS = 2.0
CLOSE_SECONDS = 1.0


class Door:
    """Open as long as the program serves. `stopping` is set when it is told to end."""

    def __init__(self, *, database: Database, faces: Sequence[Face]) -> None:
        self._database = database
        self._faces = faces
        self.stopping = False

    @property
    def routes(self) -> Iterable[web.RouteDef]:
        yield web.get("/healthz", self._healthz)
        yield web.get("/readyz", self._readyz)
        for face in self._faces:
            if isinstance(face, Visited):
                yield from face.routes

    async def _healthz(self, _request: web.Request) -> web.Response:
        return web.json_response({"alive": True})

    async def _readyz(self, _request: web.Request) -> web.Response:
        """Names what is not ready, and nothing more of it: anybody may ask."""
        looks = {face.platform: await face.is_healthy() for face in self._faces}
        looks["database"] = await self._database_answers()
        is_ready = all(looks.values()) and not self.stopping
        return web.json_response(
            {"ready": is_ready, "stopping": self.stopping, **looks},
            status=200 if is_ready else 503,
        )

    async def _database_answers(self) -> bool:
        try:
            async with asyncio.timeout(LOOK_SECONDS):
                await self._database.ask(lambda session: session.exec(select(1)).one())
        except (StorageError, TimeoutError) as error:
            log.warning("the database does not answer: %s", type(error).__name__)
            return False
        return True


@asynccontextmanager
async def open_door(settings: Settings, door: Door) -> AsyncIterator[None]:
    """Listen where the settings say, if they do. Raises BadSettings when that place is taken."""
    if settings.port is None:
        yield
        return
    application = web.Application(client_max_size=MOST_BYTES)
    application.add_routes(door.routes)
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=CLOSE_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, settings.ringback_host, settings.port).start()
        except OSError as error:
            place = f"{settings.ringback_host}, port {settings.port}"
            problem = (
                f"RINGBACK_HOST, RINGBACK_PORT: nothing can listen at {place}: {error.strerror}."
            )
            raise BadSettings((problem,)) from error
        log.info("listening on port %d", settings.port)
        yield
    finally:
        await runner.cleanup()
