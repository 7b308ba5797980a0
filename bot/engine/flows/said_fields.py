"""Fields that the form of an interview has only where the line of `/interview add` named them."""

from collections.abc import Sequence

from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Field, FieldKind
from bot.engine.flows.places import zone_accepted
from bot.engine.forms import Accepted
from bot.engine.meaning import Option, Text, UserText, Words, listed, text
from bot.engine.typed import too_long
from bot.understanding.commands import Registration

ALSO = "also understood"
"""The draft's entry for what else the line said: fields that are shown, as nothing is hidden."""

NO_CALLS = "no-calls"
"""Whether the advert wants no calls."""
YES, NO = "yes", "no"

BESIDE = ("role", "place", "agency", NO_CALLS)
"""What the form asks about only where it was said."""

_HINTS = {"place": "field-place-hint", "agency": "field-agency-hint"}


def said_fields(question: Question) -> tuple[Field, ...]:
    """Those that were said, each with its value."""
    said = question.drafted(ALSO).split()
    return tuple(_field(name, question) for name in BESIDE if name in said)


def said_in(line: Registration) -> dict[str, str]:
    """What a line said of these fields, by their names; empty for what it did not say."""
    return {
        "role": line.role or "",
        "place": line.place or "",
        "agency": line.agency or "",
        NO_CALLS: YES if line.no_calls_advertised else "",
    }


def accept_said(name: str, typed: str) -> Accepted | Text:
    """One of these fields' value, or what is wrong with it."""
    if name == NO_CALLS:
        return accept_no_calls(typed)
    if name == "place" and typed:
        found = zone_accepted(typed)
        return found if isinstance(found, Text) else Accepted(value=typed)
    return too_long(typed) or Accepted(value=typed)


def said_back(said: dict[str, str], unread: Sequence[str]) -> Text | None:
    """What words beside a correction were taken for, and the clauses that are not kept."""
    sentences = [
        text("noted-as", label=Words(text=text(f"field-{name}")), value=_value(name, value))
        for name, value in said.items()
    ]
    if unread:
        sentences.append(unread_words(unread))
    return listed(sentences, "sentences") if sentences else None


def unread_words(clauses: Sequence[str]) -> Text:
    """What was typed and nothing was made of: said back, as it is not kept."""
    return text("words-unread", words=UserText(value=", ".join(clauses)))


def no_calls_field(question: Question) -> Field:
    """ "No calls" in the advert: yes, no, or nothing known."""
    labels = {YES: "no-calls-yes", NO: "no-calls-no"}
    options = tuple(Option(value=value, label=text(key)) for value, key in labels.items())
    return drafted_field(NO_CALLS, question, kind=FieldKind.CHOICE, options=options)


def accept_no_calls(typed: str) -> Accepted | Text:
    """Yes, no or nothing, in either case of letters."""
    word = typed.casefold()
    return Accepted(value=word) if word in ("", YES, NO) else text("say-yes-or-no")


def _value(name: str, value: str) -> Words | UserText:
    return Words(text=text("no-calls-yes")) if name == NO_CALLS else UserText(value=value)


def _field(name: str, question: Question) -> Field:
    if name == NO_CALLS:
        return no_calls_field(question)
    return drafted_field(name, question, hint=_HINTS.get(name, ""))
