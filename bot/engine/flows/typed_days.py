"""Days of an interview as they are typed into a form: when it was, and when they decide."""

from datetime import timedelta

from bot.engine.days import Days, day_of, decision_days, parsed, unclear
from bot.engine.fields import FieldError
from bot.engine.forms import Accepted
from bot.engine.meaning import Day, Text, UserText, text
from bot.engine.view import View
from bot.understanding.date_purpose import means_nothing
from bot.understanding.dates import Leaning

FURTHEST = timedelta(days=366)
"""An interview longer ago, or further ahead, is a typing error (a wrong year)."""


def interview_day(typed: str, view: View) -> Accepted | Text:
    """Today, where nothing was typed."""
    if not typed:
        return Accepted(value=str(view.today))
    return near_enough(typed, day_of(typed, view, Leaning.PAST), view)


def decision_day(typed: str, view: View) -> Accepted | Text:
    """Nothing, where they named none."""
    if not typed or means_nothing(typed):
        return Accepted(value="")
    return near_enough(typed, decision_days(typed, view, whole=True), view)


def near_enough(typed: str, found: Days, view: View) -> Accepted | Text:
    """The one day that was found, unless it is so far away that the year must be wrong."""
    if len(found) != 1:
        return unclear(typed, found)
    day = found[0].day
    if abs(day - view.today) > FURTHEST:
        return text("day-too-far", day=Day(day=day), year=UserText(value=str(day.year)))
    return Accepted(value=str(found[0]))


def check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """What is wrong between fields: nobody decides before the interview."""
    del view
    day, decision = parsed(draft["day"]), parsed(draft["decision"])
    if day is None or decision is None or decision.day >= day.day:
        return ()
    wrong = text("decision-before-interview", day=Day(day=day.day))
    return (FieldError(field="decision", text=wrong),)
