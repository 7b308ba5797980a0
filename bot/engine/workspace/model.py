"""A workspace: what its own admins have set for all who talk to us there.

It is an aggregate of its own, as nobody's dossier may hold it. What an admin sets goes over the
operator's policy file, which goes over the shipped rules: `policy_in(workspace, shipped)`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from bot.advice.coaching import Coaching
from bot.advice.policy import BadPolicy, Policy, with_overrides

WORKSPACE_SCHEMA = 1

RuleValue = str | int | bool
"""As rules are written: "7 days", 2, true."""
Overrides = Mapping[str, Mapping[str, RuleValue]]
"""`{"A3": {"wait": "10 days"}}`: only what differs from the rules below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """Loaded whole, changed by `administer`, saved whole.

    `coaching` is None as long as the admins leave that to the policy file.
    """

    coaching: Coaching | None = None
    overrides: Overrides = field(default_factory=dict)
    discreet: bool = False
    """Its owner is an employer: by default nothing private stands in messages there."""
    before: "Workspace | None" = None
    """As it was before the last change, for its Undo; that one has none of its own."""
    changed_by: str = ""
    """The id of the event that changed it last, short: its Undo carries it."""
    schema_version: int = WORKSPACE_SCHEMA


def policy_in(workspace: Workspace, shipped: Policy) -> Policy:
    """The policy that holds there: `shipped` with what the admins have set over it."""
    ruled = _ruled(workspace, shipped) or shipped
    coaching = shipped.coaching if workspace.coaching is None else workspace.coaching
    return replace(ruled, coaching=coaching, discreet=workspace.discreet)


def rules_fit(workspace: Workspace, shipped: Policy) -> bool:
    """False when its own values do not go with the rules below them any more.

    These may be another release's, or another policy file's: then they hold alone.
    """
    return _ruled(workspace, shipped) is not None


def _ruled(workspace: Workspace, shipped: Policy) -> Policy | None:
    if not workspace.overrides:
        return shipped
    try:
        return with_overrides(shipped, workspace.overrides)
    except BadPolicy:
        return None
