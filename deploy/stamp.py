"""What a plan was made by: when this changes, every dossier is planned anew."""

from hashlib import blake2s
from importlib.metadata import version

from bot.advice.policy import Policy
from deploy.policies import Policies

PACKAGES = ("tzdata", "holidays", "ringback")
"""Zone data, public holidays, and the release with its way of planning."""


def plan_stamp(policies: Policies) -> str:
    """`rules 5f0c1d2e, tzdata 2026.6, holidays 0.109, ringback 0.1.0`."""
    versions = (f"{package} {version(package)}" for package in PACKAGES)
    return ", ".join((f"rules {_rules_digest(policies)}", *versions))


def _rules_digest(policies: Policies) -> str:
    """The same for the same values, whoever set them."""
    values = [("", _values(policies.general))]
    values += [(name, _values(policy)) for name, policy in sorted(policies.workspaces.items())]
    return blake2s(repr(values).encode(), digest_size=4).hexdigest()


def _values(policy: Policy) -> list[tuple[str, list[tuple[str, object]]]]:
    return sorted((rule.id, sorted(rule.values.items())) for rule in policy.rules.values())
