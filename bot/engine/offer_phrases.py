"""Sentences about an offer that several flows say: its topics, what is known, what is open."""

from datetime import date, datetime, time

from bot.advice.calendar import instant, zone
from bot.advice.model import Application
from bot.advice.next_step import NextStep, NextStepKind
from bot.advice.offer import Answer, Offer, OfferItem, Point, Topic
from bot.advice.offer_times import offer_of
from bot.advice.withdrawals import accepted_already
from bot.advice.workplace import employer_zone
from bot.engine.meaning import Clock, Day, Entries, Entry, Text, UserText, Words, listed, text
from bot.engine.naming import named
from bot.engine.view import View


def offer_in(application: Application) -> Offer:
    """The application's offer; only for handlers and prompts of questions about one.

    A question about an offer that was taken back is stale before anybody answers it, so its
    absence here is a defect and raises LookupError.
    """
    offer = offer_of(application)
    if offer is None:
        raise LookupError(application.id)
    return offer


def talk_moment(application: Application, view: View) -> datetime | None:
    """When contract and pay are talked about, in UTC; None while no time is agreed (A16)."""
    offer = offer_in(application)
    if offer.talk_on is None or offer.talk_at is None:
        return None
    return instant(offer.talk_on, offer.talk_at, zone(employer_zone(application, view.seeker)))


def talk_is_ahead(application: Application, view: View) -> bool:
    talk = talk_moment(application, view)
    return talk is not None and talk > view.now


def topic_name(point: Point) -> Text:
    """What it is about, inside a sentence: "whom to ask for", or in the person's own words."""
    if point.topic is Topic.OWN:
        return text("as-typed", words=UserText(value=point.label))
    return text(f"topic-{_key(point)}")


def topic_label(point: Point) -> Text:
    """What it is about, before its words: "Ask for"."""
    if point.topic is Topic.OWN:
        return text("as-typed", words=UserText(value=point.label))
    return text(f"label-{_key(point)}")


def topic_asked(point: Point) -> Text:
    """The question to the person."""
    if point.topic is Topic.OWN:
        return text("ask-own", label=UserText(value=point.label))
    return text(f"ask-{_key(point)}")


def topic_brought(point: Point) -> Text:
    """The question to the employer, for a talk or a call."""
    if point.topic is Topic.OWN:
        return text("bring-own", label=UserText(value=point.label))
    return text(f"bring-{_key(point)}")


def day_at(day: date | None, at: time | None) -> Text | None:
    """A day with its weekday, a time, or both."""
    if day is None:
        return None if at is None else text("at-time", time=Clock(at=at))
    if at is None:
        return text("on-day", day=Day(day=day))
    return text("on-day-at", day=Day(day=day), time=Clock(at=at))


def known_words(offer: Offer, point: Point) -> Text | None:
    """What is known of a point, as it is said back; None while nothing is."""
    item = offer.item(point)
    match point.topic:
        case Topic.START:
            said = day_at(offer.starts_on, offer.starts_at)
        case Topic.REPLY_BY:
            said = day_at(offer.reply_by, offer.reply_at)
        case _:
            said = None
    return said or _item_words(item)


def known_entries(offer: Offer) -> tuple[Entries, ...]:
    """All that is known, a line each; nothing when nothing is."""
    known = ((topic_label(point), known_words(offer, point)) for point in offer.points)
    entries = tuple(Entry(label=label, value=value) for label, value in known if value)
    return (Entries(entries=entries),) if entries else ()


def still_open(offer: Offer) -> Text | None:
    """ "Still open: pay, contract." or None."""
    names = [topic_name(point) for point in offer.open_points]
    return text("offer-still-open", topics=Words(text=listed(names))) if names else None


def offer_step_text(step: NextStep, application: Application, view: View) -> Text:
    """The one next step of an application with an offer."""
    offer, day = offer_in(application), step.day
    match step.kind:
        case NextStepKind.TALK_OFFER:
            return text("next-talk", when=Words(text=_said(offer.talk_on, offer.talk_at)))
        case NextStepKind.ANSWER_OFFER if day is None:
            return text("next-answer")
        case NextStepKind.ANSWER_OFFER:
            passed = step.when is not None and step.when <= view.now
            when = Words(text=_said(offer.reply_by, offer.reply_at))
            return text("next-answer-passed" if passed else "next-answer-by", when=when)
        case NextStepKind.FIRST_DAY:
            when = Words(text=_said(offer.starts_on, offer.starts_at))
            return text("next-first-day", when=when)
        case _:
            open_now = listed([topic_name(point) for point in offer.open_points])
            key = "next-fill-accepted" if offer.answer is Answer.ACCEPTED else "next-fill"
            return text(key, topics=Words(text=open_now))


def accepted_elsewhere(application_id: str, view: View) -> tuple[Text, ...]:
    """That they said yes to another already, who needs to be told if this one takes its place."""
    names = [
        text("as-typed", words=named(other, view.search))
        for other in accepted_already(view.search, application_id)
    ]
    return (text("accepted-elsewhere", employers=Words(text=listed(names))),) if names else ()


def _said(day: date | None, at: time | None) -> Text:
    said = day_at(day, at)
    assert said is not None, "a step that speaks of a day has one"
    return said


def _item_words(item: OfferItem | None) -> Text | None:
    if item is None or not item.is_settled:
        return None
    if item.words:
        return text("as-typed", words=UserText(value=item.words))
    if item.waived:
        return text("item-waived")
    return text("item-noted" if item.topic is Topic.OWN else "item-agreed")


def _key(point: Point) -> str:
    return point.topic.value.replace("_", "-")
