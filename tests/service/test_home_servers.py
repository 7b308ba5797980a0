"""A home server through the whole service: its rules, its coaches, and what its end takes along."""

from dataclasses import replace
from datetime import timedelta

from bot.advice.at_due import next_due_at
from bot.advice.coaching import Coaching
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier, Server
from bot.engine.events import ActionChosen, CommandInvoked, Event, FormSubmitted, Profile
from bot.engine.wording.plain import PlainStyle, plain
from bot.service.ports import Address, WorkspaceAddress
from bot.service.workspaces import Workspaces
from deploy.policies import Policies
from storage.opening import Storage
from tests.service.fakes import NOON, SetClock
from tests.service.replicas import STAMP, Replica, registers, said

LIBRARY = WorkspaceAddress(platform="discord", workspace="8001")
HARBOUR = WorkspaceAddress(platform="discord", workspace="8002")
GUEST = Address(platform="discord", workspace="", person="7")
CASEY = Address(platform="discord", workspace="", person="77")
DREW = Address(platform="discord", workspace="", person="88")


def on(where: WorkspaceAddress) -> Profile:
    return Profile(name="Casey", server=Server(id=where.workspace, name="City Library"))


async def look(replica: Replica, who: Address = GUEST) -> Dossier:
    dossier = await replica.storage.store.look(who)
    assert dossier is not None
    return dossier


async def lives_on(replica: Replica, where: WorkspaceAddress) -> None:
    """The guest types a command there, and takes what is offered."""
    await replica.conversations.handle(
        GUEST, CommandInvoked(id=f"there {where}", text="list", profile=on(where))
    )
    key = (await look(replica)).conversation.questions[-1].key
    event = ActionChosen(id=f"choose {where}", key=key, action="choose_server")
    await replica.conversations.handle(GUEST, event)
    home = (await look(replica)).conversation.home
    assert home is not None
    assert home.id == where.workspace


async def shares(replica: Replica) -> str:
    """The guest shares a line with the coaches; the id of the case."""
    await replica.conversations.handle(GUEST, CommandInvoked(id="s0", text="coach"))
    for number, event in enumerate(("choose_shared", "", "share")):
        key = (await look(replica)).conversation.questions[-1].key
        happening: Event = ActionChosen(id=f"s{number}a", key=key, action=event)
        if not event:
            happening = FormSubmitted(id=f"s{number}f", key=key, values={"line": "I freeze"})
        await replica.conversations.handle(GUEST, happening)
    await replica.conversations.drain()
    return (await look(replica)).search.grants[-1].id


async def coach_opens(replica: Replica, coach: Address, case_id: str) -> str:
    told = []
    for action in ("take_case", "open_case"):
        event = ActionChosen(id=f"{coach} {action}", key="desk", action=action, value=case_id)
        told.append(said(await replica.conversations.handle(coach, event)))
    return "\n".join(told)


async def test_a_server_is_offered_only_where_it_has_something_of_its_own(here: Replica) -> None:
    """Nobody is asked to choose between servers that are all the same."""
    event = CommandInvoked(id="e1", text="list", profile=on(LIBRARY))
    await here.conversations.handle(GUEST, event)
    assert (await look(here)).conversation.offered_homes == ()
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await here.conversations.handle(GUEST, replace(event, id="e2"))
    assert (await look(here)).conversation.offered_homes == ("8001",)


async def test_an_employers_own_place_alone_is_nothing_to_choose(here: Replica) -> None:
    """What messages may hold is no reason to live somewhere."""
    await here.sets("owner", where=LIBRARY, owner="yes")
    assert not here.in_force.is_worth_choosing(LIBRARY)


async def test_the_rules_of_a_home_server_hold_from_the_turn_in_which_it_is_chosen(
    here: Replica,
) -> None:
    """The call that is planned already moves by the new home's rule, at once."""
    await here.sets("waiting", where=LIBRARY, A3__wait="1 day")
    await registers(here, GUEST)
    before = (await look(here)).search
    await lives_on(here, LIBRARY)
    assert here.in_force.of(GUEST, await look(here)).no_date_wait == timedelta(days=1)
    policy = here.in_force.of(GUEST, await look(here))
    assert await here.due(GUEST) == next_due_at(before, policy, NOON)


async def test_a_rule_of_a_server_moves_the_plans_of_those_who_live_there(here: Replica) -> None:
    """And of nobody else who happens to use the same bot."""
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await registers(here, GUEST)
    await registers(here, CASEY)
    await lives_on(here, LIBRARY)
    await here.sets("waiting", where=LIBRARY, A3__wait="1 day")
    assert await here.workspaces.catch_up() == 1
    assert await here.dispatcher.replan_stale(STAMP) == 1


async def test_coaches_of_a_home_server_see_what_is_shared_there_and_others_do_not(
    here: Replica,
) -> None:
    """The id of a case opens nothing to a coach of another server."""
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await here.sets("coaching", where=HARBOUR, coaches="88")
    await lives_on(here, LIBRARY)
    case_id = await shares(here)
    assert "not shared any more" in await coach_opens(here, DREW, case_id)
    assert "Nobody shares" in said(
        await here.conversations.handle(DREW, CommandInvoked(id="d", text="coach"))
    )
    assert "I freeze" in await coach_opens(here, CASEY, case_id)


async def test_a_server_that_is_lost_takes_its_coaches_along_and_nobody_else(
    here: Replica, storage: Storage
) -> None:
    """The guest is told, keeps every interview, and has nothing shared any more."""
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await registers(here, GUEST)
    await lives_on(here, LIBRARY)
    case_id = await shares(here)
    await here.workspaces.uninstalled(LIBRARY)
    other = Replica(storage=storage, clock=here.clock)
    await other.workspaces.catch_up()
    guest = await look(here)
    assert (guest.conversation.home, len(guest.search.applications)) == (None, 1)
    assert guest.search.grant(NOON) is None
    assert "I freeze" not in await coach_opens(here, CASEY, case_id)
    told = plain(other.platform.delivered[-1].message, PlainStyle())
    assert "I am not on City Library any more" in told
    await here.workspaces.catch_up()
    assert len(other.platform.delivered) == 1
    assert here.in_force.posts_of(CASEY) == {}


async def test_a_server_that_was_lost_while_nobody_listened_is_noticed(here: Replica) -> None:
    """A guest whose home threw us out during a restart would wait for its coaches for ever."""
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await lives_on(here, LIBRARY)

    async def yes(_: str) -> bool:
        return True

    async def no(_: str) -> bool:
        return False

    await here.workspaces.compare("discord", {"8001"}, yes)
    await here.workspaces.compare("discord", {"8002"}, no)
    await here.workspaces.compare("slack", (), yes)
    assert here.in_force.is_open(LIBRARY)
    await here.workspaces.compare("discord", {"8002"}, yes)
    assert not here.in_force.is_open(LIBRARY)
    await here.workspaces.compare("slack", {"8001"}, yes)
    assert not here.in_force.is_open(LIBRARY)
    await here.workspaces.compare("discord", {"8001"}, yes)
    assert here.in_force.is_open(LIBRARY)
    assert list(here.in_force.posts_of(CASEY)) == ["8001"]


async def test_a_server_that_is_lost_is_offered_to_nobody(storage: Storage) -> None:
    """Its coaches may still stand in the operator's file: nobody can live there all the same."""
    named = replace(default_policy(), coaching=Coaching(coaches=("77",)))
    shipped = Policies(workspaces={"8001": named})
    here = Replica(storage=storage, clock=SetClock(NOON), shipped=shipped)
    assert here.in_force.is_worth_choosing(LIBRARY)
    await here.workspaces.uninstalled(LIBRARY)
    assert not here.in_force.is_worth_choosing(LIBRARY)
    await here.workspaces.installed(LIBRARY)
    assert here.in_force.is_worth_choosing(LIBRARY)


async def test_a_guest_who_cannot_be_told_keeps_nobody_from_being_told(
    here: Replica, storage: Storage
) -> None:
    """One dossier that raises must not leave the others with coaches who are gone."""
    await here.sets("coaching", where=LIBRARY, coaches="77")
    await lives_on(here, LIBRARY)
    heard: list[Address] = []

    async def tell(guest: Address, _event: Event) -> None:
        heard.append(guest)
        raise RuntimeError

    broken = Workspaces(store=storage.workspaces, in_force=here.in_force, tell=tell)
    await broken.uninstalled(LIBRARY)
    await broken.catch_up()
    assert heard == [GUEST]
    await here.workspaces.catch_up()
    assert (await look(here)).conversation.home is None


async def test_what_holds_for_all_of_discord_holds_for_who_has_no_home(storage: Storage) -> None:
    """`workspaces.discord` of the policy file goes on as it was."""
    for_all = replace(default_policy(), coaching=Coaching(coaches=("77",)))
    shipped = Policies(workspaces={"discord": for_all})
    here = Replica(storage=storage, clock=SetClock(NOON), shipped=shipped)
    case_id = await shares(here)
    assert "I freeze" in await coach_opens(here, CASEY, case_id)


async def test_a_coach_in_the_file_of_one_server_is_coach_there(storage: Storage) -> None:
    """An operator may name a server's coaches as well as its admins may."""
    named = replace(default_policy(), coaching=Coaching(coaches=("77",)))
    shipped = Policies(workspaces={"8001": named})
    here = Replica(storage=storage, clock=SetClock(NOON), shipped=shipped)
    await lives_on(here, LIBRARY)
    case_id = await shares(here)
    assert "I freeze" in await coach_opens(here, CASEY, case_id)
    assert here.in_force.posts_of(DREW) == {}
