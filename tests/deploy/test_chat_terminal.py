"""`ringback chat` on a terminal: the real program, typed at."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.deploy.program import WEDNESDAY, on_terminal

ENTER, TAB, CTRL_C, CTRL_D = "\r", "\t", "\x03", "\x04"


def test_a_terminal_has_a_prompt_and_says_goodbye(tmp_path: Path) -> None:
    """Spares the job seeker the worry whether leaving loses anything."""
    with on_terminal("chat", *WEDNESDAY, home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type(f"/clock{ENTER}")
        talk.read_until("It is Wednesday 14 October, 18:00 (Europe/Berlin).")
        talk.read_until("> ")
        talk.type(CTRL_D)
        talk.read_until("Everything is kept.")
        assert talk.process.wait(60) == 0


def test_tab_completes_a_command(tmp_path: Path) -> None:
    """Spares the job seeker learning commands by heart."""
    with on_terminal("chat", *WEDNESDAY, home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type("/interview priv")
        talk.read_until("privacy")
        talk.type(f"{TAB}{ENTER}")
        talk.read_until("encrypted")


def test_control_c_clears_a_line_and_an_empty_one_leaves(tmp_path: Path) -> None:
    """Spares the job seeker both a lost chat and one that cannot be left."""
    with on_terminal("chat", *WEDNESDAY, home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type(f"half a line{CTRL_C}")
        talk.type(f"/clock{ENTER}")
        talk.read_until("It is Wednesday")
        talk.read_until("> ")
        talk.type(CTRL_C)
        talk.read_until("Everything is kept.")
        assert talk.process.wait(60) == 0


def test_on_forty_columns_no_line_is_longer_than_the_window(tmp_path: Path) -> None:
    """Spares the job seeker sentences that are cut off on a telephone."""
    with on_terminal("chat", *WEDNESDAY, home=tmp_path, columns=40) as talk:
        greeting = talk.read_until("> ")
        talk.type(f"/interview help{ENTER}")
        talk.type(f"/quit{ENTER}")
        rest = talk.rest()
    printed = [line for line in (greeting + rest).splitlines() if "/interview help" not in line]
    assert "Ringback" in greeting
    assert max(len(line.rstrip()) for line in printed) <= 40


def just_before_the_next_nudge(home: Path) -> str:
    """A wish for the clock: a few seconds before what is due next in this home's database."""
    file = home / ".local/share/ringback/ringback.db"
    with closing(sqlite3.connect(file)) as database:
        (due,) = database.execute("SELECT next_due_at FROM dossiers").fetchone()
    moment = datetime.fromisoformat(due).replace(tzinfo=UTC) - timedelta(seconds=3)
    return f"/clock {moment.isoformat()}"


def test_a_nudge_that_comes_while_one_types_stands_above_the_line(tmp_path: Path) -> None:
    """Spares the job seeker a missed nudge, and words that are torn apart by it."""
    with on_terminal("chat", home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type(f"/interview add Acme{ENTER}")
        talk.read_until("[1] Save")
        talk.type(f"1{ENTER}")
        talk.read_until("Saved")
        talk.read_until("> ")
        talk.type(f"I sent the thank-you{ENTER}")
        talk.read_until("Noted")
        talk.type(f"{just_before_the_next_nudge(tmp_path)}{ENTER}")
        talk.read_until("It is ")
        talk.read_until("> ")
        talk.type("I was going to s")
        nudge = talk.read_until("[1] Show my card")
        assert "09:30 --" in nudge
        talk.read_until("> I was going to s")
        talk.type(f"{CTRL_C}show{ENTER}")
        talk.read_until("May I ask where things stand?")


def test_a_chat_that_was_killed_shows_the_open_question_again(tmp_path: Path) -> None:
    """Spares the job seeker a call whose outcome is never asked for again (S28)."""
    with on_terminal("chat", *WEDNESDAY, home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type(f"/interview add{ENTER}")
        talk.read_until("Employer?")
        talk.read_until("> ")
        talk.kill()
    with on_terminal("chat", *WEDNESDAY, home=tmp_path) as talk:
        assert "Employer?" in talk.read_until("> ")
