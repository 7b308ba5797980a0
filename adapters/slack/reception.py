"""Hands in what arrived, and does at once what only the bringer of an event can do."""

import asyncio
import logging
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeGuard, TypeVar, assert_never

from adapters.exports import MOST_BYTES, read_export
from adapters.slack import forms, panes
from adapters.slack.admins import administered
from adapters.slack.deliver import SlackDeliverer
from adapters.slack.files import PERMISSION
from adapters.slack.homes import Homes
from adapters.slack.inbound import Arrival, ArrivedEvent, FileShared
from adapters.slack.people import People
from adapters.slack.reply import Reply
from adapters.slack.served import NOT_SAID, unserved
from adapters.slack.shown_apart import showable
from adapters.slack.views import Views
from adapters.slack.web import Web
from bot.advice.model import JobSearch
from bot.engine.effects import Erase, Notice, OpenForm, RejectForm
from bot.engine.events import (
    Event,
    ExportProblem,
    ExportReceived,
    FormNotShown,
)
from bot.engine.meaning import Message, Paragraph, Text, text
from bot.engine.told_in import about, language_of, told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.delivery import Send
from bot.service.delivery_errors import DeliveryError
from bot.service.turns import AtOnce, Conversations

log = logging.getLogger(__name__)

FAILED = text("failed")
Said = TypeVar("Said", Text, Message)


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was committed: whoever typed something must not lose it.

    `why` is what they are told, in their language where Slack has said it.
    """

    why: Text = FAILED


@dataclass(frozen=True, slots=True)
class InPlace:
    """A modal was sent off, and this is the answer, to be shown in its place."""

    shown: tuple[Notice, ...]


Verdict: TypeAlias = RejectForm | Failed | InPlace | None
"""What the acknowledgement of a submitted modal has to say; None: it was taken."""


class Reception:
    """One workspace's. It raises nothing: after an acknowledgement nobody would hear it."""

    def __init__(
        self,
        *,
        web: Web,
        people: People,
        deliverer: SlackDeliverer,
        conversations: Conversations,
        homes: Homes,
    ) -> None:
        self._web = web
        self._people = people
        self._deliverer = deliverer
        self._conversations = conversations
        self._homes = homes
        self._views = Views(web)

    async def receive(self, arrival: Arrival) -> Verdict:
        """Apply it and answer. The verdict is for a submitted form; all else is answered here."""
        reply = self._reply(arrival)
        try:
            profile, way = await asyncio.gather(
                self._people.profile(arrival.address.person), reply.way()
            )
            why = await unserved(self._people, self._conversations, arrival.address)
            if why is not None:
                await reply.notice(self._plain(arrival, Paragraph(text=why)))
                # What was typed into a form stays there until Slack says whose it is.
                return Failed() if why == NOT_SAID else None
            event = replace(await self._read(arrival.event), profile=profile)
            verdict = await self._handle(arrival, event, reply, way)
            self._homes.changed(arrival.address)
            return verdict
        except Exception as error:
            log.error("an event could not be handled", exc_info=error)
            failed = Failed(self._said_to(arrival, FAILED))
            if not arrival.submits:
                await reply.notice(self._plain(arrival, Paragraph(text=failed.why)))
            return failed

    async def tell_late(self, arrival: Arrival, verdict: Verdict) -> None:
        """The form is closed already: say what is wrong with it, and go on in the chat."""
        match verdict:
            case None:
                pass
            case Failed(why=why):
                await self._reply(arrival).notice(self._plain(arrival, Paragraph(text=why)))
            case InPlace(shown=shown):
                for notice in shown:
                    await self._reply(arrival).notice(notice.message, notice.key)
            case RejectForm(key=key, errors=errors):
                wrong = tuple(Paragraph(text=error.text) for error in errors)
                not_saved = Paragraph(text=about(wrong, text("form-rejected")))
                await self._reply(arrival).notice(self._plain(arrival, not_saved, *wrong))
                await self._go_on_in_chat(arrival, key)
            case _:
                assert_never(verdict)

    async def _read(self, arrived: ArrivedEvent) -> Event:
        """What arrived as an event of the engine: a file is fetched first."""
        if not isinstance(arrived, FileShared):
            return arrived
        return ExportReceived(id=arrived.id, content=await self._content(arrived))

    async def _content(self, file: FileShared) -> JobSearch | ExportProblem:
        if file.size > MOST_BYTES:
            return ExportProblem.TOO_LARGE
        try:
            return read_export(await self._web.download(file.url))
        except DeliveryError as error:
            log.warning("a file could not be fetched: %s", type(error).__name__)
            return ExportProblem.NOT_AN_EXPORT

    async def _handle(
        self, arrival: Arrival, event: Event, reply: Reply, way: Send | None
    ) -> Verdict:
        address = arrival.address
        answered = await administered(self._conversations, self._people, address, event)
        if answered is None:
            answered = await self._conversations.handle(address, event, way)
        apart = [effect for effect in answered.effects if _is_apart(effect, arrival)]
        may_send = self._web.may(PERMISSION)
        shown = tuple(showable(notice, may_send=may_send) for notice in apart)
        verdict = await self._show(shown, arrival, reply) if shown else None
        for effect in answered.effects:
            if effect not in apart:
                verdict = await self._do(effect, arrival, reply) or verdict
        return verdict

    async def _show(self, shown: tuple[Notice, ...], arrival: Arrival, reply: Reply) -> Verdict:
        """In a modal: in place of the one that was sent off or pressed on, or in a new one.

        Where there can be none, to this person alone.
        """
        if arrival.submits:
            return InPlace(shown)
        if not await self._views.show(panes.pane(shown), arrival):
            for notice in shown:
                await reply.notice(notice.message, notice.key)
        return None

    async def _do(self, effect: AtOnce, arrival: Arrival, reply: Reply) -> Verdict:
        match effect:
            case Notice(message=message, key=key):
                await reply.notice(message, key)
            case OpenForm():
                apart = arrival.view is not None
                view = forms.modal(effect.form, effect.key, apart=apart)
                if not await self._views.show(view, arrival):
                    await self._go_on_in_chat(arrival, effect.key)
                    if await reply.way() is not None:
                        elsewhere = Paragraph(text=text("answered-elsewhere"))
                        await reply.notice(self._plain(arrival, elsewhere))
            case RejectForm():
                return effect
            case Erase():
                self._people.forget(arrival.address.person)
                self._homes.erased(arrival.address)
            case _:
                assert_never(effect)
        return None

    async def _go_on_in_chat(self, arrival: Arrival, key: str) -> None:
        """Field by field, in the private conversation: only there words can be answered with."""
        event, reply = FormNotShown(id=f"{arrival.event.id}.form", key=key), self._reply(arrival)
        try:
            await self._handle(arrival, event, reply, None)
        except Exception as error:
            log.error("a form could not go on in the chat", exc_info=error)
            await reply.notice(self._plain(arrival, Paragraph(text=FAILED)))

    def _plain(self, arrival: Arrival, *said: Paragraph) -> Message:
        """What only we say, as no dossier was opened for it."""
        message = Message(blocks=said, preview=text("preview-answer"))
        return self._said_to(arrival, message)

    def _said_to(self, arrival: Arrival, said: Said) -> Said:
        """In the language of their Slack as far as it is known: now is no time to ask for it."""
        locale = self._people.locale(arrival.address.person)
        return told_in(said, language_of(locale) or DEFAULT_LANGUAGE)

    def _reply(self, arrival: Arrival) -> Reply:
        return Reply(web=self._web, people=self._people, deliverer=self._deliverer, arrival=arrival)


def _is_apart(effect: AtOnce, arrival: Arrival) -> TypeGuard[Notice]:
    """What is for a modal; what answers a view at all: nobody looks at the chat then."""
    return isinstance(effect, Notice) and (effect.apart or arrival.view is not None)
