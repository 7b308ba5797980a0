"""Which language this machine is set to, for the first words to somebody who has chosen none."""

import locale
from collections.abc import Mapping

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What the language of messages is taken from, the strongest first (POSIX, chapter 8.2)."""
_NO_LANGUAGE = ("C", "POSIX")
"""Python's own table takes them for American English."""


def machine_locale(environment: Mapping[str, str]) -> str | None:
    """The locale as a platform would name it, `de_DE`; None where the machine names none.

    It need not be installed: only its name counts. "german" is one as well.
    """
    said = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    if said.partition(".")[0] in _NO_LANGUAGE:
        return None
    return locale.normalize(said).partition(".")[0] or None
