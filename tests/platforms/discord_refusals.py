"""Discord's refusals: the HTTP status and the body {code, message, errors} of each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]

# topics/opcodes-and-status-codes, JSON Error Codes. The statuses are those that libraries report:
# 401 for 50027 (discordjs/discord.js#8339), 403 for 40003, 50007 and 50278, 400 for 40060.
KNOWN: dict[int, tuple[int, str]] = {
    10003: (404, "Unknown Channel"),
    10008: (404, "Unknown Message"),
    10013: (404, "Unknown User"),
    10015: (404, "Unknown Webhook"),
    10062: (404, "Unknown interaction"),
    40003: (403, "You are opening direct messages too fast"),
    40005: (413, "Request entity too large"),
    40060: (400, "Interaction has already been acknowledged."),
    40094: (400, "This interaction has hit the maximum number of follow up messages"),
    50001: (403, "Missing Access"),
    50003: (403, "Cannot execute action on a DM channel"),
    50005: (403, "Cannot edit a message authored by another user"),
    50006: (400, "Cannot send an empty message"),
    50007: (403, "Cannot send messages to this user"),
    50013: (403, "Missing Permissions"),
    50027: (401, "Invalid Webhook Token"),
    50033: (400, "Invalid Recipient(s)"),
    50035: (400, "Invalid Form Body"),
    50109: (400, "The request body contains invalid JSON."),
    50278: (403, "Cannot send messages to this user due to having no mutual guilds"),
}
# What a well-made app never hears, whatever people do: hearing it is the app's mistake.
OWN_FAULT = frozenset({0, 40005, 50005, 50006, 50035, 50109})


class Refusal(Exception):
    """Discord refuses the request."""

    def __init__(self, *, status: int, code: int, message: str, errors: Json | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> Json:
        body: Json = {"message": self.message, "code": self.code}
        return body if self.errors is None else body | {"errors": self.errors}

    def __str__(self) -> str:
        told = "; ".join(f"{path}: {text}" for path, text in _told(self.errors or {}, ""))
        return f"{self.status} ({self.code}) {self.message}" + (f": {told}" if told else "")


def refusal(code: int) -> Refusal:
    """The refusal with this JSON error code, as Discord words it."""
    status, message = KNOWN[code]
    return Refusal(status=status, code=code, message=message)


@dataclass(slots=True)
class FormErrors:
    """Collects what is wrong with a body, so that one answer names all of it."""

    prefix: tuple[str, ...] = ()
    found: list[tuple[tuple[str, ...], str, str]] = field(default_factory=list)

    def at(self, *path: str | int) -> FormErrors:
        """The same collection, seen from further inside the body."""
        return FormErrors((*self.prefix, *map(str, path)), self.found)

    def add(self, code: str, message: str) -> None:
        self.found.append((self.prefix, code, message))

    def length(self, value: object, *, least: int = 0, most: int, required: bool = False) -> None:
        """Check a text, or a list, for how long it is; None counts as left out."""
        if value is None:
            if required:
                self.add("BASE_TYPE_REQUIRED", "This field is required")
            return
        if not isinstance(value, str | list):
            self.add("BASE_TYPE_BAD_TYPE", f"{type(value).__name__} is of the wrong type")
        elif len(value) < least:
            required_text = least == 1 and isinstance(value, str)
            code = "BASE_TYPE_REQUIRED" if required_text else "BASE_TYPE_BAD_LENGTH"
            self.add(code, f"Must be {least} or more in length.")
        elif len(value) > most:
            self.add("BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")

    def choice(self, value: object, allowed: tuple[object, ...]) -> bool:
        """Check that a value is one of a closed list; say whether it is."""
        if value in allowed:
            return True
        self.add("BASE_TYPE_CHOICES", f"Value must be one of {allowed}.")
        return False

    def number(self, value: object, *, least: int, most: int) -> None:
        """Check an optional whole number."""
        if value is None:
            return
        if not isinstance(value, int) or isinstance(value, bool):
            self.add("NUMBER_TYPE_COERCE", f"Value {value!r} is not int.")
        elif not least <= value <= most:
            self.add("NUMBER_TYPE_RANGE", f"int value should be between {least} and {most}.")

    def nested(self) -> Json:
        """As Discord nests them: {field: {index: {_errors: [{code, message}]}}}."""
        tree: Json = {}
        for path, code, message in self.found:
            leaf = tree
            for step in path:
                leaf = leaf.setdefault(step, {})
            leaf.setdefault("_errors", []).append({"code": code, "message": message})
        return tree


@contextmanager
def form() -> Iterator[FormErrors]:
    """Collect errors; at the end raise 50035 Invalid Form Body if there are any."""
    errors = FormErrors()
    yield errors
    if errors.found:
        status, message = KNOWN[50035]
        raise Refusal(status=status, code=50035, message=message, errors=errors.nested())


def _told(tree: Json, path: str) -> Iterator[tuple[str, str]]:
    for step, below in tree.items():
        if step == "_errors":
            yield from ((path, f"{each['code']} {each['message']}") for each in below)
        else:
            yield from _told(below, f"{path}.{step}" if path else step)
