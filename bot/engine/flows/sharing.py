"""Sharing with a coach (A18): what may be seen is chosen, looked at, and only then shared.

Nothing is ticked at first. It is one of the two things that are asked once more (wording 9), as it
cannot be taken back from somebody's memory.
"""

from dataclasses import replace

from bot.advice.grants import EndedBy, Grant
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.effects import HandOff
from bot.engine.fields import FieldError, FieldKind, Form
from bot.engine.flows.coach import shown
from bot.engine.forms import Accepted, FormFlow
from bot.engine.meaning import Button, Count, Message, Note, Text, Weight, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.shared import choices, selected, shared_blocks
from bot.engine.standing import shareable
from bot.engine.steps import Step
from bot.engine.typed import LONG_CHARS, too_long
from bot.engine.view import View


def opened(scene: Scene) -> Scene:
    """The boxes, none of them ticked, whatever was shared before."""
    if not scene.policy.coaching.has_coach:
        return shown(scene)
    return scene.open_form(Step.SHARING, None, {"line": scene.asked.drafted("line")})


def form(question: Question, view: View) -> Form:
    """What can be seen by them, and a line of one's own."""
    options = choices(view.search)
    boxes = drafted_field(
        "shares", question, hint="field-shares-hint", kind=FieldKind.SEVERAL, options=options
    )
    line = drafted_field(
        "line", question, hint="field-line-hint", kind=FieldKind.LONG, max_chars=LONG_CHARS
    )
    return Form(
        title=text("form-sharing"),
        intro=text("form-sharing-intro"),
        fields=(boxes, line) if options else (line,),
        submit=text("choice-look-at-it"),
    )


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """Boxes that are there, or words."""
    if field == "shares":
        there = {option.value for option in choices(view.search)}
        return Accepted(value=" ".join(value for value in typed.split() if value in there))
    return too_long(typed, LONG_CHARS) or Accepted(value=typed)


def check(draft: dict[str, str], view: View) -> tuple[FieldError, ...]:
    """An empty case helps nobody."""
    del view
    if draft.get("shares") or draft["line"]:
        return ()
    return (FieldError(field="line", text=text("sharing-nothing")),)


def complete(scene: Scene) -> Scene:
    """Nothing is shared yet: it is looked at first."""
    return _looked_at(scene)


FLOW = FormFlow(step=Step.SHARING, form=form, accept=accept, check=check, complete=complete)


# -- looking at it -----------------------------------------------------------------------------


def sure_prompt(question: Question, view: View) -> Message:
    """Exactly what a coach would see at this moment."""
    days = Count(value=view.policy.share_for.days)
    selection = selected(question.drafted("shares"), question.drafted("line"), view.search)
    share = Button(action=Choice.SHARE, label=text("choice-share", days=days), weight=Weight.MAIN)
    return answer(
        text("sharing-sure"),
        *shared_blocks(selection, view),
        Note(text=text("sharing-note", days=days)),
        actions=(share, button(Choice.DONT_SHARE)),
    )


def shared(scene: Scene) -> Scene:
    """The consent, to what was looked at. One that was given before ends; its coach keeps the case.

    Undo is not for what somebody may have read already: it can be taken back by its own button.
    """
    question = scene.asked
    if not scene.policy.coaching.has_coach:
        return shown(scene.settle(Choice.SHARE, text("chosen-cancel")))
    if question.drafted("facts") != shareable(scene.search):
        settled = scene.settle(Choice.SHARE, text("chosen-cancel"))
        return _looked_at(settled.tell(answer(text("sharing-changed"))))
    earlier = scene.search.grant(scene.now)
    grant = Grant(
        id=scene.id_for("grant"),
        granted_at=scene.now,
        expires_at=scene.now + scene.policy.share_for,
        selection=selected(question.drafted("shares"), question.drafted("line"), scene.search),
        taken_by=earlier.taken_by if earlier else "",
    )
    settled = scene.settle(Choice.SHARE, text("chosen-share"))
    if earlier is not None:
        ended = replace(earlier, ended_at=scene.now, ended_by=EndedBy.SEEKER)
        settled = settled.with_grant(ended)
    conversation = replace(settled.conversation, undo=None)
    coaches = scene.policy.coaching.coaches
    theirs = (grant.taken_by,) if grant.taken_by in coaches else coaches
    kept = replace(settled.with_grant(grant), conversation=conversation)
    return shown(kept).to_coach(HandOff(case_id=grant.id, coaches=theirs))


def not_shared(scene: Scene) -> Scene:
    return scene.settle(Choice.DONT_SHARE, text("chosen-cancel")).tell(
        answer(text("sharing-cancelled"))
    )


def asked_again(scene: Scene) -> Scene:
    """A typed "yes" shares nothing: the button says what it does."""
    return scene.ask_again(scene.asked, text("sharing-press"))


def _looked_at(scene: Scene) -> Scene:
    """What was ticked and written, with a mark of the facts as they are shown now."""
    question = scene.asked
    draft = {name: question.drafted(name) for name in ("shares", "line")}
    return scene.ask(Step.SHARING_SURE, draft=draft | {"facts": shareable(scene.search)})
