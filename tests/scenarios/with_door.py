"""A face that is visited, behind the program's own server on a port of the test's choice."""

import secrets
import socket
from contextlib import AsyncExitStack, suppress

from adapters.slack.app_secrets import AppSecrets
from adapters.slack.http import SlackHttpFace
from bot.service.ports import Deliverer
from bot.service.turns import Conversations
from deploy.door import Door, open_door
from deploy.settings import Settings
from storage.database import Database
from storage.opening import Storage
from tests.platforms.slack_server import SlackServer


class WithDoor:
    """Implements `Face`; the server opens before it starts and closes after it has ended."""

    def __init__(self, face: SlackHttpFace, database: Database, port: int) -> None:
        self.face = face
        self.platform = face.platform
        self.door = Door(database=database, faces=(face,))
        self._settings = Settings(ringback_port=port)
        self._open = AsyncExitStack()

    @property
    def deliverer(self) -> Deliverer:
        return self.face.deliverer

    async def start(self, conversations: Conversations) -> None:
        await self._open.enter_async_context(open_door(self._settings, self.door))
        await self.face.start(conversations)

    async def is_healthy(self) -> bool:
        return await self.face.is_healthy()

    async def close(self) -> None:
        self.door.stopping = True
        await self.face.close()
        await self._open.aclose()


def free_port() -> int:
    """One that nobody listens on just now.

    Below those that systems give to outgoing connections: one of these would take it meanwhile.
    """
    while True:
        port = 10_000 + secrets.randbelow(20_000)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


def slack_by_http(server: SlackServer, storage: Storage, port: int) -> WithDoor:
    """The face for that Slack, which is told where to send what happens."""
    server.deliveries.url = f"http://127.0.0.1:{port}/slack/events"
    face = SlackHttpFace(
        app=AppSecrets(
            client_id=server.oauth.client_id,
            client_secret=server.oauth.client_secret,
            signing_secret=server.signing_secret,
        ),
        public_url=f"http://127.0.0.1:{port}",
        installations=storage.slack_installations,
        states=storage.install_states,
        now=storage.store._clock.now,
        api_url=server.api_url,
        authorize_url=server.authorize_url,
    )
    return WithDoor(face, storage.database, port)
