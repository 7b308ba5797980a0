"""The pure rooms: one step, the plan and the home page of a long job search."""

import gc
import time
from collections.abc import Iterator

from bot.advice.plan import plan
from bot.advice.policy import default_policy
from bot.engine.dashboard import dashboard
from bot.engine.events import CommandInvoked
from bot.engine.machine import step
from tests.bench.figures import Figure, percentile
from tests.bench.people import DATA, NOW, dossier_of

ROUNDS = 400
INTERVIEWS = 50


def measure() -> Iterator[Figure]:
    few, many = _milliseconds(INTERVIEWS, ROUNDS), _milliseconds(10 * INTERVIEWS, ROUNDS // 10)
    for share, aim in ((0.5, ""), (0.99, "< 5 ms")):
        yield Figure(
            room="engine",
            name=f"step + plan + home, p{share * 100:.0f}",
            data=DATA,
            unit="ms",
            aim=aim,
            value=percentile(few, share),
            grown=percentile(many, share),
        )


def _milliseconds(interviews: int, rounds: int) -> list[float]:
    """Each round answers another command, as no two events are the same."""
    dossier, policy = dossier_of(interviews), default_policy()
    taken: list[float] = []
    for number in range(rounds + 10):
        event = CommandInvoked(id=f"e{number}", text="list")
        begun = time.perf_counter()
        step(event, dossier, policy, NOW)
        plan(dossier.search, policy)
        dashboard(dossier, policy, NOW)
        taken.append((time.perf_counter() - begun) * 1000)
    gc.collect()
    return taken[10:]
