"""The rarer of Slack's numbers: each is met exactly and then passed by one.

They are stated here a second time, on purpose: a number that slips in ``slack_limits`` would let
the bot say something that the job seeker never gets.
"""

import json
from typing import Any

import pytest

from tests.platforms.slack_blocks import faults_in_blocks, faults_in_view
from tests.platforms.slack_elements import Surface
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_messages import check_message
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import button, field_of, modal, option, section, words

ADDRESS = "https://example.org/"


def link(length: int) -> str:
    return ADDRESS + "x" * (length - len(ADDRESS))


def picture(**more: object) -> dict[str, Any]:
    return {"type": "image", "image_url": ADDRESS, "alt_text": "x", **more}


def described(length: int) -> dict[str, Any]:
    return picture(alt_text="x" * length)


def linked(length: int) -> dict[str, Any]:
    return picture(image_url=link(length))


def titled(length: int) -> dict[str, Any]:
    return picture(title=words("x" * length))


def acting(element: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": [element]}


def note(length: int) -> dict[str, Any]:
    return {"type": "context", "elements": [words("x" * length)]}


def table(rows: int, columns: int = 1, text: int = 1) -> dict[str, Any]:
    cell = {"type": "raw_text", "text": "x" * text}
    return {"type": "table", "rows": [[cell] * columns] * rows}


def choice(**more: object) -> dict[str, Any]:
    options = [{**option("x", "v"), **more}]
    return acting({"type": "overflow", "action_id": "a", "options": options})


def grouped(label: int) -> dict[str, Any]:
    group = {"label": words("x" * label), "options": [option("x", "v")]}
    return acting({"type": "static_select", "action_id": "a", "option_groups": [group]})


def typing(**more: object) -> dict[str, Any]:
    return field_of("x", "b", {"type": "plain_text_input", "action_id": "a"}, **more)


def files(many: int) -> dict[str, Any]:
    return field_of("x", "b", {"type": "file_input", "action_id": "a", "max_files": many})


@pytest.mark.parametrize(
    ("surface", "fits", "passes"),
    [
        pytest.param("message", note(3000), note(3001), id="a note: 3000"),
        pytest.param(
            "message", picture(alt_text="x" * 2000), picture(alt_text="x" * 2001), id="alt"
        ),
        pytest.param(
            "message", picture(image_url=link(3000)), picture(image_url=link(3001)), id="url"
        ),
        pytest.param(
            "message",
            picture(title=words("x" * 2000)),
            picture(title=words("x" * 2001)),
            id="title",
        ),
        pytest.param(
            "message",
            {"type": "markdown", "text": "x" * 12_000},
            {"type": "markdown", "text": "x" * 12_001},
            id="markdown: 12,000",
        ),
        pytest.param("message", table(100), table(101), id="a table: 100 rows"),
        pytest.param("message", table(1, 20), table(1, 21), id="a table: 20 columns"),
        pytest.param("message", table(1, 1, 10_000), table(1, 1, 10_001), id="a cell: 10,000"),
        pytest.param(
            "message",
            acting(button("x", url=link(3000))),
            acting(button("x", url=link(3001))),
            id="a button's address: 3000",
        ),
        pytest.param(
            "message",
            acting(button("x", accessibility_label="x" * 75)),
            acting(button("x", accessibility_label="x" * 76)),
            id="a button's spoken label: 75",
        ),
        pytest.param(
            "message",
            choice(description=words("x" * 75)),
            choice(description=words("x" * 76)),
            id="an option's description: 75",
        ),
        pytest.param(
            "message", choice(url=link(3000)), choice(url=link(3001)), id="an option's address"
        ),
        pytest.param("message", grouped(75), grouped(76), id="a group's label: 75"),
        pytest.param(
            "modal",
            typing(hint=words("x" * 2000)),
            typing(hint=words("x" * 2001)),
            id="a hint: 2000",
        ),
        pytest.param("modal", files(10), files(11), id="10 files"),
    ],
)
def test_a_limit_is_met_exactly_and_not_passed(
    surface: Surface, fits: dict[str, Any], passes: dict[str, Any]
) -> None:
    """Spares the job seeker a message that one character too many kept away."""
    assert faults_in_blocks([fits], surface) == []
    assert len(faults_in_blocks([passes], surface)) == 1


def test_the_texts_of_a_message_add_up_to_11000_at_most() -> None:
    """Spares the job seeker a long answer that Slack drops whole."""
    whole = [section("x" * 2750)] * 4
    check_message({"text": "x", "blocks": whole})
    with pytest.raises(Refusal, match="msg_blocks_too_long"):
        check_message({"text": "x", "blocks": [*whole, section("x")]})


def test_a_view_weighs_250_kilobytes_at_most() -> None:
    """Spares the job seeker a form that does not open."""

    blocks = [section("x" * 2990) for _ in range(81)]
    missing = 250_000 - len(json.dumps(modal(blocks, private_metadata="")))

    assert faults_in_view(modal(blocks, private_metadata="x" * missing), "modal") == []
    (reason,) = faults_in_view(modal(blocks, private_metadata="x" * (missing + 1)), "modal")
    assert reason.startswith("view_too_large")


def test_the_server_waits_as_long_as_slack_does() -> None:
    """Spares the job seeker a bot that was only ever tried with a patient Slack."""
    server = SlackServer()
    assert (server.sockets.ack_seconds, server.workspace.trigger_seconds) == (3.0, 3.0)
