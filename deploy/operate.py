"""What an operator does beside a running Ringback: back up, look, change the key, tell Discord."""

import asyncio
import json
import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import typer
from sqlalchemy import func
from sqlmodel import Session, col, select

from deploy import logs
from deploy.house import SystemClock, key_place, open_house
from deploy.settings import Settings, discord_alone, load
from storage.backup import backup
from storage.database import must_be_there
from storage.dispatcher_lock import dispatcher_lock
from storage.key_file import renew_key
from storage.opening import Storage
from storage.outbox import Stuck
from storage.rotation import rewrap_keys
from storage.tables import DossierRow, OutboxRow, WorkspaceRow

USER_INSTALL_MISSING = (
    "The second one does not work yet: on the application's page, under Installation, tick User "
    "Install."
)


def back_up(file: str, *, database: str | None) -> None:
    """Copy the database while it is in use."""
    settings = _settings(database)
    with _house_there(settings) as house:
        backup(house.database, Path(file))
    typer.echo(f"Backed up to {file}. The key is not in it: keep a copy of {key_place(settings)}.")


def rotate_key(*, database: str | None) -> None:
    """A new key in front of the others, then every person's key under it.

    Nobody may be at work meanwhile: they would not know the new key. With RINGBACK_KEY its first
    key is taken for the new one, as a setting cannot be changed from here.
    """
    settings = _settings(database)
    is_setting = settings.ringback_key is not None
    with _house_there(settings) as house, dispatcher_lock(house.database):
        keyring = house.keyring if is_setting else renew_key(key_place(settings))
        changed = rewrap_keys(house.database, keyring)
    keep = "the first key in RINGBACK_KEY" if is_setting else f"{key_place(settings)}"
    typer.echo(f"Keys wrapped anew: {changed}. Back up {keep} now; older backups need the others.")


def status(*, database: str | None) -> None:
    """One line a count; what is stuck is named with its reason."""
    with _house_there(_settings(database)) as house:
        people = house.database.look(_people)
        waiting = house.database.look(_waiting)
        stuck = asyncio.run(house.outbox.stuck())
        late = asyncio.run(house.outbox.late())
        workspaces = house.database.look(_workspaces)
    for line in (*report(people, waiting, stuck, late), *told_of_workspaces(workspaces)):
        typer.echo(line)


def report(
    people: Mapping[str, int], waiting: int, stuck: Sequence[Stuck], late: int
) -> Iterator[str]:
    """The counts as lines, nothing left out that is not zero."""
    yield f"people: {sum(people.values())}"
    for kind, count in sorted(people.items()):
        yield f"  {kind}: {count}"
    yield f"messages waiting: {waiting}"
    yield f"messages stuck: {sum(one.count for one in stuck)}"
    for one in stuck:
        yield f"  {one.state}: {one.count} since {one.since:%Y-%m-%d %H:%M} UTC ({one.reason})"
    if late:
        yield f"messages not sent, as it was too late for them: {late}"


def told_of_workspaces(purged_at: Sequence[datetime | None]) -> Iterator[str]:
    """How many are known, and what will be erased; each is None, or when that is."""
    if purged_at:
        yield f"workspaces: {len(purged_at)}"
    ending = [moment for moment in purged_at if moment is not None]
    if ending:
        first = min(ending)
        yield f"  uninstalled: {len(ending)}, erased with their people from {first:%Y-%m-%d}"


def sync_discord() -> None:
    """Register the commands; asks Discord alone, no database."""
    settings = load(needs=discord_alone)
    assert settings.discord_token is not None
    from adapters.discord.app import sync_commands

    token = settings.discord_token.get_secret_value()
    count = asyncio.run(sync_commands(token=token, api_url=settings.discord_api_url))
    typer.echo(f"Discord knows {count} commands now. It may take a minute to show them.")


def invite_discord() -> None:
    """Print the links that let it in; asks Discord alone, no database."""
    settings = load(needs=discord_alone)
    assert settings.discord_token is not None
    from adapters.discord.invite import invitation

    token = settings.discord_token.get_secret_value()
    links = asyncio.run(invitation(token=token, api_url=settings.discord_api_url))
    typer.echo(f"For a server:\n  {links.server}\nFor yourself, on any server:\n  {links.person}")
    if not links.people_may:
        typer.echo(USER_INSTALL_MISSING)


def _settings(database: str | None) -> Settings:
    """Checked settings, and only what went wrong in the log."""
    settings = load(database=database)
    logs.to_stream(sys.stderr, logging.ERROR)
    return settings


@contextmanager
def _house_there(settings: Settings) -> Iterator[Storage]:
    """What is in use already: nothing is made here. Raises `NoDatabase`."""
    must_be_there(settings.database)
    with open_house(settings, SystemClock()) as house:
        yield house


def _people(session: Session) -> dict[str, int]:
    counts = select(DossierRow.status, func.count()).group_by(col(DossierRow.status))
    return dict(session.exec(counts).all())


def _waiting(session: Session) -> int:
    rows = select(func.count()).select_from(OutboxRow).where(col(OutboxRow.go_at).is_not(None))
    return session.exec(rows).one()


def print_manifest(*, url: str | None, name: str) -> None:
    """The manifest of the Slack app, for the way that the settings or `url` choose."""
    from adapters.slack.manifest import manifest

    settings = load()
    public = url or settings.ringback_public_url or ""
    typer.echo(json.dumps(manifest(name=name, public_url=public), indent=2))


def _workspaces(session: Session) -> Sequence[datetime | None]:
    return session.exec(select(WorkspaceRow.purge_at)).all()
