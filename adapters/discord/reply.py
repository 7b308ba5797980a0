"""The answer to one interaction: one first response within three seconds, then follow-ups.

    FRESH -> THINKING | UPDATING -> ANSWERED      (OVER: its token is good for nothing any more)

Whoever else sees the message looks on in a server, so everything is for the person alone there;
in the private channel it is an ordinary message, which can be changed weeks later.
"""

import asyncio
import logging
from dataclasses import replace
from enum import StrEnum

from adapters.attaching import files_of
from adapters.discord.api import Answer, Api, Files, Token
from adapters.discord.components import Json
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.inbound import Click
from adapters.discord.modals import modal
from adapters.discord.refusals import (
    ALREADY_ANSWERED,
    TOKEN_IS_OVER,
    UNKNOWN_INTERACTION,
    DiscordFailure,
    NoAnswer,
    Refusal,
    as_delivery_errors,
)
from adapters.discord.render import body
from bot.engine.fields import Form
from bot.engine.meaning import Message, Text, text
from bot.engine.phrases import answer
from bot.engine.told_in import language_of, told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.ports import MessageRef, Parcel

log = logging.getLogger(__name__)

# resources/message, Message Flags: EPHEMERAL.
ONLY_FOR_THEM = 1 << 6
# interactions/receiving-and-responding: "you must send an initial response within 3 seconds of
# receiving the event". One second is left for the way.
GUARD_SECONDS = 2.0
EARLY_SECONDS = 0.25
"""Where no form can follow, nobody need stare at a click that seems to have done nothing."""

FAILED = text("failed")


class Stage(StrEnum):
    FRESH = "nothing was answered yet"
    THINKING = "a message was promised"
    UPDATING = "the press was acknowledged, its message stays for now"
    ANSWERED = "answered"
    OVER = "the token is over"


class Reply:
    """Sends what a turn says by the way that its click has opened."""

    def __init__(
        self,
        *,
        api: Api,
        deliverer: DiscordDeliverer,
        click: Click,
        guard_seconds: float = GUARD_SECONDS,
    ) -> None:
        self._api = api
        self._deliverer = deliverer
        self._click = click
        self._guard_seconds = guard_seconds
        self._stage = Stage.FRESH
        self._one_at_a_time = asyncio.Lock()

    # -- what a turn has to say ----------------------------------------------------------------

    async def send(self, parcel: Parcel, made: Json | None = None) -> MessageRef | None:
        """See `bot.service.delivery.Send`. Goes as a direct message when the token is over.

        `made` is another look for a new message.
        """
        with as_delivery_errors(harmless=parcel.is_edit):
            try:
                if not parcel.is_edit:
                    shown = made or body(parcel.message, parcel.key)
                    files = await files_of(parcel.message)
                    ref = await self._say(shown, files, flags=self._flags)
                    return replace(ref, is_private=self._click.is_private)
                if await self._changed_in_place(parcel):
                    return parcel.edits
            except Refusal as refusal:
                if refusal.code not in TOKEN_IS_OVER:
                    raise
                self._stage = Stage.OVER
        return await self._deliverer.deliver(parcel)

    async def notice(self, message: Message, key: str = "") -> None:
        """Something for this moment and this person alone; given up when it cannot be shown."""
        await self.show(body(message, key), await files_of(message))

    async def show(self, made: Json, files: Files = ()) -> None:
        """The same for one that is made already."""
        try:
            await self._say(made, files, flags=ONLY_FOR_THEM)
        except DiscordFailure as failure:
            log.warning("a notice could not be shown: %s", failure)

    async def open_form(self, form: Form, key: str) -> bool:
        """Show a form, or the first part of it; False when that is not possible (any more)."""
        return await self.open_modal(modal(form, key))

    async def open_modal(self, made: Json) -> bool:
        """The same for one that is made already."""
        async with self._one_at_a_time:
            if self._stage is not Stage.FRESH:
                return False
            try:
                await self._first(Answer.MODAL, made)
            except DiscordFailure as failure:
                log.info("a form could not be shown: %s", failure)
                return False
            return True

    # -- the first response --------------------------------------------------------------------

    async def guard(self) -> None:
        """Acknowledge in time what takes longer: from then on no form can be shown."""
        await asyncio.sleep(self._guard_seconds)
        await self._acknowledge()

    async def finish(self) -> None:
        """Leave no click without an answer, and nobody waiting for what was promised."""
        async with self._one_at_a_time:
            stage = self._stage
        if stage is Stage.FRESH and self._click.source is not None:
            await self._acknowledge()
        elif stage in (Stage.FRESH, Stage.THINKING):
            here = self._click.is_private
            await self.notice(answer(text("preview-answer" if here else "answered-elsewhere")))

    async def apologize(self, why: Text = FAILED) -> None:
        """Nothing was committed, and that is said; Discord tells what language they read."""
        language = language_of(self._click.locale) or DEFAULT_LANGUAGE
        await self.notice(told_in(answer(why), language))

    async def _acknowledge(self) -> None:
        async with self._one_at_a_time:
            if self._stage is not Stage.FRESH:
                return
            try:
                await self._promise()
            except Refusal as refusal:
                self._stage = Stage.ANSWERED if refusal.code == ALREADY_ANSWERED else Stage.OVER
            except DiscordFailure as failure:
                log.warning("an interaction could not be acknowledged: %s", failure)

    async def _promise(self) -> None:
        if self._click.source is not None:
            await self._first(Answer.DEFER_UPDATE, None)
            self._stage = Stage.UPDATING
        else:
            await self._first(Answer.DEFER_REPLY, {"flags": self._flags})
            self._stage = Stage.THINKING

    # -- how it travels ------------------------------------------------------------------------

    @property
    def _flags(self) -> int:
        return 0 if self._click.is_private else ONLY_FOR_THEM

    @property
    def _token(self) -> Token:
        return self._click.token

    async def _say(self, made: Json, files: Files, *, flags: int) -> MessageRef:
        """A new message: as the first response if there was none yet. Raises Refusal and others."""
        flagged = made | {"flags": flags | _own_flags(made)}
        async with self._one_at_a_time:
            if self._stage is Stage.OVER:
                raise Refusal(404, UNKNOWN_INTERACTION)
            if self._stage is Stage.THINKING:
                # Who can see it was said with the promise, and cannot be changed any more.
                ref = await self._api.edit_first(self._token, made, files)
                self._stage = Stage.ANSWERED
                return ref
            if self._stage is Stage.FRESH:
                try:
                    told = await self._first(Answer.REPLY, flagged, files)
                    return told or await self._api.first(self._token)
                except Refusal as refusal:
                    if refusal.code != ALREADY_ANSWERED:
                        raise
                    self._stage = Stage.ANSWERED
            return await self._api.follow_up(self._token, flagged, files)

    async def _changed_in_place(self, parcel: Parcel) -> bool:
        """Change the message that was pressed; False when it is another one, or too late."""
        made = body(parcel.message, parcel.key)
        async with self._one_at_a_time:
            if self._click.source is None or parcel.edits != self._click.source:
                return False
            if self._stage is Stage.FRESH:
                try:
                    await self._first(Answer.UPDATE, made)
                except Refusal as refusal:
                    if refusal.code != ALREADY_ANSWERED:
                        raise
                    self._stage = Stage.ANSWERED
                    return False
                self._stage = Stage.UPDATING
                return True
            if self._stage is Stage.UPDATING:
                await self._api.edit_first(self._token, made)
                return True
            return False

    async def _first(self, kind: Answer, data: Json | None, files: Files = ()) -> MessageRef | None:
        """The one first response, tried again once when its answer is lost.

        If it is refused then as already given, it was ours. Raises what the first try raises.
        """
        try:
            ref = await self._api.answer(self._token, kind, data, files)
        except NoAnswer:
            ref = await self._first_again(kind, data, files)
        self._stage = Stage.ANSWERED
        return ref

    async def _first_again(
        self, kind: Answer, data: Json | None, files: Files
    ) -> MessageRef | None:
        try:
            return await self._api.answer(self._token, kind, data, files)
        except Refusal as refusal:
            if refusal.code != ALREADY_ANSWERED:
                raise
            return None


def _own_flags(made: Json) -> int:
    """Those that say how the message is made; who sees it is not among them."""
    flags = made.get("flags", 0)
    return flags if isinstance(flags, int) else 0
