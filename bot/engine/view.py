"""What a message is written from: the facts, the policy, and what time it is."""

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from bot.advice.calendar import local, zone
from bot.advice.competing import CompetingOffer
from bot.advice.model import Application, JobSearch, Seeker
from bot.advice.next_step import NextStep, NextStepKind, step_in
from bot.advice.outlook import Outlook, outlook
from bot.advice.policy import Policy
from bot.advice.workplace import Workplace
from bot.engine.dossier import Question


@dataclass(frozen=True, kw_only=True)
class View:
    """The same for every prompt and form. What is asked of it twice is worked out once."""

    search: JobSearch
    policy: Policy
    now: datetime
    _steps: dict[str, NextStep] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _outlook(self) -> Outlook:
        return outlook(self.search, self.policy, self.now)

    def next_step(self, application: Application) -> NextStep:
        """The one next step of an application of this search."""
        if application.id not in self._steps:
            self._steps[application.id] = step_in(self._outlook, application)
        return self._steps[application.id]

    def place(self, application: Application) -> Workplace:
        """Where an employer of this search is, and when they are called there."""
        return self._outlook.place(application)

    def offer_elsewhere(self, application: Application) -> CompetingOffer | None:
        """Another employer's offer that must be answered, if there is one (H11)."""
        return self._outlook.offer_elsewhere(application)

    def is_under_way(self, application: Application) -> bool:
        """Open, or with an offer that still has a next step: what home and the list show."""
        return application.is_open or self.next_step(application).kind is not NextStepKind.CLOSED

    @property
    def is_discreet(self) -> bool:
        """Whether messages name nothing: as the person chose, else as it is usual there."""
        chosen = self.seeker.discreet
        return self.policy.discreet if chosen is None else chosen

    @property
    def seeker(self) -> Seeker:
        return self.search.seeker

    @property
    def zone(self) -> ZoneInfo:
        """The seeker's."""
        return zone(self.seeker.zone)

    @property
    def today(self) -> date:
        """The calendar day where the seeker is."""
        return local(self.now, self.zone).date()

    def application(self, question: Question) -> Application:
        """The application that the question is about.

        A question about one that is gone is settled before anybody sees it again, so its
        absence here is a defect and raises LookupError.
        """
        found = self.search.application(question.about.application_id)
        if found is None:
            raise LookupError(question.about.application_id)
        return found
