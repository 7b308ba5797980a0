"""The parts of the READMEs that are made from the code: rules, transitions, one real session.

python -m tests.docs            say whether they are up to date
python -m tests.docs --write    put today's into the file
"""

import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.flows.why import rule_text
from bot.engine.rows import Transition
from bot.engine.table import TABLE
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.session import session

ROOT = Path(__file__).parents[1]
Part = tuple[str, Callable[[], str]]


def rules_table() -> str:
    """Each rule in a sentence, with its values, source and the day it was reviewed."""
    rows = ["| id | rule | values | source | reviewed |", "| --- | --- | --- | --- | --- |"]
    for rule in default_policy().rules.values():
        says = render(rule_text(rule), PlainStyle())
        values = ", ".join(f"{name} {value}" for name, value in rule.values.items())
        later = "" if rule.used else " *(not carried out yet)*"
        rows.append(f"| {rule.id} | {says}{later} | {values} | {rule.source} | {rule.reviewed} |")
    return "\n".join(rows)


def state_diagram() -> str:
    """The transition table as a Mermaid diagram: what leads from which step to which."""
    lines = ["```mermaid", "stateDiagram-v2"]
    for step, rows in TABLE.items():
        arrows: dict[str, list[str]] = defaultdict(list)
        for came, transition in rows.items():
            for following in _following(transition):
                arrows[following].append(_label(came))
        for following in sorted(arrows):
            label = ", ".join(sorted(set(arrows[following])))
            lines.append(f"    {step} --> {following}: {label}")
    return "\n".join((*lines, "```"))


def session_block() -> str:
    """A session of the real program, as it is typed and printed."""
    return "\n".join(("```", session(), "```"))


PARTS: dict[Path, tuple[Part, ...]] = {
    ROOT / "README.md": (("session", session_block),),
    ROOT / "bot" / "README.md": (("rules", rules_table), ("transitions", state_diagram)),
}


def written(current: str, parts: tuple[Part, ...]) -> str:
    """The file's text with these parts made anew."""
    for name, make in parts:
        part = make()
        begin, end = f"<!-- {name}: made by `make docs` -->", f"<!-- end of {name} -->"
        head, _, rest = current.partition(begin)
        _, _, tail = rest.partition(end)
        current = f"{head}{begin}\n\n{part}\n\n{end}{tail}"
    return current


def main() -> int:
    wrong = False
    for path, parts in PARTS.items():
        current = path.read_text(encoding="utf-8")
        made = written(current, parts)
        if made != current and "--write" in sys.argv:
            path.write_text(made, encoding="utf-8")
        elif made != current:
            wrong = True
            print(f"{path.name} is out of date: run `make docs`.", file=sys.stderr)  # noqa: T201
    return int(wrong)


def _following(transition: Transition) -> list[str]:
    return [step.value for step in sorted(transition.leads_to)] or ["[*]"]


def _label(came: Choice | str) -> str:
    return came.value if isinstance(came, Choice) else str(came)


if __name__ == "__main__":
    sys.exit(main())
