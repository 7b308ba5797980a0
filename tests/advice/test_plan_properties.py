"""What holds of every plan, whatever happened before."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as some

from bot.advice.at_due import due_now, next_due_at
from bot.advice.budget import contacts_made
from bot.advice.model import (
    APPOINTMENTS,
    Application,
    CallingHours,
    CallResult,
    Contact,
    Interview,
    JobSearch,
    NudgeKind,
    QuietTime,
    Response,
    Said,
    Sector,
    Seeker,
    SentNudge,
)
from bot.advice.next_step import next_step
from bot.advice.nudge import Nudge
from bot.advice.personal_time import personal_time
from bot.advice.plan import plan
from tests.advice.facts import OF_CALLS, POLICY

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Manila", "Asia/Riyadh", "Australia/Lord_Howe")
FIRST, LAST = datetime(2026, 9, 1), datetime(2027, 4, 30)  # noqa: DTZ001
CLOCK = some.integers(0, 1439).map(lambda minute: time(minute // 60, minute % 60))
MOMENTS = some.datetimes(FIRST, LAST, timezones=some.just(UTC)).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
DAYS = some.dates(FIRST.date(), LAST.date())
PHONE_HOURS = some.builds(CallingHours, first=CLOCK, last=CLOCK)
HOURS = some.builds(
    lambda first, minutes, weekends: CallingHours(
        first=time(first), last=time(first + minutes // 60, minutes % 60), weekends=weekends
    ),
    some.integers(5, 18),
    some.integers(1, 300),
    some.booleans(),
)
QUIET = some.builds(QuietTime, start=CLOCK, end=CLOCK, weekends=some.booleans())


@some.composite
def contacts(draw: some.DrawFn, since: datetime) -> tuple[Contact, ...]:
    moment, made = since, []
    for number in range(draw(some.integers(0, 4))):
        moment += timedelta(minutes=draw(some.integers(1, 20_000)))
        result = draw(some.sampled_from(CallResult))
        talked = result is CallResult.TALKED
        said = draw(some.none() | some.sampled_from(Said)) if talked else None
        made.append(
            Contact(
                id=f"c{number}",
                at=moment,
                result=result,
                said=said,
                day=draw(some.none() | DAYS) if said else None,
                time_of_day=draw(some.none() | CLOCK) if said is Said.CALL_BACK else None,
                agreed=draw(some.booleans()),
            )
        )
    return tuple(made)


@some.composite
def applications(draw: some.DrawFn, number: int) -> Application:
    registered = draw(MOMENTS)
    decision = draw(some.none() | DAYS)
    made = tuple(replace(c, id=f"{c.id}x{number}") for c in draw(contacts(registered)))
    return Application(
        id=f"a{number}",
        employer=draw(some.sampled_from(("Acme", "acme ", "Bolt"))),
        registered_at=registered,
        rounds=(
            Interview(
                id=f"r{number}",
                day=draw(DAYS),
                registered_at=registered,
                decision_by=decision,
                decision_learned_at=registered if decision else None,
            ),
        ),
        zone=draw(some.none() | some.sampled_from(ZONES)),
        contacts=made,
        call_begun_at=draw(some.none() | MOMENTS),
        no_calls_advertised=draw(some.booleans()),
        may_write=draw(some.none() | some.booleans()),
        sector=draw(some.none() | some.sampled_from(Sector)),
        hours=draw(some.none() | HOURS),
        ring_in_quiet_time=draw(some.booleans()),
    )


@some.composite
def searches(draw: some.DrawFn) -> JobSearch:
    count = draw(some.integers(1, 3))
    return JobSearch(
        seeker=Seeker(
            zone=draw(some.sampled_from(ZONES)),
            quiet=draw(some.none() | QUIET),
            last_active_at=draw(some.none() | MOMENTS),
            phone_hours=draw(some.none() | PHONE_HOURS),
        ),
        applications=tuple(draw(applications(number)) for number in range(count)),
    )


@some.composite
def called_back(draw: some.DrawFn) -> JobSearch:
    """Searches in which each employer named a day and an hour for the next call, often at night."""
    facts = draw(searches())
    for application in facts.applications:
        at = max(application.registered_at, *(c.at for c in application.contacts), FIRST_MOMENT)
        asked = Contact(
            id=f"{application.id}x",
            at=at + timedelta(minutes=1),
            result=CallResult.TALKED,
            said=Said.CALL_BACK,
            day=at.date() + timedelta(days=draw(some.integers(2, 9))),
            time_of_day=draw(CLOCK),
        )
        facts = facts.with_application(
            replace(application, contacts=(*application.contacts, asked))
        )
    return facts


def facts_known_at(facts: JobSearch, nudge: Nudge) -> datetime:
    """The moment of the latest fact that a nudge about a call rests on."""
    application = facts.application(nudge.application_id)
    assert application is not None
    return max(application.registered_at, *(c.at for c in application.contacts), FIRST_MOMENT)


FIRST_MOMENT = FIRST.replace(tzinfo=UTC)


@given(searches())
def test_the_same_facts_give_the_same_plan(facts: JobSearch) -> None:
    """Spares the job seeker a plan that depends on chance."""
    assert plan(facts, POLICY) == plan(replace(facts), POLICY)


@given(searches())
def test_the_plan_is_ordered_and_its_keys_are_unique(facts: JobSearch) -> None:
    """Spares the job seeker a doubled or a swallowed nudge."""
    nudges = plan(facts, POLICY)
    assert [n.due_at for n in nudges] == sorted(n.due_at for n in nudges)
    assert max(Counter(nudge.key for nudge in nudges).values(), default=1) == 1
    assert all(set(nudge.key) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for nudge in nudges)


@given(searches() | called_back())
def test_nothing_rings_in_quiet_time_without_a_yes(facts: JobSearch) -> None:
    """Spares the job seeker a buzz at night (H3, H13)."""
    person = personal_time(facts.seeker, POLICY)
    for nudge in plan(facts, POLICY):
        application = facts.application(nudge.application_id)
        assert application is not None
        if person.is_quiet(nudge.due_at):
            assert nudge.rings_in_quiet
        if nudge.rings_in_quiet:
            assert application.ring_in_quiet_time


@given(searches())
def test_no_nudge_is_older_than_the_fact_it_rests_on(facts: JobSearch) -> None:
    """Spares the job seeker reminders of a time before they told us anything."""
    for nudge in plan(facts, POLICY):
        if nudge.kind in OF_CALLS:
            assert nudge.due_at >= facts_known_at(facts, nudge)


@given(searches())
def test_the_budget_is_never_exceeded(facts: JobSearch) -> None:
    """Spares the job seeker the call that costs the job (A8, H4)."""
    for nudge in plan(facts, POLICY):
        application = facts.application(nudge.application_id)
        assert application is not None
        if nudge.kind is NudgeKind.CALL_DUE and not nudge.agreed:
            assert contacts_made(application, POLICY) < POLICY.contacts


@given(searches())
def test_two_applications_at_one_employer_are_never_due_on_one_day(facts: JobSearch) -> None:
    """Spares the job seeker ringing one office twice in a morning (H4)."""
    calls: Counter[tuple[str, date | None]] = Counter()
    for nudge in plan(facts, POLICY):
        application = facts.application(nudge.application_id)
        assert application is not None
        if nudge.kind is NudgeKind.CALL_DUE:
            calls[application.employer.strip().casefold(), nudge.day] += 1
    assert max(calls.values(), default=1) == 1


@given(searches(), MOMENTS)
def test_stop_ends_everything(facts: JobSearch, stopped_at: datetime) -> None:
    """Spares the job seeker every further message (S35)."""
    stopped = replace(facts, seeker=replace(facts.seeker, stopped_at=stopped_at))
    assert plan(stopped, POLICY) == ()
    assert next_due_at(stopped, POLICY, stopped_at) is None


@given(searches(), MOMENTS)
def test_the_next_moment_to_look_is_always_ahead(facts: JobSearch, now: datetime) -> None:
    """Spares the operator a busy loop, and the job seeker a nudge nobody looks for."""
    due = due_now(facts, POLICY, now)
    assert due.next_at is None or due.next_at > now
    assert all(nudge.due_at <= now for nudge in due.send)


@given(searches() | called_back(), MOMENTS)
def test_nothing_goes_early_or_in_quiet_time(facts: JobSearch, now: datetime) -> None:
    """Spares the job seeker a call that comes too soon, and a buzz at night (A8, H13)."""
    moments = {nudge.key: nudge.due_at for nudge in plan(facts, POLICY)}
    person = personal_time(facts.seeker, POLICY)
    for nudge in due_now(facts, POLICY, now).send:
        assert moments[nudge.key] <= now
        assert nudge.rings_in_quiet or not person.is_quiet(now)


@given(searches(), MOMENTS)
def test_every_open_application_has_a_next_step(facts: JobSearch, now: datetime) -> None:
    """Spares the job seeker a home card that says nothing."""
    for application in facts.applications:
        step = next_step(application, facts, POLICY, now)
        if step.when is not None and step.until is not None:
            assert step.when <= step.until


ANSWERS = some.sampled_from((None, None, Response.SNOOZED, Response.HANDLED))


@given(searches(), some.lists(ANSWERS, min_size=40, max_size=40), some.booleans())
def test_however_they_answer_the_nudges_end(
    facts: JobSearch, answers: list[Response | None], late: bool
) -> None:
    """Spares the job seeker an endless row, twice the same key, and advice after silence."""
    keys: set[str] = set()
    now = next_due_at(facts, POLICY, FIRST_MOMENT)
    for answer in answers:
        if now is None:
            break
        now += timedelta(hours=5) if late else timedelta()
        due = due_now(facts, POLICY, now)
        assert not keys & {nudge.key for nudge in due.send}
        keys |= {nudge.key for nudge in due.send}
        untouched = tuple(sent(nudge, now, None) for nudge in due.send)
        following = next_due_at(
            replace(facts, nudge_log=(*facts.nudge_log, *untouched)), POLICY, now
        )
        assert following is None or following > now
        answered = tuple(sent(nudge, now, answer) for nudge in due.send)
        facts = replace(facts, nudge_log=(*facts.nudge_log, *answered))
        now = next_due_at(facts, POLICY, now)
    silent = 0
    while now is not None:
        due = due_now(facts, POLICY, now)
        silent += any(nudge.kind not in APPOINTMENTS for nudge in due.send)
        log = (*facts.nudge_log, *(sent(nudge, now, None) for nudge in due.send))
        facts = replace(facts, nudge_log=log)
        now = next_due_at(facts, POLICY, now)
    # Three pieces of advice, then two digests; a few more if activity was noted in between.
    assert silent <= 2 * (POLICY.unanswered + POLICY.digests)


def sent(nudge: Nudge, now: datetime, answer: Response | None) -> SentNudge:
    return SentNudge(
        key=nudge.key,
        kind=nudge.kind,
        application_id=nudge.application_id,
        sent_at=now,
        day=nudge.day,
        response=answer,
        snoozed_until=now + timedelta(hours=3) if answer is Response.SNOOZED else None,
    )
