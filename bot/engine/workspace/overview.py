"""What an admin sees of their workspace: who is coach, the help line, the rules they changed."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from bot.advice.coaching import Coaching
from bot.advice.policy import Policy
from bot.engine.meaning import (
    Action,
    Block,
    Button,
    Count,
    Entries,
    Entry,
    Heading,
    Message,
    Note,
    Option,
    Select,
    Text,
    UserText,
    Weight,
    text,
)
from bot.engine.phrases import answer
from bot.engine.sections import Section, SectionName
from bot.engine.workspace.model import Workspace, policy_in, rules_fit
from bot.engine.workspace.pages import PAGES, rule_and_name, wording_of
from bot.engine.workspace.rule_form import shown_value, usual, value_of

KEY = "workspace"
"""What all buttons of an admin carry; the forms `workspace-<page>`."""


class AdminAct(StrEnum):
    """What an admin's buttons and lists do; their values travel in buttons for weeks."""

    COACHING = "ws_coaching"
    RULES = "ws_rules"
    """A list: the value is a page of rules."""
    OWNER = "ws_owner"
    USUAL = "ws_usual"
    UNDO = "ws_undo"


def overview(workspace: Workspace, shipped: Policy, *first: Text | Block) -> Message:
    """What is set, and the ways to change it; `first` is what was just done."""
    return answer(
        *first,
        Heading(text=text("workspace")),
        *_blocks(workspace, shipped),
        actions=(*_ways(workspace), *_undo(workspace, first)),
    )


def section(workspace: Workspace, shipped: Policy) -> Section:
    """The same as a part of an admin's home."""
    return Section(
        name=SectionName.HOUSE,
        heading=text("workspace"),
        blocks=tuple(_blocks(workspace, shipped)),
        # One thing stands out at home, and it is the person's own.
        actions=tuple(_quiet(way) for way in _ways(workspace)),
        key=KEY,
    )


def own_values(workspace: Workspace) -> tuple[str, ...]:
    """The values that the workspace has set, in the order of the pages."""
    own = {(rule, name) for rule, values in workspace.overrides.items() for name in values}
    return tuple(v for page in PAGES.values() for v in page if rule_and_name(v) in own)


def coaching_entries(coaching: Coaching) -> Iterator[Entry]:
    """How many coaches there are, and what people are told."""
    yield Entry(label=text("workspace-coaches"), value=_count(len(coaching.coaches)))
    yield Entry(label=text("workspace-contact"), value=_or_none(coaching.contact))
    yield Entry(label=text("workspace-booking"), value=_or_none(coaching.booking))
    yield Entry(label=text("workspace-help-line"), value=_or_none(coaching.help_line))


def owner_entry(workspace: Workspace) -> Entry:
    """Who runs the place, and so what may stand in messages."""
    key = "workspace-owner-employer" if workspace.discreet else "workspace-owner-other"
    return Entry(label=text("workspace-run-by"), value=text(key))


def act_button(act: AdminAct, value: str = "", weight: Weight = Weight.PLAIN) -> Button:
    """A button under the label that the catalogue has for it."""
    label = text(f"workspace-do-{act.value.removeprefix('ws_')}")
    return Button(action=act, label=label, value=value, weight=weight)


# -- inside ------------------------------------------------------------------------------------


def _entries(workspace: Workspace, shipped: Policy) -> Iterator[Entry]:
    yield from coaching_entries(policy_in(workspace, shipped).coaching)
    yield owner_entry(workspace)
    yield Entry(label=text("workspace-rules"), value=_count(len(own_values(workspace))))


def _blocks(workspace: Workspace, shipped: Policy) -> Iterator[Block]:
    """What is set, and each value of its own beside the usual one."""
    yield Entries(entries=tuple(_entries(workspace, shipped)))
    own = own_values(workspace)
    if own:
        yield Entries(entries=tuple(_changed(value, workspace, shipped) for value in own))
    if not rules_fit(workspace, shipped):
        yield Note(text=text("workspace-rules-unfit"))


def _changed(value: str, workspace: Workspace, shipped: Policy) -> Entry:
    now = UserText(value=shown_value(value_of(value, workspace, shipped)))
    usually = UserText(value=shown_value(usual(value, shipped)))
    words = text("workspace-value-now", now=now, usual=usually)
    return Entry(label=text(wording_of(value)), value=words)


def _undo(workspace: Workspace, first: tuple[Text | Block, ...]) -> tuple[Button, ...]:
    """Only beside what was just changed."""
    if not first or workspace.before is None:
        return ()
    return (act_button(AdminAct.UNDO, workspace.changed_by),)


def _ways(workspace: Workspace) -> Iterator[Action]:
    yield act_button(AdminAct.COACHING, weight=Weight.MAIN)
    yield act_button(AdminAct.OWNER)
    if workspace.overrides:
        yield act_button(AdminAct.USUAL)
    pages = tuple(Option(value=page, label=text(f"workspace-page-{page}")) for page in PAGES)
    yield Select(action=AdminAct.RULES, placeholder=text("workspace-do-rules"), options=pages)


def _quiet(way: Action) -> Action:
    return replace(way, weight=Weight.PLAIN) if isinstance(way, Button) else way


def _count(number: int) -> Text:
    return text("workspace-count", count=Count(value=number))


def _or_none(words: str) -> Text:
    if not words:
        return text("workspace-none")
    return text("as-typed", words=UserText(value=words))
