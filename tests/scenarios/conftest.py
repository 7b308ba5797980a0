"""What the scenarios share."""

from collections.abc import Iterator

import pytest

from tests.scenarios.forking import Forks


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """The program, loaded once."""
    started = Forks()
    yield started
    started.close()
