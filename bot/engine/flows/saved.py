"""What was kept of an interview, said back with its weekday, and what comes next."""

from bot.advice.calendar import local, zone
from bot.advice.interview_time import is_ahead
from bot.advice.model import Application
from bot.advice.next_step import NextStepKind
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.interviewers import people_names
from bot.engine.flows.thanks_offer import offer, offer_buttons
from bot.engine.likely_zones import likely_zones
from bot.engine.meaning import Button, Clock, Day, Message, Note, Text, Weight, Zone, listed, text
from bot.engine.naming import named
from bot.engine.phrases import answer, what_follows
from bot.engine.view import View


def prompt(question: Question, view: View) -> Message:
    """What was kept, said back with its weekday, when a call makes sense, and what helps now."""
    application = view.application(question)
    said = (
        _saved_with(application, view),
        what_follows(application, view),
        *offer(application, view),
    )
    ways_back = (
        *_card_button(application, view),
        *offer_buttons(application, view),
        button(Choice.CHANGE),
        button(Choice.DETAILS),
        button(Choice.UNDO),
    )
    if view.seeker.zone_known:
        return answer(*said, actions=ways_back)
    return answer(*said, *_zone_words(view), actions=(*_zone_buttons(view), *ways_back))


def _zone_words(view: View) -> tuple[Note | Text, ...]:
    """What is assumed is said, and the question is one that everybody can answer."""
    assumed = Note(text=text("zone-assumed", zone=Zone(key=view.seeker.zone)))
    return (assumed, text("zone-which")) if _likely(view) else (assumed,)


def _zone_buttons(view: View) -> tuple[Button, ...]:
    """The times that it may be for them, to choose from, and the way to any other."""
    if not _likely(view):
        return (button(Choice.SET_ZONE),)
    other = Button(action=Choice.SET_ZONE, label=text("zone-other"))
    return (*(_time_there(key, view) for key in _likely(view)), other)


def _time_there(key: str, view: View) -> Button:
    clock = Clock(at=local(view.now, zone(key)).time())
    label = text("zone-time", time=clock, zone=Zone(key=key))
    return Button(action=Choice.ZONE_IS, label=label, value=key)


def _likely(view: View) -> tuple[str, ...]:
    return likely_zones(view.seeker.locale) if view.seeker.locale else ()


def _card_button(application: Application, view: View) -> tuple[Button, ...]:
    """A call is fine now: then the card is what comes next."""
    is_now = view.next_step(application).kind is NextStepKind.CALL_NOW
    return (button(Choice.SHOW_CARD, Weight.MAIN),) if is_now else ()


def _saved_with(application: Application, view: View) -> Text:
    """With who interviewed, where it is known: whom to ask for is seen to be right."""
    saved, people = _saved_words(application, view), application.interview.interviewers
    if not people:
        return saved
    return listed((saved, text("saved-people", people=people_names(people))), "sentences")


def _saved_words(application: Application, view: View) -> Text:
    interview = application.interview
    today = interview.day == view.today
    employer = named(application, view.search, day_is_said=True)
    day = Day(day=interview.day)
    if interview.starts_at is None:
        return text("saved-today" if today else "saved", employer=employer, day=day)
    ahead = is_ahead(interview, view.zone, view.now)
    today_key = "saved-today-ahead" if ahead else "saved-today-at"
    key, clock = today_key if today else "saved-at", Clock(at=interview.starts_at)
    return text(key, employer=employer, day=day, time=clock)
