"""The facts: looking applications up and putting them back."""

from dataclasses import replace

from bot.advice.model import Outcome, Result
from tests.advice.facts import acme, at, search, talked


def test_an_application_is_found_by_its_id() -> None:
    """Spares the job seeker an answer about somebody else's button (S22)."""
    facts = search(acme())
    assert facts.application("a1") == acme()
    assert facts.application("gone") is None


def test_a_changed_application_keeps_its_place_and_a_new_one_comes_last() -> None:
    """Spares the job seeker a list that jumps around."""
    first, other = acme(), replace(acme(), id="a2", employer="Bolt")
    facts = search(first).with_application(other)
    assert [a.id for a in facts.applications] == ["a1", "a2"]
    renamed = replace(first, employer="Acme & Sons")
    assert facts.with_application(renamed).applications == (renamed, other)
    assert facts.without_application("a1").applications == (other,)


def test_a_closed_application_is_not_open() -> None:
    """Spares the job seeker reminders of what is over."""
    closed = acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00")))
    assert search(closed, replace(acme(), id="a2")).open_applications == (replace(acme(), id="a2"),)


def test_the_last_contact_is_the_latest_call() -> None:
    """Spares the job seeker advice from the call before."""
    first, latest = talked("2026-10-20 10:00"), talked("2026-10-21 10:00", id="c2")
    assert acme().last_contact is None
    assert acme(first, latest).last_contact == latest
