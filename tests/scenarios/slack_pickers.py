"""What a person sets Slack's pickers to who wants to say something: the day they mean, the hour."""

import html
import re
from datetime import date, timedelta

from tests.platforms.slack_forms import NotOnScreen
from tests.scenarios.faces import NotOnThisFace
from tests.scenarios.screen import Json

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


BETWEEN = " + "
"""Stands between several boxes of one field."""


def picked(element: Json, words: str, today: date) -> str | list[str]:
    """The value for this input. Raises NotOnThisFace for what it cannot be set to."""
    match element["type"]:
        case "datepicker":
            return _day(words, today)
        case "timepicker":
            return _time(words)
        case "static_select" | "radio_buttons":
            return _option(element, words)
        case "checkboxes":
            return words.split(BETWEEN)
        case _:
            return words


def _day(words: str, today: date) -> str:
    """The day on the calendar that is meant: `yesterday`, `friday` (the next one), or ISO."""
    if words in WEEKDAYS:
        ahead = (WEEKDAYS.index(words) - today.weekday() - 1) % 7 + 1
        return (today + timedelta(days=ahead)).isoformat()
    near = {"yesterday": -1, "today": 0, "tomorrow": 1}
    if words in near:
        return (today + timedelta(days=near[words])).isoformat()
    try:
        return date.fromisoformat(words).isoformat()
    except ValueError as none:
        raise NotOnThisFace("a calendar has no such day") from none


def _time(words: str) -> str:
    """`22:00`, or `7 am`."""
    found = re.fullmatch(r"(\d{1,2})(?::(\d\d))?(?: ?(am|pm))?", words)
    if found is None:
        raise NotOnThisFace("a clock has no such time")
    hour = int(found[1]) % 12 + (12 if found[3] == "pm" else 0) if found[3] else int(found[1])
    return f"{hour:02}:{found[2] or '00'}"


def _option(element: Json, words: str) -> str:
    """By its words, or by the value that it stands for."""
    for option in element["options"]:
        if words in (html.unescape(option["text"]["text"]), option["value"].removeprefix("=")):
            return str(option["value"])
    raise NotOnScreen(f"no option {words!r}")
