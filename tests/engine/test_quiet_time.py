"""A nudge carries the quiet time in which it is not to go, should it go out late (H13, H3)."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.advice.at_due import due_now
from bot.advice.model import QuietTime
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.effects import Say, Turn
from bot.engine.events import NudgesCameDue
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)
"""Half past nine in Berlin."""
FRIDAY_CALL = datetime(2026, 10, 23, 7, 30, tzinfo=UTC)

Hold = tuple[datetime, datetime] | None


def _hold(turn: Turn) -> Hold:
    (said,) = (effect for effect in turn.effects if isinstance(effect, Say))
    return said.hold


def _keeps(talk: Talk, quiet: QuietTime | None) -> None:
    """Quiet time as they have set it; None: the policy's."""
    search = talk.dossier.search
    seeker = replace(search.seeker, quiet=quiet)
    talk.dossier = replace(talk.dossier, search=replace(search, seeker=seeker))


@pytest.mark.parametrize(
    ("fires_at", "quiet", "hold"),
    [
        pytest.param(
            MONDAY_CALL,
            None,
            (datetime(2026, 10, 19, 18, tzinfo=UTC), datetime(2026, 10, 20, 6, tzinfo=UTC)),
            id="on Monday morning: from that evening to Tuesday morning",
        ),
        pytest.param(
            FRIDAY_CALL,
            None,
            (datetime(2026, 10, 23, 18, tzinfo=UTC), datetime(2026, 10, 26, 7, tzinfo=UTC)),
            id="on Friday: over the weekend, in which clocks turn back, to Monday morning",
        ),
        pytest.param(
            FRIDAY_CALL,
            QuietTime(start=time(22), end=time(7), weekends=False),
            (datetime(2026, 10, 23, 20, tzinfo=UTC), datetime(2026, 10, 24, 5, tzinfo=UTC)),
            id="their own hours, and no quiet weekend: to Saturday morning",
        ),
        pytest.param(
            MONDAY_CALL,
            QuietTime(start=time(0), end=time(0), weekends=True),
            (datetime(2026, 10, 23, 22, tzinfo=UTC), datetime(2026, 10, 25, 23, tzinfo=UTC)),
            id="quiet weekends alone: from Saturday's midnight to Monday's",
        ),
        pytest.param(
            MONDAY_CALL,
            QuietTime(start=time(0), end=time(0), weekends=False),
            None,
            id="no quiet time at all",
        ),
        pytest.param(
            MONDAY_CALL,
            QuietTime(start=time(9), end=time(12), weekends=False),
            (MONDAY_CALL, datetime(2026, 10, 19, 10, tzinfo=UTC)),
            id="it is quiet already: from now on",
        ),
    ],
)
def test_a_nudge_is_held_in_the_next_quiet_time(
    fires_at: datetime, quiet: QuietTime | None, hold: Hold
) -> None:
    """An outage in the day must not become a buzz in the job seeker's night."""
    talk = Talk()
    talk.registers(decision="friday")
    due = due_now(talk.dossier.search, default_policy(), fires_at).send
    _keeps(talk, quiet)
    talk.now = fires_at
    assert _hold(talk.happens(NudgesCameDue(id="due", nudges=due))) == hold


def test_an_answer_is_never_held() -> None:
    """Whoever asks at night is awake: they get their answer then."""
    talk = Talk()
    talk.registers()
    talk.now = datetime(2026, 10, 14, 21, tzinfo=UTC)
    assert _hold(talk.says("they rejected me")) is None


def test_after_a_yes_to_being_rung_it_is_not_held() -> None:
    """The employer's day lies in the person's quiet time, and they said yes to that (H3)."""
    talk = Talk()
    _keeps(talk, QuietTime(start=time(12), end=time(9), weekends=True))
    talk.command("add Acme in New York")
    talk.submits(employer="Acme", day="today")
    talk.has_thanked()
    before_noon = datetime(2026, 10, 21, 9, tzinfo=UTC)
    noon, nine = datetime(2026, 10, 21, 10, tzinfo=UTC), datetime(2026, 10, 22, 7, tzinfo=UTC)
    assert _hold(talk.waits_until(before_noon)) == (noon, nine)
    talk.presses(Choice.RING)
    in_new_york_hours = datetime(2026, 10, 21, 13, 30, tzinfo=UTC)
    assert _hold(talk.waits_until(in_new_york_hours)) is None
