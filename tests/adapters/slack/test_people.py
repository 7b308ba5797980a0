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
    assert await people.is_admin("UADA", at_this_moment=False)
    ada.user["is_owner"] = False
    assert await people.is_admin("UADA", at_this_moment=False)
    assert not await people.is_admin("UADA", at_this_moment=True)


async def test_when_slack_does_not_say_nobody_is_an_admin(
    slack: SlackServer, people: People
) -> None:
    """Spares a workspace a stranger who acts while Slack is down."""
    slack.person("UADA", name="ada").user["is_admin"] = True
    slack.script("users.info", ServerError(503))
    assert not await people.is_admin("UADA", at_this_moment=True)
