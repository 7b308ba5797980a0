"""What the faces do that have no standing home and no shortcuts: the commands for the same."""

from tests.scenarios.faces import NotOnThisFace

NO_SUCH_SHORTCUT = "messages have no shortcuts there"


class CommandsInstead:
    """For a face; Slack has its own."""

    __slots__ = ()

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        raise NotImplementedError

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        raise NotImplementedError

    async def opens_home(self, person: str) -> None:
        await self.types(person, "/interview home", in_channel=False)

    async def presses_at_home(self, person: str, label: str, entry: str) -> None:
        await self.chooses(person, label, entry, which="newest", twice=False)

    async def uses_shortcut(self, person: str, name: str, words: str) -> None:
        if name != "log_interview":
            raise NotOnThisFace(f"{NO_SUCH_SHORTCUT}: {name} on {words!r}")
        await self.types(person, "/interview add", in_channel=False)
