"""The talk about contract and pay: when it is, and the questions to bring (A16)."""

from datetime import timedelta

from bot.advice.model import Application, NudgeKind
from bot.advice.offer import Topic
from bot.advice.plan import plan
from bot.engine.call_language import to_employer
from bot.engine.choices import Choice, button
from bot.engine.days import date_context
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import offer_facts, offer_shown
from bot.engine.flows.offer_facts import AT, DAY, TALK, Unclear, current, with_offer
from bot.engine.flows.offer_telling import asked_on, cleaned_lines, talk_in_words, talk_told
from bot.engine.flows.offer_topics import LEAVES_OPEN
from bot.engine.meaning import (
    Block,
    CalendarFile,
    Clock,
    Count,
    Day,
    Message,
    Moment,
    Quote,
    Text,
    UserText,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.offer_phrases import day_at, offer_in, talk_moment, topic_brought
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned, too_long
from bot.engine.view import View
from bot.understanding import offer_moments
from bot.understanding.dates import Leaning
from bot.understanding.intents import REPORTS
from bot.understanding.replies import Certainty

MOST_PROPOSED = 3
"""So many questions are proposed, each about something that is still open."""
TALK_LENGTH = timedelta(minutes=30)
"""How long the calendar's entry is: nobody said it, and an entry must end."""

# -- the questions -----------------------------------------------------------------------------


def time_prompt(question: Question, view: View) -> Message:
    """When is it? Half of the answer may be known already."""
    del view
    day, at = (offer_facts.parsed(question.drafted(name)) for name in (DAY, AT))
    later = (button(Choice.NOT_NOW),)
    if day is not None and day.day is not None:
        return answer(text("talk-at-what-time", day=Day(day=day.day)), actions=later)
    if at is not None and at.at is not None:
        return answer(text("talk-on-which-day", time=Clock(at=at.at)), actions=later)
    return answer(text("talk-when"), actions=later)


def set_prompt(question: Question, view: View) -> Message:
    """Said back with its weekday, the reminder, the questions, and the calendar's file."""
    application = view.application(question)
    offer = offer_in(application)
    when = day_at(offer.talk_on, offer.talk_at)
    assert when is not None, "this rests on the talk's day"
    employer = named(application, view.search)
    set_on = text("talk-set", employer=employer, when=Words(text=when))
    said = (set_on, *_reminder(application, view))
    brought = questions_to_bring(application, view)
    made = answer(
        *said,
        text("talk-here", count=Count(value=len(brought))),
        *brought,
        actions=(button(Choice.ADD_QUESTION), button(Choice.CHANGE_TALK), button(Choice.UNDO)),
    )
    return Message(
        blocks=made.blocks,
        actions=made.actions,
        preview=made.preview,
        attachments=calendar_file(application, view),
    )


def question_prompt(question: Question, view: View) -> Message:
    """One's own questions, in one's own words."""
    brought = questions_to_bring(view.application(question), view)
    known: tuple[Text | Block, ...] = (text("talk-questions"), *brought) if brought else ()
    return answer(*known, text("talk-add-question"), actions=(button(Choice.NOT_NOW),))


def questions_to_bring(application: Application, view: View) -> tuple[Quote, ...]:
    """The person's own, then up to three about what is still open; nothing is made up."""
    offer = offer_in(application)
    own = (Quote(text=text("as-typed", words=UserText(value=words))) for words in offer.questions)
    first = sorted(offer.open_points, key=lambda point: point.topic not in _TALKED_OF)
    open_ones = (topic_brought(point) for point in first[:MOST_PROPOSED])
    return (*own, *(Quote(text=to_employer(words, view.seeker)) for words in open_ones))


def calendar_file(application: Application, view: View) -> tuple[CalendarFile, ...]:
    """The talk for the person's own calendar; a talk that moves takes the old one's place."""
    begins = talk_moment(application, view)
    assert begins is not None, "this rests on the talk's day and time"
    brought = questions_to_bring(application, view)
    return (
        CalendarFile(
            name="contract-talk.ics",
            uid=f"{application.id}-talk",
            title=text("talk-title", employer=named(application, view.search)),
            starts_at=begins,
            ends_at=begins + TALK_LENGTH,
            zone=view.seeker.zone,
            notes=tuple(quote.text for quote in brought),
        ),
    )


# -- the answers -------------------------------------------------------------------------------


def time_asked(scene: Scene) -> Scene:
    """A time is agreed: when?"""
    settled = scene.settle(Choice.TIME_AGREED, text("chosen-time-agreed"))
    return settled.ask(Step.TALK_TIME, About(application_id=scene.application.id))


def another_time(scene: Scene) -> Scene:
    """The talk has moved; words that say when to are not asked for again."""
    settled = scene.settle(Choice.CHANGE_TALK, text("chosen-change"))
    told = talk_in_words(settled)
    if told is not None:
        return told
    return settled.ask(Step.TALK_TIME, About(application_id=scene.application.id))


def time_worded(scene: Scene) -> Scene | None:
    """ "Tuesday at 2 pm"; a day or a time alone is completed, two readings are asked about."""
    if _is_not_yet(scene):
        return offer_shown.not_now(scene)
    words = _words(scene)
    found = offer_moments.read_moment(words, date_context(scene.view, Leaning.FUTURE))
    moments = tuple(dict.fromkeys(_completed(moment, scene.asked) for moment in found))
    if not moments and _is_news(scene):
        return None
    if not moments:
        missed = text("day-not-understood", words=UserText(value=words))
        return scene.ask_again(scene.asked, missed)
    ahead = tuple(m for m in moments if m.day is None or m.day >= scene.view.today)
    if not ahead:
        assert moments[0].day is not None
        return scene.ask_again(scene.asked, text("day-has-passed", day=Day(day=moments[0].day)))
    settled = scene.settle(Choice.FIELD, text("chosen-words"))
    if len(ahead) > 1:
        return asked_on(settled, (Unclear(purpose=TALK, choices=ahead),))
    return talk_told(settled, ahead[0])


def question_asked(scene: Scene) -> Scene:
    """One's own questions; the message stays as it is."""
    return scene.ask(Step.TALK_QUESTION, About(application_id=scene.application.id))


def question_worded(scene: Scene) -> Scene | None:
    """Each line is one."""
    lines = _lines(scene)
    if not lines:
        return None
    problem = next((wrong for line in lines if (wrong := too_long(line))), None)
    if problem is not None:
        return scene.ask_again(scene.asked, problem)
    offer = current(scene)
    for line in lines:
        offer = offer_facts.with_question(offer, line)
    settled = scene.settle(Choice.FIELD, text("chosen-words"))
    about = About(application_id=scene.application.id)
    return with_offer(settled, offer).ask(Step.TALK_QUESTION, about, undoable=True)


def no_more_questions(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NOT_NOW, text("chosen-not-now"))
    return offer_shown.shown(settled)


# -- inside ------------------------------------------------------------------------------------

_TALKED_OF = (Topic.PAY, Topic.CONTRACT, Topic.BENEFITS, Topic.HOURS)


def _words(scene: Scene) -> str:
    assert isinstance(scene.event, TextEntered)
    return cleaned(scene.event.text)


def _lines(scene: Scene) -> list[str]:
    assert isinstance(scene.event, TextEntered)
    return cleaned_lines(scene.event.text).splitlines()


def _completed(moment: offer_moments.Moment, question: Question) -> offer_moments.Moment:
    """With the half that was told before."""
    day, at = (offer_facts.parsed(question.drafted(name)) for name in (DAY, AT))
    return offer_moments.Moment(
        day=moment.day or (day.day if day else None),
        at=moment.at or (at.at if at else None),
    )


def _reminder(application: Application, view: View) -> tuple[Text, ...]:
    """When the last word before it comes, by the plan as it is now."""
    moments = [
        nudge.due_at
        for nudge in plan(view.search, view.policy)
        if nudge.kind is NudgeKind.CONTRACT_TALK and nudge.application_id == application.id
    ]
    if not moments:
        return ()
    return (text("talk-reminder", moment=Moment(at=max(moments), zone=view.seeker.zone)),)


def _is_not_yet(scene: Scene) -> bool:
    """ "Not yet", "later", "I don't know": nothing is agreed, and there is no day in it."""
    assert isinstance(scene.event, TextEntered)
    proposals = scene.event.proposals
    return any(p.certainty is Certainty.EXACT and p.intent in LEAVES_OPEN for p in proposals)


def _is_news(scene: Scene) -> bool:
    """ "I accepted", where a day is asked for: that is no day that was not read."""
    assert isinstance(scene.event, TextEntered)
    return any(p.intent in REPORTS for p in scene.event.proposals)
