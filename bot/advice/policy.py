"""The policy: the rules' values, checked and typed, with the source of each rule.

`rules.toml` holds the defaults; a workspace may override any value: `{"A3": {"wait": "10 days"}}`.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import time, timedelta
from functools import cache
from importlib.resources import files

from bot.advice.coaching import Coaching
from bot.advice.model import CallingHours, QuietTime, Sector
from bot.advice.rules import BadPolicy, Rule, RuleBook
from bot.advice.terms import Retention, Silence, Tries, retention, silence, tries

__all__ = ["BadPolicy", "CallingHours", "Policy", "Rule", "default_policy", "parse"]

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Every value that this release acts on. Business days are the employer's."""

    rules: Mapping[str, Rule]
    debrief_after: timedelta
    """From the end of an interview to the question how it went (H1)."""
    debrief_for: timedelta
    """How long that is asked; then it is not worth it any more (H1)."""
    thank_you_due: timedelta
    """From the end of an interview: within this time a thank-you is best (A1, H1)."""
    thank_you_late: timedelta
    promise_business_days: int
    """From a promised date to the call (A2)."""
    no_date_wait: timedelta
    """From the interview to the call where no date was named (A3)."""
    they_call_business_days: int
    """From the day by which they would call to ours (A9)."""
    calling: CallingHours
    sector_hours: Mapping[Sector, CallingHours]
    """Where a sector is called at other hours (H2)."""
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
    tries: Tries
    """Calls that nobody answered (H6)."""
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
    talk_evening: time
    """When a talk about the contract is spoken of on the evening before (A16)."""
    talk_before: timedelta
    """And how long before it (A16)."""
    items_first: timedelta
    """How long before the first day it is asked what is open, and asked again (A17)."""
    items_again: timedelta
    reply_ahead: timedelta
    """How long before an answer to an offer is due it is spoken of first (H14)."""
    feedback_business_days: int
    """From "in a few days" to the question about feedback (A12)."""
    feedback_for: timedelta
    silence: Silence
    """No word from them (H10)."""
    share_for: timedelta
    """How long what was shared with a coach can be read (A18)."""
    retention: Retention
    """How long what is known is kept (H19)."""
    coaching: Coaching = field(default_factory=Coaching)
    """The workspace's coaches. No rule, but configured beside the rules, for the same people."""
    discreet: bool = False
    """An employer owns the workspace: by default nothing private stands in messages there."""

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
    return _checked(RuleBook(tables, overrides))


def with_overrides(policy: Policy, overrides: Mapping[str, object]) -> Policy:
    """The same policy with more values set over its own; its coaches stay.

    Raises BadPolicy with all that is wrong at once.
    """
    tables = {rule.id: _as_table(rule) for rule in policy.rules.values()}
    return replace(_checked(RuleBook(tables, overrides)), coaching=policy.coaching)


@cache
def default_policy() -> Policy:
    """The policy as it is shipped."""
    return parse(files(__package__).joinpath("rules.toml").read_text(encoding="utf-8"), {})


def _as_table(rule: Rule) -> Mapping[str, object]:
    """The rule as a rule file has it."""
    return {
        "source": rule.source,
        "reviewed": rule.reviewed,
        "used": rule.used,
        "values": rule.values,
    }


def _checked(book: RuleBook) -> Policy:
    policy = _policy(book)
    book.finish()
    _check_hours(policy)
    return policy


def _policy(book: RuleBook) -> Policy:
    calling = CallingHours(first=book.clock("H2", "first"), last=book.clock("H2", "last"))
    return Policy(
        rules=book.rules(),
        debrief_after=book.length("H1", "debrief", least=_MINUTE, most=_DAY),
        debrief_for=book.length("H1", "debrief_for", least=_HOUR, most=14 * _DAY),
        thank_you_due=book.length("H1", "due", least=_HOUR, most=7 * _DAY),
        thank_you_late=book.length("H1", "late", least=_HOUR, most=14 * _DAY),
        promise_business_days=book.business_days("A2", "wait", most=20),
        no_date_wait=book.length("A3", "wait", least=_DAY, most=60 * _DAY),
        they_call_business_days=book.business_days("A9", "wait", most=20),
        calling=calling,
        sector_hours=_sector_hours(book, calling),
        remind_before=book.length("H2", "remind", least=_MINUTE, most=4 * _HOUR),
        agreed_late=book.length("H2", "late", least=_MINUTE, most=4 * _HOUR),
        quiet_ahead=book.length("H3", "ahead", least=_MINUTE, most=6 * _HOUR),
        contacts=book.count("H4", "contacts", most=5),
        message_business_days=book.business_days("H5", "wait", most=20),
        tries=tries(book),
        some_day_wait=book.length("H7", "wait", least=_DAY, most=60 * _DAY),
        quiet=_quiet(book),
        morning=book.clock("H13", "morning"),
        return_business_days=book.business_days("H15", "wait", most=20),
        returns=book.count("H15", "returns", least=0, most=5),
        ask_after=book.length("H15", "ask_after", least=_MINUTE, most=2 * _DAY),
        ask_for=book.length("H15", "ask_for", least=_HOUR, most=30 * _DAY),
        live_call=book.length("H15", "live", least=_MINUTE, most=4 * _HOUR),
        unanswered=book.count("H16", "unanswered", most=20),
        digests=book.count("H16", "digests", least=0, most=10),
        talk_evening=book.clock("A16", "evening"),
        talk_before=book.length("A16", "before", least=_MINUTE, most=4 * _HOUR),
        items_first=book.length("A17", "first", least=_DAY, most=30 * _DAY),
        items_again=book.length("A17", "again", least=_DAY, most=30 * _DAY),
        reply_ahead=book.length("H14", "reply", least=_DAY, most=14 * _DAY),
        feedback_business_days=book.business_days("A12", "later", most=20),
        feedback_for=book.length("A12", "later_for", least=_DAY, most=60 * _DAY),
        silence=silence(book),
        share_for=book.length("A18", "share", least=_DAY, most=90 * _DAY),
        retention=retention(book),
    )


def _quiet(book: RuleBook) -> QuietTime:
    return QuietTime(
        start=book.clock("H13", "start"),
        end=book.clock("H13", "end"),
        weekends=book.flag("H13", "weekends"),
    )


def _sector_hours(book: RuleBook, calling: CallingHours) -> Mapping[Sector, CallingHours]:
    """Restaurants between their meals, shops at weekends, too (H2)."""
    first, last = (book.clock("H2", f"hospitality_{name}") for name in ("first", "last"))
    return {
        Sector.HOSPITALITY: CallingHours(first=first, last=last),
        Sector.RETAIL: replace(calling, weekends=book.flag("H2", "retail_weekends")),
    }


def _check_hours(policy: Policy) -> None:
    if not policy.calling.first < policy.tries.afternoon < policy.calling.last:
        raise BadPolicy(
            ("H2.first, H6.afternoon and H2.last: write them so that each is later in the day.",)
        )
    if policy.thank_you_due >= policy.thank_you_late:
        raise BadPolicy(("H1.late: write a length that is longer than H1.due.",))
    hospitality = policy.sector_hours[Sector.HOSPITALITY]
    if hospitality.first >= hospitality.last:
        raise BadPolicy(("H2.hospitality_last: write a time after H2.hospitality_first.",))
