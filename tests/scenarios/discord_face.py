"""Discord as a face: the real adapter on a strict local Discord, real sockets in between."""

import asyncio
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.app import DiscordFace, sync_commands
from adapters.starting import Face
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from bot.service.ports import Address
from storage.opening import Storage
from tests.platforms import discord_kinds as kinds
from tests.platforms.discord_components import displayed_text, walk
from tests.platforms.discord_faults import RateLimited, Refuses
from tests.platforms.discord_inputs import NotPossible, press_data, select_data
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import DM, Guild, Interaction, Message, Modal
from tests.platforms.discord_server import DiscordServer
from tests.scenarios.faces import NotOnThisFace
from tests.scenarios.platform_face import BeginLife, PlatformFace
from tests.scenarios.running import PATIENCE_SECONDS
from tests.scenarios.screen import Choosable, OnForm, OnScreen
from tests.scenarios.slack_pickers import BETWEEN

PEOPLE = {"robin": 101, "mallory": 666, "casey": 77}
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
CREATE = "POST /channels/{channel_id}/messages"
DESCRIPTION = os.environ.get("DISCORD_OPENAPI")
OPEN = render(text("choice-open-it"), PlainStyle())
_ESCAPED = re.compile(r"\\([\\*_~|`#<>\[\]@:.+-])")
_FORMATTING = re.compile(r"\*\*|^(?:-# |> |### )", re.MULTILINE)


class DiscordScenes(PlatformFace[Message]):
    """Robin, and whoever else acts, in their private channels and in one server."""

    name = "discord"

    def __init__(self, folder: Path, begin_life: BeginLife | None = None) -> None:
        super().__init__(folder, begin_life)
        # A busy machine is no defect of the program: how fast it answers is measured elsewhere.
        description = Path(DESCRIPTION) if DESCRIPTION else None
        self.server = DiscordServer(description, answer_seconds=10)
        self._addresses: tuple[str, yarl.URL] = (Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY)
        self._guild: Guild | None = None
        self._sent_off: list[Modal] = []
        self._last: Interaction | None = None
        self._too_late = False
        self.only_sends = False
        """Whether Ringback, as a process of its own, is started without a gateway."""

    @property
    def address(self) -> Address:
        return Address(platform="discord", workspace="", person=str(PEOPLE["robin"]))

    def person_id(self, person: str) -> str:
        return str(PEOPLE[person])

    def server_id(self) -> str:
        assert self._guild is not None
        return str(self._guild.id)

    async def open_platform(self) -> None:
        await self.server.__aenter__()
        self._guild = self.server.guild("Job seekers")
        await sync_commands(token=self.server.token, api_url=self.server.api_url)

    async def close_platform(self) -> None:
        # discord.py keeps its addresses on its classes.
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = self._addresses
        await self.server.__aexit__()

    def make_face(self, storage: Storage) -> Face:
        return DiscordFace(
            token=self.server.token,
            api_url=self.server.api_url,
            gateway_url=self.server.gateway_url,
        )

    @property
    def settings(self) -> dict[str, str]:
        only_sends = {"DISCORD_SEND_ONLY": "true"} if self.only_sends else {}
        return only_sends | {
            "DISCORD_TOKEN": self.server.token,
            "DISCORD_API_URL": self.server.api_url,
            "DISCORD_GATEWAY_URL": self.server.gateway_url,
        }

    @property
    def is_connected(self) -> bool:
        return self.only_sends or bool(self.server.gateway.connected)

    async def settled(self, face: Face) -> None:
        assert isinstance(face, DiscordFace)
        await face._errands.drain(PATIENCE_SECONDS)

    async def tell_zone(self, zone: str) -> None:
        """Discord never tells the zone: robin does, before anything else."""
        await self.types("robin", f"/interview zone {zone}", in_channel=False)
        self._look("robin")

    async def moves_to(self, zone: str) -> None:
        raise NotOnThisFace("Discord's profiles tell no zone")

    # -- what is seen --------------------------------------------------------------------------

    def screen(self, person: str) -> Sequence[OnScreen[Message]]:
        """In a server only what nobody else sees: a public answer is no answer (S26)."""
        somebody = self._person(person)
        private = (each for each in somebody.replies if each.is_ephemeral)
        shown = (each for each in (*somebody.messages, *private) if each.author.bot)
        seen = (*map(_on_screen, shown), *_asking_for_files(somebody))
        return sorted(seen, key=lambda each: int(each.id))

    def form(self, person: str) -> OnForm | None:
        modal = self._modal(person)
        return None if modal is None else OnForm(id=f"form {id(modal)}", words=_form_words(modal))

    # -- what is done --------------------------------------------------------------------------

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        """A form that takes a file is all that an import is answered with: no turn is taken."""
        if words == "/interview import":
            async with self._acting(person, turns=0):
                await self.use_command(person, "import", in_channel=in_channel)
        else:
            await super().types(person, words, in_channel=in_channel)

    async def use_command(self, person: str, words: str, *, in_channel: bool) -> None:
        name, _, typed = (words.strip() or "home").partition(" ")
        if "\n" in typed:
            raise NotOnThisFace("the option of a command is one line")
        assert self._guild is not None
        with _only_what_is_possible():
            self._last = await self._person(person).command(
                f"interview {name}",
                self._option(name, typed),
                where=self._guild.channel if in_channel else DM,
                must_answer=self._in_time(),
            )

    async def write(self, person: str, words: str) -> None:
        await self._person(person).says(words)

    async def send_file(self, person: str, name: str, content: bytes) -> None:
        await self._person(person).sends_file(name, content)

    async def press(
        self, person: str, on: OnScreen[Message], choice: Choosable, *, times: int = 1
    ) -> None:
        """As it was shown when it was looked at: a screen may not have caught up."""
        somebody, element = self._person(person), choice.element
        data = select_data(element, (choice.entry,)) if choice.entry else press_data(element)
        answered = self._in_time()
        presses = (
            somebody._interact(kinds.COMPONENT, data, source=on.message, must_answer=answered)
            for _ in range(times)
        )
        self._last = (await asyncio.gather(*presses))[-1]

    async def submit(self, person: str, values: dict[str, str]) -> None:
        modal = self._modal(person)
        assert modal is not None
        with _only_what_is_possible():
            self._last = await self._person(person).submits(
                modal, _ticked(values), must_answer=not self.is_dying
            )
        self._sent_off.append(modal)

    def on_this_page(self, person: str, values: dict[str, str]) -> dict[str, str]:
        modal = self._modal(person)
        assert modal is not None
        if not modal.custom_id.startswith("r1:part:"):
            return values
        there = {part.get("custom_id") for part in walk(modal.components)}
        return {name: words for name, words in values.items() if name in there}

    async def deliver_again(self) -> None:
        assert self._last is not None
        assert await self.server.redeliver(self._last)

    def form_will_come_too_late(self) -> None:
        self.server.script(CALLBACK, Refuses(code=10062))
        self._too_late = True

    def platform_will_be_busy(self) -> None:
        self.server.script(CREATE, RateLimited(seconds=30))

    def messages_will_be_refused(self) -> None:
        self._person("robin").closes_dms()

    def pass_seconds(self, seconds: float) -> None:
        self.server.age_tokens(seconds / 60)

    def _in_time(self) -> bool:
        """Whether what is done next has an answer on Discord's own way."""
        late, self._too_late = self._too_late, False
        return not (self.is_dying or late)

    # -- inside --------------------------------------------------------------------------------

    def _person(self, name: str) -> Person:
        return self.server.person(PEOPLE[name], name.title())

    def _modal(self, person: str) -> Modal | None:
        """Discord shows one form at a time, until it is sent off."""
        modals = (m for m in self._person(person).modals if not _takes_files(m))
        newest = [*modals][-1:]
        return newest[0] if newest and newest[0] not in self._sent_off else None

    def _option(self, name: str, typed: str) -> dict[str, object]:
        """What follows a subcommand's name goes into its one option."""
        if not typed:
            return {}
        subcommands = (each for group in self.server._world.commands for each in group["options"])
        options = next((each.get("options") for each in subcommands if each["name"] == name), None)
        return {options[0]["name"] if options else "text": typed}


def _ticked(values: dict[str, str]) -> dict[str, object]:
    """Several boxes of one field are a list."""
    return {n: v.split(BETWEEN) if BETWEEN in v else v for n, v in values.items()}


@contextmanager
def _only_what_is_possible() -> Iterator[None]:
    """What Discord's own client would not send cannot be played."""
    try:
        yield
    except NotPossible as impossible:
        raise NotOnThisFace(str(impossible)) from impossible


def _on_screen(message: Message) -> OnScreen[Message]:
    return OnScreen(
        id=message.id,
        words=_as_shown(message.text),
        choices=tuple(_choices(message)),
        message=message,
        files=message.files,
    )


def _takes_files(modal: Modal) -> bool:
    return any(part["type"] == kinds.UPLOAD for part in walk(modal.components))


def _asking_for_files(somebody: Person) -> Iterator[OnScreen[Message]]:
    """A form that takes nothing but a file says how: it is read, and may be closed again."""
    for modal in somebody.modals:
        if _takes_files(modal):
            said = Message(
                id=modal.opened_by.id,
                channel_id=somebody.account.dm_channel_id,
                author=somebody.account,
                sent_at=datetime.now(UTC),
            )
            yield OnScreen(id=said.id, words=_form_words(modal), choices=(), message=said)


def _choices(message: Message) -> Iterator[Choosable]:
    """Buttons and entries by what stands on them; "Open" also by the lines that it is beside."""
    beside = ""
    for element in walk(message.components):
        if element["type"] == kinds.TEXT_DISPLAY:
            beside = _as_shown(element["content"])
        if element["type"] == kinds.BUTTON:
            yield Choosable(label=element["label"], element=element)
        if element.get("label") == OPEN:
            yield from (Choosable(label=line, element=element) for line in beside.splitlines())
        for option in element.get("options") or ():
            yield Choosable(label=option["label"], element=element, entry=option["value"])


def _form_words(modal: Modal) -> str:
    """Its title, what it says, and each field with what it holds."""
    said = [modal.title, *displayed_text(modal.components)]
    for part in walk(modal.components):
        if part["type"] == kinds.LABEL:
            said.append(f"{part['label']}: {part['component'].get('value') or ''}")
    return _as_shown("\n".join(said))


def _as_shown(markdown: str) -> str:
    """What Discord's client makes of the markdown that our messages use."""
    return _ESCAPED.sub(r"\1", _FORMATTING.sub("", markdown))
