"""`ringback run` on a local Discord, as a supervisor ends it: in time, with nothing lost."""

import asyncio
import os
import signal
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.deploy.program import PROGRAM, ROOT, environment
from tests.platforms.discord_faults import ServerError
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer
from tests.platforms.slack_server import SlackServer

DESCRIPTION = os.environ.get("DISCORD_OPENAPI")
PEOPLE = 20
A_SUPERVISORS_PATIENCE_SECONDS = 10
"""Then it kills."""


@asynccontextmanager
async def ringback(server: DiscordServer, home: Path, **more: str) -> AsyncIterator[Process]:
    """The program, connected."""
    settings = {
        **more,
        "DISCORD_TOKEN": server.token,
        "DISCORD_API_URL": server.api_url,
        "DISCORD_GATEWAY_URL": server.gateway_url,
        "RINGBACK_DATABASE": f"sqlite:///{home}/ringback.db",
    }
    env = environment(home, **settings)
    with (home / "run.log").open("ab") as log:
        synced = await asyncio.create_subprocess_exec(
            *PROGRAM, "discord", "sync", env=env, cwd=ROOT, stdout=log, stderr=log
        )
        assert await synced.wait() == 0
        process = await asyncio.create_subprocess_exec(
            *PROGRAM, "run", env=env, cwd=ROOT, stdout=log, stderr=log
        )
    try:
        await server.app_connected(60)
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def _registered(person: Person) -> None:
    used = await person.command("interview add", {"details": "Acme"}, must_answer=False)
    await asyncio.wait_for(used.answered.wait(), 30)
    assert used.modal is not None
    await person.submits(used.modal, {"decision": "Friday"}, must_answer=False)
    await person.sees("Saved: Acme", 30)


async def test_sigterm_ends_it_in_time_and_loses_nothing_that_was_acknowledged(
    tmp_path: Path,
) -> None:
    """Spares Robin, at each deployment, "thinking" for ever or an interview that is gone."""
    description = Path(DESCRIPTION) if DESCRIPTION else None
    async with DiscordServer(description, answer_seconds=10) as server:
        people = [server.person(number, f"P{number}") for number in range(1, PEOPLE + 1)]
        async with ringback(server, tmp_path) as process:
            for person in people:
                await _registered(person)
            asking = [
                asyncio.create_task(person.command("interview list", must_answer=False))
                for person in people
            ]
            asked = await asyncio.gather(*asking)
            await asyncio.wait_for(asked[0].answered.wait(), 30)
            told_at = time.monotonic()
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), A_SUPERVISORS_PATIENCE_SECONDS) == 0
            assert time.monotonic() - told_at < A_SUPERVISORS_PATIENCE_SECONDS
        acknowledged = [each for each in asked if each.answer_type is not None]
        assert acknowledged
        assert all(each.message is not None for each in acknowledged)
        assert server.left_thinking == []
        async with ringback(server, tmp_path):
            for person in people:
                await person.command("interview list", must_answer=False)
                await person.sees(lambda m: m.interaction is not None and "Acme" in m.text, 30)
        assert server.violations == []
    assert "rror" not in (tmp_path / "run.log").read_text()


@pytest.mark.parametrize("people_may", [True, False])
async def test_the_links_that_let_it_in_ask_for_no_permission(
    tmp_path: Path, people_may: bool
) -> None:
    """Spares the operator a form on a page, and a server a bot that may do more than it needs."""
    async with DiscordServer() as server:
        server.people_may_install = people_may
        settings = {"DISCORD_TOKEN": server.token, "DISCORD_API_URL": server.api_url}
        process = await asyncio.create_subprocess_exec(
            *PROGRAM,
            "discord",
            "invite",
            env=environment(tmp_path, **settings),
            cwd=ROOT,
            stdout=asyncio.subprocess.PIPE,
        )
        told = (await process.communicate())[0].decode()
    assert process.returncode == 0
    for_server, for_person = (line.strip() for line in told.splitlines() if "https" in line)
    asked = [parse_qs(urlsplit(link).query) for link in (for_server, for_person)]
    assert [each["client_id"] for each in asked] == [[server.application_id]] * 2
    assert [each["integration_type"] for each in asked] == [["0"], ["1"]]
    assert [each["scope"] for each in asked] == [
        ["bot applications.commands"],
        ["applications.commands"],
    ]
    assert asked[0]["permissions"] == ["0"]
    assert ("tick User Install" in told) is not people_may


async def test_one_process_serves_both_platforms_at_once(tmp_path: Path) -> None:
    """Spares the operator two programs, and each person the other platform's troubles."""
    async with SlackServer() as slack, DiscordServer(answer_seconds=10) as discord:
        tokens = {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
        }
        async with ringback(discord, tmp_path, **tokens) as process:
            await slack.connected(60)
            kim, robin = slack.person("U0KIM", name="Kim"), discord.person(101, "Robin")
            await asyncio.gather(_registered(robin), kim.command("/interview", "add Globex"))
            await kim.submits(await kim.sees_modal(), {})
            await kim.sees(lambda message: "Globex" in message.words)
            discord.script("POST /channels/{channel_id}/messages", *[ServerError(status=503)] * 3)
            await kim.command("/interview", "list")
            process.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(process.wait(), A_SUPERVISORS_PATIENCE_SECONDS) == 0
        assert not any("Globex" in message.text for message in robin.messages)
        assert discord.violations == []
        assert discord.left_thinking == []
