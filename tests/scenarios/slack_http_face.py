"""Slack over HTTP as a face: installed by OAuth first, then everything as over a socket."""

import http.client
from pathlib import Path

import aiohttp

from adapters.starting import Face
from storage.opening import Storage
from tests.platforms.slack_browser import Browser
from tests.platforms.slack_workspace import TEAM
from tests.scenarios.platform_face import BeginLife
from tests.scenarios.running import PATIENCE_SECONDS
from tests.scenarios.slack_face import SlackScenes
from tests.scenarios.with_door import WithDoor, free_port, slack_by_http


class SlackHttpScenes(SlackScenes):
    """The same people, in a workspace whose admin installed it."""

    over_http = True

    def __init__(self, folder: Path, begin_life: BeginLife | None = None) -> None:
        super().__init__(folder, begin_life)
        self._port = free_port()

    def make_face(self, storage: Storage) -> Face:
        return slack_by_http(self.server, storage, self._port)

    @property
    def settings(self) -> dict[str, str]:
        self.server.deliveries.url = f"{self._address}/slack/events"
        return {
            "SLACK_SIGNING_SECRET": self.server.signing_secret,
            "SLACK_CLIENT_ID": self.server.oauth.client_id,
            "SLACK_CLIENT_SECRET": self.server.oauth.client_secret,
            "SLACK_API_URL": self.server.api_url,
            "SLACK_AUTHORIZE_URL": self.server.authorize_url,
            "RINGBACK_PUBLIC_URL": self._address,
            "RINGBACK_PORT": str(self._port),
        }

    @property
    def is_connected(self) -> bool:
        """Of a program in another process: this one could not answer while it asks."""
        there = http.client.HTTPConnection("127.0.0.1", self._port, timeout=5)
        try:
            there.request("GET", "/readyz")
            return there.getresponse().status == 200
        except OSError:
            return False
        finally:
            there.close()

    async def settled(self, face: Face) -> None:
        assert isinstance(face, WithDoor)
        await face.face._errands.drain(PATIENCE_SECONDS)

    async def let_in(self) -> None:
        async with aiohttp.ClientSession() as session:
            page = await Browser(session, self._address).installs(TEAM)
            assert page.status == 200, page.words

    @property
    def _address(self) -> str:
        return f"http://127.0.0.1:{self._port}"
