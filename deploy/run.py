"""`ringback run`: Slack, Discord or both, and the dispatcher, until it is told to stop."""

import asyncio
import logging
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from typing import Any

from adapters.starting import Face
from bot.service.ports import Deliverer
from bot.understanding.replies import RuleUnderstander
from deploy import logs
from deploy.door import Door, open_door
from deploy.house import SystemClock, key_place, open_house
from deploy.scheduler import AlarmClock
from deploy.service import Service, make_service
from deploy.settings import Settings, a_platform, load
from deploy.stamp import plan_stamp
from deploy.warmup import warm_up
from storage.dispatcher_lock import dispatcher_lock
from storage.leases import end_leases
from storage.opening import Storage

log = logging.getLogger(__name__)

ORDERLY_END_SECONDS = 8.0
"""What is under way is given so long; a supervisor kills after ten."""
BETWEEN_PURGES = timedelta(days=1)
BETWEEN_LOOKS_SECONDS = 5.0
"""So long a change that an admin made in another process may be unknown here."""


def run(*, database: str | None) -> None:
    """Serve until SIGTERM or SIGINT. Raises BadSettings, PlatformRefused, StorageError."""
    settings = load(needs=a_platform, database=database)
    logs.to_stream(sys.stderr, settings.log_level)
    with open_house(settings, SystemClock()) as house, dispatcher_lock(house.database):
        end_leases(house.database)
        if house.key_created:
            log.warning("a new key was made: back up %s", key_place(settings))
        asyncio.run(serve(settings, house, tuple(faces(settings, house))))


def faces(settings: Settings, house: Storage) -> Iterator[Face]:
    """The platforms that the settings name; only their packages are loaded."""
    if settings.serves_slack_by_http:
        yield _slack_by_http(settings, house)
    elif settings.slack_bot_token is not None and settings.slack_app_token is not None:
        from adapters.slack.app import SlackFace

        yield SlackFace(
            bot_token=settings.slack_bot_token.get_secret_value(),
            app_token=settings.slack_app_token.get_secret_value(),
            api_url=settings.slack_api_url,
        )
    if settings.discord_token is not None:
        yield _discord(settings, settings.discord_token.get_secret_value())


def _slack_by_http(settings: Settings, house: Storage) -> Face:
    """For any number of workspaces. `a_platform` has seen to it that all of it is there."""
    from adapters.slack.app_secrets import AppSecrets
    from adapters.slack.http import SlackHttpFace

    assert settings.slack_signing_secret is not None
    assert settings.slack_client_id is not None
    assert settings.slack_client_secret is not None
    assert settings.ringback_public_url is not None
    return SlackHttpFace(
        app=AppSecrets(
            client_id=settings.slack_client_id,
            client_secret=settings.slack_client_secret.get_secret_value(),
            signing_secret=settings.slack_signing_secret.get_secret_value(),
        ),
        public_url=settings.ringback_public_url,
        installations=house.slack_installations,
        states=house.install_states,
        now=SystemClock().now,
        api_url=settings.slack_api_url,
        authorize_url=settings.slack_authorize_url,
    )


def _discord(settings: Settings, token: str) -> Face:
    """All of it, some shards of it, or the way out alone."""
    if settings.discord_send_only:
        from adapters.discord.sender import DiscordSender

        return DiscordSender(
            token=token,
            api_url=settings.discord_api_url,
            requests_a_second=settings.discord_requests_per_second,
        )
    from adapters.discord.app import DiscordFace
    from adapters.discord.gateway import Shards

    return DiscordFace(
        token=token,
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
        shards=Shards(ids=settings.shard_ids, count=settings.discord_shard_count),
        requests_a_second=settings.discord_requests_per_second,
    )


async def serve(settings: Settings, house: Storage, running: tuple[Face, ...]) -> None:
    """Answer and dispatch until SIGTERM or SIGINT, then end in order.

    Raises PlatformRefused when one of the platforms does not let us in.
    """
    stop = _stop_signal()
    clock, understander = SystemClock(), RuleUnderstander()
    deliverers: dict[str, Deliverer] = {face.platform: face.deliverer for face in running}
    service = make_service(
        settings=settings,
        store=house.store,
        outbox=house.outbox,
        deliverers=deliverers,
        understander=understander,
        clock=clock,
        wake=lambda: alarm.wake(),
        cases=house.cases,
        workspace_store=house.workspaces,
    )
    await service.in_force.refresh(clock.now())
    alarm = AlarmClock(
        work=service.dispatcher.run_once, next_due=house.store.next_due_at, now=clock.now
    )
    housekeeping = (
        asyncio.create_task(_keep_house(settings, house, service)),
        asyncio.create_task(_keep_up(settings, service)),
    )
    door = Door(database=house.database, faces=running)
    async with open_door(settings, door):
        try:
            await warm_up(understander, clock.now().date())
            alarm.start()
            await _connected_until(stop, running, service)
            log.info("stopping")
        finally:
            # Whoever sends people to us has to know first.
            door.stopping = True
            for task in housekeeping:
                task.cancel()
            await _end(running, service, alarm)


def _stop_signal() -> asyncio.Event:
    """Set by SIGTERM or SIGINT from now on."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    return stop


async def _connected_until(
    stop: asyncio.Event, running: tuple[Face, ...], service: Service
) -> None:
    """Connect to all at once: one that does not answer keeps nobody from the others."""

    async def connect(face: Face) -> None:
        await face.start(service.conversations)
        log.info("serving %s", face.platform)

    stopped = asyncio.create_task(stop.wait())
    waiting: set[asyncio.Task[Any]] = {stopped}
    waiting |= {asyncio.create_task(connect(face)) for face in running}
    try:
        while not stopped.done():
            done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
    finally:
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)


async def _keep_house(settings: Settings, house: Storage, service: Service) -> None:
    """Plan anew what was planned by other rules, and let go what nobody needs any more."""
    while True:
        try:
            await service.dispatcher.replan_stale(plan_stamp(settings.policies))
            await service.dispatcher.tidy()
            await house.store.purge(SystemClock().now())
            await house.cases.purge(SystemClock().now())
            await house.workspaces.purge(SystemClock().now())
        except Exception as error:  # noqa: BLE001 - tomorrow is another day
            log.error("housekeeping failed: %s", type(error).__name__)
        await asyncio.sleep(BETWEEN_PURGES.total_seconds())


async def _keep_up(settings: Settings, service: Service) -> None:
    """Learn what the admins of workspaces changed, here or elsewhere, and plan by it."""
    workspaces = service.conversations.workspaces
    assert workspaces is not None
    are_stale = False
    while True:
        try:
            are_stale = bool(await workspaces.catch_up()) or are_stale
            if are_stale:
                await service.dispatcher.replan_stale(plan_stamp(settings.policies))
            are_stale = False
        except Exception as error:  # noqa: BLE001 - the next look is a few seconds away
            log.error("changes of workspaces were not learnt: %s", type(error).__name__)
        await asyncio.sleep(BETWEEN_LOOKS_SECONDS)


async def _end(running: tuple[Face, ...], service: Service, alarm: AlarmClock) -> None:
    """Nothing new, then what is under way; what is left goes out after the next start."""
    service.dispatcher.close()
    with suppress(TimeoutError):
        async with asyncio.timeout(ORDERLY_END_SECONDS):
            await asyncio.gather(*(face.close() for face in running), return_exceptions=True)
            await alarm.stop()
            await service.conversations.drain()
