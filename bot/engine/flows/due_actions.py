"""What can be done about a call that is due: make it, tell of it, put it off."""

from datetime import datetime

from bot.advice.calendar import local
from bot.engine.choices import Choice, button, email_alone
from bot.engine.dossier import Question
from bot.engine.flows.due import read
from bot.engine.flows.putting_off import later_moment, tomorrow_button, ways_out
from bot.engine.meaning import Action, Button, Clock, Weight, text
from bot.engine.view import View


def due_actions(question: Question, view: View) -> tuple[Action, ...]:
    """A call at an agreed time is not put off by us: what they say about it is told instead."""
    (due,) = read(question)
    card, heard = button(Choice.SHOW_CARD, Weight.MAIN), button(Choice.HEARD)
    if due.by_mail:
        return (email_alone(Weight.MAIN), heard, tomorrow_button(question, view), *ways_out())
    if due.hours_are_quiet:
        return (button(Choice.RING, Weight.MAIN), button(Choice.SHOW_CARD), heard, *ways_out())
    if due.time_agreed:
        return (card, heard, *ways_out())
    later = later_moment(due, view)
    put_off = () if later is None else (_later(later, view),)
    otherwise = (tomorrow_button(question, view), button(Choice.EMAIL))
    return (card, heard, *put_off, *otherwise, *ways_out())


def _later(moment: datetime, view: View) -> Button:
    clock = Clock(at=local(moment, view.zone).time())
    return Button(action=Choice.LATER, label=text("choice-later", time=clock))
