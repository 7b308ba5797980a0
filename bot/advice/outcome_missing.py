"""The nudge that asks what came of a call, once (H15)."""

from collections.abc import Iterator

from bot.advice.model import Application, NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.once import Occasion, once
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
    question = asking(view, application, untold)
    yield from once(
        view,
        Occasion(
            kind=NudgeKind.OUTCOME_MISSING,
            application_id=application.id,
            episode=untold.episode,
            wished=question.asks_at,
            known_at=untold.at,
            expires_at=question.lapses_at,
            rules=("H15",),
        ),
    )
