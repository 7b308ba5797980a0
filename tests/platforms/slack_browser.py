"""A browser of somebody who may install apps: follows the way through Slack's page and back."""

import html
import re
from dataclasses import dataclass
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import aiohttp
from yarl import URL

_LINK = re.compile(r'href="([^"]*oauth/v2/authorize[^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where one ends up."""

    status: int
    words: str


class Browser:
    """Keeps the cookies of one person; ``app`` is the application's public address."""

    def __init__(self, session: aiohttp.ClientSession, app: str) -> None:
        self.cookies: dict[str, str] = {}
        self._session = session
        self._app = app

    async def opens_install_page(self, query: str = "") -> str:
        """The address of Slack's own page that it leads to; `query` is somebody's, as written."""
        address = URL(f"{self._app}/slack/install{query}", encoded=True)
        async with self._session.get(address, allow_redirects=False) as page:
            self._keep_cookies(page)
            found = _LINK.search(await page.text())
            return html.unescape(found[1]) if found else page.headers["Location"]

    async def allows(self, authorize: str, *, team: str, by: str = "UADMIN") -> str:
        """Says yes on that page, for that workspace; the address that it sends one back to."""
        return await self._answers(authorize, _team=team, _by=by)

    async def denies(self, authorize: str) -> str:
        """Says no."""
        return await self._answers(authorize, _denies="1")

    async def comes_back(self, address: str) -> Page:
        """Opens the address with whatever cookies there are."""
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        headers = {"Cookie": cookie} if cookie else {}
        async with self._session.get(address, headers=headers) as page:
            self._keep_cookies(page)
            return Page(status=page.status, words=await page.text())

    async def installs(self, team: str) -> Page:
        """The whole way."""
        authorize = await self.opens_install_page()
        return await self.comes_back(await self.allows(authorize, team=team))

    async def _answers(self, authorize: str, **answer: str) -> str:
        address = f"{authorize}&{urlencode(answer)}"
        async with self._session.get(address, allow_redirects=False) as page:
            return page.headers["Location"]

    def _keep_cookies(self, page: aiohttp.ClientResponse) -> None:
        """Those that are for secure connections, too: between them and us there is a proxy."""
        for header in page.headers.getall("Set-Cookie", ()):
            for name, morsel in SimpleCookie(header).items():
                self.cookies[name] = morsel.value
