"""What a player must be able to do, whatever the face: see, type, fill in, choose, wait."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.engine.dossier import Dossier

CONTACT = "Casey Lee in room 12"
BOOKING = "https://centre.example/casey"
HELP_LINE = "116 123, day and night"
"""What robin's workspace says of its coach, once it has one."""


class NotOnThisFace(Exception):
    """This face has no such thing, as a terminal has no second person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message as a person sees it: all its words, and the labels of what can be chosen."""

    words: str
    labels: tuple[str, ...] = ()


class Face(Protocol):
    """One way of talking to the bot. Persons are named as in the transcripts."""

    async def begin(self, now: datetime, zone: str) -> None:
        """Start the program, with robin in this zone, at this instant."""
        ...

    async def end(self) -> None: ...

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        """A command (`/interview ...`) or free text; returns when it has been answered."""
        ...

    async def fills(self, person: str, values: dict[str, str]) -> None:
        """Fill in the open form and send it; without one, answer its questions in the chat.

        `values` are words by field name, days as a person says them ("friday").
        """
        ...

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        """Press the button whose label matches the pattern, or pick that entry of a list.

        `label` and `entry` are regular expressions for whole labels.
        """
        ...

    async def opens_home(self, person: str) -> None:
        """Look at the page that always stands, or ask for what it shows."""
        ...

    async def presses_at_home(self, person: str, label: str, entry: str) -> None:
        """A button there: by its own label, or beside the line that `entry` matches."""
        ...

    async def uses_shortcut(self, person: str, name: str, words: str) -> None:
        """From anywhere, or of a message of somebody else that says these words."""
        ...

    async def sends_file(self, person: str, name: str) -> None:
        """Send back the newest file of that name that the bot gave."""
        ...

    def attached(self) -> list[str]:
        """The names of the files that came since the last action."""
        ...

    async def redeliver(self) -> None: ...

    async def moves_to(self, zone: str) -> None:
        """The platform's profile of robin names another zone from now on."""
        ...

    async def clock(self, to: datetime) -> None:
        """Time passes until then; whatever comes due on the way has been delivered."""
        ...

    async def restart(self) -> None: ...

    async def kill_before_send(self) -> None:
        """The program dies after the next commit, before it sends, and is started again."""
        ...

    def form_will_come_too_late(self) -> None:
        """The next one cannot be shown."""
        ...

    def platform_will_be_busy(self) -> None:
        """The next message that is sent without being asked for has to wait half a minute."""
        ...

    def messages_will_be_refused(self) -> None:
        """From now on none gets into robin's private chat."""
        ...

    async def rewrite(self, dossier: Dossier) -> None:
        """Put this in place of robin's stored dossier, as another release might have left it."""
        ...

    def new(self) -> list[Seen]:
        """What robin (or whoever acted last) saw appear since the last action, in order."""
        ...

    async def appoint(self, person: str, *, on_server: bool) -> None:
        """They are the coach of robin's workspace from now on, or of the server with a channel."""
        ...

    def on_screen(self, person: str) -> list[Seen]:
        """All that this person sees of the bot now, oldest first."""
        ...

    async def dossier(self) -> Dossier | None:
        """All that is stored of robin."""
        ...

    def now(self) -> datetime: ...
