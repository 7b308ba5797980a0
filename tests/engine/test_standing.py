"""Marks of facts: what an open question rests on, release after release."""

from dataclasses import dataclass, replace

import pytest

from bot.advice.model import CallResult, Contact
from bot.engine.standing import call_facts, whole
from tests.advice.facts import acme, at

CALLED = Contact(id="c1", at=at("2026-10-14 10:00"), result=CallResult.TALKED)


@dataclass(frozen=True, slots=True, kw_only=True)
class LaterContact(Contact):
    """As a later release may have it: with a fact more, which nobody has told yet."""

    through: str = ""
    warm: bool = False
    rung_twice: bool | None = None


def test_a_fact_that_a_later_release_knows_makes_no_question_stale() -> None:
    """Spares the job seeker a card that is dead after an update, and a nudge that is withdrawn."""
    application = replace(acme(), contacts=(CALLED,))
    later = replace(acme(), contacts=(LaterContact(id="c1", at=CALLED.at, result=CALLED.result),))
    assert call_facts(later) == call_facts(application)
    assert whole(later) == whole(application)


@pytest.mark.parametrize(
    "changed",
    [
        replace(CALLED, agreed=True),
        replace(CALLED, note="references"),
        replace(CALLED, id="c2"),
        replace(CALLED, at=at("2026-10-14 10:01")),
    ],
)
def test_every_fact_that_is_told_counts(changed: Contact) -> None:
    """Spares the job seeker the same call recorded twice."""
    before = replace(acme(), contacts=(CALLED,))
    after = replace(acme(), contacts=(changed,))
    assert call_facts(after) != call_facts(before)
