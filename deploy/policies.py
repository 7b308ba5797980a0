"""Whose rules have which values: the shipped ones, what the operator set for all, for a workspace.

The policy file is TOML. What stands in `workspaces` holds for that one alone, over the rest:

    [A3]
    wait = "10 days"

    [workspaces.T0123ABCD.H4]
    contacts = 1

Beside its rules a workspace names its coaches (`deploy/coaches.py`). What holds for all of
Discord's people stands under `workspaces.discord`, what holds for those who chose one server as
theirs under its id. What a workspace's own admins set goes over all of it (`bot/service/in_force`).
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.advice.policy import BadPolicy, Policy, default_policy, with_overrides
from bot.service.ports import WorkspaceAddress
from deploy.coaches import COACHING, read_coaching

WORKSPACES = "workspaces"
TERMINAL = "console"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """The policy for everybody, and those of the workspaces that have their own, by their id."""

    general: Policy = field(default_factory=default_policy)
    workspaces: Mapping[str, Policy] = field(default_factory=dict)

    def at(self, where: WorkspaceAddress) -> Policy:
        """The policy that holds in a workspace; on Discord what is set for all holds there, too."""
        whole_platform = self.workspaces.get(where.platform, self.general)
        return self.workspaces.get(where.workspace, whole_platform)

    def named(self) -> Collection[str]:
        """The workspaces that have something of their own, by their ids."""
        return self.workspaces.keys()


def read_policies(file: Path) -> Policies:
    """What the file sets over the shipped rules. Raises ValueError with every mistake at once."""
    try:
        written = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{file} cannot be read ({error.strerror})") from error
    except ValueError as error:
        raise ValueError(f"{file} is not TOML: {error}") from error
    own = written.pop(WORKSPACES, {})
    if not isinstance(own, dict) or not all(isinstance(rules, dict) for rules in own.values()):
        raise ValueError(f"mend {file}\n    {WORKSPACES}: write [workspaces.ID.RULE] tables")
    mistakes: list[str] = []
    general = _over(default_policy(), written, "", mistakes)
    workspaces = {name: _of_workspace(name, own[name], general, mistakes) for name in own}
    if mistakes:
        raise ValueError("\n    ".join((f"mend {file}", *dict.fromkeys(mistakes))))
    return Policies(general=general, workspaces=workspaces)


def _of_workspace(
    name: str, own: Mapping[str, object], general: Policy, mistakes: list[str]
) -> Policy:
    """Its rules over the general ones, and its coaches."""
    place = f"{WORKSPACES}.{name}"
    rules = {rule: values for rule, values in own.items() if rule != COACHING}
    policy = _over(general, rules, f"{place}: ", mistakes)
    if COACHING not in own:
        return policy
    coaching = read_coaching(own[COACHING], f"{place}.{COACHING}", mistakes)
    if coaching.has_coach and name == TERMINAL:
        mistakes.append(f"{place}.{COACHING}.coaches: a terminal has one person. Remove it.")
    return replace(policy, coaching=coaching)


def _over(
    policy: Policy, overrides: Mapping[str, object], place: str, mistakes: list[str]
) -> Policy:
    """The policy with these values set over it; unchanged if any of them is wrong."""
    try:
        return with_overrides(policy, overrides)
    except BadPolicy as error:
        mistakes.extend(f"{place}{mistake}" for mistake in error.errors)
        return policy
