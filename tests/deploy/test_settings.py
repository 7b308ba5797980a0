"""The settings: everything that is wrong is told at once, and no secret is told at all."""

from pathlib import Path

import pytest

from adapters.discord.app import DiscordFace
from adapters.discord.sender import DiscordSender
from deploy.policies import Policies
from deploy.settings import Needs, a_platform, discord_alone, load
from tests.deploy.set_up import faces_of, problems_of

RIGHT = {
    "SLACK_BOT_TOKEN": "xoxb-1-secret",
    "SLACK_APP_TOKEN": "xapp-1-secret",
    "SLACK_API_URL": "http://127.0.0.1:8000/api/",
    "DISCORD_TOKEN": "MTIz.secret",
    "DISCORD_API_URL": "https://discord.com/api/v10",
    "DISCORD_GATEWAY_URL": "wss://gateway.discord.gg",
    "RINGBACK_DATABASE": "postgresql://ringback@localhost/ringback",
    "RINGBACK_LOG_LEVEL": "debug",
}


def test_right_settings_are_taken_as_they_are(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator any second place to write them."""
    for name, value in RIGHT.items():
        machine.setenv(name, value)
    settings = load(needs=a_platform)
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-1-secret"
    assert settings.database == RIGHT["RINGBACK_DATABASE"]
    assert settings.ringback_log_level == "DEBUG"
    assert settings.policies == Policies()


def test_nothing_set_means_a_database_of_ones_own(
    machine: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Spares whoever tries Ringback out any setting at all."""
    assert load().database == f"sqlite:///{tmp_path}/data/ringback/ringback.db"


def test_the_command_line_goes_before_the_environment(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator a command that works on another database than was named."""
    machine.setenv("RINGBACK_DATABASE", "postgresql://ringback@localhost/ringback")
    assert load(database="sqlite:////tmp/mine.db").database == "sqlite:////tmp/mine.db"


def test_all_that_is_wrong_is_told_at_once(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator one restart for each mistake."""
    problems = problems_of(
        machine,
        SLACK_BOT_TOKEN="xapp-1-wrong-way-round",
        SLACK_API_URL="slack.com",
        DISCORD_GATEWAY_URL="https://gateway.discord.gg",
        RINGBACK_DATABASE="mysql://localhost/ringback",
        RINGBACK_KEY="abc",
        RINGBACK_KEY_FILE="/tmp/key",
        RINGBACK_LOG_LEVEL="loud",
        RINGBACK_DATABSE="sqlite:////tmp/x.db",
    )
    told = "\n".join(problems)
    assert len(problems) == 9
    for expected in (
        "SLACK_BOT_TOKEN: Slack's bot token begins with xoxb-",
        "SLACK_APP_TOKEN is missing beside SLACK_BOT_TOKEN",
        "SLACK_API_URL: write a whole address that begins with https:// or http://",
        "DISCORD_GATEWAY_URL: write a whole address that begins with wss:// or ws://",
        "RINGBACK_DATABASE: write sqlite:///PATH",
        "RINGBACK_KEY and RINGBACK_KEY_FILE are both set",
        "RINGBACK_KEY: this is no key",
        "RINGBACK_LOG_LEVEL: choose one of DEBUG, INFO, WARNING, ERROR",
        "RINGBACK_DATABSE is no setting of Ringback's: did you mean RINGBACK_DATABASE?",
    ):
        assert expected in told


@pytest.mark.parametrize(
    ("given", "needs", "told"),
    [
        pytest.param({}, a_platform, "No platform is set", id="no platform"),
        pytest.param(
            {"SLACK_APP_TOKEN": "xapp-1"},
            a_platform,
            "SLACK_BOT_TOKEN is missing beside SLACK_APP_TOKEN",
            id="half of Slack",
        ),
        pytest.param({"DISCORD_TOKEN": ""}, a_platform, "No platform is set", id="an empty token"),
        pytest.param(
            {"DISCORD_TOKEN": "Bot abc"},
            a_platform,
            "DISCORD_TOKEN: a token has no space in it",
            id="a token with a word before it",
        ),
        pytest.param({}, discord_alone, "DISCORD_TOKEN is missing", id="syncing without a token"),
        pytest.param(
            {"RINGBACK_DATABASE": "sqlite://"},
            discord_alone,
            "RINGBACK_DATABASE: write sqlite:///PATH",
            id="a database without a name",
        ),
        pytest.param(
            {"RINGBACK_POLICY_FILE": "/nowhere/policy.toml"},
            discord_alone,
            "RINGBACK_POLICY_FILE: /nowhere/policy.toml cannot be read",
            id="a policy file that is not there",
        ),
        pytest.param(
            {"SLACK_API_URL": "http://[::1"},
            discord_alone,
            "SLACK_API_URL: write a whole address",
            id="an address with a broken host",
        ),
        pytest.param(
            {"DISCORD_SHARD_IDS": "0;1", "DISCORD_SHARD_COUNT": "2"},
            discord_alone,
            "DISCORD_SHARD_IDS: write numbers with commas between them",
            id="shards that are no numbers",
        ),
        pytest.param(
            {"DISCORD_SHARD_IDS": "0"},
            discord_alone,
            "DISCORD_SHARD_COUNT is missing beside DISCORD_SHARD_IDS",
            id="shards of an unknown number",
        ),
        pytest.param(
            {"DISCORD_SHARD_IDS": "1,2", "DISCORD_SHARD_COUNT": "2"},
            discord_alone,
            "DISCORD_SHARD_COUNT: shards are numbered from 0",
            id="shard 2 of 2",
        ),
        pytest.param(
            {"DISCORD_SHARD_IDS": "0", "DISCORD_SHARD_COUNT": "2", "DISCORD_SEND_ONLY": "true"},
            discord_alone,
            "DISCORD_SEND_ONLY hears nothing",
            id="deaf, with shards",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_told_with_what_to_do(
    machine: pytest.MonkeyPatch, given: dict[str, str], needs: Needs, told: str
) -> None:
    """Spares the operator a search in the documentation."""
    assert told in "\n".join(problems_of(machine, needs, **given))


def test_all_that_is_missing_is_named_and_so_are_two_ways_at_once(
    machine: pytest.MonkeyPatch,
) -> None:
    """Spares the operator one restart for each."""
    problems = problems_of(machine, SLACK_CLIENT_ID="1.2")
    assert [problem.partition(" ")[0] for problem in problems] == [
        "SLACK_SIGNING_SECRET",
        "SLACK_CLIENT_SECRET",
        "RINGBACK_PUBLIC_URL",
    ]
    (problem,) = problems_of(machine, SLACK_BOT_TOKEN="xoxb-1")
    assert "SLACK_BOT_TOKEN is for one workspace" in problem
    assert "SLACK_CLIENT_ID for many" in problem


def test_a_process_may_hear_some_of_discord_or_only_send(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator of a large bot a program of their own."""
    machine.setenv("DISCORD_TOKEN", "MTIz.secret")
    assert load().shard_ids == ()
    machine.setenv("DISCORD_SHARD_IDS", "0, 3")
    machine.setenv("DISCORD_SHARD_COUNT", "4")
    assert load().shard_ids == (0, 3)
    (face,) = faces_of(load())
    assert isinstance(face, DiscordFace)
    machine.delenv("DISCORD_SHARD_IDS")
    machine.setenv("DISCORD_SEND_ONLY", "true")
    (face,) = faces_of(load())
    assert isinstance(face, DiscordSender)


def test_no_secret_is_ever_told(machine: pytest.MonkeyPatch) -> None:
    """Spares the operator a token that stands in the log of their supervisor."""
    problems = problems_of(
        machine,
        SLACK_BOT_TOKEN="S3CRET one",
        SLACK_APP_TOKEN="S3CRET",
        DISCORD_TOKEN="S3CRET two",
        RINGBACK_KEY="S3CRET",
        RINGBACK_DATABASE="mysql://me:S3CRET@localhost/ringback",
    )
    assert "S3CRET" not in "\n".join(problems)
    for name, value in RIGHT.items():
        machine.setenv(name, value)
    machine.delenv("RINGBACK_KEY")
    assert "1-secret" not in repr(load())
    assert ".secret" not in repr(load())
