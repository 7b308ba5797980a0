"""Who is coach in a workspace, as the policy file has it; every mistake told at once.

[workspaces.T0123ABCD.coaching]
coaches = ["U0123ABCD", "U0456EFGH"]
contact = "Casey Lee, room 12, 030 555 0100"
booking = "https://centre.example/casey"
help_line = "116 123, free, day and night"
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields

from bot.advice.coaching import LINE_CHARS, MOST_COACHES, Coaching, Wrong, mistakes_in

COACHING = "coaching"
TOLD: Mapping[Wrong, str] = {
    Wrong.IDS: (
        "write the ids that the platform gives them, each once, "
        f'such as ["U0123ABCD"]; {MOST_COACHES} at the most.'
    ),
    Wrong.LINE: f"write one line of at most {LINE_CHARS} characters.",
    Wrong.ADDRESS: "write a whole address that begins with https://.",
    Wrong.NOBODY: "name somebody in coaches, or remove it.",
}
"""What the operator is told to do about each mistake."""
_COACHES, *_LINES = (field.name for field in fields(Coaching))


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
    return Coaching(coaches=tuple(table.get(_COACHES, ())), **lines)


def _mistakes(table: Mapping[str, object]) -> Iterator[str]:
    for name in table.keys() - {_COACHES, *_LINES}:
        yield f"{name}: there is no such setting. Use coaches, {', '.join(_LINES)}."
    for name, wrong in mistakes_in(table):
        yield f"{name}: {TOLD[wrong]}"
