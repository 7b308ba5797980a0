"""The program as it is started in earnest: a promised date, a double click, a kill in a call."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scenarios.as_process import as_process
from tests.scenarios.discord_face import DiscordScenes
from tests.scenarios.facts import fact
from tests.scenarios.grammar import read
from tests.scenarios.not_here import TRANSCRIPTS
from tests.scenarios.playing import play
from tests.scenarios.program import Fresh
from tests.scenarios.slack_face import SlackScenes
from tests.scenarios.slack_http_face import SlackHttpScenes
from tests.scenarios.terminal_face import TerminalFace

IN_EARNEST = ("s01_promised_date", "s20_double_click", "s28_restart_in_call")
ON_PLATFORMS = [path for path in TRANSCRIPTS if path.stem in IN_EARNEST]
MAIN_JOURNEYS = [path for path in ON_PLATFORMS if path.stem != "s28_restart_in_call"]
IN_A_TERMINAL = [path for path in ON_PLATFORMS if path.stem != "s20_double_click"]


@pytest.mark.parametrize("path", ON_PLATFORMS, ids=lambda path: path.stem)
async def test_ringback_run_on_slack(path: Path, tmp_path: Path) -> None:
    """Spares the operator a program that works in its tests alone."""
    scene = SlackScenes(tmp_path, as_process)
    await play(read(path), scene)
    assert scene.server.violations == []


@pytest.mark.parametrize("path", MAIN_JOURNEYS, ids=lambda path: path.stem)
async def test_ringback_run_on_slack_over_http(path: Path, tmp_path: Path) -> None:
    """Spares the operator of many workspaces a server that works in its tests alone."""
    scene = SlackHttpScenes(tmp_path, as_process)
    await play(read(path), scene)
    assert scene.server.violations == []


@pytest.mark.parametrize("path", ON_PLATFORMS, ids=lambda path: path.stem)
async def test_ringback_run_on_discord(path: Path, tmp_path: Path) -> None:
    """Spares the operator a program that works in its tests alone."""
    scene = DiscordScenes(tmp_path, as_process)
    await play(read(path), scene)
    assert scene.server.violations == []
    assert scene.server.left_thinking == []


@pytest.mark.parametrize("dies", [False, True], ids=["ended in order", "killed before it answers"])
async def test_a_form_goes_on_in_the_next_process(dies: bool, tmp_path: Path) -> None:
    """Spares the job seeker the first page once more, because somebody deployed meanwhile."""
    scene = DiscordScenes(tmp_path, as_process)
    try:
        await scene.begin(datetime(2026, 10, 14, 16, tzinfo=UTC), "Europe/Berlin")
        line = "/interview add Acme, warehouse job, in Leeds, with Dana Fox"
        await scene.types("robin", line, in_channel=False)
        if dies:
            await scene.kill_before_send()
        async with scene._acting("robin"):
            await scene.submit("robin", {"decision": "friday"})
        if not dies:
            await scene.restart()
        await scene.clock(datetime(2026, 10, 14, 16, 1, tzinfo=UTC))
        await scene.chooses("robin", "Continue", "", which="newest", twice=False)
        await scene.fills("robin", {"role": "cook"})
        dossier = await scene.dossier()
    finally:
        await scene.end()
    known = [fact(name, dossier, scene.now()) for name in ("role", "decision", "interviewers")]
    assert known == ["cook", "2026-10-16", "Dana Fox"]
    assert scene.server.violations == []


async def test_a_process_without_a_gateway_sends_what_is_due(tmp_path: Path) -> None:
    """Spares the operator of a large bot a worker that works in its tests alone."""
    scene = DiscordScenes(tmp_path, as_process)
    try:
        await scene.begin(datetime(2026, 10, 14, 16, tzinfo=UTC), "Europe/Berlin")
        await scene.types("robin", "/interview add Acme", in_channel=False)
        await scene.fills("robin", {"decision": "friday"})
        identified = scene.server.gateway.identifies
        scene.only_sends = True
        await scene.clock(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
        assert scene.server.gateway.identifies == identified
        scene.only_sends = False
        await scene.restart()
        await scene.chooses("robin", "Show my card", "", which="newest", twice=False)
    finally:
        await scene.end()
    assert scene.server.violations == []


async def test_ringback_run_knows_the_coach_of_the_policy_file(tmp_path: Path) -> None:
    """Spares the centre a coach who stands in the settings and whom nobody can ask."""
    (path,) = (path for path in TRANSCRIPTS if path.stem == "s11_coach")
    scene = SlackScenes(tmp_path, as_process)
    await play(read(path), scene)
    assert scene.server.violations == []


@pytest.mark.parametrize("path", IN_A_TERMINAL, ids=lambda path: path.stem)
async def test_ringback_chat(path: Path, tmp_path: Path) -> None:
    """Spares whoever tries it out a program that works in its tests alone."""
    await play(read(path), TerminalFace(tmp_path, Fresh()))


async def test_the_same_line_twice_in_a_terminal_is_one_call(tmp_path: Path) -> None:
    """Spares the job seeker a second call in the books: S20 where nothing can be clicked."""
    face = TerminalFace(tmp_path, Fresh())
    try:
        await face.begin(datetime(2026, 10, 14, 16, tzinfo=UTC), "Europe/Berlin")
        await face.types("robin", "/interview add Acme", in_channel=False)
        await face.fills("robin", {"decision": "friday"})
        await face.clock(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
        for line in ("Show my card", "We talked", "We talked"):
            await face.types("robin", line, in_channel=False)
        dossier = await face.dossier()
    finally:
        await face.end()
    assert fact("calls", dossier, face.now()) == "1"
