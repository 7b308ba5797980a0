"""What a coach does with a case, on the dossier of whoever shared it.

Each act looks at the consent as it is at this very moment. `Notice` and forms go to the coach who
acted, and are never stored; what is told goes to the person.
"""

from collections.abc import Callable
from dataclasses import replace

from bot.advice.grants import EndedBy, Grant, Reading
from bot.engine.desk import (
    KEY,
    TAKEN,
    WAITING,
    YOURS,
    case_button,
    form_key,
    state_of,
    zone_of,
)
from bot.engine.effects import HandOff, Notice, OpenForm, RejectForm
from bot.engine.events import CoachAct, CoachActed
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.flows.coach import booking
from bot.engine.meaning import Button, Message, Moment, Note, Quote, Text, UserText, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.shared import case_blocks
from bot.engine.typed import LONG_CHARS, too_long

Act = Callable[[Scene, CoachActed, Grant], Scene]


def acted(scene: Scene) -> Scene:
    """Only a coach of this workspace, only while it is shared, and only this very consent."""
    event = scene.event
    assert isinstance(event, CoachActed)
    grant = scene.search.grant(scene.now)
    is_coach = event.by in scene.policy.coaching.coaches
    if grant is None or grant.id != event.case_id or not is_coach:
        return _notice(scene, answer(text("desk-over")))
    state = state_of(grant.taken_by, event.by, scene.policy.coaching)
    if event.act is CoachAct.TAKE and state == WAITING:
        return _taken(scene, event, grant)
    if event.act in ACTS and state == YOURS:
        return ACTS[event.act](scene, event, grant)
    return _shown(scene, event, grant)


def _shown(scene: Scene, event: CoachActed, grant: Grant, *first: Text) -> Scene:
    """The case without a word of it: since when, until when, who looks after it."""
    zone = zone_of(event.profile)
    said = text(
        "desk-case",
        asked=Moment(at=grant.granted_at, zone=zone),
        until=Moment(at=grant.expires_at, zone=zone),
    )
    state = state_of(grant.taken_by, event.by, scene.policy.coaching)
    actions = _buttons(OFFERED[state], grant)
    return _notice(scene, answer(*first, said, text(f"desk-{state}"), actions=actions))


def _taken(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """Theirs from now on; the person is told who it is."""
    taken = replace(grant, taken_by=event.by)
    told = scene.with_grant(taken).tell(answer(text("coach-took", name=_name(event))))
    return _shown(told, event, taken)


def _opened(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """The reading, and its line in the person's own log: both or neither."""
    reading = Reading(by=event.by, name=_name(event).value, at=scene.now)
    logged = scene.with_grant(replace(grant, readings=(*grant.readings, reading)))
    read = answer(
        *case_blocks(grant.selection, scene.view),
        Note(text=text("desk-reading-note")),
        actions=_buttons((CoachAct.WRITE, CoachAct.CLOSE, CoachAct.GIVE_BACK), grant),
    )
    return _notice(logged, read)


def _writing(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    del event
    return scene.to_coach(OpenForm(key=form_key(grant.id), form=_form("")))


def _cannot_write(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """The same by a command; it can be copied."""
    how = text("desk-form-failed", case=UserText(value=grant.id))
    return _shown(scene, event, grant, how)


def _answered(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """A message from the coach, by the person's own way."""
    wrong = text("answer-missing") if not event.words else too_long(event.words, LONG_CHARS)
    if wrong is not None:
        error = FieldError(field="answer", text=wrong)
        form = _form(event.words)
        return scene.to_coach(RejectForm(key=form_key(grant.id), form=form, errors=(error,)))
    said = text("as-typed", words=UserText(value=event.words))
    message = answer(
        text("coach-says", name=_name(event)),
        Quote(text=said),
        actions=booking(scene.policy.coaching),
    )
    return _shown(scene.tell(message), event, grant, text("desk-answered"))


def _closed(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """The consent ends with it: nothing can be opened any more."""
    closed = replace(grant, ended_at=scene.now, ended_by=EndedBy.COACH)
    told = scene.with_grant(closed).tell(answer(text("coach-closed", name=_name(event))))
    return _notice(told, answer(text("desk-closed")))


def _given_back(scene: Scene, event: CoachActed, grant: Grant) -> Scene:
    """It waits again, for whoever takes it; what was read stays in the person's log."""
    until = Moment(at=grant.expires_at, zone=scene.seeker.zone)
    said = text("coach-gave-back", name=_name(event), until=until)
    told = scene.with_grant(replace(grant, taken_by="")).tell(answer(said))
    others = tuple(coach for coach in scene.policy.coaching.coaches if coach != event.by)
    handed = told.to_coach(HandOff(case_id=grant.id, coaches=others, occasion=event.id))
    return _notice(handed, answer(text("desk-given-back")))


OFFERED: dict[str, tuple[CoachAct, ...]] = {
    YOURS: (CoachAct.OPEN, CoachAct.WRITE, CoachAct.CLOSE, CoachAct.GIVE_BACK),
    WAITING: (CoachAct.TAKE,),
    TAKEN: (),
}
ACTS: dict[CoachAct, Act] = {
    CoachAct.OPEN: _opened,
    CoachAct.WRITE: _writing,
    CoachAct.CANNOT_WRITE: _cannot_write,
    CoachAct.ANSWER: _answered,
    CoachAct.CLOSE: _closed,
    CoachAct.GIVE_BACK: _given_back,
}
"""What only the coach may do who has taken it."""


def _notice(scene: Scene, message: Message) -> Scene:
    return scene.to_coach(Notice(key=KEY, message=message))


def _form(words: str) -> Form:
    field = Field(
        name="answer",
        label=text("field-answer"),
        kind=FieldKind.LONG,
        required=True,
        value=words,
        max_chars=LONG_CHARS,
    )
    return Form(
        title=text("form-answer"),
        intro=text("form-answer-intro"),
        fields=(field,),
        submit=text("choice-send"),
    )


def _buttons(acts: tuple[CoachAct, ...], grant: Grant) -> tuple[Button, ...]:
    return tuple(case_button(act, grant.id) for act in acts)


def _name(event: CoachActed) -> UserText:
    """As the platform calls them; their id where it does not say."""
    return UserText(value=event.profile.name or event.by)
