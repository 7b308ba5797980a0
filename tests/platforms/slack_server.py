"""A strict Slack on a local socket, for one workspace and one application in Socket Mode.

    async with SlackServer() as server:
        client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
        robin = server.person("U1", name="robin", tz="Europe/Berlin")

It imports nothing of the program it judges. What the real Slack refuses is refused with Slack's
error code. What an application must never do is noted in ``violations``, what may happen to a good
one (a trigger expired, a person unknown) in ``refusals``: a test that asserts
``server.violations == []`` has shown that the application was a good guest.
"""

import argparse
import asyncio
import contextlib
import sys
from datetime import datetime
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from aiohttp import web

from tests.platforms import slack_limits as limits
from tests.platforms import slack_payloads as payloads
from tests.platforms.slack_api import METHODS, WebApi
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Fault
from tests.platforms.slack_files import Files
from tests.platforms.slack_http import Call, Front
from tests.platforms.slack_person import WAIT_SECONDS, Person
from tests.platforms.slack_posting import Posting
from tests.platforms.slack_sockets import Envelope, NotAcknowledged, NotConnected, SocketHub
from tests.platforms.slack_workspace import TEAM, Channel, Message, Workspace


class SlackServer:
    """One workspace with one application, from ``async with`` until its end.

    ``ack_seconds`` and ``trigger_seconds`` are Slack's own unless a test shortens them;
    ``announces_own_messages`` is off for an application that did not subscribe to message.im.
    """

    bot_token = "xoxb-local-bot"
    app_token = "xapp-local-app"

    def __init__(
        self,
        *,
        port: int = 0,
        ack_seconds: float = limits.ACKNOWLEDGE_SECONDS,
        trigger_seconds: float = limits.TRIGGER_SECONDS,
        announces_own_messages: bool = True,
    ) -> None:
        self.violations: list[str] = []
        self.workspace = Workspace(trigger_seconds=trigger_seconds)
        self.sockets = SocketHub(self.workspace.changes, self.violations, ack_seconds)
        self.posting = Posting(self.workspace, self.violations, self._emit)
        self.files = Files(self.workspace, self.bot_token)
        self.api = WebApi(self.workspace, self.posting, self.files, self._new_socket_url)
        tokens = {self.bot_token: "bot", self.app_token: "app"}
        self._front = Front(self.api, tokens, self.violations)
        self._announces = announces_own_messages
        self._tasks: set[asyncio.Task[None]] = set()
        self._persons: dict[str, Person] = {}
        self._port = port
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=4 * 2**20)
        application.router.add_route("*", "/api/{method}", self._front.serve_api)
        application.router.add_post("/actions/{team}/{key}", self._front.serve_response_url)
        application.router.add_post("/files/upload/{id}", self.files.receive)
        application.router.add_get("/files/download/{id}", self.files.serve)
        application.router.add_get("/link/", self.sockets.serve)
        self._runner = web.AppRunner(application, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.files.base = f"http://127.0.0.1:{self._port}/files/"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self.sockets.close()
        assert self._runner is not None
        await self._runner.cleanup()

    # For the test -------------------------------------------------------------------------------

    @property
    def api_url(self) -> str:
        """What stands for https://slack.com/api/."""
        return f"http://127.0.0.1:{self._port}/api/"

    @property
    def calls(self) -> list[Call]:
        """All requests that were carried out or refused, oldest first; scripted faults are not."""
        return self._front.calls

    @property
    def refusals(self) -> list[str]:
        """Errors that a good application meets, too: it has to cope, not to avoid them."""
        return self._front.refusals

    @property
    def control_sequences(self) -> list[str]:
        """All mentions, broadcasts and links the application sent, dates excepted."""
        return self.posting.control_sequences

    @property
    def envelopes(self) -> list[Envelope]:
        """All that went over the sockets, oldest first."""
        return self.sockets.envelopes

    def person(
        self, identifier: str, *, name: str = "", tz: str = "Etc/UTC", locale: str = "en-US"
    ) -> Person:
        """The member of that id, who joins when first asked for."""
        if identifier not in self._persons:
            user = _user(identifier, name or identifier.lower(), tz, locale)
            self.workspace.users[identifier] = user
            self.workspace.direct_channel(identifier)
            base = f"http://127.0.0.1:{self._port}/actions/{TEAM}/"
            self._persons[identifier] = Person(
                user,
                self.workspace,
                self.sockets,
                self.posting,
                self.violations,
                base,
                self.files,
            )
        return self._persons[identifier]

    def channel(self, identifier: str, *, name: str = "general", has_bot: bool = True) -> str:
        """Make a channel and return its id; the bot may not post where it is no member."""
        made = Channel(id=identifier, name=name, has_bot=has_bot)
        return self.workspace.channels.setdefault(identifier, made).id

    def messages_in(self, channel: str) -> list[Message]:
        """What everybody sees there, oldest first."""
        return list(self.workspace.channels[channel].messages.values())

    def script(self, method: str, *faults: Fault, times: int = 1) -> None:
        """Let the next calls of a method (or of "response_url") meet these faults, in order."""
        if method not in METHODS and method != "response_url":
            raise ValueError(f"no method {method!r}; one of {', '.join(METHODS)}, response_url")
        self._front.script.add(method, *faults, times=times)

    @property
    def unused_faults(self) -> dict[str, list[Fault]]:
        """The scripted faults that no call has met."""
        return self._front.script.unused

    async def redeliver(self, envelope: Envelope) -> Json:
        """Send the same payload again, as Slack does when it believes that nobody heard it."""
        return await self.sockets.deliver(
            envelope.kind,
            envelope.payload,
            accepts_response=envelope.accepts_response,
            retry_attempt=(envelope.retry_attempt or 0) + 1,
        )

    async def event(self, inner: Json) -> Json:
        """Send an event that is nobody's doing, such as {"type": "app_uninstalled"}."""
        payload = payloads.event(self.workspace, inner)
        return await self.sockets.deliver("events_api", payload, accepts_response=False)

    async def connected(self, within: float = WAIT_SECONDS) -> None:
        """Wait until the application holds a connection; raises TimeoutError."""
        await self.workspace.changes.until(lambda: self.sockets.connections > 0, within)

    async def until_called(
        self, method: str, *, times: int = 1, within: float = WAIT_SECONDS
    ) -> Call:
        """The latest call of a method, once there were so many; raises TimeoutError."""

        def enough() -> list[Call]:
            found = [each for each in self.calls if each.method == method]
            return found if len(found) >= times else []

        return (await self.workspace.changes.until(enough, within))[-1]

    def advance(self, seconds: float) -> None:
        """Let time pass for trigger_ids, response_urls and the ts of messages."""
        self.workspace.seconds_ahead += seconds

    # For itself ---------------------------------------------------------------------------------

    def _new_socket_url(self) -> str:
        return f"ws://127.0.0.1:{self._port}/link/?ticket={self.sockets.new_ticket()}"

    def _emit(self, inner: Json) -> None:
        """Announce an event without making the application's own call wait for it."""
        if self._announces and self.sockets.connections:
            task = asyncio.create_task(self._announce(payloads.event(self.workspace, inner)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _announce(self, payload: Json) -> None:
        with contextlib.suppress(NotAcknowledged, NotConnected):
            await self.sockets.deliver("events_api", payload, accepts_response=False)


def _user(identifier: str, name: str, tz: str, locale: str) -> Json:
    """A member as users.info shows them; a test may change ``deleted``, ``tz`` or ``is_bot``."""
    offset = datetime.now(ZoneInfo(tz)).utcoffset()
    assert offset is not None
    real_name = name.title()
    return {
        "id": identifier,
        "team_id": TEAM,
        "name": name,
        "deleted": False,
        "real_name": real_name,
        "tz": tz,
        "tz_label": tz,
        "tz_offset": int(offset.total_seconds()),
        "profile": {"real_name": real_name, "display_name": name, "team": TEAM},
        "is_admin": False,
        "is_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_bot": False,
        "is_app_user": False,
        "updated": 0,
        "locale": locale,
    }


async def _serve(port: int) -> None:
    async with SlackServer(port=port) as server:
        lines = [server.api_url, f"bot token {server.bot_token}", f"app token {server.app_token}"]
        sys.stdout.write("\n".join(lines) + "\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="A strict Slack on a local socket.")
    parser.add_argument("--port", type=int, default=0)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args().port))
