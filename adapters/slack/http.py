"""Slack over HTTP, for any number of workspaces that install the app by themselves.

POST /slack/events           commands, interactions and events, signed
GET  /slack/install          the way to Slack's own page, where somebody allows it
GET  /slack/oauth_redirect   the way back from there
"""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from datetime import datetime

import aiohttp
from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.oauth.async_oauth_settings import AsyncOAuthSettings
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from adapters.errands import Errands
from adapters.slack.app_secrets import AppSecrets
from adapters.slack.composing import plain_words
from adapters.slack.homes import Homes
from adapters.slack.installed import InstalledWorkspaces
from adapters.slack.installing import InstallationStore, InstalledHere, StateStore
from adapters.slack.listeners import VERDICT_SECONDS, Listeners
from adapters.slack.paths import EVENTS, INSTALL, REDIRECT
from adapters.slack.porter import Porter
from adapters.slack.quiet import quiet
from adapters.slack.reception import FAILED
from adapters.slack.scopes import BOT_SCOPES
from adapters.slack.tokens import Tokens
from adapters.slack.web import Web
from adapters.slack.whose import PLATFORM
from adapters.slack.wire import Wire
from adapters.slack.workspaces import ByWorkspace
from bot.engine.meaning import text
from bot.service.installations import Installations, InstallStates
from bot.service.ports import Deliverer
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

DRAIN_SECONDS = 3.0
HANG_UP_SECONDS = 2.0
BODY_SECONDS = 10.0
"""Slack sends a payload at once; whoever takes longer is not Slack."""

TEAM = re.compile(r"[TE][A-Z0-9]{2,30}")
"""What Slack calls a workspace, or an organisation."""

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Visit = Callable[[web.Request, AsyncApp], Coroutine[object, object, web.Response]]


class Flow(AsyncOAuthFlow):
    """slack-bolt's, which copies `?team=` unquoted into the address of Slack's page.

    Whoever made the link could ask there for permissions of their own in our name.
    """

    async def build_authorize_url(self, state: str, request: AsyncBoltRequest) -> str:
        """See `AsyncOAuthFlow`: what is no workspace's id is left out."""
        named = request.query.get("team") or ()
        team = next((each for each in named if TEAM.fullmatch(each)), None)
        return self.settings.authorize_url_generator.generate(state=state, team=team)


class SlackHttpFace:
    """Implements `adapters.starting.Visited`. `public_url` is what browsers and Slack see of us.

    `api_url` stands for https://slack.com/api/, `authorize_url` for Slack's own page.
    """

    platform = PLATFORM

    def __init__(
        self,
        *,
        app: AppSecrets,
        public_url: str,
        installations: Installations,
        states: InstallStates,
        now: Callable[[], datetime],
        api_url: str | None = None,
        authorize_url: str | None = None,
    ) -> None:
        self._signatures = SignatureVerifier(app.signing_secret)
        self._app_secrets = app
        self._redirect_uri = public_url.rstrip("/") + REDIRECT
        self._installations = installations
        self._states = states
        self._now = now
        self._authorize_url = authorize_url
        self._wire = Wire()
        self._web = Web(self._wire, token=None, api_url=api_url, logger=quiet("web"))
        self._workspaces = InstalledWorkspaces(
            wire=self._wire,
            api_url=api_url,
            installations=installations,
            tokens=Tokens(installations=installations, web=self._web, app=app, now=now),
            now=now,
        )
        self._requests = Errands(PLATFORM)
        """Those that anybody may begin, and those who are on their way through an installation."""
        self._errands = Errands(PLATFORM)
        self._homes = Homes(self._workspaces, self._errands)
        self._deliverer = ByWorkspace(self._workspaces, self._homes.changed)
        self._app: AsyncApp | None = None

    @property
    def deliverer(self) -> Deliverer:
        return self._deliverer

    @property
    def routes(self) -> Sequence[web.RouteDef]:
        """For the server that the program opens; before the start and after the end it says 503."""
        return (
            web.post(EVENTS, self._open(self._receive)),
            web.get(INSTALL, self._open(self._install)),
            web.get(REDIRECT, self._open(self._come_back)),
        )

    async def start(self, conversations: Conversations) -> None:
        """See `Face.start`. Nothing is asked of Slack: each workspace has its own token."""
        self._workspaces.listener = conversations.workspaces
        self._web.client.session = self._wire.open()
        app = AsyncApp(
            client=self._web.client,
            logger=quiet("bolt", logging.ERROR),
            authorize=InstalledHere(self._installations),  # type: ignore[arg-type]
            oauth_flow=self._flow(),
            user_facing_authorize_error_message=plain_words(text("not-installed")),
            # Done here, before anything is read of a body: see `_receive`.
            request_verification_enabled=False,
        )
        porter = Porter(self._workspaces, conversations, self._homes)
        Listeners(porter, self._errands).register(app)
        self._app = app

    async def is_healthy(self) -> bool:
        """See `Face.is_healthy`."""
        return self._app is not None

    async def close(self) -> None:
        """Take nothing new, answer what has come, finish what is under way."""
        self._app = None
        await self._requests.drain(VERDICT_SECONDS)
        await self._errands.drain(DRAIN_SECONDS)
        await self._wire.close(HANG_UP_SECONDS)

    def _flow(self) -> AsyncOAuthFlow:
        store = InstallationStore(self._workspaces.keep)
        settings = AsyncOAuthSettings(
            client_id=self._app_secrets.client_id,
            client_secret=self._app_secrets.client_secret,
            scopes=BOT_SCOPES,
            user_scopes=(),
            redirect_uri=self._redirect_uri,
            install_path=INSTALL,
            redirect_uri_path=REDIRECT,
            authorization_url=self._authorize_url,
            installation_store=store,
            state_store=StateStore(self._states, self._now),
            logger=quiet("oauth", logging.ERROR),
        )
        return Flow(
            client=self._web.client, logger=quiet("oauth", logging.ERROR), settings=settings
        )

    def _open(self, handler: Visit) -> Handler:
        """The handler while we are open: what it has taken on is finished before we end."""

        async def guarded(request: web.Request) -> web.StreamResponse:
            if self._app is None:
                return not_now()
            return await self._requests.run(handler(request, self._app))

        return guarded

    async def _receive(self, request: web.Request, app: AsyncApp) -> web.Response:
        """Nothing is read of what Slack did not sign within the last five minutes.

        https://docs.slack.dev/authentication/verifying-requests-from-slack
        Of what it did, nothing more is taken than can be done in time: an event comes again
        (`X-Slack-Retry-Num`, https://docs.slack.dev/apis/events-api/#retries), and whoever pressed
        something is told by Slack that it did not work.
        """
        try:
            async with asyncio.timeout(BODY_SECONDS):
                body = await request.read()
        except (TimeoutError, ConnectionResetError):
            return web.Response(status=408)
        if not self._is_signed(request.headers, body):
            return web.Response(status=401)
        if not self._errands.have_room():
            return not_now()
        answer = await self._errands.run(app.async_dispatch(await to_bolt_request(request)))
        # Our own database, as a rule: nothing was acknowledged, and nothing done.
        return not_now() if answer.status >= 500 else await to_aiohttp_response(answer)

    def _is_signed(self, headers: Mapping[str, str], body: bytes) -> bool:
        try:
            return self._signatures.is_valid_request(body, headers)
        except ValueError:  # a time that is no number, a body that is no text
            return False

    async def _install(self, request: web.Request, app: AsyncApp) -> web.Response:
        flow = app.oauth_flow
        assert flow is not None
        return await to_aiohttp_response(
            await flow.handle_installation(await to_bolt_request(request))
        )

    async def _come_back(self, request: web.Request, app: AsyncApp) -> web.Response:
        flow = app.oauth_flow
        assert flow is not None
        try:
            answer = await flow.handle_callback(await to_bolt_request(request))
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            log.warning("an installation was not finished: %s", type(error).__name__)
            return web.Response(status=502, text=plain_words(text("slack-silent")))
        except Exception as error:  # noqa: BLE001 - our own database, as a rule: told to an admin
            log.error("an installation was not kept: %s", type(error).__name__)
            return web.Response(status=500, text=plain_words(FAILED))
        return await to_aiohttp_response(answer)


def not_now() -> web.Response:
    return web.Response(status=503, headers={"Retry-After": "5"})
