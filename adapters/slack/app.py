"""Slack by Socket Mode: connect, hand in what happens, stay connected, leave in an orderly way."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import TypeVar

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

from adapters.errands import Errands
from adapters.slack.homes import Homes
from adapters.slack.listeners import VERDICT_SECONDS, Listeners
from adapters.slack.porter import Porter
from adapters.slack.quiet import quiet
from adapters.slack.refusals import error_code
from adapters.slack.web import Web
from adapters.slack.whose import PLATFORM, installed_as
from adapters.slack.wire import Wire
from adapters.slack.workspaces import ByWorkspace, OneWorkspace, Workspace, where
from adapters.starting import PlatformRefused
from bot.service.delivery_errors import DeliveryError
from bot.service.ports import (
    Deliverer,
)
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

T = TypeVar("T")

PING_SECONDS = 5.0
WATCH_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0
DRAIN_SECONDS = 3.0
HANG_UP_SECONDS = 2.0
REFUSALS = frozenset(
    {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "not_allowed_token_type",
        "missing_scope",
    }
)
"""Answers to a token that waiting does not mend."""


class TokenRefused(PlatformRefused):
    """Slack does not accept a token: copy it anew from the app's page at api.slack.com/apps."""


class Connection(AsyncSocketModeHandler):
    """The socket; a request is an errand until its acknowledgement has gone over it."""

    def __init__(
        self, app: AsyncApp, app_token: str, errands: Errands, ping_seconds: float
    ) -> None:
        super().__init__(app, app_token, logger=quiet("socket"), ping_interval=ping_seconds)
        self._errands = errands

    async def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        """Without an acknowledgement Slack sends an event again, and tells whoever pressed.

        https://docs.slack.dev/apis/events-api/using-socket-mode (`retry_attempt`).
        """
        if self._errands.have_room():
            await self._errands.run(super().handle(client, req))


class SlackFace:
    """Implements `adapters.starting.Face`. `api_url` stands for https://slack.com/api/."""

    platform = PLATFORM

    def __init__(
        self,
        *,
        bot_token: str,
        app_token: str,
        api_url: str | None = None,
        ping_seconds: float = PING_SECONDS,
        watch_seconds: float = WATCH_SECONDS,
    ) -> None:
        self._wire = Wire()
        self._web = Web(
            self._wire,
            token=bot_token,
            api_url=api_url,
            logger=quiet("web"),
            revoked=self._taken_back,
        )
        self._workspaces = OneWorkspace(Workspace.reached_by(self._web))
        self._errands = Errands(PLATFORM)
        self._homes = Homes(self._workspaces, self._errands)
        self._deliverer = ByWorkspace(self._workspaces, self._homes.changed)
        self._app_token = app_token
        self._ping_seconds = ping_seconds
        self._watch_seconds = watch_seconds
        self._socket: Connection | None = None
        self._watchdog: asyncio.Task[None] | None = None

    @property
    def deliverer(self) -> Deliverer:
        return self._deliverer

    async def start(self, conversations: Conversations) -> None:
        """Connect; returns when connected. While Slack does not answer it is asked again.

        Raises TokenRefused.
        """
        self._wire.open()
        client = self._web.client
        team = installed_as(await self._asked("SLACK_BOT_TOKEN", client.auth_test))
        self._workspaces.known_as(team, conversations.workspaces)
        if conversations.workspaces is not None:
            await conversations.workspaces.present(where(team))
        opened = await self._asked(
            "SLACK_APP_TOKEN", client.apps_connections_open, app_token=self._app_token
        )
        self._socket = self._connection(conversations)
        self._socket.client.wss_uri = str(opened["url"])
        self._watchdog = asyncio.get_running_loop().create_task(self._watch(self._socket))
        await self._socket.connect_async()  # type: ignore[no-untyped-call]

    async def is_healthy(self) -> bool:
        """Whether Slack can reach us just now."""
        if self._socket is None or not self._workspaces.is_known:
            return False
        return await self._socket.client.is_connected()

    async def close(self) -> None:
        """Answer what has come, hang up, finish what is under way: in eight seconds at most."""
        if self._watchdog is not None:
            self._watchdog.cancel()
        # What waits for its verdict is still to be acknowledged over the socket.
        await self._errands.drain(VERDICT_SECONDS)
        if self._socket is not None:
            await self._socket.close_async()  # type: ignore[no-untyped-call]
        await self._errands.drain(DRAIN_SECONDS)
        await self._wire.close(HANG_UP_SECONDS)

    async def _taken_back(self) -> None:
        await self._workspaces.taken_back()

    def _connection(self, conversations: Conversations) -> Connection:
        app = AsyncApp(client=self._web.client, logger=quiet("bolt", logging.ERROR))
        Listeners(Porter(self._workspaces, conversations, self._homes), self._errands).register(app)
        return Connection(app, self._app_token, self._errands, self._ping_seconds)

    async def _asked(
        self, setting: str, method: Callable[..., Awaitable[T]], **arguments: object
    ) -> Mapping[str, object]:
        """The answer, sooner or later. Raises TokenRefused with the setting that is wrong."""
        pause = 1.0
        while True:
            try:
                return await self._web.ask(method, **arguments)  # type: ignore[arg-type]
            except DeliveryError as error:
                if (code := error_code(error)) in REFUSALS:
                    raise TokenRefused(f"{setting}: {code}") from None
                log.warning("Slack does not answer yet: %s", code or type(error).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _watch(self, socket: Connection) -> None:
        """While there is no connection, let each new attempt ask for a new address.

        slack_sdk 3.47.0 otherwise tries one address for ever, and each is good for one connection.
        """
        while True:
            await asyncio.sleep(self._watch_seconds)
            if not await socket.client.is_connected():
                socket.client.wss_uri = None
