"""How a command ends that cannot go on."""

import logging
import os
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from adapters.starting import PlatformRefused
from bot.advice.policy import BadPolicy
from deploy.failures import explain, told
from deploy.settings import BadSettings
from storage.errors import DiskFull
from tests.deploy.program import PROGRAM, ROOT, environment


@pytest.fixture(autouse=True)
def _own_logging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the tests' own logging as it was."""
    monkeypatch.setattr("deploy.failures.logs.to_stream", lambda stream, level: None)


@pytest.mark.parametrize(
    ("failure", "code", "words"),
    [
        pytest.param(BadSettings(("X is missing.",)), 2, "X is missing.", id="wrong settings"),
        pytest.param(DiskFull(), 1, "make room", id="a full disk"),
        pytest.param(BadPolicy(("A3.wait: mend it.",)), 1, "A3.wait", id="wrong rules"),
        pytest.param(PlatformRefused("bad token"), 1, "bad token", id="a refused token"),
        pytest.param(KeyboardInterrupt(), 130, "", id="an interruption"),
        pytest.param(ValueError("Acme"), 1, "no fault of yours", id="a defect of ours"),
    ],
)
def test_a_failure_ends_with_its_words_and_its_code(
    failure: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Spares whoever runs it a traceback, and a supervisor a guess."""
    with pytest.raises(SystemExit) as ended, told():
        raise failure
    printed = capsys.readouterr()
    assert ended.value.code == code
    assert words in printed.err
    assert "Acme" not in printed.err
    assert printed.out == ""


def test_a_defect_is_explained_in_the_language_of_the_chat(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares Anna, who reads German, English in the one moment when something is wrong."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    assert "in der Zeile darüber" in explain(ValueError("Acme"), "de")
    with closing(logging.FileHandler(tmp_path / "chat.log")) as file:
        monkeypatch.setattr(logging.getLogger(), "handlers", [file])
        assert str(tmp_path / "chat.log") in explain(ValueError("Acme"), "de")


def test_a_pipe_that_nobody_reads_ends_without_a_word(tmp_path: Path) -> None:
    """Spares whoever pipes into `head` a complaint."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ended = subprocess.run(
            (*PROGRAM, "slack", "manifest"),
            stdout=writer,
            stderr=subprocess.PIPE,
            env=environment(tmp_path),
            cwd=ROOT,
            encoding="utf-8",
            check=False,
        )
    finally:
        os.close(writer)
    assert (ended.returncode, ended.stderr) == (1, "")
