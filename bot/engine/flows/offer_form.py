"""An offer by form: the first day, the terms, the papers; what it leaves comes by chat (S9).

Three pages of at most five fields, as no platform shows more at once. A day may be typed with its
time ("2 nov 8am"): a page has a field for each, the draft keeps both together.
"""

from datetime import time

from bot.advice.offer import Offer, OfferItem, Point, Topic
from bot.engine.choices import Choice
from bot.engine.days import NamedDay, date_context, unclear
from bot.engine.dossier import About, Question
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.flows import offer_facts, offer_shown
from bot.engine.flows.offer_facts import current, with_offer
from bot.engine.flows.places import no_check
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Day, Text, UserText, text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import too_long
from bot.engine.view import View
from bot.understanding.dates import Leaning, understand_time
from bot.understanding.offer_moments import Moment, read_moment

PAGES = {
    Choice.FIRST_DAY_FORM: (Topic.START, Topic.PLACE, Topic.ASK_FOR, Topic.DRESS),
    Choice.TERMS_FORM: (Topic.PAY, Topic.HOURS, Topic.CONTRACT, Topic.BENEFITS, Topic.REPLY_BY),
    Choice.PAPERS_FORM: (Topic.PAPERS, Topic.EQUIPMENT, Topic.ACCESS),
}
"""What each page asks for; the first has a field for the time beside the day."""

PAGE, DAY, TIME, OWN = "page", "starts_on", "starts_at", "own_point"
_DATED = (Topic.START, Topic.REPLY_BY)


def opened(scene: Scene, choice: Choice) -> Scene:
    """The page with what is known; the message with its button stays as it is."""
    offer, draft = current(scene), {PAGE: choice.value}
    for topic in PAGES[choice]:
        item = offer.item(Point(topic=topic))
        draft[_name(topic)] = item.words if item else ""
    draft[DAY] = str(offer.starts_on or "")
    draft[_REPLY] = _day_and_time(offer)
    draft[TIME] = f"{offer.starts_at:%H:%M}" if offer.starts_at else ""
    return scene.open_form(Step.OFFER_FORM, About(application_id=scene.application.id), draft)


def form(question: Question, view: View) -> Form:
    del view
    choice = Choice(question.drafted(PAGE))
    fields = tuple(_field(topic, question) for topic in PAGES[choice])
    if choice is Choice.FIRST_DAY_FORM:
        fields = (fields[0], _time_field(question), *fields[1:])
    if choice is Choice.PAPERS_FORM:
        fields = (*fields, _own_field(question))
    title = text(f"form-{choice.value.replace('_', '-').removesuffix('-form')}")
    return Form(title=title, fields=fields, submit=text("choice-save"))


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """One field's value, or what is wrong with it."""
    if not typed:
        return Accepted(value="")
    if field == TIME:
        clock = understand_time(typed)
        if not isinstance(clock, time):
            return text("time-not-understood", words=UserText(value=typed))
        return Accepted(value=f"{clock:%H:%M}")
    if field in (DAY, _REPLY):
        return _accept_day(typed, view)
    return too_long(typed) or Accepted(value=typed)


def complete(scene: Scene) -> Scene:
    """What the page says, in the place of what was known of its topics."""
    choice, offer = Choice(scene.asked.drafted(PAGE)), current(scene)
    for topic in PAGES[choice]:
        offer = _with_field(offer, topic, scene)
    label = scene.asked.drafted(OWN)
    if choice is Choice.PAPERS_FORM and label:
        offer = offer.with_item(OfferItem(topic=Topic.OWN, label=label), scene.now)
    return offer_shown.changed(with_offer(scene, offer))


FLOW = FormFlow(step=Step.OFFER_FORM, form=form, accept=accept, check=no_check, complete=complete)


# -- inside ------------------------------------------------------------------------------------


def _name(topic: Topic) -> str:
    """A field's name: other forms have a place and a start, too."""
    return f"offer_{topic.value}"


_REPLY = _name(Topic.REPLY_BY)


def _day_and_time(offer: Offer) -> str:
    if offer.reply_by is None:
        return ""
    return str(NamedDay(day=offer.reply_by, at=offer.reply_at))


def _field(topic: Topic, question: Question) -> Field:
    if topic is Topic.START:
        day = question.drafted(DAY).partition("T")[0]
        label, hint = text("label-starts-on"), text("field-day-hint")
        return Field(name=DAY, label=label, hint=hint, kind=FieldKind.DAY, value=day)
    key = topic.value.replace("_", "-")
    kind = FieldKind.DAY if topic is Topic.REPLY_BY else FieldKind.LINE
    value = question.drafted(_name(topic))
    return Field(
        name=_name(topic),
        label=text(f"label-{key}"),
        asked=text(f"ask-{key}"),
        kind=kind,
        value=value,
    )


def _time_field(question: Question) -> Field:
    """The time that was typed with the day, unless the field of its own has one."""
    beside = question.drafted(DAY).partition("T")[2]
    value = question.drafted(TIME) or beside
    label, hint = text("label-starts-at"), text("field-time-hint")
    return Field(name=TIME, label=label, hint=hint, kind=FieldKind.TIME, value=value)


def _own_field(question: Question) -> Field:
    return Field(name=OWN, label=text("label-own-point"), value=question.drafted(OWN))


def _accept_day(typed: str, view: View) -> Accepted | Text:
    """One day, perhaps with its time; a stretch of days, or two that it may be, is asked again."""
    moments = read_moment(typed, date_context(view, Leaning.FUTURE))
    days = tuple(NamedDay(day=m.day, at=m.at) for m in moments if m.day is not None)
    if len(days) != 1:
        several = tuple(dict.fromkeys(NamedDay(day=each.day) for each in days))
        if len(several) == 1:
            return text("time-not-understood", words=UserText(value=typed))
        return unclear(typed, several)
    if days[0].day < view.today:
        return text("day-has-passed", day=Day(day=days[0].day))
    return Accepted(value=str(days[0]))


def _with_field(offer: Offer, topic: Topic, scene: Scene) -> Offer:
    """A field that is as it was changes nothing; an empty one forgets."""
    value, point = scene.asked.drafted(_name(topic)), Point(topic=topic)
    if topic in _DATED:
        return _with_day(offer, topic, scene)
    item = offer.item(point)
    if value == (item.words if item else ""):
        return offer
    if not value:
        return offer.forgetting(point, scene.now)
    return offer_facts.with_words(offer, point, value, scene.now)


def _with_day(offer: Offer, topic: Topic, scene: Scene) -> Offer:
    name = DAY if topic is Topic.START else _name(topic)
    moment = offer_facts.parsed(scene.asked.drafted(name)) or Moment()
    if topic is Topic.START:
        clock = scene.asked.drafted(TIME)
        at = time.fromisoformat(clock) if clock else moment.at
        known, told = Moment(day=offer.starts_on, at=offer.starts_at), Moment(day=moment.day, at=at)
    else:
        known = Moment(day=offer.reply_by, at=offer.reply_at)
        # A day picker gives back the day alone: the time that was known with it stays.
        told = known if moment == Moment(day=known.day) else moment
    if told == known:
        return offer
    emptied = offer.forgetting(Point(topic=topic), scene.now)
    if told == Moment():
        return emptied
    return offer_facts.with_moment(emptied, topic.value, told, scene.now)
