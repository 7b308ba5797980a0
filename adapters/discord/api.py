"""The few routes of Discord that Ringback uses, with their answers read.

Each may raise the failures of `refusals.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from adapters.discord.components import Json
from adapters.discord.limits import ALT_CHARS, cut
from adapters.discord.refusals import NO_GUEST, NoAnswer, Refusal
from adapters.discord.rest import Rest
from adapters.documents import Document
from bot.service.ports import MessageRef

Files = Sequence[Document]


class Answer(IntEnum):
    """interactions/receiving-and-responding, Interaction Callback Type."""

    REPLY = 4
    DEFER_REPLY = 5
    DEFER_UPDATE = 6
    UPDATE = 7
    MODAL = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What an interaction may be answered with, for three seconds and then for 15 minutes."""

    application: str
    interaction: str
    secret: str

    @property
    def hook(self) -> str:
        return f"/webhooks/{self.application}/{self.secret}"


class Api:
    """Discord, as far as we ask it anything."""

    def __init__(self, rest: Rest) -> None:
        self._rest = rest

    async def me(self) -> str:
        """The bot's own id: whether its token is taken."""
        return _text(_fields(await self._rest.ask("GET", "/users/@me")), "id")

    async def is_guest_of(self, application: str, server: str) -> bool:
        """Whether a server still has our commands, be the bot itself on it or not.

        Discord tells that in no other way (https://github.com/discord/discord-api-docs/issues/2673).
        """
        try:
            await self._rest.ask("GET", f"/applications/{application}/guilds/{server}/commands")
        except Refusal as refusal:
            if refusal.code in NO_GUEST:
                return False
            raise
        return True

    # -- channels ------------------------------------------------------------------------------

    async def open_dm(self, person: str) -> str:
        """The id of the private channel with this person."""
        answer = await self._rest.ask("POST", "/users/@me/channels", {"recipient_id": person})
        return _text(_fields(answer), "id")

    async def post(self, channel: str, body: Json, files: Files = ()) -> MessageRef:
        path = f"/channels/{channel}/messages"
        return _ref(await self._rest.ask("POST", path, body | described(files), files=files))

    async def edit(self, ref: MessageRef, body: Json) -> MessageRef:
        return _ref(await self._rest.ask("PATCH", _path(ref), body))

    async def delete(self, ref: MessageRef) -> None:
        await self._rest.ask("DELETE", _path(ref))

    async def newest(self, channel: str) -> Mapping[str, object] | None:
        """The last message in a channel, whoever wrote it."""
        path = f"/channels/{channel}/messages"
        found = await self._rest.ask("GET", path, query={"limit": "1"})
        first = found[0] if isinstance(found, list) and found else None
        return first if isinstance(first, dict) else None

    # -- interactions --------------------------------------------------------------------------

    async def answer(
        self, token: Token, kind: Answer, data: Json | None = None, files: Files = ()
    ) -> MessageRef | None:
        """The one first response; where its message is, for those that make or change one."""
        path = f"/interactions/{token.interaction}/{token.secret}/callback"
        shown = {} if data is None else {"data": data | described(files)}
        told = await self._rest.ask(
            "POST",
            path,
            {"type": int(kind)} | shown,
            files=files,
            query={"with_response": "true"},
            as_bot=False,
        )
        message = _inside(_inside(_fields(told), "resource"), "message")
        return _ref(message) if message else None

    async def follow_up(self, token: Token, body: Json, files: Files = ()) -> MessageRef:
        query, whole = {"wait": "true"}, body | described(files)
        return _ref(
            await self._rest.ask("POST", token.hook, whole, files=files, query=query, as_bot=False)
        )

    async def edit_first(self, token: Token, body: Json, files: Files = ()) -> MessageRef:
        """Change the message of the first response, or fill in the one that was deferred."""
        path = f"{token.hook}/messages/@original"
        whole = body | described(files)
        return _ref(await self._rest.ask("PATCH", path, whole, files=files, as_bot=False))

    async def first(self, token: Token) -> MessageRef:
        """Where the message of the first response is."""
        path = f"{token.hook}/messages/@original"
        return _ref(await self._rest.ask("GET", path, as_bot=False))


def described(files: Files) -> Json:
    """Each uploaded file's part of the message: its name, and a picture in words for alt text."""
    if not files:
        return {}
    parts: list[Json] = [
        {"id": number, "filename": file.name}
        | ({"description": cut(file.alt, ALT_CHARS)} if file.alt else {})
        for number, file in enumerate(files)
    ]
    return {"attachments": parts}


def shown_words(message: Mapping[str, object]) -> tuple[Sequence[str], Sequence[str]]:
    """What tells one message of ours from another: its embeds' words, and its components' ids."""
    embeds, rows = message.get("embeds"), message.get("components")
    words = [str(e.get("description", "")) for e in _mappings(embeds)]
    inner = [each for row in _mappings(rows) for each in _mappings(row.get("components"))]
    return words, [str(each.get("custom_id", "")) for each in inner]


def is_by_a_bot(message: Mapping[str, object]) -> bool:
    """In a private channel with a person that is nobody but us."""
    return _inside(message, "author").get("bot") is True


def _path(ref: MessageRef) -> str:
    return f"/channels/{ref.channel}/messages/{ref.message}"


def _ref(message: object) -> MessageRef:
    fields = _fields(message)
    return MessageRef(channel=_text(fields, "channel_id"), message=_text(fields, "id"))


def _fields(answer: object) -> Mapping[str, object]:
    return answer if isinstance(answer, Mapping) else {}


def _inside(fields: Mapping[str, object], name: str) -> Mapping[str, object]:
    return _fields(fields.get(name))


def _mappings(listed: object) -> list[Mapping[str, object]]:
    return (
        [each for each in listed if isinstance(each, Mapping)] if isinstance(listed, list) else []
    )


def _text(fields: Mapping[str, object], name: str) -> str:
    """A part that Discord documents as always there; without it the answer is none."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise NoAnswer(NoAnswer.__doc__)
    return value
