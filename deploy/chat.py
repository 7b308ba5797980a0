"""`ringback chat`: one person, this terminal, and a database of their own."""

import asyncio
import logging
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from adapters.console.chat import ADDRESS, Chat
from adapters.console.clock import ChatClock, ShiftedClock, StandingClock
from adapters.console.folder import Folder
from adapters.console.follow import ZoneFollowingStore
from adapters.console.machine_locale import machine_locale
from adapters.console.screen import Screen
from adapters.console.travel import Journey
from adapters.console.words import first_run
from bot.advice.zones import zone
from bot.engine.dossier import Room
from bot.engine.events import Profile
from bot.engine.told_in import language_of
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.turns import ASSUMED_ZONE
from bot.understanding.replies import RuleUnderstander
from deploy import logs, places
from deploy.face import Face
from deploy.failures import explain
from deploy.house import SystemClock, key_place, open_house
from deploy.options import ChatOptions, chat_options, wrong_options
from deploy.scheduler import AlarmClock
from deploy.service import Service, make_service
from deploy.settings import BadSettings, Settings, load
from deploy.stamp import plan_stamp
from deploy.warmup import warm_up
from storage.dispatcher_lock import dispatcher_lock
from storage.leases import end_leases
from storage.opening import Storage


def chat(
    *,
    database: str | None,
    now: str | None,
    zone: str | None,
    name: str | None,
    files: Path,
) -> None:
    """Run the chat until its lines end. Raises BadSettings with all that is wrong at once."""
    settings, options = _checked(database, now, zone, name)
    options = replace(options, files=files)
    _end_with_the_reader()
    _log_beside_the_chat(settings)
    clock: ChatClock = ShiftedClock(SystemClock())
    if options.now is not None:
        clock = StandingClock(options.now)
    with open_house(settings, clock) as house, dispatcher_lock(house.database):
        end_leases(house.database)
        asyncio.run(_converse(settings, options, house, clock))


def _checked(
    database: str | None, now: str | None, zone: str | None, name: str | None
) -> tuple[Settings, ChatOptions]:
    problems = tuple(wrong_options(now=now, zone=zone))
    try:
        settings = load(database=database)
    except BadSettings as error:
        raise BadSettings((*problems, *error.problems)) from None
    if problems:
        raise BadSettings(problems)
    machine = places.system_zone()
    return settings, chat_options(now=now, zone_name=zone, machine_zone=machine, name=name)


def _end_with_the_reader() -> None:
    """When nobody reads a pipe any more, end as other programs do; nothing is lost by it."""
    if sys.platform != "win32":
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


def _log_beside_the_chat(settings: Settings) -> None:
    """Into a file: the screen belongs to the conversation. Without a place for it, to stderr."""
    try:
        logs.to_file(places.chat_log(), settings.log_level)
    except OSError:
        logs.to_stream(sys.stderr, logging.ERROR)


async def _converse(
    settings: Settings, options: ChatOptions, house: Storage, clock: ChatClock
) -> None:
    understander = RuleUnderstander()
    store = ZoneFollowingStore(house.store, zone(options.zone or ASSUMED_ZONE))
    face = Face.here(clock, store, Folder(options.files))
    service = make_service(
        settings=settings,
        store=store,
        outbox=house.outbox,
        deliverers={ADDRESS.platform: face.deliverer},
        understander=understander,
        clock=clock,
        wake=lambda: alarm.wake(),
    )
    alarm = _alarm(service, store, clock)
    await _greet_once(settings, house, face.screen)
    await service.dispatcher.replan_stale(plan_stamp(settings.policies))
    await service.dispatcher.tidy()
    chat = _chat(face, options, service, store, clock)
    await chat.begin()
    # Only now, so that nobody waits for it: the first prompt is there before the first words.
    warming = asyncio.create_task(warm_up(understander, clock.now().date()))
    try:
        alarm.start()
        await chat.converse()
    finally:
        service.dispatcher.close()
        await alarm.stop()
        await service.conversations.drain()
        await asyncio.gather(warming, return_exceptions=True)
    await face.leave()


def _chat(
    face: Face,
    options: ChatOptions,
    service: Service,
    store: ZoneFollowingStore,
    clock: ChatClock,
) -> Chat:
    journey = Journey(
        clock=clock,
        store=store,
        deliverer=face.deliverer,
        screen=face.screen,
        catch_up=service.dispatcher.run_once,
        tidy=service.dispatcher.tidy,
    )
    return Chat(
        session=face.session,
        profile=Profile(
            name=options.name,
            zone=options.zone,
            locale=machine_locale(os.environ),
            room=Room.TERMINAL,
        ),
        conversations=service.conversations,
        journey=journey,
        deliverer=face.deliverer,
        screen=face.screen,
        lines=face.lines,
        explain=explain,
    )


class _NoAlarm:
    """Where the clock stands still nothing comes due by itself."""

    def start(self) -> None: ...
    def wake(self) -> None: ...
    async def stop(self) -> None: ...


def _alarm(service: Service, store: ZoneFollowingStore, clock: ChatClock) -> AlarmClock | _NoAlarm:
    match clock:
        case StandingClock():
            return _NoAlarm()
        case ShiftedClock():
            work, next_due = service.dispatcher.run_once, store.next_due_at
            return AlarmClock(work=work, next_due=next_due, now=clock.now)
        case _:
            assert_never(clock)


async def _greet_once(settings: Settings, house: Storage, screen: Screen) -> None:
    """On the first run: where the data are, and that the key needs a backup."""
    if house.key_created:
        database = house.database.path or "the database"
        language = language_of(machine_locale(os.environ)) or DEFAULT_LANGUAGE
        await screen.remark(first_run(str(database), str(key_place(settings))), language)
