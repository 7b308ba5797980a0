"""What was kept long enough goes, a person's turn at a time; so does who was away too long."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import insert

from bot.engine.dossier import Dossier
from bot.engine.effects import Effect, Turn
from bot.service.ports import Address, Decide, MessageRef
from storage.opening import Storage
from storage.tables import METADATA
from tests.storage.conftest import Open
from tests.storage.inside import dossiers
from tests.storage.people import NOW, ROBIN, forgetting, person, say, saying, to_all


async def test_a_turn_that_leaves_all_as_it_was_keeps_the_day_on_which_it_has_to_go(
    storage: Storage,
) -> None:
    """A coach's look into the queue must not keep what they noted themselves for ever (H19)."""
    await storage.store.turn(ROBIN, "e1", lambda known: replace(saying()(known), tidy_at=NOW))

    def looking(known: Dossier | None) -> Turn:
        return Turn(dossier=known, keeps_plan=True)

    await storage.store.turn(ROBIN, "e2", looking)
    assert [row.tidy_at for row in dossiers(storage.database)] == [NOW]


def _tidying(tidy_at: datetime | None, *effects: Effect) -> Decide:
    return lambda known: replace(saying(*effects)(known), tidy_at=tidy_at)


async def test_whose_time_has_come_longest_is_tidied_first_and_each_once(
    storage: Storage,
) -> None:
    """Nobody's data stay longer because others have to go, too."""
    for n, days in enumerate((3, 1, 9)):
        await storage.store.turn(person(n), f"e{n}", _tidying(NOW + timedelta(days=days)))
    later = NOW + timedelta(days=5)
    assert await storage.store.tidy_next(NOW, to_all(_tidying(None))) is None
    tidied = []
    while committed := await storage.store.tidy_next(later, to_all(_tidying(None))):
        tidied.append(committed.address)
    assert tidied == [person(1), person(0)]


async def test_what_is_said_while_tidying_waits_for_the_dispatcher(storage: Storage) -> None:
    """It goes by the same way as a reminder, so that it is neither lost nor doubled."""
    await storage.store.turn(ROBIN, "e", _tidying(NOW))
    says = saying(say("ahead"))
    committed = await storage.store.tidy_next(NOW, to_all(says))
    assert committed is not None
    assert committed.parcels == ()
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 10)] == ["ahead"]


async def test_who_was_away_for_too_long_is_forgotten_as_by_their_own_wish(
    open_again: Open,
) -> None:
    """The key is destroyed, and a restored backup does not bring them back."""
    storage = open_again()
    committed = await storage.store.turn(ROBIN, "e", _tidying(NOW, say("k1")))
    (parcel,) = committed.parcels
    assert await storage.outbox.begin(parcel)
    await storage.outbox.sent(parcel, MessageRef(channel="D1", message="1700.1"))
    (row,) = dossiers(storage.database)
    erased = await storage.store.tidy_next(NOW, to_all(forgetting()))
    assert erased is not None
    assert erased.erased == (MessageRef(channel="D1", message="1700.1"),)
    assert dossiers(storage.database) == []
    with storage.database.engine.begin() as connection:
        connection.execute(insert(METADATA.tables["dossiers"]), row.model_dump())
    assert dossiers(open_again().database) == [], "the mark beside the key erases it again"


async def test_what_cannot_be_tidied_is_tried_again_tomorrow(storage: Storage) -> None:
    """One damaged dossier neither stops the others nor is tried without end."""
    for n in range(2):
        await storage.store.turn(person(n), f"e{n}", _tidying(NOW))

    def decide_for(address: Address) -> Decide:
        def decide(known: Dossier | None) -> Turn:
            if address == person(0):
                raise ValueError
            return _tidying(None)(known)

        return decide

    committed = await storage.store.tidy_next(NOW, decide_for)
    assert committed is not None
    assert committed.address == person(1)
    assert await storage.store.tidy_next(NOW, decide_for) is None
    (broken, _) = dossiers(storage.database)
    assert (broken.failures, broken.tidy_at) == (1, NOW + timedelta(days=1))


async def test_what_still_has_to_go_after_it_was_tidied_waits_a_day(storage: Storage) -> None:
    """A moment that stays due would be tidied again and again in one night."""
    await storage.store.turn(ROBIN, "e", _tidying(NOW))
    assert await storage.store.tidy_next(NOW, to_all(_tidying(NOW))) is not None
    assert await storage.store.tidy_next(NOW, to_all(_tidying(NOW))) is None
    (row,) = dossiers(storage.database)
    assert row.tidy_at == NOW + timedelta(days=1)
