"""Letters to send: words made of facts that the person gave, with a gap where one is missing.

They are shown to be copied; the bot never writes to an employer itself.

    letter(text("letter-withdrawal"), application, seeker)

    Hello Dana Fox,
    Thank you for the interview on Wednesday 14 October, ...
    Mina Sato
"""

from bot.advice.model import Application, Seeker
from bot.advice.script import interviewers
from bot.engine.call_language import to_employer
from bot.engine.meaning import Argument, Day, Note, Quote, Text, UserText, Words, text


def letter(body: Text, application: Application, seeker: Seeker) -> Quote:
    """A whole letter as one quote: whom it is to, what it says, who it is from.

    In the language in which the person speaks to employers.
    """
    whole = text(
        "letter",
        greeting=Words(text=to_employer(_greeting(application), seeker)),
        body=Words(text=to_employer(body, seeker)),
        signature=Words(text=to_employer(_signature(seeker), seeker)),
    )
    return Quote(text=whole)


def withdrawal(application: Application, seeker: Seeker, *, ahead: bool = False) -> Quote:
    """A polite withdrawal; `ahead`: the interview has not taken place yet."""
    known: dict[str, Argument] = {"day": Day(day=application.interview.day)}
    if application.role is not None:
        known["role"] = UserText(value=application.role)
    body = text(_WITHDRAWALS[ahead, application.role is not None], **known)
    return letter(body, application, seeker)


def asking_why(application: Application, seeker: Seeker) -> Quote:
    """After a no: the tactful question, with thanks (A11, A13)."""
    return letter(text("letter-asking-why"), application, seeker)


def addressed(application: Application) -> tuple[Note, ...]:
    """Where to send it, as far as that is known: the agency, or an interviewer's address (H8)."""
    with_address = (person.email for person in interviewers(application) if person.email)
    to = application.agency or next(with_address, None)
    return () if to is None else (Note(text=text("letter-to", to=UserText(value=to))),)


_WITHDRAWALS = {
    (False, False): "letter-withdrawal",
    (False, True): "letter-withdrawal-role",
    (True, False): "letter-withdrawal-ahead",
    (True, True): "letter-withdrawal-ahead-role",
}
"""By whether the interview is ahead, and whether the role is known."""


def _greeting(application: Application) -> Text:
    """By name, whoever leads first; at an agency nobody is known by name (H8)."""
    named = interviewers(application)
    if not named or application.agency:
        return text("letter-hello")
    return text("letter-hello-name", name=UserText(value=named[0].name))


def _signature(seeker: Seeker) -> Text:
    if seeker.name is None:
        return text("letter-signature-gap")
    return text("letter-signature", name=UserText(value=seeker.name))
