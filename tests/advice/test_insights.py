"""Insights: counts and days as they are, and nothing concluded from them."""

from dataclasses import replace
from datetime import date

from bot.advice.figures import figure
from bot.advice.insights import AreasOf, Stage, insights
from bot.advice.model import Area, Fate, Interview, JobSearch, Outcome, Result
from tests.advice.facts import MINA, acme, at

NOW = at("2026-11-20 12:00")


def search(*applications: object, areas: tuple[Area, ...] = ()) -> JobSearch:
    return JobSearch(seeker=MINA, applications=applications, areas=areas)  # type: ignore[arg-type]


def ended(result: Result, words: str, **more: object) -> object:
    outcome = Outcome(result=result, learned_at=at(words))
    return replace(acme(), outcome=outcome, **more)  # type: ignore[arg-type]


def test_nobody_is_counted_before_their_interview() -> None:
    """Spares the job seeker a waiting time that runs before there was anything to wait for."""
    seen = insights(search(acme(day=date(2026, 12, 1))), NOW)
    assert (seen.funnel[Stage.INTERVIEWED], seen.waits, seen.open) == (0, (), 0)


def test_the_funnel_counts_rounds_that_took_place() -> None:
    """Spares the job seeker a second interview that was cancelled and counted all the same."""
    first = acme().rounds[0]
    second = Interview(id="r2", day=date(2026, 10, 28), registered_at=at("2026-10-20 12:00"))
    third = replace(second, id="r3", day=date(2026, 11, 4))
    called_off = replace(second, fate=Fate.CANCELLED)
    seen = insights(
        search(
            replace(acme(), rounds=(first, second, third)),
            replace(acme(), id="a2", rounds=(first, called_off)),
            ended(Result.OFFERED, "2026-10-20 12:00", id="a3"),
        ),
        NOW,
    )
    assert seen.funnel == {
        Stage.INTERVIEWED: 3,
        Stage.SECOND_ROUND: 1,
        Stage.FURTHER_ROUND: 1,
        Stage.OFFERED: 1,
    }
    assert (seen.results[Result.OFFERED], seen.open) == (1, 2)


def test_waiting_ends_with_their_word_and_goes_on_until_then() -> None:
    """Spares the job seeker the arithmetic of the wait."""
    seen = insights(
        search(ended(Result.REJECTED, "2026-10-24 12:00"), replace(acme(), id="a2")), NOW
    )
    assert [(w.application_id, w.days, w.is_over) for w in seen.waits] == [
        ("a2", 37, False),
        ("a1", 10, True),
    ]


def test_areas_are_counted_by_the_month() -> None:
    """Spares the job seeker the belief that nothing moves."""
    areas = (
        Area(id="w1", words="numbers", noted_at=at("2026-10-20 12:00")),
        Area(
            id="w2",
            words="calm",
            noted_at=at("2026-10-31 23:30"),
            done_at=at("2026-11-02 09:00"),
        ),
    )
    assert insights(search(acme(), areas=areas), NOW).areas == (
        AreasOf(month=date(2026, 10, 1), noted=2, done=0),
        AreasOf(month=date(2026, 11, 1), noted=0, done=1),
    )


def test_every_figure_has_a_source_and_a_year() -> None:
    """Spares the job seeker a number that nobody can look up."""
    wait = figure("first_interview_to_answer")
    assert (wait.value, wait.unit, wait.source, wait.year) == (25.1, "days", "NACE", 2023)
