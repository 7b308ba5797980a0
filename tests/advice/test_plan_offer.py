"""The nudges about an offer: the talk, the answer, what is open, the first day (A16, A17, H14).

Made on Friday 16 October 2026 at noon, in Berlin; quiet from 20:00 to 08:00 and at the weekend.
"""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.model import (
    APPOINTMENTS,
    Application,
    NudgeKind,
    Outcome,
    QuietTime,
    Response,
    Result,
)
from bot.advice.offer import Answer, Offer, OfferItem, Topic
from tests.advice.facts import MINA, acme, at, fired, planned

NOON = at("2026-10-16 12:00")
MADE = Offer(made_at=NOON)
MONDAY = date(2026, 11, 2)


def offered(offer: Offer, **more: object) -> Application:
    outcome = Outcome(result=Result.OFFERED, learned_at=NOON)
    return replace(acme(), outcome=outcome, offer=offer, **more)  # type: ignore[arg-type]


def due(offer: Offer, **more: object) -> list[tuple[str, str]]:
    """Each nudge's kind, and its moment in UTC: Berlin's clock is two hours on, in winter one."""
    plan = planned(offered(offer, **more))
    return [(nudge.kind.value, f"{nudge.due_at:%Y-%m-%d %H:%M}") for nudge in plan]


def talk(day: date, clock: time, known: str = "2026-10-16 12:00") -> Offer:
    return MADE.talking(day, clock, at(known))


@pytest.mark.parametrize(
    ("offer", "moments"),
    [
        pytest.param(
            talk(date(2026, 10, 20), time(14)),
            ["2026-10-19 16:00", "2026-10-20 11:00"],
            id="the evening before, and an hour",
        ),
        pytest.param(
            talk(date(2026, 10, 19), time(14)),
            ["2026-10-16 17:00", "2026-10-19 11:00"],
            id="on Monday: before the weekend begins",
        ),
        pytest.param(
            talk(date(2026, 10, 20), time(8, 30)),
            ["2026-10-19 16:00"],
            id="an hour before it is quiet: the evening alone",
        ),
        pytest.param(
            talk(date(2026, 10, 20), time(8, 30), "2026-10-19 19:30"),
            ["2026-10-20 06:00"],
            id="told after that evening: when quiet time ends",
        ),
        pytest.param(
            talk(date(2026, 10, 20), time(8), "2026-10-19 19:30"),
            [],
            id="too late for any",
        ),
        pytest.param(
            talk(date(2026, 10, 19), time(14), "2026-10-19 13:30"), [], id="told just before it"
        ),
    ],
)
def test_a_talk_is_spoken_of_before_it(offer: Offer, moments: list[str]) -> None:
    """Spares the job seeker a talk about their pay without their questions."""
    assert [moment for kind, moment in due(offer) if kind == "contract_talk"] == moments


def test_a_declined_offer_is_spoken_of_no_more() -> None:
    """Spares the job seeker reminders of what they turned down."""
    offer = talk(date(2026, 10, 20), time(14)).starting(MONDAY, None, NOON)
    assert due(replace(offer, answer=Answer.DECLINED)) == []


@pytest.mark.parametrize(
    ("day", "clock", "known", "moments"),
    [
        pytest.param(
            date(2026, 10, 23),
            None,
            "2026-10-16 12:00",
            ["2026-10-21 07:00", "2026-10-23 07:00"],
            id="two days before, and on the day",
        ),
        pytest.param(
            date(2026, 10, 25),
            None,
            "2026-10-16 12:00",
            ["2026-10-23 07:00"],
            id="a Sunday: once, on Friday",
        ),
        pytest.param(
            date(2026, 10, 23),
            time(8),
            "2026-10-16 12:00",
            ["2026-10-21 07:00", "2026-10-22 07:00"],
            id="before that morning: the day before",
        ),
        pytest.param(
            date(2026, 10, 17), None, "2026-10-16 12:00", [], id="told after the last morning"
        ),
        pytest.param(
            date(2026, 10, 20),
            None,
            "2026-10-19 12:00",
            ["2026-10-20 07:00"],
            id="told the day before",
        ),
    ],
)
def test_an_answer_that_is_due_is_spoken_of(
    day: date, clock: time | None, known: str, moments: list[str]
) -> None:
    """H14: spares the job seeker an offer that lapsed while they were thinking."""
    offer = MADE.answering_by(day, clock, at(known))
    assert [moment for kind, moment in due(offer) if kind == "reply_deadline"] == moments
    assert due(replace(offer, answer=Answer.ACCEPTED)) == []


@pytest.mark.parametrize(
    ("day", "known", "moments"),
    [
        pytest.param(
            date(2026, 11, 5),
            "2026-10-16 12:00",
            ["2026-10-29 08:00", "2026-11-02 08:00"],
            id="a week and three days before",
        ),
        pytest.param(
            MONDAY,
            "2026-10-16 12:00",
            ["2026-10-26 08:00"],
            id="three days before is the recap's morning",
        ),
        pytest.param(
            date(2026, 11, 5),
            "2026-10-30 12:00",
            ["2026-11-02 08:00"],
            id="nearer than a week: at the next morning",
        ),
        pytest.param(
            date(2026, 11, 5),
            "2026-11-04 12:00",
            ["2026-11-05 08:00"],
            id="the day before, after the recap's morning",
        ),
    ],
)
def test_what_is_open_is_asked_before_the_first_day(
    day: date, known: str, moments: list[str]
) -> None:
    """A17: spares the job seeker a first day with open questions."""
    offer = replace(MADE, made_at=at(known)).starting(day, time(11), at(known))
    asked = [moment for kind, moment in due(offer) if kind == "offer_items_missing"]
    assert asked == moments


def test_nothing_is_asked_when_nothing_is_open() -> None:
    """Spares the job seeker a question without a point."""
    offer = MADE.starting(MONDAY, time(8), NOON).answering_by(date(2026, 12, 1), None, NOON)
    for topic in (Topic.PLACE, Topic.DRESS, Topic.PAY, Topic.CONTRACT, Topic.ASK_FOR):
        offer = offer.with_item(OfferItem(topic=topic, waived=True), NOON)
    assert next(kind for kind, _ in due(offer)) == "first_day_recap"
    assert "offer_items_missing" not in dict(due(offer))


@pytest.mark.parametrize(
    ("day", "moment"),
    [
        pytest.param(MONDAY, "2026-10-30 08:00", id="a Monday: on Friday"),
        pytest.param(date(2026, 11, 4), "2026-11-03 08:00", id="a Wednesday: on Tuesday"),
        pytest.param(date(2026, 12, 27), "2026-12-24 08:00", id="after Christmas: before it"),
    ],
)
def test_the_recap_comes_on_the_last_working_morning_before(day: date, moment: str) -> None:
    """Spares the job seeker a search for the address on a Sunday evening."""
    assert dict(due(MADE.starting(day, time(8), NOON)))["first_day_recap"] == moment


def test_no_recap_of_what_was_told_after_its_morning() -> None:
    """Spares the job seeker their own words a minute after they wrote them."""
    offer = MADE.starting(MONDAY, time(8), at("2026-10-30 17:00"))
    assert "first_day_recap" not in dict(due(offer))


def test_without_a_day_nothing_is_planned() -> None:
    """Spares the job seeker reminders that rest on nothing."""
    assert due(MADE) == []


def test_a_snapshot_without_moments_plans_nothing() -> None:
    """An older release's facts never make a nudge older than what it rests on."""
    offer = replace(
        MADE, starts_on=MONDAY, reply_by=MONDAY, talk_on=MONDAY, talk_at=time(9), items=()
    )
    assert {kind for kind, _ in due(offer)} == {"offer_items_missing"}


def test_each_comes_once_and_none_is_slowed() -> None:
    """H16: spares the job seeker the same question twice, and never their deadline."""
    offer = MADE.answering_by(date(2026, 10, 23), None, NOON)
    first, second = planned(offered(offer))
    assert first.kind in APPOINTMENTS
    sent = fired(first.key, "2026-10-21 09:00", kind=NudgeKind.REPLY_DEADLINE)
    assert planned(offered(offer), log=(sent,)) == (second,)
    put_off = replace(sent, response=Response.SNOOZED, snoozed_until=at("2026-10-22 09:00"))
    again, _ = planned(offered(offer), log=(put_off,))
    assert again.due_at == at("2026-10-22 09:00")


def test_own_quiet_time_is_kept() -> None:
    """Spares the job seeker a ring on the free day that they chose."""
    mina = replace(MINA, quiet=QuietTime(start=time(17), end=time(10), weekends=True))
    plan = planned(offered(talk(date(2026, 10, 20), time(14))), seeker=mina)
    assert [nudge.due_at for nudge in plan] == [at("2026-10-19 16:00"), at("2026-10-20 13:00")]
