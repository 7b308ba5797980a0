"""`ringback chat` on a terminal: the real program, typed at."""

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


def test_a_nudge_that_comes_while_one_types_stands_above_the_line(tmp_path: Path) -> None:
    """Spares the job seeker words that are torn apart by a message, and a lost one."""
    with on_terminal("chat", "--zone", "Europe/Berlin", home=tmp_path) as talk:
        talk.read_until("> ")
        talk.type(f"/interview add Acme, interviewed 20 days ago{ENTER}")
        talk.read_until("Acme")
        talk.type("I was going to say")
        talk.read_until("I was going to say")
        talk.type(f"{CTRL_C}/quit{ENTER}")
        assert talk.process.wait(60) == 0
