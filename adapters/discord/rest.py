"""Requests to Discord over HTTP: one attempt each, with one of four failures.

discord.py's own client sleeps inside on 429 and repeats on 5xx, up to half a minute; here the
outbox does the waiting, where it survives a restart and shuts the gate for everybody.
"""

import json
import logging
from collections.abc import Mapping, Sequence

import aiohttp

from adapters.discord.refusals import Limited, NoAnswer, NotSent, Refusal
from adapters.documents import Document

log = logging.getLogger(__name__)

DEFAULT_URL = "https://discord.com/api/v10"
# reference, User Agent: "DiscordBot ($url, $versionNumber)"; requests without one may be blocked.
USER_AGENT = "DiscordBot (ringback, 1)"
ANSWER_SECONDS = 8.0
"""Below the ten seconds that an attempt may last, so that it ends with our own words."""
SHORTEST_WAIT_SECONDS = 1.0


class Rest:
    """Discord's REST interface with the bot's token. Make it and close it in the event loop."""

    def __init__(self, *, token: str, url: str | None = None) -> None:
        self._url = (url or DEFAULT_URL).rstrip("/")
        self._authorization = f"Bot {token}"
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
        `as_bot` is false where the path holds a token of its own, as an interaction's.
        Raises Limited, NotSent, NoAnswer, Refusal.
        """
        headers = {"Authorization": self._authorization} if as_bot else {}
        try:
            async with self._open().request(
                method,
                f"{self._url}{path}",
                json=None if files else body,
                data=_form(body, files) if files else None,
                params=query,
                headers=headers,
            ) as response:
                return await _answer(response)
        except aiohttp.ClientConnectorError as unheard:
            raise NotSent(NotSent.__doc__) from unheard
        except (TimeoutError, aiohttp.ClientError, OSError) as lost:
            raise NoAnswer(NoAnswer.__doc__) from lost

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
        raise Limited(await _wait_seconds(response))
    if response.status >= 500:
        raise NoAnswer(NoAnswer.__doc__)
    refusal = Refusal(response.status, await _code(response))
    log.info("discord refused %s: %d, %d", response.method, refusal.status, refusal.code)
    raise refusal


async def _wait_seconds(response: aiohttp.ClientResponse) -> float:
    """`Retry-After` is in whole seconds; the body, if there is one, is more exact."""
    told = await _fields(response)
    exact = told.get("retry_after")
    if isinstance(exact, int | float):
        return float(exact)
    try:
        return float(response.headers["Retry-After"])
    except (KeyError, ValueError):
        return SHORTEST_WAIT_SECONDS


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
