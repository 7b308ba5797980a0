"""What a platform's adapter looks like to the program that starts it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from bot.service.ports import Deliverer
from bot.service.turns import Conversations

if TYPE_CHECKING:
    from aiohttp import web  # a face without a door, such as the terminal, needs none of it


class PlatformRefused(Exception):
    """The platform did not let Ringback in. A subclass's docstring says what to do."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(f"{self.__doc__} ({detail})" if detail else self.__doc__)


class Face(Protocol):
    """One platform, from connecting to the orderly end."""

    @property
    def platform(self) -> str:
        """What `Address.platform` calls it."""
        ...

    @property
    def deliverer(self) -> Deliverer: ...

    async def start(self, conversations: Conversations) -> None:
        """Connect, and hand in what happens from then on. Returns when it is connected.

        Raises PlatformRefused for what waiting does not mend, as a token that is refused.
        """
        ...

    async def is_healthy(self) -> bool:
        """Whether somebody who writes now is heard."""
        ...

    async def close(self) -> None:
        """Take nothing new, finish what is under way, disconnect. In a few seconds."""
        ...


@runtime_checkable
class Visited(Face, Protocol):
    """A platform that comes to us, by HTTP, instead of our going there."""

    @property
    def routes(self) -> "Sequence[web.RouteDef]":
        """What the program's server has to serve for it, from before its start to its end."""
        ...
