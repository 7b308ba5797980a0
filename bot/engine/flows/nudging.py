"""Nudges: what has come due becomes one message, and what the person does about it."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.advice.calendar import instant, local, zone
from bot.advice.model import Application, NudgeKind, Response, SentNudge
from bot.advice.nudge import Nudge
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import NudgesCameDue
from bot.engine.flows.why import rules_text
from bot.engine.meaning import (
    Action,
    Block,
    Button,
    Clock,
    Day,
    Message,
    Moment,
    Note,
    Option,
    Paragraph,
    Select,
    Text,
    Weight,
    Zone,
    text,
)
from bot.engine.phrases import answer, named, next_step_line
from bot.engine.scene import Scene, View
from bot.engine.steps import UNDER_WAY, Step

AFTER_LUNCH = time(13, 30)
NOT_AT_ONCE = timedelta(hours=1)
"""Later today is at least so far away."""
STEPS = {
    NudgeKind.CALL_DUE: Step.CALL_DUE,
    NudgeKind.AGREED_CALL_BACK: Step.CALL_DUE,
    NudgeKind.OUTCOME_MISSING: Step.OUTCOME_MISSING,
    NudgeKind.DIGEST: Step.DIGEST,
}


def came_due(scene: Scene) -> Scene:
    """Put all that is due into one message, and into the log."""
    event = scene.event
    assert isinstance(event, NudgesCameDue)
    logged = _logged(scene, event.nudges)
    keys = tuple(nudge.key for nudge in event.nudges)
    # Whoever is in the middle of an answer goes on with it: the nudge has its own buttons.
    waits = scene.awaited is None or scene.awaited.step not in UNDER_WAY
    match event.nudges:
        case ():
            return scene
        case (nudge,):
            about = About(application_id=nudge.application_id, nudge_keys=keys)
            return logged.ask(STEPS[nudge.kind], about, draft=_draft(nudge), waits=waits)
        case several:
            draft = {nudge.application_id: nudge.kind.value for nudge in several}
            rules = dict.fromkeys(rule for nudge in several for rule in nudge.rules)
            draft["rules"] = " ".join(rules)
            return logged.ask(Step.SEVERAL_DUE, About(nudge_keys=keys), draft=draft, waits=waits)


# -- what the messages say ---------------------------------------------------------------------


def call_due_prompt(question: Question, view: View) -> Message:
    """Why now, one main action, a way to put it off or to stop (session 2)."""
    application = view.application(question)
    blocks: list[Block] = [Paragraph(text=_reason(question, application, view))]
    ring_at = _moment(question, "call_at")
    if question.drafted("hours_are_quiet") and ring_at:
        blocks.append(Note(text=text("due-in-quiet", moment=_shown(ring_at, view))))
    else:
        blocks.append(Note(text=_until_words(question, application, view)))
    if question.drafted("assumed"):
        blocks.append(Note(text=text("due-assumed")))
    return Message(
        blocks=tuple(blocks),
        actions=_due_actions(question, view),
        preview=text("preview-nudge"),
    )


def outcome_missing_prompt(question: Question, view: View) -> Message:
    application = view.application(question)
    return Message(
        blocks=(Paragraph(text=text("outcome-missing", employer=named(application))),),
        actions=(*result_buttons(), button(Choice.NOT_CALLED)),
        preview=text("preview-nudge"),
    )


def several_due_prompt(question: Question, view: View) -> Message:
    """Everything of this morning in one message, most urgent first."""
    due = [a for a in map(view.search.application, dict(question.draft)) if a is not None]
    lines = tuple(Paragraph(text=_several_line(question, a)) for a in due)
    pick = Select(
        action=Choice.SHOW_CARD,
        placeholder=text("several-pick"),
        options=tuple(Option(value=a.id, label=text("as-typed", words=named(a))) for a in due),
    )
    return Message(
        blocks=(Paragraph(text=text("several-due")), *lines),
        actions=(*((pick,) if due else ()), button(Choice.TOMORROW), *_ways_out()),
        preview=text("preview-nudge"),
    )


def digest_prompt(question: Question, view: View) -> Message:
    """Once a week, for somebody who has gone quiet: what is open, and an open door (H16)."""
    del question
    shown = view.search.open_applications[:10]
    lines = tuple(Paragraph(text=next_step_line(a, view)) for a in shown)
    return Message(
        blocks=(Paragraph(text=text("digest")), *lines, Note(text=text("digest-door"))),
        actions=(button(Choice.LIST), button(Choice.STOP)),
        preview=text("preview-nudge"),
    )


def result_buttons() -> tuple[Button, ...]:
    """How a call can have ended."""
    return (
        button(Choice.TALKED, Weight.MAIN),
        button(Choice.LEFT_MESSAGE),
        button(Choice.NO_ANSWER),
        button(Choice.WRONG_PERSON),
    )


# -- what the person does ----------------------------------------------------------------------


def later_today(scene: Scene) -> Scene:
    """Put off until after lunch, or an hour from now; past the calling hours, until they open."""
    until = later_moment(scene.asked, scene.view) or scene.now + NOT_AT_ONCE
    return _snoozed(scene, until, "chosen-later")


def tomorrow(scene: Scene) -> Scene:
    """Put off until the next calling hours from tomorrow on, by the employer's calendar."""
    application = scene.search.application(scene.asked.about.application_id)
    there = zone((application.zone if application else None) or scene.seeker.zone)
    next_day = local(scene.now, there).date() + timedelta(days=1)
    midnight = instant(next_day, time(0), there)
    return _snoozed(scene, midnight, "chosen-tomorrow")


def ring_anyway(scene: Scene) -> Scene:
    """Yes to being rung inside one's own quiet hours, for this application (H3)."""
    allowed = replace(scene.application, ring_in_quiet_time=True)
    until = _moment(scene.asked, "call_at") or scene.now
    said = scene.with_application(allowed).responded(Response.SNOOZED, until)
    settled = said.settle(Choice.RING, text("chosen-ring"))
    sure = text("ring-noted", moment=_shown(until, scene.view))
    return settled.tell(answer(sure))


def why(scene: Scene) -> Scene:
    """The rules behind the nudge; it stays open."""
    return scene.tell(rules_text(scene.asked.drafted("rules").split(), scene.policy))


def later_moment(question: Question, view: View) -> datetime | None:
    """When "later today" is, if their calling hours leave room for it."""
    until = _moment(question, "until")
    lunch = instant(local(view.now, view.zone).date(), AFTER_LUNCH, view.zone)
    moment = max(lunch, view.now + NOT_AT_ONCE)
    return moment if until and moment < until else None


# -- inside ------------------------------------------------------------------------------------


def _logged(scene: Scene, nudges: tuple[Nudge, ...]) -> Scene:
    sent = tuple(
        SentNudge(
            key=nudge.key,
            kind=nudge.kind,
            application_id=nudge.application_id,
            sent_at=scene.now,
        )
        for nudge in nudges
    )
    log = (*scene.search.nudge_log, *sent)
    return replace(scene, search=replace(scene.search, nudge_log=log))


def _draft(nudge: Nudge) -> dict[str, str]:
    """What the message needs to say of the nudge, so that it reads the same a week later."""
    said = {
        "kind": nudge.kind.value,
        "reason": nudge.reason.value if nudge.reason else "",
        "rules": " ".join(nudge.rules),
        "since": nudge.since.isoformat() if nudge.since else "",
        "call_at": nudge.call_at.isoformat() if nudge.call_at else "",
        "until": nudge.until.isoformat() if nudge.until else "",
        "assumed": "yes" if nudge.assumed else "",
        "hours_are_quiet": "yes" if nudge.hours_are_quiet else "",
    }
    return {name: value for name, value in said.items() if value}


def _reason(question: Question, application: Application, view: View) -> Text:
    """Why now: the sentence for the fact that the nudge rests on."""
    employer = named(application)
    call_at = _moment(question, "call_at")
    if question.drafted("kind") == NudgeKind.AGREED_CALL_BACK and call_at:
        return text("due-agreed", employer=employer, moment=_shown(call_at, view))
    reason = question.drafted("reason").replace("_", "-")
    since = question.drafted("since")
    day = Day(day=datetime.fromisoformat(since).date() if since else application.interview.day)
    return text(f"due-{reason}", employer=employer, day=day)


def _until_words(question: Question, application: Application, view: View) -> Text:
    """The end of their calling hours, on their own clock."""
    until = datetime.fromisoformat(question.drafted("until"))
    there = application.zone or view.seeker.zone
    clock = Clock(at=local(until, zone(there)).time())
    return text("due-until", time=clock, zone=Zone(key=there))


def _due_actions(question: Question, view: View) -> tuple[Action, ...]:
    card = button(Choice.SHOW_CARD, Weight.MAIN)
    heard = button(Choice.HEARD)
    if question.drafted("hours_are_quiet"):
        return (button(Choice.RING, Weight.MAIN), card, heard, *_ways_out())
    later = later_moment(question, view)
    put_off = () if later is None else (_later_button(later, view),)
    return (card, heard, *put_off, button(Choice.TOMORROW), *_ways_out())


def _later_button(moment: datetime, view: View) -> Button:
    clock = Clock(at=local(moment, view.zone).time())
    return Button(action=Choice.LATER, label=text("choice-later", time=clock))


def _ways_out() -> tuple[Button, ...]:
    return (button(Choice.WHY), button(Choice.STOP))


def _several_line(question: Question, application: Application) -> Text:
    kind = question.drafted(application.id).replace("_", "-")
    return text(f"several-{kind}", employer=named(application))


def _snoozed(scene: Scene, until: datetime, remark: str) -> Scene:
    settled = scene.responded(Response.SNOOZED, until).settle(Choice.LATER, text(remark))
    return settled.tell(answer(_put_off_words(settled)))


def _put_off_words(scene: Scene) -> Text:
    application = scene.search.application(scene.asked.about.application_id)
    if application is None:
        return text("put-off-several")
    return text("put-off", employer=named(application))


def _moment(question: Question, name: str) -> datetime | None:
    value = question.drafted(name)
    return datetime.fromisoformat(value) if value else None


def _shown(moment: datetime, view: View) -> Moment:
    return Moment(at=moment, zone=view.seeker.zone)
