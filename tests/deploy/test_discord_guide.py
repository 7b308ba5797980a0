"""The guide to Discord: what it tells to type is there, and what it quotes is said."""

import re
from pathlib import Path

import pytest

from adapters.discord.gateway import TokenRefused
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from deploy.operate import USER_INSTALL_MISSING
from deploy.settings import Settings
from tests.deploy.program import ROOT, run

GUIDE = (ROOT / "deploy" / "discord.md").read_text(encoding="utf-8")
SAID = (
    "Discord does not accept DISCORD_TOKEN",
    "I cannot write to you in private yet",
    "The second one does not work yet",
)


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"ringback ((?:discord )?[a-z]+)\b", GUIDE)))
)
def test_every_command_of_the_guide_is_there(command: str, tmp_path: Path) -> None:
    """Spares whoever follows it step by step a step that does not work."""
    assert run(*command.split(), "--help", home=tmp_path).returncode == 0


def test_every_setting_of_the_guide_is_one() -> None:
    """Spares the operator a setting that is passed over in silence."""
    named = set(re.findall(r"\b((?:DISCORD|RINGBACK)_[A-Z_]+)\b", GUIDE))
    assert named
    assert {name.lower() for name in named} <= set(Settings.model_fields)


def test_what_it_quotes_is_what_is_said() -> None:
    """Spares whoever is stuck a search for words that nobody says."""
    said = " ".join(
        (
            str(TokenRefused.__doc__),
            render(text("cannot-write-to-you"), PlainStyle()),
            USER_INSTALL_MISSING,
        )
    )
    for words in SAID:
        assert words in GUIDE
        assert words in said
