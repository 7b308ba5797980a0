"""The stamp of a plan: it changes with whatever could change a plan, and with nothing else."""

from importlib.metadata import version
from importlib.resources import files

import pytest

from bot.advice.policy import default_policy, parse
from deploy.stamp import plan_stamp

RULES = files("bot.advice").joinpath("rules.toml").read_text(encoding="utf-8")


def test_the_same_rules_have_the_same_stamp() -> None:
    """A restart must not plan a million dossiers anew for nothing."""
    assert plan_stamp(parse(RULES, {})) == plan_stamp(default_policy())


def test_a_rule_that_changes_changes_the_stamp() -> None:
    """Whoever waits already must get the call by the new rule, too."""
    slower = parse(RULES, {"A3": {"wait": "10 days"}})
    assert plan_stamp(slower) != plan_stamp(default_policy())


@pytest.mark.parametrize("package", ["tzdata", "holidays", "ringback"])
def test_new_zone_data_holidays_or_releases_change_the_stamp(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A country that moves its clocks next month moves the nudges that are planned there."""
    before = plan_stamp(default_policy())
    monkeypatch.setattr(
        "deploy.stamp.version", lambda name: "9999.9" if name == package else version(name)
    )
    assert plan_stamp(default_policy()) != before
