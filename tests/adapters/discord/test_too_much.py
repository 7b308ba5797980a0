"""More than can be done: nobody waits for what nobody does, and everybody is told at once."""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from adapters.discord import too_much
from adapters.errands import MOST_UNFINISHED
from tests.adapters.discord.world import Ringback, World, registered
from tests.adapters.hindered import Hindered
from tests.platforms.discord_faults import Refuses
from tests.platforms.discord_kinds import REPLY
from tests.platforms.discord_records import Message

CREATE = "POST /channels/{channel_id}/messages"
MOST = 4
PEOPLE = 20
REFUSED = "Nothing was noted"


@contextmanager
def held(ringback: Ringback) -> Iterator[asyncio.Event]:
    """Every turn waits for the event, as for a database that does not answer."""
    conversing, may_go_on = ringback.face._conversing, asyncio.Event()
    assert conversing is not None

    async def wait() -> None:
        await may_go_on.wait()

    conversing._conversations = Hindered(ringback.conversations, wait)
    ringback.face._errands.most = MOST
    yield may_go_on
    may_go_on.set()
    ringback.face._errands.most = MOST_UNFINISHED


async def test_what_is_too_much_is_refused_at_once_and_the_rest_is_answered(
    here: World, caplog: pytest.LogCaptureFixture
) -> None:
    """Spares twenty people a "thinking" that nobody is behind, and the operator a full memory."""
    guild = here.server.guild("A server")
    people = [here.server.person(1000 + number, f"P{number}") for number in range(PEOPLE)]
    async with here.running() as ringback:
        await ringback.face._errands.drain(5)
        with held(ringback) as may_go_on:
            used = await asyncio.gather(
                *(each.command("interview help", where=guild.channel) for each in people)
            )
            refused = [each for each in used if each.answer_type == REPLY]
            assert len(refused) == PEOPLE - MOST
            assert all(each.message and REFUSED in each.message.text for each in refused)
            assert all(each.message and each.message.is_ephemeral for each in refused)
            assert len(ringback.face._errands._under_way) == MOST
            may_go_on.set()
            await ringback.face._errands.drain(5)
            again = await people[-1].command("interview help", where=guild.channel)
        assert again not in refused
        await people[-1].sees("/interview add Acme")
    helped = [each for each in people if "/interview add Acme" in each.replies[-1].text]
    assert len(helped) == MOST + (1 if refused[-1].person is people[-1].account else 0)
    told = [each for each in caplog.records if each.name == "adapters.errands"]
    assert [each.levelno for each in told] == [logging.ERROR, logging.WARNING]


async def test_a_refusal_is_in_the_language_of_their_discord(here: World) -> None:
    """Spares Mina a sentence she cannot read, in the minute that it matters."""
    mina = here.server.person(303, "Mina", locale="de")
    async with here.running() as ringback:
        ringback.face._errands.most = 0
        await mina.command("interview add", {"details": "Acme"})
        await mina.sees("Nichts wurde notiert")
        assert not mina.modals
        assert await ringback.dossier() is None


async def test_words_are_refused_once_a_minute_and_in_their_language(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares Mina five times the same line, or none at all."""
    mina = here.server.person(303, "Mina", locale="de")
    async with here.running() as ringback:
        used = await mina.command("interview add", {"details": "Acme"})
        assert used.modal is not None
        await mina.submits(used.modal, {})
        await ringback.face._errands.drain(5)
        ringback.face._errands.most = 0
        for _ in range(3):
            await mina.says("hilfe")
        await here.robin.says("I had an interview at Acme today")
        await here.robin.sees(REFUSED)
        await mina.sees("Nichts wurde notiert")
        monkeypatch.setattr(too_much, "SAID_AGAIN_SECONDS", 0.0)
        await mina.says("hilfe")
        await here.server._world.until(lambda: len(refusals(mina.messages)) == 2 or None, 5)
        assert await ringback.dossier() is None
    assert len(refusals(here.robin.messages)) == 1


async def test_a_refusal_that_cannot_be_sent_or_read_up_stops_nothing(here: World) -> None:
    """Spares everybody else the failures of one: a shut door, a database that is down."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        ringback.face._errands.most = 0
        here.server.script(CREATE, Refuses(code=50007))
        await here.mallory.says("help")
        await here.mallory.command("interview help")
        assert ringback.face._too_much is not None
        await ringback.face._too_much.drain(5)
        assert not here.server.scripted
        ringback.house.database.close()
        await here.robin.says("help")
        await here.robin.sees(REFUSED)
        assert await ringback.face.is_healthy()


async def test_telling_it_has_a_bound_as_well(here: World) -> None:
    """Spares the process an end that it was to be spared: what is left Discord tells itself."""
    async with here.running() as ringback:
        refusing = ringback.face._too_much
        assert refusing is not None
        ringback.face._errands.most = refusing._telling.most = 0
        await here.robin.command("interview help", must_answer=False)
        await here.robin.says("help")
        assert await here.robin.autocompletes("interview show", "employer", "A") == []
        refusing._telling.most = MOST
        await here.robin.command("interview home")
        await here.robin.sees(REFUSED)
    assert len(refusals(here.robin.messages)) == 1


def refusals(messages: list[Message]) -> list[Message]:
    return [each for each in messages if "notiert" in each.text or REFUSED in each.text]
