"""Documentation that is made from the code must be today's."""

from tests.docs import README, rules_table, state_diagram, written


def test_the_rules_and_the_transitions_in_the_readme_are_todays() -> None:
    """A reader must not be told a rule that the bot no longer follows: run `make docs`."""
    current = README.read_text(encoding="utf-8")
    assert rules_table() in current
    assert state_diagram() in current
    assert written(current) == current
