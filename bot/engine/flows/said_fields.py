"""Fields that the form of an interview has only where the line of `/interview add` named them."""

from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Field

ALSO = "also understood"
"""The draft's entry for what else the line said: fields that are shown, as nothing is hidden."""

BESIDE = ("role", "place", "agency")
"""What the form asks about only where it was said."""

_HINTS = {"place": "field-place-hint", "agency": "field-agency-hint"}


def said_fields(question: Question) -> tuple[Field, ...]:
    """Those that were said, each with its value."""
    said = question.drafted(ALSO).split()
    return tuple(
        drafted_field(name, question, hint=_HINTS.get(name, "")) for name in BESIDE if name in said
    )
