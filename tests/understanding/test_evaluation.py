"""The measured promise: next to nothing is understood wrongly without anybody noticing."""

import subprocess
import sys
from collections import Counter

import pytest

from tests.understanding.evaluation import (
    Judged,
    Verdict,
    judged_dates,
    judged_dates_on_phones,
    judged_german_dates,
    judged_reasons,
    judged_replies,
)


def wrong(judged: list[Judged]) -> list[Judged]:
    """Those that nobody would have noticed."""
    return [each for each in judged if each.verdict is Verdict.WRONG]


def test_at_most_two_of_a_hundred_dates_are_silently_wrong() -> None:
    """Spares the job seeker a call on a wrong day; dateparser alone had 6 of 103."""
    judged = list(judged_dates())
    assert len(judged) >= 100
    assert len(wrong(judged)) <= 2, wrong(judged)
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.9


def test_replies_are_proposed_first_or_among_the_proposals() -> None:
    """Spares the job seeker buttons that have nothing to do with what they wrote."""
    judged = list(judged_replies())
    assert len(judged) >= 60
    assert len(wrong(judged)) <= 3, wrong(judged)
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.85


def test_no_date_typed_on_a_phone_is_silently_wrong() -> None:
    """Spares the job seeker a call on a wrong day; what is not sure may be asked."""
    judged = list(judged_dates_on_phones())
    assert len(judged) >= 300
    assert wrong(judged) == []
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.97


@pytest.mark.parametrize("held_out", [False, True])
def test_next_to_no_date_in_german_is_silently_wrong(held_out: bool) -> None:
    """Spares whoever writes German a call on a wrong day."""
    judged = list(judged_german_dates(held_out=held_out))
    assert len(judged) >= (59 if held_out else 120)
    assert len(wrong(judged)) <= held_out, wrong(judged)
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.95


def test_replies_typed_on_phones_are_seldom_taken_for_another() -> None:
    """Spares the job seeker who writes "wdym" the choice between three calls."""
    judged = list(judged_replies("replies_on_phones.txt"))
    assert len(judged) >= 120
    assert len(wrong(judged)) <= len(judged) * 0.1
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.7


@pytest.mark.parametrize("file", ["reasons.txt", "reasons_unseen.txt"])
def test_a_no_is_kept_with_the_reason_that_was_told(file: str) -> None:
    """Spares the job seeker being asked for a reason that stands in what they wrote."""
    judged = list(judged_reasons(file))
    assert len(judged) >= 40
    assert wrong(judged) == []
    assert Counter(each.verdict for each in judged)[Verdict.RIGHT] >= len(judged) * 0.97


def test_replies_in_german_are_seldom_taken_for_another() -> None:
    """Spares whoever writes German buttons that have nothing to do with what they wrote."""
    known, unseen = (
        list(judged_replies(f"replies_german{part}.txt")) for part in ("", "_held_out")
    )
    assert len(known) >= 200
    assert wrong(known) == []
    assert Counter(each.verdict for each in known)[Verdict.RIGHT] >= len(known) * 0.95
    assert len(unseen) >= 40
    assert len(wrong(unseen)) <= 1
    assert Counter(each.verdict for each in unseen)[Verdict.RIGHT] >= len(unseen) * 0.8


def test_the_evaluation_can_be_read_by_the_operator() -> None:
    """Spares the operator taking the figures on trust."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.understanding"], capture_output=True, text=True, check=True
    )
    assert "Dates" in ran.stdout
    assert "Replies" in ran.stdout
    assert "silently wrong" in ran.stdout
