"""A thousand nudges of twenty workspaces, due at one moment: how Slack's limits share them out."""

import asyncio
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Self

from adapters.slack.app_secrets import AppSecrets
from adapters.slack.http import SlackHttpFace
from bot.advice.at_due import next_due_at
from bot.advice.model import Application, Interview
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier, open_dossier
from bot.engine.effects import Turn
from bot.service.ports import Address
from bot.service.rates import RATES
from bot.understanding.replies import RuleUnderstander
from deploy.house import open_house
from deploy.scheduler import AlarmClock
from deploy.service import make_service
from deploy.settings import Settings
from storage.opening import Storage
from tests.bench.figures import Figure
from tests.bench.slack_everywhere import SlackEverywhere
from tests.bench.slack_load import PEOPLE, WORKSPACES, install
from tests.reliability.people import CERTAINLY_DUE, WEDNESDAY

PATIENCE_SECONDS = 300.0
EVERYBODY = WORKSPACES * PEOPLE


@dataclass(slots=True)
class RunningClock:
    """Begins at a moment, and runs as the machine's does."""

    ahead: timedelta

    @classmethod
    def from_now_on(cls, moment: datetime) -> Self:
        return cls(moment - datetime.now(UTC))

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


async def many_nudges() -> list[Figure]:
    clock = RunningClock.from_now_on(CERTAINLY_DUE)
    with tempfile.TemporaryDirectory(prefix="ringback-bench-") as folder:
        settings = Settings(ringback_database=f"sqlite:///{folder}/ringback.db")
        with open_house(settings, clock) as house:
            async with SlackEverywhere() as slack:
                await install(house)
                await _register(house)
                begun = time.monotonic()
                await _dispatch(house, clock, settings, slack)
    moments = _by_workspace(slack, begun)
    data = f"{EVERYBODY:,} due at once in {WORKSPACES} workspaces"
    ideal = (PEOPLE - RATES["slack"].burst) / RATES["slack"].per_second
    return [
        _figure("nudges sent", "", f"{EVERYBODY:,}", sum(map(len, moments)), data),
        _figure("sent twice", "", "0", _twice(slack), data),
        _figure(
            "the last one after",
            "s",
            f"{ideal:.0f} s by the limit",
            max(each[-1] for each in moments),
            data,
        ),
        _figure(
            "the first one of the last workspace after",
            "s",
            "< 5 s",
            max(each[0] for each in moments),
            data,
        ),
        _figure(
            "most of one workspace within a second", "", "<= 10", _most_in_a_second(moments), data
        ),
    ]


async def _register(house: Storage) -> None:
    """Everybody had an interview a week ago."""
    interview = Interview(id="i1", day=WEDNESDAY.date(), registered_at=WEDNESDAY)
    dossier = open_dossier(zone="Europe/Berlin", known=True, name="Robin")
    application = Application(
        id="a1", employer="Acme", registered_at=WEDNESDAY, rounds=(interview,)
    )
    dossier = replace(dossier, search=dossier.search.with_application(application))
    due = next_due_at(dossier.search, default_policy(), WEDNESDAY)

    def decide(_: Dossier | None) -> Turn:
        return Turn(dossier=dossier, next_due_at=due)

    for number in range(EVERYBODY):
        # One workspace after the other: the worst order for those who come last.
        workspace, person = f"T{number // PEOPLE}", f"U{number}"
        address = Address(platform="slack", workspace=workspace, person=person)
        await house.store.turn(address, "register", decide)


async def _dispatch(
    house: Storage, clock: RunningClock, settings: Settings, slack: SlackEverywhere
) -> None:
    face = SlackHttpFace(
        app=AppSecrets(client_id="1.2", client_secret="secret", signing_secret="secret"),
        public_url="http://127.0.0.1",
        installations=house.slack_installations,
        states=house.install_states,
        now=clock.now,
        api_url=slack.api_url,
    )
    service = make_service(
        settings=settings,
        store=house.store,
        outbox=house.outbox,
        deliverers={face.platform: face.deliverer},
        understander=RuleUnderstander(),
        clock=clock,
        cases=house.cases,
        workspace_store=house.workspaces,
    )
    alarm = AlarmClock(
        work=service.dispatcher.run_once, next_due=house.store.next_due_at, now=clock.now
    )
    await face.start(service.conversations)
    alarm.start()
    async with asyncio.timeout(PATIENCE_SECONDS):
        await slack.until_posted(EVERYBODY)
    service.dispatcher.close()
    await alarm.stop()
    await face.close()


def _by_workspace(slack: SlackEverywhere, begun: float) -> list[list[float]]:
    """The moments of each workspace's messages, in seconds from the beginning, in order."""
    found: dict[str, list[float]] = {}
    for (token, _), moments in slack.posted.items():
        found.setdefault(token, []).extend(each - begun for each in moments)
    return [sorted(each) for each in found.values()]


def _twice(slack: SlackEverywhere) -> int:
    return sum(len(moments) - 1 for moments in slack.posted.values())


def _most_in_a_second(workspaces: Sequence[Sequence[float]]) -> int:
    return max(
        sum(first <= each < first + 1 for each in moments)
        for moments in workspaces
        for first in moments
    )


def _figure(name: str, unit: str, aim: str, value: float, data: str) -> Figure:
    return Figure(room="Slack's limits", name=name, unit=unit, aim=aim, value=value, data=data)
