"""Installed by OAuth: by whoever began it, with what is needed, or told that it was not."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from sqlalchemy import text as sql

from tests.adapters.slack.program import visited_program
from tests.platforms.slack_faults import ServerError
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


async def test_where_it_is_not_installed_it_says_so_and_keeps_nothing(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a bot that swallows what they write."""
    robin = slack.person("U1")
    async with visited_program(slack, sqlite_url, install=()) as program:
        await robin.command("/interview", "add Acme")
        await robin.sees(lambda message: "not installed here" in message.words)
        assert await program.dossier("U1") is None


async def test_an_installation_asks_for_what_is_needed_and_no_more(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the admin a list of permissions that nobody can explain."""
    async with visited_program(slack, sqlite_url):
        assert slack.api.scopes == {
            "commands",
            "chat:write",
            "users:read",
            "im:write",
            "im:history",
            "files:read",
            "files:write",
        }


@pytest.mark.parametrize(
    ("team", "asked_for"),
    [
        (TEAM, TEAM),
        ("T1%26user_scope%3Dadmin%26redirect_uri%3Dhttps%3A%2F%2Fevil.example", None),
        ("%22%3E%3Cscript%3E", None),
        ("T1%0d%0aSet-Cookie%3A+a%3Db", None),
    ],
)
async def test_a_link_to_the_install_page_asks_for_nothing_of_its_makers(
    slack: SlackServer, sqlite_url: str, team: str, asked_for: str | None
) -> None:
    """Spares an admin a link of somebody's that asks for more in our name."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        asked = parse_qs(
            urlsplit(await program.browser.opens_install_page(f"?team={team}")).query,
            keep_blank_values=True,
        )
    assert asked.get("team") == ([asked_for] if asked_for else None)
    assert asked["user_scope"] == [""]
    assert len(asked["redirect_uri"]) == 1


@pytest.mark.parametrize("how", ["another browser", "twice", "made up", "a no", "a used code"])
async def test_an_installation_that_nobody_began_here_is_not_finished(
    slack: SlackServer, sqlite_url: str, how: str
) -> None:
    """Spares an admin an installation that somebody else slipped to them."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        authorize = await browser.opens_install_page()
        if how == "a no":
            back = await browser.denies(authorize)
        else:
            back = await browser.allows(authorize, team=TEAM)
        if how == "another browser":
            browser.cookies.clear()
        elif how == "made up":
            state = browser.cookies["slack-app-oauth-state"]
            back = back.replace(state, "forged")
            browser.cookies["slack-app-oauth-state"] = "forged"
        elif how == "twice":
            kept = dict(browser.cookies)
            assert (await browser.comes_back(back)).status == 200
            await program.storage.slack_installations.end(TEAM, datetime.max.replace(tzinfo=UTC))
            browser.cookies = kept
        elif how == "a used code":
            slack.oauth._codes.clear()
        page = await browser.comes_back(back)
        assert "Something Went Wrong" in page.words
        assert await program.storage.slack_installations.find(TEAM) is None


async def test_a_slack_that_is_silent_during_an_installation_is_told(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin an error of ours that they cannot read."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        back = await browser.allows(await browser.opens_install_page(), team=TEAM)
        slack.script("oauth.v2.access", ServerError(503))
        page = await browser.comes_back(back)
        assert page.status == 401
        assert await program.storage.slack_installations.find(TEAM) is None


async def test_a_database_that_refuses_during_an_installation_is_told(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin a bare error, and the belief that it is installed."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        back = await browser.allows(await browser.opens_install_page(), team=TEAM)
        with program.storage.database.engine.begin() as connection:
            connection.execute(sql("ALTER TABLE installations RENAME TO elsewhere"))
        page = await browser.comes_back(back)
        assert page.status == 500
        assert "try it again" in page.words
