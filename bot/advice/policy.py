"""The policy: the rules' values, checked and typed, with the source of each rule.

`rules.toml` holds the defaults; a workspace may override any value: `{"A3": {"wait": "10 days"}}`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time, timedelta
from functools import cache
from importlib.resources import files

from bot.advice.model import CallingHours, QuietTime
from bot.advice.rules import BadPolicy, Rule, RuleBook

__all__ = ["BadPolicy", "CallingHours", "Policy", "Rule", "default_policy", "parse"]

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Every value that this release acts on. Business days are the employer's."""

    rules: Mapping[str, Rule]
    promise_business_days: int
    """From a promised date to the call (A2)."""
    no_date_wait: timedelta
    """From the interview to the call where no date was named (A3)."""
    they_call_business_days: int
    """From the day by which they would call to ours (A9)."""
    calling: CallingHours
    remind_before: timedelta
    """How long before an agreed time (H2)."""
    agreed_late: timedelta
    """How long after an agreed time the call is still the one agreed to (H2)."""
    quiet_ahead: timedelta
    """How long before quiet time the person is told of hours that lie inside it (H3)."""
    contacts: int
    """Unprompted contacts in one round (H4)."""
    message_business_days: int
    """Of quiet after a message was left (H5)."""
    tries: int
    """Unanswered tries that make one contact (H6)."""
    tries_apart: timedelta
    try_business_days: int
    afternoon: time
    """Where the other half of their calling hours begins: a different hour (H6)."""
    some_day_wait: timedelta
    """After a call in which no day was named (H7)."""
    quiet: QuietTime
    morning: time
    """The morning slot (H13)."""
    return_business_days: int
    """Until an untouched due call comes back (H15)."""
    returns: int
    ask_after: timedelta
    """From a call that was begun to the question what came of it (H15)."""
    ask_for: timedelta
    live_call: timedelta
    unanswered: int
    """Nudges in a row without an answer, until the digest takes over (H16)."""
    digests: int

    def rule(self, rule_id: str) -> Rule:
        """The rule with its source and the day it was reviewed. Raises KeyError for no such id."""
        return self.rules[rule_id]


def parse(text: str, overrides: Mapping[str, object]) -> Policy:
    """The policy of a rule file in TOML, with a workspace's own values set over the file's.

    Raises BadPolicy with all that is wrong at once.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise BadPolicy((f"rules: this is not TOML: {wrong}.",)) from wrong
    book = RuleBook(tables, overrides)
    policy = _policy(book)
    _check_unused_values(book)
    book.finish()
    _check_hours(policy)
    return policy


@cache
def default_policy() -> Policy:
    """The policy as it is shipped."""
    return parse(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"), {})


def _policy(book: RuleBook) -> Policy:
    return Policy(
        rules=book.rules(),
        promise_business_days=book.business_days("A2", "wait", most=20),
        no_date_wait=book.length("A3", "wait", least=_DAY, most=60 * _DAY),
        they_call_business_days=book.business_days("A9", "wait", most=20),
        calling=CallingHours(first=book.clock("H2", "first"), last=book.clock("H2", "last")),
        remind_before=book.length("H2", "remind", least=_MINUTE, most=4 * _HOUR),
        agreed_late=book.length("H2", "late", least=_MINUTE, most=4 * _HOUR),
        quiet_ahead=book.length("H3", "ahead", least=_MINUTE, most=6 * _HOUR),
        contacts=book.count("H4", "contacts", most=5),
        message_business_days=book.business_days("H5", "wait", most=20),
        tries=book.count("H6", "tries", most=5),
        tries_apart=book.length("H6", "apart", least=_MINUTE, most=6 * _HOUR),
        try_business_days=book.business_days("H6", "wait", most=20),
        afternoon=book.clock("H6", "afternoon"),
        some_day_wait=book.length("H7", "wait", least=_DAY, most=60 * _DAY),
        quiet=QuietTime(
            start=book.clock("H13", "start"),
            end=book.clock("H13", "end"),
            weekends=book.flag("H13", "weekends"),
        ),
        morning=book.clock("H13", "morning"),
        return_business_days=book.business_days("H15", "wait", most=20),
        returns=book.count("H15", "returns", least=0, most=5),
        ask_after=book.length("H15", "ask_after", least=_MINUTE, most=2 * _DAY),
        ask_for=book.length("H15", "ask_for", least=_HOUR, most=30 * _DAY),
        live_call=book.length("H15", "live", least=_MINUTE, most=4 * _HOUR),
        unanswered=book.count("H16", "unanswered", most=20),
        digests=book.count("H16", "digests", least=0, most=10),
    )


def _check_unused_values(book: RuleBook) -> None:
    """Rules that are not carried out yet carry values all the same: they must be right, too."""
    book.length("H1", "due", least=_HOUR, most=7 * _DAY)
    book.length("H1", "late", least=_HOUR, most=7 * _DAY)
    for wait in ("wait", "government", "hospitality", "retail"):
        book.length("H10", wait, least=_DAY, most=365 * _DAY)


def _check_hours(policy: Policy) -> None:
    if not policy.calling.first < policy.afternoon < policy.calling.last:
        raise BadPolicy(
            ("H2.first, H6.afternoon and H2.last: write them so that each is later in the day.",)
        )
