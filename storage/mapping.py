"""Dossiers and messages as bytes, and back: JSON of the engine's own dataclasses.

The facts of a job search go through msgspec: at each turn they are read and written whole, in a
third of the time that pydantic takes, and its UTC is Python's own, with which all later reckoning
is quicker. What has a union in it, told apart by the `kind` that each member carries, is read by
pydantic. Both know the same JSON.
"""

import zlib
from dataclasses import dataclass, replace
from typing import Any

import msgspec
from pydantic import TypeAdapter, ValidationError

from bot.advice.model import Application, JobSearch
from bot.engine.dossier import SCHEMA_VERSION, Conversation, Dossier, upgrade
from bot.engine.meaning import Message
from storage.errors import UnreadableSnapshot
from storage.tables import Status


class _Snapshot(msgspec.Struct):
    """A dossier with its conversation left as it was stored."""

    search: JobSearch
    schema_version: int
    conversation: msgspec.Raw = msgspec.Raw(b"{}")


_JSON = msgspec.json.Encoder()
_SNAPSHOT = msgspec.json.Decoder(_Snapshot)
_APPLICATIONS = msgspec.json.Decoder(tuple[Application, ...])
_CONVERSATION: TypeAdapter[Conversation] = TypeAdapter(Conversation)
_MESSAGE: TypeAdapter[Message] = TypeAdapter(Message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """A dossier as bytes, in two parts: both compressed JSON, a tenth of what there is to flush.

    The applications are nearly all of it, and most turns leave them as they are: what stands in a
    column of its own is then not written again.
    """

    applications: bytes | None
    """None where an earlier release stored it: they are in `rest` then."""
    rest: bytes
    """`<schema version>: <everything but the applications>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A dossier, and what it was read from."""

    dossier: Dossier
    stored: Stored


def dossier_to_stored(dossier: Dossier, before: Opened | None = None) -> Stored:
    """The applications are the very bytes of `before` where they are what they were."""
    rest = replace(dossier, search=replace(dossier.search, applications=()))
    return Stored(
        applications=_taken_over(dossier, before) or _packed(dossier.search.applications),
        rest=b"%d: %b" % (dossier.schema_version, _packed(rest)),
    )


def _taken_over(dossier: Dossier, before: Opened | None) -> bytes | None:
    """None where there is nothing to take over, or where it is of another shape."""
    if before is None or dossier.search.applications is not before.dossier.search.applications:
        return None
    is_todays = before.stored.rest.startswith(b"%d:" % dossier.schema_version)
    return before.stored.applications if is_todays else None


def dossier_from_stored(stored: Stored) -> Dossier:
    """Older snapshots come back in today's shape, also those that were stored in one part.

    Raises `NewerDossier` for a newer release's, `UnreadableSnapshot` for what is neither.
    """
    try:
        version, applications, rest = _parts(stored)
        if version != SCHEMA_VERSION:
            return _dossier(_upgraded(applications, rest))
        dossier = _dossier(rest)
        if not applications:
            return dossier
        read = _APPLICATIONS.decode(applications)
        return replace(dossier, search=replace(dossier.search, applications=read))
    except ValidationError as error:
        raise UnreadableSnapshot(_places(error)) from None
    except msgspec.ValidationError as error:
        raise UnreadableSnapshot(_place(error)) from None
    except (zlib.error, ValueError, msgspec.DecodeError) as error:
        raise UnreadableSnapshot(type(error).__name__) from None


def message_to_bytes(message: Message) -> bytes:
    """Compressed, as most are then small enough to lie in the outbox's own pages."""
    return _packed(message)


def message_from_bytes(stored: bytes) -> Message:
    """Raises `UnreadableSnapshot`."""
    try:
        # An earlier release did not compress them.
        content = stored if stored.startswith(b"{") else zlib.decompress(stored)
        return _MESSAGE.validate_json(content)
    except ValidationError as error:
        raise UnreadableSnapshot(_places(error)) from None
    except zlib.error as error:
        raise UnreadableSnapshot(type(error).__name__) from None


def _packed(content: object) -> bytes:
    return zlib.compress(_JSON.encode(content), level=1)


def _parts(stored: Stored) -> tuple[int, bytes, bytes]:
    """The schema's version, the applications (nothing where they are in the rest), the rest.

    Earlier releases wrote `<version>:<length of the applications> <applications><rest>`, and the
    first ones `<version> <all>`.
    """
    head, _, body = stored.rest.partition(b" ")
    version, colon, length = head.partition(b":")
    if bool(colon and not length) is not (stored.applications is not None):
        raise UnreadableSnapshot("its applications are not where it says")
    if stored.applications is not None:
        return int(version), zlib.decompress(stored.applications), zlib.decompress(body)
    end = int(length or 0)
    in_front = zlib.decompress(body[:end]) if end else b""
    return int(version), in_front, zlib.decompress(body[end:])


def _dossier(snapshot: bytes) -> Dossier:
    read = _SNAPSHOT.decode(snapshot)
    return Dossier(
        search=read.search,
        conversation=_CONVERSATION.validate_json(bytes(read.conversation)),
        schema_version=read.schema_version,
    )


def _upgraded(applications: bytes, rest: bytes) -> bytes:
    """The whole snapshot in today's shape."""
    snapshot = msgspec.json.decode(rest, type=dict[str, Any])
    if applications:
        snapshot["search"] = {
            **snapshot["search"],
            "applications": msgspec.json.decode(applications),
        }
    return _JSON.encode(upgrade(snapshot))


def status_of(dossier: Dossier) -> Status:
    if dossier.search.seeker.stopped_at is not None:
        return Status.STOPPED
    return Status.UNREACHABLE if dossier.conversation.unreachable else Status.ACTIVE


def home_of(dossier: Dossier) -> str:
    """The id of the server that the person chose as theirs; empty without one."""
    home = dossier.conversation.home
    return "" if home is None else home.id


def _place(error: msgspec.ValidationError) -> str:
    """Which field is wrong: what stands before the last "at" may quote what is in it."""
    return str(error).rpartition(" at ")[2].strip("`")


def _places(error: ValidationError) -> str:
    """Which fields are wrong: never what is in them, which a person typed."""
    places = (".".join(map(str, one["loc"])) for one in error.errors(include_input=False))
    return ", ".join(sorted(set(places))[:5])
