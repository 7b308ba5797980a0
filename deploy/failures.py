"""How a command ends that cannot go on: one clear paragraph, never a traceback.

2    the settings or the command line need mending
1    the database, the key or a platform refused, or it is a defect of ours
130  interrupted
"""

import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer

from adapters.starting import PlatformRefused
from bot.advice.policy import BadPolicy
from bot.engine.dossier import NewerDossier
from deploy import logs
from deploy.settings import BadSettings
from storage.errors import StorageError

log = logging.getLogger(__name__)

DEFECT = (
    "Something went wrong that is no fault of yours; what was confirmed before is kept.\n"
    "Its kind and place are in {place}: please report them."
)
INTERRUPTED = 130


@contextmanager
def told() -> Iterator[None]:
    """Every failure inside ends the process with its words on stderr."""
    logs.to_stream(sys.stderr, logging.ERROR)
    try:
        yield
    except BadSettings as error:
        _end(str(error), 2)
    except KeyboardInterrupt:
        _end("", INTERRUPTED)
    except BrokenPipeError:
        # Nobody reads any more. Python would complain once more when it flushes at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001 - the edge of the program: told and logged
        _end(explain(error), 1)


def explain(error: Exception) -> str:
    """What to tell a person about a failure; one that nobody expected is logged as well."""
    match error:
        case StorageError() | NewerDossier() | BadPolicy() | PlatformRefused():
            return str(error)
        case _:
            log.error("unexpected failure", exc_info=error)
            return DEFECT.format(place=log_place())


def log_place() -> str:
    """Where the log goes."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            return handler.baseFilename
    return "the line above"


def _end(words: str, code: int) -> NoReturn:
    if words:
        typer.echo(words, err=True)
    raise SystemExit(code) from None
