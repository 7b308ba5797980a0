"""Who is coach in a workspace, as the policy file has it; every mistake told at once.

[workspaces.T0123ABCD.coaching]
coaches = ["U0123ABCD", "U0456EFGH"]
contact = "Casey Lee, room 12, 030 555 0100"
booking = "https://centre.example/casey"
help_line = "116 123, free, day and night"
"""

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import urlsplit

from bot.advice.coaching import Coaching

COACHING = "coaching"
MOST_COACHES = 20
LINE_CHARS = 200
"""What people are shown of it has to fit on a phone."""
ADDRESS_CHARS = 512
"""Discord's link buttons take so many characters, Slack's 3000."""


def read_coaching(table: object, place: str, mistakes: list[str]) -> Coaching:
    """The coaches of one workspace; what is wrong is added to `mistakes`, each with its place."""
    if not isinstance(table, Mapping):
        mistakes.append(f'{place}: write coaches = ["U123"] in a table of its own')
        return Coaching()
    wrong = tuple(_mistakes(table))
    mistakes.extend(f"{place}.{mistake}" for mistake in wrong)
    if wrong:
        return Coaching()
    lines = {name: str(table.get(name, "")).strip() for name in _LINES}
    return Coaching(coaches=tuple(table.get("coaches", ())), **lines)


def _mistakes(table: Mapping[str, object]) -> Iterator[str]:
    for name in table.keys() - {"coaches", *_LINES}:
        yield f"{name}: there is no such setting. Use coaches, {', '.join(_LINES)}."
    if "coaches" in table and not _are_ids(table["coaches"]):
        yield (
            "coaches: write the ids that the platform gives them, each once, "
            f'such as ["U0123ABCD"]; {MOST_COACHES} at the most.'
        )
    for name, (is_right, shape) in _LINES.items():
        if name in table and not is_right(table[name]):
            yield f"{name}: write {shape}."
    for name in ("contact", "booking"):
        if name in table and "coaches" not in table:
            yield f"{name}: name somebody in coaches, or remove it."


def _are_ids(value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_COACHES:
        return False
    return all(isinstance(one, str) and one.isalnum() for one in value) and len(set(value)) == len(
        value
    )


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and 0 < len(value.strip()) <= LINE_CHARS


def _is_address(value: object) -> bool:
    if not isinstance(value, str) or len(value) > ADDRESS_CHARS or len(value.split()) != 1:
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


_A_LINE = f"one line of at most {LINE_CHARS} characters"
_LINES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "contact": (_is_line, _A_LINE),
    "booking": (_is_address, "a whole address that begins with https://"),
    "help_line": (_is_line, _A_LINE),
}
