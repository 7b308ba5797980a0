"""Slack's App Home and modals that hold messages were looked at by somebody, too."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.slack.composing import Json
from adapters.slack.home_view import home_view
from adapters.slack.panes import pane
from bot.advice.coaching import Coaching
from bot.advice.model import Area
from bot.engine import desk
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.desk import Case, QueueAsked
from bot.engine.effects import Notice
from bot.engine.events import ActionChosen, Apart, Profile
from bot.engine.sections import HOME_KEY
from bot.engine.workspace.model import Workspace
from bot.engine.workspace.overview import section
from tests.engine.conversations import Talk
from tests.goldens.collecting import without_ids

HERE = Path(__file__).parent / "slack_views"
MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def _searching() -> Talk:
    """Three open, one of them due, and something to work on."""
    talk = Talk()
    talk.registers("Acme", decision="friday", people="Dana Fox")
    talk.registers("Globex")
    talk.registers("Café <Ünal> & Sons")
    area = Area(id="a1", words="more examples with numbers", noted_at=talk.now)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, areas=(area,)))
    talk.now = MONDAY_CALL
    return talk


def _presses(talk: Talk, action: str, key: str, value: str = "") -> Json:
    event = ActionChosen(
        id=f"{action} {key}", key=key, action=action, value=value, apart=Apart.ALREADY
    )
    talk.happens(event)
    return pane([effect for effect in talk.turn.effects if isinstance(effect, Notice)])


def views() -> Iterator[tuple[str, Json]]:
    """Each by its name."""
    newcomer, talk = Talk(), _searching()
    policy = talk.policy
    yield "home-newcomer", home_view(dashboard(newcomer.dossier, policy, newcomer.now))
    yield "home-searching", home_view(dashboard(talk.dossier, policy, talk.now))
    asked = QueueAsked(id="", by="U7", profile=Profile(zone="Europe/Berlin"))
    case = Case(id="0" * 16, asked_at=talk.now, expires_at=talk.now)
    queue = desk.section(asked, (case,), Coaching(coaches=("U7",)))
    house = section(Workspace(), policy)
    whole = dashboard(newcomer.dossier, policy, talk.now, queue, house)
    yield "home-coach-and-admin", home_view(whole)
    first = talk.dossier.search.applications[0].id
    yield "pane-card", _presses(talk, Choice.SHOW_CARD, HOME_KEY, first)
    yield "pane-heard", _presses(talk, Choice.TALKED, talk.newest.key)
    yield "pane-may-call-again", _presses(talk, Choice.NOTHING_DECIDED, talk.newest.key)
    yield "pane-which-day-in-words", _presses(talk, Choice.YES_ON, talk.newest.key)
    yield "pane-settings", _presses(talk, Choice.SETTINGS, HOME_KEY)


def test_every_view_looks_as_it_was_reviewed(request: pytest.FixtureRequest) -> None:
    """Spares Robin a home that reads differently from what somebody looked at."""
    wanted = {
        HERE / f"{name}.json": without_ids(json.dumps(view, indent=1, ensure_ascii=False)) + "\n"
        for name, view in views()
    }
    there = {path: path.read_text("utf-8") for path in HERE.glob("*.json")}
    if request.config.getoption("--update-goldens"):
        HERE.mkdir(exist_ok=True)
        for path in set(there) - set(wanted):
            path.unlink()
        for path, words in wanted.items():
            path.write_text(words, encoding="utf-8")
        return
    changed = sorted(path.name for path in wanted if there.get(path) != wanted[path])
    assert not changed, f"look at them, then run with --update-goldens: {changed}"
    assert set(there) == set(wanted)
