"""A person in front of Slack: what they do, and what they see.

    robin = server.person("U1", name="robin", tz="Europe/Berlin")
    await robin.command("/interview", "add Acme")
    form = await robin.sees_modal()
    await robin.submits(form, {"Employer": "Acme"})
    card = await robin.sees(lambda message: "Acme" in message.words)
    await robin.clicks(card, "I called")

Elements are named by action_id, block_id or by what is written on them. What a person does returns
the payload of the acknowledgement, {} when it is bare; it raises ``NotAcknowledged`` when none
comes in time. All waiting is bounded.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from tests.platforms import slack_forms as forms
from tests.platforms import slack_payloads as payloads
from tests.platforms import slack_shortcuts as shortcuts
from tests.platforms import slack_views as views
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_files import Files
from tests.platforms.slack_posting import Posting
from tests.platforms.slack_sockets import Courier, Envelope
from tests.platforms.slack_workspace import BOT_USER, Message, View, Workspace

T = TypeVar("T")
WAIT_SECONDS = 20.0
"""Only what never comes takes so long: a busy machine is no defect of the program."""


class NotSeen(Exception):
    """It did not appear in time; the message tells what was on the screen instead."""


class Person:
    """One member of the workspace."""

    def __init__(
        self,
        user: Json,
        workspace: Workspace,
        courier: Courier,
        posting: Posting,
        violations: list[str],
        response_base: Callable[[], str],
        files: Files,
    ) -> None:
        self.user = user
        self.last_envelope: Envelope | None = None
        self._workspace = workspace
        self._courier = courier
        self._posting = posting
        self._violations = violations
        self._response_base = response_base
        self._files = files
        self._typed: dict[str, forms.Typed] = {}

    @property
    def id(self) -> str:
        """The user's id."""
        return str(self.user["id"])

    @property
    def dm(self) -> str:
        """The id of the direct messages with the bot."""
        return self._workspace.direct_channel(self.id).id

    # What they see ------------------------------------------------------------------------------

    @property
    def conversation(self) -> list[Message]:
        """All messages in the direct messages as they stand, theirs included, oldest first."""
        return list(self._workspace.direct_channel(self.id).messages.values())

    @property
    def messages(self) -> list[Message]:
        """The bot's direct messages as they stand, oldest first."""
        return [each for each in self.conversation if each.user == BOT_USER]

    @property
    def ephemerals(self) -> list[Message]:
        """What only they see, in whatever channel, oldest first."""
        return list(self._workspace.ephemerals.get(self.id, []))

    @property
    def modals(self) -> list[View]:
        """The open modals, the one on top last."""
        return list(self._workspace.modals.get(self.id, []))

    @property
    def home(self) -> View | None:
        """The Home tab as published last; None before that."""
        return self._workspace.homes.get(self.id)

    async def until(self, condition: Callable[[], T], within: float = WAIT_SECONDS) -> T:
        """The condition's value once it is true; raises ``NotSeen`` with what is on the screen."""
        try:
            return await self._workspace.changes.until(condition, within)
        except TimeoutError:
            raise NotSeen(self._screen()) from None

    async def sees(
        self, predicate: Callable[[Message], bool], within: float = WAIT_SECONDS
    ) -> Message:
        """The newest message of the bot's, ephemeral ones included, for which this holds."""

        def newest() -> Message | None:
            shown = sorted([*self.messages, *self.ephemerals], key=lambda each: each.ts)
            return next((each for each in reversed(shown) if predicate(each)), None)

        found = await self.until(newest, within)
        assert found is not None
        return found

    async def sees_modal(
        self, predicate: Callable[[View], bool] = lambda _: True, within: float = WAIT_SECONDS
    ) -> View:
        """The modal on top, once there is one for which this holds."""
        found = await self.until(
            lambda: next((each for each in self.modals[-1:] if predicate(each)), None), within
        )
        assert found is not None
        return found

    async def sees_home(
        self, predicate: Callable[[View], bool] = lambda _: True, within: float = WAIT_SECONDS
    ) -> View:
        """The Home tab, once it is one for which this holds."""
        found = await self.until(
            lambda: self.home if self.home and predicate(self.home) else None, within
        )
        assert found is not None
        return found

    def _screen(self) -> str:
        lines = [f"message: {each.words!r}" for each in self.messages]
        lines += [f"ephemeral: {each.words!r}" for each in self.ephemerals]
        lines += [f"modal: {each.words!r}" for each in self.modals]
        lines += [f"home: {self.home.words!r}"] if self.home else []
        lines += [f"violation: {each}" for each in self._violations]
        return "\n".join(["the screen shows:", *(lines or ["nothing"])])

    # What they do -------------------------------------------------------------------------------

    async def command(self, name: str, text: str = "", *, channel: str | None = None) -> Json:
        """Use a slash command, in the direct messages unless a channel's id is given."""
        place = self._workspace.channels[channel or self.dm]
        url = self._response_url(place.id, None)
        payload = payloads.command(self._workspace, self.user, name, text, place.id, url)
        answer = await self._acts("slash_commands", payload)
        self._settle(lambda: self._posting.answer_command(self.id, place, answer))
        return answer

    async def says(self, text: str, *, thread_ts: str | None = None) -> Message:
        """Write in the direct messages."""
        message = Message(
            channel=self.dm,
            ts=self._workspace.new_ts(),
            user=self.id,
            text=payloads.typed(text),
            blocks=[],
            thread_ts=thread_ts,
            team=self._workspace.team.id,
        )
        self._workspace.put(message)
        await self._event(payloads.message_event(message))
        return message

    async def sends_file(self, name: str, content: bytes) -> Message:
        """Drop a file into the direct messages."""
        channel = self._workspace.direct_channel(self.id)
        message = self._files.dropped(channel, self.id, name, content)
        await self._event(self._files.event_of(message))
        return message

    async def clicks(self, on: Message | View, element: str, value: Any = None) -> Json:
        """Press a button, or choose a value in a menu or a picker, of a message or a view.

        An old copy of a message is what a screen shows that has not caught up.
        """
        block, found = forms.find(on.blocks, element, value if isinstance(value, str) else None)
        typed = self._typed.setdefault(on.ts if isinstance(on, Message) else on.id, {})
        action = forms.action_of(block, found, value, typed, self._workspace.new_ts())
        state = forms.state_of(on.blocks, typed)
        if isinstance(on, View):
            payload = payloads.click_on_view(self._workspace, self.user, on, action, state)
        else:
            url = self._response_url(on.channel, on)
            payload = payloads.click_on_message(self._workspace, self.user, on, action, state, url)
        answer = await self._acts("interactive", payload)
        if answer:
            self._violations.append(f"block_actions: acknowledged with {answer}, which is ignored")
        return answer

    async def submits(self, view: View, values: Mapping[str, Any] | None = None) -> Json:
        """Fill a modal in and send it; the answer's ``errors`` are what it marks in red.

        Raises ``NotLetThrough`` when Slack's own client would not send it.
        """
        if view.id not in [each.id for each in self.modals]:
            raise forms.NotOnScreen(f"the form {view.title!r} is closed")
        typed = self._typed.setdefault(view.id, {})
        typed |= forms.fill(view.blocks, values or {})
        state = forms.state_of(view.blocks, typed)
        forms.require_answers(view.blocks, state)
        payload = payloads.submission(self._workspace, self.user, view, state)
        answer = await self._acts("interactive", payload)
        self._settle(lambda: views.settle_submission(self._workspace, view, answer))
        return answer

    async def closes(self, view: View) -> Json:
        """Dismiss a modal; the application hears of it only if it asked to (notify_on_close)."""
        clears = bool(view.body["clear_on_close"])
        views.close_modal(self._workspace, view, all_of_them=clears)
        if not view.body["notify_on_close"]:
            return {}
        state = forms.state_of(view.blocks, self._typed.get(view.id, {}))
        return await self._acts(
            "interactive", payloads.closing(self._workspace, self.user, view, state, cleared=clears)
        )

    async def opens_home(self) -> None:
        """Look at the Home tab."""
        await self._event(payloads.home_opened_event(self._workspace, self.id, "home"))

    async def opens_messages(self) -> None:
        """Look at the Messages tab."""
        await self._event(payloads.home_opened_event(self._workspace, self.id, "messages"))

    async def uses_shortcut(self, callback_id: str) -> Json:
        """Choose a shortcut of the application, from anywhere."""
        return await self._acts(
            "interactive", shortcuts.from_anywhere(self._workspace, self.user, callback_id)
        )

    async def uses_message_shortcut(self, callback_id: str, on: Message) -> Json:
        """Choose one from the menu of a message."""
        url = self._response_url(on.channel, on)
        payload = shortcuts.of_message(self._workspace, self.user, callback_id, on, url)
        return await self._acts("interactive", payload)

    # How it reaches the application -------------------------------------------------------------

    def _response_url(self, channel: str, source: Message | None) -> str:
        return self._response_base() + self._workspace.new_response_url(self.id, channel, source)

    async def _acts(self, kind: Any, payload: Json) -> Json:
        return await self._courier.deliver(
            kind, payload, accepts_response=kind != "events_api", announce=self._remember
        )

    async def _event(self, inner: Json) -> None:
        await self._acts("events_api", payloads.event(self._workspace, inner))

    def _remember(self, envelope: Envelope) -> None:
        self.last_envelope = envelope

    def _settle(self, act: Callable[[], None]) -> None:
        """Carry an acknowledgement out; an unsound one is a violation, the person sees trouble."""
        try:
            act()
        except Refusal as refusal:
            reasons = "; ".join(refusal.reasons)
            self._violations.append(f"acknowledgement: {refusal.error}: {reasons}")
