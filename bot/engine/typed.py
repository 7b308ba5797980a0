"""What people type, made safe to keep: shown as typed later, never interpreted."""

import unicodedata

from bot.engine.meaning import Count, Text, UserText, text

LINE_CHARS = 200
"""A name, a role, an employer."""
LONG_CHARS = 2000
QUOTED_CHARS = 60
"""How much of somebody's words is said back when they were not understood."""


def cleaned(words: str) -> str:
    """The words without control and private-use characters, white space folded.

    Line breaks and tabs become spaces; joiners and direction marks stay, as names need them.
    """
    kept = "".join(" " if c.isspace() else c for c in words if not _is_control(c))
    return " ".join(kept.split())


def lines_of(words: str) -> str:
    """The same line by line, where line breaks stand between things."""
    return "\n".join(cleaned(line) for line in words.splitlines())


def too_long(words: str, most: int = LINE_CHARS) -> Text | None:
    """What to say of words that are longer than `most` characters, or None."""
    if len(words) <= most:
        return None
    return text("too-long", length=Count(value=len(words)), most=Count(value=most))


def quoted(words: str) -> UserText:
    """The beginning of the words, cut at a word, for saying them back."""
    short = cleaned(words)
    if len(short) <= QUOTED_CHARS:
        return UserText(value=short)
    head = short[:QUOTED_CHARS].rsplit(" ", 1)[0]
    return UserText(value=head + "…")


def _is_control(character: str) -> bool:
    """Control, private use, surrogate or unassigned; white space is none of them here."""
    if character.isspace():
        return False
    return unicodedata.category(character) in {"Cc", "Co", "Cs", "Cn"}
