"""The stamp of a plan: it changes with whatever could change a plan, and with nothing else."""

from importlib.metadata import version
from importlib.resources import files

import pytest

from bot.advice.policy import parse
from deploy.policies import Policies
from deploy.stamp import plan_stamp

RULES = files("bot.advice").joinpath("rules.toml").read_text(encoding="utf-8")


def test_the_same_rules_have_the_same_stamp() -> None:
    """A restart must not plan a million dossiers anew for nothing."""
    assert plan_stamp(Policies(general=parse(RULES, {}))) == plan_stamp(Policies())


def test_a_rule_that_changes_changes_the_stamp() -> None:
    """Whoever waits already must get the call by the new rule, too."""
    slower = parse(RULES, {"A3": {"wait": "10 days"}})
    assert plan_stamp(Policies(general=slower)) != plan_stamp(Policies())
    assert plan_stamp(Policies(workspaces={"T1": slower})) != plan_stamp(Policies())


@pytest.mark.parametrize("package", ["tzdata", "holidays", "ringback"])
def test_new_zone_data_holidays_or_releases_change_the_stamp(
    package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A country that moves its clocks next month moves the nudges that are planned there."""
    before = plan_stamp(Policies())
    monkeypatch.setattr(
        "deploy.stamp.version", lambda name: "9999.9" if name == package else version(name)
    )
    assert plan_stamp(Policies()) != before
