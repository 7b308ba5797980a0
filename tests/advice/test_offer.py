"""An offer's facts: what is settled, what is open, and what it waits for next (A15-A17)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from bot.advice.model import Application, Outcome, Result
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.offer import Answer, Offer, OfferItem, Point, Topic
from bot.advice.offer_times import first_day_at, offer_of, reply_ends, talk_at
from bot.advice.withdrawals import still_waiting
from bot.advice.workplace import workplace
from tests.advice.facts import MINA, POLICY, acme, at, search

NOW = at("2026-10-16 12:00")
MADE = Offer(made_at=NOW)
PAY, PLACE, START = (Point(topic=t) for t in (Topic.PAY, Topic.PLACE, Topic.START))
REPLY = Point(topic=Topic.REPLY_BY)
LUNCH = Point(topic=Topic.OWN, label="lunch break")


def offered(offer: Offer | None = MADE, **more: object) -> Application:
    outcome = Outcome(result=Result.OFFERED, learned_at=NOW)
    return replace(acme(), outcome=outcome, offer=offer, **more)  # type: ignore[arg-type]


def settled(offer: Offer = MADE) -> Offer:
    """With every point known but the days."""
    for topic in (Topic.PLACE, Topic.DRESS, Topic.PAY, Topic.CONTRACT, Topic.ASK_FOR):
        offer = offer.with_item(OfferItem(topic=topic, words="told"), NOW)
    return offer


def step_at(offer: Offer, words: str) -> tuple[NextStepKind, date | None]:
    application = offered(offer)
    step = next_step(application, search(application), POLICY, at(words))
    return step.kind, step.day


def test_a_new_offer_leaves_seven_points_open() -> None:
    """Spares the job seeker a questionnaire of twelve."""
    assert [point.topic for point in MADE.open_points] == [
        *(Topic.START, Topic.PLACE, Topic.DRESS, Topic.PAY, Topic.CONTRACT),
        *(Topic.ASK_FOR, Topic.REPLY_BY),
    ]


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(OfferItem(topic=Topic.PAY, words="2,400"), id="told"),
        pytest.param(OfferItem(topic=Topic.PAY, waived=True), id="of no matter"),
        pytest.param(OfferItem(topic=Topic.PAY, agreed=True), id="agreed"),
    ],
)
def test_a_point_is_settled_in_three_ways(item: OfferItem) -> None:
    """Spares the job seeker a question that is answered."""
    offer = MADE.with_item(item, NOW)
    assert offer.is_settled(PAY)
    assert PAY not in offer.open_points


def test_a_start_is_settled_by_its_day_alone() -> None:
    """Spares the job seeker a first day that everybody forgot to name."""
    vague = MADE.with_item(OfferItem(topic=Topic.START, words="next week"), NOW)
    assert not vague.is_settled(START)
    assert not MADE.starting(None, time(8), NOW).is_settled(START)
    assert vague.starting(date(2026, 11, 2), None, NOW).is_settled(START)
    assert vague.with_item(OfferItem(topic=Topic.START, waived=True), NOW).is_settled(START)


def test_an_answer_needs_no_day_any_more() -> None:
    """Spares the job seeker a deadline for what they have answered."""
    assert not MADE.is_settled(REPLY)
    assert replace(MADE, answer=Answer.ACCEPTED).is_settled(REPLY)


def test_a_moved_first_day_keeps_its_time() -> None:
    """Spares the job seeker telling the hour twice; it is said back with the day."""
    moved = MADE.starting(date(2026, 11, 2), time(8), NOW).starting(date(2026, 11, 9), None, NOW)
    assert (moved.starts_on, moved.starts_at) == (date(2026, 11, 9), time(8))


def test_what_is_forgotten_is_gone_with_its_day() -> None:
    """Spares the job seeker a reminder for a day that they took out."""
    known = MADE.starting(date(2026, 11, 2), time(8), NOW).answering_by(
        date(2026, 10, 23), time(12), NOW
    )
    known = known.with_item(OfferItem(topic=Topic.PAY, words="2,400"), NOW)
    for point in (START, REPLY, PAY):
        known = known.forgetting(point, NOW)
    assert replace(known, told_at=None) == MADE


def test_own_points_are_asked_for_like_the_others() -> None:
    """Spares the job seeker a question of their own that nobody brings back."""
    offer = MADE.with_item(OfferItem(topic=Topic.OWN, label="lunch break"), NOW)
    assert offer.open_points[-1] == LUNCH
    told = offer.with_item(OfferItem(topic=Topic.OWN, label="lunch break", words="30 min"), NOW)
    assert LUNCH not in told.open_points
    assert told.is_settled(LUNCH)


def test_before_the_first_day_what_it_hangs_on_comes_first() -> None:
    """Spares the job seeker a talk about pay while nobody knows where to go."""
    assert [point.topic for point in MADE.open_before_the_first_day][:4] == [
        *(Topic.START, Topic.PLACE, Topic.ASK_FOR, Topic.DRESS),
    ]


def test_pay_and_contract_are_what_a_talk_is_for() -> None:
    """A16: spares the job seeker a talk about what is agreed."""
    assert MADE.terms_are_open
    paid = MADE.with_item(OfferItem(topic=Topic.PAY, words="2,400"), NOW)
    assert paid.terms_are_open
    assert not paid.with_item(OfferItem(topic=Topic.CONTRACT, agreed=True), NOW).terms_are_open


def test_an_offer_of_an_older_release_is_one_of_which_nothing_is_known() -> None:
    """Spares the job seeker an offer that vanished with an upgrade."""
    assert offer_of(offered(None)) == MADE
    assert offer_of(acme()) is None


@pytest.mark.parametrize(
    ("offer", "when", "step"),
    [
        pytest.param(MADE, "2026-10-16 13:00", (NextStepKind.FILL_OFFER, None), id="all is open"),
        pytest.param(
            MADE.talking(date(2026, 10, 20), time(14), NOW),
            "2026-10-20 13:59",
            (NextStepKind.TALK_OFFER, date(2026, 10, 20)),
            id="a minute before the talk",
        ),
        pytest.param(
            MADE.talking(date(2026, 10, 20), time(14), NOW),
            "2026-10-20 14:00",
            (NextStepKind.FILL_OFFER, None),
            id="at the talk",
        ),
        pytest.param(
            MADE.talking(date(2026, 10, 20), time(14), NOW).answering_by(
                date(2026, 10, 19), None, NOW
            ),
            "2026-10-16 13:00",
            (NextStepKind.ANSWER_OFFER, date(2026, 10, 19)),
            id="the answer is due before the talk",
        ),
        pytest.param(
            MADE.answering_by(date(2026, 10, 19), None, NOW),
            "2026-10-25 13:00",
            (NextStepKind.ANSWER_OFFER, date(2026, 10, 19)),
            id="the day to answer by has passed",
        ),
        pytest.param(
            settled()
            .with_item(OfferItem(topic=Topic.REPLY_BY, waived=True), NOW)
            .starting(date(2026, 11, 2), None, NOW),
            "2026-10-16 13:00",
            (NextStepKind.ANSWER_OFFER, None),
            id="nothing is open but the answer",
        ),
        pytest.param(
            replace(MADE, answer=Answer.ACCEPTED).talking(date(2026, 10, 20), time(14), NOW),
            "2026-10-16 13:00",
            (NextStepKind.TALK_OFFER, date(2026, 10, 20)),
            id="accepted, and a talk ahead",
        ),
        pytest.param(
            replace(MADE, answer=Answer.ACCEPTED).starting(date(2026, 11, 2), time(8), NOW),
            "2026-10-16 13:00",
            (NextStepKind.FILL_OFFER, date(2026, 11, 2)),
            id="accepted, and something open",
        ),
        pytest.param(
            replace(settled(), answer=Answer.ACCEPTED).starting(date(2026, 11, 2), time(8), NOW),
            "2026-11-02 23:59",
            (NextStepKind.FIRST_DAY, date(2026, 11, 2)),
            id="until the first day ends",
        ),
        pytest.param(
            replace(settled(), answer=Answer.ACCEPTED).starting(date(2026, 11, 2), time(8), NOW),
            "2026-11-03 00:00",
            (NextStepKind.CLOSED, None),
            id="after the first day",
        ),
        pytest.param(
            replace(settled(), answer=Answer.ACCEPTED).with_item(
                OfferItem(topic=Topic.START, waived=True), NOW
            ),
            "2026-10-16 13:00",
            (NextStepKind.CLOSED, None),
            id="accepted, with no day to wait for",
        ),
        pytest.param(
            replace(MADE, answer=Answer.DECLINED),
            "2026-10-16 13:00",
            (NextStepKind.CLOSED, None),
            id="declined",
        ),
    ],
)
def test_an_offer_has_exactly_one_next_step(
    offer: Offer, when: str, step: tuple[NextStepKind, date | None]
) -> None:
    """Spares the job seeker the question what comes now."""
    assert step_at(offer, when) == step


def test_an_offers_times_are_those_where_the_job_is() -> None:
    """Spares somebody in Berlin a talk at two in the night of New York."""
    offer = (
        MADE.talking(date(2026, 10, 20), time(14), NOW)
        .starting(date(2026, 11, 2), time(8), NOW)
        .answering_by(date(2026, 10, 23), time(12), NOW)
    )
    place = workplace(offered(offer, zone="America/New_York"), MINA, POLICY)
    assert talk_at(offer, place) == datetime(2026, 10, 20, 18, tzinfo=UTC)
    assert reply_ends(offer, place) == datetime(2026, 10, 23, 16, tzinfo=UTC)
    assert first_day_at(offer, place) == datetime(2026, 11, 2, 13, tzinfo=UTC)


def test_who_else_waits_after_a_yes_is_named() -> None:
    """H12: spares other employers an interview with somebody who has a job."""
    others = (replace(acme(), id="a2"), replace(acme(), id="a3", outcome=offered().outcome))
    assert still_waiting(search(offered(), *others), "a1") == others[:1]
