"""The rules for the body of a message, sent or edited: sizes, flags, embeds, mentions."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final
from urllib.parse import urlsplit

from . import discord_limits as limits
from .discord_components import check_components, displayed_text
from .discord_refusals import FormErrors, Json, Refusal, form, refusal

# resources/message, Create Message: which flags may be set; and for answers to interactions
# (interactions/receiving-and-responding) EPHEMERAL as well, for deferred ones nothing else.
_COMMON = limits.SUPPRESS_EMBEDS | limits.SUPPRESS_NOTIFICATIONS | limits.VOICE_MESSAGE
CHANNEL_FLAGS: Final = _COMMON | limits.COMPONENTS_V2
ANSWER_FLAGS: Final = CHANNEL_FLAGS | limits.EPHEMERAL
DEFERRED_FLAGS: Final = limits.EPHEMERAL
EDIT_FLAGS: Final = limits.SUPPRESS_EMBEDS | limits.COMPONENTS_V2
LEGACY_FIELDS: Final = ("content", "embeds", "sticker_ids", "poll")


def check_message(body: Json, *, flags: int, files: Collection[str] = ()) -> None:
    """Check a new message. `flags`: those allowed here; `files`: names of the uploaded ones.

    Raises Refusal: 50035 with everything that is wrong, 50006 when nothing would be shown.
    """
    with form() as errors:
        _check_parts(body, errors, v2=_is_v2(body), files=files)
        _check_flags(body.get("flags"), errors.at("flags"), allowed=flags)
        _check_nonce(body, errors)
    if not _shows_something(body, files):
        raise refusal(50006)
    _check_bytes(body)


def check_edit(body: Json, *, before: Json, files: Collection[str] = ()) -> None:
    """Check an edit of the message `before`, given as its content, embeds, components, flags.

    IS_COMPONENTS_V2 "can only be set"; setting it needs content null and embeds [].
    """
    was_v2 = bool(before["flags"] & limits.COMPONENTS_V2)
    names = {*files, *(each["filename"] for each in before["attachments"])}
    with form() as errors:
        v2 = was_v2 or _is_v2(body)
        _check_parts(body, errors, v2=v2, files=names)
        _check_flags(
            body.get("flags"), errors.at("flags"), allowed=EDIT_FLAGS | int(before["flags"])
        )
        if v2 and not was_v2:
            for key in ("content", "embeds"):
                if before[key] and key not in body:
                    _refuse_legacy(key, errors.at(key))
    after = before | {key: value for key, value in body.items() if key in before}
    if not _shows_something(after, [*files, *(after["attachments"] or [])]):
        raise refusal(50006)
    _check_bytes(body)


def pings(body: Json, *, default: tuple[str, ...]) -> list[str]:
    """The mentions that would notify somebody, as they stand in the text.

    Args:
        default: what is parsed when allowed_mentions is left out: everything in channels, users
            alone in answers to interactions (resources/message, Allowed Mentions Object).
    """
    allowed = body.get("allowed_mentions")
    if allowed is None:
        allowed = {"parse": list(default)}
    parse = allowed.get("parse") or []
    users = {str(each) for each in allowed.get("users") or []}
    roles = {str(each) for each in allowed.get("roles") or []}
    text = "\n".join([body.get("content") or "", *displayed_text(body.get("components"))])
    found = re.findall(r"@everyone|@here", text) if "everyone" in parse else []
    for mention, sign, number in re.findall(r"(<@([!&]?)(\d+)>)", text):
        kind, named = ("roles", roles) if sign == "&" else ("users", users)
        found += [mention] if kind in parse or number in named else []
    return found


def _is_v2(body: Json) -> bool:
    flags = body.get("flags")
    return isinstance(flags, int) and bool(flags & limits.COMPONENTS_V2)


def _check_parts(body: Json, errors: FormErrors, *, v2: bool, files: Collection[str]) -> None:
    errors.at("content").length(body.get("content"), most=limits.CONTENT)
    if v2:
        for key in LEGACY_FIELDS:
            if body.get(key):
                _refuse_legacy(key, errors.at(key))
    check_components(body.get("components"), errors.at("components"), v2=v2)
    _check_embeds(body.get("embeds"), errors.at("embeds"), files)
    _check_attachments(body.get("attachments"), errors.at("attachments"))
    _check_mentions(body.get("allowed_mentions"), errors.at("allowed_mentions"))


def _refuse_legacy(key: str, errors: FormErrors) -> None:
    errors.add(
        "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
        f"The '{key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2",
    )


def _check_flags(flags: object, errors: FormErrors, *, allowed: int) -> None:
    if flags is None:
        return
    if not isinstance(flags, int):
        errors.add("NUMBER_TYPE_COERCE", f"Value {flags!r} is not int.")
    elif flags & ~allowed:
        errors.add("MESSAGE_FLAGS_INVALID", f"Only the flags {allowed:#x} can be set here.")


def _check_nonce(body: Json, errors: FormErrors) -> None:
    nonce = body.get("nonce")
    if isinstance(nonce, str):
        errors.at("nonce").length(nonce, most=limits.NONCE)
    if body.get("enforce_nonce") and nonce in (None, ""):
        errors.at("nonce").add("BASE_TYPE_REQUIRED", "enforce_nonce needs a nonce")


def _check_embeds(embeds: object, errors: FormErrors, files: Collection[str]) -> None:
    errors.length(embeds, most=limits.EMBEDS)
    total = 0
    for index, embed in enumerate(embeds if isinstance(embeds, list) else []):
        total += _check_embed(embed, errors.at(index), files)
    if total > limits.EMBED_TOTAL:
        errors.add(
            "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {limits.EMBED_TOTAL}"
        )


def _check_embed(embed: Json, errors: FormErrors, files: Collection[str]) -> int:
    """Check one embed; its characters, as they count towards the 6000."""
    footer, author = embed.get("footer") or {}, embed.get("author") or {}
    parts = [
        (errors.at("title"), embed.get("title"), limits.EMBED_TITLE),
        (errors.at("description"), embed.get("description"), limits.EMBED_DESCRIPTION),
        (errors.at("footer", "text"), footer.get("text"), limits.EMBED_FOOTER),
        (errors.at("author", "name"), author.get("name"), limits.EMBED_AUTHOR),
    ]
    fields = embed.get("fields") or []
    errors.at("fields").length(fields, most=limits.EMBED_FIELDS)
    for index, each in enumerate(fields):
        for key, most in (("name", limits.EMBED_FIELD_NAME), ("value", limits.EMBED_FIELD_VALUE)):
            at = errors.at("fields", index, key)
            at.length(str(each.get(key) or "").strip(), least=1, most=most, required=True)
            parts.append((at, each.get(key), 10**6))
    _check_embed_urls(embed, errors, files)
    trimmed = [(at, str(text or "").strip(), most) for at, text, most in parts]
    for at, text, most in trimmed:
        at.length(text, most=most)
    return sum(len(text) for _, text, _ in trimmed)


def _check_embed_urls(embed: Json, errors: FormErrors, files: Collection[str]) -> None:
    for key in ("url", "image", "thumbnail"):
        holder = embed.get(key)
        url = holder.get("url") if isinstance(holder, dict) else holder
        if not url:
            continue
        scheme = urlsplit(str(url)).scheme
        if scheme not in ("http", "https", "attachment"):
            errors.at(key).add("URL_TYPE_INVALID_SCHEME", f'Scheme "{scheme}" is not supported.')
        elif scheme == "attachment" and str(url).removeprefix("attachment://") not in files:
            errors.at(key).add("ATTACHMENT_NOT_FOUND", f"{url} was not uploaded")


def _check_attachments(attachments: object, errors: FormErrors) -> None:
    errors.length(attachments, most=limits.FILES)
    for index, each in enumerate(attachments if isinstance(attachments, list) else []):
        errors.at(index, "description").length(each.get("description"), most=limits.ALT_TEXT)


def _check_mentions(allowed: Json | None, errors: FormErrors) -> None:
    """parse and a list of the same kind exclude each other."""
    for kind in ("users", "roles"):
        if allowed and kind in (allowed.get("parse") or []) and allowed.get(kind):
            errors.at("parse").add(
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.',
            )


def _shows_something(body: Json, files: Collection[object]) -> bool:
    content = body.get("content")
    shown: list[Callable[[], bool]] = [
        lambda: isinstance(content, str) and bool(content.strip()),
        lambda: any(body.get(key) for key in ("embeds", "components", "sticker_ids", "poll")),
        lambda: bool(files),
    ]
    return any(each() for each in shown)


def _check_bytes(body: Json) -> None:
    texts = displayed_text(body.get("components"))
    size = sum(len(each.encode()) + limits.DISPLAYED_BYTES_EACH for each in texts)
    if size > limits.DISPLAYED_BYTES:
        raise Refusal(status=500, code=0, message="500: Internal Server Error (text in bytes)")
