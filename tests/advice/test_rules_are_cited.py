"""Every rule cites itself: what the file marks as used is named by the code, and nothing else."""

import re
from importlib.resources import files

from bot.advice.policy import default_policy

# The files that read the values name every rule by necessity; they carry none out.
_READERS = {"policy.py", "rules.py"}
_CITED_IN_A_TUPLE = re.compile(r'"([AH]\d{1,2})"')


def rules_cited_by_the_code() -> set[str]:
    modules = [file for file in files("bot.advice").iterdir() if file.name.endswith(".py")]
    carried_out = (m.read_text(encoding="utf-8") for m in modules if m.name not in _READERS)
    return {rule for source in carried_out for rule in _CITED_IN_A_TUPLE.findall(source)}


def test_every_rule_that_is_used_is_cited_and_no_other() -> None:
    """Spares the job seeker a "why?" that names a rule which nothing follows."""
    used = {rule.id for rule in default_policy().rules.values() if rule.used}
    assert rules_cited_by_the_code() == used


def test_all_of_the_advice_is_carried_out() -> None:
    """Spares everybody the question which half of it is real."""
    assert [rule.id for rule in default_policy().rules.values() if not rule.used] == []
