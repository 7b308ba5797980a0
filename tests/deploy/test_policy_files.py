"""A policy file: values over the shipped ones, for everybody or one workspace."""

from pathlib import Path

import pytest

from bot.service.ports import WorkspaceAddress
from deploy.settings import discord_alone, load, nothing_more
from tests.deploy.set_up import problems_of


def test_a_policy_file_sets_values_over_the_shipped_ones(
    machine: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Spares a centre with other habits a fork of the rules."""
    file = tmp_path / "policy.toml"
    file.write_text('[A3]\nwait = "10 days"\n')
    machine.setenv("RINGBACK_POLICY_FILE", str(file))
    assert load().policies.general.no_date_wait.days == 10


def test_a_workspace_has_its_own_values_over_the_general_ones(
    machine: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Spares two centres in one Ringback the habits of the other."""
    file = tmp_path / "policy.toml"
    file.write_text('[H4]\ncontacts = 3\n[workspaces.T1.A3]\nwait = "10 days"\n')
    machine.setenv("RINGBACK_POLICY_FILE", str(file))
    policies = load().policies
    here = policies.at(WorkspaceAddress(platform="slack", workspace="T1"))
    elsewhere = policies.at(WorkspaceAddress(platform="slack", workspace="T2"))
    assert (here.no_date_wait.days, here.contacts) == (10, 3)
    assert (elsewhere.no_date_wait.days, elsewhere.contacts) == (7, 3)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        pytest.param('[A3]\nwait = "soon"\n', "A3.wait", id="a value that is none"),
        pytest.param(
            '[workspaces.T1.A3]\nwait = "soon"\n',
            "workspaces.T1: A3.wait",
            id="a value of a workspace that is none",
        ),
        pytest.param("workspaces = 3\n", "[workspaces.ID.RULE]", id="workspaces that are none"),
        pytest.param('[B9]\nwait = "7 days"\n', "B9", id="a rule that is not there"),
        pytest.param("A3 wait", "is not TOML", id="no TOML at all"),
    ],
)
def test_a_wrong_policy_file_says_where_to_mend_it(
    machine: pytest.MonkeyPatch, tmp_path: Path, written: str, told: str
) -> None:
    """Spares the operator rules that are passed over in silence."""
    file = tmp_path / "policy.toml"
    file.write_text(written)
    problems = problems_of(machine, discord_alone, RINGBACK_POLICY_FILE=str(file))
    assert any("RINGBACK_POLICY_FILE" in problem and told in problem for problem in problems)


def test_what_is_wrong_ends_with_one_full_stop(machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Spares the operator the question whether a second dot is part of the value."""
    file = tmp_path / "policy.toml"
    file.write_text('A3.wait = "ten"')
    (problem,) = problems_of(machine, nothing_more, RINGBACK_POLICY_FILE=str(file))
    assert problem.endswith("not 'ten'.")
