"""What is kept with an application equals what would be worked out anew, whatever else changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest
from hypothesis import given

from bot.advice.model import Application, JobSearch, Outcome, QuietTime, Response, Result
from bot.advice.next_step import NextStep, next_step
from bot.advice.nudge import Nudge
from bot.advice.offer import Offer
from bot.advice.plan import plan
from bot.advice.policy import Policy
from bot.advice.seeker import CallingHours
from tests.advice.facts import POLICY
from tests.advice.test_plan_properties import MOMENTS, searches, sent

Look = tuple[JobSearch, Policy, datetime]
Advised = tuple[tuple[Nudge, ...], tuple[NextStep, ...]]


def advised(look: Look) -> Advised:
    facts, policy, now = look
    steps = tuple(next_step(a, facts, policy, now) for a in facts.applications)
    return plan(facts, policy), steps


def fresh(look: Look) -> Look:
    """The same facts as storage would give them: nothing is known of them yet."""
    facts, policy, now = look
    applications = tuple(replace(a) for a in facts.applications)
    return replace(facts, applications=applications), policy, now


def moved(look: Look) -> Look:
    facts, policy, now = look
    return replace(facts, seeker=replace(facts.seeker, zone="Pacific/Auckland")), policy, now


def left_in_peace(look: Look) -> Look:
    facts, policy, now = look
    quiet = QuietTime(start=time(6), end=time(13, 30), weekends=False)
    return replace(facts, seeker=replace(facts.seeker, quiet=quiet)), policy, now


def phoning(look: Look) -> Look:
    facts, policy, now = look
    hours = CallingHours(first=time(15), last=time(16))
    return replace(facts, seeker=replace(facts.seeker, phone_hours=hours)), policy, now


def later(look: Look) -> Look:
    facts, policy, now = look
    return facts, policy, now + timedelta(days=2, hours=7)


def by_other_rules(look: Look) -> Look:
    facts, _, now = look
    hours = CallingHours(first=time(13), last=time(14))
    other = replace(POLICY, calling=hours, some_day_wait=timedelta(days=9), contacts=1)
    return facts, other, now


def all_put_off(look: Look) -> Look:
    facts, policy, now = look
    log = tuple(sent(n, max(n.due_at, now), Response.SNOOZED) for n in plan(facts, policy))
    return replace(facts, nudge_log=log), policy, now


def offered_elsewhere(look: Look) -> Look:
    """To be answered by the day of a call."""
    facts, policy, now = look
    day = next((n.day for n in plan(facts, policy) if n.day), now.date())
    offering = Application(
        id="a9",
        employer="Clara",
        registered_at=facts.applications[0].registered_at,
        rounds=facts.applications[0].rounds,
        outcome=Outcome(result=Result.OFFERED, learned_at=now),
        offer=Offer(made_at=facts.applications[0].registered_at, reply_by=day),
    )
    return replace(facts, applications=(*facts.applications, offering)), policy, now


def without_the_first(look: Look) -> Look:
    facts, policy, now = look
    return replace(facts, applications=facts.applications[1:]), policy, now


def with_another_there(look: Look) -> Look:
    """A second job at each employer, called today."""
    facts, policy, now = look
    others = (replace(a, id=f"{a.id}b", call_begun_at=None) for a in facts.applications)
    return replace(facts, applications=(*facts.applications, *others)), policy, now


CHANGES: dict[str, Callable[[Look], Look]] = {
    "nothing": lambda look: look,
    "it is two days later": later,
    "the rules are others": by_other_rules,
    "every nudge was put off": all_put_off,
    "somebody else makes an offer": offered_elsewhere,
    "one application is gone": without_the_first,
    "there is another job at each employer": with_another_there,
    "they moved": moved,
    "they are left in peace at other hours": left_in_peace,
    "they can phone at other hours": phoning,
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
@given(facts=searches(), now=MOMENTS)
def test_what_is_kept_of_an_application_is_what_would_be_worked_out_anew(
    change: Callable[[Look], Look], facts: JobSearch, now: datetime
) -> None:
    """Spares the job seeker advice that rests on a rule, an hour or a fact of before."""
    before = facts, POLICY, now
    advised(before)
    after = change(before)
    assert advised(after) == advised(fresh(after))
