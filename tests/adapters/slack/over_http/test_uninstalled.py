"""The end of an installation, and what is told of it late, or not at all."""

import time
from datetime import timedelta

from tests.adapters.slack.program import visited_program
from tests.adapters.slack.steps import MONDAY, OTHER, offers, register, sees
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import TEAM


async def test_uninstalled_it_is_silent_at_once_and_goes_on_when_it_is_installed_again(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares a workspace that threw us out any further word, and its people their interviews."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await register(there, "Blue Bakery")
        await slack.tenants[TEAM].uninstall()
        await program.settled()
        calls = len(slack.calls)
        await program.clock_to(MONDAY)
        await sees(there, "show-card")
        assert not [m for m in here.messages if offers(m, "show-card")]
        assert all(call.method != "chat.postMessage" or "Acme" not in str(call.arguments)
                   for call in slack.calls[calls:])  # fmt: skip
        await program.browser.installs(TEAM)
        await program.clock_to(MONDAY + timedelta(minutes=10))
        assert "Acme" in (await sees(here, "show-card")).words


async def test_a_late_goodbye_does_not_end_a_new_beginning(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares a workspace a bot that is deaf because Slack delivered an event again."""
    async with visited_program(slack, sqlite_url) as program:
        await slack.tenants[TEAM].uninstall()
        await program.settled()
        late = slack.envelopes[-1]
        assert late.payload["event"]["type"] == "app_uninstalled"
        await program.browser.installs(TEAM)
        late.payload["event_time"] -= 60
        await slack.redeliver(late)
        await program.settled()
        await register(robin)


async def test_an_end_in_the_very_second_of_the_beginning_is_an_end(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin who pressed the wrong button a bot that they cannot get rid of."""
    async with visited_program(slack, sqlite_url) as program:
        installations = program.storage.slack_installations
        known = await installations.find(TEAM)
        assert known is not None
        second = known.installed_at.replace(microsecond=0)
        await program.face.face._workspaces.end(TEAM, second - timedelta(seconds=2))
        assert await installations.find(TEAM) is not None
        await program.face.face._workspaces.end(TEAM, second)
        assert await installations.find(TEAM) is None


async def test_what_was_written_before_it_was_installed_is_not_answered(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an answer to what they said to an earlier installation."""
    async with visited_program(slack, sqlite_url) as program:
        await robin.says("hello")
        await program.settled()
        shown, envelope = len(robin.messages), robin.last_envelope
        assert envelope is not None
        envelope.payload.update(event_id="Ev-late", event_time=int(time.time()) - 3600)
        await slack.redeliver(envelope)
        await program.settled()
        assert len(robin.messages) == shown


async def test_a_token_that_is_refused_for_good_ends_the_installation_without_a_word(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares the people of a workspace being marked as unreachable for what its admin did."""
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        home = slack.tenants[TEAM]
        home.revoked |= home.bot_tokens
        home.bot_tokens.clear()
        await program.clock_to(MONDAY)
        assert await program.storage.slack_installations.find(TEAM) is None
        calls = len(slack.calls)
        await program.clock_to(MONDAY + timedelta(hours=3))
        assert len(slack.calls) == calls, "it is not tried for ever"
        await program.browser.installs(TEAM)
        await program.clock_to(MONDAY + timedelta(days=1))
        assert [m for m in robin.messages if offers(m, "show-card")]
