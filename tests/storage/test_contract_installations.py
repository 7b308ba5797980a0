"""Installations: whose tokens they are, when they end, and who may ask for new ones."""

import asyncio
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from sqlalchemy import update
from sqlmodel import Session, select

from bot.service.installations import Installation
from storage.crypto import Keyring
from storage.key_file import renew_key
from storage.opening import Storage
from storage.rotation import check_key, holds_keys, rewrap_keys
from storage.tables import InstallationRow
from tests.storage.conftest import Open
from tests.storage.inside import LONG_AGO, count, everything_stored
from tests.storage.people import NOW, ROBIN

RED = ROBIN.workspace
TOMORROW = NOW + timedelta(days=1)
SOON = NOW + timedelta(hours=1)
SECRETS = ("xoxe.xoxb-red-1", "xoxe-1-refresh")


def installation(workspace: str = RED, **changed: object) -> Installation:
    """One whose token is good for another hour."""
    fresh = Installation(
        workspace=workspace,
        team=workspace,
        bot="B1",
        bot_user="U0",
        token=SECRETS[0],
        refresh_token=SECRETS[1],
        expires_at=SOON,
        installed_at=NOW,
    )
    return replace(fresh, **changed)  # type: ignore[arg-type]


async def end(storage: Storage, workspace: str = RED) -> bool:
    return await storage.slack_installations.end(workspace, NOW)


async def test_an_installation_is_found_as_it_was_kept(storage: Storage, open_again: Open) -> None:
    """A restart must not lose a workspace's consent."""
    await storage.slack_installations.install(installation())
    assert await open_again().slack_installations.find(RED) == installation()
    assert await storage.slack_installations.find("T-blue") is None


async def test_an_installation_kept_by_an_earlier_release_is_found(storage: Storage) -> None:
    """That one noted who had installed the app, and for what: an update must lose no workspace."""
    await storage.slack_installations.install(installation())

    def as_it_was(session: Session) -> None:
        row = session.exec(select(InstallationRow)).one()
        key = storage.keyring.open(row.wrapped_key)
        kept = json.loads(key.decrypt(row.body))
        kept |= {"app": "A1", "installed_by": "U-admin", "scopes": ["commands", "chat:write"]}
        row.body = key.encrypt(json.dumps(kept).encode())

    storage.database.transact(as_it_was)
    assert await storage.slack_installations.find(RED) == installation()


async def test_installed_again_it_takes_the_place_of_the_earlier_one(storage: Storage) -> None:
    """An admin who allows more gets what they allowed."""
    more = installation(token="xoxb-2")
    await storage.slack_installations.install(installation())
    await storage.slack_installations.install(more)
    assert await storage.slack_installations.find(RED) == more
    assert count(storage.database, "installations") == 1


async def test_no_token_stands_readable_in_the_database(storage: Storage) -> None:
    """A stolen backup without its key opens nobody's Slack."""
    await storage.slack_installations.install(installation())
    stored = everything_stored(storage)
    assert b"T-red" in stored, "else this test would not see it"
    for secret in SECRETS:
        assert secret.encode() not in stored
        assert secret.encode().hex().encode() not in stored


async def test_what_ended_is_not_found_and_its_tokens_are_destroyed(storage: Storage) -> None:
    """Whoever throws us out has taken back all that they gave."""
    await storage.slack_installations.install(installation())
    assert await end(storage)
    assert await storage.slack_installations.find(RED) is None
    assert count(storage.database, "installations") == 0
    assert not await end(storage), "it has ended already"


async def test_what_happened_before_it_was_installed_does_not_end_it(storage: Storage) -> None:
    """Slack delivers late: the old goodbye must not end the new beginning."""
    await storage.slack_installations.install(installation(installed_at=NOW))
    before = NOW - timedelta(seconds=1)
    assert not await storage.slack_installations.end(RED, before)
    assert await storage.slack_installations.find(RED) is not None


async def test_one_process_alone_may_use_a_refresh_token(
    storage: Storage, open_again: Open
) -> None:
    """It is good once: two replicas that use it lock the workspace out."""
    other = open_again()
    await storage.slack_installations.install(installation())
    claims = await asyncio.gather(
        *(
            each.slack_installations.claim_rotation(RED, NOW)
            for each in (storage, other, storage, other)
        )
    )
    assert sorted(claim is not None for claim in claims) == [False, False, False, True]


async def test_a_process_that_died_with_the_claim_holds_it_for_half_a_minute(
    storage: Storage,
) -> None:
    """A crash in the middle must not end in a token that nobody renews."""
    await storage.slack_installations.install(installation())
    assert await storage.slack_installations.claim_rotation(RED, NOW)

    def lapse(session: Session) -> None:
        session.exec(update(InstallationRow).values(rotating_until=LONG_AGO))

    storage.database.transact(lapse)
    assert await storage.slack_installations.claim_rotation(RED, NOW) == installation()


async def test_a_token_is_renewed_two_hours_before_its_end_and_not_sooner(
    storage: Storage,
) -> None:
    """Not with each message; and never too late."""
    for expires_at, is_due in (
        (NOW + timedelta(hours=2, microseconds=1), False),
        (NOW + timedelta(hours=2), True),
        (NOW - timedelta(hours=2), True),
        (None, False),
    ):
        await storage.slack_installations.install(installation(expires_at=expires_at))
        claim = await storage.slack_installations.claim_rotation(RED, NOW)
        assert (claim is not None) == is_due, expires_at


async def test_new_tokens_take_the_place_of_those_that_they_were_had_for(
    storage: Storage,
) -> None:
    """And a process that was asleep meanwhile overwrites nothing with what it got long ago."""
    before = installation()
    after = replace(before, token="xoxb-2", refresh_token="r-2", expires_at=TOMORROW)
    await storage.slack_installations.install(before)
    assert await storage.slack_installations.rotated(before, after)
    assert await storage.slack_installations.find(RED) == after
    asleep = replace(before, token="xoxb-3", refresh_token="r-3")
    assert not await storage.slack_installations.rotated(before, asleep)
    assert await storage.slack_installations.find(RED) == after
    await end(storage)
    assert not await storage.slack_installations.rotated(after, asleep)
    assert await storage.slack_installations.find(RED) is None


async def test_a_new_master_key_opens_the_installations_as_well(
    storage: Storage, open_again: Open, key_file: Path
) -> None:
    """Whoever changes the key loses no workspace, and a lost key is noticed without any dossier."""
    assert not holds_keys(storage.database)
    for workspace in (RED, "T-blue"):
        await storage.slack_installations.install(installation(workspace))
    await end(storage, "T-blue")
    assert holds_keys(storage.database)
    keyring = renew_key(key_file)
    assert rewrap_keys(storage.database, keyring) == 1
    assert rewrap_keys(storage.database, keyring) == 0
    check_key(storage.database, _newest_alone(key_file))
    assert await open_again().slack_installations.find(RED) == installation()


def _newest_alone(key_file: Path) -> Keyring:
    keys = (line for line in key_file.read_text().splitlines() if line and line[0] != "#")
    return Keyring((next(keys),))


async def test_a_state_is_good_once_for_ten_minutes_and_only_if_it_is_ours(
    storage: Storage,
) -> None:
    """Nobody can be led into somebody else's installation."""
    states = storage.install_states
    state = await states.issue(NOW)
    assert not await states.consume("made up", NOW)
    assert await states.consume(state, NOW)
    assert not await states.consume(state, NOW)
    late = await states.issue(NOW)
    assert not await states.consume(late, NOW + timedelta(minutes=10))
    assert state.encode() not in everything_stored(storage)
    await states.issue(NOW + timedelta(minutes=10))
    assert count(storage.database, "install_states") == 1, "what nobody came back with is gone"


async def test_of_two_who_come_back_with_one_state_one_is_let_in(
    storage: Storage, open_again: Open
) -> None:
    """A state that was seen by somebody else is worth nothing."""
    other = open_again()
    state = await storage.install_states.issue(NOW)
    let_in = await asyncio.gather(
        *(each.install_states.consume(state, NOW) for each in (storage, other))
    )
    assert sorted(let_in) == [False, True]
