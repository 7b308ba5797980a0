"""Who is coach, as the policy file has it: whom it holds for, and what is said of mistakes."""

from pathlib import Path

import pytest

from bot.advice.coaching import Coaching
from bot.service.ports import WorkspaceAddress
from deploy.policies import Policies, read_policies

WHOLE = """\
[workspaces.T1.coaching]
coaches = ["U1", "U2"]
contact = "Casey Lee, room 12"
booking = "https://centre.example/casey"
help_line = "116 123"
[workspaces.T1.A18]
share = "14 days"
[workspaces.discord.coaching]
coaches = ["77"]
"""


def read(tmp_path: Path, written: str) -> Policies:
    file = tmp_path / "policy.toml"
    file.write_text(written, encoding="utf-8")
    return read_policies(file)


def coaching_of(policies: Policies, platform: str, workspace: str) -> Coaching:
    return policies.at(WorkspaceAddress(platform=platform, workspace=workspace)).coaching


def test_a_workspace_has_its_coaches_beside_its_rules(tmp_path: Path) -> None:
    """Spares the centre a second file, and its people somebody who is not there."""
    policies = read(tmp_path, WHOLE)
    assert coaching_of(policies, "slack", "T1") == Coaching(
        coaches=("U1", "U2"),
        contact="Casey Lee, room 12",
        booking="https://centre.example/casey",
        help_line="116 123",
    )
    here = policies.at(WorkspaceAddress(platform="slack", workspace="T1"))
    assert here.share_for.days == 14


@pytest.mark.parametrize(
    ("platform", "workspace", "coaches"),
    [
        pytest.param("slack", "T2", (), id="another workspace has none"),
        pytest.param("discord", "", ("77",), id="Discord's people are one"),
        pytest.param("console", "", (), id="a terminal has none"),
    ],
)
def test_coaches_are_coaches_where_they_were_named_alone(
    tmp_path: Path, platform: str, workspace: str, coaches: tuple[str, ...]
) -> None:
    """Spares everybody else a coach whom their own centre does not know."""
    found = coaching_of(read(tmp_path, WHOLE), platform, workspace)
    assert found.coaches == coaches
    assert found.has_coach is bool(coaches)


def test_a_help_line_needs_no_coach(tmp_path: Path) -> None:
    """Whoever is in distress can be told whom to call, also where nobody coaches."""
    policies = read(tmp_path, '[workspaces.T1.coaching]\nhelp_line = "116 123"\n')
    found = coaching_of(policies, "slack", "T1")
    assert (found.help_line, found.has_coach) == ("116 123", False)


MISTAKES = [
    pytest.param("coaching = 3", "coaching: write coaches", id="no table"),
    pytest.param("coaching.coaches = []", "coaches: write the ids", id="nobody"),
    pytest.param('coaching.coaches = "U1"', "coaches: write the ids", id="no list"),
    pytest.param('coaching.coaches = ["U1", "U1"]', "coaches: write the ids", id="twice"),
    pytest.param('coaching.coaches = ["@casey"]', "coaches: write the ids", id="a name, no id"),
    pytest.param("coaching.coaches = [7]", "coaches: write the ids", id="a number, no text"),
    pytest.param("coaching.phone = 3", "phone: there is no such setting", id="unknown"),
    pytest.param('coaching.contact = "x"', "contact: name somebody", id="contact to nobody"),
    pytest.param('coaching.help_line = " "', "help_line: write one line", id="an empty line"),
    pytest.param('coaching.help_line = "a\\nb"', "help_line: write one line", id="two lines"),
    *(
        pytest.param(
            f'coaching.coaches = ["U1"]\ncoaching.booking = "{address}"',
            "booking: write a whole address",
            id=f"the address {address[:20]!r}",
        )
        for address in (
            "http://centre.example",
            "javascript:alert(1)",
            "https://",
            "https://[::1",
            "https://a b",
            "https://" + "x" * 600,
        )
    ),
]


@pytest.mark.parametrize(("written", "told"), MISTAKES)
def test_a_mistake_says_where_to_mend_it(tmp_path: Path, written: str, told: str) -> None:
    """Spares the operator a coach who is never asked, and nobody knows why."""
    with pytest.raises(ValueError, match=r"workspaces\.T1\.coaching") as wrong:
        read(tmp_path, f"[workspaces.T1]\n{written}\n")
    assert told in str(wrong.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Spares the operator one start for each of them."""
    written = '[A3]\nwait = "soon"\n[workspaces.T1.coaching]\ncoaches = []\nbooking = "x"\n'
    with pytest.raises(ValueError, match="mend") as wrong:
        read(tmp_path, written)
    for told in ("A3.wait", "coaching.coaches", "coaching.booking"):
        assert told in str(wrong.value)


def test_a_terminal_takes_no_coach(tmp_path: Path) -> None:
    """Spares whoever tries it out a button that nobody ever answers."""
    with pytest.raises(ValueError, match="a terminal has one person"):
        read(tmp_path, '[workspaces.console.coaching]\ncoaches = ["you"]\n')


def test_coaches_for_everybody_are_refused(tmp_path: Path) -> None:
    """Spares people the coach of another workspace: ids mean nothing outside of their own."""
    with pytest.raises(ValueError, match="coaching"):
        read(tmp_path, '[coaching]\ncoaches = ["U1"]\n')
