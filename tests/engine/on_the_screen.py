"""Talks with something on the screen: a debrief, or an offer beside who is waited for."""

from datetime import UTC, datetime

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

AFTER_THE_INTERVIEW = datetime(2026, 10, 15, 9, 45, tzinfo=UTC)


def after_the_interview() -> Talk:
    """The debrief is offered: may I ask a few short questions?"""
    talk = Talk()
    talk.registers(day="2026-10-15 10:00")
    talk.waits_until(AFTER_THE_INTERVIEW)
    assert talk.newest.step == Step.DEBRIEF
    return talk


def with_an_offer() -> Talk:
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.has_thanked()
    talk.says("Acme offered me the job")
    talk.presses(Choice.YES)
    return talk
