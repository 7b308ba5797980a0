"""How long something lasts: "45", "45 minutes", "1 hour", "an hour and a half", "1h30"."""

import re
from datetime import timedelta

from bot.understanding.german_hours import in_english

_MAX_CHARS = 40
_MINUTES = r"(?:m|min|mins|minute|minutes)"
_HOURS = r"(?:h|hr|hrs|hour|hours)"
_FORMS = (
    re.compile(rf"(?P<minutes>\d{{1,3}}) ?{_MINUTES}?"),
    re.compile(
        rf"(?P<hours>\d{{1,2}}) ?{_HOURS}(?: ?(?:and )?(?P<minutes>\d{{1,2}}) ?{_MINUTES}?)?"
    ),
    re.compile(rf"(?P<hours>\d{{1,2}}):(?P<minutes>\d\d)(?: ?{_HOURS})?"),
    re.compile(rf"(?P<halves>\d{{1,2}}[.,]5) ?{_HOURS}"),
    re.compile(r"(?P<half>half an hour|half hour)"),
    re.compile(r"(?P<whole>an hour|one hour)(?P<more> and (?:a|one) half)?"),
)


def understand_length(text: str) -> timedelta | None:
    """The length that a whole text says; a number alone is minutes. None where it says none."""
    typed = in_english(text).strip(" .") if len(text) <= _MAX_CHARS else ""
    for form in _FORMS:
        if match := form.fullmatch(typed.removeprefix("about ")):
            return _length(match.groupdict())
    return None


def _length(said: dict[str, str | None]) -> timedelta:
    if halves := said.get("halves"):
        return timedelta(hours=float(halves.replace(",", ".")))
    if said.get("half"):
        return timedelta(minutes=30)
    if said.get("whole"):
        return timedelta(minutes=90 if said.get("more") else 60)
    return timedelta(hours=int(said.get("hours") or 0), minutes=int(said.get("minutes") or 0))
