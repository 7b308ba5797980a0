"""Tests that are about one of the two databases alone."""

from pathlib import Path

import pytest
from sqlalchemy import make_url

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def file_of(url: str) -> Path:
    return Path(str(make_url(url).database))
