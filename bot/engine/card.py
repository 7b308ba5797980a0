"""The call card's words: whom to ask for, then a line for each turn that the call may take."""

from bot.advice.after_interview import lacks_thanks
from bot.advice.model import Application, Seeker
from bot.advice.script import Line, LineKind, call_script
from bot.engine.call_language import to_employer
from bot.engine.meaning import (
    Argument,
    Block,
    Day,
    Heading,
    Paragraph,
    Phone,
    Quote,
    Text,
    UserText,
    text,
)
from bot.engine.naming import named
from bot.engine.view import View

OPENERS = {LineKind.AGENCY, LineKind.ASK_FOR, LineKind.PHONE, LineKind.EMAIL}
"""Whom to ask for, and where: the head of the card, not words to say."""


def script_blocks(application: Application, view: View) -> tuple[Block, ...]:
    """The lines to say, made of nothing but what the person told us."""
    offer = view.offer_elsewhere(application)
    lines = call_script(application, view.seeker, offer.reply_by if offer else None)
    heads = tuple(_head(line, application, view) for line in lines if line.kind in OPENERS)
    thanks = _owes_thanks(application, view)
    said = (_quote(line, view.seeker, thanks=thanks) for line in lines if line.kind not in OPENERS)
    return (*heads, *said)


def line_words(line: Line, seeker: Seeker, *, thanks: bool = False) -> Text:
    """One line as it is said, in the call's language; who owes them thanks begins with these."""
    return to_employer(_line_words(line, thanks=thanks), seeker)


def _owes_thanks(application: Application, view: View) -> bool:
    """Whether the first call of a round is the first word of thanks, too (H1).

    An agency did not interview anybody: it is not thanked for that.
    """
    if application.agency or application.round_contacts:
        return False
    return lacks_thanks(application, view.zone, view.now)


def _head(line: Line, application: Application, view: View) -> Block:
    """Whom to ask for, a number or an address."""
    match line.kind:
        case LineKind.PHONE:
            return Paragraph(text=text("card-phone", phone=Phone(value=line.phone or "")))
        case LineKind.EMAIL:
            return Paragraph(text=text("card-email", email=UserText(value=line.email or "")))
        case LineKind.AGENCY:
            agency = UserText(value=line.name or "")
            employer = named(application, view.search)
            return Paragraph(text=text("card-agency", agency=agency, employer=employer))
        case _ if line.name is None:
            return Paragraph(text=text("card-nobody"))
        case _:
            return Heading(text=text("card-ask-for", name=UserText(value=line.name)))


def _quote(line: Line, seeker: Seeker, *, thanks: bool) -> Quote:
    """The words, and the turn of the call that they are for."""
    return Quote(text=line_words(line, seeker, thanks=thanks), when=text(f"when-{_key(line)}"))


def _line_words(line: Line, *, thanks: bool) -> Text:
    """A line leaves out what is not known; a gap is not filled with a guess."""
    if line.answer_by is not None:
        return text(f"line-{_key(line)}", day=Day(day=line.answer_by))
    known = _known(line) if line.kind in _WITH_FACTS else {}
    thanking = ("thanks",) if thanks and line.kind is LineKind.INTRODUCE else ()
    return text("-".join((f"line-{_key(line)}", *thanking, *known)), **known)


_WITH_FACTS = {
    LineKind.GATEKEEPER,
    LineKind.INTRODUCE,
    LineKind.NEW_DAY,
    LineKind.LEAVE_MESSAGE,
    LineKind.LEAVE_NEW_DAY,
}


def _known(line: Line) -> dict[str, Argument]:
    """What is known of these, in the order in which it stands in a sentence's key."""
    known: dict[str, Argument] = {}
    if line.day is not None:
        known["day"] = Day(day=line.day)
    for name, said in (("employer", line.employer), ("name", line.name), ("role", line.role)):
        if said is not None:
            known[name] = UserText(value=said)
    return known


def _key(line: Line) -> str:
    return line.kind.value.replace("_", "-")
