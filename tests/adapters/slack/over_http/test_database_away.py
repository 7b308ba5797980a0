"""Our own database is away, before and after an acknowledgement: nobody believes that we heard."""

import pytest
from sqlalchemy import text as sql

from adapters.slack.style import PLAIN
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from storage.errors import StorageError
from tests.adapters.slack.hindered import listeners
from tests.adapters.slack.program import VisitedProgram, visited_program
from tests.adapters.slack.steps import MONDAY, register
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged
from tests.platforms.slack_workspace import TEAM

FAILED = render(text("failed"), PLAIN)


def goes_away(program: VisitedProgram, *, back: bool = False) -> None:
    """The table of installations, which each arrival is looked up in."""
    names = ("elsewhere", "installations") if back else ("installations", "elsewhere")
    with program.storage.database.engine.begin() as connection:
        connection.execute(sql(f"ALTER TABLE {names[0]} RENAME TO {names[1]}"))


async def test_before_the_acknowledgement_slack_is_told_to_come_again(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin words that nobody has: Slack keeps them until we do."""
    async with visited_program(slack, sqlite_url) as program:
        goes_away(program)
        with pytest.raises(NotAcknowledged, match="503"):
            await robin.says("hello")
        goes_away(program, back=True)
        assert robin.last_envelope is not None
        await slack.redeliver(robin.last_envelope)
        await robin.until(lambda: robin.ephemerals)
        await program.settled()
        assert len(robin.ephemerals) == 1


@pytest.mark.parametrize("is_known", [True, False])
async def test_after_the_acknowledgement_whoever_did_something_is_told(
    slack: SlackServer,
    robin: Person,
    sqlite_url: str,
    is_known: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Spares Robin believing that it was noted."""
    async with visited_program(slack, sqlite_url) as program:
        if is_known:
            await robin.says("hello")
            await program.settled()

        async def away(_workspace: str) -> None:
            raise StorageError

        monkeypatch.setattr(program.face.face._workspaces, "find", away)
        await robin.command("/interview", "list")
        await robin.sees(lambda message: FAILED in message.words)
        if is_known:
            await robin.says("nothing decided")
            # Words bring no way to answer along; where we knew no token, nothing could be said.
            await robin.until(lambda: sum(FAILED in each.words for each in robin.ephemerals) == 2)


async def test_the_end_of_an_installation_is_told_once_and_done_at_last(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a workspace that threw us out a bot which goes on because its database was away."""
    async with visited_program(slack, sqlite_url) as program:
        await register(slack.person("U1", tz="Europe/Berlin"))
        slept: list[float] = []

        async def sleep(seconds: float) -> None:
            slept.append(seconds)
            if len(slept) == 3:
                goes_away(program, back=True)

        listeners(program)._porter._sleep = sleep
        goes_away(program)
        await slack.tenants[TEAM].uninstall()
        await program.settled()
        # Slack says it twice: the app was removed, and its token taken back.
        assert set(slept) >= {1.0, 2.0}
        assert await program.storage.slack_installations.find(TEAM) is None
        calls = len(slack.calls)
        await program.clock_to(MONDAY)
        assert len(slack.calls) == calls
