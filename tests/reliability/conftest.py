"""Ledgers to send to: one of each kind for the whole run, as their messages never mix."""

from collections.abc import Iterator

import pytest

from tests.reliability.ledger import Mode
from tests.reliability.ledger_client import RunningLedger, running_ledger


@pytest.fixture(scope="session")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Mode, RunningLedger]]:
    """A platform that knows a nonce, one whose history can be read, and one with neither."""
    folder = tmp_path_factory.mktemp("ledgers")
    with (
        running_ledger(folder / "nonce", Mode.NONCE) as nonce,
        running_ledger(folder / "history", Mode.HISTORY) as history,
        running_ledger(folder / "neither", Mode.NEITHER) as neither,
    ):
        yield {ledger.mode: ledger for ledger in (nonce, history, neither)}
