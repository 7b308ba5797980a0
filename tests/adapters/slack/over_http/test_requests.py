"""What comes to the request URL: signed just now, whole, and applied once."""

import time

import pytest

from tests.adapters.slack.program import visited_program
from tests.adapters.slack.steps import MONDAY, labelled, register, sees
from tests.platforms.slack_delivery import encoded, signed
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


async def posted(slack: SlackServer, headers: dict[str, str], body: bytes = b"{}") -> int:
    status, answer = await slack.deliveries.post(body, headers)
    assert "Traceback" not in answer
    return status


async def test_a_journey_over_http_is_the_same_as_over_a_socket(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a second-rate bot where many workspaces share it."""
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        await robin.clicks(await sees(robin, "show-card"), labelled("show-card"))
        await sees(robin, "talked")
        await robin.says("what do I say?")
        await program.settled()


def command_body() -> bytes:
    fields = {"command": "/interview", "text": "add Acme", "user_id": "U1", "team_id": TEAM}
    return encoded("slash_commands", {**fields, "trigger_id": "1.2.3"})[0]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no signature"),
        pytest.param(signed("another secret", command_body()), id="another's"),
        pytest.param(signed("local-signing-secret", b"something else"), id="of another body"),
        pytest.param(
            {**signed("local-signing-secret", command_body()), "X-Slack-Signature": "v0="},
            id="an empty one",
        ),
        pytest.param(
            signed("local-signing-secret", command_body(), int(time.time()) - 6 * 60),
            id="an old one, played again",
        ),
        pytest.param(
            signed("local-signing-secret", command_body(), int(time.time()) + 3600),
            id="one from the future",
        ),
        pytest.param(
            {
                **signed("local-signing-secret", command_body()),
                "X-Slack-Request-Timestamp": "yesterday",
            },
            id="a time that is none",
        ),
    ],
)
async def test_what_slack_did_not_sign_just_now_does_nothing(
    slack: SlackServer, sqlite_url: str, headers: dict[str, str]
) -> None:
    """Spares Robin a stranger who presses their buttons from the internet."""
    async with visited_program(slack, sqlite_url) as program:
        assert await posted(slack, headers, command_body()) == 401
        assert await program.dossier("U1") is None
        assert not [call for call in slack.calls if call.method.startswith("users")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"\xff\xfe{", 401, id="no text"),
        pytest.param(b"x" * (2**20 + 1), 413, id="more than a megabyte"),
    ],
)
async def test_a_body_that_slack_never_sends_is_refused(
    slack: SlackServer, sqlite_url: str, body: bytes, status: int
) -> None:
    """Spares the operator a process whose memory anybody can fill."""
    headers = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=00"}
    async with visited_program(slack, sqlite_url):
        assert await posted(slack, headers, body) == status


async def test_an_address_of_the_events_api_is_confirmed(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the operator a request URL that Slack does not accept."""
    body = b'{"type": "url_verification", "challenge": "c1"}'
    headers = {"Content-Type": "application/json", **signed(slack.signing_secret, body)}
    async with visited_program(slack, sqlite_url):
        status, answer = await slack.deliveries.post(body, headers)
    assert (status, answer) == (200, '{"challenge": "c1"}')


async def test_an_event_that_comes_again_is_applied_once(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin two answers when Slack believes that we did not hear."""
    async with visited_program(slack, sqlite_url) as program:
        await robin.says("hello")
        await program.settled()
        shown = len(robin.messages)
        assert robin.last_envelope is not None
        await slack.redeliver(robin.last_envelope)
        await program.settled()
        assert len(robin.messages) == shown
