"""Slack's App Home of a long job search: from the facts to the blocks."""

import gc
import time
from collections.abc import Iterator
from dataclasses import replace

from adapters.slack.home_view import home_view
from bot.advice.policy import default_policy
from bot.engine.dashboard import dashboard
from bot.engine.dossier import Dossier
from tests.bench.figures import Figure, percentile
from tests.bench.people import DATA, NOW, dossier_of

ROUNDS = 200
OPEN = 50


def measure() -> Iterator[Figure]:
    few, many = _milliseconds(OPEN, ROUNDS), _milliseconds(10 * OPEN, ROUNDS // 10)
    for share, aim in ((0.5, ""), (0.99, "< 20 ms")):
        yield Figure(
            room="slack",
            name=f"App Home rendered, p{share * 100:.0f}",
            data=DATA,
            unit="ms",
            aim=aim,
            value=percentile(few, share),
            grown=percentile(many, share),
        )


def all_open(applications: int) -> Dossier:
    """The same person as elsewhere, with nothing that has ended: each has a line on the page."""
    dossier = dossier_of(applications)
    still = tuple(replace(a, outcome=None, offer=None) for a in dossier.search.applications)
    return replace(dossier, search=replace(dossier.search, applications=still))


def _milliseconds(applications: int, rounds: int) -> list[float]:
    dossier, policy = all_open(applications), default_policy()
    taken: list[float] = []
    for _ in range(rounds + 10):
        begun = time.perf_counter()
        home_view(dashboard(dossier, policy, NOW))
        taken.append((time.perf_counter() - begun) * 1000)
    gc.collect()
    return taken[10:]
