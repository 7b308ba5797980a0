"""What an application is called, beside another job at the same employer (S18)."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.advice.model import Application, Interview, JobSearch, Outcome, Result, Seeker
from bot.engine.meaning import Text, UserText, Words, text
from bot.engine.naming import named, option_label
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle

MONDAY = datetime(2026, 10, 12, 9, tzinfo=UTC)


def _job(id_: str, role: str | None, day: int = 12, result: Result | None = None) -> Application:
    return Application(
        id=id_,
        employer="Acme" if id_ == "a" else " ACME",
        role=role,
        registered_at=MONDAY,
        rounds=(Interview(id=f"{id_}1", day=date(2026, 10, day), registered_at=MONDAY),),
        outcome=Outcome(result=result, learned_at=MONDAY) if result else None,
    )


def _called(name: UserText | Words) -> str:
    said: Text = text("as-typed", words=name)
    return render(said, PlainStyle())


def _search(*applications: Application) -> JobSearch:
    return JobSearch(seeker=Seeker(zone="Europe/Berlin"), applications=applications)


@pytest.mark.parametrize(
    ("role", "other", "called"),
    [
        ("welder", _job("b", "driver"), "Acme (welder)"),
        ("welder", _job("b", None), "Acme (welder)"),
        (None, _job("b", "driver"), "Acme (interview on Monday 12 October)"),
        ("welder", _job("b", " Welder", 13), "Acme (interview on Monday 12 October)"),
        ("welder", _job("b", "driver", 13, Result.OFFERED), "Acme (welder)"),
        ("welder", _job("b", "driver", 13, Result.REJECTED), "Acme"),
        (None, _job("b", None), "Acme (job 1)"),
        ("welder", _job("b", " Welder"), "Acme (job 1)"),
        (None, _job("b", None, 12, Result.REJECTED), "Acme"),
        ("welder", replace(_job("b", "driver"), employer="Acme Foods"), "Acme"),
    ],
    ids=[
        "another job there",
        "another one of which no role is known",
        "no role, so by the day",
        "the same role twice, so by the day",
        "one with an offer can still be meant",
        "one that is over is not mixed up",
        "neither role nor day, so by a number",
        "the same role and day, so by a number",
        "one that is over and just alike is not mixed up",
        "another employer",
    ],
)
def test_two_jobs_at_one_employer_are_told_apart_by_role_or_day(
    role: str | None, other: Application, called: str
) -> None:
    """Nobody calls about the driver job when the welder job is due."""
    one = _job("a", role)
    assert _called(named(one, _search(one, other))) == called


def test_a_sentence_that_names_the_day_does_not_name_it_twice() -> None:
    """ "Saved: Acme, interviewed on Monday" is enough."""
    one, other = _job("a", None), _job("b", "driver")
    assert _called(named(one, _search(one, other), day_is_said=True)) == "Acme"


def test_two_jobs_of_one_day_and_no_role_are_told_apart_by_their_order() -> None:
    """Spares the job seeker two entries that read the same, and a no noted for the wrong job."""
    one, other = _job("a", None), _job("b", None)
    search = _search(one, other)
    assert _called(named(other, search)) == " ACME (job 2)"
    assert _called(named(other, search, day_is_said=True)) == " ACME (job 2)"
    assert render(option_label(one, search), PlainStyle()) == "Acme (job 1), Monday 12 October"


def test_a_number_stays_when_the_first_job_is_over() -> None:
    """Spares the job seeker a job 2 that is called job 1 from one day to the next."""
    over, one, other = _job("x", None, 12, Result.REJECTED), _job("a", None), _job("b", None)
    assert _called(named(one, _search(over, one, other))) == "Acme (job 2)"
