"""The thank-you note: made of facts that the person gave, a gap where one is missing (A1).

    Hello Dana Fox,
    Thank you for talking with me about the warehouse job on Wednesday 14 October.
    I remember well what we talked about: your new night shift.
    Mina Sato

It is shown to be copied; the bot never sends it.
"""

from bot.advice.model import Application, Interviewer, Seeker
from bot.engine.call_language import to_employer
from bot.engine.meaning import Argument, Day, Quote, Text, UserText, Words, text

MOST_NOTES = 3
"""So many interviewers get a draft each: a phone's screen. The others' would differ by the name."""


def thank_you_notes(application: Application, seeker: Seeker) -> tuple[Quote, ...]:
    """One for each interviewer, who leads first; one with a gap where nobody was named.

    `discussed` must be known: without one real thing of the talk there is no note.
    """
    people = sorted(application.interview.interviewers, key=lambda person: not person.leads)
    if len(people) < 2:
        return tuple(Quote(text=_note(application, seeker, each)) for each in people or (None,))
    return tuple(
        Quote(
            text=_note(application, seeker, each),
            when=text("thank-you-for", name=UserText(value=each.name)),
        )
        for each in people[:MOST_NOTES]
    )


def has_gaps(application: Application, seeker: Seeker) -> bool:
    """Whether something stands in it that the person still has to fill in."""
    return seeker.name is None or not application.interview.interviewers


def _note(application: Application, seeker: Seeker, person: Interviewer | None) -> Text:
    """In the language of the call: it is read by the same people."""
    note = text(
        "letter",
        greeting=Words(text=_greeting(person)),
        body=Words(text=_body(application)),
        signature=Words(text=_signature(seeker)),
    )
    return to_employer(note, seeker)


def _greeting(person: Interviewer | None) -> Text:
    if person is None:
        return text("thank-you-hello-gap")
    return text("letter-hello-name", name=UserText(value=person.name))


def _body(application: Application) -> Text:
    """The role is left out where it is not known; what was talked about is never made up."""
    interview = application.interview
    assert interview.discussed is not None
    known: dict[str, Argument] = {
        "day": Day(day=interview.day),
        "detail": UserText(value=interview.discussed),
    }
    if application.role is None:
        return text("thank-you-body", **known)
    return text("thank-you-body-role", role=UserText(value=application.role), **known)


def _signature(seeker: Seeker) -> Text:
    if seeker.name is None:
        return text("letter-signature-gap")
    return text("letter-signature", name=UserText(value=seeker.name))
