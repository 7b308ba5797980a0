"""Nobody sees or presses anything of another workspace's, whatever ids they send us."""

import copy
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager

import pytest
import pytest_asyncio

from adapters.slack.forms import CALLBACK
from tests.adapters.slack.program import VisitedProgram, visited_program
from tests.adapters.slack.steps import calls, labelled, register, sees, until_card
from tests.platforms.slack_checks import Json
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import Kind
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import TEAM, Team

OTHER = "T0OTHER"


class Forger:
    """A person of another workspace, who sends what somebody here sent, as their own."""

    def __init__(self, slack: SlackServer, tenant: Tenant, person: Person) -> None:
        self.person = person
        self._slack = slack
        self._tenant = tenant

    async def sends(self, kind: Kind, payload: Json, **forged: object) -> Json:
        """The payload with their own workspace, person, channel and way of answering in it."""
        made = copy.deepcopy(payload)
        made["team"] = {"id": self._tenant.id, "domain": "other"}
        made["user"] = {"id": self.person.id, "name": "mallory", "team_id": self._tenant.id}
        made["trigger_id"] = self._tenant.workspace.new_trigger(self.person.id)
        if "response_url" in made:
            made["response_url"] = self.person._response_url(self.person.dm, None)
            made["channel"] = {"id": self.person.dm, "name": "directmessage"}
        made |= forged
        return await self._slack.deliveries.deliver(kind, made, accepts_response=True)

    @property
    def screen(self) -> str:
        """All that they see."""
        shown = (*self.person.messages, *self.person.ephemerals)
        forms = (each.words for each in self.person.modals)
        return "\n".join((*(each.words for each in shown), *forms))


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(ack_seconds=10, trigger_seconds=10, over_http=True) as server:
        yield server
        assert server.violations == []


@pytest.fixture(params=["U1", "U666"], ids=["of the same id", "of another id"])
def mallory(request: pytest.FixtureRequest, slack: SlackServer) -> Forger:
    """Somebody over there, who may even have robin's id."""
    tenant = slack.tenant(Team(id=OTHER, domain="other"))
    return Forger(slack, tenant, tenant.person(request.param, tz="Europe/Berlin"))


def both(slack: SlackServer, url: str) -> AbstractAsyncContextManager[VisitedProgram]:
    return visited_program(slack, url, install=(TEAM, OTHER))


def last_payload(robin: Person) -> Json:
    assert robin.last_envelope is not None
    return robin.last_envelope.payload


async def until_talked(program: VisitedProgram, robin: Person) -> Json:
    """Robin has said on their card that they called; the payload of that press."""
    card = await until_card(program, robin)
    await robin.clicks(card, labelled("talked"))
    await program.settled()
    return last_payload(robin)


@pytest.mark.parametrize("is_known", [False, True], ids=["a newcomer", "somebody we know"])
async def test_the_key_of_another_workspaces_card_presses_nothing(
    slack: SlackServer, robin: Person, sqlite_url: str, mallory: Forger, is_known: bool
) -> None:
    """Spares Robin a call in their books that a stranger put there."""
    async with both(slack, sqlite_url) as program:
        if is_known:
            await register(mallory.person, "Blue Bakery")
        pressed = await until_talked(program, robin)
        before = await program.dossier("U1")
        await mallory.sends("interactive", pressed)
        await program.settled()
        assert await program.dossier("U1") == before
        assert await calls(program) == 1
        assert mallory.screen, "they are answered"
        assert "Acme" not in mallory.screen
        theirs = await program.dossier(mallory.person.id, OTHER)
        assert theirs is None or not any(a.contacts for a in theirs.search.applications)


async def test_another_workspaces_form_saves_nothing(
    slack: SlackServer, robin: Person, sqlite_url: str, mallory: Forger
) -> None:
    """Spares Robin a form that somebody else fills in and sends."""
    async with both(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        view = await robin.sees_modal()
        forged = {**copy.deepcopy(view.body), "state": {"values": {}}, "callback_id": CALLBACK}
        before = await program.dossier("U1")
        payload = {"type": "view_submission", "view": forged, "api_app_id": "A", "token": "t"}
        await mallory.sends("interactive", payload, view={**forged, "app_installed_team_id": OTHER})
        await program.settled()
        assert await program.dossier("U1") == before
        assert "Acme" not in mallory.screen
        theirs = await program.dossier(mallory.person.id, OTHER)
        assert theirs is None or not theirs.search.applications
        await robin.submits(view, {"decision": "2026-10-16"})
        await sees(robin, "undo")


async def test_another_workspaces_trigger_shows_nobody_a_form(
    slack: SlackServer, robin: Person, sqlite_url: str, mallory: Forger
) -> None:
    """Spares Robin a form that pops up because somebody elsewhere wrote a command."""
    async with both(slack, sqlite_url) as program:
        await mallory.person.command("/interview", "list")
        await program.settled()
        command = {**last_payload(mallory.person), "text": "add Blue Bakery"}
        command["trigger_id"] = slack.workspace.new_trigger("U1")
        await slack.deliveries.deliver("slash_commands", command, accepts_response=True)
        await program.settled()
        assert robin.modals == []
        assert await program.dossier("U1") is None
        assert slack.violations.pop().startswith("views.open: invalid_trigger_id")
        assert slack.violations == []


async def test_a_message_of_a_shared_channel_belongs_to_where_the_app_is_installed(
    slack: SlackServer, robin: Person, sqlite_url: str, mallory: Forger
) -> None:
    """Spares Robin words of somebody else's in their dossier: `team_id` may be the other side's."""
    async with both(slack, sqlite_url) as program:
        await register(robin)
        before = await program.dossier("U1")
        await mallory.person.says("they said no")
        event = {**last_payload(mallory.person), "team_id": TEAM, "event_id": "Ev-shared"}
        await slack.deliveries.deliver("events_api", event, accepts_response=False)
        await program.settled()
        assert await program.dossier("U1") == before
        assert "Acme" not in mallory.screen


async def test_what_comes_from_where_it_is_not_installed_reaches_nobody(
    slack: SlackServer, robin: Person, sqlite_url: str, mallory: Forger
) -> None:
    """Spares Robin a stranger who only has to name their workspace."""
    async with visited_program(slack, sqlite_url) as program:
        pressed = await until_talked(program, robin)
        before = await program.dossier("U1")
        await mallory.sends("interactive", pressed)
        await program.settled()
        assert await program.dossier("U1") == before
        assert "not installed here" in mallory.screen
        assert await program.dossier(mallory.person.id, OTHER) is None
