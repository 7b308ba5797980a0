"""The first day: the last word before it, and its entry for the calendar (A17)."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.advice.calendar import instant, zone
from bot.advice.model import Application
from bot.advice.offer import Offer, Point, Topic
from bot.advice.offer_times import offer_of
from bot.advice.workplace import employer_zone
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.due import Due
from bot.engine.flows.putting_off import ways_out
from bot.engine.meaning import CalendarFile, Message, Text, UserText, Words, listed, text
from bot.engine.naming import named
from bot.engine.offer_phrases import day_at, offer_in, still_open
from bot.engine.phrases import answer
from bot.engine.view import View

ARRIVING = timedelta(hours=1)
"""How long the calendar's entry is where a time is known: it is for being there."""
_MIDNIGHT = datetime.min.time()
_TOLD = (Topic.ASK_FOR, Topic.DRESS, Topic.PAPERS, Topic.EQUIPMENT, Topic.ACCESS)
"""What matters on the way there, in the order in which it is said."""


def recap_prompt(question: Question, view: View) -> Message:
    """All that is known of the day, and plainly what is not."""
    application = view.application(question)
    offer = offer_in(application)
    still = still_open(offer)
    open_words = text("offer-nothing-open") if still is None else still
    add = () if still is None else (button(Choice.ADD_ITEM),)
    made = answer(
        text("recap", employer=named(application, view.search)),
        _day_words(offer),
        open_words,
        text("recap-wish"),
        actions=(*add, button(Choice.OFFER), *ways_out()),
    )
    return replace(made, preview=text("preview-one"), attachments=calendar_file(application, view))


def why_now(due: Due, application: Application, view: View) -> Text:
    """In a list of several."""
    del due
    offer = offer_of(application)
    if offer is None or offer.starts_on is None:
        return text("offer-of", employer=named(application, view.search))
    return text(
        "recap-of", employer=named(application, view.search), said=Words(text=_day_words(offer))
    )


def calendar_file(application: Application, view: View) -> tuple[CalendarFile, ...]:
    """The first day for the person's own calendar: from its time, else the whole day."""
    offer = offer_in(application)
    if offer.starts_on is None:
        return ()
    there = zone(employer_zone(application, view.seeker))
    begins = instant(offer.starts_on, offer.starts_at or _MIDNIGHT, there)
    whole_day = instant(offer.starts_on + timedelta(days=1), _MIDNIGHT, there)
    return (
        CalendarFile(
            name="first-day.ics",
            uid=f"{application.id}-first-day",
            title=text("first-day-title", employer=named(application, view.search)),
            starts_at=begins,
            ends_at=begins + ARRIVING if offer.starts_at else whole_day,
            zone=view.seeker.zone,
            place=_words_of(offer, Topic.PLACE),
            notes=(_day_words(offer),),
        ),
    )


def _day_words(offer: Offer) -> Text:
    """ "Monday 2 November, 08:00, Building C. Ask for Dana Fox. Wear: safety shoes." """
    when = day_at(offer.starts_on, offer.starts_at)
    assert when is not None, "this rests on the first day"
    place = _words_of(offer, Topic.PLACE)
    begins = (
        text("recap-start", when=Words(text=when))
        if place is None
        else text("recap-start-place", when=Words(text=when), place=place)
    )
    told = (
        text(f"recap-{topic.value.replace('_', '-')}", words=words)
        for topic in _TOLD
        if (words := _words_of(offer, topic)) is not None
    )
    return listed((begins, *told), "sentences")


def _words_of(offer: Offer, topic: Topic) -> UserText | None:
    """As they were typed; what is of no matter is not said."""
    item = offer.item(Point(topic=topic))
    return UserText(value=item.words) if item and item.words else None
