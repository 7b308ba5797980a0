"""What else the local Slack refuses or records: views, messages, mentions, tokens, scopes."""

from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import field_of, modal, section, words


def typed(kind: str = "plain_text_input", **more: object) -> dict[str, Any]:
    return {"type": kind, "action_id": "typed", **more}


TABLE = {"type": "table", "rows": [[{"type": "raw_text", "text": "Acme"}]]}
FIELD = field_of("Employer", "employer", typed())
HOME = {"type": "home", "blocks": [section("Nothing is due")]}


@pytest.mark.parametrize(
    ("view", "reason"),
    [
        pytest.param({"type": "modal", "blocks": [FIELD]}, "field: title", id="no title"),
        pytest.param(
            {"type": "modal", "title": words("x"), "blocks": [FIELD]},
            "missing required field: submit",
            id="inputs without a submit button",
        ),
        pytest.param(modal([FIELD], title=words("x" * 25)), "24", id="a title of 25"),
        pytest.param(modal([FIELD], submit=words("x" * 25)), "24", id="a submit button of 25"),
        pytest.param(modal([FIELD], close=words("x" * 25)), "24", id="a close button of 25"),
        pytest.param(modal([FIELD], private_metadata="x" * 3001), "3000", id="metadata of 3001"),
        pytest.param(modal([FIELD], callback_id="x" * 256), "255", id="a callback_id of 256"),
        pytest.param(modal([{"type": "divider"}] * 101), "100 items", id="101 blocks"),
        pytest.param(modal([FIELD], state={}), "property: state", id="a view sent back whole"),
        pytest.param(modal([TABLE]), "unsupported type of block", id="a table in a modal"),
        pytest.param(
            modal(
                [
                    field_of("A", "a", typed(focus_on_load=True)),
                    field_of("B", "b", typed(focus_on_load=True)),
                ]
            ),
            "only one element may have focus",
            id="two in focus",
        ),
        pytest.param(HOME, "home is not allowed here", id="a home tab as a modal"),
        pytest.param(
            modal([section("x" * 2999, block_id=str(n)) for n in range(99)]),
            "view_too_large",
            id="more than 250 kB",
        ),
    ],
)
async def test_a_view_that_slack_would_refuse_is_refused(
    server: SlackServer, client: AsyncWebClient, view: dict[str, Any], reason: str
) -> None:
    """Spares the job seeker a button that seems to do nothing because its form is unsound."""
    trigger = server.workspace.new_trigger("U1")
    with pytest.raises(SlackApiError, match=r"invalid_arguments|view_too_large"):
        await client.views_open(trigger_id=trigger, view=view)

    assert [reason in each for each in server.violations] == [True], server.violations
    assert server.person("U1").modals == []


async def test_a_home_tab_has_no_title_and_no_email_input(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the job seeker a Home tab that stays as it was."""
    await client.views_publish(user_id="U1", view=HOME)
    email = field_of("Mail", "mail", typed("email_text_input"))
    for broken in ({**HOME, "title": words("x")}, {"type": "home", "blocks": [email]}):
        with pytest.raises(SlackApiError, match="invalid_arguments"):
            await client.views_publish(user_id="U1", view=broken)

    home = server.person("U1").home
    assert home is not None
    assert home.words == "Nothing is due"
    assert len(server.violations) == 2


async def test_modals_take_the_inputs_that_messages_do_not(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the job seeker a wrong form: numbers, addresses and e-mail are at home in a modal."""
    number = typed("number_input", is_decimal_allowed=False)
    kinds = [number, typed("email_text_input"), typed("url_text_input"), typed("datetimepicker")]
    blocks = [field_of("x", f"b{index}", kind) for index, kind in enumerate(kinds)]
    await client.views_open(trigger_id=server.workspace.new_trigger("U1"), view=modal(blocks))
    assert server.violations == []


async def test_a_stale_hash_is_a_conflict(server: SlackServer, client: AsyncWebClient) -> None:
    """Spares the job seeker a Home tab that an older answer overwrites."""
    first = await client.views_publish(user_id="U1", view=HOME)
    second = await client.views_publish(user_id="U1", view=HOME, hash=first["view"]["hash"])
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_publish(user_id="U1", view=HOME, hash=first["view"]["hash"])

    opened = await client.views_open(
        trigger_id=server.workspace.new_trigger("U1"), view=modal([FIELD], external_id="e1")
    )
    await client.views_update(external_id="e1", view=modal([FIELD], title=words("New")))
    with pytest.raises(SlackApiError, match="hash_conflict"):
        await client.views_update(
            view_id=opened["view"]["id"], hash=opened["view"]["hash"], view=modal([FIELD])
        )

    assert second["view"]["hash"] != first["view"]["hash"]
    assert [each.title for each in server.person("U1").modals] == ["New"]
    assert server.violations == []


@pytest.mark.parametrize(
    ("message", "error"),
    [
        pytest.param({}, "no_text", id="nothing at all"),
        pytest.param({"text": "x" * 40_001}, "msg_too_long", id="40,001 characters"),
        pytest.param(
            {"text": "x", "blocks": [section("x" * 2900)] * 4}, "msg_blocks_too_long", id="11,600"
        ),
        pytest.param({"text": "x", "blocks": "[{"}, "invalid_blocks_format", id="broken JSON"),
        pytest.param(
            {"text": "x", "metadata": {"key": "k"}}, "invalid_metadata_format", id="metadata"
        ),
        pytest.param({"text": "x", "silent": True}, "invalid_arguments", id="unknown argument"),
        pytest.param({"text": "x", "thread_ts": "1.000001"}, "thread_not_found", id="no thread"),
    ],
)
async def test_a_message_that_slack_would_refuse_is_refused(
    server: SlackServer, client: AsyncWebClient, message: dict[str, Any], error: str
) -> None:
    """Spares the job seeker a message that is lost for a reason nobody looked at."""
    with pytest.raises(SlackApiError, match=error):
        await client.api_call("chat.postMessage", json={"channel": "U1", **message})
    assert [error in each for each in server.violations + server.refusals] == [True]


async def test_blocks_without_a_text_are_shown_but_recorded(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares somebody with a screen reader a message that says nothing."""
    with pytest.warns(UserWarning, match="text"):
        await client.chat_postMessage(channel="U1", blocks=[section("Call Acme")])
    assert server.violations == [
        "chat.postMessage: no top-level text, which notifications read",
    ]


@pytest.mark.parametrize(
    ("written", "found", "violated"),
    [
        pytest.param("Hello <!channel>", ["<!channel>"], True, id="a broadcast"),
        pytest.param("<!here|here> <!everyone>", ["<!here|here>", "<!everyone>"], True, id="two"),
        pytest.param("<@U1> asked", ["<@U1>"], False, id="a mention"),
        pytest.param(
            "<https://example.org|Acme>", ["<https://example.org|Acme>"], False, id="link"
        ),
        pytest.param("&lt;!channel&gt; a < b > c", [], False, id="escaped, and not a sequence"),
        pytest.param("<!date^1795420800^{date_short}|Monday>", [], False, id="a date"),
    ],
)
async def test_what_slack_would_interpret_is_recorded(
    server: SlackServer, client: AsyncWebClient, written: str, found: list[str], violated: bool
) -> None:
    """S34: nothing the job seeker typed may ring a whole channel or become a link."""
    await client.chat_postMessage(channel="U1", text="x", blocks=[section(written)])
    assert server.control_sequences == [f"chat.postMessage: {each}" for each in found]
    assert bool(server.violations) == violated

    plain = {"type": "section", "text": words("<!channel>")}
    posted = await client.chat_postMessage(channel="U1", text="x", blocks=[plain])
    assert len(server.control_sequences) == len(found)
    assert posted["message"]["blocks"][0]["text"]["text"] == "&lt;!channel&gt;"
    assert server.person("U1").messages[-1].words == "<!channel>"


async def test_a_broadcast_hidden_in_rich_text_is_found(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """S34: a broadcast needs no angle brackets there."""
    words_of = [{"type": "broadcast", "range": "channel"}]
    lines = [{"type": "rich_text_section", "elements": words_of}]
    block = {"type": "rich_text", "elements": lines}
    await client.chat_postMessage(channel="U1", text="x", blocks=[block], link_names=True)
    assert server.control_sequences == ["chat.postMessage: broadcast:channel"]
    assert ["parse and link_names" in each for each in server.violations] == [True, False]
    assert server.violations[1].endswith("rings everybody")


async def test_methods_tokens_and_scopes_are_checked(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the operator a bot that works here only because nobody asked for its papers."""
    stranger = AsyncWebClient(token="xoxb-other", base_url=server.api_url)
    server.api.scopes.discard("users:read")
    for call, error in (
        (stranger.auth_test(), "invalid_auth"),
        (AsyncWebClient(base_url=server.api_url).auth_test(), "not_authed"),
        (client.api_call("chat.shout"), "unknown_method"),
        (client.apps_connections_open(app_token=server.bot_token), "not_allowed_token_type"),
        (client.users_info(user="U1"), "missing_scope"),
        (client.conversations_open(users="U9"), "user_not_found"),
    ):
        with pytest.raises(SlackApiError, match=error):
            await call
    assert len(server.violations) == 4
    assert len(server.refusals) == 2


@pytest.mark.usefixtures("robin")
async def test_forms_are_understood_as_well_as_json(server: SlackServer) -> None:
    """Shows that either encoding Slack documents reaches the same screen."""
    data = {"token": server.bot_token, "channel": "U1", "text": "Hello", "blocks": "[]"}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{server.api_url}chat.postMessage", data=data) as response,
    ):
        assert (await response.json())["ok"]
    assert [each.text for each in server.person("U1").messages] == ["Hello"]
