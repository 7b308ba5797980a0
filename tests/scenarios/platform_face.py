"""What Slack and Discord have in common as faces: people, a screen each, and time in between.

How its platform shows things and how its people do them is `PlatformWays`; here is what a
transcript's line is made of.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

from bot.engine.dossier import Dossier
from deploy.settings import Settings
from tests.scenarios.faces import BOOKING, CONTACT, HELP_LINE, NotOnThisFace, Seen
from tests.scenarios.instead import CommandsInstead
from tests.scenarios.platform_ways import PlatformWays
from tests.scenarios.running import Life, in_process
from tests.scenarios.screen import Choosable, M, OnForm, OnScreen
from tests.scenarios.stored import Place, SetClock
from tests.scenarios.wordings import field_pattern, label_pattern, submit_pattern

BeginLife: TypeAlias = Callable[["PlatformFace[Any]"], Awaitable[Life]]
COMMAND = "/interview"


class PlatformFace(CommandsInstead, PlatformWays[M]):
    """A platform of the test's own, with a `Life` of Ringback on it.

    `begin_life` makes one; without it Ringback lives in the test's own process.
    """

    def __init__(self, folder: Path, begin_life: BeginLife | None = None) -> None:
        self._begin_life = begin_life
        self.place = Place(folder=folder)
        self.time = SetClock(datetime(2026, 1, 1, tzinfo=UTC))
        self._life: Life | None = None
        self._dies = False
        self._downloads: dict[str, bytes] = {}
        """What the person keeps on their own machine, by name."""
        self._actor = "robin"
        self._coach = ""
        self._policy_file: Path | None = None
        self._seen_before: frozenset[str] = frozenset()
        self._looked_at: tuple[list[Seen], OnForm | None] = ([], None)
        self._chosen: OnScreen[M] | None = None

    @property
    def policy(self) -> dict[str, str]:
        """What it has to be told once there is a coach."""
        file = self._policy_file
        return {} if file is None else {"RINGBACK_POLICY_FILE": str(file)}

    # -- a transcript's lines ------------------------------------------------------------------

    async def begin(self, now: datetime, zone: str) -> None:
        self.time.at = now
        self.zone = zone
        await self.open_platform()
        await self._start()
        await self.let_in()
        await self.tell_zone(zone)

    async def end(self) -> None:
        try:
            if self._life is not None:
                await self._life.close()
        finally:
            await self.close_platform()

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        command, _, rest = words.partition(" ")
        if command == COMMAND:
            async with self._acting(person):
                await self.use_command(person, rest, in_channel=in_channel)
        elif in_channel:
            raise NotOnThisFace("free text is only heard in the private chat")
        else:
            async with self._acting(person):
                await self.write(person, words)

    async def fills(self, person: str, values: dict[str, str]) -> None:
        """The open form; a rejected one is opened again; without one, its questions in the chat."""
        if self.form(person) is None and (again := self._offer(person, label_pattern("again"))):
            async with self._acting(person, turns=0):
                await self.press(person, *again)
        if self.form(person):
            await self._sends_off(person, values)
        else:
            await self._fills_in_chat(person, values)

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        on = self._message(person, label, entry, which)
        choice = on.choice(label, entry)
        assert choice is not None, f"it does not offer {entry or label!r}"
        self._chosen = on
        times = 2 if twice else 1
        async with self._acting(person, turns=times):
            await self.press(person, on, choice, times=times)

    async def sends_file(self, person: str, name: str) -> None:
        self._look(person)
        async with self._acting(person):
            await self.send_file(person, name, self._downloads[name])

    def attached(self) -> list[str]:
        new = (each for each in self.screen(self._actor) if each.id not in self._seen_before)
        return [name for each in new for name in each.files]

    async def redeliver(self) -> None:
        async with self._acting(self._actor):
            await self.deliver_again()

    async def clock(self, to: datetime) -> None:
        self._look("robin")
        self.pass_seconds((to - self.time.at).total_seconds())
        await self.life.pass_time(to)

    async def restart(self) -> None:
        self._look("robin")
        await self.life.close()
        await self._start()

    async def kill_before_send(self) -> None:
        self._dies = True

    async def rewrite(self, dossier: Dossier) -> None:
        await self.place.rewrite(self.address, dossier, self.time.at)

    def new(self) -> list[Seen]:
        form = self.form(self._actor)
        opened = [] if form is None or form.id in self._seen_before else [Seen(words=form.words)]
        page = self.page(self._actor)
        pages = [] if page is None else [page]
        shown = (*self.screen(self._actor), *pages)
        return [*opened, *(each.seen for each in shown if each.id not in self._seen_before)]

    def server_id(self) -> str:
        """Of the one whose channel it is."""
        raise NotOnThisFace("a workspace has no servers in it")

    async def appoint(self, person: str, *, on_server: bool) -> None:
        """As the operator does it: in the policy file, then the program is started again."""
        workspace = self.address.workspace or self.address.platform
        if on_server:
            workspace = self.server_id()
        self._coach = person
        self._policy_file = self.place.folder / "policy.toml"
        self._policy_file.write_text(
            f"[workspaces.{workspace}.coaching]\n"
            f'coaches = ["{self.person_id(person)}"]\n'
            f'contact = "{CONTACT}"\nbooking = "{BOOKING}"\nhelp_line = "{HELP_LINE}"\n'
        )
        await self.restart()

    def on_screen(self, person: str) -> list[Seen]:
        return [each.seen for each in self.screen(person)]

    async def dossier(self) -> Dossier | None:
        return await self.place.dossier(self.address, self.time.at)

    def now(self) -> datetime:
        return self.time.at

    # -- inside --------------------------------------------------------------------------------

    @property
    def life(self) -> Life:
        assert self._life is not None
        return self._life

    @property
    def is_dying(self) -> bool:
        """Whoever acts now gets no answer from this process."""
        return self._dies

    async def _start(self) -> None:
        if self._begin_life is not None:
            self._life = await self._begin_life(self)
            return
        settings = Settings(ringback_policy_file=self._policy_file)
        self._life = await in_process(self.make_face, self.place, self.time, self.settled, settings)

    def _look(self, person: str) -> None:
        """What is on the screen from now on is not new any more."""
        self._actor = person
        for shown_before in self.screen(person):
            self._downloads |= shown_before.files
        form = self.form(person)
        shown = {each.id for each in self.screen(person)}
        page = self.page(person)
        looks = {each.id for each in (form, page) if each is not None}
        self._seen_before = frozenset(shown | looks)
        self._looked_at = self._picture(person)

    @property
    def has_changed(self) -> bool:
        """Whether the screen of who acted last shows anything else than before they did."""
        return self._picture(self._actor) != self._looked_at

    def _picture(self, person: str) -> tuple[list[Seen], OnForm | None]:
        page = self.page(person)
        seen = [] if page is None else [page.seen]
        return [*self.on_screen(person), *seen], self.form(person)

    @asynccontextmanager
    async def _acting(self, person: str, *, turns: int = 1) -> AsyncIterator[None]:
        """Somebody does something in this block; at its end it has been answered."""
        self._look(person)
        turns += self.life.turns
        if self._dies:
            self.life.die_after_the_next_commit()
        yield
        if self._dies:
            await self.life.died(turns)
            self._dies = False
            await self._start()
        else:
            await self.life.answered(turns)

    async def _sends_off(self, person: str, values: dict[str, str]) -> None:
        """Where a form has several pages: on to where the next value belongs, or save at once."""
        page = self.on_this_page(person, values)
        async with self._acting(person):
            await self.submit(person, page)
        on = self._offer(person, label_pattern("go_on"))
        if self.form(person) or on is None or on[0].choice(label_pattern("leave_form"), "") is None:
            return
        before = self._seen_before
        later = {name: words for name, words in values.items() if name not in page}
        if later:
            async with self._acting(person):
                await self.press(person, *on)
            await self.fills(person, later)
        else:
            await self.chooses(person, submit_pattern(), "", which="newest", twice=False)
        self._seen_before = before

    async def _fills_in_chat(self, person: str, values: dict[str, str]) -> None:
        """Answer what is asked, change what the review shows, save."""
        self._look(person)
        before = self._seen_before
        save = submit_pattern()
        for name, words in values.items():
            if self._newest_offers(person, save):
                await self.chooses(person, field_pattern(name), "", which="newest", twice=False)
            await self.types(person, words, in_channel=False)
        if self._newest_offers(person, save):
            await self.chooses(person, save, "", which="newest", twice=False)
        self._seen_before = before

    def _newest_offers(self, person: str, label: str) -> bool:
        shown = self.screen(person)
        return bool(shown) and shown[-1].choice(label, "") is not None

    def _offer(self, person: str, label: str) -> tuple[OnScreen[M], Choosable] | None:
        """The newest message, if it offers this."""
        shown = self.screen(person)
        choice = shown[-1].choice(label, "") if shown else None
        return (shown[-1], choice) if choice else None

    def _message(self, person: str, label: str, entry: str, which: str) -> OnScreen[M]:
        """The newest message that offers it, the one before that, or the one chosen last.

        It is robin's, whoever presses; only a coach has messages of their own.
        """
        if which == "that":
            assert self._chosen is not None
            return self._chosen
        whose = person if person == self._coach else "robin"
        able = [shown for shown in self.screen(whose) if shown.choice(label, entry)]
        assert able, f"no message offers {entry or label!r}"
        return able[-2 if which == "earlier" else -1]
