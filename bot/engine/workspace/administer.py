"""The second aggregate's own step: `administer(event, workspace, shipped) -> WorkspaceTurn`.

An admin's events are the same as everybody's: a command, a button, a form. Which workspace they
are for, and whether whoever acts is an admin there, was settled before: neither stands in a button
or a form, so neither can be forged there.

A change is whole or it is not made; it says back what changed, with a way to undo it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import blake2s

from bot.advice.coaching import Coaching
from bot.advice.policy import Policy
from bot.engine.effects import Notice, OpenForm, RejectForm
from bot.engine.events import ActionChosen, Event, FormNotShown, FormSubmitted
from bot.engine.fields import Field, FieldError, FieldKind, Form
from bot.engine.meaning import Block, Entries, Entry, Option, Text, UserText, text
from bot.engine.workspace.coaching_form import coaching_form, coaching_from
from bot.engine.workspace.model import Workspace, policy_in
from bot.engine.workspace.overview import (
    KEY,
    AdminAct,
    coaching_entries,
    overview,
    own_values,
    owner_entry,
)
from bot.engine.workspace.pages import PAGES, wording_of
from bot.engine.workspace.rule_form import (
    NO,
    YES,
    overrides_from,
    rule_form,
    shown_value,
    value_of,
)

COACHING, OWNER = "coaching", "owner"
"""The forms that are no page of rules."""

Effect = Notice | OpenForm | RejectForm
"""Everything is for the admin who acts, at once, and kept nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceTurn:
    """What one event makes of one workspace. It is the same object when nothing changed."""

    workspace: Workspace
    effects: tuple[Effect, ...]


def is_for_admins(event: Event) -> bool:
    """Whether a button or a form is one of an admin's, and so for this step."""
    match event:
        case ActionChosen(key=key):
            return key == KEY
        case FormSubmitted(key=key) | FormNotShown(key=key):
            return key.startswith(f"{KEY}-")
        case _:
            return False


def administer(event: Event, workspace: Workspace, shipped: Policy) -> WorkspaceTurn:
    """What one event of an admin makes of their workspace.

    `shipped` is the policy that holds there as long as no admin has set anything. An event that
    means nothing here shows what is set: so does `/interview-admin`.
    """
    match event:
        case ActionChosen(key=key, action=action, value=value) if key == KEY:
            return _acted(event.id, action, value, workspace, shipped)
        case FormSubmitted(key=key, values=values):
            page = key.removeprefix(f"{KEY}-")
            return _submitted(event.id, page, dict(values), workspace, shipped)
        case FormNotShown():
            return _told(workspace, shipped, text("workspace-form-failed"))
        case _:
            return _told(workspace, shipped)


# -- buttons -----------------------------------------------------------------------------------


def _acted(
    event_id: str, action: str, value: str, workspace: Workspace, shipped: Policy
) -> WorkspaceTurn:
    match action:
        case AdminAct.COACHING:
            return _opened(COACHING, workspace, shipped)
        case AdminAct.OWNER:
            return _opened(OWNER, workspace, shipped)
        case AdminAct.RULES if value in PAGES:
            return _opened(value, workspace, shipped)
        case AdminAct.USUAL:
            return _changed(event_id, workspace, replace(workspace, overrides={}), shipped)
        case AdminAct.UNDO:
            return _undone(value, workspace, shipped)
        case _:
            return _told(workspace, shipped)


def _undone(changed_by: str, workspace: Workspace, shipped: Policy) -> WorkspaceTurn:
    """The last change alone: after another one the button of this one is stale."""
    if workspace.before is None or changed_by != workspace.changed_by:
        return _told(workspace, shipped, text("workspace-undo-over"))
    before = workspace.before
    blocks = tuple(_differences(workspace, before, shipped))
    said = overview(before, shipped, text("workspace-undone"), *blocks)
    return WorkspaceTurn(workspace=before, effects=(Notice(key=KEY, message=said),))


# -- forms -------------------------------------------------------------------------------------


def _opened(page: str, workspace: Workspace, shipped: Policy) -> WorkspaceTurn:
    form = _form(page, workspace, shipped)
    return WorkspaceTurn(workspace=workspace, effects=(OpenForm(key=f"{KEY}-{page}", form=form),))


def _form(page: str, workspace: Workspace, shipped: Policy) -> Form:
    if page == COACHING:
        return coaching_form(policy_in(workspace, shipped).coaching)
    if page == OWNER:
        return _owner_form(workspace)
    return rule_form(page, workspace, shipped)


def _submitted(
    event_id: str, page: str, values: dict[str, str], workspace: Workspace, shipped: Policy
) -> WorkspaceTurn:
    if page == COACHING:
        coaching = coaching_from(values)
        if isinstance(coaching, tuple):
            return _rejected(page, workspace, *coaching)
        own = None if coaching == shipped.coaching else coaching
        return _changed(event_id, workspace, replace(workspace, coaching=own), shipped)
    if page == OWNER:
        discreet = values.get(OWNER, NO) == YES
        return _changed(event_id, workspace, replace(workspace, discreet=discreet), shipped)
    if page not in PAGES:
        return _told(workspace, shipped)
    overrides = overrides_from(page, values, workspace, shipped)
    if isinstance(overrides, tuple):
        return _rejected(page, workspace, *overrides)
    return _changed(event_id, workspace, replace(workspace, overrides=overrides), shipped)


def _rejected(
    page: str, workspace: Workspace, form: Form, errors: tuple[FieldError, ...]
) -> WorkspaceTurn:
    effect = RejectForm(key=f"{KEY}-{page}", form=form, errors=errors)
    return WorkspaceTurn(workspace=workspace, effects=(effect,))


def _owner_form(workspace: Workspace) -> Form:
    options = (
        Option(value=YES, label=text("workspace-owner-employer")),
        Option(value=NO, label=text("workspace-owner-other")),
    )
    field = Field(
        name=OWNER,
        label=text("workspace-owner"),
        hint=text("workspace-owner-hint"),
        kind=FieldKind.CHOICE,
        required=True,
        value=YES if workspace.discreet else NO,
        options=options,
    )
    return Form(title=text("workspace-owner"), fields=(field,), submit=text("choice-save"))


# -- what changed ------------------------------------------------------------------------------


def _changed(event_id: str, before: Workspace, after: Workspace, shipped: Policy) -> WorkspaceTurn:
    """Kept with its way back, and said back; the same values again change nothing."""
    differences = tuple(_differences(before, after, shipped))
    if not differences:
        return _told(before, shipped, text("workspace-same"))
    kept = replace(
        after,
        before=replace(before, before=None, changed_by=""),
        changed_by=blake2s(event_id.encode(), digest_size=8).hexdigest(),
    )
    return _told(kept, shipped, text("workspace-changed"), *differences)


def _differences(before: Workspace, after: Workspace, shipped: Policy) -> Iterator[Block]:
    """Each entry that is another one now, as it is now; nothing of what stayed."""
    was, is_now = (policy_in(each, shipped).coaching for each in (before, after))
    entries = [
        new
        for old, new in zip(_whole(was, before), _whole(is_now, after), strict=True)
        if old != new
    ]
    if was.coaches != is_now.coaches and len(was.coaches) == len(is_now.coaches):
        entries.append(Entry(label=text("workspace-coaches"), value=text("workspace-others")))
    for value in dict.fromkeys((*own_values(before), *own_values(after))):
        old, new = (shown_value(value_of(value, each, shipped)) for each in (before, after))
        if old != new:
            words = text("workspace-value-was", was=UserText(value=old), now=UserText(value=new))
            entries.append(Entry(label=text(wording_of(value)), value=words))
    if entries:
        yield Entries(entries=tuple(entries))


def _whole(coaching: Coaching, workspace: Workspace) -> tuple[Entry, ...]:
    return (*coaching_entries(coaching), owner_entry(workspace))


def _told(workspace: Workspace, shipped: Policy, *first: Text | Block) -> WorkspaceTurn:
    said = overview(workspace, shipped, *first)
    return WorkspaceTurn(workspace=workspace, effects=(Notice(key=KEY, message=said),))
