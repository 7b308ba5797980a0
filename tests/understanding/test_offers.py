"""What is understood of an offer in one's own words: item by item, or asked, never guessed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.advice.calendar import zone
from bot.understanding.dates import DateContext
from bot.understanding.offer_moments import Moment
from bot.understanding.offer_told import OfferTold, Told
from bot.understanding.offers import understand_offer

CONTEXT = DateContext(
    now=datetime(2026, 10, 16, 10, tzinfo=UTC), zone=zone("Europe/Berlin"), country="DE"
)
GERMAN = replace(CONTEXT, language="de")
HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Case:
    message: str
    expected: tuple[str, ...]


def cases(file: str) -> Iterator[Case]:
    text = (HERE / file).read_text(encoding="utf-8")
    for block in text.split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            message, *expected = lines
            yield Case(
                message.replace("\\n", "\n"), tuple(sorted(line.strip() for line in expected))
            )


def written(found: OfferTold) -> tuple[str, ...]:
    """What was understood, as the table writes it."""
    return tuple(
        sorted(
            (
                *map(_told, found.told),
                *(f"open = {topic}" for topic in found.open),
                *(f"? {words}" for words in found.remainder),
                *(f"talk = {_moment(talk)}" for talk in found.talk),
            )
        )
    )


def _told(told: Told) -> str:
    if told.choices:
        return f"{told.topic} which = {', '.join(map(_moment, told.choices))}"
    if told.moment is not None:
        return f"{told.topic} = {_moment(told.moment)}"
    kept = " words" if told.topic == "start" else ""
    return f"{told.topic}{kept} = {told.words}"


def _moment(moment: Moment) -> str:
    parts = (str(moment.day or ""), f"{moment.at:%H:%M}" if moment.at else "")
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    "case", [*cases("offers.txt"), *cases("offers_unseen.txt")], ids=lambda case: case.message[:60]
)
def test_an_offer_is_understood_item_by_item(case: Case) -> None:
    """Spares the job seeker twelve questions, and a first day at the wrong hour."""
    assert written(understand_offer(case.message, CONTEXT)) == case.expected


@pytest.mark.parametrize(
    "case",
    [*cases("offers_german.txt"), *cases("offers_german_unseen.txt")],
    ids=lambda case: case.message[:60],
)
def test_an_offer_told_in_german_is_understood_item_by_item(case: Case) -> None:
    """Spares whoever writes in German the twelve questions as well."""
    assert written(understand_offer(case.message, GERMAN)) == case.expected
