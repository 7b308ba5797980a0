"""What follows from facts, worked out once and kept with them, so that it goes when they do."""

from collections.abc import Callable
from typing import TypeVar, cast

Made = TypeVar("Made")


class WorkedOut:
    """Facts that keep what was worked out of them: who changes others leaves it known."""

    def kept(self, what: str, given: tuple[object, ...], work_out: Callable[[], Made]) -> Made:
        """What follows from these facts and from `given`, worked out anew only for another `given`.

        `given` must hold all that `work_out` looks at beside the facts themselves; no field has
        the name `what`.
        """
        last = vars(self).get(what)
        if last is None or last[0] != given:
            last = vars(self)[what] = given, work_out()
        return cast("Made", last[1])
