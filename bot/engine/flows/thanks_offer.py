"""The offer of a thank-you, as several messages make it: saved, debriefed, home, the card."""

from bot.advice.after_interview import lacks_thanks, thanks_are_timely
from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.meaning import Button, Count, Note, Text, Weight, Words, listed, text
from bot.engine.naming import named
from bot.engine.view import View

MOST_NAMED = 3
"""So many employers are named in one remark; more are counted."""


def is_offered(application: Application, view: View) -> bool:
    """The interview took place, nothing is noted of a thank-you, and it is not late yet (H1)."""
    return thanks_are_timely(application, view.zone, view.policy, view.now)


def offer(application: Application, view: View) -> tuple[Text, ...]:
    """The sentence, where it is offered."""
    return (text("thank-you-offer"),) if is_offered(application, view) else ()


def offer_buttons(application: Application, view: View) -> tuple[Button, ...]:
    """Its three answers, where it is offered."""
    if not is_offered(application, view):
        return ()
    return (
        button(Choice.THANKS_SENT),
        button(Choice.WRITE_THANKS, Weight.MAIN),
        button(Choice.TOMORROW),
    )


def meanwhile_buttons(application: Application, view: View) -> tuple[Button, ...]:
    """While a call would be too early: a thank-you helps, late or not, until the first contact."""
    if application.round_contacts or not lacks_thanks(application, view.zone, view.now):
        return ()
    return (button(Choice.WRITE_THANKS, Weight.MAIN), button(Choice.THANKS_SENT))


def home_notes(applications: tuple[Application, ...], view: View) -> tuple[Note, ...]:
    """One quiet remark for home, whichever lack their thank-you."""
    lacking = tuple(a for a in applications if is_offered(a, view))
    if not lacking:
        return ()
    few, more = lacking[:MOST_NAMED], len(lacking) - MOST_NAMED
    names = Words(text=listed([text("as-typed", words=named(a, view.search)) for a in few]))
    if more > 0:
        count = Count(value=more)
        return (Note(text=text("home-thank-you-more", employers=names, count=count)),)
    return (Note(text=text("home-thank-you", employers=names)),)
