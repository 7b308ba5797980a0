"""Modals as a stack of at most three, and the Home tab.

Refusals are the error codes of methods/views.open, views.push, views.update and views.publish.
"""

import secrets
from collections.abc import Iterator

from tests.platforms import slack_limits as limits
from tests.platforms.slack_blocks import faults_in_view
from tests.platforms.slack_checks import Json
from tests.platforms.slack_elements import Surface
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_workspace import (
    APP,
    BOT,
    Trigger,
    View,
    Workspace,
    named_blocks,
    normalised,
)

_DEFAULTS: dict[str, object] = {
    "private_metadata": "",
    "callback_id": "",
    "external_id": "",
    "title": None,
    "submit": None,
    "close": None,
    "clear_on_close": False,
    "notify_on_close": False,
}


def _check(view: object, surface: Surface) -> Json:
    reasons = faults_in_view(view, surface)
    if any("view_too_large" in reason for reason in reasons):
        raise Refusal("view_too_large", *reasons, violation=True)
    if reasons or not isinstance(view, dict):
        raise Refusal("invalid_arguments", *reasons, violation=True)
    return view


def _make(
    workspace: Workspace, user: str, view: object, surface: Surface, replacing: View | None = None
) -> View:
    """A checked view with ids and a fresh hash; it keeps the place of the one it replaces."""
    given = _check(view, surface)
    number = workspace.number()
    identifier = replacing.id if replacing else f"V{number:010d}"
    made_hash = f"{number}.{secrets.token_hex(4)}"
    root = replacing.root if replacing else identifier
    flags = {"title", "submit", "close"} & set(given)
    body: Json = {
        "id": identifier,
        "team_id": workspace.team.id,
        **_DEFAULTS,
        **given,
        **{name: normalised(given[name]) for name in flags},
        "blocks": named_blocks(given["blocks"]),
        "hash": made_hash,
        "root_view_id": root,
        "previous_view_id": replacing.previous if replacing else None,
        "app_id": APP,
        "app_installed_team_id": workspace.team.id,
        "bot_id": BOT,
    }
    previous = replacing.previous if replacing else None
    return View(id=identifier, hash=made_hash, user=user, body=body, root=root, previous=previous)


def _on_top(view: View, below: View) -> View:
    body = {**view.body, "root_view_id": below.root, "previous_view_id": below.id}
    return View(
        id=view.id, hash=view.hash, user=view.user, body=body, root=below.root, previous=below.id
    )


def _refuse_known_external_id(workspace: Workspace, view: View) -> None:
    external = view.body["external_id"]
    if external and any(
        each.body["external_id"] == external and each.id != view.id for each in _all(workspace)
    ):
        raise Refusal("duplicate_external_id", violation=True)


def _all(workspace: Workspace) -> Iterator[View]:
    for stack in workspace.modals.values():
        yield from stack
    yield from workspace.homes.values()


def open_modal(workspace: Workspace, trigger: Trigger, given: object) -> View:
    """views.open: the modal becomes the person's only one."""
    if trigger.view is not None:
        raise Refusal(
            "invalid_arguments", "views.open from inside a modal: use views.push", violation=True
        )
    view = _make(workspace, trigger.user, given, "modal")
    _refuse_known_external_id(workspace, view)
    workspace.modals[trigger.user] = [view]
    workspace.changes.notify()
    return view


def push_modal(workspace: Workspace, trigger: Trigger, given: object) -> View:
    """views.push: the modal lies on top of those that are open."""
    return _push(workspace, trigger.user, workspace.modals.get(trigger.user, []), given)


def _push(workspace: Workspace, user: str, stack: list[View], given: object) -> View:
    if not stack:
        raise Refusal("not_found", "no modal is open to push onto")
    if len(stack) >= limits.VIEW_STACK:
        raise Refusal("push_limit_reached", violation=True)
    view = _on_top(_make(workspace, user, given, "modal"), stack[-1])
    _refuse_known_external_id(workspace, view)
    workspace.modals[user] = [*stack, view]
    workspace.changes.notify()
    return view


def find_view(workspace: Workspace, view_id: object, external_id: object) -> View:
    """The open view of that id; refused when it is closed or never was."""
    for view in _all(workspace):
        if view.id == view_id or (external_id and view.body["external_id"] == external_id):
            return view
    raise Refusal("not_found", f"no open view {view_id or external_id}")


def update_modal(workspace: Workspace, old: View, given: object, known_hash: object) -> View:
    """views.update; a hash that is not the latest is a conflict."""
    if known_hash and known_hash != old.hash:
        raise Refusal("hash_conflict")
    surface: Surface = "home" if old.body["type"] == "home" else "modal"
    view = _make(workspace, old.user, given, surface, replacing=old)
    if surface == "home":
        workspace.homes[old.user] = view
    else:
        stack = workspace.modals[old.user]
        workspace.modals[old.user] = [view if each.id == old.id else each for each in stack]
    workspace.changes.notify()
    return view


def publish_home(workspace: Workspace, user: str, given: object, known_hash: object) -> View:
    """views.publish: the Home tab of one person."""
    old = workspace.homes.get(user)
    if known_hash and (old is None or known_hash != old.hash):
        raise Refusal("hash_conflict")
    view = _make(workspace, user, given, "home", replacing=old)
    workspace.homes[user] = view
    workspace.changes.notify()
    return view


def close_modal(workspace: Workspace, view: View, *, all_of_them: bool = False) -> None:
    """Take a modal, or the whole stack, off the person's screen."""
    stack = workspace.modals.get(view.user, [])
    kept = [] if all_of_them else [each for each in stack if each.id != view.id]
    workspace.modals[view.user] = kept
    workspace.changes.notify()


def settle_submission(workspace: Workspace, view: View, answer: Json) -> None:
    """Do what the acknowledgement of a submission asks for; raises ``Refusal`` when it is unsound.

    Source: surfaces/modals, "response_action" (https://docs.slack.dev/).
    """
    action = answer.get("response_action")
    fields = set(answer) - {"response_action"}
    match action:
        case None if not fields:
            close_modal(workspace, view)
        case "clear" if not fields:
            close_modal(workspace, view, all_of_them=True)
        case "errors" if fields == {"errors"}:
            _check_errors(view, answer["errors"])
        case "update" if fields == {"view"}:
            update_modal(workspace, view, answer["view"], None)
        case "push" if fields == {"view"}:
            _push(workspace, view.user, workspace.modals[view.user], answer["view"])
        case _:
            raise Refusal("invalid_response", f"not a response_action: {answer}", violation=True)


def _check_errors(view: View, errors: object) -> None:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise Refusal("invalid_response", "errors must name blocks", violation=True)
    for name, words in errors.items():
        if name not in inputs:
            reason = f"errors: {name!r} is no input block of this view"
            raise Refusal("invalid_response", reason, violation=True)
        if not isinstance(words, str) or not words.strip():
            raise Refusal("invalid_response", f"errors: {name!r} says nothing", violation=True)
