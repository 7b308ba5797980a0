"""Each workspace is reached through itself alone."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from adapters.slack.whose import seat, workspace_of
from adapters.slack.workspaces import OneWorkspace
from bot.service.delivery_errors import TryLater
from bot.service.ports import (
    MessageRef,
    WorkspaceAddress,
)
from storage.errors import StorageError
from tests.adapters.slack.program import slack_program
from tests.adapters.slack.test_deliver import PARCEL
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


@pytest.mark.parametrize(
    ("body", "workspace"),
    [
        pytest.param({"team_id": "T1", "enterprise_id": "E1"}, "T1", id="a command in an org"),
        pytest.param(
            {"team_id": "T1", "enterprise_id": "E1", "is_enterprise_install": "true"},
            "E1",
            id="a command where all of the org has it",
        ),
        pytest.param(
            {"team": {"id": "T1"}, "user": {"team_id": "T9"}}, "T1", id="pressed by a stranger"
        ),
        pytest.param(
            {"team": None, "enterprise": {"id": "E1"}, "is_enterprise_install": True},
            "E1",
            id="pressed where all of the org has it",
        ),
        pytest.param(
            {"team_id": "T9", "authorizations": [{"team_id": "T1"}]}, "T1", id="a shared channel"
        ),
        pytest.param(
            {
                "team_id": "T9",
                "authorizations": [{"enterprise_id": "E1", "is_enterprise_install": True}],
            },
            "E1",
            id="a shared channel, all of the org has it",
        ),
        pytest.param({}, "", id="nothing at all"),
    ],
)
def test_a_payload_says_which_installation_it_came_through(
    body: dict[str, object], workspace: str
) -> None:
    """Spares the job seeker an answer with a stranger's token, or a second, empty dossier."""
    assert workspace_of(body) == workspace


@pytest.mark.parametrize(
    ("body", "team"),
    [
        pytest.param({"team_id": "T1", "is_enterprise_install": "true"}, "T1", id="a command"),
        pytest.param(
            {"team": None, "user": {"team_id": "T1"}, "is_enterprise_install": True},
            "T1",
            id="pressed",
        ),
        pytest.param(
            {"team_id": "T1", "authorizations": [{"is_enterprise_install": True}]},
            "T1",
            id="written",
        ),
        pytest.param({"team_id": "T1", "user": {"team_id": "T1"}}, "", id="a workspace of its own"),
    ],
)
def test_in_an_organisation_a_payload_says_where_somebody_sits(
    body: dict[str, object], team: str
) -> None:
    """Spares Robin a bot that has forgotten them, when their workspace had the app before."""
    assert seat(body) == team


async def test_what_comes_from_another_workspace_is_not_answered_with_our_token(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares two people of one id, in two workspaces, each other's interviews."""
    robin = slack.person("U1")
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        await program.settled()
        assert robin.last_envelope is not None
        forged = {**robin.last_envelope.payload, "team_id": "T0OTHER", "trigger_id": "2.2.2"}
        calls = len(slack.calls)
        await slack.sockets.deliver("slash_commands", forged, accepts_response=True)
        await program.settled()
        assert len(slack.calls) == calls


async def test_what_is_for_another_workspace_waits(slack: SlackServer, sqlite_url: str) -> None:
    """Spares the job seeker a nudge that goes to a namesake in the workspace of today's token."""
    slack.person("U1")
    elsewhere = replace(PARCEL, address=replace(PARCEL.address, workspace="T0OTHER"))
    async with slack_program(slack, sqlite_url) as program:
        calls = len(slack.calls)
        with pytest.raises(TryLater):
            await program.face.deliverer.deliver(elsewhere)
        await program.face.deliverer.delete(
            elsewhere.address, [MessageRef(channel="D", message="1")]
        )
        assert len(slack.calls) == calls


class Forgetful:
    """Whom an adapter tells of the end, on a day on which nothing can be written."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.is_away = True

    async def installed(self, where: WorkspaceAddress) -> None:
        raise NotImplementedError

    async def uninstalled(self, where: WorkspaceAddress) -> None:
        if self.is_away:
            raise StorageError
        self.told.append(where.workspace)

    async def joined(self, organisation: WorkspaceAddress, team: WorkspaceAddress) -> None:
        raise NotImplementedError


async def test_an_end_that_could_not_be_kept_is_told_again(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the people of a workspace that is gone being kept for ever (over a socket)."""
    async with slack_program(slack, sqlite_url) as program:
        here = await program.face._workspaces.find(TEAM)
        assert here is not None
        one, listener = OneWorkspace(here), Forgetful()
        one.known_as(TEAM, listener)
        with pytest.raises(StorageError):
            await one.taken_back()
        assert await one.find(TEAM) is None
        listener.is_away = False
        await one.end(TEAM, datetime.now(UTC))
        await one.end(TEAM, datetime.now(UTC))
        assert listener.told == [TEAM]
