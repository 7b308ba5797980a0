"""A coach's queue: in which order cases stand there, and that it names nobody."""

from datetime import timedelta

import pytest

from bot.engine.desk import KEY, Case, QueueAsked, queue, section
from bot.engine.events import Profile
from bot.engine.meaning import Select
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.coached import COACHING
from tests.engine.conversations import WEDNESDAY

CASEY = Profile(name="Casey Lee", zone="Europe/Paris")


def cases(*taken_by: str) -> list[Case]:
    end = WEDNESDAY + timedelta(days=30)
    return [
        Case(id=f"c{number}", asked_at=WEDNESDAY, expires_at=end, taken_by=who)
        for number, who in enumerate(taken_by)
    ]


def listed(*taken_by: str, profile: Profile = CASEY) -> list[tuple[str, str]]:
    message = queue(QueueAsked(id="e", by="casey", profile=profile), cases(*taken_by), COACHING)
    (select,) = (action for action in message.actions if isinstance(action, Select))
    return [(option.value, render(option.label, PlainStyle())) for option in select.options]


def test_the_queue_begins_with_ones_own_then_those_that_wait() -> None:
    """What needs doing stands on top."""
    assert [case_id for case_id, _ in listed("lee", "", "casey")] == ["c2", "c1", "c0"]


def test_the_queue_names_nobody() -> None:
    """Who it is, a coach learns by opening it, and that is noted."""
    message = queue(QueueAsked(id="e", by="casey", profile=CASEY), cases("", ""), COACHING)
    assert plain(message, PlainStyle()).splitlines() == [
        "Waiting: 2. Yours: 0. With other coaches: 0.",
        "[Waits since Wednesday 14 October, 18:00 Paris time]",
        "[Waits since Wednesday 14 October, 18:00 Paris time]",
    ]


def test_what_a_coach_had_who_is_none_any_more_waits_again() -> None:
    """Nobody is left with somebody who has gone."""
    assert listed("gone")[0][1].startswith("Waits")


@pytest.mark.parametrize("zone", [None, "Mars/Base"])
def test_without_a_zone_of_the_coachs_own_moments_are_universal(zone: str | None) -> None:
    """Where somebody lives is not told by the way."""
    assert "UTC" in listed("", profile=Profile(zone=zone))[0][1]


def test_a_long_queue_is_cut_to_what_a_list_takes() -> None:
    """A list that is too long would be refused by the platform."""
    assert len(listed(*[""] * 40)) == 25


def test_the_queue_in_the_coachs_home_is_that_of_the_command() -> None:
    """Spares the coach a home that says something else than the chat."""
    asked = QueueAsked(id="e", by="casey", profile=CASEY)
    home, chat = (
        section(asked, cases("casey", ""), COACHING),
        queue(asked, cases("casey", ""), COACHING),
    )
    assert home.blocks == chat.blocks
    assert home.actions == chat.actions
    assert home.key == KEY
