"""The facts as the planning looks at them, from one moment on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache

from bot.advice.calling import DueCall, NoCall, due_call
from bot.advice.competing import CompetingOffer, dated_offers, offer_elsewhere
from bot.advice.model import Application, JobSearch
from bot.advice.nudge_log import NudgeLog
from bot.advice.personal_time import PersonalTime, personal_time
from bot.advice.policy import Policy
from bot.advice.workplace import PlaceKey, Workplace, place_key, workplace

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
    """Where the employer of each application is, by its id."""
    offers: tuple[CompetingOffer, ...] = ()
    _calls: dict[str, DueCall | NoCall] = field(default_factory=dict, repr=False, compare=False)

    def call(self, application: Application) -> DueCall | NoCall:
        """The next call that the facts ask for."""
        known = self._calls.get(application.id)
        if known is None:
            given = self.place(application), self.policy, self.offer_elsewhere(application)
            known = application.kept("due call", given, lambda: due_call(application, *given))
            self._calls[application.id] = known
        return known

    def offer_elsewhere(self, application: Application) -> CompetingOffer | None:
        """Another employer's offer that must be answered, if there is one (H11)."""
        return offer_elsewhere(application, self.offers)

    def place(self, application: Application) -> Workplace:
        """Where that application's employer is."""
        return self.places[application.id]


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
    known = _whenever(same_search, same_policy)
    offers = tuple(offer for offer in known.offers if offer.ends_at > since)
    if offers == known.offers:
        return replace(known, since=since)
    return replace(known, since=since, offers=offers, _calls={})


@lru_cache(maxsize=2)
def _whenever(same_search: _Same, same_policy: _Same) -> Outlook:
    """What does not depend on the moment: looked up and worked out once for all of them."""
    search, policy = same_search.it, same_policy.it
    assert isinstance(search, JobSearch)
    assert isinstance(policy, Policy)
    return Outlook(
        search=search,
        policy=policy,
        since=BEGINNING,
        person=personal_time(search.seeker, policy),
        log=NudgeLog(search.nudge_log),
        places=dict(_places(search, policy)),
        offers=dated_offers(search),
    )


def _places(search: JobSearch, policy: Policy) -> Iterator[tuple[str, Workplace]]:
    """Most employers share a clock, a calendar and hours with others."""
    known: dict[PlaceKey, Workplace] = {}
    for application in search.applications:
        key = place_key(application, search.seeker, policy)
        if key not in known:
            known[key] = workplace(application, search.seeker, policy)
        yield application.id, known[key]
