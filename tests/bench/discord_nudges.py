"""What is due on Discord leaves at its limit, however far away it is, and never above it."""

import shutil
import tempfile
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from adapters.discord.sender import DiscordSender
from bot.engine.effects import OpenForm
from bot.engine.events import CommandInvoked, FormSubmitted, Profile
from bot.service.ports import Address, MessageRef, Parcel
from bot.service.turns import Conversations
from bot.understanding.replies import RuleUnderstander
from deploy.service import Service, make_service
from deploy.settings import Settings
from storage.opening import Storage, open_storage
from tests.bench.figures import Figure
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import SetClock

NUDGES = 2_000
DISTANCES_SECONDS = (0.0, 0.2, 0.5)
WEDNESDAY = datetime(2026, 10, 14, 18, tzinfo=UTC)
MONDAY = datetime(2026, 10, 19, 10, tzinfo=UTC)
CREATE = "POST /channels/{channel_id}/messages"


async def many_due() -> list[Figure]:
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="ringback-bench-") as folder:
        noted = Path(folder, "noted")
        await _note_all(noted)
        for distance in DISTANCES_SECONDS:
            copied = shutil.copytree(noted, Path(folder, f"{distance}"))
            figures += await _leaving(copied, distance)
    return figures


async def _note_all(folder: Path) -> None:
    """Everybody had an interview, days ago."""
    clock = SetClock(WEDNESDAY)
    house = _house(folder, clock)
    service = _service(house, None, clock)
    for number in range(1, NUDGES + 1):
        await _noted(service.conversations, str(number))
    house.database.close()


async def _leaving(folder: Path, distance: float) -> list[Figure]:
    """Their channels are known, as those of people who have written to us are."""
    async with DiscordServer(distance_seconds=distance) as server:
        sender = DiscordSender(token=server.token, api_url=server.api_url)
        clock = SetClock(MONDAY)
        house = _house(folder, clock)
        service = _service(house, sender, clock)
        for number in range(1, NUDGES + 1):
            person = server.person(number, f"P{number}")
            sender.deliverer.learn_channel(str(number), person.account.dm_channel_id)
        await service.dispatcher.run_once()
        await sender.close()
        house.database.close()
        sent = sorted(each.at for each in server.requests if each.route == CREATE)
    data = f"{len(sent):,} of {NUDGES:,} people; an answer takes {distance:.1f} s"
    rate = (len(sent) - 1) / (sent[-1] - sent[0])
    return [
        _figure("due nudges leave", data, "/s", "47.5 to 50 /s", rate),
        _figure("most that arrive in a second", data, "", "<= 50", _most_in_a_second(sent)),
    ]


def _most_in_a_second(moments: Sequence[float]) -> int:
    return max(bisect_left(moments, each + 1) - at for at, each in enumerate(moments))


def _figure(name: str, data: str, unit: str, aim: str, value: float) -> Figure:
    return Figure(room="Discord", name=name, data=data, unit=unit, aim=aim, value=value)


def _house(folder: Path, clock: SetClock) -> Storage:
    return open_storage(f"sqlite:///{folder}/ringback.db", key_file=folder / "key", clock=clock)


def _service(house: Storage, sender: DiscordSender | None, clock: SetClock) -> Service:
    return make_service(
        settings=Settings(ringback_database="sqlite:////nowhere"),
        store=house.store,
        outbox=house.outbox,
        deliverers={} if sender is None else {sender.platform: sender.deliverer},
        understander=RuleUnderstander(),
        clock=clock,
    )


async def _noted(conversations: Conversations, person: str) -> None:
    address = Address(platform="discord", workspace="", person=person)
    profile = Profile(name="Robin", zone="UTC")

    async def shown(parcel: Parcel) -> MessageRef:
        return MessageRef(channel="C", message=str(parcel.id))

    add = CommandInvoked(id=f"{person}-a", text="add Acme", profile=profile)
    (form,) = (await conversations.handle(address, add, shown)).effects
    assert isinstance(form, OpenForm)
    values = {"employer": "Acme", "day": "today", "decision": "friday"}
    sent_off = FormSubmitted(id=f"{person}-f", key=form.key, values=values, profile=profile)
    await conversations.handle(address, sent_off, shown)
