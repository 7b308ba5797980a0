"""What each platform does in its own way: its people, what they see, and what they press."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Generic

from adapters.starting import Face
from bot.service.ports import Address
from storage.opening import Storage
from tests.scenarios.screen import Choosable, M, OnForm, OnScreen


class PlatformWays(ABC, Generic[M]):
    """To be said by each face of a platform."""

    @property
    @abstractmethod
    def address(self) -> Address:
        """Robin's."""

    @abstractmethod
    def person_id(self, person: str) -> str:
        """What the platform calls them."""

    @abstractmethod
    async def open_platform(self) -> None:
        """The platform is there, and so are its people."""

    @abstractmethod
    async def close_platform(self) -> None: ...

    @abstractmethod
    def make_face(self, storage: Storage) -> Face: ...

    @property
    @abstractmethod
    def settings(self) -> dict[str, str]:
        """What `ringback run` has to be told to serve this platform."""

    @property
    @abstractmethod
    def is_connected(self) -> bool:
        """Whether Ringback is there."""

    @abstractmethod
    async def settled(self, face: Face) -> None:
        """Wait until nothing is under way in the adapter."""

    @abstractmethod
    def screen(self, person: str) -> Sequence[OnScreen[M]]:
        """All messages of the bot that this person sees now, oldest first."""

    @abstractmethod
    def form(self, person: str) -> OnForm | None:
        """The form that is open."""

    def page(self, person: str) -> OnScreen[M] | None:
        """The home that they look at, where one always stands."""
        del person
        return None

    @abstractmethod
    async def use_command(self, person: str, words: str, *, in_channel: bool) -> None: ...

    @abstractmethod
    async def write(self, person: str, words: str) -> None: ...

    @abstractmethod
    async def send_file(self, person: str, name: str, content: bytes) -> None:
        """Drop a file into the private conversation."""

    @abstractmethod
    async def press(
        self, person: str, on: OnScreen[M], choice: Choosable, *, times: int = 1
    ) -> None: ...

    @abstractmethod
    async def submit(self, person: str, values: dict[str, str]) -> None:
        """Fill in the form that is open, and send it off."""

    def on_this_page(self, person: str, values: dict[str, str]) -> dict[str, str]:
        """Those for the page of the form that is open; all of them on the last one."""
        del person
        return values

    @abstractmethod
    async def deliver_again(self) -> None: ...

    @abstractmethod
    def pass_seconds(self, seconds: float) -> None:
        """The platform's own clock goes on: tokens and links get old."""

    async def let_in(self) -> None:
        """For platforms where somebody has to allow it first."""

    async def tell_zone(self, zone: str) -> None:
        """For platforms whose profiles do not tell it."""
