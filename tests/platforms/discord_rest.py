"""Discord's REST interface over HTTP: routing, authorization, faults, refusals, the record."""

from __future__ import annotations

import asyncio
import json
import re
import socket
import struct
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, assert_never

from aiohttp import web
from aiohttp.web_request import FileField

from . import discord_answers as answers
from . import discord_channels as channels
from . import discord_limits as limits
from .discord_channels import Answer, Call
from .discord_faults import AnswerLost, Fault, FaultScript, RateLimited, Refuses, ServerError, Slow
from .discord_openapi import ApiDescription
from .discord_refusals import OWN_FAULT, Json, Refusal, refusal
from .discord_world import Request, World

PREFIX: Final = "/api/v10"
_HOOK = "/webhooks/{webhook_id}/{webhook_token}"
_MESSAGES = "/channels/{channel_id}/messages"
_COMMANDS = "/applications/{application_id}/commands"

Handler = Callable[[World, Call], Answer]


def _gateway(world: World, call: Call) -> Answer:
    start = {"total": 1000, "remaining": 999, "reset_after": 86400000, "max_concurrency": 1}
    return {"url": call.names["gateway_url"], "shards": 1, "session_start_limit": start}


# The names in braces are those of Discord's API description.
ROUTES: Final[dict[str, Handler]] = {
    "GET /users/@me": channels.me,
    "GET /oauth2/applications/@me": channels.application,
    "GET /applications/@me": channels.application,
    "GET /gateway": _gateway,
    "GET /gateway/bot": _gateway,
    f"PUT {_COMMANDS}": channels.replace_commands,
    f"GET {_COMMANDS}": channels.list_commands,
    "GET /applications/{application_id}/guilds/{guild_id}/commands": channels.guild_commands,
    "POST /users/@me/channels": channels.open_dm,
    "GET /users/{user_id}": channels.get_user,
    "GET /channels/{channel_id}": channels.get_channel,
    f"POST {_MESSAGES}": channels.create_message,
    f"GET {_MESSAGES}": channels.list_messages,
    f"GET {_MESSAGES}/{{message_id}}": channels.get_message,
    f"PATCH {_MESSAGES}/{{message_id}}": channels.edit_message,
    f"DELETE {_MESSAGES}/{{message_id}}": channels.delete_message,
    "POST /interactions/{interaction_id}/{interaction_token}/callback": answers.callback,
    f"POST {_HOOK}": answers.follow_up,
    f"GET {_HOOK}/messages/@original": answers.get_answer,
    f"PATCH {_HOOK}/messages/@original": answers.edit_answer,
    f"DELETE {_HOOK}/messages/@original": answers.delete_answer,
    f"GET {_HOOK}/messages/{{message_id}}": answers.get_answer,
    f"PATCH {_HOOK}/messages/{{message_id}}": answers.edit_answer,
    f"DELETE {_HOOK}/messages/{{message_id}}": answers.delete_answer,
}
_PATTERNS: Final = {
    route: re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", route) + "$") for route in ROUTES
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A status, a JSON body (None: no body) and headers, as they go out."""

    status: int = 200
    body: Answer = None
    headers: tuple[tuple[str, str], ...] = ()
    lost: bool = False


class Rest:
    """Answers requests under /api/v10, strictly."""

    def __init__(self, world: World, token: str, openapi: ApiDescription | None) -> None:
        self._world = world
        self._token = token
        self._openapi = openapi
        self._recent: deque[float] = deque()
        self.faults = FaultScript(list(ROUTES))
        self.openapi_checked = 0
        self.gateway_url = ""
        self.distance_seconds = 0.0

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Half of the distance lies before us, half of it behind us."""
        if not self.distance_seconds:
            return await self._handle(request)
        await asyncio.sleep(self.distance_seconds / 2)
        response = await self._handle(request)
        await asyncio.sleep(self.distance_seconds / 2)
        return response

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        path = request.path.removeprefix(PREFIX)
        route, names = _find(f"{request.method} {path}")
        call = Call(route=route, names=names | {"gateway_url": self.gateway_url})
        reply = Reply()
        try:
            self._admit(request, route)
            call = await _read(request, call)
            self._describe(call)
            reply = await self._answer(call)
        except Refusal as refused:
            reply = Reply(status=refused.status, body=refused.body())
            if refused.code in OWN_FAULT:
                self._world.violate(f"{request.method} {path}: {refused}")
        except Exception as error:
            # A body of a shape that nobody thought of; the client sees aiohttp's plain 500.
            self._world.violate(f"{request.method} {path}: the server broke on it: {error!r}")
            raise
        self._record(request, call, path, reply)
        if reply.lost:
            _reset(request)
        return _response(reply)

    def _admit(self, request: web.Request, route: str) -> None:
        if not route:
            raise Refusal(status=404, code=0, message="404: Not Found")
        if route.split()[1].startswith(("/interactions", "/webhooks")):
            return
        if request.headers.get("Authorization") != f"Bot {self._token}":
            raise Refusal(status=401, code=0, message="401: Unauthorized")
        now = self._world.now()
        self._recent.append(now)
        while self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) > limits.REQUESTS_A_SECOND:
            self._world.violate("more than 50 requests within a second")

    def _describe(self, call: Call) -> None:
        """Hold the body against Discord's API description, if there is one."""
        method, route = call.route.split()
        if self._openapi and call.body is not None and self._openapi.describes(method, route):
            self.openapi_checked += 1
            problem = self._openapi.problem(method, route, call.body)
            if problem:
                self._world.violate(f"{call.route}: not as Discord describes it: {problem}")

    async def _answer(self, call: Call) -> Reply:
        fault = self.faults.take(call.route)
        return self._carry_out(call) if fault is None else await self._fail(fault, call)

    def _carry_out(self, call: Call) -> Reply:
        body = ROUTES[call.route](self._world, call)
        return Reply(status=204 if body is None else 200, body=body)

    async def _fail(self, fault: Fault, call: Call) -> Reply:
        match fault:
            case RateLimited():
                return _rate_limit(fault)
            case ServerError(status=status, carried_out=carried_out):
                if carried_out:
                    self._carry_out(call)
                return Reply(status=status, body={"message": f"{status}: Broken", "code": 0})
            case Refuses(code=code):
                raise refusal(code)
            case AnswerLost(carried_out=carried_out):
                if carried_out:
                    self._carry_out(call)
                return Reply(lost=True)
            case Slow(seconds=seconds):
                await asyncio.sleep(seconds)
                return self._carry_out(call)
            case _:
                assert_never(fault)

    def _record(self, request: web.Request, call: Call, path: str, reply: Reply) -> None:
        code = reply.body.get("code") if isinstance(reply.body, dict) else None
        self._world.requests.append(
            Request(
                method=request.method,
                route=call.route,
                path=path,
                body=call.body,
                status=0 if reply.lost else reply.status,
                code=code if reply.status >= 400 else None,
                at=self._world.now(),
            )
        )


def _find(line: str) -> tuple[str, dict[str, str]]:
    """The route of `METHOD /path` and the names in it; empty when there is none."""
    for route, pattern in _PATTERNS.items():
        if match := pattern.match(line):
            return route, match.groupdict()
    return "", {}


async def _read(request: web.Request, call: Call) -> Call:
    """The call with its body read; raises Refusal 50035 (content type), 50109 (JSON), 40005."""
    body: object = None
    files: dict[str, bytes] = {}
    if request.content_type == "multipart/form-data":
        form = await request.post()
        for name, part in form.items():
            if isinstance(part, FileField):
                files[part.filename] = part.file.read()
            elif name == "payload_json":
                body = _parse(part if isinstance(part, str) else bytes(part).decode())
    elif request.can_read_body and (text := await request.text()):
        if request.headers.get("Content-Type") != "application/json":
            raise refusal(50035)
        body = _parse(text)
    if any(len(content) > limits.UPLOAD_BYTES for content in files.values()):
        raise refusal(40005)
    return Call(
        route=call.route, names=call.names, query=dict(request.query), body=body, files=files
    )


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise refusal(50109) from error


def _rate_limit(fault: RateLimited) -> Reply:
    """As in topics/rate-limits; Discord's own come through its proxy, a ban does not."""
    body: Json = {"message": "You are being rate limited.", "retry_after": fault.seconds}
    scope = "global" if fault.everywhere else "user"
    headers = [("Retry-After", str(max(1, round(fault.seconds)))), ("X-RateLimit-Scope", scope)]
    if fault.via:
        headers.append(("Via", "1.1 google"))
    return Reply(status=429, body=body | {"global": fault.everywhere}, headers=tuple(headers))


def _reset(request: web.Request) -> None:
    """Close with RST, so that the client sees `Connection reset by peer`."""
    transport = request.transport
    if transport is None:
        return
    raw = transport.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()


def _response(reply: Reply) -> web.Response:
    """discord.py reads JSON only if the content type is exactly application/json."""
    if reply.body is None:
        return web.Response(status=204, headers=dict(reply.headers))
    headers = {"Content-Type": "application/json", **dict(reply.headers)}
    return web.Response(status=reply.status, body=json.dumps(reply.body).encode(), headers=headers)
