"""Telephone numbers, over Google's `phonenumbers`.

A number that is possible but not known to be in use (555-0142) is kept, and so is one that needs a
country that nobody told.
"""

import re

import phonenumbers
from phonenumbers import NumberParseException

_MAX_CHARS = 40
# The shortest number of an office, to the longest by E.164 with "00" and an extension.
_DIGITS = range(5, 25)
PHONE_LIKE = re.compile(
    r"\+?\(?\d[\d ()./\-–]{3,}\d"
    r"(?:[ ,]{0,2}(?:ext(?:ension|n)?\.?|x|#|durchwahl)[ .:]?\d{1,7})?",
    re.IGNORECASE,
)


def parse_phone(text: str, country: str | None = None) -> str | None:
    """The telephone number that a whole text is, as typed, or None.

    `country` (ISO 3166 alpha-2) is where a number without "+" is dialled.
    """
    typed = " ".join(text.split())
    if len(typed) > _MAX_CHARS or not PHONE_LIKE.fullmatch(typed):
        return None
    if sum(sign.isdigit() for sign in typed) not in _DIGITS:
        return None
    try:
        number = phonenumbers.parse(typed, country)
    except NumberParseException:
        return typed
    return typed if phonenumbers.is_possible_number(number) else None
