"""Fields that the form of an interview has only where the line of `/interview add` named them."""

from bot.engine.dossier import Question
from bot.engine.fields import Field
from bot.engine.meaning import text

ALSO = "also understood"
"""The draft's entry for what else the line said: fields that are shown, as nothing is hidden."""

BESIDE = ("role", "place", "agency")
"""What the form asks about only where it was said."""

_HINTS = {"place": "field-place-hint", "agency": "field-agency-hint"}


def said_fields(question: Question, *names: str) -> tuple[Field, ...]:
    """Those of the names that were said, each with its value."""
    said = question.drafted(ALSO).split()
    return tuple(_field(name, question) for name in names if name in said)


def _field(name: str, question: Question) -> Field:
    hint = text(_HINTS[name]) if name in _HINTS else None
    return Field(name=name, label=text(f"field-{name}"), hint=hint, value=question.drafted(name))
