"""How words and values look in a terminal: plain, and never able to steer it."""

import re

from bot.engine.meaning import UserText
from bot.engine.wording.plain import PlainStyle

# C0, DEL and C1 can steer a terminal (ECMA-48); the bidirectional controls (UAX #9) can reorder
# the words around them. A line break is kept.
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_PICTURES = 0x2400
_DELETE = 0x7F


class ConsoleStyle(PlainStyle):
    """Plain words; what somebody typed is shown as typed, its control characters as pictures."""

    def user(self, argument: UserText) -> str:
        return harmless(argument.value)


def harmless(typed: str) -> str:
    """The same words with nothing in them that a terminal would obey.

    `harmless("A\\x1b[2J")` is `"A␛[2J"`.
    """
    return _STEERING.sub(_picture, typed)


def _picture(found: re.Match[str]) -> str:
    code = ord(found.group())
    if code == ord("\t"):
        return " "
    if code < ord(" "):
        return chr(_PICTURES + code)
    return "\u2421" if code == _DELETE else "\ufffd"
