"""A small application on the real slack-bolt, to try the local Slack with.

/interview add      opens a form; sending it posts a card with "I called" and a menu
/interview say X    answers X in the acknowledgement
/interview push     opens a form whose submission pushes another
/interview late     acknowledges only when ``let_go`` is set
/interview silent   never acknowledges
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_checks import Json
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer


def words(text: str) -> Json:
    """A plain_text object."""
    return {"type": "plain_text", "text": text}


def section(text: str, **more: object) -> Json:
    """A section in mrkdwn."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}, **more}


def button(text: str, action_id: str = "called", **more: object) -> Json:
    """A button."""
    return {"type": "button", "text": words(text), "action_id": action_id, **more}


def field_of(label: str, block_id: str, element: Json, **more: object) -> Json:
    """An input block."""
    return {"type": "input", "block_id": block_id, "label": words(label), "element": element} | more


def option(text: str, value: str) -> Json:
    """An option."""
    return {"text": words(text), "value": value}


def modal(blocks: list[Json], **more: object) -> Json:
    """A modal with everything that inputs need."""
    frame = {"type": "modal", "title": words("Interview"), "submit": words("Save")}
    return {**frame, "callback_id": "interview", "blocks": blocks, **more}


FORM = modal(
    [
        field_of("Employer", "employer", {"type": "plain_text_input", "max_length": 60}),
        field_of("They decide by", "decide", {"type": "datepicker"}, optional=True),
        field_of(
            "Your hour", "hour", {"type": "timepicker", "initial_time": "09:30"}, optional=True
        ),
        field_of(
            "How was it?",
            "mood",
            {"type": "static_select", "options": [option("Good", "g"), option("R & D", "r")]},
            optional=True,
        ),
        field_of(
            "Help with",
            "help",
            {"type": "checkboxes", "options": [option("Calls", "c"), option("Mail", "m")]},
            optional=True,
        ),
        field_of(
            "Remind me",
            "remind",
            {"type": "radio_buttons", "options": [option("Yes", "y"), option("No", "n")]},
            optional=True,
        ),
    ],
    private_metadata="dossier:1",
    notify_on_close=True,
)


def card(employer: str) -> list[Json]:
    """A card with a button and a menu."""
    menu = {
        "type": "static_select",
        "action_id": "snooze",
        "options": [option("Tomorrow", "1d"), option("Next week", "7d")],
    }
    return [
        section(f"Call *{employer}*", block_id="card"),
        {"type": "actions", "block_id": "do", "elements": [button("I called", value="k1"), menu]},
    ]


@dataclass
class SmallApp:
    """What the application heard, and a latch for its late answer."""

    client: AsyncWebClient
    bolt: AsyncApp
    handler: AsyncSocketModeHandler
    heard: list[Json] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    let_go: asyncio.Event = field(default_factory=asyncio.Event)
    view_to_open: Json = field(default_factory=lambda: FORM)
    answer_with: Json = field(default_factory=dict)

    async def on_command(self, ack: Any, body: Json) -> None:
        self.heard.append(body)
        verb, _, rest = body["text"].partition(" ")
        if verb == "say":
            await ack(rest)
        elif verb == "late":
            await self.let_go.wait()
            await ack()
        elif verb != "silent":
            await ack()
            try:
                await self.client.views_open(trigger_id=body["trigger_id"], view=self.view_to_open)
            except SlackApiError as error:
                self.errors.append(error.response["error"])

    async def on_submission(self, ack: Any, body: Json) -> None:
        self.heard.append(body)
        employer = body["view"]["state"]["values"]["employer"]
        name = next(iter(employer.values()))["value"]
        if name == "Nobody":
            await ack(response_action="errors", errors={"employer": "Who is that?"})
        elif self.answer_with:
            await ack(**self.answer_with)
        else:
            await ack()
            await self.client.chat_postMessage(
                channel=body["user"]["id"], text="A card", blocks=card(name)
            )

    async def on_click(self, ack: Any, body: Json) -> None:
        self.heard.append(body)
        await ack()
        if "view" not in body and body["actions"][0]["type"] == "button":
            place = body["container"]
            await self.client.chat_update(
                channel=place["channel_id"],
                ts=place["message_ts"],
                text="Called",
                blocks=[section("You called")],
            )

    async def on_event(self, body: Json) -> None:
        self.heard.append(body)
        event = body["event"]
        if event["type"] == "app_home_opened":
            home = {"type": "home", "blocks": [section("Nothing is due"), _home_button()]}
            await self.client.views_publish(user_id=event["user"], view=home)

    async def on_close(self, ack: Any, body: Json) -> None:
        self.heard.append(body)
        await ack()


def _home_button() -> Json:
    return {"type": "actions", "elements": [button("Add", "add")]}


@asynccontextmanager
async def small_app(server: SlackServer) -> AsyncIterator[SmallApp]:
    """The application, connected, until the end of the block."""
    client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
    bolt = AsyncApp(client=client)
    handler = AsyncSocketModeHandler(bolt, server.app_token, ping_interval=0.2)
    app = SmallApp(client, bolt, handler)
    bolt.command("/interview")(app.on_command)
    bolt.view("interview")(app.on_submission)
    bolt.view_closed("interview")(app.on_close)
    for action in ("called", "snooze", "add"):
        bolt.action(action)(app.on_click)
    bolt.event("message")(app.on_event)
    bolt.event("app_home_opened")(app.on_event)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    try:
        yield app
    finally:
        await handler.close_async()  # type: ignore[no-untyped-call]


async def opened_form(robin: Person) -> Any:
    await robin.command("/interview", "add")
    return await robin.sees_modal()


async def posted_card(robin: Person, employer: str = "Acme") -> Any:
    await robin.submits(await opened_form(robin), {"employer": employer})
    return await robin.sees(lambda message: employer in message.words)
