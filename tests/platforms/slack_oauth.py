"""Slack's own page, where somebody allows the app, and oauth.v2.access: codes and refresh tokens.

Sources: https://docs.slack.dev/authentication/installing-with-oauth,
https://docs.slack.dev/authentication/using-token-rotation (a refresh token is good once).
"""

import base64
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from aiohttp import web

from tests.platforms.slack_api import SCOPES
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import APP, BOT_USER

CODE_SECONDS = 600.0
TOKEN_SECONDS = 43_200


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """What the browser brings back; good once."""

    tenant: Tenant
    redirect_uri: str
    scopes: str
    by: str
    expires: float


class OAuth:
    """``rotates``: whether tokens end after twelve hours."""

    client_id = "111.222"
    client_secret = "local-client-secret"

    def __init__(self, tenant_of: Callable[[str], Tenant], violations: list[str]) -> None:
        self.rotates = False
        self._tenant_of = tenant_of
        self._violations = violations
        self._codes: dict[str, Code] = {}
        self._refresh_tokens: dict[str, Tenant] = {}

    async def serve_page(self, request: web.Request) -> web.Response:
        """The page; ``_team`` and ``_by`` stand for who is signed in, ``_denies`` for a no."""
        query = request.query
        if query.get("client_id") != self.client_id:
            self._violations.append("authorize: unknown client_id")
            return web.Response(status=400, text="invalid_client_id")
        if unknown := set(query.get("scope", "").split(",")) - set(SCOPES):
            self._violations.append(f"authorize: scopes that do not exist: {sorted(unknown)}")
        if not query.get("state"):
            self._violations.append("authorize: without state anybody can finish it")
        answer = {"state": query.get("state", "")}
        if "_denies" in query:
            answer["error"] = "access_denied"
        else:
            answer["code"] = self._new_code(query)
        raise web.HTTPFound(f"{query['redirect_uri']}?{urlencode(answer)}")

    def access(self, authorization: str, given: Json) -> Json:
        """oauth.v2.access, for a code or a refresh token."""
        expected = base64.b64encode(f"{self.client_id}:{self.client_secret}".encode()).decode()
        if authorization != f"Basic {expected}":
            raise Refusal("bad_client_secret", violation=True)
        if given.get("grant_type") == "refresh_token":
            return self._refreshed(str(given.get("refresh_token")))
        code = self._codes.pop(str(given.get("code")), None)
        if code is None or time.monotonic() >= code.expires:
            raise Refusal("invalid_code")
        if given.get("redirect_uri") != code.redirect_uri:
            raise Refusal("bad_redirect_uri", violation=True)
        return self._granted(code)

    def _new_code(self, query: Mapping[str, str]) -> str:
        code = f"111.{secrets.token_hex(8)}"
        self._codes[code] = Code(
            tenant=self._tenant_of(query["_team"]),
            redirect_uri=query["redirect_uri"],
            scopes=query["scope"],
            by=query.get("_by", "UADMIN"),
            expires=time.monotonic() + CODE_SECONDS,
        )
        return code

    def _granted(self, code: Code) -> Json:
        team = code.tenant.workspace.team
        code.tenant.api.scopes = set(code.scopes.split(","))
        for_all = team.app_is_for_all
        return {
            "app_id": APP,
            "authed_user": {"id": code.by},
            "scope": code.scopes,
            "token_type": "bot",
            "bot_user_id": BOT_USER,
            "team": None if for_all else {"id": team.id, "name": team.domain},
            "enterprise": {"id": team.enterprise, "name": "Org"} if team.enterprise else None,
            "is_enterprise_install": for_all,
            **self._tokens(code.tenant),
        }

    def _refreshed(self, refresh_token: str) -> Json:
        tenant = self._refresh_tokens.pop(refresh_token, None)
        if tenant is None:
            raise Refusal("invalid_refresh_token", "used before, or never given", violation=True)
        return {"token_type": "bot", "bot_user_id": BOT_USER, **self._tokens(tenant)}

    def _tokens(self, tenant: Tenant) -> Json:
        token = f"xoxb-{tenant.id}-{secrets.token_hex(8)}"
        tenant.bot_tokens.add(token)
        if not self.rotates:
            return {"access_token": token}
        refresh_token = f"xoxe-1-{secrets.token_hex(8)}"
        self._refresh_tokens[refresh_token] = tenant
        return {
            "access_token": token,
            "refresh_token": refresh_token,
            "expires_in": TOKEN_SECONDS,
        }
