"""A Slack that takes everything at once and checks nothing: what is measured is us."""

import asyncio
import time
from collections import defaultdict
from types import TracebackType
from typing import Self

from aiohttp import web

Answer = dict[str, object]


class SlackEverywhere:
    """Any token is any workspace's. ``posted`` are the moments of each channel's messages."""

    def __init__(self) -> None:
        self.posted: dict[tuple[str, str], list[float]] = defaultdict(list)
        self.awaited: dict[int, asyncio.Event] = {}
        """Set with the first answer to the interaction of that number."""
        self._expected = 0
        self._all_posted = asyncio.Event()
        self._port = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        application = web.Application()
        application.router.add_route("*", "/api/{method}", self._called)
        application.router.add_post("/respond/{number}", self._respond)
        self._runner = web.AppRunner(application, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/api/"

    def response_url(self, number: int) -> str:
        """One for each command, so that one can wait for its answer."""
        return f"http://127.0.0.1:{self._port}/respond/{number}"

    async def until_posted(self, channels: int) -> None:
        """Wait until so many channels have got something."""
        self._expected = channels
        await self._all_posted.wait()

    async def _respond(self, request: web.Request) -> web.Response:
        await request.read()
        self._answered(request.match_info["number"])
        return web.Response(text="ok")

    def _answered(self, number: str) -> None:
        if event := self.awaited.pop(int(number), None):
            event.set()

    async def _called(self, request: web.Request) -> web.Response:
        is_json = request.content_type == "application/json"
        given = await request.json() if is_json else dict(await request.post())
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        answer = self._answer(request.match_info["method"], token, {**request.query, **given})
        return web.json_response({"ok": True, **answer})

    def _answer(self, method: str, token: str, given: dict[str, object]) -> Answer:
        match method:
            case "users.info":
                user = {"id": given["user"], "real_name": "Robin", "tz": "Europe/Berlin"}
                return {"user": user}
            case "conversations.open":
                return {"channel": {"id": f"D{given['users']}"}}
            case "views.open":
                number = str(given["trigger_id"]).removeprefix("trigger-")
                self._answered(number)
                return {"view": {"id": f"V{number}", "hash": ""}}
            case "views.publish":
                # The hash of what stood there before is the number of the opening.
                self._answered(str(given.get("hash") or 0))
                return {"view": {"hash": ""}}
            case "chat.postMessage":
                channel = str(given["channel"])
                self.posted[token, channel].append(time.monotonic())
                if len(self.posted) == self._expected:
                    self._all_posted.set()
                return {"channel": channel, "ts": f"{time.time():.6f}"}
            case _:
                return {}
