"""What every command opens first: the database, with its key."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.service.ports import Clock
from deploy import places
from deploy.settings import Settings
from deploy.stamp import plan_stamp
from storage.database import parse_url
from storage.opening import Storage, open_storage


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@contextmanager
def open_house(settings: Settings, clock: Clock) -> Iterator[Storage]:
    """The database and its key, opened or made. Raises the errors of `storage.errors`."""
    key = settings.ringback_key
    storage = open_storage(
        settings.database,
        key_file=key_place(settings),
        key=key.get_secret_value() if key is not None else "",
        clock=clock,
        plan_stamp=plan_stamp(settings.policies),
    )
    with closing(storage.database):
        yield storage


def key_place(settings: Settings) -> Path:
    """Where the key file is: as set, else beside the database, else among this person's data."""
    if settings.ringback_key_file is not None:
        return settings.ringback_key_file
    url = parse_url(settings.database)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(f"{url.database}.key")
    return places.data_folder() / "ringback.key"
