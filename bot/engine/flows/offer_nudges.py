"""What comes by itself about an offer: the talk, the answer, what is open before the first day."""

from bot.advice.calendar import local
from bot.advice.model import Application, NudgeKind
from bot.advice.offer_times import offer_of
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.contract_talks import questions_to_bring
from bot.engine.flows.due import Due
from bot.engine.flows.due import read as read_due
from bot.engine.flows.putting_off import ways_out
from bot.engine.meaning import (
    Block,
    Button,
    Clock,
    Day,
    Message,
    Moment,
    Paragraph,
    Text,
    Weight,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.offer_phrases import day_at, topic_asked
from bot.engine.view import View

_OF_OFFERS = frozenset(
    {
        NudgeKind.CONTRACT_TALK,
        NudgeKind.REPLY_DEADLINE,
        NudgeKind.OFFER_ITEMS_MISSING,
        NudgeKind.FIRST_DAY_RECAP,
    }
)

# -- the talk ----------------------------------------------------------------------------------


def talk_prompt(question: Question, view: View) -> Message:
    """When it is, and what to bring (A16)."""
    application = view.application(question)
    (due,) = read_due(question)
    brought = questions_to_bring(application, view)
    bring: tuple[Block, ...] = (Paragraph(text=text("talk-questions")), *brought)
    return _nudge(
        talk_why(due, application, view),
        *(bring if brought else ()),
        actions=(button(Choice.OFFER, Weight.MAIN), button(Choice.CHANGE_TALK)),
    )


def talk_why(due: Due, application: Application, view: View) -> Text:
    """When it is, as it was when it came due."""
    assert due.at is not None, "a talk has its moment"
    moment = Moment(at=due.at, zone=view.seeker.zone)
    return text("talk-due", employer=named(application, view.search), moment=moment)


# -- the answer --------------------------------------------------------------------------------


def reply_prompt(question: Question, view: View) -> Message:
    """They wait for an answer; it can be put off while there is another day."""
    application = view.application(question)
    (due,) = read_due(question)
    return _nudge(
        reply_why(due, application, view),
        actions=(
            button(Choice.ACCEPT),
            button(Choice.DECLINE),
            button(Choice.STILL_TALKING),
            *_tomorrow(due, view),
        ),
    )


def reply_why(due: Due, application: Application, view: View) -> Text:
    del due
    offer = offer_of(application)
    when = day_at(offer.reply_by, offer.reply_at) if offer else None
    if offer is None or when is None:
        return _of_offer(application, view)
    employer = named(application, view.search)
    if offer.reply_by is None or offer.reply_by != view.today:
        return text("reply-due", employer=employer, when=Words(text=when))
    day = Day(day=offer.reply_by)
    if offer.reply_at is None:
        return text("reply-due-today", employer=employer, day=day)
    return text("reply-due-today-at", employer=employer, day=day, time=Clock(at=offer.reply_at))


# -- what is open ------------------------------------------------------------------------------


def missing_prompt(question: Question, view: View) -> Message:
    """One question at a time, the first day's before all else (A17)."""
    application = view.application(question)
    (due,) = read_due(question)
    return _nudge(
        missing_why(due, application, view),
        actions=(
            button(Choice.ADD_ITEM, Weight.MAIN),
            button(Choice.ASK_THEM),
            button(Choice.DOESNT_MATTER),
            *_tomorrow(due, view),
        ),
    )


def missing_why(due: Due, application: Application, view: View) -> Text:
    del due
    offer = offer_of(application)
    if offer is None or offer.starts_on is None or not offer.open_points:
        return _of_offer(application, view)
    asked = Words(text=topic_asked(offer.open_before_the_first_day[0]))
    day = Day(day=offer.starts_on)
    return text("offer-missing", employer=named(application, view.search), day=day, question=asked)


def is_moot(due: Due, application: Application) -> bool:
    """Whether the facts have overtaken one of a list: it asks for nothing any more."""
    if due.kind not in _OF_OFFERS:
        return False
    offer = offer_of(application)
    if offer is None or offer.is_declined:
        return True
    match due.kind:
        case NudgeKind.CONTRACT_TALK:
            return offer.talk_on is None
        case NudgeKind.REPLY_DEADLINE:
            return offer.answer is not None or offer.reply_by is None
        case NudgeKind.OFFER_ITEMS_MISSING:
            return offer.starts_on is None or not offer.open_points
        case _:
            return offer.starts_on is None


# -- inside ------------------------------------------------------------------------------------


def _of_offer(application: Application, view: View) -> Text:
    """In a list that is older than the facts."""
    return text("offer-of", employer=named(application, view.search))


def _nudge(why: Text, *blocks: Block, actions: tuple[Button, ...]) -> Message:
    return Message(
        blocks=(Paragraph(text=why), *blocks),
        actions=(*actions, *ways_out()),
        preview=text("preview-one"),
    )


def _tomorrow(due: Due, view: View) -> tuple[Button, ...]:
    """Only where another morning comes before the moment that it is about."""
    assert due.at is not None
    last = local(due.at, view.zone).date()
    return (button(Choice.TOMORROW),) if (last - view.today).days > 1 else ()
