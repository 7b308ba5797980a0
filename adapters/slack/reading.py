"""Reading payloads, whose shapes are Slack's: what is not there, or is something else, is empty."""

from collections.abc import Mapping


def at(value: object, *path: str) -> object:
    """What lies at that path, or None."""
    for name in path:
        if not isinstance(value, Mapping):
            return None
        value = value.get(name)
    return value


def text_at(value: object, *path: str) -> str:
    """The words that lie there; empty when there are none."""
    found = at(value, *path)
    return found if isinstance(found, str) else ""


def first_of(value: object) -> object:
    """The first of a list, or None."""
    return value[0] if isinstance(value, list) and value else None


def items(value: object) -> list[tuple[str, object]]:
    """What a mapping holds."""
    return list(value.items()) if isinstance(value, Mapping) else []
