"""A human coach (A18): who there is, what they may see now, who read it, and taking it back."""

from dataclasses import replace

from bot.advice.coaching import RULES, Coaching
from bot.advice.grants import EndedBy, Reading
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.meaning import (
    Action,
    Button,
    Count,
    Link,
    Message,
    Moment,
    Note,
    Text,
    UserText,
    Weight,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.shared import shared_blocks
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, cleaned
from bot.engine.view import View

READINGS_SHOWN = 5


def shown(scene: Scene, words: str = "") -> Scene:
    """Who there is, and what they may see at present; `words` are kept for the line to them.

    What is shared can be taken back also where there is no coach any more.
    """
    if not scene.policy.coaching.has_coach and scene.search.grant(scene.now) is None:
        return scene.tell(answer(text("coach-none")))
    draft = {"rules": " ".join(RULES), "line": cleaned(words)[:LONG_CHARS]}
    return scene.ask(Step.COACH, draft=draft, waits=False)


def prompt(question: Question, view: View) -> Message:
    """The coach's card."""
    del question
    coaching = view.policy.coaching
    grant = view.search.grant(view.now)
    booked = booking(coaching)
    if grant is None:
        return answer(
            text("coach"),
            *_run_out(view),
            *_contact(coaching),
            *_past_readings(view),
            actions=(button(Choice.CHOOSE_SHARED, Weight.MAIN), *booked),
        )
    until = Moment(at=grant.expires_at, zone=view.seeker.zone)
    state = text("coach-has-it" if grant.taken_by in coaching.coaches else "coach-waits")
    return answer(
        state,
        text("coach-shared", until=until),
        *shared_blocks(grant.selection, view),
        *_readings(grant.readings, view),
        *_contact(coaching),
        actions=(button(Choice.UNSHARE), *_another_choice(coaching), *booked),
    )


def booking(coaching: Coaching) -> tuple[Action, ...]:
    """The way to a time with them, where they have one."""
    return (Link(label=text("link-booking"), url=coaching.booking),) if coaching.booking else ()


def unshared(scene: Scene) -> Scene:
    """From this moment on nobody can open it."""
    grant = scene.search.grant(scene.now)
    settled = scene.settle(Choice.UNSHARE, text("chosen-unshare"))
    if grant is None:
        return settled.tell(answer(text("unshared-already")))
    ended = replace(grant, ended_at=scene.now, ended_by=EndedBy.SEEKER)
    return settled.with_grant(ended).tell(answer(text("unshared")))


# -- in distress (wording 16) ------------------------------------------------------------------


def help_in_distress(coaching: Coaching) -> tuple[Text, ...]:
    """Whom one can turn to: the centre's help line, whoever is near, and the coach."""
    line = UserText(value=coaching.help_line)
    called = (text("distress-help-line", line=line),) if coaching.help_line else ()
    coach = (text("distress-coach"), *_contact(coaching)) if coaching.has_coach else ()
    return (*called, text("distress-people"), *coach)


def coach_button(view: View) -> tuple[Button, ...]:
    """The way to the coach; nothing where there is none."""
    return (button(Choice.COACH),) if view.policy.coaching.has_coach else ()


# -- inside ------------------------------------------------------------------------------------


def _contact(coaching: Coaching) -> tuple[Text, ...]:
    if not coaching.contact:
        return ()
    return (text("coach-contact", contact=UserText(value=coaching.contact)),)


def _another_choice(coaching: Coaching) -> tuple[Button, ...]:
    return (button(Choice.CHOOSE_SHARED),) if coaching.has_coach else ()


def _run_out(view: View) -> tuple[Text, ...]:
    """That it ended by its time alone, which nobody has told the person."""
    latest = view.search.grants[-1] if view.search.grants else None
    if latest is None or latest.ended_at is not None:
        return ()
    return (text("coach-run-out", at=Moment(at=latest.expires_at, zone=view.seeker.zone)),)


def _past_readings(view: View) -> tuple[Note, ...]:
    """Of what is over, too, it can be seen who read it."""
    readings = tuple(reading for grant in view.search.grants for reading in grant.readings)
    return _newest(readings, view)


def _readings(readings: tuple[Reading, ...], view: View) -> tuple[Note, ...]:
    return _newest(readings, view) or (Note(text=text("coach-unread")),)


def _newest(readings: tuple[Reading, ...], view: View) -> tuple[Note, ...]:
    """The last ones, the newest first, and how many there were before."""
    further = len(readings) - READINGS_SHOWN
    newest = tuple(
        Note(
            text=text(
                "coach-read-by",
                name=UserText(value=reading.name),
                moment=Moment(at=reading.at, zone=view.seeker.zone),
            )
        )
        for reading in reversed(readings[-READINGS_SHOWN:])
    )
    more = (Note(text=text("coach-read-before", count=Count(value=further))),)
    return (*newest, *more) if further > 0 else newest
