"""Places and zones: a city or country is enough, and is said back as a zone."""

from typing import assert_never

from bot.engine.forms import Accepted
from bot.engine.meaning import Text, UserText, text
from bot.understanding.places import NotUnderstood, ZoneChoices, ZoneFound, understand_zone

FEW = 3
"""So many of several zones are named as examples."""


def zone_accepted(typed: str) -> Accepted | Text:
    """The IANA zone of a place, or what to type instead."""
    match understand_zone(typed):
        case ZoneFound(key=key):
            return Accepted(value=key)
        case ZoneChoices(keys=keys):
            examples = ", ".join(key.rpartition("/")[2].replace("_", " ") for key in keys[:FEW])
            return text("zone-several", words=_shown(typed), examples=UserText(value=examples))
        case NotUnderstood():
            return text("zone-not-understood", words=_shown(typed))
        case not_possible:
            assert_never(not_possible)


def _shown(typed: str) -> UserText:
    return UserText(value=typed)
