"""Everything of this room put together, in the order in which it has to happen at a start."""

from dataclasses import dataclass
from pathlib import Path

from bot.service.ports import Clock
from storage.cases import SqlCases
from storage.crypto import Keyring
from storage.database import BUSY_SECONDS, Database, open_database
from storage.install_states import SqlInstallStates
from storage.installations import SqlInstallations
from storage.key_file import load_or_create_key
from storage.outbox import SqlOutbox
from storage.rotation import check_key, holds_keys
from storage.store import SqlStore
from storage.tombstones import Tombstones, apply_tombstones
from storage.workspaces import SqlWorkspaces


@dataclass(frozen=True, slots=True, kw_only=True)
class Storage:
    """An open database with its key. `key_created`: say now to back the key file up."""

    database: Database
    keyring: Keyring
    store: SqlStore
    outbox: SqlOutbox
    cases: SqlCases
    slack_installations: SqlInstallations
    install_states: SqlInstallStates
    workspaces: SqlWorkspaces
    key_created: bool


def open_storage(
    url: str,
    *,
    key_file: Path,
    clock: Clock,
    key: str = "",
    plan_stamp: str = "",
    busy_seconds: float = BUSY_SECONDS,
) -> Storage:
    """Open the database, find or make its key, erase again whom a restored backup brought back.

    `key` is the master key itself, for those who keep it in a setting; then the file is left
    alone. The tombstones lie beside `key_file`. Raises the errors of `storage.errors`.
    """
    database = open_database(url, busy_seconds=busy_seconds)
    try:
        keyring, key_created = _keyring(database, key_file, key)
        tombstones = _tombstones(database, key_file)
    except BaseException:
        database.close()
        raise
    return Storage(
        database=database,
        keyring=keyring,
        store=SqlStore(
            database=database,
            keyring=keyring,
            tombstones=tombstones,
            clock=clock,
            plan_stamp=plan_stamp,
        ),
        outbox=SqlOutbox(database=database, keyring=keyring, clock=clock),
        cases=SqlCases(database=database),
        slack_installations=SqlInstallations(database=database, keyring=keyring, platform="slack"),
        install_states=SqlInstallStates(database=database),
        workspaces=SqlWorkspaces(
            database=database, keyring=keyring, tombstones=tombstones, clock=clock
        ),
        key_created=key_created,
    )


def _keyring(database: Database, key_file: Path, key: str) -> tuple[Keyring, bool]:
    """The key that opens what is there, and whether it was made just now."""
    if key:
        keyring, key_created = Keyring.parse(key), False
    else:
        keyring, key_created = load_or_create_key(key_file, dossiers_exist=holds_keys(database))
    check_key(database, keyring)
    return keyring, key_created


def _tombstones(database: Database, key_file: Path) -> Tombstones:
    tombstones = Tombstones(key_file.with_name("tombstones"))
    apply_tombstones(database, tombstones)
    return tombstones
