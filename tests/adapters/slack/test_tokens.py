"""A workspace's token, as it is asked for with each press."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from adapters.slack.app_secrets import AppSecrets
from adapters.slack.tokens import Tokens
from adapters.slack.web import Web
from adapters.slack.wire import Wire
from bot.service.installations import WORTH_ROTATING
from storage.opening import open_storage
from tests.storage.people import NOW, StoppedClock
from tests.storage.test_contract_installations import RED, installation


@pytest.mark.parametrize("left", [timedelta(seconds=1), timedelta(hours=10)])
async def test_while_a_token_is_good_nothing_is_written_for_it(
    sqlite_url: str, tmp_path: Path, left: timedelta
) -> None:
    """Spares Robin the wait behind everybody's turns, for a right that nobody needs yet."""
    storage = open_storage(sqlite_url, key_file=tmp_path / "master.key", clock=StoppedClock())
    tokens = Tokens(
        installations=storage.slack_installations,
        web=Web(Wire(), token=None, api_url=None, logger=logging.getLogger("test")),
        app=AppSecrets(client_id="1.2", client_secret="s", signing_secret="s"),
        now=lambda: NOW,
    )
    kept = replace(installation(), expires_at=NOW + WORTH_ROTATING + left)
    await storage.slack_installations.install(kept)
    written: list[str] = []
    event.listen(
        storage.database.engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_more: written.append(statement),
    )
    assert await tokens.good(RED) == kept
    assert not [statement for statement in written if statement.startswith("UPDATE")]
    storage.database.close()
