"""What an application is called: its employer; beside another job there, its role or its day too.

Acme, as long as there is one. With two, Acme (driver) and Acme (welder), in every sentence.
"""

from bot.advice.model import Application, JobSearch, Result
from bot.engine.meaning import Day, Text, UserText, Words, text


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
    if day_is_said:
        return employer
    day = Day(day=application.interview.day)
    return Words(text=text("named-day", employer=employer, day=day))


def employer_alone(application: Application) -> UserText:
    """The employer as the person calls it."""
    return UserText(value=application.employer)


def option_label(application: Application) -> Text:
    """An application in a list to choose from: with its job and its day, where these are known."""
    employer, day = employer_alone(application), Day(day=application.interview.day)
    if application.role is None:
        return text("option", employer=employer, day=day)
    return text("option-role", employer=employer, role=UserText(value=application.role), day=day)


def _others_there(application: Application, search: JobSearch) -> tuple[Application, ...]:
    """The other jobs at this employer that are under way; what has ended is not mixed up."""
    return tuple(
        other
        for other in search.applications
        if other.id != application.id
        and other.employer_key == application.employer_key
        and (other.outcome is None or other.outcome.result is Result.OFFERED)
    )


def _said(role: str | None) -> str:
    return (role or "").strip().casefold()
