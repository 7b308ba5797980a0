"""Putting a nudge off: later today, tomorrow, or into one's quiet hours; said back with when."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.advice.calendar import instant, local, zone
from bot.advice.model import JobSearch, NudgeKind, Response
from bot.advice.plan import plan
from bot.advice.policy import Policy
from bot.advice.workplace import employer_zone
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.due import Due, read
from bot.engine.meaning import Button, Clock, Day, Moment, Text, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.view import View

AFTER_LUNCH = time(13, 30)
NOT_AT_ONCE = timedelta(hours=1)
"""Later today is at least so far away."""
OF_CALLS = frozenset({NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK})


def later_moment(due: Due, view: View) -> datetime | None:
    """When "later today" is, if their calling hours leave room for it."""
    moment = after_lunch(view)
    return moment if due.until and moment < due.until else None


def after_lunch(view: View) -> datetime:
    """After the person's lunch today, or an hour from now."""
    lunch = instant(local(view.now, view.zone).date(), AFTER_LUNCH, view.zone)
    return max(lunch, view.now + NOT_AT_ONCE)


def ways_out() -> tuple[Button, ...]:
    """What every nudge offers besides its answer: why, and no more of them."""
    return (button(Choice.WHY), button(Choice.STOP))


def later_today(scene: Scene) -> Scene:
    """Put off until after lunch, or an hour from now; past the calling hours, until they open."""
    (due,) = read(scene.asked)
    until = later_moment(due, scene.view) or scene.now + NOT_AT_ONCE
    return _put_off(scene, until, Choice.LATER)


def tomorrow(scene: Scene) -> Scene:
    """Put off until tomorrow."""
    return _put_off(scene, _tomorrow(scene.asked, scene.view), Choice.TOMORROW)


def put_off_until(scene: Scene, until: datetime) -> Scene:
    """Put off to a moment that they named."""
    return _put_off(scene, until, Choice.TOMORROW, remark="chosen-put-off")


def tomorrow_button(question: Question, view: View) -> Button:
    """It says when: over a weekend or a holiday that is not tomorrow."""
    back = _comes_back(question, _snoozed(question, view), view.policy)
    if back is None:
        return button(Choice.TOMORROW)
    there = local(back, view.zone)
    clock, next_day = Clock(at=there.time()), view.today + timedelta(days=1)
    label = text("choice-tomorrow-at", time=clock)
    if there.date() != next_day:
        label = text("choice-tomorrow-on", day=Day(day=there.date()), time=clock)
    return Button(action=Choice.TOMORROW, label=label)


def ring_anyway(scene: Scene) -> Scene:
    """Yes to being rung inside one's own quiet hours, for this application (H3)."""
    (due,) = read(scene.asked)
    allowed = scene.with_application(replace(scene.application, ring_in_quiet_time=True))
    until = max(due.call_at or scene.now, scene.now)
    return _put_off(allowed, until, Choice.RING)


def until_they_can_phone(scene: Scene, begins: datetime, noted: Text) -> Scene:
    """Until their hours for the phone begin, which they told just now (H2)."""
    return _put_off(scene, begins, Choice.PHONE_HOURS, noted)


def _tomorrow(question: Question, view: View) -> datetime:
    """A call by the employer's calendar, all else by the person's."""
    application = view.search.application(question.about.application_id)
    of_calls = any(due.kind in OF_CALLS for due in read(question))
    theirs = employer_zone(application, view.seeker) if application and of_calls else None
    calendar = zone(theirs or view.seeker.zone)
    next_day = local(view.now, calendar).date() + timedelta(days=1)
    return instant(next_day, time(0) if of_calls else view.policy.morning, calendar)


def _snoozed(question: Question, view: View) -> JobSearch:
    """The facts as they will be once it is put off until tomorrow."""
    until, keys = _tomorrow(question, view), question.about.nudge_keys
    log = tuple(
        replace(sent, response=Response.SNOOZED, snoozed_until=until) if sent.key in keys else sent
        for sent in view.search.nudge_log
    )
    return replace(view.search, nudge_log=log)


def _put_off(
    scene: Scene, until: datetime, choice: Choice, *noted: Text, remark: str = ""
) -> Scene:
    snoozed = scene.responded(Response.SNOOZED, until)
    chosen = remark or f"chosen-{choice.value.replace('_', '-')}"
    settled = snoozed.settle(choice, text(chosen))
    return settled.tell(answer(*noted, _when(settled, choice)))


def _when(scene: Scene, choice: Choice) -> Text:
    """When it comes back, by the plan as it is now."""
    back = _comes_back(scene.asked, scene.search, scene.policy)
    if back is None:
        return text("put-off-several")
    key = "ring-noted" if choice is Choice.RING else "put-off"
    moment = Moment(at=max(back, scene.now), zone=scene.seeker.zone)
    return text(key, employer=named(scene.application, scene.search), moment=moment)


def _comes_back(question: Question, search: JobSearch, policy: Policy) -> datetime | None:
    """When the next nudge of that kind comes; None for several applications, and for no more."""
    about = question.about.application_id
    kinds = {due.kind for due in read(question)}
    kinds |= OF_CALLS if kinds & OF_CALLS else set()
    nudges = (n for n in plan(search, policy) if n.kind in kinds)
    return min((n.due_at for n in nudges if n.application_id == about), default=None)
