"""Insights: one's own search so far, as pictures with their words, and as a table.

Counts and days as they are. Nothing is concluded from them: neither chances nor reasons.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from bot.advice.figures import figure
from bot.advice.insights import Insights, Stage, Wait, insights
from bot.advice.model import Result
from bot.engine.meaning import (
    Bar,
    Block,
    Chart,
    Count,
    Note,
    TableFile,
    Text,
    UserText,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.view import View

FEW = 5
"""Below it the numbers are said to be few."""
MOST_WAITS = 8
TABLE_NAME = "ringback-insights.csv"
COLUMNS = ("what", "name", "value")


def shown(scene: Scene) -> Scene:
    """`/interview insights`: the funnel, the waiting, the areas to work on."""
    seen = insights(scene.search, scene.now)
    if not seen.funnel[Stage.INTERVIEWED]:
        return scene.tell(answer(text("insights-empty")))
    blocks = (*_blocks(seen, scene.view), *_few(seen))
    table = TableFile(name=TABLE_NAME, columns=COLUMNS, rows=tuple(_rows(seen, scene.view)))
    return scene.tell(replace(answer(*blocks), attachments=(table,)))


def _blocks(seen: Insights, view: View) -> Iterator[Block]:
    yield _funnel(seen)
    yield _waiting(seen, view)
    yield from _more_waits(seen)
    if seen.areas:
        yield _areas(seen)


def _funnel(seen: Insights) -> Chart:
    stages = [_counted(f"stage-{_slug(stage)}", count) for stage, count in seen.funnel.items()]
    ends = [
        _counted(f"ended-{_slug(result)}", count)
        for result, count in seen.results.items()
        if result is not Result.OFFERED
    ]
    # What did not happen is not held up to anybody, least of all a count of no's (wording 10).
    bars = (*stages, *ends, _counted("still-open", seen.open))
    return Chart(title=text("insights-funnel"), bars=tuple(bar for bar in bars if bar.value))


def _counted(key: str, count: int) -> Bar:
    return Bar(label=text(key), value=count, said=text("as-count", count=Count(value=count)))


def _waiting(seen: Insights, view: View) -> Chart:
    """The longest waits beside the published figure, which is for another kind of group."""
    own = tuple(_wait_bar(wait, view) for wait in seen.waits[:MOST_WAITS])
    published = figure("first_interview_to_answer")
    reference = Bar(
        label=text(
            "published-wait",
            source=UserText(value=published.source),
            year=UserText(value=str(published.year)),
        ),
        value=published.value,
        said=text("days-published", days=Count(value=published.value)),
        is_reference=True,
    )
    return Chart(title=text("insights-waiting"), bars=(*own, reference))


def _wait_bar(wait: Wait, view: View) -> Bar:
    application = view.search.application(wait.application_id)
    assert application is not None
    key = "days-waited" if wait.is_over else "days-waiting"
    return Bar(
        label=text("as-typed", words=named(application, view.search)),
        value=wait.days,
        said=text(key, count=Count(value=wait.days)),
    )


def _areas(seen: Insights) -> Chart:
    bars: list[Bar] = []
    for month in seen.areas:
        words = text("areas-of", noted=Count(value=month.noted), done=Count(value=month.done))
        bars.append(Bar(label=_month(month.month), value=month.noted, said=words))
    return Chart(title=text("insights-areas"), bars=tuple(bars))


def _month(first: date) -> Text:
    """ "September 2026"."""
    year = UserText(value=str(first.year))
    return text("month-of", month=Count(value=first.month), year=year)


def _more_waits(seen: Insights) -> tuple[Note, ...]:
    """What the picture has no room for is not passed over."""
    more = len(seen.waits) - MOST_WAITS
    return (Note(text=text("insights-more-waits", count=Count(value=more))),) if more > 0 else ()


def _few(seen: Insights) -> tuple[Note, ...]:
    few = seen.funnel[Stage.INTERVIEWED] < FEW
    return (Note(text=text("insights-few")),) if few else ()


def _rows(seen: Insights, view: View) -> Iterator[tuple[str, str, str]]:
    for stage, count in seen.funnel.items():
        yield ("stage", stage.value, str(count))
    for result, count in seen.results.items():
        yield ("result", result.value, str(count))
    yield ("open", "", str(seen.open))
    for wait in seen.waits:
        application = view.search.application(wait.application_id)
        assert application is not None
        kind = "days waited" if wait.is_over else "days waiting"
        yield (kind, application.employer, str(wait.days))
    for month in seen.areas:
        yield ("areas noted", f"{month.month:%Y-%m}", str(month.noted))
        yield ("areas done", f"{month.month:%Y-%m}", str(month.done))


def _slug(member: Stage | Result) -> str:
    return member.value.replace("_", "-")
