"""Patterns kept as data are filled from their blocks, and what they forget is an error at once."""

import pytest

from bot.understanding.patterns import read_patterns


def test_the_phrases_of_a_list_become_one_pattern_with_its_blocks_filled_in() -> None:
    """Spares the operator one long line that nobody can read."""
    heard = read_patterns("calling.toml")["heard"]["whole"]
    assert heard.fullmatch("they called me back this morning")
    assert not heard.fullmatch("they called the police")
    assert "{" not in heard.pattern.replace("{0,", "").replace("{1,", "")


@pytest.mark.parametrize("file", ["evidence.toml", "calling.toml"])
def test_no_pattern_says_yes_to_nothing_at_all(file: str) -> None:
    """Spares the job seeker a rejection read from an empty message."""
    for table, lists in read_patterns(file).items():
        for name, pattern in lists.items():
            assert not pattern.search(""), (table, name)
