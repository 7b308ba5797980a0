"""What Slack says of a person: name, zone, locale, and whether they run the workspace."""

import logging
from collections.abc import AsyncIterator

import pytest_asyncio

from adapters.slack.people import People
from adapters.slack.web import Web
from adapters.slack.wire import Wire
from bot.engine.dossier import Room
from bot.engine.events import Profile
from tests.platforms.slack_faults import ServerError
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM

OTHER = "T0OTHER"
ORGANISATION = "E0ORG"


@pytest_asyncio.fixture
async def people(slack: SlackServer) -> AsyncIterator[People]:
    wire = Wire()
    wire.open()
    web = Web(wire, token=slack.bot_token, api_url=slack.api_url, logger=logging.getLogger("test"))
    yield People(web, lambda: 0.0)
    await wire.close(1)


async def test_name_zone_and_locale_are_taken_from_slack(
    slack: SlackServer, people: People
) -> None:
    """Spares Robin three questions (and the hours of daylight saving: only `tz` is right)."""
    slack.person("U1", name="robin", tz="Europe/Berlin", locale="de-DE")
    assert await people.profile("U1") == Profile(
        name="Robin", zone="Europe/Berlin", locale="de-DE", room=Room.WORKSPACE
    )


async def test_who_runs_the_workspace_is_asked_anew_for_a_change_alone(
    slack: SlackServer, people: People
) -> None:
    """Spares Slack a question for each look, and a workspace a change by who was its admin."""
    ada = slack.person("UADA", name="ada")
    ada.user["is_owner"] = True
    assert await people.is_admin("UADA", TEAM, at_this_moment=False)
    ada.user["is_owner"] = False
    assert await people.is_admin("UADA", TEAM, at_this_moment=False)
    assert not await people.is_admin("UADA", TEAM, at_this_moment=True)


async def test_when_slack_does_not_say_nobody_is_an_admin(
    slack: SlackServer, people: People
) -> None:
    """Spares a workspace a stranger who acts while Slack is down."""
    slack.person("UADA", name="ada").user["is_admin"] = True
    slack.script("users.info", ServerError(503))
    assert not await people.is_admin("UADA", TEAM, at_this_moment=True)


async def test_an_admin_of_one_workspace_does_not_run_its_organisation(
    slack: SlackServer, people: People
) -> None:
    """Spares an organisation coaches, a help line and an end of what it keeps by a stranger."""
    ada = slack.person("UADA", name="ada")
    inside = {"enterprise_id": ORGANISATION, "is_admin": False, "is_owner": False, "teams": [TEAM]}
    ada.user |= {"is_admin": True, "enterprise_user": inside}
    assert await people.is_admin("UADA", TEAM, at_this_moment=True)
    assert not await people.is_admin("UADA", ORGANISATION, at_this_moment=True)
    inside["is_owner"] = True
    assert await people.is_admin("UADA", ORGANISATION, at_this_moment=True)


async def test_who_runs_another_company_that_shares_a_channel_runs_nothing_here(
    slack: SlackServer, people: People
) -> None:
    """Spares a workspace an admin from next door: Slack calls nobody a stranger whom we share a
    channel with."""
    slack.person("UADA", name="ada").user |= {"is_admin": True, "team_id": OTHER}
    assert not await people.is_admin("UADA", TEAM, at_this_moment=True)
    assert await people.unserved("UADA", TEAM) is not None


async def test_a_member_of_two_workspaces_of_an_organisation_is_at_home_in_both(
    slack: SlackServer, people: People
) -> None:
    """Spares Robin a closed door: `team_id` names one of the two."""
    inside = {"enterprise_id": ORGANISATION, "teams": [OTHER, TEAM]}
    slack.person("U1").user |= {"team_id": OTHER, "enterprise_user": inside}
    await people.profile("U1")
    for workspace in (TEAM, OTHER, ORGANISATION):
        assert await people.unserved("U1", workspace) is None
    assert await people.unserved("U1", "T0THIRD") is not None
