"""Many workspaces in one process: each with its own people, token and nudges."""

from tests.adapters.slack.program import visited_program
from tests.adapters.slack.steps import MONDAY, OTHER, register, sees
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import TEAM


async def test_two_workspaces_with_people_of_the_same_ids_know_nothing_of_each_other(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares two people of one id each other's interviews."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Asia/Manila")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await there.command("/interview", "list")
        await program.settled()
        await register(there, "Blue Bakery")
        await program.settled()
        assert not [each for each in there.messages if "Acme" in each.words]
        assert not [each for each in here.messages if "Bakery" in each.words]
        mine, theirs = await program.dossier("U1"), await program.dossier("U1", OTHER)
        assert mine is not None
        assert theirs is not None
        assert (mine.search.seeker.zone, theirs.search.seeker.zone) == (
            "Europe/Berlin",
            "Asia/Manila",
        )


async def test_nudges_of_each_workspace_go_out_with_its_own_token(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares the job seeker a nudge that reaches a namesake, or nobody."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await register(there, "Blue Bakery")
        await program.clock_to(MONDAY)
        assert "Acme" in (await sees(here, "show-card")).words
        assert "Bakery" in (await sees(there, "show-card")).words


async def test_all_workspaces_share_one_session(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares the operator a connection for each message."""
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        for tenant in (slack.tenants[TEAM], other):
            await tenant.person("U1").command("/interview", "list")
        await program.settled()
        workspaces = program.face.face._workspaces
        found = [await workspaces.find(each) for each in (TEAM, OTHER)]
        sessions = {id(here.web.client.session) for here in found if here is not None}
        assert len(sessions) == 1
