"""H19: what is kept how long, to the moment, and what is never touched."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib.resources import files

import pytest

from bot.advice.insights import Stage, insights
from bot.advice.model import (
    Application,
    Area,
    Ended,
    Interviewer,
    JobSearch,
    NudgeKind,
    Outcome,
    Result,
    Seeker,
)
from bot.advice.offer import Answer, Offer
from bot.advice.policy import BadPolicy, parse
from bot.advice.retention import (
    closed_at,
    erased_at,
    must_be_erased,
    must_be_told,
    next_tidy_at,
    tidied,
)
from tests.advice.facts import MINA, POLICY, acme, at, fired

CLOSED = at("2026-10-20 12:00")
INTERVIEWERS_GO = CLOSED + timedelta(days=30)
IT_GOES = CLOSED + timedelta(days=180)
SHIPPED = files("bot.advice").joinpath("rules.toml").read_text("utf-8")
A_BIT = timedelta(microseconds=1)
DANA = Interviewer(name="Dana Fox", phone="+49 30 1234", email="dana@acme.example")


def application(result: Result | None = Result.REJECTED, offer: Offer | None = None) -> Application:
    """Acme with an interviewer, closed on 20 October unless it is open."""
    known = acme()
    rounds = (replace(known.rounds[0], interviewers=(DANA,)),)
    outcome = Outcome(result=result, learned_at=CLOSED) if result else None
    return replace(known, rounds=rounds, outcome=outcome, offer=offer)


def of(*applications: Application, seeker: Seeker = MINA) -> JobSearch:
    return JobSearch(seeker=seeker, applications=applications)


def interviewers(search: JobSearch) -> list[Interviewer]:
    return [one for a in search.applications for r in a.rounds for one in r.interviewers]


@pytest.mark.parametrize(
    ("moment", "people", "applications"),
    [
        pytest.param(INTERVIEWERS_GO - A_BIT, 1, 1, id="just before thirty days: all is there"),
        pytest.param(INTERVIEWERS_GO, 0, 1, id="after thirty days: no interviewers"),
        pytest.param(IT_GOES - A_BIT, 0, 1, id="just before half a year"),
        pytest.param(IT_GOES, 0, 0, id="after half a year: gone"),
    ],
)
def test_a_closed_application_goes_in_two_steps(
    moment: datetime, people: int, applications: int
) -> None:
    """Spares Dana Fox a place in somebody's records for years."""
    search = tidied(of(application()), POLICY, moment)
    assert len(interviewers(search)) == people
    assert len(search.applications) == applications


OFFER = Offer(made_at=CLOSED)
STARTS = replace(
    OFFER,
    answer=Answer.ACCEPTED,
    answered_at=CLOSED + timedelta(days=2),
    starts_on=date(2027, 6, 1),
)


@pytest.mark.parametrize(
    ("kept", "closes"),
    [
        pytest.param(application(None), None, id="open"),
        pytest.param(application(Result.OFFERED), None, id="an offer, and nothing known of it"),
        pytest.param(application(Result.OFFERED, OFFER), None, id="an offer without an answer"),
        pytest.param(
            application(Result.OFFERED, STARTS), at("2027-06-01 00:00"), id="the first day"
        ),
        pytest.param(
            application(Result.OFFERED, replace(STARTS, starts_on=None)),
            CLOSED + timedelta(days=2),
            id="accepted, and no first day is known: the answer",
        ),
        pytest.param(
            application(Result.OFFERED, replace(STARTS, answer=Answer.DECLINED)),
            CLOSED + timedelta(days=2),
            id="declined: the answer, whatever day they had named",
        ),
        pytest.param(application(), CLOSED, id="a no"),
    ],
)
def test_nothing_is_over_before_the_last_of_it_is(
    kept: Application, closes: datetime | None
) -> None:
    """Spares the job seeker a first day at a place whose address has been erased."""
    assert closed_at(kept, MINA) == closes
    search = of(kept)
    just_before = (closes or at("2036-01-01 00:00")) + timedelta(days=30) - A_BIT
    assert tidied(search, POLICY, just_before) is search


def test_what_goes_leaves_numbers_and_nothing_of_anybody() -> None:
    """Their own funnel stays true, and what they learned stays theirs (A12)."""
    other = replace(application(None), id="a2", employer="Globex")
    area = Area(id="x", words="speak slower", noted_at=CLOSED, application_id="a1")
    log = (
        fired("a1-x-call-0", "2026-10-19 09:30", application_id="a1"),
        fired("digest-0", "2026-10-19 09:30", kind=NudgeKind.DIGEST, application_id=""),
    )
    before = replace(of(application(), other), areas=(area,), nudge_log=log)
    after = tidied(before, POLICY, IT_GOES)
    assert after.applications == (other,)
    assert after.ended == (Ended(result=Result.REJECTED, rounds=1),)
    assert after.areas == (area,)
    assert [sent.key for sent in after.nudge_log] == ["digest-0"]
    assert tidied(after, POLICY, IT_GOES) is after


@pytest.mark.parametrize("rounds", [1, 2, 3])
@pytest.mark.parametrize("result", [Result.REJECTED, Result.OFFERED])
def test_the_funnel_is_the_same_before_and_after(rounds: int, result: Result) -> None:
    """Spares the job seeker a look back that shrinks by itself."""
    one = application(result, replace(STARTS, answer=Answer.DECLINED))
    many = tuple(replace(one.rounds[0], id=f"r{n}") for n in range(rounds))
    before = of(replace(one, rounds=many))
    now = IT_GOES + timedelta(days=2)
    after = tidied(before, POLICY, now)
    assert after.applications == ()
    seen, still = insights(before, now), insights(after, now)
    assert (still.funnel, still.results) == (seen.funnel, seen.results)
    assert still.funnel[Stage.INTERVIEWED] == 1


ACTIVE = at("2026-10-14 18:00")
TOLD_FROM = ACTIVE + timedelta(days=335)
ERASED = ACTIVE + timedelta(days=365)


def someone(told_at: datetime | None = None, active_at: datetime | None = ACTIVE) -> JobSearch:
    seeker = replace(MINA, last_active_at=active_at, erasure_told_at=told_at)
    return of(application(None), seeker=seeker)


@pytest.mark.parametrize(
    ("search", "moment", "told"),
    [
        pytest.param(someone(), TOLD_FROM - A_BIT, False, id="just before"),
        pytest.param(someone(), TOLD_FROM, True, id="a month before the year is over"),
        pytest.param(someone(TOLD_FROM), TOLD_FROM + A_BIT, False, id="they were told"),
        pytest.param(
            someone(ACTIVE - timedelta(days=9)), TOLD_FROM, True, id="told, and back since: anew"
        ),
        pytest.param(someone(None, None), ERASED, False, id="nobody ever saw them"),
    ],
)
def test_they_are_told_once(search: JobSearch, moment: datetime, told: bool) -> None:
    """Spares the job seeker an erasure out of the blue, and a letter a day before it."""
    assert must_be_told(search, POLICY, moment) is told


@pytest.mark.parametrize(
    ("search", "moment", "erased"),
    [
        pytest.param(someone(), ERASED + timedelta(days=99), False, id="never without a word"),
        pytest.param(someone(TOLD_FROM), ERASED - A_BIT, False, id="just before"),
        pytest.param(someone(TOLD_FROM), ERASED, True, id="a month after they were told"),
        pytest.param(
            someone(ERASED + timedelta(days=5)),
            ERASED + timedelta(days=35) - A_BIT,
            False,
            id="told late, after an outage: a month from then",
        ),
        pytest.param(
            someone(TOLD_FROM, TOLD_FROM + A_BIT), ERASED, False, id="any word keeps it all"
        ),
        pytest.param(someone(TOLD_FROM, None), ERASED, False, id="nobody ever saw them"),
    ],
)
def test_everything_goes_a_month_after_they_were_told(
    search: JobSearch, moment: datetime, erased: bool
) -> None:
    """Spares somebody who has found a job their old search lying around for ever."""
    assert must_be_erased(search, POLICY, moment) is erased


@pytest.mark.parametrize(
    ("search", "moment"),
    [
        pytest.param(of(), None, id="nothing is known"),
        pytest.param(of(application(None)), None, id="open, and nobody was ever seen"),
        pytest.param(
            of(application()), datetime(2026, 11, 20, tzinfo=UTC), id="interviewers first"
        ),
        pytest.param(
            of(replace(application(), rounds=acme().rounds)),
            datetime(2027, 4, 19, tzinfo=UTC),
            id="then it",
        ),
        pytest.param(someone(), datetime(2027, 9, 15, tzinfo=UTC), id="somebody has to be told"),
        pytest.param(someone(TOLD_FROM), datetime(2027, 10, 15, tzinfo=UTC), id="and then erased"),
    ],
)
def test_when_to_look_again(search: JobSearch, moment: datetime | None) -> None:
    """A million people are not looked through each night: each has a day of their own."""
    assert next_tidy_at(search, POLICY) == moment


def test_at_that_moment_something_has_to_go() -> None:
    """A day that is too early would be looked at for ever."""
    search = of(application())
    for _ in range(2):
        moment = next_tidy_at(search, POLICY)
        assert moment is not None
        search = tidied(search, POLICY, moment)
    assert (search.applications, next_tidy_at(search, POLICY)) == ((), None)
    told = someone()
    moment = next_tidy_at(told, POLICY)
    assert moment is not None
    assert must_be_told(told, POLICY, moment)
    told = someone(moment)
    last = next_tidy_at(told, POLICY)
    assert last is not None
    assert erased_at(told, POLICY) == moment + POLICY.retention.notice
    assert must_be_erased(told, POLICY, last)


def test_a_moment_at_midnight_stays_where_it_is() -> None:
    """Not a day later each time that it is asked for."""
    midnight = at("2026-10-20 02:00")
    kept = replace(application(), outcome=Outcome(result=Result.REJECTED, learned_at=midnight))
    moment = next_tidy_at(of(kept), POLICY)
    assert moment == midnight + timedelta(days=30)


def test_a_workspace_may_keep_things_for_less_time() -> None:
    """The house decides for its own people; what cannot be is told to whoever writes it."""
    text = SHIPPED.replace('values.interviewers = "30 days"', 'values.interviewers = "7 days"')
    shorter = parse(text, {"H19": {"closed": "14 days"}})
    assert interviewers(tidied(of(application()), shorter, CLOSED + timedelta(days=7))) == []
    assert tidied(of(application()), shorter, CLOSED + timedelta(days=14)).applications == ()
    with pytest.raises(BadPolicy, match=r"H19\.inactive"):
        parse(SHIPPED, {"H19": {"inactive": "1 day"}})
