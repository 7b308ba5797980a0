"""Insights at their edges: what has no room is counted, and a month is called by its name."""

from datetime import timedelta

from tests.engine.conversations import Talk


def test_waits_for_which_the_picture_has_no_room_are_counted() -> None:
    """Spares the job seeker the thought that an application got lost."""
    talk = Talk()
    for n in range(8):
        talk.registers(f"Employer {n}", day="2026-10-01")
    talk.command("insights")
    assert "in the table" not in talk.words
    talk.registers("Acme", day="2026-10-02")
    talk.command("insights")
    assert "One shorter wait is in the table." in talk.words
    assert "Acme" not in talk.words


def test_areas_stand_beside_the_name_of_their_month() -> None:
    """ "From Thursday 1 October" reads like a date on which something happened."""
    talk = Talk()
    talk.registers(day="2026-10-01")
    talk.command("areas smile")
    talk.now += timedelta(days=30)
    talk.command("areas speak slower")
    talk.command("insights")
    assert "October 2026: 1 noted, 0 done" in talk.words
    assert "November 2026: 1 noted, 0 done" in talk.words
