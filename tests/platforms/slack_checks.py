"""Small checks that combine into a strict schema.

A check takes a value and its JSON pointer and yields what is wrong with it, in Slack's own words
(``no more than 150 characters allowed [json-pointer:/blocks/0/text/text]``); nothing when all is
well.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeAlias
from zoneinfo import available_timezones

from tests.platforms import slack_limits as limits

Json: TypeAlias = dict[str, Any]
Check: TypeAlias = Callable[[object, str], Iterator[str]]


def at(pointer: str, reason: str) -> str:
    """The reason with the place it is about, as Slack writes them."""
    return f"{reason} [json-pointer:{pointer}]"


def string(*, most: int, least: int = 1) -> Check:
    """A string whose length lies between two numbers of characters."""

    def check(value: object, pointer: str) -> Iterator[str]:
        if not isinstance(value, str):
            yield at(pointer, "must be a string")
        elif len(value) > most:
            yield at(pointer, f"no more than {most} characters allowed")
        elif len(value) < least:
            yield at(pointer, f"must be more than {least - 1} characters")

    return check


def boolean(value: object, pointer: str) -> Iterator[str]:
    """True or false, not 0 or 1."""
    if not isinstance(value, bool):
        yield at(pointer, "must be a boolean")


def integer(*, least: int, most: int) -> Check:
    """A whole number between two others."""

    def check(value: object, pointer: str) -> Iterator[str]:
        if not isinstance(value, int) or isinstance(value, bool):
            yield at(pointer, "must be an integer")
        elif not least <= value <= most:
            yield at(pointer, f"must be between {least} and {most}")

    return check


def one_of(*allowed: str) -> Check:
    """One of a closed list of words."""

    def check(value: object, pointer: str) -> Iterator[str]:
        if value not in allowed:
            yield at(pointer, f"must be one of {', '.join(allowed)}, not {value!r}")

    return check


def matching(pattern: str, meaning: str) -> Check:
    """A string of one form, described in words for whoever reads the reason."""

    def check(value: object, pointer: str) -> Iterator[str]:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            yield at(pointer, f"must be {meaning}, not {value!r}")

    return check


def calendar_date(value: object, pointer: str) -> Iterator[str]:
    """A day that exists, as YYYY-MM-DD."""
    try:
        if not isinstance(value, str) or date.fromisoformat(value).isoformat() != value:
            raise ValueError
    except ValueError:
        yield at(pointer, f"must be a date like 2026-11-23, not {value!r}")


def time_zone(value: object, pointer: str) -> Iterator[str]:
    """An IANA zone."""
    if value not in available_timezones():
        yield at(pointer, f"must be an IANA time zone, not {value!r}")


def link(most: int) -> Check:
    """An address that a browser opens."""

    def check(value: object, pointer: str) -> Iterator[str]:
        yield from string(most=most)(value, pointer)
        if isinstance(value, str) and not re.match(r"https?://[^\s/]+", value):
            yield at(pointer, f"must be a valid URL, not {value!r}")

    return check


def list_of(item: Check, *, most: int, least: int = 1) -> Check:
    """A list of like things, with bounds on how many."""

    def check(value: object, pointer: str) -> Iterator[str]:
        if not isinstance(value, list):
            yield at(pointer, "must be an array")
            return
        if len(value) > most:
            yield at(pointer, f"no more than {most} items allowed")
        if len(value) < least:
            yield at(pointer, f"no fewer than {least} items allowed")
        for index, each in enumerate(value):
            yield from item(each, f"{pointer}/{index}")

    return check


def record(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """An object with just these fields: a missing and an unknown one are both refused."""
    known = {**required, **optional}

    def check(value: object, pointer: str) -> Iterator[str]:
        if not isinstance(value, dict):
            yield at(pointer, "must be an object")
            return
        for name in required:
            if name not in value:
                yield at(pointer, f"missing required field: {name}")
        for name, field in value.items():
            if name not in known:
                yield at(pointer, f"invalid additional property: {name}")
            else:
                yield from known[name](field, f"{pointer}/{name}")

    return check


def every(*checks: Check) -> Check:
    """All of these."""

    def check(value: object, pointer: str) -> Iterator[str]:
        for each in checks:
            yield from each(value, pointer)

    return check


def by_type(schemas: Mapping[str, Check], allowed: Iterable[str], kind: str) -> Check:
    """An object checked by the schema that its ``type`` names, if that type may stand here."""
    here = frozenset(allowed)

    def check(value: object, pointer: str) -> Iterator[str]:
        named = value.get("type") if isinstance(value, dict) else None
        if not isinstance(named, str) or named not in schemas:
            yield at(pointer, f"unsupported type of {kind}: {named!r}")
        elif named not in here:
            yield at(pointer, f"{named} is not allowed here, only {', '.join(sorted(here))}")
        else:
            yield from schemas[named](value, pointer)

    return check


def text(most: int, *kinds: str) -> Check:
    """A text object; ``emoji`` belongs to plain_text alone, ``verbatim`` to mrkdwn alone.

    Source: block-kit/composition-objects/text-object.
    """
    words = string(most=min(most, limits.TEXT_OBJECT))
    schemas = {
        "plain_text": record({"type": _anything, "text": words}, {"emoji": boolean}),
        "mrkdwn": record({"type": _anything, "text": words}, {"verbatim": boolean}),
    }
    return by_type(schemas, kinds or schemas, "text object")


def plain(most: int) -> Check:
    """A plain_text object."""
    return text(most, "plain_text")


def _anything(value: object, pointer: str) -> Iterator[str]:
    yield from ()


anything: Check = _anything
"""A field that was looked at elsewhere, or that Slack itself does not look into."""
