"""What a button carries: `r1:<action>:<key>[:<value>]`, readable weeks and releases later."""

import re
from dataclasses import dataclass

from adapters.discord.limits import CUSTOM_ID_CHARS

FORMAT = "r1"
FORM = "form"
"""The action of a form that is sent off."""
PART = "part"
"""The action of the first fields of a form that has more of them than Discord shows."""
AGAIN = "again"
"""The action of the button that opens a rejected form once more."""
UPLOAD = "upload"
"""The action of the form that takes a file."""
_PATTERN = re.compile(rf"{FORMAT}:(?P<action>[a-z_]+):(?P<key>[^:]*)(?::(?P<value>.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What came back with a press or a form."""

    action: str
    key: str
    value: str = ""


def custom_id(action: str, key: str, value: str = "") -> str | None:
    """`custom_id("show", "k1", "a2")` is `r1:show:k1:a2`; None when Discord takes none so long."""
    written = f"{FORMAT}:{action}:{key}" + (f":{value}" if value else "")
    return written if len(written) <= CUSTOM_ID_CHARS else None


def carried(written: str) -> Carried | None:
    """What a custom id says; None for one that is not ours."""
    found = _PATTERN.fullmatch(written)
    if found is None:
        return None
    return Carried(action=found["action"], key=found["key"], value=found["value"] or "")
