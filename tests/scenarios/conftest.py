"""What the scenarios share."""

from collections.abc import Iterator

import pytest

from tests.adapters.slack.unhurried import unhurried
from tests.scenarios.forking import Forks


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """The program, loaded once."""
    started = Forks()
    yield started
    started.close()


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """A busy machine is no defect of the program: how fast it answers is measured elsewhere."""
    with unhurried():
        yield
