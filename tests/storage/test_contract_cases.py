"""The coaches' queue follows the consents in the dossiers, and knows no more than it has to."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.advice.grants import EndedBy, Grant, Reading, Selection
from bot.engine.desk import Case
from bot.engine.dossier import Dossier, Server
from bot.engine.effects import Turn
from bot.service.ports import Address, Decide, WorkspaceAddress
from storage.opening import Storage
from storage.tombstones import Tombstones, apply_tombstones
from tests.storage.inside import count, dossiers, everything_stored
from tests.storage.people import NOW, ROBIN, dossier, forgetting, noting, person

COACH = Address(platform="slack", workspace="T-red", person="U-casey")
MONTH = timedelta(days=30)
LINE = "Ich verstumme am Telefon"


def grant(name: str = "g1", **changed: object) -> Grant:
    """A consent that holds for a month."""
    open_one = Grant(
        id=name,
        granted_at=NOW,
        expires_at=NOW + MONTH,
        selection=Selection(application_ids=("a0",), line=LINE),
    )
    return replace(open_one, **changed)  # type: ignore[arg-type]


def granting(*grants: Grant) -> Decide:
    """The dossier as it is, with these consents and no others."""

    def decide(known: Dossier | None) -> Turn:
        before = known or dossier()
        return Turn(dossier=replace(before, search=replace(before.search, grants=grants)))

    return decide


async def queue(storage: Storage, coach: Address = COACH, now: datetime = NOW) -> list[Case]:
    return list(await storage.cases.queue(coach.platform, (coach.workspace,), now))


async def find(
    storage: Storage, coach: Address, case_id: str, now: datetime = NOW
) -> Address | None:
    return await storage.cases.find(coach.platform, (coach.workspace,), case_id, now)


async def test_what_is_shared_is_in_the_queue_and_leads_to_its_person(storage: Storage) -> None:
    """Somebody waits for help: a coach has to find them."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    assert await queue(storage) == [
        Case(id="g1", asked_at=NOW, expires_at=NOW + MONTH, taken_by="")
    ]
    assert await find(storage, COACH, "g1") == ROBIN


async def test_who_waits_longest_comes_first(storage: Storage) -> None:
    """Nobody is forgotten because others asked later."""
    for number, days in ((1, 0), (2, -3), (3, -1)):
        asked = NOW + timedelta(days=days)
        await storage.store.turn(
            person(number), "e", granting(grant(f"g{number}", granted_at=asked))
        )
    assert [case.id for case in await queue(storage)] == ["g2", "g3", "g1"]


@pytest.mark.parametrize(
    "elsewhere",
    [
        pytest.param(replace(COACH, workspace="T-blue"), id="another workspace"),
        pytest.param(replace(COACH, workspace=""), id="no workspace"),
        pytest.param(replace(COACH, platform="discord"), id="another platform"),
    ],
)
async def test_no_other_workspace_finds_it_not_even_by_its_id(
    storage: Storage, elsewhere: Address
) -> None:
    """What was shared with the centre's coach is nobody else's, whatever they send us."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    assert await queue(storage, elsewhere) == []
    assert await find(storage, elsewhere, "g1") is None


@pytest.mark.parametrize("forged", ["", "g2", "%", "g1' OR '1'='1", "G1"])
async def test_an_id_that_was_made_up_leads_nowhere(storage: Storage, forged: str) -> None:
    """A guess must not open anybody's case."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    assert await find(storage, COACH, forged) is None


@pytest.mark.parametrize(
    "over",
    [
        pytest.param(granting(grant(ended_at=NOW, ended_by=EndedBy.SEEKER)), id="revoked"),
        pytest.param(granting(grant(ended_at=NOW, ended_by=EndedBy.COACH)), id="closed"),
        pytest.param(granting(), id="gone"),
        pytest.param(forgetting(), id="forgotten"),
    ],
)
async def test_what_is_over_leaves_no_row(storage: Storage, over: Decide) -> None:
    """Whoever takes it back has taken it back."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    await storage.store.turn(ROBIN, "e2", over)
    assert count(storage.database, "cases") == 0


async def test_a_month_later_nobody_finds_it(storage: Storage) -> None:
    """The end comes by itself, without anybody having to do anything."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    last = NOW + MONTH - timedelta(microseconds=1)
    assert await find(storage, COACH, "g1", last) == ROBIN
    assert await find(storage, COACH, "g1", NOW + MONTH) is None
    assert await queue(storage, now=NOW + MONTH) == []


async def test_what_is_over_by_itself_is_purged(storage: Storage) -> None:
    """Nobody's trace stays in the queue because they never came back."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    assert await storage.cases.purge(NOW + MONTH - timedelta(microseconds=1)) == 0
    assert await storage.cases.purge(NOW + MONTH) == 1
    assert count(storage.database, "cases") == 0


async def test_sharing_anew_takes_the_place_of_what_was_shared_before(storage: Storage) -> None:
    """An old button must not open the new choice."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    ended = grant(ended_at=NOW, ended_by=EndedBy.SEEKER)
    await storage.store.turn(ROBIN, "e2", granting(ended, grant("g2")))
    assert [case.id for case in await queue(storage)] == ["g2"]
    assert await find(storage, COACH, "g1") is None


async def test_the_queue_says_who_has_taken_it(storage: Storage) -> None:
    """Two coaches must not both begin."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    await storage.store.turn(ROBIN, "e2", granting(grant(taken_by=COACH.person)))
    assert [case.taken_by for case in await queue(storage)] == [COACH.person]


async def test_other_turns_leave_it_alone(storage: Storage) -> None:
    """A new interview changes nothing about what was agreed."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    before = await queue(storage)
    await storage.store.turn(ROBIN, "e2", noting("a9"))
    assert await queue(storage) == before


async def test_a_turn_that_fails_shares_nothing(storage: Storage) -> None:
    """The dossier and the queue change together, or not at all."""

    def failing(known: Dossier | None) -> Turn:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await storage.store.turn(ROBIN, "e1", failing)
    assert await queue(storage) == []


async def test_nothing_that_was_written_to_the_coach_stands_readable_in_the_database(
    storage: Storage,
) -> None:
    """A line to a coach is more private than most: it is encrypted with all the rest."""
    reading = Reading(by=COACH.person, name="Casey Lee", at=NOW)
    await storage.store.turn(ROBIN, "e1", granting(grant(readings=(reading,))))
    stored = everything_stored(storage)
    assert b"T-red" in stored, "else this test would not see it"
    for typed in (LINE, "Casey Lee", COACH.person):
        assert typed.encode() not in stored
        assert typed.encode().hex().encode() not in stored


async def test_a_tombstone_erases_the_case_of_whom_a_backup_brought_back(
    storage: Storage, tmp_path: Path
) -> None:
    """Forgotten stays forgotten, in the coaches' queue as well."""
    await storage.store.turn(ROBIN, "e1", granting(grant()))
    tombstones = Tombstones(tmp_path / "stones")
    tombstones.add(dossiers(storage.database)[0].id)
    assert apply_tombstones(storage.database, tombstones) == 1
    assert count(storage.database, "cases") == 0
    assert await queue(storage) == []


# -- home servers ------------------------------------------------------------------------------

GUEST = Address(platform="discord", workspace="", person="7")


def at(server: str, *grants: Grant) -> Decide:
    """Somebody on Discord who has chosen that server, with these consents."""

    def decide(known: Dossier | None) -> Turn:
        before = known or dossier()
        home = Server(id=server, name="City Library") if server else None
        return Turn(
            dossier=replace(
                before,
                search=replace(before.search, grants=grants),
                conversation=replace(before.conversation, home=home),
            )
        )

    return decide


async def test_what_a_guest_shares_is_for_the_coaches_of_their_home_server(
    storage: Storage,
) -> None:
    """A coach of another server finds nothing, whatever id they send us."""
    await storage.store.turn(GUEST, "e1", at("8001", grant()))
    for others in ((), ("",), ("8002", "")):
        assert await storage.cases.queue("discord", others, NOW) == []
        assert await storage.cases.find("discord", others, "g1", NOW) is None
    assert await storage.cases.find("discord", ("", "8001"), "g1", NOW) == GUEST
    assert [case.id for case in await storage.cases.queue("discord", ("8001",), NOW)] == ["g1"]


async def test_a_coach_of_two_servers_sees_both_queues_as_one(storage: Storage) -> None:
    """Who waits longest comes first, wherever they live."""
    other = replace(GUEST, person="8")
    await storage.store.turn(GUEST, "e1", at("8001", grant("g1")))
    early = grant("g2", granted_at=NOW - timedelta(days=1))
    await storage.store.turn(other, "e1", at("8002", early))
    found = await storage.cases.queue("discord", ("8001", "8002"), NOW)
    assert [case.id for case in found] == ["g2", "g1"]


async def test_who_lives_on_a_server_is_found_as_long_as_they_do(storage: Storage) -> None:
    """Those are told when it is lost, and nobody else."""
    where = WorkspaceAddress(platform="discord", workspace="8001")
    await storage.store.turn(GUEST, "e1", at("8001"))
    await storage.store.turn(ROBIN, "e1", at("8001"))
    assert await storage.workspaces.at_home(where) == [GUEST]
    assert await storage.workspaces.homes("discord") == ["8001"]
    assert await storage.workspaces.mark_stale(where) == 1
    await storage.store.turn(GUEST, "e2", at(""))
    assert await storage.workspaces.at_home(where) == []
    assert await storage.workspaces.homes("discord") == []
