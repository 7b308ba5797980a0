"""Two clocks at once: the one on the wall, and what this process itself computed.

On a machine that others use, too, only the second tells two releases apart.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.bench.figures import Figure, percentile


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What each round took, in milliseconds."""

    on_the_wall: list[float] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)

    @contextmanager
    def round(self) -> Iterator[None]:
        begun, computing = time.perf_counter(), time.process_time()
        yield
        self.computed.append((time.process_time() - computing) * 1000)
        self.on_the_wall.append((time.perf_counter() - begun) * 1000)


def figures_of(
    what: str, few: Taken, many: Taken, *, room: str, data: str, aims: tuple[str, str]
) -> Iterator[Figure]:
    """Median and 99th percentile with their aims, and what was computed for them."""
    for share, aim in zip((0.5, 0.99), aims, strict=True):
        yield Figure(
            room=room,
            name=f"{what}, p{share * 100:.0f}",
            data=data,
            unit="ms",
            aim=aim,
            value=percentile(few.on_the_wall, share),
            grown=percentile(many.on_the_wall, share),
        )
    yield Figure(
        room=room,
        name=f"{what}, our own CPU, p50",
        data=data,
        unit="ms",
        value=percentile(few.computed, 0.5),
        grown=percentile(many.computed, 0.5),
    )
