"""Slack as a face: the real adapter on a strict local Slack, real sockets in between."""

import asyncio
import html
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from adapters.slack import panes
from adapters.slack.app import SlackFace
from adapters.slack.composing import plain_words
from adapters.slack.from_views import Shortcut
from adapters.starting import Face
from bot.engine.meaning import text
from bot.service.ports import Address
from storage.opening import Storage
from tests.platforms.slack_blocks import elements_of
from tests.platforms.slack_faults import RateLimited, Refused
from tests.platforms.slack_forms import NotLetThrough, interactive, label_of
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged
from tests.platforms.slack_workspace import TEAM, Message, View
from tests.scenarios.faces import NotOnThisFace
from tests.scenarios.platform_face import BeginLife, PlatformFace
from tests.scenarios.running import PATIENCE_SECONDS
from tests.scenarios.screen import Choosable, Json, OnForm, OnScreen
from tests.scenarios.slack_pickers import picked

OPEN = plain_words(text("choice-open-it"))
PEOPLE = {"robin": "U1", "mallory": "U666", "casey": "U77"}


class SlackScenes(PlatformFace[Message | View]):
    """Robin, and whoever else acts, in their direct messages and in one channel."""

    name = "slack"

    over_http = False

    def __init__(self, folder: Path, begin_life: BeginLife | None = None) -> None:
        super().__init__(folder, begin_life)
        # A busy machine is no defect of the program: how fast it answers is measured elsewhere.
        self.server = SlackServer(ack_seconds=10, trigger_seconds=10, over_http=self.over_http)
        self._channel = ""
        self._errors: dict[str, str] = {}
        self._last = "robin"
        self._at_home: set[str] = set()

    @property
    def address(self) -> Address:
        return Address(platform="slack", workspace=TEAM, person=PEOPLE["robin"])

    def person_id(self, person: str) -> str:
        return str(PEOPLE[person])

    async def open_platform(self) -> None:
        await self.server.__aenter__()
        self._channel = self.server.channel("C1")
        self.server.person(PEOPLE["robin"], name="robin", tz=self.zone)

    async def close_platform(self) -> None:
        await self.server.__aexit__(None, None, None)

    def make_face(self, storage: Storage) -> Face:
        return SlackFace(
            bot_token=self.server.bot_token,
            app_token=self.server.app_token,
            api_url=self.server.api_url,
        )

    @property
    def settings(self) -> dict[str, str]:
        return {
            "SLACK_BOT_TOKEN": self.server.bot_token,
            "SLACK_APP_TOKEN": self.server.app_token,
            "SLACK_API_URL": self.server.api_url,
        }

    @property
    def is_connected(self) -> bool:
        return self.server.sockets.connections > 0

    async def settled(self, face: Face) -> None:
        assert isinstance(face, SlackFace)
        await face._errands.drain(PATIENCE_SECONDS)

    async def moves_to(self, zone: str) -> None:
        """A profile is asked for again after some hours, or by the next process: this one."""
        self.zone = zone
        self._person("robin").user["tz"] = zone
        await self.restart()

    # -- what is seen --------------------------------------------------------------------------

    def screen(self, person: str) -> Sequence[OnScreen[Message | View]]:
        """Messages, and before them what is shown in a modal: that is looked at first."""
        somebody = self._person(person)
        shown = (*somebody.messages, *somebody.ephemerals)
        messages = [_on_screen(each) for each in sorted(shown, key=lambda each: each.ts)]
        return [*messages, *(_in_front(each) for each in somebody.modals if _is_pane(each))]

    def form(self, person: str) -> OnForm | None:
        modals = [each for each in self._person(person).modals if not _is_pane(each)]
        if not modals:
            return None
        lines = [*self._errors.values(), modals[-1].words, *_filled_in(modals[-1])]
        return OnForm(id=f"{modals[-1].id} {self._errors}", words="\n".join(lines))

    def page(self, person: str) -> OnScreen[Message | View] | None:
        """Their App Home, once they have looked at it."""
        home = self._person(person).home if person in self._at_home else None
        return None if home is None else _on_page(home)

    # -- what is done --------------------------------------------------------------------------

    async def opens_home(self, person: str) -> None:
        """It is published when it is looked at: no turn is taken."""
        async with self._acting(person, turns=0):
            await self._doing(person).opens_home()
            await self._person(person).sees_home()
        self._seen_before -= {_on_page(home).id for home in [self._person(person).home] if home}
        self._at_home.add(person)

    async def presses_at_home(self, person: str, label: str, entry: str) -> None:
        page = self.page(person)
        assert page is not None, "the home was not opened"
        choice = page.choice(label, entry)
        assert choice is not None, f"home does not offer {entry or label!r}: {page.seen}"
        async with self._acting(person):
            await self.press(person, page, choice)

    async def uses_shortcut(self, person: str, name: str, words: str) -> None:
        async with self._acting(person):
            with self._perhaps_unanswered():
                if words:
                    said = self._said_by_somebody(words)
                    await self._doing(person).uses_message_shortcut(Shortcut(name), said)
                else:
                    await self._doing(person).uses_shortcut(Shortcut(name))

    async def use_command(self, person: str, words: str, *, in_channel: bool) -> None:
        channel = self._channel if in_channel else None
        with self._perhaps_unanswered():
            await self._doing(person).command("/interview", words, channel=channel)

    async def write(self, person: str, words: str) -> None:
        with self._perhaps_unanswered():
            await self._doing(person).says(words)

    async def send_file(self, person: str, name: str, content: bytes) -> None:
        with self._perhaps_unanswered():
            await self._doing(person).sends_file(name, content)

    async def press(
        self, person: str, on: OnScreen[Message | View], choice: Choosable, *, times: int = 1
    ) -> None:
        """As it was shown when it was looked at: a screen may not have caught up."""
        somebody, name = self._doing(person), choice.element["action_id"]
        presses = (
            somebody.clicks(on.message, name, choice.entry or choice.element.get("value"))
            for _ in range(times)
        )
        with self._perhaps_unanswered():
            await asyncio.gather(*presses)

    async def submit(self, person: str, values: dict[str, str]) -> None:
        """Fields are named by their block, which is the field's own name."""
        somebody, today = self._doing(person), self._today
        view = somebody.modals[-1]
        assert not _is_pane(view)
        inputs = {block["block_id"]: element for block, element in interactive(view.blocks)}
        try:
            given = {name: picked(inputs[name], said, today) for name, said in values.items()}
            answer = await somebody.submits(view, given)
        except NotLetThrough as held_back:
            raise NotOnThisFace(str(held_back)) from held_back
        self._errors = dict(answer.get("errors", {}))

    async def deliver_again(self) -> None:
        envelope = self._person(self._last).last_envelope
        assert envelope is not None
        await self.server.redeliver(envelope)

    def form_will_come_too_late(self) -> None:
        self.server.script("views.open", Refused("expired_trigger_id"))

    def platform_will_be_busy(self) -> None:
        self.server.script("chat.postMessage", RateLimited(30))

    def messages_will_be_refused(self) -> None:
        self.server.script("chat.postMessage", *[Refused("messages_tab_disabled")] * 9)

    def pass_seconds(self, seconds: float) -> None:
        self.server.advance(seconds)

    def _said_by_somebody(self, words: str) -> Message:
        """In the channel, where others are."""
        at, channel = self.server.workspace.new_ts(), self._channel
        return self.server.workspace.put(
            Message(channel=channel, ts=at, user="U9", text=words, blocks=[])
        )

    # -- inside --------------------------------------------------------------------------------

    def _person(self, name: str) -> Person:
        return self.server.person(PEOPLE[name], name=name, tz=self.zone)

    def _doing(self, person: str) -> Person:
        self._last = person
        return self._person(person)

    @property
    def _today(self) -> date:
        return self.time.at.astimezone(ZoneInfo(self.zone)).date()

    @contextmanager
    def _perhaps_unanswered(self) -> Iterator[None]:
        """Who is about to die may not acknowledge any more."""
        try:
            yield
        except NotAcknowledged:
            if not self.is_dying:
                raise


def _is_pane(view: View) -> bool:
    """Whether messages are shown in it, and no form."""
    return bool(view.body["callback_id"] == panes.CALLBACK)


def _in_front(view: View) -> OnScreen[Message | View]:
    return OnScreen(
        id=f"{view.id} {view.hash}",
        words=view.words,
        choices=tuple(_choices(view.blocks)),
        message=view,
        files={},
    )


def _on_page(view: View) -> OnScreen[Message | View]:
    return OnScreen(
        id=f"home {view.hash}",
        words=view.words,
        choices=tuple(_at_home(view.blocks)),
        message=view,
        files={},
    )


def _at_home(blocks: Sequence[Json]) -> Iterator[Choosable]:
    """Buttons by what stands on them; "Open" also by the line that it is beside or below."""
    line = ""
    for block in blocks:
        texts = (block.get("text") or {}).get("text") or _said(block)
        line = html.unescape(texts) or line
        for choosable in _choices([block]):
            yield choosable
            if choosable.element.get("text", {}).get("text") == OPEN:
                yield Choosable(label=line, element=choosable.element)


def _said(block: Json) -> str:
    """The words of a rich text."""
    if block["type"] != "rich_text":
        return ""
    sections = (part for element in block["elements"] for part in element["elements"])
    return "".join(part.get("text") or part.get("fallback", "") for part in sections)


def _on_screen(message: Message) -> OnScreen[Message | View]:
    return OnScreen(
        id=message.ts,
        words=message.words,
        choices=tuple(_choices(message.blocks)),
        message=message,
        files=message.files,
    )


def _choices(blocks: Sequence[Json]) -> Iterator[Choosable]:
    for block in blocks:
        for element in elements_of(block):
            if element["type"] == "button":
                yield Choosable(label=label_of(block, element), element=element)
            for option in element.get("options", ()):
                label = html.unescape(option["text"]["text"])
                yield Choosable(label=label, element=element, entry=option["value"])


def _filled_in(view: View) -> Iterator[str]:
    """What its inputs held when it was opened."""
    for block, element in interactive(view.blocks):
        held: Mapping[str, object] = {k: v for k, v in element.items() if k.startswith("initial_")}
        yield from (f"{label_of(block, element)}: {value}" for value in held.values())
