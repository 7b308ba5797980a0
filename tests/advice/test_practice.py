"""The practice call: its turns, the points they make, and what is tried next."""

from collections import Counter
from dataclasses import replace

import pytest

from bot.advice.kinds import Fate
from bot.advice.practice import (
    STANDS_IN,
    TURNS,
    Point,
    PracticeCase,
    cases_for,
    lines_for,
    points_of,
    surprise,
    try_next,
)
from bot.advice.script import Line, LineKind, call_script
from tests.advice.facts import MINA, acme

CARD = tuple(Line(kind=kind, rules=()) for kind in LineKind if kind not in STANDS_IN)


@pytest.mark.parametrize("case", PracticeCase, ids=str)
def test_a_practice_call_is_short_and_ends_with_thanks(case: PracticeCase) -> None:
    """Two to four turns: nobody practises for half an hour; thanks belong to each (A10)."""
    assert 2 <= len(TURNS[case]) <= 4
    assert Point.THANKED in points_of(case, CARD)


def test_every_point_is_made_somewhere() -> None:
    """A point that no line makes could never be heard."""
    assert {point for case in PracticeCase for point in points_of(case, CARD)} == set(Point)


def test_each_case_asks_what_its_own_news_calls_for() -> None:
    """If and when (A7), when they decide (A9), why (A11), joy (A14)."""
    own = {
        PracticeCase.UNDECIDED: Point.IF_AND_WHEN,
        PracticeCase.THEY_CALL: Point.WHEN_DECIDE,
        PracticeCase.NO: Point.WHY,
        PracticeCase.OFFER: Point.GLAD,
        PracticeCase.RECEPTIONIST: Point.ASKED_BY_NAME,
    }
    for case, point in own.items():
        assert point in points_of(case, CARD)


def test_after_an_interview_that_did_not_take_place_no_decision_is_asked_for() -> None:
    """There is none to be had: the card asks for a new day, and so does the practice call."""
    missed = replace(acme().rounds[0], fate=Fate.NO_SHOW)
    script = call_script(acme(rounds=(missed,)), MINA)
    assert cases_for(script) == tuple(PracticeCase)
    kinds = {line.kind for turn in lines_for(PracticeCase.VOICEMAIL, script) for line in turn}
    assert kinds == {LineKind.GATEKEEPER, LineKind.LEAVE_NEW_DAY}
    assert Point.STATUS_ASKED not in points_of(PracticeCase.UNDECIDED, script)


def test_one_thing_is_tried_next_and_the_name_comes_first() -> None:
    """Everything at once helps nobody."""
    assert try_next(frozenset({Point.THANKED, Point.INTRODUCED, Point.WHY})) is Point.INTRODUCED
    assert try_next(frozenset({Point.THANKED, Point.PURPOSE})) is Point.THANKED
    assert try_next(frozenset()) is None


def test_at_an_agency_nobody_is_asked_for() -> None:
    """Its card has no line for a receptionist, so there is no practice call with one."""
    cases = cases_for(call_script(acme(agency="Staff Ltd"), MINA))
    assert set(PracticeCase) - set(cases) == {PracticeCase.RECEPTIONIST, PracticeCase.VOICEMAIL}


def test_a_surprise_is_the_same_however_often_the_event_comes() -> None:
    """A redelivered click must not begin another call; different clicks differ."""
    cases = tuple(PracticeCase)
    assert surprise("event 1", cases) == surprise("event 1", cases)
    met = Counter(surprise(f"event {n}", cases) for n in range(200))
    assert set(met) == set(PracticeCase)
