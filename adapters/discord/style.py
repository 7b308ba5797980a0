"""How words and values look in Discord's markdown: typed words are never markup."""

import re

from bot.engine.meaning import Clock, Day, Moment, Phone, UserText, Zone
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.engine.wording.directions import isolated
from bot.engine.wording.plain import PlainStyle

# reference, Message Formatting, and Discord's Markdown Text 101: what begins emphasis, code, a
# heading, a quote, a spoiler, a mention, a link. A backslash before punctuation shows it as it is.
_ANYWHERE = re.compile(r"[\\*_~|`#<>\[\]@]|:(?=//)")
_BULLET = re.compile(r"^(\s*)([-+])", re.MULTILINE)
_NUMBERED = re.compile(r"^(\s*\d+)\.", re.MULTILINE)
# The explicit bidirectional controls (UAX #9) reorder what stands around them; the marks that
# names in right-to-left scripts need (U+200E, U+200F) stay.
_REORDERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


class DiscordStyle:
    """Markdown for embeds and text displays. Labels and titles are plain: `LABELS`."""

    def literal(self, words: str) -> str:
        return escaped(words)

    def user(self, argument: UserText) -> str:
        return isolated(escaped(_REORDERING.sub("", argument.value)))

    def phone(self, argument: Phone) -> str:
        return escaped(argument.value)

    def day(self, argument: Day, language: str = DEFAULT_LANGUAGE) -> str:
        return LABELS.day(argument, language)

    def moment(self, argument: Moment, language: str = DEFAULT_LANGUAGE) -> str:
        """Discord shows it by the reader's own clock, in their language."""
        del language
        epoch = int(argument.at.timestamp())
        return f"<t:{epoch}:F> (<t:{epoch}:R>)"

    def clock(self, argument: Clock) -> str:
        return LABELS.clock(argument)

    def zone(self, argument: Zone) -> str:
        return escaped(LABELS.zone(argument))


class LabelStyle(PlainStyle):
    """For buttons, titles and options, in which Discord knows no markdown: one plain line."""

    def user(self, argument: UserText) -> str:
        return isolated(" ".join(_REORDERING.sub("", argument.value).split()))


MARKDOWN = DiscordStyle()
LABELS = LabelStyle()


def escaped(words: str) -> str:
    """The words as Discord will show them literally: `*a*` becomes `\\*a\\*`."""
    safe = _ANYWHERE.sub(r"\\\g<0>", words)
    return _NUMBERED.sub(r"\1\\.", _BULLET.sub(r"\1\\\2", safe))
