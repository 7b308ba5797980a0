"""A person in front of Discord: what they do with the app, and what they see of it."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterable

from . import discord_kinds as kinds
from .discord_inputs import (
    NotPossible,
    check_context,
    command_data,
    component_of,
    modal_values,
    option_type,
    press_data,
    select_data,
)
from .discord_payloads import interaction_payload, modal_answers, permissions_of
from .discord_records import DM, Interaction, Message, Modal, Place, User
from .discord_refusals import Json
from .discord_world import World


class Person:
    """Somebody with a Discord account; made by `DiscordServer.person`.

    What they do returns when the app has given its first response, as Discord's client waits for
    it. No response within three seconds is recorded as a violation, unless `must_answer` is false.
    """

    def __init__(self, world: World, account: User) -> None:
        self._world = world
        self.account = account
        self.interactions: list[Interaction] = []

    # --- what they see

    @property
    def messages(self) -> list[Message]:
        """The DM as it is now, oldest first, their own messages too; nothing that only loads."""
        return self._visible(lambda message: message.channel_id == self.account.dm_channel_id)

    @property
    def replies(self) -> list[Message]:
        """What the app answered them in guilds, privately or in public, oldest first."""
        mine = set(self.interactions)
        return self._visible(
            lambda message: (
                message.channel_id != self.account.dm_channel_id and message.interaction in mine
            )
        )

    @property
    def modals(self) -> list[Modal]:
        """The forms that were opened for them, the newest last."""
        return [each.modal for each in self.interactions if each.modal]

    def _visible(self, belongs: Callable[[Message], bool]) -> list[Message]:
        return [
            message
            for message in self._world.messages.values()
            if belongs(message) and self._can_see(message) and not message.is_loading
        ]

    def _can_see(self, message: Message) -> bool:
        in_public = self._world.place_of(message.channel_id).channel_id is not None
        mine = in_public or message.channel_id == self.account.dm_channel_id
        return mine and not message.deleted and message.only_for in (None, self.account.id)

    async def sees(
        self, wanted: str | Callable[[Message], bool], timeout_seconds: float = 5
    ) -> Message:
        """Wait for a message of the app that contains the text or satisfies the predicate.

        Raises:
            AssertionError: nothing like it came in time; says what is seen instead.
        """
        return await self._look(wanted, timeout_seconds, lambda: [*self.messages, *self.replies])

    async def _look(
        self,
        wanted: str | Callable[[Message], bool],
        timeout_seconds: float,
        messages: Callable[[], Iterable[Message]],
    ) -> Message:
        def newest() -> Message | None:
            found = [each for each in messages() if each.author.bot and _is(each, wanted)]
            return max(found, key=lambda each: int(each.id)) if found else None

        try:
            return await self._world.until(newest, timeout_seconds)
        except TimeoutError:
            seen = "\n--\n".join(each.text for each in messages()) or "nothing"
            raise AssertionError(
                f"{self.account.name} does not see {wanted}; sees:\n{seen}"
            ) from None

    # --- what they do

    async def command(
        self,
        line: str,
        options: dict[str, object] | None = None,
        *,
        where: Place = DM,
        must_answer: bool = True,
    ) -> Interaction:
        """Use a registered command: `command("interview add", {"employer": "Acme"})`."""
        data, command = command_data(self._world.commands, line, options or {})
        self._check_offered(command, where)
        return await self._interact(kinds.COMMAND, data, where=where, must_answer=must_answer)

    async def autocompletes(
        self,
        line: str,
        option: str,
        typed: str,
        *,
        others: dict[str, object] | None = None,
        where: Place = DM,
    ) -> list[Json]:
        """Type into an option of a command; the choices offered, as {name, value}."""
        values = {**(others or {}), option: typed}
        data, command = command_data(self._world.commands, line, values, focused=option)
        self._check_offered(command, where)
        kind = option_type(command, line, option)
        interaction = self._begin(kinds.AUTOCOMPLETE, data, where=where)
        interaction.option_type = kind
        await self._deliver(interaction, must_answer=True)
        return interaction.choices

    async def says(self, text: str) -> Message:
        """Write into the DM; the app hears it if it asked for the dm_messages intent."""
        message = self._world.post(
            {"content": text}, channel_id=self.account.dm_channel_id, author=self.account
        )
        await asyncio.sleep(0)
        return message

    async def sends_file(self, name: str, content: bytes) -> Message:
        """Drop a file into the DM."""
        message = self._world.post(
            {"content": ""},
            channel_id=self.account.dm_channel_id,
            author=self.account,
            files={name: content},
        )
        await asyncio.sleep(0)
        return message

    async def clicks(self, message: Message, name: str, *, must_answer: bool = True) -> Interaction:
        """Press a button, named by its label or custom id."""
        data = press_data(self._usable(message, name))
        return await self._interact(kinds.COMPONENT, data, source=message, must_answer=must_answer)

    async def selects(
        self, message: Message, name: str, *chosen: str, must_answer: bool = True
    ) -> Interaction:
        """Choose from a select, named by custom id or placeholder, by values or labels."""
        data = select_data(self._usable(message, name), chosen)
        return await self._interact(kinds.COMPONENT, data, source=message, must_answer=must_answer)

    async def submits(
        self, modal: Modal, typed: dict[str, object] | None = None, *, must_answer: bool = True
    ) -> Interaction:
        """Send a form off; fields by custom id or label, the rest as they were prefilled."""
        if modal not in self.modals:
            raise NotPossible(f"{self.account.name} has no such form open.")
        values, resolved = self._world.uploaded(
            modal_values(modal, typed or {}), self.account.dm_channel_id
        )
        components = modal_answers(modal, values)
        opener = modal.opened_by
        return await self._interact(
            kinds.MODAL_SUBMIT,
            {"custom_id": modal.custom_id, "components": components} | resolved,
            source=opener.source,
            where=opener.place,
            must_answer=must_answer,
        )

    def closes_dms(self, code: int = 50007) -> None:
        """From now on messages to their DM are refused: 50007, or 50278 for no mutual server."""
        self.account.unreachable = code

    def opens_dms(self) -> None:
        self.account.unreachable = None

    # --- how it travels

    def _usable(self, message: Message, name: str) -> Json:
        if not self._can_see(message):
            raise NotPossible(f"{self.account.name} can't see that message.")
        return component_of(message, name)

    def _check_offered(self, command: Json, where: Place) -> None:
        guild = self._world.guilds[where.guild_id] if where.guild_id else None
        permissions = permissions_of(self.account, guild) if guild else "0"
        check_context(command, where, bot_is_there=self._bot_is_in(where), permissions=permissions)

    def _bot_is_in(self, place: Place) -> bool:
        if place.guild_id is None:
            return not place.is_group
        return self._world.guilds[place.guild_id].has_app

    async def _interact(
        self,
        kind: int,
        data: Json,
        *,
        where: Place | None = None,
        source: Message | None = None,
        must_answer: bool,
    ) -> Interaction:
        place = where or (self._world.place_of(source.channel_id) if source else DM)
        interaction = self._begin(kind, data, where=place, source=source)
        await self._deliver(interaction, must_answer=must_answer)
        return interaction

    def _begin(
        self, kind: int, data: Json, *, where: Place, source: Message | None = None
    ) -> Interaction:
        world, identifier, token = self._world, self._world.new_id(), secrets.token_urlsafe(96)
        payload = interaction_payload(
            data,
            kind=kind,
            identifier=identifier,
            token=token,
            application_id=world.application_id,
            person=self.account,
            guild=world.guilds[where.guild_id] if where.guild_id else None,
            source=source,
            group=where.channel_id if where.is_group else None,
        )
        interaction = Interaction(
            id=identifier,
            token=token,
            kind=kind,
            person=self.account,
            place=where,
            payload=payload,
            born=world.now(),
            source=source,
        )
        world.interactions[identifier] = interaction
        self.interactions.append(interaction)
        return interaction

    async def _deliver(self, interaction: Interaction, *, must_answer: bool) -> None:
        world = self._world
        heard = world.publish(
            "INTERACTION_CREATE", interaction.payload, guild_id=interaction.place.guild_id
        )
        if not must_answer:
            return
        if not heard:
            world.violate(f"{interaction.description}: no session of the app is connected")
            return
        try:
            await asyncio.wait_for(interaction.answered.wait(), world.answer_seconds)
        except TimeoutError:
            world.violate(f"{interaction.description}: no answer in {world.answer_seconds} seconds")


def _is(message: Message, wanted: str | Callable[[Message], bool]) -> bool:
    return wanted in message.text if isinstance(wanted, str) else wanted(message)
