"""Whatever was said and done before: "forget me" leaves nothing of it in the database (S36)."""

import asyncio
import tempfile
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.engine.choices import Choice
from bot.engine.dossier import Dossier, open_dossier
from bot.engine.effects import Turn
from bot.engine.events import ActionChosen, CommandInvoked, Event
from bot.engine.machine import step
from bot.service.ports import Committed
from storage.opening import Storage, open_storage
from tests.engine.conversations import BERLIN, WEDNESDAY, Talk
from tests.engine.test_properties import HAPPENINGS, POLICY, event_of
from tests.storage.inside import count, dossiers, everything_stored
from tests.storage.people import ROBIN, StoppedClock

TRACED = ("U-robin-4711", "Acme", "Globex")
"""Who it is, as the tables name them, and what no row may ever show in the clear."""


@dataclass(slots=True)
class Kept:
    """A talk whose turns are all stored, as those of a running bot are."""

    storage: Storage
    runner: asyncio.Runner
    talk: Talk = field(default_factory=Talk)

    def happens(self, event: Event) -> Committed:
        now = self.talk.now

        def decide(known: Dossier | None) -> Turn:
            fresh = open_dossier(zone="Europe/Berlin", known=True, name="Robin")
            return self._noted(step(event, known or fresh, POLICY, now))

        return self.runner.run(self.storage.store.turn(ROBIN, event.id, decide))

    def _noted(self, turn: Turn) -> Turn:
        self.talk.turn = turn
        if turn.dossier is not None:
            self.talk.dossier = turn.dossier
        return turn

    def forgets(self) -> None:
        self.happens(CommandInvoked(id="forget", text="forget", profile=BERLIN))
        key = self.talk.dossier.conversation.awaiting
        self.happens(ActionChosen(id="erase", key=key, action=Choice.ERASE))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HAPPENINGS, min_size=1, max_size=15))
def test_whatever_happened_forgetting_leaves_nothing(
    happenings: list[tuple[object, ...]],
) -> None:
    """Spares Robin a row, a page or a line beside the file that still points at them."""
    with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
        kept = Kept(storage=opened(Path(folder), WEDNESDAY), runner=runner)
        try:
            kept.happens(CommandInvoked(id="first", text="add Acme", profile=BERLIN))
            for number, happening in enumerate(happenings):
                event = event_of(kept.talk, happening, f"event {number}")
                if event is not None:
                    kept.happens(event)
            assert dossiers(kept.storage.database), "else there would be nothing to forget"
            kept.forgets()
            assert dossiers(kept.storage.database) == []
            assert count(kept.storage.database, "messages") == 0
            assert count(kept.storage.database, "fired_nudges") == 0
            stored = everything_stored(kept.storage)
            assert [trace for trace in TRACED if trace.encode() in stored] == []
        finally:
            kept.storage.database.close()


def opened(folder: Path, moment: datetime) -> Storage:
    clock = StoppedClock(moment=moment)
    url, key_file = f"sqlite:///{folder}/ringback.db", folder / "keys" / "key"
    return open_storage(url, key_file=key_file, clock=clock)
