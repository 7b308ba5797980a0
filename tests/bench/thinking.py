"""The pure rooms: one step, the plan and the home page of a long job search."""

import asyncio
import gc
from collections.abc import Iterator

from bot.advice.plan import plan
from bot.advice.policy import default_policy
from bot.engine.dashboard import dashboard
from bot.engine.events import CommandInvoked
from bot.engine.machine import step
from bot.understanding.replies import RuleUnderstander
from deploy.warmup import warm_up
from storage.mapping import dossier_from_stored, dossier_to_stored
from tests.bench.figures import Figure
from tests.bench.people import DATA, NOW, dossier_of
from tests.bench.two_clocks import Taken, figures_of

ROUNDS = 400
INTERVIEWS = 50


def measure() -> Iterator[Figure]:
    # As the program does before it serves anybody.
    asyncio.run(warm_up(RuleUnderstander(), NOW.date()))
    few, many = _taken(INTERVIEWS, ROUNDS), _taken(10 * INTERVIEWS, ROUNDS // 10)
    aims = ("", "< 5 ms")
    yield from figures_of("step + plan + home", few, many, room="engine", data=DATA, aims=aims)


def _taken(interviews: int, rounds: int) -> Taken:
    """Each round answers another command, of facts that were just read: nothing is known of them.

    So it is in a turn, where the facts come from storage.
    """
    stored, policy = dossier_to_stored(dossier_of(interviews)), default_policy()
    taken = Taken()
    for number in range(rounds):
        event = CommandInvoked(id=f"e{number}", text="list")
        dossier = dossier_from_stored(stored)
        with taken.round():
            step(event, dossier, policy, NOW)
            plan(dossier.search, policy)
            dashboard(dossier, policy, NOW)
    gc.collect()
    return taken
