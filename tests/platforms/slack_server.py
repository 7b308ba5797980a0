"""A strict Slack on a local socket, for one application: in Socket Mode, or over signed HTTP.

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
from types import TracebackType
from typing import Self

from aiohttp import web

from tests.platforms import slack_limits as limits
from tests.platforms import slack_payloads as payloads
from tests.platforms.slack_api import METHODS, WebApi
from tests.platforms.slack_checks import Json
from tests.platforms.slack_delivery import Deliveries
from tests.platforms.slack_faults import Fault
from tests.platforms.slack_files import Files
from tests.platforms.slack_http import Call, Front
from tests.platforms.slack_oauth import OAuth
from tests.platforms.slack_person import WAIT_SECONDS, Person
from tests.platforms.slack_posting import Posting
from tests.platforms.slack_sockets import (
    Courier,
    Envelope,
    NotAcknowledged,
    NotConnected,
    SocketHub,
)
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import Changes, Message, Team, Workspace


class SlackServer:
    """One workspace with one application, from ``async with`` until its end.

    ``ack_seconds`` and ``trigger_seconds`` are Slack's own unless a test shortens them;
    ``over_http``: the application is to be installed by OAuth, and hears at ``deliveries.url``.
    ``announces_own_messages`` is off for an application that did not subscribe to message.im.
    """

    bot_token = "xoxb-local-bot"
    app_token = "xapp-local-app"
    signing_secret = "local-signing-secret"

    def __init__(
        self,
        *,
        port: int = 0,
        ack_seconds: float = limits.ACKNOWLEDGE_SECONDS,
        trigger_seconds: float = limits.TRIGGER_SECONDS,
        announces_own_messages: bool = True,
        over_http: bool = False,
    ) -> None:
        self.violations: list[str] = []
        self.tenants: dict[str, Tenant] = {}
        self._trigger_seconds = trigger_seconds
        self._announces = announces_own_messages
        self._tasks: set[asyncio.Task[None]] = set()
        self._port = port
        self._runner: web.AppRunner | None = None
        changes = Changes()
        self.sockets = SocketHub(changes, self.violations, ack_seconds)
        self.deliveries = Deliveries(changes, self.violations, ack_seconds, self.signing_secret)
        self._courier: Courier = self.deliveries if over_http else self.sockets
        self._changes = changes
        self.oauth = OAuth(self.tenants.__getitem__, self.violations)
        self._home = self.tenant(Team())
        if not over_http:
            self._home.bot_tokens.add(self.bot_token)
        self._front = Front(self.tenants, self.app_token, self.oauth.access, self.violations)

    async def __aenter__(self) -> Self:
        application = web.Application(client_max_size=4 * 2**20)
        application.router.add_route("*", "/api/{method}", self._front.serve_api)
        application.router.add_post("/actions/{team}/{key}", self._front.serve_response_url)
        application.router.add_post("/files/{team}/upload/{id}", self._receive_file)
        application.router.add_get("/files/{team}/download/{id}", self._serve_file)
        application.router.add_get("/oauth/v2/authorize", self.oauth.serve_page)
        application.router.add_get("/link/", self.sockets.serve)
        self._runner = web.AppRunner(application, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
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
        await self.deliveries.close()
        assert self._runner is not None
        await self._runner.cleanup()

    # For the test -------------------------------------------------------------------------------

    @property
    def api_url(self) -> str:
        """What stands for https://slack.com/api/."""
        return f"{self._base()}/api/"

    @property
    def authorize_url(self) -> str:
        """What stands for https://slack.com/oauth/v2/authorize."""
        return f"{self._base()}/oauth/v2/authorize"

    @property
    def workspace(self) -> Workspace:
        """The workspace that is there from the beginning, as are the four that follow."""
        return self._home.workspace

    @property
    def posting(self) -> Posting:
        return self._home.posting

    @property
    def files(self) -> Files:
        return self._home.files

    @property
    def api(self) -> WebApi:
        return self._home.api

    def tenant(self, team: Team) -> Tenant:
        """Another workspace; the application is not in it until somebody installs it."""
        made = Tenant(
            team,
            base=self._base,
            changes=self._changes,
            trigger_seconds=self._trigger_seconds,
            courier=self._courier,
            violations=self.violations,
            announce=self._emit,
            new_socket_url=self._new_socket_url,
        )
        return self.tenants.setdefault(team.id, made)

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
        return [said for each in self.tenants.values() for said in each.posting.control_sequences]

    @property
    def envelopes(self) -> list[Envelope]:
        """All that went to the application, oldest first."""
        return self._courier.envelopes

    def person(
        self, identifier: str, *, name: str = "", tz: str = "Etc/UTC", locale: str = "en-US"
    ) -> Person:
        """The member of that id, who joins when first asked for."""
        return self._home.person(identifier, name=name, tz=tz, locale=locale)

    def channel(self, identifier: str, *, name: str = "general", has_bot: bool = True) -> str:
        """Make a channel and return its id; the bot may not post where it is no member."""
        return self._home.channel(identifier, name=name, has_bot=has_bot)

    def messages_in(self, channel: str) -> list[Message]:
        """What everybody sees there, oldest first."""
        return self._home.messages_in(channel)

    def script(self, method: str, *faults: Fault, times: int = 1) -> None:
        """Let the next calls of a method (or of "response_url") meet these faults, in order."""
        known = (*METHODS, "oauth.v2.access", "response_url")
        if method not in known:
            raise ValueError(f"no method {method!r}; one of {', '.join(known)}")
        self._front.script.add(method, *faults, times=times)

    @property
    def unused_faults(self) -> dict[str, list[Fault]]:
        """The scripted faults that no call has met."""
        return self._front.script.unused

    async def redeliver(self, envelope: Envelope) -> Json:
        """Send the same payload again, as Slack does when it believes that nobody heard it."""
        return await self._courier.deliver(
            envelope.kind,
            envelope.payload,
            accepts_response=envelope.accepts_response,
            retry_attempt=(envelope.retry_attempt or 0) + 1,
        )

    async def event(self, inner: Json) -> Json:
        """Send an event that is nobody's doing, such as {"type": "app_uninstalled"}."""
        return await self._home.event(inner)

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
        for tenant in self.tenants.values():
            tenant.workspace.seconds_ahead += seconds

    # For itself ---------------------------------------------------------------------------------

    def _base(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def _new_socket_url(self) -> str:
        is_dead, ticket = self.sockets.dead_addresses > 0, self.sockets.new_ticket()
        self.sockets.dead_addresses -= is_dead
        place = "nowhere" if is_dead else "link"
        return f"ws://127.0.0.1:{self._port}/{place}/?ticket={ticket}"

    async def _receive_file(self, request: web.Request) -> web.Response:
        return await self.tenants[request.match_info["team"]].files.receive(request)

    async def _serve_file(self, request: web.Request) -> web.Response:
        return await self.tenants[request.match_info["team"]].files.serve(request)

    def _emit(self, tenant: Tenant, inner: Json) -> None:
        """Announce an event without making the application's own call wait for it."""
        if self._announces and self._courier.is_there:
            task = asyncio.create_task(self._announce(payloads.event(tenant.workspace, inner)))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _announce(self, payload: Json) -> None:
        with contextlib.suppress(NotAcknowledged, NotConnected):
            await self._courier.deliver("events_api", payload, accepts_response=False)


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
