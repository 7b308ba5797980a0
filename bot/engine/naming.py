"""What an application is called: its employer; beside another job there, its role or its day too.

Acme, as long as there is one. With two, Acme (driver) and Acme (welder), in every sentence; two of
one day and no role are Acme (job 1) and Acme (job 2), in the order in which they were told of.
"""

from bot.advice.model import Application, JobSearch, Result
from bot.engine.meaning import Count, Day, Text, UserText, Words, text


def named(
    application: Application, search: JobSearch, *, day_is_said: bool = False
) -> UserText | Words:
    """The employer as the person calls it, so that another job there cannot be meant.

    `day_is_said`: the sentence names the day of the interview itself. A letter and the words for
    a call are read or heard by the employer: they say `employer_alone`.
    """
    others = _others_there(application, search)
    if not others:
        return employer_alone(application)
    employer, role = employer_alone(application), application.role
    if role is not None and all(_said(other.role) != _said(role) for other in others):
        return Words(text=text("named-role", employer=employer, role=UserText(value=role)))
    if any(_is_alike(other, application) for other in others):
        return _numbered(application, search)
    if day_is_said:
        return employer
    day = Day(day=application.interview.day)
    return Words(text=text("named-day", employer=employer, day=day))


def employer_alone(application: Application) -> UserText:
    """The employer as the person calls it."""
    return UserText(value=application.employer)


def option_label(application: Application, search: JobSearch) -> Text:
    """An application in a list to choose from: with its job and its day, where these are known.

    A list has what is over as well: the number is said beside any that is like it.
    """
    day = Day(day=application.interview.day)
    alike = any(_is_alike(a, application) for a in search.others_at_employer(application))
    employer = _numbered(application, search) if alike else employer_alone(application)
    if application.role is None:
        return text("option", employer=employer, day=day)
    return text("option-role", employer=employer, role=UserText(value=application.role), day=day)


def _numbered(application: Application, search: JobSearch) -> Words:
    """By its place among all jobs there; what has ended counts, so that a number stays."""
    there = [a.id for a in search.at_employer(application)]
    number = Count(value=there.index(application.id) + 1)
    return Words(text=text("named-job", employer=employer_alone(application), number=number))


def _is_alike(one: Application, other: Application) -> bool:
    """Of two at one employer, the same day and role: by their names nobody could tell them."""
    return one.interview.day == other.interview.day and _said(one.role) == _said(other.role)


def _others_there(application: Application, search: JobSearch) -> tuple[Application, ...]:
    """The other jobs at this employer that are under way; what has ended is not mixed up."""
    return tuple(
        other
        for other in search.others_at_employer(application)
        if other.outcome is None or other.outcome.result is Result.OFFERED
    )


def _said(role: str | None) -> str:
    return (role or "").strip().casefold()
