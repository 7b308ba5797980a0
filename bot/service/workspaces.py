"""Where adapters hand in what an admin does with their workspace, and that it came or went.

    workspaces = conversations.workspaces
    where = WorkspaceAddress(platform="slack", workspace="T1")   # Discord: workspace=<server's id>
    admin = Actor(person="U1", is_admin=True)

    # `/interview-admin`, or App Home: what is set, with its buttons
    answered = await workspaces.handle(where, admin, CommandInvoked(id=trigger, text=""))
    sections = workspaces.section(where, admin)                  # () for whoever is no admin

    # a button or a form: `is_for_admins(event)` says that it goes here, not to Conversations
    answered = await workspaces.handle(where, admin, ActionChosen(id=trigger, key="workspace", ...))
    answered = await workspaces.handle(where, admin, FormSubmitted(id=trigger, key=..., ...))

`answered.effects` are a `Notice` (its buttons carry `Notice.key`), an `OpenForm`, or a `RejectForm`
with the errors of all fields: the same three as in a person's own turn, only for the admin who
acted. A form that the platform could not show is told by `FormNotShown(key)`.

`where` and `is_admin` have to come from the platform itself (Slack: the payload's team and
`users.info`; Discord: the interaction's server and the member's permission to manage it). Nothing
in a button or a form says which workspace it is about, so nothing there can be forged.
"""

import logging
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from bot.engine.effects import Notice
from bot.engine.events import Event, ServerLost
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.sections import Section
from bot.engine.told_in import language_of, told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.engine.workspace.administer import WorkspaceTurn, administer, is_for_admins
from bot.engine.workspace.model import Workspace
from bot.engine.workspace.overview import section
from bot.service.answered import Answered
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Address, WorkspaceAddress, WorkspaceStore

__all__ = ["Actor", "Workspaces", "is_for_admins"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, as the platform says: `is_admin` in that very workspace, at this moment."""

    person: str
    is_admin: bool


Tell = Callable[[Address, Event], Awaitable[object]]


class Workspaces:
    """Implements `bot.service.installations.InstallationListener`, too."""

    def __init__(self, *, store: WorkspaceStore, in_force: PoliciesInForce, tell: Tell) -> None:
        """`tell` applies an event to a person's dossier: `Conversations.handle`."""
        self._store = store
        self._in_force = in_force
        self._tell = tell

    async def handle(self, where: WorkspaceAddress, actor: Actor, event: Event) -> Answered:
        """Apply one event of an admin; raises only when nothing was committed.

        What they changed holds for the next turn in this process, and within seconds in others.
        They are answered in the language that the platform knows of them.
        """
        language = language_of(event.profile.locale) or DEFAULT_LANGUAGE
        if not actor.is_admin:
            refusal = Notice(message=answer(text("workspace-admins-only")))
            return Answered(effects=(told_in(refusal, language),))
        if not self._in_force.is_open(where):
            return Answered()
        shipped = self._in_force.shipped_at(where)

        def decide(before: Workspace) -> WorkspaceTurn:
            return administer(event, before, shipped)

        turn = await self._store.turn(where, event.id, decide)
        if turn is None:
            return Answered(repeated=True)
        await self._learn()
        return Answered(effects=told_in(turn.effects, language))

    def section(self, where: WorkspaceAddress, actor: Actor) -> tuple[Section, ...]:
        """What is set, on the home of an admin; nothing on anybody else's. Never waits."""
        if not actor.is_admin or not self._in_force.is_open(where):
            return ()
        workspace = self._in_force.workspace_at(where)
        return (section(workspace, self._in_force.shipped_at(where)),)

    async def installed(self, where: WorkspaceAddress) -> None:
        """See `InstallationListener.installed`."""
        await self._store.install(where)
        await self._in_force.refresh()

    async def present(self, where: WorkspaceAddress) -> None:
        """Its token holds: it has taken us in again, if it had thrown us out before."""
        await self._in_force.refresh()
        if not self._in_force.is_open(where):
            await self.installed(where)

    async def uninstalled(self, where: WorkspaceAddress) -> None:
        """See `InstallationListener.uninstalled`. Who had it as their home loses it soon after."""
        await self._store.uninstall(where)
        await self._in_force.refresh()

    async def joined(self, organisation: WorkspaceAddress, workspace: WorkspaceAddress) -> None:
        """See `InstallationListener.joined`. Told twice, the second time nobody is left to move."""
        moved = await self._store.take_along(workspace, organisation)
        log.info("%d people went along into an organisation", moved)

    async def compare(
        self, platform: str, guest_of: Collection[str], is_lost: Callable[[str], Awaitable[bool]]
    ) -> None:
        """Notice who threw us out, or let us in again, while nobody listened.

        `guest_of` are the servers that the platform lists for us. That one is not among them may
        have other reasons: `is_lost` is asked of it.
        """
        await self._in_force.refresh()
        for where in self._in_force.uninstalled():
            if where.platform == platform and where.workspace in guest_of:
                await self.installed(where)
        for home in await self._store.homes(platform):
            where = WorkspaceAddress(platform=platform, workspace=home)
            if home in guest_of or not self._in_force.is_open(where):
                continue
            if await is_lost(home):
                await self.uninstalled(where)

    async def catch_up(self) -> int:
        """Learn what other processes changed. How many workspaces' people are to be planned anew.

        Each process that learns of a change marks their plans as stale: what it planned by the old
        rules until then is planned once more. Those whose home we are no guest of any more are
        told, whenever that happened, and whoever died over it.
        """
        await self._in_force.refresh()
        for where, since in self._in_force.uninstalled().items():
            lost = ServerLost(id=f"lost:{where.workspace}:{since}", server_id=where.workspace)
            await self._tell_guests(where, lost)
        stale = self._in_force.stale()
        for where in stale:
            await self._store.mark_stale(where)
            self._in_force.is_marked(where)
        return len(stale)

    async def _tell_guests(self, where: WorkspaceAddress, lost: ServerLost) -> None:
        """As long as there are any: once told, it is not their home any more."""
        told: set[Address] = set()
        while guests := set(await self._store.at_home(where)) - told:
            for guest in guests:
                try:
                    await self._tell(guest, lost)
                except Exception as error:  # noqa: BLE001 - one of them must not stop the others
                    log.error("a guest could not be told: %s", type(error).__name__)
            told |= guests

    async def _learn(self) -> None:
        """The change is kept already: if this fails, it is learnt a few seconds later."""
        try:
            await self._in_force.refresh()
        except Exception as error:  # noqa: BLE001 - the admin's change must not look as if it failed
            log.error("a change was not learnt at once: %s", type(error).__name__)
