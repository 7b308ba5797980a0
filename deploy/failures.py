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
from bot.engine.meaning import Text, UserText, text
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render
from bot.engine.wording.plain import PlainStyle
from deploy import logs
from deploy.settings import BadSettings
from storage.errors import StorageError

log = logging.getLogger(__name__)

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


def explain(error: Exception, language: str = DEFAULT_LANGUAGE) -> str:
    """What to tell a person about a failure; one that nobody expected is logged as well.

    What an operator has to mend is said as it stands in the manual, in English.
    """
    match error:
        case StorageError() | NewerDossier() | BadPolicy() | PlatformRefused():
            return str(error)
        case _:
            log.error("unexpected failure", exc_info=error)
            return render(_defect(), PlainStyle(), language)


def _defect() -> Text:
    """With the place of the log: a file, or what was written to stderr just now."""
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            return text("defect", place=UserText(value=handler.baseFilename))
    return text("defect-above")


def _end(words: str, code: int) -> NoReturn:
    if words:
        typer.echo(words, err=True)
    raise SystemExit(code) from None
