"""One session of the real program, as the README shows it: typed at through a pipe."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from tests.deploy.program import PROGRAM, ROOT, WEDNESDAY, environment

TYPED = (
    "/interview add Acme with Dana Fox, they decide by friday",
    "save",
    "already sent",
    "/clock 2026-10-19T09:30",
    "show my card",
    "we talked",
    "nothing decided",
    "yeah she said thursday",
)
COLUMNS = 96
_TOLD_TIME = re.compile(r"It is \w+ \d+ \w+, \d\d:\d\d \(\S+\)\.")
_CHOICE = re.compile(r" *\[\d+\] ")


def session() -> str:
    """What is typed behind `>`, and all that is printed; choices side by side to save room."""
    with tempfile.TemporaryDirectory() as home:
        lines = [line for said in _said(Path(home)) for line in said]
    while lines[-1] == "":
        lines.pop()
    return "\n".join(lines)


def _said(home: Path) -> Iterator[list[str]]:
    """The answer to each line, led by the line."""
    with subprocess.Popen(
        (*PROGRAM, "chat", "--database", f"sqlite:///{home}/chat.db", *WEDNESDAY),
        env=environment(home),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as program:
        _answer(program, "/clock")  # the first meeting
        for words in TYPED:
            asked = () if words.startswith("/clock") else ("/clock",)
            yield [f"> {words}", *_shown(_answer(program, words, *asked)), ""]
        assert program.stdin is not None
        program.stdin.close()


def _answer(program: "subprocess.Popen[str]", *lines: str) -> list[str]:
    """What is printed until the clock has been told."""
    assert program.stdin is not None
    assert program.stdout is not None
    program.stdin.write("".join(f"{line}\n" for line in lines))
    program.stdin.flush()
    said: list[str] = []
    for line in program.stdout:
        if _TOLD_TIME.fullmatch(line.strip()):
            program.stdout.readline()
            return said
        said.append(line.rstrip())
    sys.exit("The chat ended before it had answered.")


def _shown(lines: list[str]) -> Iterator[str]:
    """Without empty lines, wrapped, and with choices side by side."""
    choices: list[str] = []
    for line in (*(line for line in lines if line), ""):
        if _CHOICE.match(line):
            choices.append(line.strip().replace(" ", "\u00a0"))
            continue
        if choices:
            side_by_side = wrap("   ".join(choices), COLUMNS)
            yield from (each.replace("\u00a0", " ") for each in side_by_side)
            choices = []
        yield from wrap(line, COLUMNS)
