"""The nudge that asks what came of a call, once (H15)."""

from collections.abc import Iterator

from bot.advice.model import Application, NudgeKind
from bot.advice.nudge import Nudge, NudgeClass
from bot.advice.outlook import Outlook
from bot.advice.untold import asking, untold_call


def outcomes_missing(view: Outlook) -> Iterator[Nudge]:
    """One for each call that was begun, or in which they talked, with nothing told since."""
    for application in view.search.open_applications:
        yield from _outcome_missing(view, application)


def _outcome_missing(view: Outlook, application: Application) -> Iterator[Nudge]:
    untold = untold_call(application)
    if untold is None:
        return
    fired = view.log.fired(application.id, untold.episode, NudgeKind.OUTCOME_MISSING)
    if fired.last and not fired.snoozed_until:
        return
    question = asking(view, application, untold)
    due_at = view.person.later(max(question.asks_at, view.since))
    if due_at < question.lapses_at:
        yield Nudge(
            key=fired.next_key,
            kind=NudgeKind.OUTCOME_MISSING,
            application_id=application.id,
            due_at=due_at,
            expires_at=question.lapses_at,
            kindness=NudgeClass.ADVICE,
            rules=("H15",),
        )
