"""The HTTP side: requests in either encoding, tokens, scripted misfortunes, answers."""

import asyncio
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from aiohttp import web

from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import (
    AnswerLost,
    Fault,
    FaultScript,
    RateLimited,
    Refusal,
    Refused,
    RequestLost,
    ServerError,
    SlowAnswer,
)
from tests.platforms.slack_tenant import Tenant

Act: TypeAlias = Callable[[Json], Json]

_NESTED = ("blocks", "view", "metadata", "attachments", "files")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Web API, or of a response_url ("response_url"), and Slack's answer.

    ``at`` is in seconds, on a clock that only goes forward.
    """

    method: str
    arguments: Json
    answer: Json
    at: float


async def arguments_of(request: web.Request) -> Json:
    """The arguments from the query, a form or a JSON body; blocks, view and metadata decoded."""
    arguments: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except json.JSONDecodeError as error:
            raise Refusal("invalid_json", str(error), violation=True) from error
        if not isinstance(body, dict):
            raise Refusal("json_not_object", violation=True)
        arguments |= body
    else:
        arguments |= dict(await request.post())
    for name in _NESTED:
        if isinstance(arguments.get(name), str):
            arguments[name] = _decoded(name, arguments[name])
    return arguments


def _decoded(name: str, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        code = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
        raise Refusal(code, f"{name} is no JSON: {error}", violation=True) from error


class Front:
    """What answers the application's requests."""

    def __init__(
        self,
        tenants: Mapping[str, Tenant],
        app_token: str,
        access: Callable[[str, Json], Json],
        violations: list[str],
    ) -> None:
        """`tenants` are by team; `access` is oauth.v2.access, which nobody needs a token for."""
        self.calls: list[Call] = []
        self.refusals: list[str] = []
        self.script = FaultScript()
        self._tenants = tenants
        self._app_token = app_token
        self._access = access
        self._violations = violations

    async def serve_api(self, request: web.Request) -> web.StreamResponse:
        """A method of the Web API."""
        method = request.match_info["method"]
        authorization = request.headers.get("Authorization", "")

        def call(given: Json) -> Json:
            if method == "oauth.v2.access":
                return self._access(authorization, given)
            return self._called(method, authorization.removeprefix("Bearer "), given)

        return await self._answer(request, method, call)

    async def serve_response_url(self, request: web.Request) -> web.StreamResponse:
        """A response_url."""

        tenant = self._tenants[request.match_info["team"]]

        def respond(given: Json) -> Json:
            tenant.posting.respond(request.match_info["key"], given)
            return {}

        return await self._answer(request, "response_url", respond)

    def _called(self, method: str, token: str, given: Json) -> Json:
        """By the workspace that the token is of; the application's own token is of none."""
        token = given.pop("token", None) or token
        if not token:
            raise Refusal("not_authed", violation=True)
        if token == self._app_token:
            return next(iter(self._tenants.values())).api.call(method, "app", given)
        for tenant in self._tenants.values():
            if token in tenant.bot_tokens:
                return tenant.api.call(method, "bot", given)
            if token in tenant.revoked:
                raise Refusal("token_revoked")
        raise Refusal("invalid_auth")

    async def _answer(self, request: web.Request, method: str, act: Act) -> web.StreamResponse:
        """Carry a request out, with the misfortune that is scripted for it, if any."""
        fault = self.script.next(method)
        match fault:
            case None | AnswerLost() | SlowAnswer():
                answer = await self._carry_out(request, method, act)
            case RateLimited(seconds):
                body = {"ok": False, "error": "ratelimited"}
                headers = {"Retry-After": str(seconds)}
                answer = web.json_response(body, status=429, headers=headers)
            case ServerError(status):
                answer = web.Response(status=status, text="<html>upstream error</html>")
            case Refused(error):
                answer = web.json_response({"ok": False, "error": error})
            case RequestLost():
                answer = web.Response()
            case _:
                assert_never(fault)
        await _befall(request, fault)
        return answer

    async def _carry_out(self, request: web.Request, method: str, act: Act) -> web.Response:
        arguments: Json = {}
        try:
            arguments = await arguments_of(request)
            answer: Json = {"ok": True, **act(dict(arguments))}
        except Refusal as refusal:
            answer = self._refused(method, refusal)
        arguments.pop("token", None)
        workspace = next(iter(self._tenants.values())).workspace
        self.calls.append(Call(method, arguments, answer, workspace.clock()))
        workspace.changes.notify()
        if method != "response_url":
            return web.json_response(answer, headers=self._scopes_of(request))
        return web.Response(text="ok") if answer["ok"] else web.json_response(answer, status=404)

    def _scopes_of(self, request: web.Request) -> dict[str, str]:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        for tenant in self._tenants.values():
            if token in tenant.bot_tokens:
                return {"x-oauth-scopes": ",".join(sorted(tenant.api.scopes))}
        return {}

    def _refused(self, method: str, refusal: Refusal) -> Json:
        noted = self._violations if refusal.violation else self.refusals
        noted.append(": ".join([method, refusal.error, *refusal.reasons]))
        messages = [f"[ERROR] {reason}" for reason in refusal.reasons]
        metadata = {"response_metadata": {"messages": messages}} if messages else {}
        return {"ok": False, "error": refusal.error, **metadata}


async def _befall(request: web.Request, fault: Fault | None) -> None:
    if isinstance(fault, SlowAnswer):
        await asyncio.sleep(fault.seconds)
    if isinstance(fault, AnswerLost | RequestLost) and request.transport is not None:
        request.transport.abort()
