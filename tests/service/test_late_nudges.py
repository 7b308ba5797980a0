"""A nudge that went out late: it wakes nobody, and is not sent when it is too late for it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.engine.dossier import open_dossier
from tests.service.fakes import NOON, ROBIN, parcel
from tests.service.post_office import post_office

TO_NIGHT, TO_MORNING = NOON + timedelta(hours=8), NOON + timedelta(hours=20)
A_BIT = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("moment", "goes"),
    [
        pytest.param(TO_NIGHT - A_BIT, True, id="just before quiet time"),
        pytest.param(TO_NIGHT, False, id="when it begins"),
        pytest.param(TO_MORNING - A_BIT, False, id="just before it ends"),
        pytest.param(TO_MORNING, True, id="when it has ended"),
    ],
)
async def test_a_late_nudge_waits_until_quiet_time_is_over(moment: datetime, goes: bool) -> None:
    """A platform that is back at two in the morning must not wake the job seeker (H13)."""
    office = post_office()
    office.clock.at = moment
    nudge = replace(parcel(), hold=(TO_NIGHT, TO_MORNING))
    assert await office.delivery.send(nudge) is goes
    assert office.marks() == (["begin", "sent"] if goes else ["retry"])
    assert office.outbox.retries == ([] if goes else [TO_MORNING])


@pytest.mark.parametrize(
    ("moment", "goes_at"),
    [
        pytest.param(NOON + timedelta(hours=22), None, id="on the day after the first night"),
        pytest.param(
            TO_NIGHT + timedelta(days=1), TO_MORNING + timedelta(days=1), id="in the second night"
        ),
        pytest.param(
            TO_NIGHT + timedelta(days=3), TO_MORNING + timedelta(days=4), id="over the weekend"
        ),
    ],
)
async def test_an_outage_over_two_nights_wakes_nobody_in_the_second(
    moment: datetime, goes_at: datetime | None
) -> None:
    """A platform that is back in the second night must not wake the job seeker, either (H13)."""
    office = post_office()
    office.store.dossiers[ROBIN] = open_dossier(zone="UTC", known=True, name=None)
    office.clock.at = moment
    assert await office.delivery.send(replace(parcel(), hold=(TO_NIGHT, TO_MORNING))) is (
        goes_at is None
    )
    assert office.outbox.retries == ([] if goes_at is None else [goes_at])


async def test_whose_quiet_time_is_gone_with_them_is_not_waited_for() -> None:
    """A parcel of somebody unknown must not wait in the outbox for ever."""
    office = post_office()
    office.clock.at = TO_NIGHT + timedelta(days=1)
    assert await office.delivery.send(replace(parcel(), hold=(TO_NIGHT, TO_MORNING)))


@pytest.mark.parametrize(
    ("moment", "mark"),
    [
        pytest.param(NOON + timedelta(hours=1) - A_BIT, "sent", id="just in time"),
        pytest.param(NOON + timedelta(hours=1), "expired", id="at the moment it is too late"),
        pytest.param(TO_NIGHT, "expired", id="too late, and in quiet time"),
    ],
)
async def test_a_nudge_that_is_too_late_is_not_sent(moment: datetime, mark: str) -> None:
    """ "Your talk is in one hour" the day after the talk makes somebody doubt all the rest."""
    office = post_office()
    office.clock.at = moment
    soon = replace(parcel(), hold=(TO_NIGHT, TO_MORNING), expires_at=NOON + timedelta(hours=1))
    assert await office.delivery.send(soon)
    assert office.marks()[-1] == mark
    assert len(office.platform.delivered) == (mark == "sent")


@pytest.mark.parametrize("maybe_sent", [False, True], ids=["never tried", "perhaps it arrived"])
async def test_the_person_is_told_of_only_where_nothing_can_have_arrived(maybe_sent: bool) -> None:
    """The bot must neither wait for an answer to words that nobody saw, nor deny those it said."""
    office = post_office()
    office.store.dossiers[ROBIN] = open_dossier(zone="UTC", known=True, name=None)
    told_then: list[bool] = []
    office.outbox.on_mark = lambda mark: told_then.append(bool(office.store.events))
    late = replace(parcel(), expires_at=NOON, maybe_sent=maybe_sent)
    await office.delivery.send(late)
    assert told_then == [not maybe_sent], "before the mark: a crash in between loses neither"
    assert office.store.events == (set() if maybe_sent else {(ROBIN, "expired:d1")})


async def test_a_nudge_that_waits_for_the_morning_takes_no_permit() -> None:
    """Somebody else's answer must not queue behind nudges that do not go anyway."""
    office = post_office()
    office.clock.at = TO_NIGHT
    for number in range(9):
        await office.delivery.send(replace(parcel(number), hold=(TO_NIGHT, TO_MORNING)))
    await office.delivery.send(parcel(9))
    assert office.watch.slept == []
    assert [sent.id for sent in office.platform.delivered] == [9]


@pytest.mark.parametrize("replying", [False, True], ids=["an answer", "a reply to a click"])
async def test_an_answer_goes_in_quiet_time_too(replying: bool) -> None:
    """Whoever presses a button at night is awake and waits for what it does."""
    office = post_office()
    office.clock.at = TO_NIGHT
    hold = (TO_NIGHT, TO_MORNING) if replying else None
    way = office.platform.deliver if replying else None
    assert await office.delivery.send(replace(parcel(), hold=hold), way)
    assert office.marks() == ["begin", "sent"]
