"""The master key: made once, kept private, never guessed, changed without touching a dossier."""

import shutil
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from storage.crypto import Keyring
from storage.errors import (
    DamagedKey,
    ExposedKey,
    MissingKey,
    StorageError,
    UnwritableFolder,
    WrongKey,
)
from storage.key_file import load_key, load_or_create_key, renew_key
from storage.opening import Storage, open_storage
from storage.rotation import rewrap_keys
from tests.storage.conftest import Open
from tests.storage.inside import dossiers, states
from tests.storage.people import NOW, ROBIN, Reader, StoppedClock, dossier, person, say, saying


def _key() -> str:
    return Fernet.generate_key().decode()


def _write(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(0o600)


def _lose(path: Path) -> None:
    path.unlink()


def _is_there(path: Path) -> bool:
    return path.exists()


def _keys(path: Path) -> list[str]:
    """The keys in the file, newest first."""
    return [line for line in path.read_text().splitlines() if line and line[0] != "#"]


def test_the_key_is_made_on_first_use_and_readable_by_its_owner_alone(key_file: Path) -> None:
    """Nothing to set up; and the first start can say: back it up."""
    _, created = load_or_create_key(key_file, dossiers_exist=False)
    assert created
    assert key_file.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in key_file.parent.iterdir()] == ["master.key"]
    _, created = load_or_create_key(key_file, dossiers_exist=True)
    assert not created


def test_what_one_start_encrypts_the_next_one_opens(key_file: Path) -> None:
    keyring, _ = load_or_create_key(key_file, dossiers_exist=False)
    wrapped = keyring.new_dossier_key()
    token = keyring.open(wrapped).encrypt(b"words")
    assert load_key(key_file).open(wrapped).decrypt(token) == b"words"


def test_a_missing_key_is_not_replaced_where_there_are_dossiers(key_file: Path) -> None:
    """A new key would open nothing: the operator is told to restore the old one."""
    with pytest.raises(MissingKey, match="Restore the key file"):
        load_or_create_key(key_file, dossiers_exist=True)
    assert not key_file.exists()


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o622])
def test_a_key_that_others_can_read_is_refused(key_file: Path, mode: int) -> None:
    load_or_create_key(key_file, dossiers_exist=False)
    key_file.chmod(mode)
    with pytest.raises(ExposedKey, match="chmod 600"):
        load_key(key_file)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("# only a remark\n", id="only a remark"),
        pytest.param("hello", id="no key"),
        pytest.param(_key()[:-4], id="cut off"),
        pytest.param("schlüssel", id="not even ASCII"),
    ],
)
def test_a_damaged_key_says_what_to_do_and_does_not_show_itself(key_file: Path, text: str) -> None:
    key_file.parent.mkdir()
    _write(key_file, text)
    with pytest.raises(DamagedKey, match="Restore the key file") as caught:
        load_key(key_file)
    assert len(text) < 10 or text not in str(caught.value)


def test_a_key_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableFolder):
        load_or_create_key(tmp_path / "file" / "key", dossiers_exist=False)


async def test_another_databases_key_is_refused_at_the_start(
    open_again: Open, key_file: Path
) -> None:
    """Before anybody's dossier is set aside, or a second one begun beside it."""
    storage = open_again()
    await storage.store.turn(ROBIN, "e1", saying())
    _write(key_file, _key())
    with pytest.raises(WrongKey):
        open_again()
    _lose(key_file)
    with pytest.raises(MissingKey):
        open_again()


async def test_the_key_may_come_from_a_setting(
    database_url: str, key_file: Path, clock: StoppedClock
) -> None:
    """Then no file is made. Two keys: the newer one wraps, the older one still opens."""
    old, new = _key(), _key()
    for key in (old, f"{new} {old}"):
        storage = open_storage(database_url, key_file=key_file, clock=clock, key=key)
        await storage.store.turn(ROBIN, key, saying())
        storage.database.close()
    assert not _is_there(key_file)
    with pytest.raises(DamagedKey):
        open_storage(database_url, key_file=key_file, clock=clock, key="hello")


async def test_a_renewed_key_is_wrapped_around_every_dossier_and_the_old_one_can_go(
    open_again: Open, key_file: Path
) -> None:
    """After a leak of the key file its old key opens nothing any more."""
    storage = open_again()
    for n in range(3):
        said = await storage.store.turn(person(n), "e", saying(say("k")))
        await storage.outbox.retry_at(said.parcels[0], NOW)
    before = [row.body for row in dossiers(storage.database)]
    (old_key,) = _keys(key_file)
    keyring = renew_key(key_file)
    new_key, kept = _keys(key_file)
    assert kept == old_key != new_key
    assert rewrap_keys(storage.database, keyring) == 3
    assert rewrap_keys(storage.database, keyring) == 0
    assert [row.body for row in dossiers(storage.database)] == before

    _write(key_file, new_key)
    renewed: Storage = open_again()
    reader = Reader()
    await renewed.store.turn(person(1), "read", reader)
    assert reader.shown == dossier()
    assert len(await renewed.outbox.claim(NOW, 9)) == 3
    assert set(states(renewed.database).values()) == {"leased"}


def test_renewing_keeps_the_older_keys_for_older_backups(key_file: Path) -> None:
    keyring, _ = load_or_create_key(key_file, dossiers_exist=False)
    wrapped = keyring.new_dossier_key()
    for _ in range(2):
        renewed = renew_key(key_file)
        renewed.open(wrapped)
    assert renewed.rewrap(wrapped) != wrapped
    assert key_file.stat().st_mode & 0o777 == 0o600


def test_a_key_that_opens_nothing_cannot_be_wrapped_around_anything() -> None:
    stranger = Keyring((_key(),))
    with pytest.raises(WrongKey):
        stranger.rewrap(Keyring((_key(),)).new_dossier_key())


def test_every_error_says_what_is_wrong_in_its_own_words() -> None:
    """An operator never sees an empty message."""
    kinds = StorageError.__subclasses__()
    assert len(kinds) > 10
    for kind in kinds:
        assert kind.__doc__
        assert str(kind()) == kind.__doc__
        assert str(kind("detail")) == f"{kind.__doc__} (detail)"


def test_the_key_file_survives_being_copied(key_file: Path, tmp_path: Path) -> None:
    """Restoring it from a backup is a plain copy."""
    keyring, _ = load_or_create_key(key_file, dossiers_exist=False)
    wrapped = keyring.new_dossier_key()
    shutil.copy(key_file, tmp_path / "copy")
    (tmp_path / "copy").chmod(0o600)
    load_key(tmp_path / "copy").open(wrapped)
