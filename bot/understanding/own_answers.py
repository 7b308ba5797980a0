"""What the person answered to an offer themselves: "I accepted it", "I turned them down".

By their words (evidence.toml), as likeness would take "they accepted me" for it. A question, a
hope or a plan tells of none; neither does a job that was found elsewhere.
"""

from bot.understanding.evidence import bears_out
from bot.understanding.intents import Intent

_MAX_CHARS = 300


def own_answer(message: str) -> Intent | None:
    """ACCEPTED or DECLINED_OFFER where the person says that they did so; None for all else."""
    if len(message) > _MAX_CHARS or "?" in message:
        return None
    answers = (Intent.ACCEPTED, Intent.DECLINED_OFFER)
    return next((intent for intent in answers if bears_out(intent, message)), None)
