"""What was kept long enough goes by itself: told a month before, and nothing opened anew."""

from dataclasses import replace
from datetime import timedelta

from bot.engine.dossier import Dossier
from tests.service.fakes import NOON, REF, ROBIN
from tests.service.station import Station, waiting_for_a_call


async def test_who_was_away_for_a_year_is_told_and_a_month_later_gone() -> None:
    """Nobody's old search lies around for ever, and nobody's goes without a word (H19)."""
    station = Station()
    station.keep(ROBIN, last_seen_at_noon(), NOON)
    assert await station.dispatcher.replan_stale("today's rules") == 1
    assert await station.dispatcher.tidy() == 0
    station.clock.forward(timedelta(days=336))
    assert await station.dispatcher.tidy() == 1
    dossier = station.store.dossiers[ROBIN]
    assert dossier.search.seeker.erasure_told_at == station.clock.now()
    assert station.store.due[ROBIN] is not None, "what is due stays due"
    assert await station.dispatcher.tidy() == 0, "told once"
    station.clock.forward(timedelta(days=31))
    assert await station.dispatcher.tidy() == 1
    assert station.store.dossiers == {}
    assert station.platform.deleted == [REF], "the bot's own messages, as far as it may"


async def test_looking_too_early_forgets_no_day_on_which_something_has_to_go() -> None:
    """A clock that rings too early must not keep anybody's data for ever."""
    station = Station()
    station.keep(ROBIN, last_seen_at_noon(), NOON)
    await station.dispatcher.fire_due()
    assert station.store.untidy[ROBIN] is not None


async def test_nothing_is_tidied_while_closing() -> None:
    """A program that is told to stop begins nothing new."""
    station = Station()
    station.keep(ROBIN, last_seen_at_noon(), NOON)
    station.store.untidy[ROBIN] = NOON
    station.dispatcher.close()
    assert await station.dispatcher.tidy() == 0


async def test_who_was_forgotten_meanwhile_is_not_made_again_by_tidying() -> None:
    """Housekeeping must not open a dossier for somebody who asked to be erased."""
    station = Station()
    station.store.untidy[ROBIN] = NOON
    assert await station.dispatcher.tidy() == 1
    assert station.store.dossiers == {}


def last_seen_at_noon() -> Dossier:
    known = waiting_for_a_call()
    seeker = replace(known.search.seeker, last_active_at=NOON)
    return replace(known, search=replace(known.search, seeker=seeker))
