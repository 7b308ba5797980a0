"""The policies in force: shipped rules, the operator's file, what the admins of a workspace set.

    shipped < policy file < workspace

Turns ask for a policy inside their transaction, so it has to be at hand: what the workspaces set is
kept in memory, and read again by its mark every few seconds, as other processes change it, too.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from bot.advice.coaching import Coaching
from bot.advice.policy import Policy
from bot.engine.dossier import Dossier
from bot.engine.workspace.model import Workspace, policy_in
from bot.service.ports import Address, KeptWorkspace, WorkspaceAddress, WorkspaceStore

LATELY = timedelta(hours=1)
"""Whoever changed a rule may have died before the plans were made by it: after a start what is so
young is planned once more."""


class ShippedPolicies(Protocol):
    """What holds as long as no admin has set anything."""

    def at(self, where: WorkspaceAddress) -> Policy:
        """Without a `workspace`: for those of the platform who belong to none."""
        ...

    def named(self) -> Collection[str]:
        """The workspaces that have something of their own, by their ids."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    kept: KeptWorkspace
    policy: Policy


def belongs_to(address: Address, dossier: Dossier | None) -> WorkspaceAddress:
    """Whose rules and coaches are this person's: the workspace they are in, or the home server
    that they chose; on a platform without workspaces, and without a home, nobody's."""
    home = None if dossier is None else dossier.conversation.home
    if address.workspace or home is None:
        return _workspace_of(address)
    return WorkspaceAddress(platform=address.platform, workspace=home.id)


class PoliciesInForce:
    """What holds where. Everything but `refresh` is answered from memory, in any thread."""

    def __init__(self, *, shipped: ShippedPolicies, store: WorkspaceStore | None = None) -> None:
        """Without `store` nobody sets anything: a terminal has one person."""
        self._shipped = shipped
        self._store = store
        self._standing: Mapping[WorkspaceAddress, _Standing] = {}
        self._posts: Mapping[tuple[str, str], Sequence[str]] = {}
        self._stale: set[WorkspaceAddress] = set()

    def of(self, address: Address, dossier: Dossier | None) -> Policy:
        """The policy that holds for a person."""
        return self.at(belongs_to(address, dossier))

    def at(self, where: WorkspaceAddress) -> Policy:
        """The policy that holds in a workspace."""
        standing = self._standing.get(where)
        return self._shipped.at(where) if standing is None else standing.policy

    def posts_of(self, coach: Address) -> Mapping[str, Coaching]:
        """See `bot.service.coaching.PostsOf`."""
        ids: Iterable[str] = (coach.workspace,)
        if not coach.workspace:
            known = self._posts.get((coach.platform, coach.person), ())
            ids = dict.fromkeys(("", *self._shipped.named(), *known))
        at = {
            id_: self.at(WorkspaceAddress(platform=coach.platform, workspace=id_)).coaching
            for id_ in ids
        }
        return {id_: coaching for id_, coaching in at.items() if coach.person in coaching.coaches}

    def is_worth_choosing(self, where: WorkspaceAddress) -> bool:
        """Whether it has coaches or rules that are not everybody's on that platform."""
        if not self.is_open(where):
            return False
        own, common = self.at(where), self.at(replace(where, workspace=""))
        return own.coaching != common.coaching or _values(own) != _values(common)

    def uninstalled(self) -> Mapping[WorkspaceAddress, datetime]:
        """Since when we are no guest of whom, as long as they are not purged."""
        since = {where: each.kept.uninstalled_at for where, each in self._standing.items()}
        return {where: moment for where, moment in since.items() if moment is not None}

    def shipped_at(self, where: WorkspaceAddress) -> Policy:
        """The policy that would hold there if its admins had set nothing."""
        return self._shipped.at(where)

    def workspace_at(self, where: WorkspaceAddress) -> Workspace:
        """What its admins have set."""
        standing = self._standing.get(where)
        return Workspace() if standing is None else standing.kept.workspace

    def is_guest_of(self, address: Address) -> bool:
        """Whether we are a guest where that person is, as far as this process knows."""
        return self.is_open(_workspace_of(address))

    def is_open(self, where: WorkspaceAddress) -> bool:
        """The same of a workspace."""
        standing = self._standing.get(where)
        return standing is None or standing.kept.uninstalled_at is None

    async def takes(self, address: Address) -> bool:
        """Whether what somebody did is to be answered: not where we were thrown out.

        Before a no it is read again: another process may have let us in a second ago.
        """
        if not self.is_guest_of(address):
            await self.refresh()
        return self.is_guest_of(address)

    async def refresh(self, now: datetime | None = None) -> None:
        """Learn what was changed since the last time, here or by another process.

        `now` is given at the start: see `LATELY`.
        """
        if self._store is None:
            return
        known = {where: standing.kept.mark for where, standing in self._standing.items()}
        news = await self._store.news(known)
        self._learn(news, now)

    def stale(self) -> Sequence[WorkspaceAddress]:
        """Where the rules are others than those that people's plans were made by."""
        return tuple(self._stale)

    def is_marked(self, where: WorkspaceAddress) -> None:
        """Their plans are marked as stale: whoever plans anew finds them."""
        self._stale.discard(where)

    # -- inside --------------------------------------------------------------------------------

    def _learn(self, news: Iterable[KeptWorkspace], now: datetime | None) -> None:
        standing = dict(self._standing)
        for kept in news:
            where, before = kept.where, self.at(kept.where)
            shipped = self._shipped.at(where)
            is_over = kept.uninstalled_at is not None
            policy = shipped if is_over else policy_in(kept.workspace, shipped)
            standing[where] = _Standing(kept=kept, policy=policy)
            if _values(before) != _values(policy) and _is_young(kept, now):
                self._stale.add(where)
        self._posts = _posts(standing)
        # In one step: a turn in another thread sees the old or the new, never half of it.
        self._standing = standing


def _posts(
    standing: Mapping[WorkspaceAddress, _Standing],
) -> Mapping[tuple[str, str], Sequence[str]]:
    """By platform and coach, the workspaces whose admins named them."""
    found: dict[tuple[str, str], list[str]] = {}
    for where, each in standing.items():
        for coach in each.policy.coaching.coaches:
            found.setdefault((where.platform, coach), []).append(where.workspace)
    return found


def _workspace_of(address: Address) -> WorkspaceAddress:
    return WorkspaceAddress(platform=address.platform, workspace=address.workspace)


def _is_young(kept: KeptWorkspace, now: datetime | None) -> bool:
    """At the start everything is new to us, and most of it is planned by long ago."""
    return now is None or kept.changed_at > now - LATELY


def _values(policy: Policy) -> list[tuple[str, Mapping[str, object]]]:
    """What plans are made by."""
    return [(rule.id, rule.values) for rule in policy.rules.values()]
