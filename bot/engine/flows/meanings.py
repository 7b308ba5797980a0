"""What words can mean here, as choices: of the proposals those that this conversation knows."""

from bot.advice.model import Application, Result
from bot.engine.choices import Choice
from bot.engine.days import call_back_days
from bot.engine.view import View
from bot.understanding.replies import Certainty, Intent, Proposal

Meanings = list[tuple[Choice, Certainty]]
"""Best first, each once."""

CHOICES: dict[Intent, Choice] = {
    Intent.STOP: Choice.STOP,
    Intent.LATER: Choice.LATER,
    Intent.TOMORROW: Choice.TOMORROW,
    Intent.SHOW_CARD: Choice.SHOW_CARD,
    Intent.HEARD: Choice.HEARD,
    Intent.TALKED: Choice.TALKED,
    Intent.LEFT_MESSAGE: Choice.LEFT_MESSAGE,
    Intent.NO_ANSWER: Choice.NO_ANSWER,
    Intent.WRONG_PERSON: Choice.WRONG_PERSON,
    Intent.NOTHING_DECIDED: Choice.NOTHING_DECIDED,
    Intent.THEY_CALL: Choice.THEY_CALL,
    Intent.REJECTED: Choice.REJECTED,
    Intent.OFFERED: Choice.OFFERED,
    Intent.ACCEPTED: Choice.ACCEPT,
    Intent.DECLINED_OFFER: Choice.DECLINE,
    Intent.CALL_BACK_ANY_DAY: Choice.YES_NO_DAY,
    Intent.WROTE: Choice.EMAIL_SENT,
    Intent.NO_CALLS: Choice.NO_CALLS,
    Intent.ADVERT_NO_CALLS: Choice.ADVERT_NO_CALLS,
    Intent.ANOTHER_ROUND: Choice.ANOTHER_ROUND,
    Intent.FROZEN: Choice.FROZEN,
    Intent.WANTS_MORE: Choice.WANTS_MORE,
    Intent.THANKS_SENT: Choice.THANKS_SENT,
    Intent.WRITE_THANKS: Choice.WRITE_THANKS,
    Intent.YES: Choice.YES,
    Intent.NO: Choice.NO,
    Intent.WHY: Choice.WHY,
    Intent.DONT_KNOW: Choice.DONT_KNOW,
    Intent.SKIP: Choice.SKIP,
    Intent.NOT_CALLED: Choice.NOT_CALLED,
}
"""What an intent means as a choice; the others are commands of their own."""

OF_OFFERS = frozenset({Choice.ACCEPT, Choice.DECLINE})
WEIGHTY = frozenset({Choice.REJECTED, Choice.OFFERED, Choice.STOP, *OF_OFFERS})
"""Never recorded from free text without a yes."""

ABOUT_AN_APPLICATION = frozenset(
    {
        Choice.TALKED,
        Choice.LEFT_MESSAGE,
        Choice.NO_ANSWER,
        Choice.WRONG_PERSON,
        Choice.NOTHING_DECIDED,
        Choice.THEY_CALL,
        Choice.REJECTED,
        Choice.OFFERED,
        Choice.ACCEPT,
        Choice.DECLINE,
        Choice.EMAIL_SENT,
        Choice.NO_CALLS,
        Choice.ADVERT_NO_CALLS,
        Choice.YES_NO_DAY,
        Choice.YES_ON,
        Choice.ANOTHER_ROUND,
        Choice.FROZEN,
        Choice.WANTS_MORE,
        Choice.THANKS_SENT,
        Choice.WRITE_THANKS,
    }
)
"""What can be said out of the blue, of one application."""

AFTER_AN_OFFER = WEIGHTY | {Choice.THANKS_SENT, Choice.WRITE_THANKS}
"""What words can still mean once there is an offer: the rest is for a decision to come."""


def meanings_of(
    proposals: tuple[Proposal, ...], words: str, open_choices: frozenset[str], view: View
) -> Meanings:
    """The proposals that the open question knows, or that can be said out of the blue."""
    known = open_choices | {c.value for c in ABOUT_AN_APPLICATION | {Choice.STOP}}
    found: dict[Choice, Certainty] = {}
    for proposal in proposals:
        choice = CHOICES.get(proposal.intent)
        if choice is not None and choice.value in known:
            found.setdefault(_here(choice, open_choices), proposal.certainty)
    if Choice.YES_NO_DAY in found and call_back_days(words, view):
        # "I may call again on Tuesday" names the day.
        return [(NAMING_A_DAY.get(each, each), certainty) for each, certainty in found.items()]
    return list(found.items())


def _here(choice: Choice, open_choices: frozenset[str]) -> Choice:
    """What was written after an interview, while a thank-you is spoken of, is the thank-you."""
    is_thanks = choice is Choice.EMAIL_SENT and Choice.THANKS_SENT.value in open_choices
    return Choice.THANKS_SENT if is_thanks else choice


def fitting(
    meanings: Meanings, application: Application | None, open_choices: frozenset[str]
) -> Meanings:
    """Without what would undo an offer that was made: they talk about it, and that is no news."""
    if application is None or application.outcome is None:
        return meanings
    if application.outcome.result is not Result.OFFERED:
        return meanings
    known = AFTER_AN_OFFER | {choice for choice, _ in meanings if choice.value in open_choices}
    return [meaning for meaning in meanings if meaning[0] in known]


NAMING_A_DAY = {Choice.YES_NO_DAY: Choice.YES_ON}
