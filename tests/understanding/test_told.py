"""An interview told in a sentence opens the form, filled in; a remark opens none."""

import pytest

from bot.understanding.commands import Command, CommandName
from bot.understanding.told import understood_as_command
from tests.understanding.saying import PAST, context

TOLD = [
    ("I have an interview tomorrow at Globex", "Globex, 2026-10-15"),
    ("I had an interview at Acme today", "Acme, 2026-10-14"),
    ("interviewed with Globex yesterday", "Globex, 2026-10-13"),
    ("add acme", "acme"),
    ("new interview: Acme", "Acme"),
    ("new interview Acme", "Acme"),
    ("add an interview", ""),
    ("I had an interview today", ""),
    ("I have an interview on friday with Globex", "Globex, 2026-10-16"),
    ("i have an interview at Globex friday at 10am", "Globex, 2026-10-16 10:00"),
    ("i've got an interview coming up at Globex next tuesday", "Globex, 2026-10-20"),
    ("I have an interview wednesday at Globex", "Globex, wednesday"),
    ("My interview with Globex is tomorrow", "Globex, 2026-10-15"),
    ("my interview at acme was monday", "acme, 2026-10-12"),
    ("interview at Acme tomorrow", "Acme, 2026-10-15"),
    ("register Globex tomorrow", "Globex tomorrow"),
    ("i had an interview yesterday at 3pm at Acme Ltd", "Acme Ltd, 2026-10-13 15:00"),
    ("I interviewed at Globex this morning as a clerk", "Globex this morning as a clerk"),
    ("I have an interview as a driver at Acme", "Acme, as a driver"),
    ("I had an interview at Acme on 31 february", "Acme, 31 february"),
    ("I have an interview on 5/12 at Acme", "Acme, on 5/12"),
    (
        "I just had an interview with Dana Fox at Acme, they decide by friday",
        "Acme, with Dana Fox, they decide by friday",
    ),
    (
        "I had an interview at Acme. It went well. They decide by friday.",
        "Acme, They decide by friday",
    ),
]  # fmt: skip

REMARKS = """
    add
    add my number
    add a note
    add Dana Fox 030 5550142
    add tomorrow
    new york
    new
    interview
    interviewed
    my interview went well
    they interviewed me at Acme
    interviewed three people today
    do i have an interview tomorrow?
    I had an interview at Acme but they rejected me
    I had an interview with a man who said I should call at noon
    I have an interview because of you at Acme
    I had an interview as a clerk
""".strip().splitlines()


@pytest.mark.parametrize(("text", "argument"), TOLD, ids=[text for text, _ in TOLD])
def test_a_clear_sentence_is_the_command_to_add(text: str, argument: str) -> None:
    """Spares the job seeker learning a command to say what they have just said."""
    told = understood_as_command(text, context(PAST))
    assert told == Command(name=CommandName.ADD, argument=argument)


@pytest.mark.parametrize("text", [text.strip() for text in REMARKS])
def test_a_remark_is_no_command(text: str) -> None:
    """Spares the job seeker a form in the midst of a conversation."""
    assert understood_as_command(text, context(PAST)) is None


def test_a_pasted_text_is_no_command() -> None:
    """Spares everybody else the wait while it is read."""
    assert understood_as_command("add " + "Acme " * 100, context(PAST)) is None
