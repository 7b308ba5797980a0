"""The settings: read from the environment, checked together, all mistakes told at once.

`load` gives typed settings or raises `BadSettings`, which names variables and never their values.
"""

import logging
import os
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

from deploy.places import default_database
from deploy.policies import Policies, read_policies
from deploy.slack_ways import OF_SLACK, one_way_whole
from storage.crypto import Keyring
from storage.errors import DamagedKey

OWN_PREFIX = "RINGBACK_"
HTTP_PORT = 3000
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
DATABASES = ("sqlite", "postgresql")


class BadSettings(Exception):
    """Ringback cannot start: its settings need mending."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join((str(BadSettings.__doc__), *(f"  - {p}" for p in problems))))
        self.problems = problems


def _address(*schemes: str) -> Callable[[str], str]:
    """A check that a value is a whole address of one of these kinds."""
    wanted = " or ".join(f"{scheme}://" for scheme in schemes)

    def checked(value: str) -> str:
        try:
            parts = urlsplit(value)
            whole = parts.scheme in schemes and bool(parts.hostname)
        except ValueError:
            whole = False
        if not whole:
            raise ValueError(f"write a whole address that begins with {wanted}")
        return value

    return checked


def _public(value: str) -> str:
    """A check that cookies come back: browsers keep Slack's for https, or for their own machine."""
    parts = urlsplit(_address("https", "http")(value))
    if parts.scheme != "https" and not _is_this_machine(parts.hostname or ""):
        raise ValueError(
            "write an address that begins with https://, or nobody can install it from there "
            "(http:// is good on one's own machine alone, such as http://localhost:3000)"
        )
    return value


def _is_this_machine(host: str) -> bool:
    """Whether browsers take it for theirs: a Secure cookie then needs no https.

    https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:  # a name
        return host == "localhost" or host.endswith(".localhost")


def _token(prefix: str, of: str) -> Callable[[SecretStr], SecretStr]:
    """A check for Slack's tokens, which say by their beginning what they are for."""

    def checked(value: SecretStr) -> SecretStr:
        if not value.get_secret_value().startswith(prefix):
            raise ValueError(f"Slack's {of} begins with {prefix}; this one does not")
        return _one_word(value)

    return checked


def _one_word(value: SecretStr) -> SecretStr:
    """A token pasted with a break in it, or with the word before it."""
    if len(value.get_secret_value().split()) != 1:
        raise ValueError("a token has no space in it: paste it again, alone")
    return value


def _ids(written: str | None) -> tuple[int, ...]:
    return tuple(int(each) for each in written.split(",")) if written else ()


def _database(value: str) -> str:
    scheme, colon, rest = value.partition("://")
    if not colon or scheme.partition("+")[0] not in DATABASES or not rest.strip("/"):
        raise ValueError(
            "write sqlite:///PATH (four slashes for a path from the root) "
            "or postgresql://USER@HOST/NAME"
        )
    return value


def _level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"choose one of {', '.join(LOG_LEVELS)}")
    return value.upper()


def _key(value: SecretStr) -> SecretStr:
    try:
        Keyring.parse(value.get_secret_value())
    except DamagedKey:
        raise ValueError("this is no key: paste it again, whole") from None
    return value


def _policy_file(file: Path) -> Path:
    read_policies(file)
    return file


def _numbers(value: str) -> str:
    if not all(each.strip().isdecimal() for each in value.split(",")):
        raise ValueError("write numbers with commas between them, such as 0,1")
    return value


HttpAddress = Annotated[str, AfterValidator(_address("https", "http"))]
SocketAddress = Annotated[str, AfterValidator(_address("wss", "ws"))]


class Settings(BaseSettings):
    """Each field is the environment variable of the same name in capitals; empty is unset."""

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore", frozen=True)

    slack_bot_token: Annotated[SecretStr, AfterValidator(_token("xoxb-", "bot token"))] | None = (
        None
    )
    slack_app_token: Annotated[SecretStr, AfterValidator(_token("xapp-", "app token"))] | None = (
        None
    )
    slack_signing_secret: Annotated[SecretStr, AfterValidator(_one_word)] | None = None
    slack_client_id: str | None = None
    slack_client_secret: Annotated[SecretStr, AfterValidator(_one_word)] | None = None
    slack_api_url: HttpAddress | None = None
    slack_authorize_url: HttpAddress | None = None
    discord_token: Annotated[SecretStr, AfterValidator(_one_word)] | None = None
    discord_api_url: HttpAddress | None = None
    discord_gateway_url: SocketAddress | None = None
    discord_shard_ids: Annotated[str, AfterValidator(_numbers)] | None = None
    discord_shard_count: Annotated[int, Field(ge=1)] | None = None
    discord_send_only: bool = False
    discord_requests_per_second: Annotated[float, Field(gt=0, le=50)] = 50.0
    ringback_public_url: Annotated[str, AfterValidator(_public)] | None = None
    ringback_host: str = "127.0.0.1"
    ringback_port: Annotated[int, Field(ge=0, le=65535)] | None = None
    ringback_database: Annotated[str, AfterValidator(_database)] | None = None
    ringback_key: Annotated[SecretStr, AfterValidator(_key)] | None = None
    ringback_key_file: Path | None = None
    ringback_log_level: Annotated[str, AfterValidator(_level)] = "INFO"
    ringback_policy_file: Annotated[Path, AfterValidator(_policy_file)] | None = None

    @field_validator("discord_shard_count")
    @classmethod
    def _holds_all_shards(cls, count: int | None, info: ValidationInfo) -> int | None:
        """`info` has the ids, unless they were wrong themselves."""
        ids = _ids(info.data.get("discord_shard_ids"))
        if count is not None and any(number >= count for number in ids):
            raise ValueError("shards are numbered from 0: each id is below the count")
        return count

    @property
    def database(self) -> str:
        return self.ringback_database or default_database()

    @property
    def policies(self) -> Policies:
        """The shipped rules, with the values of the policy file set over them."""
        file = self.ringback_policy_file
        return Policies() if file is None else read_policies(file)

    @property
    def serves_slack_by_http(self) -> bool:
        return self.slack_signing_secret is not None

    @property
    def port(self) -> int | None:
        """Where to listen; None: nobody comes, and nobody asks how we are."""
        if self.ringback_port is None and self.serves_slack_by_http:
            return HTTP_PORT
        return self.ringback_port

    @property
    def shard_ids(self) -> tuple[int, ...]:
        """The shards of Discord that this process hears; empty for all."""
        return _ids(self.discord_shard_ids)

    @property
    def log_level(self) -> int:
        return logging.getLevelNamesMapping()[self.ringback_log_level]


Needs = Callable[[frozenset[str]], Iterator[str]]
"""What a command misses, said of the names of the variables that are set."""


def nothing_more(_given: frozenset[str]) -> Iterator[str]:
    """For commands that need a database only."""
    yield from ()


def a_platform(given: frozenset[str]) -> Iterator[str]:
    """For `ringback run`: at least one platform, and all that its way needs."""
    if given.isdisjoint({*OF_SLACK, "DISCORD_TOKEN"}):
        yield (
            "No platform is set: give SLACK_BOT_TOKEN and SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET "
            "and what goes with it, or DISCORD_TOKEN."
        )
    yield from one_way_whole(given)


def discord_alone(given: frozenset[str]) -> Iterator[str]:
    """For `ringback discord sync`."""
    if "DISCORD_TOKEN" not in given:
        yield "DISCORD_TOKEN is missing: copy it from the application's page, under Bot."


def load(*, needs: Needs = nothing_more, database: str | None = None) -> Settings:
    """The settings of this process; `database` is the command line's, and goes first.

    Raises BadSettings with everything that is wrong, missing, contradictory or misspelt.
    """
    given = frozenset(name.upper() for name, value in os.environ.items() if value)
    problems = [*_misspelt(given), *_contradictions(given), *needs(given)]
    try:
        settings = Settings() if database is None else Settings(ringback_database=database)
    except ValidationError as wrong:
        raise BadSettings((*_told(wrong, database), *problems)) from None  # it quotes the values
    if problems:
        raise BadSettings(tuple(problems))
    return settings


def _told(wrong: ValidationError, database: str | None) -> Iterator[str]:
    """One line a setting, without its value: it may be a token."""
    for error in wrong.errors(include_input=False, include_url=False, include_context=False):
        name = str(error["loc"][0]).upper()
        if name == "RINGBACK_DATABASE" and database is not None:
            name = "--database"
        yield f"{name}: {error['msg'].removeprefix('Value error, ').removesuffix('.')}."


def _contradictions(given: frozenset[str]) -> Iterator[str]:
    if {"RINGBACK_KEY", "RINGBACK_KEY_FILE"} <= given:
        yield "RINGBACK_KEY and RINGBACK_KEY_FILE are both set: keep one, unset the other."
    if "DISCORD_SHARD_IDS" in given and "DISCORD_SHARD_COUNT" not in given:
        yield "DISCORD_SHARD_COUNT is missing beside DISCORD_SHARD_IDS: say of how many they are."
    if "DISCORD_SEND_ONLY" in given and "DISCORD_SHARD_IDS" in given:
        yield "DISCORD_SEND_ONLY hears nothing, and DISCORD_SHARD_IDS says what to hear: keep one."


def _misspelt(given: frozenset[str]) -> Iterator[str]:
    """A name of our own that no setting has: a slip that would be passed over in silence."""
    known = [name.upper() for name in Settings.model_fields]
    for name in sorted(given):
        if name.startswith(OWN_PREFIX) and name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "unset it."
            yield f"{name} is no setting of Ringback's: {hint}"
