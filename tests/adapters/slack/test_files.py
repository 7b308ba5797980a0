"""Files on Slack: shared beside their message, or said where that is not allowed."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
import pytest_asyncio

from adapters.slack.web import Web
from adapters.slack.wire import Wire
from bot.engine.meaning import Bar, Chart, TableFile
from bot.service.delivery_errors import Refused as DeliveryRefused
from tests.adapters.shapes import said
from tests.adapters.slack.test_deliver import PARCEL, Hands
from tests.platforms.slack_faults import Refused, ServerError
from tests.platforms.slack_server import SlackServer

TABLE = TableFile(name="small.csv", columns=("employer",), rows=(("Acme <!channel>",),))
CHART = Chart(title=said("Days"), bars=(Bar(label=said("Acme"), value=3, said=said("3 days")),))
WITH_FILES = replace(
    PARCEL,
    message=replace(PARCEL.message, blocks=(*PARCEL.message.blocks, CHART), attachments=(TABLE,)),
)


@pytest_asyncio.fixture
async def web(slack: SlackServer) -> AsyncIterator[Web]:
    wire, logger = Wire(), logging.getLogger("test")
    wire.open()
    yield Web(wire, token=slack.bot_token, api_url=slack.api_url, logger=logger)
    await wire.close(1)


@pytest.fixture
def hands(web: Web) -> Hands:
    return Hands(web)


async def test_files_come_beside_their_message(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin a calendar entry that is spoken of and not there."""
    robin = slack.person("U1")
    await hands.deliverer.deliver(WITH_FILES)
    message, shared = robin.messages
    assert "3 days" in message.words
    assert sorted(shared.files) == ["chart-1.png", "small.csv"]
    assert shared.files["small.csv"].decode("utf-8-sig") == "employer\r\nAcme <!channel>\r\n"
    (picture,) = (file for file in slack.files.files.values() if file.alt_text)
    assert picture.alt_text == "Days. Acme: 3 days"


async def test_where_files_may_not_be_sent_their_words_are(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares Robin a message that never comes because of its file."""
    robin = slack.person("U1")
    slack.script("files.getUploadURLExternal", Refused("missing_scope"))
    await hands.deliverer.deliver(WITH_FILES)
    _, instead = robin.messages
    assert "files:write" in instead.words
    assert "Acme <!channel>" in instead.words
    assert "chart-1.png is too long" in instead.words


async def test_not_even_that_holds_the_message_back(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin the same message again and again."""
    robin = slack.person("U1")
    slack.script("files.completeUploadExternal", Refused("access_denied"))
    ref = await hands.deliverer.deliver(WITH_FILES)
    assert ref is not None
    assert len(robin.messages) == 2


async def test_forgetting_takes_the_files_too(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin an export that stays behind in the chat."""
    robin = slack.person("U1")
    ref = await hands.deliverer.deliver(WITH_FILES)
    assert ref is not None
    slack.files.dropped(slack.workspace.direct_channel("U1"), "U1", "theirs.txt", b"mine")
    await hands.deliverer.delete(PARCEL.address, (ref,))
    assert robin.messages == []
    assert [message.files for message in robin.conversation] == [{"theirs.txt": b"mine"}]


async def test_a_long_file_is_read_to_its_end(slack: SlackServer, web: Web) -> None:
    """Spares Robin "this is no export" for one that came in several pieces."""
    content = bytes(range(256)) * 4_000
    slack.files.dropped(slack.workspace.direct_channel("U1"), "U1", "ringback.json", content)
    (dropped,) = (file for file in slack.files.files.values() if file.name == "ringback.json")
    url = f"{slack.files._base()}download/{dropped.id}"
    assert await web.download(url) == content


@pytest.mark.parametrize(
    "url",
    [
        "http://files.example.org/ringback.json",
        "http://127.0.0.1.example.org/ringback.json",
        "file:///etc/passwd",
        "https://127.0.0.1/ringback.json",
        "",
    ],
)
async def test_no_one_but_slack_is_shown_the_token(web: Web, url: str) -> None:
    """Spares a whole workspace somebody who shares a file that lies on their own server."""
    with pytest.raises(DeliveryRefused, match="not_kept_by_slack"):
        await web.download(url)


async def test_what_is_not_granted_is_not_tried(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin a wait, and the log a warning for each file: Slack says what we may."""
    robin = slack.person("U1")
    slack.api.scopes.discard("files:write")
    await hands.deliverer.deliver(WITH_FILES)
    _, instead = robin.messages
    assert "files:write" in instead.words
    assert "Acme <!channel>" in instead.words
    assert not any(call.method.startswith("files.") for call in slack.calls)
    slack.api.scopes.add("files:write")
    await hands.deliverer.deliver(replace(WITH_FILES, deliver_key="again"))
    assert robin.messages[-1].files, "granted again, without a restart"


async def test_a_file_that_fails_for_once_is_not_called_forbidden(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares the operator a search for a permission that is there."""
    robin = slack.person("U1")
    slack.script("files.getUploadURLExternal", ServerError(500))
    await hands.deliverer.deliver(WITH_FILES)
    _, instead = robin.messages
    assert "files:write" not in instead.words
    assert "could not be sent" in instead.words
