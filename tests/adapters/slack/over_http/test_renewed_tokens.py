"""Tokens that end: renewed in time, by whoever needs them, once."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from tests.adapters.slack.program import Program, visited_program
from tests.adapters.slack.steps import MONDAY, register, sees
from tests.platforms.slack_faults import SlowAnswer
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


async def test_a_token_is_renewed_by_whoever_needs_it_and_a_refresh_token_used_once(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a nudge that does not come because nobody had pressed anything since."""
    slack.oauth.rotates = True
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        installations = program.storage.slack_installations
        first = await installations.find(TEAM)
        assert first is not None
        await installations.rotated(first, replace(first, expires_at=MONDAY + timedelta(hours=1)))
        await program.clock_to(MONDAY)
        await sees(robin, "show-card")
        renewed = await installations.find(TEAM)
        assert renewed is not None
        assert renewed.token != first.token
        assert renewed.expires_at == MONDAY + timedelta(hours=12)


async def test_many_who_need_a_new_token_at_once_ask_for_one(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a workspace being locked out: a refresh token that is used twice ends it."""
    slack.oauth.rotates = True
    async with (
        visited_program(slack, sqlite_url) as one,
        visited_program(slack, sqlite_url, install=()) as two,
    ):
        slack.script("oauth.v2.access", SlowAnswer(0.3))
        installation = await one.storage.slack_installations.find(TEAM)
        assert installation is not None
        assert installation.expires_at is not None
        programs: list[Program] = [one, two]
        for program in programs:
            program.clock.at = installation.expires_at - timedelta(minutes=1)
        found = await asyncio.gather(
            *(p.face.face._workspaces.find(TEAM) for p in (one, two) for _ in range(4))
        )
        assert all(found)
        for program in programs:
            program.clock.at = installation.expires_at + timedelta(hours=13)
        slack.script("oauth.v2.access", SlowAnswer(0.3))
        found = await asyncio.gather(
            *(p.face.face._workspaces.find(TEAM) for p in (one, two) for _ in range(4))
        )
        tokens = {here.web.client.token for here in found if here is not None}
        assert len(tokens) == 1
    renewals = [call for call in slack.calls if "refresh_token" in call.arguments]
    assert len(renewals) == 2
