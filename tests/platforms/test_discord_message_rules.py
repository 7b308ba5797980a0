"""The local Discord refuses the messages that Discord refuses, and says so in `violations`."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from .discord_limits import EPHEMERAL
from .discord_raw import Json, Raw, button, buttons, embed, fields, options, row, select, text, v2
from .discord_server import DiscordServer


@pytest.fixture
async def raw() -> AsyncIterator[Raw]:
    async with DiscordServer() as server, aiohttp.ClientSession() as session:
        yield Raw(server, session)


TOO_LONG_OR_WRONG: dict[str, tuple[Json, str]] = {
    "2001 characters": ({"content": "x" * 2001}, "content"),
    "11 embeds": ({"embeds": [{"title": "t"}] * 11}, "embeds"),
    "an embed title of 257": (embed(title="t" * 257), "embeds.0.title"),
    "an embed description of 4097": (embed(description="d" * 4097), "embeds.0.description"),
    "26 embed fields": (embed(fields=fields(26)), "embeds.0.fields"),
    "an embed field of 1025": (embed(fields=fields(1, 1025)), "embeds.0.fields.0.value"),
    "an embed field without a value": (embed(fields=fields(1, 0)), "embeds.0.fields.0.value"),
    "an embed footer of 2049": (embed(footer={"text": "f" * 2049}), "embeds.0.footer.text"),
    "embeds of 6001 in all": (embed(title="t", fields=fields(6, 999)), "embeds"),
    "an image that was not uploaded": (
        embed(image={"url": "attachment://chart.png"}),
        "embeds.0.image",
    ),
    "a nonce of 26": ({"content": "x", "nonce": "n" * 26}, "nonce"),
    "an ephemeral channel message": ({"content": "x", "flags": EPHEMERAL}, "flags"),
    "mentions both parsed and listed": (
        {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["101"]}},
        "allowed_mentions.parse",
    ),
    "6 action rows": (
        {"content": "x", "components": [row(button(str(each))) for each in range(6)]},
        "components",
    ),
    "6 buttons a row": (
        buttons(*(button(str(each)) for each in range(6))),
        "components.0.components",
    ),
    "two selects in a row": (
        buttons(select(), select(custom_id="t")),
        "components.0.components",
    ),
    "an empty row": (buttons(), "components.0.components"),
    "a button outside a row": ({"content": "x", "components": [button()]}, "components.0.type"),
    "a button label of 81": (
        buttons(button(label="l" * 81)),
        "components.0.components.0.label",
    ),
    "a button without a label": (buttons(button(label="")), "components.0.components.0.label"),
    "a custom id of 101": (buttons(button("c" * 101)), "components.0.components.0.custom_id"),
    "a button without a custom id": (
        buttons(button("")),
        "components.0.components.0.custom_id",
    ),
    "a link with a custom id": (
        buttons(button(style=5, url="https://example.org")),
        "components.0.components.0.custom_id",
    ),
    "a custom id twice": (buttons(button(), button()), "components"),
    "a custom id twice, disabled": (
        buttons(button(disabled=True), button(disabled=True)),
        "components",
    ),
    "26 options": (buttons(select(options=options(26))), "components.0.components.0.options"),
    "an option value twice": (
        buttons(select(options=options(1) * 2)),
        "components.0.components.0.options.1.value",
    ),
    "a placeholder of 151": (
        buttons(select(placeholder="p" * 151)),
        "components.0.components.0.placeholder",
    ),
    "a text display without the V2 flag": (
        {"content": "x", "components": [text()]},
        "components.0.type",
    ),
    "content on Components V2": (v2(text(), content="x"), "content"),
    "embeds on Components V2": (v2(text(), embeds=[{"title": "t"}]), "embeds"),
    "41 components": (v2(*[text()] * 41), "components"),
    "4001 characters of Components V2": (v2(text("x" * 2001), text("x" * 2000)), "components"),
    "a section of 4 texts": (
        v2({"type": 9, "components": [text()] * 4, "accessory": button()}),
        "components.0.components",
    ),
    "a section without an accessory": (
        v2({"type": 9, "components": [text()]}),
        "components.0.accessory",
    ),
}


@pytest.mark.parametrize(("body", "path"), TOO_LONG_OR_WRONG.values(), ids=list(TOO_LONG_OR_WRONG))
async def test_a_message_over_a_limit_is_refused(raw: Raw, body: Json, path: str) -> None:
    """Discord would refuse it, and the job seeker would see nothing."""
    status, answer = await raw.send("POST", raw.dm, body)
    assert (status, answer["code"], answer["message"]) == (400, 50035, "Invalid Form Body")
    at = answer["errors"]
    for step in path.split("."):
        at = at[step]
    assert at["_errors"][0]["code"]
    assert len(raw.server.violations) == 1
    assert raw.robin.messages == []


WITHIN_LIMITS: dict[str, Json] = {
    "2000 characters": {"content": "x" * 2000},
    "2000 emoji": {"content": "\N{SMILING FACE WITH OPEN MOUTH}" * 2000},
    "an embed of 6000": embed(title="t" * 6, fields=fields(6, 998)),
    "5 rows of 5 buttons": {
        "content": "x",
        "components": [row(*(button(f"{y}{x}") for x in range(5))) for y in range(5)],
    },
    "25 options": buttons(select(options=options(25), max_values=25)),
    "a custom id of 100": buttons(button("c" * 100)),
    "Components V2": v2(
        {"type": 17, "components": [text("x" * 4000), {"type": 14}, row(button())]},
    ),
    "everyone, but nobody is pinged": {
        "content": "@everyone <@101>",
        "allowed_mentions": {"parse": []},
    },
}


@pytest.mark.parametrize("body", WITHIN_LIMITS.values(), ids=list(WITHIN_LIMITS))
async def test_a_message_at_the_limit_is_taken(raw: Raw, body: Json) -> None:
    """A judge that is too strict would cost the job seeker characters."""
    status, _ = await raw.send("POST", raw.dm, body)
    assert (status, raw.server.violations, len(raw.robin.messages)) == (200, [], 1)


async def test_wide_characters_over_discords_bytes_break_it(raw: Raw) -> None:
    """4000 emoji fit by characters, yet Discord itself answers 500."""
    status, _ = await raw.send("POST", raw.dm, v2(text("\N{SMILING FACE WITH OPEN MOUTH}" * 2600)))
    assert status == 500
    assert len(raw.server.violations) == 1


PINGS = {
    "everyone": ("@everyone!", None),
    "a user": ("Hi <@101>", None),
    "a role": ("Hi <@&7>", None),
    "a listed user": ("Hi <@101>", {"parse": [], "users": ["101"]}),
}


@pytest.mark.parametrize(("content", "allowed"), PINGS.values(), ids=list(PINGS))
async def test_a_message_that_pings_is_a_violation(
    raw: Raw, content: str, allowed: Json | None
) -> None:
    """What somebody typed must never ring a whole server."""
    body = {"content": content} | ({"allowed_mentions": allowed} if allowed else {})
    await raw.send("POST", raw.dm, body)
    assert len(raw.server.violations) == 1


async def test_a_message_that_shows_nothing_is_refused(raw: Raw) -> None:
    """Spaces are trimmed away."""
    status, answer = await raw.send("POST", raw.dm, {"content": "  \n"})
    assert (status, answer["code"]) == (400, 50006)


async def test_a_file_is_taken_and_its_embed_may_show_it(raw: Raw) -> None:
    """A chart and a calendar file reach the job seeker with their alt text."""
    form = aiohttp.FormData(quote_fields=False)
    image = {"image": {"url": "attachment://chart.png"}}
    told = [{"id": 0, "filename": "chart.png", "description": "Two calls"}]
    sent = {"embeds": [image], "attachments": told}
    form.add_field("payload_json", aiohttp.payload.JsonPayload(sent))
    form.add_field("files[0]", b"png", filename="chart.png")
    status, _ = await raw.send("POST", raw.dm, data=form)
    assert (status, raw.server.violations) == (200, [])
    message = raw.robin.messages[0]
    assert message.files == {"chart.png": b"png"}
    assert message.attachments[0]["description"] == "Two calls"


async def test_components_v2_is_for_ever(raw: Raw) -> None:
    """A card once sent with the flag can't be edited back to plain text."""
    _, sent = await raw.send("POST", raw.dm, v2(text()))
    status, _ = await raw.send("PATCH", f"{raw.dm}/{sent['id']}", {"content": "plain"})
    assert status == 400
    _, plain = await raw.send("POST", raw.dm, {"content": "plain"})
    status, _ = await raw.send("PATCH", f"{raw.dm}/{plain['id']}", v2(text()))
    assert status == 400
    status, _ = await raw.send(
        "PATCH", f"{raw.dm}/{plain['id']}", v2(text("new"), content=None, embeds=[])
    )
    assert status == 200
    assert raw.robin.messages[1].text == "new"
