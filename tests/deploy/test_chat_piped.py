"""`ringback chat` in a pipe: the real program, with a real database, as a process."""

import json
import signal
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.deploy.program import WEDNESDAY, piped, run

PROMPTED = ("\x1b", "> ", "/interview add Acme")
"""What belongs to a terminal, or was typed: none of it is ever printed into a pipe."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


def told(home: Path, *lines: str) -> str:
    """What a chat on Wednesday 14 October at 18:00 says to these lines."""
    ended = run("chat", *WEDNESDAY, home=home, lines=lines)
    assert ended.stderr == ""
    assert ended.returncode == 0
    return ended.stdout


def test_a_pipe_gets_plain_lines_and_nothing_is_echoed(home: Path) -> None:
    """Spares a screen reader, and whoever records a transcript, anything that is not said."""
    text = told(home, "/interview add Acme")
    assert "Acme" in text
    assert "\n[1] " in text
    assert not [mark for mark in PROMPTED if mark in text]


def test_the_first_run_says_where_things_are_kept_and_the_next_ones_do_not(home: Path) -> None:
    """Spares the job seeker a key that is lost with the machine."""
    first, second = told(home), told(home)
    key = home / ".local/share/ringback/ringback.db.key"
    assert str(key) in first
    assert "Back that key up" in first
    assert key.stat().st_mode & 0o077 == 0
    assert "Back that key up" not in second


def test_a_german_machine_is_greeted_in_german(home: Path) -> None:
    """Spares the job seeker a search for a setting that they cannot read."""
    ended = run("chat", *WEDNESDAY, home=home, settings={"LANG": "de_DE.UTF-8"})
    assert "Ich bin Ringback, ein Bot." in ended.stdout
    assert "Back that key up" not in ended.stdout


def test_a_language_that_was_chosen_the_machine_does_not_change(home: Path) -> None:
    """Whoever chose English on a German machine is not answered in German the next morning."""
    german = {"LANG": "de_DE.UTF-8"}
    run(
        "chat",
        *WEDNESDAY,
        home=home,
        lines=("/interview settings", "Sprachen", "Mit mir: Englisch"),
        settings=german,
    )
    again = run("chat", *WEDNESDAY, home=home, lines=("/interview home",), settings=german)
    assert "Nothing is open" in again.stdout


def test_the_end_of_input_ends_the_chat_in_peace(home: Path) -> None:
    """Spares whoever pipes lines in an error at their end."""
    assert run("chat", home=home).returncode == 0


def test_each_answer_is_there_before_the_next_line_is_typed(home: Path) -> None:
    """Spares whoever talks through a pipe an answer that waits in a buffer."""
    with piped("chat", *WEDNESDAY, home=home) as talk:
        talk.type("/interview add Acme\n")
        talk.read_until("[1] ")
        talk.type("/clock\n")
        talk.read_until("It is Wednesday 14 October, 18:00 (Europe/Berlin).")
        talk.process.stdin.close()  # type: ignore[union-attr]
        assert talk.process.wait(60) == 0


@pytest.mark.parametrize(
    ("wish", "answer"),
    [
        pytest.param("/clock 2026-10-01", "The clock only moves forward", id="back into the past"),
        pytest.param("/clock soon", "I can't read that time", id="no time at all"),
        pytest.param("/clok", "There is no /clok here", id="a slip of the pen"),
    ],
)
def test_a_wrong_wish_is_answered_with_what_to_write(home: Path, wish: str, answer: str) -> None:
    """Spares whoever tries things out a silent terminal."""
    assert answer in told(home, wish)


def test_what_comes_due_on_the_way_comes_in_order_with_its_time(home: Path) -> None:
    """Spares the tester a week of waiting (S1, S2): each nudge stands under its own time."""
    text = told(
        home,
        "/interview add Acme, they decide by friday",
        "1",
        "already sent",
        "/interview add Globex",
        "1",
        "already sent",
        "/clock 2026-10-30T12:00",
    )
    monday = text.index("-- Monday 19 October, 09:30 --")
    wednesday = text.index("-- Wednesday 21 October, 09:30 --")
    assert monday < wednesday < text.index("It is Friday 30 October, 12:00 (Europe/Berlin).")
    assert "Acme" in text[monday:wednesday]
    assert "Globex" in text[wednesday:]


def test_nothing_due_is_said_as_such(home: Path) -> None:
    """Spares the tester a guess whether the clock has moved."""
    text = told(home, "/clock +90m")
    assert "Nothing came due until then.\n\nIt is Wednesday 14 October, 19:30" in text


@pytest.mark.parametrize(
    "strange",
    [
        pytest.param("word " * 1000, id="5,000 characters"),
        pytest.param("x" * 100_000, id="100,000 characters without a blank"),
        pytest.param("Ac\x00me\x1b[2J\x07", id="control characters"),
        pytest.param("מה שלומך 👩‍💻 \u202etxt", id="right to left, emoji and an override"),
        pytest.param("=HYPERLINK(1) <!channel> @everyone *b* `c`", id="others' markup"),
    ],
)
def test_strange_input_is_answered_and_the_chat_goes_on(home: Path, strange: str) -> None:
    """Spares the job seeker a chat that ends because something was pasted (S34)."""
    text = told(home, strange, f"/interview add {strange}", "/clock")
    assert text.rstrip().endswith("It is Wednesday 14 October, 18:00 (Europe/Berlin).")
    assert not {"\x00", "\x07", "\x1b", "\u202e"} & set(text)


def test_a_chat_that_was_killed_goes_on_where_it_stood(home: Path) -> None:
    """Spares the job seeker a second beginning (S28)."""
    with piped("chat", *WEDNESDAY, home=home) as talk:
        talk.type("/interview add\n")
        asked = talk.read_until("Employer?")
        talk.kill()
    assert "I'm Ringback, a bot" in asked
    again = told(home, "Acme", "/interview list")
    assert again.count("Employer?\n") == 1
    assert "Employer: Acme" in again


def test_the_same_lines_in_another_run_are_not_taken_for_the_same_event(home: Path) -> None:
    """Spares the job seeker a second run that stays silent because the first one heard it all."""
    first = told(home, "/interview list")
    second = told(home, "/interview list")
    assert first.splitlines()[-2] in second


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(
            ("--now", "soon", "--zone", "Berlin", "--database", "mysql://x/y"),
            ("--now: 'soon' is no time", "did you mean Europe/Berlin?", "--database: write"),
            id="everything at once",
        ),
        pytest.param(("--database", "nonsense"), ("--database: write sqlite:",), id="a bad URL"),
    ],
)
def test_a_wrong_command_line_is_told_whole_and_nothing_begins(
    home: Path, options: Sequence[str], expected: Sequence[str]
) -> None:
    """Spares whoever starts the chat one run for each mistake."""
    ended = run("chat", *options, home=home)
    assert ended.returncode == 2
    assert ended.stdout == ""
    for words in expected:
        assert words in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (home / ".local/share/ringback").exists()


def spoilt_folder(home: Path) -> str:
    (home / "file").write_text("no folder")
    return f"sqlite:///{home}/file/ringback.db"


def spoilt_database(home: Path) -> str:
    (home / "ringback.db").write_bytes(b"this is no database" * 100)
    return f"sqlite:///{home}/ringback.db"


def lost_key(home: Path) -> str:
    url = f"sqlite:///{home}/ringback.db"
    run("chat", "--database", url, home=home)
    (home / "ringback.db.key").unlink()
    return url


def spoilt_key(home: Path) -> str:
    url = lost_key(home)
    key = home / "ringback.db.key"
    key.write_text("not a key")
    key.chmod(0o600)
    return url


def database_of_tomorrow(home: Path) -> str:
    url = f"sqlite:///{home}/ringback.db"
    run("chat", "--database", url, home=home)
    with sqlite3.connect(home / "ringback.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    return url


@pytest.mark.parametrize(
    ("spoil", "advice"),
    [
        pytest.param(spoilt_folder, "Choose a folder that this account may write", id="folder"),
        pytest.param(spoilt_database, "restore the last backup", id="damaged database"),
        pytest.param(lost_key, "Restore the key file from its backup", id="missing key"),
        pytest.param(spoilt_key, "Restore the key file from its backup", id="damaged key"),
        pytest.param(database_of_tomorrow, "Install that release", id="newer database"),
    ],
)
def test_what_stands_in_the_way_is_said_with_what_to_do(
    home: Path, spoil: object, advice: str
) -> None:
    """Spares the job seeker a traceback."""
    assert callable(spoil)
    ended = run("chat", "--database", spoil(home), home=home)
    assert ended.returncode == 1
    assert advice in ended.stderr
    assert "Traceback" not in ended.stderr


def test_a_second_chat_on_one_database_is_told_of_the_first(home: Path) -> None:
    """Spares the job seeker two chats that answer each other's lines."""
    with piped("chat", home=home) as talk:
        talk.read_until("[1] ")
        ended = run("chat", home=home)
    assert ended.returncode == 1
    assert "Another Ringback" in ended.stderr


def test_a_reader_who_goes_away_is_no_error(home: Path) -> None:
    """Spares whoever pipes into `head` a traceback."""
    with piped("chat", home=home) as talk:
        talk.read_until("[1] ")
        talk.process.stdout.close()  # type: ignore[union-attr]
        talk.type("/interview help\n")
        talk.process.stdin.close()  # type: ignore[union-attr]
        assert talk.process.wait(60) == -signal.SIGPIPE


def test_the_log_of_a_chat_holds_nothing_that_was_typed(home: Path) -> None:
    """Spares the job seeker their words in a file that nobody thinks of."""
    told(home, "/interview add Supercalifragilistic", "1", "/interview list")
    log = home / ".local/state/ringback/log/chat.log"
    for line in log.read_text().splitlines():
        json.loads(line)
    assert "Supercali" not in log.read_text()
