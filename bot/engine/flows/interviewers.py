"""Interviewers as a line to edit, and back: `Dana Fox, HR manager, 030 555 0142; Lee Park`."""

from dataclasses import replace

from bot.advice.model import Application, Interviewer
from bot.advice.personal_time import home_country
from bot.engine.meaning import UserText
from bot.engine.view import View
from bot.understanding.people import understand_people


def interviewers(
    words: str, view: View, before: tuple[Interviewer, ...] = ()
) -> tuple[Interviewer, ...]:
    """Who was named; words that name nobody for certain are kept as one name, as typed.

    Whoever led among those known `before` still does, unless the words say who leads.
    """
    if not words:
        return ()
    people = understand_people(words, home_country(view.seeker))
    named = people or (Interviewer(name=words),)
    if leader(named):
        return named
    leading = {person.name.casefold() for person in before if person.leads}
    return tuple(replace(each, leads=each.name.casefold() in leading) for each in named)


def led_by(people: tuple[Interviewer, ...], name: str) -> tuple[Interviewer, ...] | None:
    """The same people with the one of that name first, who leads; None where nobody has it.

    A part of the name is enough where only one has it; with no name nobody leads.
    """
    calm = tuple(replace(each, leads=False) for each in people)
    if not name:
        return calm
    wanted = name.casefold()
    exact = [each for each in calm if each.name.casefold() == wanted]
    fitting = exact or [each for each in calm if wanted in each.name.casefold()]
    if len(fitting) != 1:
        return None
    others = tuple(each for each in calm if each is not fitting[0])
    return (replace(fitting[0], leads=True), *others)


def leader(people: tuple[Interviewer, ...]) -> str:
    """The name of the one who leads; empty where nobody is known to."""
    return next((person.name for person in people if person.leads), "")


def people_words(people: tuple[Interviewer, ...]) -> str:
    """Interviewers as one line to edit."""
    return "; ".join(", ".join(_parts(person)) for person in people)


def people_names(people: tuple[Interviewer, ...]) -> UserText:
    """Their names alone, for a line about who was there."""
    return UserText(value=", ".join(person.name for person in people))


def last_interviewers(application: Application) -> tuple[Interviewer, ...]:
    """Those of the latest round in which any were named (A5)."""
    named = (each.interviewers for each in reversed(application.rounds) if each.interviewers)
    return next(named, ())


def _parts(person: Interviewer) -> tuple[str, ...]:
    return tuple(part for part in (person.name, person.title, person.phone, person.email) if part)
