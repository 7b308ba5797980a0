"""More than can be done: nothing is acknowledged that might be lost, and Slack sends it again."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from adapters.errands import MOST_UNFINISHED, Errands
from tests.adapters.slack.hindered import hinder
from tests.adapters.slack.program import slack_program, visited_program
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged

MOST = 4
JOBS = tuple(f"Bakery {number}" for number in range(12))


@pytest_asyncio.fixture(params=["socket", "http"])
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[SlackServer]:
    """A Slack that soon gives up waiting, as there is much to be sent."""
    over_http = request.param == "http"
    async with SlackServer(
        ack_seconds=1.0,
        trigger_seconds=10,
        announces_own_messages=False,
        over_http=over_http,
    ) as server:
        yield server


async def all_say(people: list[Person]) -> list[Person]:
    """That they had an interview, all at once; those whose words were not acknowledged."""
    said = await asyncio.gather(
        *(
            person.says(f"I had an interview at {job} today")
            for person, job in zip(people, JOBS, strict=True)
        ),
        return_exceptions=True,
    )
    answered = zip(people, said, strict=True)
    return [person for person, what in answered if isinstance(what, NotAcknowledged)]


async def comes_again(slack: SlackServer, person: Person) -> None:
    assert person.last_envelope is not None
    await slack.redeliver(person.last_envelope)


async def test_what_is_too_much_comes_again_and_each_is_noted_once(
    slack: SlackServer, request: pytest.FixtureRequest, sqlite_url: str
) -> None:
    """Spares twelve people a word that was acknowledged, waited in memory, and went with it."""
    by_http = "http" in request.node.name
    start = visited_program if by_http else slack_program
    people = [slack.person(f"U{number}", tz="Europe/Berlin") for number in range(len(JOBS))]
    async with start(slack, sqlite_url) as program:
        errands, may_go_on = program.errands, asyncio.Event()

        async def held() -> None:
            await may_go_on.wait()

        errands.most = MOST
        hinder(program, held)
        refused = await all_say(people)
        assert len(people) - 2 * MOST <= len(refused) < len(people)
        assert len(errands._under_way) <= 2 * MOST
        may_go_on.set()
        errands.most = MOST_UNFINISHED
        for person in refused:
            await comes_again(slack, person)
        for person in people:
            await person.until(lambda person=person: person.messages)  # type: ignore[misc]
            await comes_again(slack, person)
        await program.settled()
        dossiers = [await program.dossier(person.id) for person in people]
        answers = [len(person.messages) for person in people]
    assert all(dossiers)
    assert answers == [1] * len(people)
    # What is not acknowledged is a fault, as a rule; by HTTP we said 503.
    assert len(slack.violations) == (0 if by_http else len(refused))


async def test_whoever_presses_meanwhile_is_told_by_slack(
    slack: SlackServer, request: pytest.FixtureRequest, sqlite_url: str
) -> None:
    """Spares Robin a command that seems to have been taken."""
    start = visited_program if "http" in request.node.name else slack_program
    robin = slack.person("U1", tz="Europe/Berlin")
    async with start(slack, sqlite_url) as program:
        program.errands.most = 0
        with pytest.raises(NotAcknowledged):
            await robin.command("/interview", "home")
        assert await program.dossier("U1") is None
        program.errands.most = MOST
        await robin.command("/interview", "home")
        await program.settled()
        assert await program.dossier("U1") is not None


async def test_it_is_logged_when_it_begins_and_when_it_ends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Spares the operator a line for each press of a morning, and a guess what was wrong."""
    errands, may_go_on = Errands("slack", most=1), asyncio.Event()
    with caplog.at_level(logging.WARNING):
        assert errands.have_room()
        errand = errands.run(may_go_on.wait())
        assert [errands.have_room() for _ in range(3)] == [False] * 3
        may_go_on.set()
        await errand
        assert errands.have_room()
    assert len(caplog.records) == 2
