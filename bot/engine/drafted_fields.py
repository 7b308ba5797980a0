"""A field of a form: labelled by its name, filled with what is known of it so far."""

from bot.engine.dossier import Question
from bot.engine.fields import MAX_CHARS, Field, FieldKind
from bot.engine.meaning import Option, text


def drafted_field(
    name: str,
    question: Question,
    *,
    asked: str = "",
    hint: str = "",
    picked_hint: str = "",
    kind: FieldKind = FieldKind.LINE,
    required: bool = False,
    options: tuple[Option, ...] = (),
    max_chars: int = MAX_CHARS,
) -> Field:
    """Labelled with the sentence `field-NAME`; `asked` and hints are keys of sentences, too."""
    return Field(
        name=name,
        label=text(f"field-{name}"),
        kind=kind,
        required=required,
        value=question.drafted(name),
        asked=text(asked) if asked else None,
        hint=text(hint) if hint else None,
        picked_hint=text(picked_hint) if picked_hint else None,
        options=options,
        max_chars=max_chars,
    )
