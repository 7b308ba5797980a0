"""The person's language, put on everything that is told them, at the moment it is written.

A stored message keeps it: what waits in the outbox is sent in the language it was written in.
"""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from bot.advice.model import JobSearch, Seeker
from bot.engine.call_language import call_language
from bot.engine.effects import Edit, Effect, Say
from bot.engine.meaning import Block, Entries, Text, in_language
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.engine.wording.spoken import own_languages

Said = TypeVar("Said")


def told_in(said: Said, language: str) -> Said:
    """The same message, form or home with each of its sentences in that language.

    A sentence that has one of its own keeps it: words for the call. What is set into a sentence
    follows the sentence.
    """
    return said if language == DEFAULT_LANGUAGE else cast("Said", _told(said, language))


def effects_in(
    effects: tuple[Effect, ...], language: str, coachs: str | None = None
) -> tuple[Effect, ...]:
    """What a turn says, to whose it is; what answers a coach is in the coach's language."""
    return tuple(
        told_in(effect, language if coachs is None or isinstance(effect, Say | Edit) else coachs)
        for effect in effects
    )


def about(blocks: Sequence[Block], words: Text) -> Text:
    """Words of an adapter's own about a message, in the message's language."""
    return in_language(words, _language_of(blocks[0])) if blocks else words


def language_of(locale: str | None) -> str | None:
    """The language of a platform's locale, `de-AT`; None where it is unknown or not spoken."""
    suggested = (locale or "").replace("_", "-").partition("-")[0].lower()
    return suggested if suggested in own_languages() else None


def with_language_of(seeker: Seeker, locale: str | None) -> Seeker:
    """The language that a platform's profile suggests, for who has not chosen one.

    The call's language stays what it was for who has called in it before.
    """
    suggested = language_of(locale)
    if seeker.language_is_own or suggested is None or suggested == seeker.language:
        return seeker
    return replace(seeker, language=suggested, call_language=_kept(seeker))


def _kept(seeker: Seeker) -> str | None:
    return call_language(seeker) if seeker.last_active_at is not None else seeker.call_language


def _language_of(block: Block) -> str:
    if isinstance(block, Entries):
        return block.entries[0].label.language if block.entries else ""
    return cast("Text", getattr(block, "text", None) or getattr(block, "title", None)).language


def _told(part: object, language: str) -> object:
    if isinstance(part, Text):
        return part if part.language else in_language(part, language)
    if isinstance(part, tuple):
        return tuple(_told(each, language) for each in part)
    if is_dataclass(part) and not isinstance(part, type | JobSearch):
        changed = {one.name: _told(getattr(part, one.name), language) for one in fields(part)}
        return replace(part, **changed)
    return part
