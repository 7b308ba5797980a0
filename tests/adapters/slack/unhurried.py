"""A program that is as patient as the local Slack of these tests.

The program gives a form's verdict two seconds, and the opening of a view three, for the real Slack
hangs up then. On a busy machine either may pass; a form is answered in the chat then, which is
right, and is not what a test about something else looks at.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from adapters.slack import limits, listeners

PATIENT_SECONDS = 8.0
"""Less than the ten of the local Slack."""


@contextmanager
def unhurried() -> Iterator[None]:
    """How it is in time is seen where its patience is made short, and measured by `make bench`."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "ACKNOWLEDGE_SECONDS", PATIENT_SECONDS)
        patch.setattr(listeners, "VERDICT_SECONDS", PATIENT_SECONDS)
        yield
