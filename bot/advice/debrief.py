"""The nudge that asks how an interview went, once, shortly after its end (A1, H1)."""

from collections.abc import Iterator

from bot.advice.after_interview import debriefed_from, over_at, told_at
from bot.advice.model import Application, NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook


def debriefs(view: Outlook) -> Iterator[Nudge]:
    """One for each interview that was ahead when it was told of, and took place."""
    for application in view.search.open_applications:
        yield from _debrief(view, application)


def _debrief(view: Outlook, application: Application) -> Iterator[Nudge]:
    """About the latest round: an invitation to another one overtakes what was to be asked."""
    interview, person = application.interview, view.person
    wished = debriefed_from(interview, person, view.policy)
    if wished is None or not interview.takes_place or interview.debriefed_at is not None:
        return
    episode = f"{interview.id}-e{interview.day:%y%m%d}"
    fired = view.log.fired(application.id, episode, NudgeKind.DEBRIEF)
    lapses_from = fired.last_put_off_until or wished
    yield from once(
        view,
        Occasion(
            kind=NudgeKind.DEBRIEF,
            application_id=application.id,
            subject_id=interview.id,
            episode=episode,
            wished=wished,
            known_at=told_at(interview),
            at=over_at(interview, person.zone, view.policy),
            expires_at=lapses_from + view.policy.debrief_for,
            rules=("A1", "A2", "H1"),
        ),
    )
