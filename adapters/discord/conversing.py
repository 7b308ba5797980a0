"""From what Discord tells to what is done about it: a turn, and then whatever only we can do.

Nothing escapes: what goes wrong is logged by ids, and the person is told.
"""

import asyncio
import logging
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, assert_never
from weakref import WeakValueDictionary

from adapters.discord import administering
from adapters.discord.api import Api
from adapters.discord.at_home import AtHome, is_home
from adapters.discord.custom_ids import AGAIN
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.inbound import Click, OpenAgain, Uploaded, UploadWanted, Words
from adapters.discord.known_language import known_language
from adapters.discord.received import content_of
from adapters.discord.rejected_forms import RejectedForms
from adapters.discord.render import body
from adapters.discord.reply import EARLY_SECONDS, FAILED, GUARD_SECONDS, Reply
from adapters.discord.uploads import upload_modal
from bot.engine.effects import Erase, Notice, OpenForm, RejectForm
from bot.engine.events import (
    CommandInvoked,
    Event,
    ExportProblem,
    ExportReceived,
    FormNotShown,
    PrivacyTried,
)
from bot.engine.fields import FieldError, Form
from bot.engine.meaning import Button, Entries, Entry, Message, Paragraph, Text, Weight, text
from bot.engine.phrases import answer
from bot.engine.told_in import told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.answered import AtOnce
from bot.service.delivery import Send
from bot.service.delivery_errors import DeliveryError, Unreachable
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)
from bot.service.turns import Conversations
from bot.understanding.commands import CommandName

log = logging.getLogger(__name__)


class Showing(Protocol):
    """How the person is shown what is never stored."""

    async def notice(self, message: Message, key: str = "") -> None: ...

    async def open_form(self, form: Form, key: str) -> bool:
        """False when it cannot be shown."""
        ...


@dataclass(slots=True, kw_only=True)
class InPrivate:
    """The answer to words in the private channel, which come without a token."""

    deliverer: DiscordDeliverer
    words: Words
    notices: int = 0

    async def notice(self, message: Message, key: str = "") -> None:
        self.notices += 1
        made = body(message, key, with_preview=True)
        deliver_key = f"{self.words.event.id}.{self.notices}"
        try:
            await self.deliverer.post(self.words.channel, made, deliver_key)
        except DeliveryError as error:
            log.warning("a notice could not be sent: %s", error)

    async def open_form(self, form: Form, key: str) -> bool:  # noqa: ARG002
        """Discord shows forms in answer to a click alone."""
        return False


class Conversing:
    """Hands in events and carries out what comes back with each."""

    def __init__(
        self,
        *,
        api: Api,
        deliverer: DiscordDeliverer,
        conversations: Conversations,
        guard_seconds: float = GUARD_SECONDS,
        early_seconds: float = EARLY_SECONDS,
    ) -> None:
        """A click is acknowledged after so long at the latest; early, where no form can follow."""
        self._api = api
        self._deliverer = deliverer
        self._conversations = conversations
        self._guard_seconds = guard_seconds
        self._early_seconds = early_seconds
        self._rejected = RejectedForms()
        self._turns: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    async def clicked(self, click: Click, *, will_wait: bool = False) -> None:
        """Answer a command, a button, a list or a form.

        `will_wait`: others are to be served before, so that it is acknowledged at once if it may.
        """
        self._deliverer.is_back(click.address.person)
        if click.is_private:
            self._deliverer.learn_channel(click.address.person, click.channel)
        reply = Reply(
            api=self._api,
            deliverer=self._deliverer,
            click=click,
            guard_seconds=self._patience_seconds(click, will_wait),
        )
        guard = asyncio.create_task(reply.guard())
        try:
            async with self._turn_of(click.address):
                await self._answer(click, reply)
        except Exception as error:
            log.error("interaction %s failed", click.token.interaction, exc_info=error)
            await reply.apologize()
        finally:
            guard.cancel()
            with suppress(asyncio.CancelledError):
                await guard

    def _patience_seconds(self, click: Click, will_wait: bool) -> float:
        """How long the answer may take before the click is acknowledged without it."""
        if not click.wants_no_form:
            return self._guard_seconds
        return 0.0 if will_wait else self._early_seconds

    async def wrote(self, words: Words) -> None:
        """Answer free text."""
        self._deliverer.is_back(words.address.person)
        self._deliverer.learn_channel(words.address.person, words.channel)
        showing = InPrivate(deliverer=self._deliverer, words=words)
        try:
            async with self._turn_of(words.address):
                await self._handle(words.address, words.event, None, showing)
        except Exception as error:
            log.error("message %s failed", words.event.id, exc_info=error)
            language = await known_language(self._conversations, words.address)
            await showing.notice(told_in(answer(FAILED), language))

    def _turn_of(self, address: Address) -> asyncio.Lock:
        """One thing after the other for each person.

        Otherwise a quick second press finds the first one's answer still on its way, and its own
        has to come behind it as a direct message.
        """
        return self._turns.setdefault(address, asyncio.Lock())

    async def _answer(self, click: Click, reply: Reply) -> None:
        match click.event:
            case OpenAgain() as again:
                is_new = await self._open_again(click, again, reply)
            case UploadWanted() as wanted:
                is_new = await self._open_upload(click, wanted, reply)
            case Uploaded() as sent:
                event = await _received(sent)
                is_new = await self._handle(click.address, event, reply.send, reply, click)
            case event if is_home(event):
                home = self._at_home(click, event, reply)
                is_new = await self._handle(click.address, event, home.send, home, click)
            case event:
                is_new = await self._handle(click.address, event, reply.send, reply, click)
        if is_new:
            await reply.finish()

    def _at_home(self, click: Click, event: Event, reply: Reply) -> AtHome:
        return AtHome(
            admins=administering.section(self._conversations.workspaces, click),
            conversations=self._conversations,
            reply=reply,
            address=click.address,
            profile=event.profile,
        )

    async def _handle(
        self,
        address: Address,
        event: Event,
        send: Send | None,
        showing: Showing,
        click: Click | None = None,
    ) -> bool:
        """One turn; False when it was applied before: then it has been answered, too."""
        if click is not None and click.is_for_admins:
            answered = await administering.handled(self._conversations.workspaces, click, event)
        else:
            answered = await self._conversations.handle(address, event, send)
        for effect in answered.effects:
            await self._do(effect, address, event, send, showing, click)
        if answered.first_noted and click is not None:
            await self._try_in_private(address, event, showing)
        return not answered.repeated

    async def _try_in_private(self, address: Address, event: Event, showing: Showing) -> None:
        """Closed direct messages show at once where the person is, not on the day of the call."""
        is_shut = False

        async def send(parcel: Parcel) -> MessageRef | None:
            nonlocal is_shut
            try:
                return await self._deliverer.deliver(parcel)
            except Unreachable:
                is_shut = True
                raise

        tried = PrivacyTried(id=f"{event.id}.private", profile=event.profile)
        await self._conversations.handle(address, tried, send)
        if is_shut:
            language = await known_language(self._conversations, address)
            await showing.notice(told_in(answer(text("cannot-write-to-you")), language))

    async def _do(
        self,
        effect: AtOnce,
        address: Address,
        event: Event,
        send: Send | None,
        showing: Showing,
        click: Click | None,
    ) -> None:
        match effect:
            case Notice(message=message, key=key):
                await showing.notice(message, key)
            case OpenForm(key=key, form=form):
                if not await showing.open_form(form, key):
                    id_for_chat = f"{event.id}.form"
                    asked = FormNotShown(id=id_for_chat, key=key, profile=event.profile)
                    await self._handle(address, asked, send, showing, click)
            case RejectForm(key=key, form=form):
                if not effect.again:
                    self._rejected.keep(address, key, form)
                await showing.notice(rejection(effect), key)
            case Erase():
                pass  # the service has the messages deleted
            case _:
                assert_never(effect)

    async def _open_again(self, click: Click, again: OpenAgain, reply: Reply) -> bool:
        """The rejected form once more; where it is not at hand, its questions in the chat."""
        form = self._rejected.find(click.address, again.key)
        if form is not None and await reply.open_form(form, again.key):
            return False
        asked = FormNotShown(id=again.id, key=again.key, profile=again.profile)
        return await self._handle(click.address, asked, reply.send, reply, click)

    async def _open_upload(self, click: Click, wanted: UploadWanted, reply: Reply) -> bool:
        """The form that takes a file; where it cannot be shown, how a file is sent otherwise."""
        if await reply.open_modal(upload_modal()):
            return False
        asked = CommandInvoked(id=wanted.id, text=CommandName.IMPORT, profile=wanted.profile)
        return await self._handle(click.address, asked, reply.send, reply)


async def _received(sent: Uploaded) -> ExportReceived:
    content = ExportProblem.NOT_AN_EXPORT if sent.file is None else await content_of(sent.file)
    return ExportReceived(id=sent.id, content=content, profile=sent.profile)


def rejection(rejected: RejectForm) -> Message:
    """What is wrong, field by field, and the way back into the form."""
    form = rejected.form
    labels = {field.name: field.label for field in form.fields}
    entries = tuple(
        Entry(label=_label(error, labels), value=error.text) for error in rejected.errors
    )
    action = rejected.again or AGAIN
    again = Button(action=action, label=text("choice-again"), weight=Weight.MAIN)
    said = Message(
        blocks=(Paragraph(text=text("form-rejected")), Entries(entries=entries)),
        actions=(again,),
        preview=text("preview-answer"),
    )
    return told_in(said, form.title.language or DEFAULT_LANGUAGE)


def _label(error: FieldError, labels: dict[str, Text]) -> Text:
    return labels.get(error.field, text("form-rejected"))
