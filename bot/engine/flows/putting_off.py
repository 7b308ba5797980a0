"""Putting a nudge off: later today, tomorrow, or into one's quiet hours; said back with when."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.advice.calendar import instant, local, zone
from bot.advice.model import NudgeKind, Response
from bot.advice.plan import plan
from bot.advice.workplace import employer_zone
from bot.engine.choices import Choice, button
from bot.engine.flows.due import Due, read
from bot.engine.meaning import Button, Moment, Text, text
from bot.engine.phrases import answer, named
from bot.engine.scene import Scene
from bot.engine.view import View

AFTER_LUNCH = time(13, 30)
NOT_AT_ONCE = timedelta(hours=1)
"""Later today is at least so far away."""
OF_CALLS = frozenset({NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK})


def later_moment(due: Due, view: View) -> datetime | None:
    """When "later today" is, if their calling hours leave room for it."""
    lunch = instant(local(view.now, view.zone).date(), AFTER_LUNCH, view.zone)
    moment = max(lunch, view.now + NOT_AT_ONCE)
    return moment if due.until and moment < due.until else None


def ways_out() -> tuple[Button, ...]:
    """What every nudge offers besides its answer: why, and no more of them."""
    return (button(Choice.WHY), button(Choice.STOP))


def later_today(scene: Scene) -> Scene:
    """Put off until after lunch, or an hour from now; past the calling hours, until they open."""
    (due,) = read(scene.asked)
    until = later_moment(due, scene.view) or scene.now + NOT_AT_ONCE
    return _put_off(scene, until, Choice.LATER)


def tomorrow(scene: Scene) -> Scene:
    """Put off until tomorrow: a call by the employer's calendar, all else by the person's."""
    application = scene.search.application(scene.asked.about.application_id)
    of_calls = any(due.kind in OF_CALLS for due in read(scene.asked))
    theirs = employer_zone(application, scene.seeker) if application and of_calls else None
    calendar = zone(theirs or scene.seeker.zone)
    next_day = local(scene.now, calendar).date() + timedelta(days=1)
    clock = time(0) if of_calls else scene.policy.morning
    return _put_off(scene, instant(next_day, clock, calendar), Choice.TOMORROW)


def ring_anyway(scene: Scene) -> Scene:
    """Yes to being rung inside one's own quiet hours, for this application (H3)."""
    (due,) = read(scene.asked)
    allowed = scene.with_application(replace(scene.application, ring_in_quiet_time=True))
    until = max(due.call_at or scene.now, scene.now)
    return _put_off(allowed, until, Choice.RING)


def until_they_can_phone(scene: Scene, begins: datetime, noted: Text) -> Scene:
    """Until their hours for the phone begin, which they told just now (H2)."""
    return _put_off(scene, begins, Choice.PHONE_HOURS, noted)


def _put_off(scene: Scene, until: datetime, choice: Choice, *noted: Text) -> Scene:
    snoozed = scene.responded(Response.SNOOZED, until)
    settled = snoozed.settle(choice, text(f"chosen-{choice.value.replace('_', '-')}"))
    return settled.tell(answer(*noted, _when(settled, choice)))


def _when(scene: Scene, choice: Choice) -> Text:
    """When it comes back, by the plan as it is now."""
    about = scene.asked.about.application_id
    kinds = {due.kind for due in read(scene.asked)}
    kinds |= OF_CALLS if kinds & OF_CALLS else set()
    nudges = (n for n in plan(scene.search, scene.policy) if n.kind in kinds)
    moments = [n.due_at for n in nudges if n.application_id == about]
    if not moments:
        return text("put-off-several")
    key = "ring-noted" if choice is Choice.RING else "put-off"
    moment = Moment(at=max(min(moments), scene.now), zone=scene.seeker.zone)
    return text(key, employer=named(scene.application), moment=moment)
