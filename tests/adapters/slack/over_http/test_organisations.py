"""Installed for a whole organisation: one place with its people, wherever in it they sit."""

from adapters.slack.from_views import Shortcut
from tests.adapters.slack.program import visited_program
from tests.adapters.slack.steps import MONDAY, OTHER, labelled, register, sees
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import TEAM, Team


async def test_an_organisation_that_installed_it_for_all_is_one_workspace_of_its_own(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares somebody in two workspaces of one organisation two dossiers."""
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    robin = org.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=("T0ORG",)) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        await robin.clicks(await sees(robin, "show-card"), labelled("show-card"))
        await sees(robin, "talked")
        assert await program.dossier("U1", "E0ORG") is not None
        assert await program.dossier("U1", "T0ORG") is None


async def test_a_workspace_of_an_organisation_that_has_it_alone_is_itself(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the organisation's other workspaces a bot that they did not ask for."""
    team = slack.tenant(Team(id="T0ONE", domain="one", enterprise="E0ORG"))
    robin = team.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=("T0ONE",)) as program:
        await register(robin)
        assert await program.dossier("U1", "T0ONE") is not None


async def test_a_workspace_that_joins_its_organisation_takes_its_people_along(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a bot that has forgotten them, and erases what it knew a week later."""
    team = slack.tenant(Team(id="T0ONE", domain="one", enterprise="E0ORG"))
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    async with visited_program(slack, sqlite_url, install=("T0ONE", "T0ORG")) as program:
        await register(team.person("U1", tz="Europe/Berlin"))
        stranger = {"type": "team_access_granted", "team_ids": ["T0NOBODY"]}
        await org.event(stranger)
        await org.event({"type": "team_access_granted", "team_ids": ["T0ONE"]})
        await program.settled()
        await team.uninstall()
        robin = org.person("U1", tz="Europe/Berlin")
        await program.clock_to(MONDAY)
        assert "Acme" in (await sees(robin, "show-card")).words
        assert await program.dossier("U1", "T0ONE") is None
        assert await program.dossier("U1", "E0ORG") is not None


async def test_a_single_workspace_takes_nobody_along(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares everybody else a workspace that calls itself an organisation."""
    there = other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(there, "Blue Bakery")
        forged = {"type": "team_access_granted", "team_ids": [OTHER]}
        await slack.event(forged)
        await program.settled()
        assert await program.dossier("U1", OTHER) is not None


async def test_who_comes_in_the_organisations_name_brings_what_was_known_of_them(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a newcomer's greeting, where we missed that their workspace joined."""
    team = slack.tenant(Team(id="T0ONE", domain="one", enterprise="E0ORG"))
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    async with visited_program(slack, sqlite_url, install=("T0ONE", "T0ORG")) as program:
        await register(team.person("U1", tz="Europe/Berlin"))
        robin = org.person("U1", tz="Europe/Berlin")
        robin.user["team_id"] = "T0ONE"
        await robin.uses_shortcut(Shortcut.LOG_INTERVIEW)
        await program.settled()
        await robin.command("/interview", "list")
        await robin.sees(lambda message: "Acme" in message.words)
        assert await program.dossier("U1", "T0ONE") is None


async def test_who_only_shares_a_channel_with_the_organisation_stays_where_they_are(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares another company's people an organisation that they never joined."""
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    async with visited_program(slack, sqlite_url, install=(OTHER, "T0ORG")) as program:
        await register(other.person("U1", tz="Europe/Berlin"), "Blue Bakery")
        robin = org.person("U1", tz="Europe/Berlin")
        robin.user["team_id"] = OTHER
        await robin.uses_shortcut(Shortcut.LOG_INTERVIEW)
        await program.settled()
        assert await program.dossier("U1", OTHER) is not None
