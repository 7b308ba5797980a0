"""Requests to Discord over HTTP: one attempt each, with one of four failures.

discord.py's own client sleeps inside on 429 and repeats on 5xx, up to half a minute; here the
outbox does the waiting, where it survives a restart and shuts the gate for everybody.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from contextlib import nullcontext

import aiohttp

from adapters.discord.pace import Pace
from adapters.discord.refusals import Limited, NoAnswer, NotSent, Refusal
from adapters.documents import Document

log = logging.getLogger(__name__)

DEFAULT_URL = "https://discord.com/api/v10"
# reference, User Agent: "DiscordBot ($url, $versionNumber)"; requests without one may be blocked.
USER_AGENT = "DiscordBot (ringback, 1)"
ANSWER_SECONDS = 8.0
"""Below the ten seconds that an attempt may last, so that it ends with our own words."""
SHORTEST_WAIT_SECONDS = 1.0
# topics/rate-limits, Invalid Request Limit; a 429 of scope "shared" is nobody's fault.
COUNTED = frozenset({401, 403, 429})


class Rest:
    """Discord's REST interface with the bot's token. Make it and close it in the event loop."""

    def __init__(self, *, token: str, url: str | None = None, pace: Pace | None = None) -> None:
        self._url = (url or DEFAULT_URL).rstrip("/")
        self._authorization = f"Bot {token}"
        self._pace = pace or Pace()
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        *,
        files: Sequence[Document] = (),
        query: Mapping[str, str] | None = None,
        as_bot: bool = True,
    ) -> object:
        """The JSON answer, None for an empty one.

        With `files` the body goes along as multipart (reference, Uploading Files).
        `as_bot` is false where the path holds a token of its own, as an interaction's: such
        requests count towards no limit, and need not wait their turn.
        Raises Limited, NotSent, NoAnswer, Refusal.
        """
        headers = {"Authorization": self._authorization} if as_bot else {}
        turn = self._pace.turn() if as_bot else nullcontext()
        try:
            async with (
                turn,
                self._open().request(
                    method,
                    f"{self._url}{path}",
                    json=None if files else body,
                    data=_form(body, files) if files else None,
                    params=query,
                    headers=headers,
                ) as response,
            ):
                self._count(response)
                return await _answer(response)
        except aiohttp.ClientConnectorError as unheard:
            raise NotSent(NotSent.__doc__) from unheard
        except (TimeoutError, aiohttp.ClientError, OSError) as lost:
            raise NoAnswer(NoAnswer.__doc__) from lost

    def _count(self, response: aiohttp.ClientResponse) -> None:
        """What comes near to a ban is counted; what is asked of the whole bot holds for it."""
        if response.status in COUNTED and response.headers.get("X-RateLimit-Scope") != "shared":
            self._pace.refused()
        if response.status == 429 and _is_for_all(response):
            self._pace.shut(_whole_seconds(response))

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                headers={"User-Agent": USER_AGENT},
                timeout=aiohttp.ClientTimeout(total=ANSWER_SECONDS),
            )
        if self._session.closed:
            raise NotSent(NotSent.__doc__)
        return self._session


def _form(body: object, files: Sequence[Document]) -> aiohttp.FormData:
    form = aiohttp.FormData()
    form.add_field("payload_json", json.dumps(body), content_type="application/json")
    for number, file in enumerate(files):
        form.add_field(
            f"files[{number}]", file.content, filename=file.name, content_type=file.media_type
        )
    return form


async def _answer(response: aiohttp.ClientResponse) -> object:
    if response.status == 204:
        return None
    if response.status < 300:
        answer: object = await response.json()
        return answer
    if response.status == 429:
        raise Limited(await _wait_seconds(response), everywhere=_is_for_all(response))
    if response.status >= 500:
        raise NoAnswer(NoAnswer.__doc__)
    refusal = Refusal(response.status, await _code(response))
    log.info("discord refused %s: %d, %d", response.method, refusal.status, refusal.code)
    raise refusal


async def _wait_seconds(response: aiohttp.ClientResponse) -> float:
    """`Retry-After` is in whole seconds; the body, if there is one, is more exact."""
    told = await _fields(response)
    exact = told.get("retry_after")
    return float(exact) if isinstance(exact, int | float) else _whole_seconds(response)


def _whole_seconds(response: aiohttp.ClientResponse) -> float:
    try:
        return float(response.headers["Retry-After"])
    except (KeyError, ValueError):
        return SHORTEST_WAIT_SECONDS


def _is_for_all(response: aiohttp.ClientResponse) -> bool:
    """The limit of the whole bot, or, without `Via`, a ban of the address by Discord's proxy."""
    scope = response.headers.get("X-RateLimit-Scope")
    return scope == "global" or "Via" not in response.headers


async def _code(response: aiohttp.ClientResponse) -> int:
    code = (await _fields(response)).get("code")
    return code if isinstance(code, int) else 0


async def _fields(response: aiohttp.ClientResponse) -> Mapping[str, object]:
    """The body of a refusal; Discord's proxy sends none, or HTML."""
    try:
        body: object = await response.json(content_type=None)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
