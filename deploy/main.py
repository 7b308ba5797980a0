"""The command line. Nothing but typer is loaded here: each command wires itself when it runs."""

import gc
from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(
    name="ringback",
    help="Ringback stays with somebody after a job interview: when to call, what to say.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
slack = typer.Typer(help="What Slack needs to be told.", no_args_is_help=True)
app.add_typer(slack, name="slack")
discord = typer.Typer(help="What Discord needs to be told.", no_args_is_help=True)
app.add_typer(discord, name="discord")

Database = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="sqlite:///PATH or postgresql://USER@HOST/NAME. Without it RINGBACK_DATABASE, "
        "or a file of your own where your system keeps such data.",
    ),
]


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"ringback {version('ringback')}")
        raise typer.Exit


@app.callback()
def ringback(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say which it is."),
    ] = False,
) -> None:
    """Ringback stays with somebody after a job interview: when to call, what to say."""


def _load_without_the_collector() -> None:
    """What is loaded at the start stays: looked through meanwhile, it takes a fifth more time.

    `warm_up` turns the collector on again.
    """
    gc.disable()


@app.command()
def chat(
    database: Database = None,
    now: Annotated[
        str | None,
        typer.Option(
            metavar="ISO-TIME",
            help="Begin at this time, such as 2026-10-14T18:00, and let it stand still; "
            "/clock +7d moves it.",
        ),
    ] = None,
    zone: Annotated[
        str | None,
        typer.Option(metavar="IANA", help="Where you are, such as Europe/Berlin."),
    ] = None,
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="What you call yourself on the phone.")
    ] = None,
    files: Annotated[
        Path,
        typer.Option(metavar="DIR", help="Where files that I give you are kept, such as .ics."),
    ] = Path(),
) -> None:
    """Talk to Ringback in this terminal, without account or token."""
    _load_without_the_collector()
    from deploy.failures import told

    with told():
        from deploy.chat import chat

        chat(database=database, now=now, zone=zone, name=name, files=files)


@app.command()
def run(database: Database = None) -> None:
    """Serve Slack, Discord or both, as the settings say, until SIGTERM."""
    _load_without_the_collector()
    from deploy.failures import told

    with told():
        from deploy.run import run

        run(database=database)


@app.command()
def backup(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A file that does not exist yet.")],
    database: Database = None,
) -> None:
    """Copy the database to FILE while it is in use. The key is not in it: keep that elsewhere."""
    from deploy.failures import told

    with told():
        from deploy.operate import back_up

        back_up(file, database=database)


@app.command("rotate-key")
def rotate_key(database: Database = None) -> None:
    """Make a new master key and wrap every person's key with it."""
    from deploy.failures import told

    with told():
        from deploy.operate import rotate_key

        rotate_key(database=database)


@app.command()
def status(database: Database = None) -> None:
    """Count the people, and the messages that wait, are uncertain or can never be delivered."""
    from deploy.failures import told

    with told():
        from deploy.operate import status

        status(database=database)


@slack.command("manifest")
def slack_manifest(
    url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="For HTTP: the address at which Slack reaches this program. "
            "Without it RINGBACK_PUBLIC_URL; without that, Socket Mode.",
        ),
    ] = None,
    name: Annotated[
        str, typer.Option(metavar="NAME", help="What the app is called in Slack.")
    ] = "Ringback",
) -> None:
    """Print the app's manifest (JSON), to be pasted at api.slack.com/apps."""
    from deploy.failures import told

    with told():
        from deploy.operate import print_manifest

        print_manifest(url=url, name=name)


@discord.command("sync")
def discord_sync() -> None:
    """Tell Discord which commands there are: once, and after each release."""
    from deploy.failures import told

    with told():
        from deploy.operate import sync_discord

        sync_discord()


@discord.command("invite")
def discord_invite() -> None:
    """Print the links by which a server, or you yourself, let the bot in."""
    from deploy.failures import told

    with told():
        from deploy.operate import invite_discord

        invite_discord()


if __name__ == "__main__":
    app()
