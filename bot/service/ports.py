"""What the service needs of the world, as small protocols. `storage` and `adapters` provide them.

Everything is asynchronous here; a Store runs each transaction whole in a worker thread.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.engine.desk import Case
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.meaning import Message
from bot.engine.workspace.administer import WorkspaceTurn
from bot.engine.workspace.model import Workspace
from bot.understanding.replies import Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Who a dossier belongs to: `Address(platform="slack", workspace="T1", person="U1")`.

    On Discord and in the terminal `workspace` is empty.
    """

    platform: str
    workspace: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkspaceAddress:
    """Which workspace: `WorkspaceAddress(platform="slack", workspace="T1")`.

    On Discord `workspace` is a server's id. It is what the platform itself says, in a request
    that it has signed or sent over our own connection: never what stands in a button.
    """

    platform: str
    workspace: str


Decide = Callable[[Dossier | None], Turn]
"""The pure step, closed over its event; None: nobody we know. Called inside the transaction."""

DecideFor = Callable[[Address], Decide]
"""The same for whoever it turns out to be: rules may differ by workspace."""


DecideWorkspace = Callable[[Workspace], WorkspaceTurn]
"""A workspace's own step, closed over its event. Called inside the transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRef:
    """Where the platform keeps a message: Slack channel + ts, Discord channel + id.

    `is_private`: the channel is the one that this person and we alone are in, for good, so that
    the next message can go there unasked.
    """

    channel: str
    message: str
    is_private: bool = field(default=False, compare=False)


UNSTORED = 0
"""The id of a parcel that is in no outbox: the last words to somebody who was forgotten just now.

It is sent once, at once; `begin` says yes to it, and marking it does nothing.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """One outbox row, leased to whoever holds it.

    `fence` changes with each lease: an old holder's writes are refused. `deliver_key` is the
    same on every attempt (Discord's nonce, Slack's message metadata). `edits` is where the
    message to be edited is, for an edit. `maybe_sent`: an earlier attempt may have reached the
    platform (it stopped in `sending`): look before sending again. `hold`: a nudge, which does not
    go from the first moment up to the second (`Say.hold`), nor from `expires_at` on.
    `private_channel` is the person's, learnt from an earlier message; empty: not known.
    """

    id: int
    fence: int
    address: Address
    key: str
    message: Message
    deliver_key: str
    is_edit: bool = False
    edits: MessageRef | None = None
    attempts: int = 0
    maybe_sent: bool = False
    hold: tuple[datetime, datetime] | None = None
    expires_at: datetime | None = None
    private_channel: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Committed:
    """A turn that is on disk. `turn` is None when that event had been applied before.

    `parcels` are leased to the caller already, in order: send them, now or never mind (the
    dispatcher takes them over when the lease runs out). They are empty when older messages to
    this person still wait: then the dispatcher sends all, in order.
    `erased` are the messages of a dossier that is gone, to be deleted on the platform; the
    parcels of such a turn are `UNSTORED`, as nothing of them may be kept.
    """

    address: Address
    turn: Turn | None
    parcels: tuple[Parcel, ...] = ()
    erased: tuple[MessageRef, ...] = ()


class Store(Protocol):
    """Dossiers, one row to lock each."""

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        """Lock, load, decide, save, fill the outbox, in one transaction; once per event id."""
        ...

    async def look(self, address: Address) -> Dossier | None:
        """That person's dossier as it stands, locked by nobody and changed by nothing."""
        ...

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        """One turn on the dossier that is most overdue at `now`; None when none is due.

        What it says waits for `Outbox.claim`: `parcels` is empty, as firing goes faster than
        sending, and leases held meanwhile would only run out.

        Skips dossiers that another process holds. One whose turn raises is set aside with
        backoff and logged by id; the exception does not escape.
        """
        ...

    async def tidy_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        """One turn on the dossier in which something has had to go longest; None when nothing has.

        As `fire_next` in all else. `erased` are the messages of who is gone by it.
        """
        ...

    async def next_due_at(self) -> datetime | None:
        """The earliest moment at which a dossier or a waiting parcel is due."""
        ...

    async def replan(self, stamp: str, decide_for: DecideFor, limit: int) -> int:
        """Turns on up to `limit` dossiers whose last plan carries another stamp; how many."""
        ...


class Outbox(Protocol):
    """The delivery states: waiting, leased, sending, sent, uncertain, dead, withdrawn."""

    async def claim(self, now: datetime, limit: int) -> Sequence[Parcel]:
        """Lease up to `limit` parcels that may go now: at most one per person, the oldest."""
        ...

    async def begin(self, parcel: Parcel) -> bool:
        """Renew the lease and mark `sending`; False when somebody else holds it by now."""
        ...

    async def sent(self, parcel: Parcel, ref: MessageRef | None) -> None:
        """It has arrived, at `ref` if the platform says where; a private channel is remembered."""
        ...

    async def retry_at(self, parcel: Parcel, moment: datetime) -> None:
        """It certainly did not go: wait until `moment`."""
        ...

    async def expired(self, parcel: Parcel) -> None:
        """It was too late before it could go: withdrawn, with a reason that is counted apart."""
        ...

    async def uncertain(self, parcel: Parcel) -> None:
        """It may have gone, and the platform cannot tell: kept for the operator, never resent."""
        ...

    async def dead(self, parcel: Parcel, reason: str) -> None:
        """It can never go; `reason` is the platform's own code."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWorkspace:
    """A workspace as it is stored. `mark` is another one after each change of any of it.

    While `uninstalled_at` is set nothing is sent there, and nothing is answered.
    """

    where: WorkspaceAddress
    workspace: Workspace
    mark: str
    changed_at: datetime
    uninstalled_at: datetime | None = None


class WorkspaceStore(Protocol):
    """Workspaces, one row to lock each."""

    async def turn(
        self, where: WorkspaceAddress, event_id: str, decide: DecideWorkspace
    ) -> WorkspaceTurn | None:
        """Lock or make, decide, save what changed, in one transaction; None: applied before."""
        ...

    async def news(self, known: Mapping[WorkspaceAddress, str]) -> Sequence[KeptWorkspace]:
        """Those whose mark is not the one that is known, in no order."""
        ...

    async def install(self, where: WorkspaceAddress) -> None:
        """It is installed from now on; what it had set and who was there is there again."""
        ...

    async def uninstall(self, where: WorkspaceAddress) -> None:
        """Nothing more is sent there from now on; after seven days `purge` erases all of it."""
        ...

    async def take_along(self, whence: WorkspaceAddress, to: WorkspaceAddress) -> int:
        """Whoever lives in the one lives in the other from now on; how many people.

        Not who lives there already: they keep what they have there.
        """
        ...

    async def mark_stale(self, where: WorkspaceAddress) -> int:
        """The plans of everybody who belongs there are to be made anew; how many people."""
        ...

    async def at_home(self, where: WorkspaceAddress) -> Sequence[Address]:
        """Some of those who chose that server as theirs: at most a hundred."""
        ...

    async def homes(self, platform: str) -> Sequence[str]:
        """The ids of all servers that somebody chose as theirs."""
        ...

    async def purge(self, now: datetime) -> int:
        """Erase what was uninstalled seven days ago, its people's dossiers too; how many."""
        ...


class Cases(Protocol):
    """What is shared with the coaches of a workspace at present. It is a finding aid: whether
    somebody may read is decided by the facts in the dossier, in the turn that reads."""

    async def queue(
        self, platform: str, workspaces: Sequence[str], now: datetime
    ) -> Sequence[Case]:
        """The open cases of these workspaces of one platform, longest waiting first.

        `workspaces` are those that the asking coach is coach in.
        """
        ...

    async def find(
        self, platform: str, workspaces: Sequence[str], case_id: str, now: datetime
    ) -> Address | None:
        """Whose case that is; None when there is none of that id in these workspaces."""
        ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The present instant, aware UTC."""
        ...


class Understander(Protocol):
    def propose(self, text: str) -> tuple[Proposal, ...]:
        """What the words may mean, over a closed list, best first; each quotes its words."""
        ...


class Deliverer(Protocol):
    """One platform's way out."""

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        """Send or edit. Raises a `DeliveryError` when it did not, or may not have, arrived."""
        ...

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """Delete the bot's own messages, as far as the platform lets it."""
        ...
