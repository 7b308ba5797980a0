"""What a message is written from: the facts, the policy, and what time it is."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.advice.calendar import local, zone
from bot.advice.model import Application, JobSearch, Seeker
from bot.advice.policy import Policy
from bot.engine.dossier import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The same for every prompt and form."""

    search: JobSearch
    policy: Policy
    now: datetime

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
