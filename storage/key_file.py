"""The master key in a file, made on first use and readable by its owner alone."""

import os
from contextlib import suppress
from pathlib import Path

from cryptography.fernet import Fernet

from storage.crypto import Keyring
from storage.errors import DamagedKey, ExposedKey, MissingKey, UnwritableFolder

OPENING = """\
# Ringback's master key. Without it nobody can read the database, not even you:
# keep a copy of this file somewhere else than the database's backups.
# The first key is in use; the others open older backups.
"""


def load_or_create_key(path: Path, *, dossiers_exist: bool) -> tuple[Keyring, bool]:
    """The master keys, and whether the file was made just now: then say to back it up.

    Raises `MissingKey` where there are dossiers but no file, `DamagedKey`, `ExposedKey`,
    `UnwritableFolder`.
    """
    if path.exists():
        return load_key(path), False
    if dossiers_exist:
        raise MissingKey(path)
    _place(path, f"{OPENING}{Fernet.generate_key().decode()}\n", replace=False)
    return load_key(path), True


def load_key(path: Path) -> Keyring:
    """The master keys in that file. Raises `DamagedKey`, `ExposedKey`."""
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise ExposedKey(path)
        return Keyring.parse(path.read_text(encoding="ascii"))
    except (OSError, UnicodeError) as error:
        raise DamagedKey(path) from error


def renew_key(path: Path) -> Keyring:
    """Put a new key in front of the others; the dossiers' keys are then to be wrapped anew."""
    load_key(path)
    older = [line for line in path.read_text(encoding="ascii").split("\n") if line[:1] != "#"]
    _place(path, "\n".join([f"{OPENING}{Fernet.generate_key().decode()}", *older]), replace=True)
    return load_key(path)


def _place(path: Path, text: str, *, replace: bool) -> None:
    """The whole file or nothing of it, on disk; another process's file is left alone."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            draft.replace(path)
        else:
            with suppress(FileExistsError):
                path.hardlink_to(draft)
            draft.unlink()
        flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise UnwritableFolder(error) from error


def flush_folder(folder: Path) -> None:
    """Have the folder's list of names on disk, too: a new file is not safe without it."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
