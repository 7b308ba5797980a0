"""The blocks that the local Slack takes and refuses: each of Slack's limits, met and broken once.

What fits exactly is taken; one more is not. A judge that lets something pass would let the job
seeker meet the refusal instead.
"""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import button, field_of, option, section, words


def actions(*elements: object, **more: object) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements), **more}


def menu(kind: str = "static_select", many: int = 2, **more: object) -> dict[str, Any]:
    options = [option(f"Option {index}", f"v{index}") for index in range(many)]
    return {"type": kind, "action_id": f"a-{kind}", "options": options, **more}


def typed(kind: str = "plain_text_input", **more: object) -> dict[str, Any]:
    return {"type": kind, "action_id": "typed", **more}


def confirm(**more: object) -> dict[str, Any]:
    texts = {"title": words("Sure?"), "text": words("It is gone then."), "confirm": words("Yes")}
    return button("Delete", confirm={**texts, "deny": words("No"), **more})


def several(many: int) -> list[dict[str, Any]]:
    return [button(f"B{index}", f"b{index}") for index in range(many)]


PICTURE = {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A chart"}
CONTEXT = {"type": "context", "elements": [words("a note")]}
TABLE = {"type": "table", "rows": [[{"type": "raw_text", "text": "Acme"}]]}
RICH = {
    "type": "rich_text",
    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "hi"}]}],
}

TAKEN = [
    pytest.param([section("x" * 3000)], id="a section of 3000 characters"),
    pytest.param([{"type": "divider"}] * 50, id="50 blocks"),
    pytest.param([{"type": "header", "text": words("x" * 150)}], id="a header of 150"),
    pytest.param([actions(*several(25))], id="25 actions"),
    pytest.param([actions(button("x" * 75, value="v" * 2000))], id="a button of 75"),
    pytest.param([actions(menu(many=100))], id="a menu of 100 options"),
    pytest.param([actions(menu("checkboxes", 10))], id="10 checkboxes"),
    pytest.param([actions(menu("overflow", 5))], id="an overflow of 5"),
    pytest.param([actions(menu(initial_option=option("Option 1", "v1")))], id="an initial option"),
    pytest.param([actions(confirm(style="danger"))], id="a confirmation"),
    pytest.param([PICTURE, CONTEXT, TABLE, RICH], id="a picture, a note, a table, rich text"),
    pytest.param([section("x", accessory=PICTURE)], id="a picture beside a section"),
    pytest.param([{"type": "section", "fields": [words("x" * 2000)] * 5}], id="fields of 2000"),
    pytest.param([field_of("Name", "name", typed())], id="an input in a message"),
    pytest.param([{"type": "markdown", "text": "# Heading"}], id="markdown"),
]

REFUSED = [
    pytest.param([{"type": "divider"}] * 51, "no more than 50 items", id="51 blocks"),
    pytest.param([{"type": "panel"}], "unsupported type of block: 'panel'", id="an unknown block"),
    pytest.param([section("x", colour="red")], "property: colour", id="an unknown field"),
    pytest.param([{"type": "section"}], "text or fields", id="a section without words"),
    pytest.param([section("x" * 3001)], "3000 characters", id="a section of 3001"),
    pytest.param([section("")], "more than 0 characters", id="an empty section"),
    pytest.param([{"type": "section", "fields": [words("x")] * 11}], "10 items", id="11 fields"),
    pytest.param(
        [{"type": "section", "fields": [words("x" * 2001)]}], "2000", id="a field of 2001"
    ),
    pytest.param([{"type": "header", "text": words("x" * 151)}], "150", id="a header of 151"),
    pytest.param(
        [{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}],
        "mrkdwn is not allowed here",
        id="mrkdwn in a header",
    ),
    pytest.param([{"type": "header", "text": "x"}], "text object: None", id="a bare string"),
    pytest.param(
        [{"type": "section", "text": {**words("x"), "verbatim": True}}],
        "property: verbatim",
        id="verbatim plain text",
    ),
    pytest.param(
        [{"type": "section", "text": {"type": "mrkdwn", "text": "x", "emoji": True}}],
        "property: emoji",
        id="emoji in mrkdwn",
    ),
    pytest.param([{"type": "context", "elements": [words("x")] * 11}], "10 items", id="11 notes"),
    pytest.param(
        [{"type": "context", "elements": [button("x")]}], "text object", id="a button in a note"
    ),
    pytest.param([actions(*several(26))], "no more than 25 items", id="26 actions"),
    pytest.param([actions()], "no fewer than 1 items", id="no action"),
    pytest.param([actions(button("x" * 76))], "75 characters", id="a button of 76"),
    pytest.param([actions(button("x", value="v" * 2001))], "2000", id="a value of 2001"),
    pytest.param([actions(button("x", value=""))], "more than 0", id="an empty value"),
    pytest.param([actions(button("x", "i" * 256))], "255 characters", id="an action_id of 256"),
    pytest.param([actions(button("x", style="green"))], "primary, danger", id="an odd style"),
    pytest.param([actions(button("x", url="acme"))], "valid URL", id="an odd address"),
    pytest.param([section("x", block_id="i" * 256)], "255 characters", id="a block_id of 256"),
    pytest.param(
        [section("x", block_id="a"), section("y", block_id="a")],
        "block_id 'a' already exists",
        id="two blocks of one id",
    ),
    pytest.param(
        [actions(button("x"), button("y"))], "action_id 'called' already", id="two of one action_id"
    ),
    pytest.param([actions(menu(many=101))], "no more than 100 items", id="101 options"),
    pytest.param([actions(menu("checkboxes", 11))], "10 items", id="11 checkboxes"),
    pytest.param([actions(menu("radio_buttons", 11))], "10 items", id="11 radio buttons"),
    pytest.param([actions(menu("overflow", 6))], "5 items", id="an overflow of 6"),
    pytest.param(
        [actions(menu(options=[option("x" * 76, "v")]))], "75 characters", id="an option of 76"
    ),
    pytest.param(
        [actions(menu(options=[option("x", "v" * 151)]))], "150", id="an option's value of 151"
    ),
    pytest.param(
        [actions(menu(options=[option("x", "v"), option("y", "v")]))],
        "duplicate option value",
        id="two options of one value",
    ),
    pytest.param(
        [actions(menu(initial_option=option("Other", "o")))],
        "exactly match one of the options",
        id="an initial option that is none",
    ),
    pytest.param(
        [actions({"type": "static_select", "action_id": "a"})],
        "either options or option_groups",
        id="a menu without options",
    ),
    pytest.param([actions(menu(placeholder=words("x" * 151)))], "150", id="a placeholder of 151"),
    pytest.param([actions(confirm(title=words("x" * 101)))], "100", id="a confirmation of 101"),
    pytest.param([actions(confirm(text=words("x" * 301)))], "300", id="a question of 301"),
    pytest.param([actions(confirm(deny=words("x" * 31)))], "30", id="a confirming button of 31"),
    pytest.param([actions(typed())], "plain_text_input is not allowed", id="typing in actions"),
    pytest.param(
        [field_of("x", "x", typed("email_text_input"))],
        "email_text_input is not allowed here",
        id="an e-mail input in a message",
    ),
    pytest.param(
        [section("x", accessory={"type": "datetimepicker", "action_id": "a"})],
        "datetimepicker is not allowed here",
        id="a datetimepicker beside a section",
    ),
    pytest.param(
        [actions({"type": "datepicker", "action_id": "a", "initial_date": "2026-02-30"})],
        "must be a date",
        id="a day that does not exist",
    ),
    pytest.param(
        [actions({"type": "timepicker", "action_id": "a", "initial_time": "9:30"})],
        "must be a time",
        id="an hour without its zero",
    ),
    pytest.param(
        [{"type": "image", "image_url": "https://example.org/a.png"}],
        "missing required field: alt_text",
        id="a picture without words",
    ),
    pytest.param([{"type": "image", "alt_text": "x"}], "image_url or", id="a picture of nothing"),
    pytest.param([TABLE, TABLE], "only_one_table_allowed", id="two tables"),
    pytest.param([field_of("x" * 2001, "x", typed())], "2000 characters", id="a label of 2001"),
    pytest.param(
        [field_of("x", "x", typed(max_length=3001))], "between 1 and 3000", id="an input of 3001"
    ),
    pytest.param(
        [{"type": "rich_text", "elements": [{"type": "text", "text": "x"}, {"type": "poem"}]}],
        "rich text: 'poem'",
        id="unknown rich text",
    ),
]


@pytest.mark.parametrize("blocks", TAKEN)
async def test_what_fits_exactly_is_taken(
    server: SlackServer, client: AsyncWebClient, blocks: list[dict[str, Any]]
) -> None:
    """Spares the job seeker a bot that says less than Slack would let it say."""
    await client.chat_postMessage(channel="U1", text="A notice", blocks=blocks)
    assert server.violations == []


@pytest.mark.parametrize(("blocks", "reason"), REFUSED)
async def test_what_slack_would_refuse_is_refused(
    server: SlackServer, client: AsyncWebClient, blocks: list[dict[str, Any]], reason: str
) -> None:
    """Spares the job seeker a nudge that never arrives because Slack refused its blocks."""
    with pytest.raises(SlackApiError, match="invalid_blocks"):
        await client.chat_postMessage(channel="U1", text="A notice", blocks=blocks)

    assert [reason in each for each in server.violations] == [True], server.violations
    assert server.person("U1").messages == []
