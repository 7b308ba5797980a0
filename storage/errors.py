"""What can be wrong with a database or its key: each docstring says what to do about it."""

from sqlalchemy.exc import DontWrapMixin


class StorageError(Exception):
    """The database refused."""

    def __init__(self, detail: object = "") -> None:
        super().__init__(f"{self.__doc__} ({detail})" if str(detail) else self.__doc__)


# -- the operator can mend these ---------------------------------------------------------------


class BadDatabaseUrl(StorageError):
    """No database address. Write sqlite:////path/to/file.db or postgresql://user@host/name."""


class NoDatabase(StorageError):
    """There is no database at this place. Check --database, or RINGBACK_DATABASE."""


class NewerDatabase(StorageError):
    """A newer Ringback wrote this database. Install that release, or restore an older backup."""


class DatabaseBusy(StorageError):
    """Another program holds the database. Try again, or stop what is using it."""


class ReadOnlyDatabase(StorageError):
    """The database cannot be written. Give this account the right to write it, and its folder."""


class DamagedDatabase(StorageError):
    """The database is damaged, or is no database. Put it aside and restore the last backup."""


class DiskFull(StorageError):
    """The disk is full. Nothing of this change was stored: make room, then do it again."""


class DiskRefused(StorageError):
    """The disk refused. Nothing of this change was stored: check its limits and its health."""


class UnwritableFolder(StorageError):
    """The database cannot be opened or made there. Choose a folder that this account may write."""


class UnreachablePostgres(StorageError):
    """PostgreSQL did not let us in. Is it running, are address, name and password right?"""


class DispatcherRunning(StorageError):
    """Another Ringback sends this database's messages. Stop it, or move to PostgreSQL."""


class BackupExists(StorageError):
    """There is such a file already. Name another one: a backup never overwrites."""


class BackupByPgDump(StorageError):
    """PostgreSQL has its own tool for this. Run: pg_dump --format=custom --file=FILE DATABASE."""


class MissingKey(StorageError):
    """The key file of this database is gone. Restore the key file from its backup."""


class DamagedKey(StorageError):
    """The master key is damaged. Restore the key file from its backup; do not edit it."""


class WrongKey(StorageError):
    """This master key does not open this database. Restore the key file that belongs to it."""


class ExposedKey(StorageError):
    """Other accounts can read the key file. Close it with chmod 600; who may have read it?"""


# -- we have to mend these ---------------------------------------------------------------------


class UnreadableSnapshot(StorageError):
    """What is stored does not have the shape that this release knows: a defect of ours."""


class NudgeFiredTwice(StorageError):
    """A nudge was about to be sent a second time and was held back: a defect of ours."""


class NaiveInstant(StorageError, DontWrapMixin):
    """An instant without a time zone was about to be stored: a defect of ours."""
