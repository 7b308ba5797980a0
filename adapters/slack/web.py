"""Slack's Web API and response URLs: no retries of its own, one family of errors.

Whatever goes wrong leaves as a `DeliveryError`: whether it certainly did not happen, may have
happened, or never will. The outbox does the retrying, as only it knows what was sent before.
"""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import urlsplit

from aiohttp import ClientSession, StreamReader
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.exports import MOST_BYTES
from adapters.slack.refusals import BREATH_SECONDS, is_revoked, refusal, retry_after
from adapters.slack.wire import Wire
from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater


class Web:
    """What one token may ask of Slack; without one, what may be asked of Slack before there is."""

    def __init__(
        self,
        wire: Wire,
        *,
        token: str | None,
        api_url: str | None,
        logger: logging.Logger,
        revoked: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """`revoked` is told when Slack refuses the token for good."""
        self._wire = wire
        self._revoked = revoked
        self._scopes: frozenset[str] | None = None
        self.client = AsyncWebClient(
            token=token,
            base_url=api_url or AsyncWebClient.BASE_URL,
            logger=logger,
            # The default one sends again after a lost connection, which can post twice.
            retry_handlers=[],
        )

    async def ask(
        self, method: Callable[..., Awaitable[AsyncSlackResponse]], **arguments: object
    ) -> Mapping[str, object]:
        """Call a method of the client. Raises a DeliveryError."""

        async def call(session: ClientSession) -> Mapping[str, object]:
            # Without ours, the client would open a new session for each call.
            self.client.session = session
            try:
                answer = await method(**arguments)
            except SlackApiError as error:
                if is_revoked(error.response) and self._revoked is not None:
                    await self._revoked()
                raise refusal(error.response) from error
            self._scopes = _granted(answer.headers) or self._scopes
            return answer.data if isinstance(answer.data, dict) else {}

        return await self._wire.use(call)

    def may(self, scope: str) -> bool:
        """Whether the token has that permission, as Slack said last; until it did, it may.

        A reinstallation grants others: each answer says what holds (`X-OAuth-Scopes`,
        https://docs.slack.dev/authentication/installing-with-oauth).
        """
        return self._scopes is None or scope in self._scopes

    async def respond(self, url: str, body: Mapping[str, object]) -> None:
        """Use a response_url. Raises a DeliveryError, TryLater when it is used up or too old."""

        async def call(session: ClientSession) -> None:
            async with session.post(
                url,
                data=json.dumps(body),
                headers={"Content-Type": "application/json"},
                proxy=self.client.proxy,
            ) as answer:
                if answer.status == 429:
                    raise TryLater(retry_after(answer.headers))
                if answer.status >= 500:
                    raise PerhapsDelivered
                if answer.status != 200:
                    raise TryLater(0)

        await self._wire.use(call)

    async def upload(self, url: str, content: bytes) -> None:
        """Send a file's content where `files.getUploadURLExternal` said. Raises a DeliveryError."""

        async def call(session: ClientSession) -> None:
            async with session.post(url, data=content, proxy=self.client.proxy) as answer:
                if answer.status != 200:
                    raise TryLater(BREATH_SECONDS)

        await self._wire.use(call)

    async def download(self, url: str) -> bytes:
        """A file's content, with the token that may read it. Raises a DeliveryError.

        One byte more than an export may have, at the most. Only Slack is ever shown the token:
        the address of a file that is kept elsewhere is somebody else's.
        """
        if not self._is_slacks(url):
            raise Refused("not_kept_by_slack")

        async def call(session: ClientSession) -> bytes:
            headers = {"Authorization": f"Bearer {self.client.token}"}
            async with session.get(url, headers=headers, proxy=self.client.proxy) as answer:
                if answer.status != 200:
                    raise TryLater(BREATH_SECONDS)
                return await _at_most(answer.content, MOST_BYTES + 1)

        return await self._wire.use(call)

    def _is_slacks(self, url: str) -> bool:
        """Files are at the API's own host or below it: slack.com, files.slack.com."""
        theirs, there = urlsplit(self.client.base_url), urlsplit(url)
        host, name = theirs.hostname or "", there.hostname or ""
        return there.scheme == theirs.scheme and (name == host or name.endswith(f".{host}"))


def _granted(headers: Mapping[str, str]) -> frozenset[str]:
    """Empty when the answer does not say."""
    listed = next((v for name, v in headers.items() if name.lower() == "x-oauth-scopes"), "")
    return frozenset(scope.strip() for scope in listed.split(",") if scope.strip())


async def _at_most(stream: StreamReader, most: int) -> bytes:
    """All of it, up to so many bytes: one reading gives only what has arrived by then."""
    content = b""
    while len(content) < most and (piece := await stream.read(most - len(content))):
        content += piece
    return content
