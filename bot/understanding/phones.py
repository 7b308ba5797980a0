"""Telephone numbers, over Google's `phonenumbers`.

A number that is possible but not known to be in use (555-0142) is kept and
marked as doubtful; one that needs a country that nobody told is kept as typed.
"""

import re
from dataclasses import dataclass

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

_MAX_CHARS = 40
# The shortest number of an office, to the longest by E.164 with "00" and an extension.
_DIGITS = range(5, 25)
PHONE_LIKE = re.compile(
    r"\+?\(?\d[\d ()./\-–]{3,}\d"
    r"(?:[ ,]{0,2}(?:ext(?:ension|n)?\.?|x|#|durchwahl)[ .:]?\d{1,7})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneNumber:
    """A number as typed, and as telephones want it where its country is known.

    `e164` is "+49305550142", `link` "tel:+49-30-5550142;ext=12", `national`
    "030 5550142 ext. 12". `doubtful`: possible, but not known to be in use.
    """

    as_typed: str
    e164: str | None = None
    link: str | None = None
    national: str | None = None
    extension: str | None = None
    doubtful: bool = True


def parse_phone(text: str, country: str | None = None) -> PhoneNumber | None:
    """The telephone number that a whole text is, or None.

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
        return PhoneNumber(as_typed=typed)
    if not phonenumbers.is_possible_number(number):
        return None
    return PhoneNumber(
        as_typed=typed,
        e164=phonenumbers.format_number(number, PhoneNumberFormat.E164),
        link=phonenumbers.format_number(number, PhoneNumberFormat.RFC3966),
        national=phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL),
        extension=number.extension,
        doubtful=not phonenumbers.is_valid_number(number),
    )
