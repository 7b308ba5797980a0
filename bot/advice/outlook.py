"""The facts as the planning looks at them, from one moment on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache

from bot.advice.calling import DueCall, NoCall, due_call
from bot.advice.model import Application, JobSearch
from bot.advice.nudge_log import NudgeLog
from bot.advice.personal_time import PersonalTime, personal_time
from bot.advice.policy import Policy
from bot.advice.workplace import Workplace, workplace

BEGINNING = datetime.min.replace(tzinfo=UTC)
"""Looked at from here nothing is late: the plan as the facts alone have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """A job search seen from `since` on: whatever was due before and did not go is still to come.

    Seen from now, what downtime or a live call held back falls on the next moment that suits.
    """

    search: JobSearch
    policy: Policy
    since: datetime
    person: PersonalTime
    log: NudgeLog
    places: Mapping[str, Workplace]
    employers: Mapping[str, tuple[Application, ...]]
    _calls: dict[str, DueCall | NoCall] = field(default_factory=dict, repr=False, compare=False)

    def call(self, application: Application) -> DueCall | NoCall:
        """The next call that the facts ask for; worked out once."""
        known = self._calls.get(application.id)
        if known is None:
            known = due_call(application, self.place(application), self.policy)
            self._calls[application.id] = known
        return known

    def place(self, application: Application) -> Workplace:
        """Where that application's employer is."""
        return self.places[application.zone or self.search.seeker.zone]

    def others_at_employer(self, application: Application) -> tuple[Application, ...]:
        """The other applications at the same employer, whatever became of them."""
        there = self.employers[employer_key(application)]
        return tuple(other for other in there if other.id != application.id)


def employer_key(application: Application) -> str:
    """Two spellings that differ in case or in spaces around them are one employer."""
    return application.employer.strip().casefold()


class _Same:
    """Stands for one object and no equal one: facts are looked at, never compared whole."""

    __slots__ = ("it",)

    def __init__(self, it: object) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


def outlook(search: JobSearch, policy: Policy, since: datetime = BEGINNING) -> Outlook:
    """Raises UnknownZone when a zone among the facts is none.

    Within one turn the same facts are looked at several times: the last few are kept.
    """
    return _outlook(_Same(search), _Same(policy), since)


@lru_cache(maxsize=4)
def _outlook(same_search: _Same, same_policy: _Same, since: datetime) -> Outlook:
    search, policy = same_search.it, same_policy.it
    assert isinstance(search, JobSearch)
    assert isinstance(policy, Policy)
    by_zone = {a.zone or search.seeker.zone: a for a in search.applications}
    return Outlook(
        search=search,
        policy=policy,
        since=since,
        person=personal_time(search.seeker, policy),
        log=NudgeLog(search.nudge_log),
        places={key: workplace(a, search.seeker, policy) for key, a in by_zone.items()},
        employers=_by_employer(search.applications),
    )


def _by_employer(applications: Iterable[Application]) -> Mapping[str, tuple[Application, ...]]:
    employers: dict[str, tuple[Application, ...]] = {}
    for application in applications:
        key = employer_key(application)
        employers[key] = (*employers.get(key, ()), application)
    return employers
