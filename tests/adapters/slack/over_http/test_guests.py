"""Who is no member: guests, people of other companies, and those whom Slack says nothing of."""

import pytest

from bot.engine.effects import Turn
from bot.service.ports import Address
from tests.adapters.slack.program import visited_program
from tests.adapters.slack.steps import OTHER, register
from tests.platforms.slack_faults import Fault, Refused, ServerError, SlowAnswer
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


@pytest.mark.parametrize("is_unknown", [True, False])
async def test_a_stranger_in_a_shared_channel_is_told_and_nothing_of_them_is_kept(
    slack: SlackServer, sqlite_url: str, is_unknown: bool
) -> None:
    """Spares somebody of another company a dossier in this one's hands.

    `is_stranger` is said of those alone whom we share no channel with
    (https://docs.slack.dev/reference/objects/user-object).
    """
    stranger = slack.person("U9")
    stranger.user |= {"is_stranger": is_unknown, "team_id": OTHER}
    channel = slack.channel("C1")
    async with visited_program(slack, sqlite_url) as program:
        await stranger.command("/interview", "add Acme", channel=channel)
        await stranger.sees(lambda message: "your own workspace" in message.words.lower())
        assert await program.dossier("U9") is None


@pytest.mark.parametrize("fault", [SlowAnswer(1.5), ServerError(503)])
async def test_whom_slack_says_nothing_of_is_no_newcomer_until_it_does(
    slack: SlackServer, sqlite_url: str, fault: Fault
) -> None:
    """Spares somebody of another company a dossier that is theirs because Slack was slow."""
    stranger = slack.person("U9")
    stranger.user["team_id"] = OTHER
    channel = slack.channel("C1")
    slack.script("users.info", fault)
    async with visited_program(slack, sqlite_url) as program:
        await stranger.command("/interview", "add Acme", channel=channel)
        await stranger.sees(lambda message: "not told me yet who you are" in message.words)
        assert await program.dossier("U9") is None


async def test_whom_we_know_already_is_served_while_slack_is_silent(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a closed door because Slack is slow today."""
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
    async with visited_program(slack, sqlite_url) as program:
        slack.script("users.info", ServerError(503), times=3)
        await robin.command("/interview", "list")
        await robin.sees(lambda message: "Acme: with no word" in message.words)


async def test_a_form_of_somebody_whom_slack_says_nothing_of_stays_open(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin typing it all again."""
    async with visited_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        here = await program.face.face._workspaces.find(TEAM)
        assert here is not None
        address = Address(platform="slack", workspace=TEAM, person="U1")
        await program.storage.store.turn(address, "forgotten", lambda _: Turn(dossier=None))
        here.people.forget("U1")
        slack.script("users.info", ServerError(503))
        answer = await robin.submits(form)
        assert answer["response_action"] == "errors"
        assert await robin.submits(form) != answer


async def test_a_guest_who_can_be_written_to_is_served(slack: SlackServer, sqlite_url: str) -> None:
    """Spares the job seekers of a centre, who are guests in its Slack, a closed door."""
    guest = slack.person("U9", tz="Europe/Berlin")
    guest.user["is_restricted"] = True
    async with visited_program(slack, sqlite_url):
        await register(guest)


async def test_a_guest_who_cannot_be_written_to_is_told_why(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a guest reminders that could never reach them."""
    guest = slack.person("U9")
    guest.user["is_restricted"] = True
    channel = slack.channel("C1")
    slack.script("conversations.open", Refused("user_not_visible"), times=3)
    async with visited_program(slack, sqlite_url) as program:
        await guest.command("/interview", "add Acme", channel=channel)
        await guest.sees(lambda message: "As a guest here" in message.words)
        assert await program.dossier("U9") is None
