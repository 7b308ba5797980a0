"""Values of one rule that are read and acted on together: each a value of the policy by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta

from bot.advice.model import Sector
from bot.advice.rules import RuleBook

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_YEARS = 10 * 365 * _DAY
_SLOWER_OR_FASTER = (Sector.GOVERNMENT, Sector.HOSPITALITY, Sector.RETAIL)
"""Where silence lasts longer, or less long, than elsewhere (H10)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Calls that nobody answered (H6)."""

    in_a_contact: int
    """So many make one contact."""
    apart: timedelta
    """Sooner after one another they are one try."""
    wait_business_days: int
    afternoon: time
    """Where the other half of their calling hours begins: a different hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """No word from them (H10)."""

    wait: timedelta
    """From the last word to the question whether to close."""
    wait_in: Mapping[Sector, timedelta]
    """The same where a sector differs."""
    ask_for: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How long what is known is kept (H19)."""

    interviewers: timedelta
    """From the closing of an application until its interviewers are forgotten."""
    closed: timedelta
    """And until only its numbers are left."""
    inactive: timedelta
    """From the last sign of life until everything is erased."""
    notice: timedelta
    """So long before the person is told of it."""


def tries(book: RuleBook) -> Tries:
    return Tries(
        in_a_contact=book.count("H6", "tries", most=5),
        apart=book.length("H6", "apart", least=_MINUTE, most=6 * _HOUR),
        wait_business_days=book.business_days("H6", "wait", most=20),
        afternoon=book.clock("H6", "afternoon"),
    )


def silence(book: RuleBook) -> Silence:
    def lasts(name: str) -> timedelta:
        return book.length("H10", name, least=_DAY, most=365 * _DAY)

    return Silence(
        wait=lasts("wait"),
        wait_in={sector: lasts(sector.value) for sector in _SLOWER_OR_FASTER},
        ask_for=book.length("H10", "ask_for", least=_DAY, most=90 * _DAY),
    )


def retention(book: RuleBook) -> Retention:
    return Retention(
        interviewers=book.length("H19", "interviewers", least=_DAY, most=_YEARS),
        closed=book.length("H19", "closed", least=_DAY, most=_YEARS),
        inactive=book.length("H19", "inactive", least=60 * _DAY, most=_YEARS),
        notice=book.length("H19", "notice", least=7 * _DAY, most=50 * _DAY),
    )
