"""Places where we are guests: two workspaces and a server, what is set there, and who waits."""

from bot.advice.coaching import Coaching
from bot.engine.workspace.administer import WorkspaceTurn
from bot.engine.workspace.model import Workspace
from bot.service.ports import Address, DecideWorkspace, KeptWorkspace, WorkspaceAddress
from storage.opening import Storage
from tests.storage.people import NOW, ROBIN, say, saying

RED = WorkspaceAddress(platform="slack", workspace="T-red")
BLUE = WorkspaceAddress(platform="slack", workspace="T-blue")
SERVER = WorkspaceAddress(platform="discord", workspace="8001")
IN_BLUE = Address(platform="slack", workspace="T-blue", person="U-kim")
HELP = "Krisentelefon 0800 111 0 111"
SET = Workspace(
    coaching=Coaching(coaches=("U1",), help_line=HELP),
    overrides={"H4": {"contacts": 1}, "H2": {"retail_weekends": False}, "A3": {"wait": "9 days"}},
    discreet=True,
    before=Workspace(discreet=True),
    changed_by="0123",
)


def setting(workspace: Workspace) -> DecideWorkspace:
    return lambda _before: WorkspaceTurn(workspace=workspace, effects=())


async def kept(storage: Storage, where: WorkspaceAddress = RED) -> KeptWorkspace:
    return next(each for each in await storage.workspaces.news({}) if each.where == where)


async def overdue_with_a_message(storage: Storage) -> None:
    """Robin has a message waiting and a nudge due; Kim, of another workspace, a nudge."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("q1"), due=NOW))
    for parcel in said.parcels:
        await storage.outbox.retry_at(parcel, NOW)
    await storage.store.turn(IN_BLUE, "e1", saying(due=NOW))
