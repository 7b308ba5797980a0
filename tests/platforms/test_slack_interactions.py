"""Forms, menus, triggers and response_urls of the local Slack, tried with the real slack-bolt."""

from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.webhook.async_client import AsyncWebhookClient

from tests.platforms.slack_forms import NotLetThrough, NotOnScreen
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import (
    FORM,
    SmallApp,
    button,
    card,
    modal,
    opened_form,
    posted_card,
    section,
)


def option(words: str, value: str) -> dict[str, Any]:
    """As Slack gives back what was chosen."""
    return {"text": {"type": "plain_text", "text": words, "emoji": True}, "value": value}


async def test_a_submission_carries_every_kind_of_input_as_slack_does(
    app: SmallApp, robin: Person
) -> None:
    """Spares the job seeker an answer that arrives in a shape the bot never met."""
    form = await opened_form(robin)
    await robin.submits(
        form,
        {
            "Employer": "Acme & Sons <HR>",
            "They decide by": "2026-11-27",
            "How was it?": "R & D",
            "Help with": ["Calls", "m"],
            "remind": "n",
        },
    )

    (body,) = [each for each in app.heard if each.get("type") == "view_submission"]
    values = body["view"]["state"]["values"]
    assert {name: next(iter(held.values())) for name, held in values.items()} == {
        "employer": {"type": "plain_text_input", "value": "Acme & Sons <HR>"},
        "decide": {"type": "datepicker", "selected_date": "2026-11-27"},
        "hour": {"type": "timepicker", "selected_time": "09:30"},
        "mood": {"type": "static_select", "selected_option": option("R &amp; D", "r")},
        "help": {
            "type": "checkboxes",
            "selected_options": [option("Calls", "c"), option("Mail", "m")],
        },
        "remind": {"type": "radio_buttons", "selected_option": option("No", "n")},
    }
    assert body["view"]["private_metadata"] == "dossier:1"


async def test_errors_of_a_form_come_back_and_leave_it_open(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Spares the job seeker typing a form again because one field was wrong."""
    form = await opened_form(robin)

    answer = await robin.submits(form, {"employer": "Nobody"})

    assert answer == {"response_action": "errors", "errors": {"employer": "Who is that?"}}
    assert [each.id for each in robin.modals] == [form.id]
    assert server.violations == []


@pytest.mark.parametrize(
    ("answer", "titles", "violated"),
    [
        pytest.param({"response_action": "clear"}, [], None, id="clear closes all"),
        pytest.param(
            {"response_action": "update", "view": modal([section("Saved")], title=FORM["title"])},
            ["Interview"],
            None,
            id="update replaces it",
        ),
        pytest.param(
            {"response_action": "push", "view": modal([section("More")])},
            ["Interview", "Interview"],
            None,
            id="push lies on top",
        ),
        pytest.param(
            {"response_action": "errors", "errors": {"nowhere": "No"}},
            ["Interview"],
            "'nowhere' is no input block",
            id="an error must name an input",
        ),
        pytest.param(
            {"response_action": "update", "view": {"type": "modal"}},
            ["Interview"],
            "missing required field: title",
            id="a broken view is refused",
        ),
    ],
)
async def test_the_answer_to_a_submission_changes_the_stack(
    server: SlackServer,
    app: SmallApp,
    robin: Person,
    answer: dict[str, Any],
    titles: list[str],
    violated: str | None,
) -> None:
    """Spares the job seeker a form that stays open, or vanishes, when the bot meant otherwise."""
    app.answer_with = answer
    await robin.submits(await opened_form(robin), {"employer": "Acme"})

    assert [each.title for each in robin.modals] == titles
    assert [str(violated) in each for each in server.violations] == ([True] if violated else [])


async def test_the_client_itself_holds_back_what_slack_would_not_send(
    app: SmallApp, robin: Person
) -> None:
    """Shows that a test cannot send what no person could."""
    form = await opened_form(robin)

    with pytest.raises(NotLetThrough, match="Employer"):
        await robin.submits(form)
    with pytest.raises(NotLetThrough, match="at most 60"):
        await robin.submits(form, {"employer": "x" * 61})
    with pytest.raises(NotOnScreen, match="no option 'Awful'"):
        await robin.submits(form, {"employer": "Acme", "mood": "Awful"})
    with pytest.raises(NotOnScreen, match="Salary"):
        await robin.submits(form, {"Salary": "1"})


async def test_a_closed_form_is_told_to_the_application_that_asked_for_it(
    app: SmallApp, robin: Person
) -> None:
    """Spares the job seeker a bot that waits for a form nobody looks at any more."""
    form = await opened_form(robin)
    await robin.closes(form)

    assert robin.modals == []
    assert app.heard[-1]["type"] == "view_closed"
    with pytest.raises(NotOnScreen, match="'Interview' is closed"):
        await robin.submits(form, {"employer": "Acme"})


async def test_a_choice_in_a_menu_is_kept_in_the_state_of_the_message(
    app: SmallApp, robin: Person
) -> None:
    """Shows that a menu's choice reaches the bot twice, as in Slack: as action and as state."""
    await robin.clicks(await posted_card(robin), "snooze", "Next week")

    body = app.heard[-1]
    assert body["actions"][0]["selected_option"]["value"] == "7d"
    assert body["state"]["values"]["do"]["snooze"]["selected_option"]["value"] == "7d"
    assert body["container"]["is_ephemeral"] is False
    assert body["message"]["blocks"][0]["text"]["text"] == "Call *Acme*"


async def test_an_old_copy_of_a_card_can_still_be_pressed(app: SmallApp, robin: Person) -> None:
    """S21, S25: lets a test press what a second device still shows."""
    old = await posted_card(robin)
    await robin.clicks(old, "called")
    await robin.sees(lambda message: message.text == "Called")

    await robin.clicks(old, "snooze", "Tomorrow")

    assert app.heard[-1]["actions"][0]["selected_option"]["value"] == "1d"
    with pytest.raises(NotOnScreen, match="no 'called'"):
        await robin.clicks(robin.messages[-1], "called")


async def test_a_response_url_works_five_times_in_half_an_hour(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Shows the bot that a late answer needs another way than the response_url."""
    await robin.command("/interview", "say hi")
    first = AsyncWebhookClient(app.heard[-1]["response_url"])
    await robin.command("/interview", "say hi")
    second = AsyncWebhookClient(app.heard[-1]["response_url"])

    for _ in range(5):
        assert (await first.send(text="again")).status_code == 200
    assert "used_url" in (await first.send(text="once more")).body
    server.advance(30 * 60)
    assert "expired_url" in (await second.send(text="too late")).body

    assert [each.text for each in robin.ephemerals].count("again") == 5
    assert server.violations == []


async def test_a_response_url_of_a_click_replaces_or_deletes_its_message(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Shows that even a message only one person sees can be changed after their click."""
    await app.client.chat_postEphemeral(
        channel=robin.dm, user="U1", text="Only you", blocks=card("Acme")
    )
    shown = await robin.sees(lambda message: message.text == "Only you")
    await robin.clicks(shown, "snooze", "1d")
    body = app.heard[-1]
    url = AsyncWebhookClient(body["response_url"])

    await url.send(text="Tomorrow", replace_original=True)
    assert [each.text for each in robin.ephemerals] == ["Tomorrow"]
    await url.send(delete_original=True)
    assert robin.ephemerals == []
    assert server.violations == []
    await url.send(text="Unclear")

    assert (body["container"]["is_ephemeral"], "message" in body) == (True, False)
    assert ["replace_original" in each for each in server.violations] == [True]


async def test_a_trigger_opens_one_form_and_only_within_three_seconds(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """S32: a form that cannot be opened is met here before the job seeker meets it."""
    await opened_form(robin)
    used = app.heard[-1]["trigger_id"]
    await robin.command("/interview", "say hi")
    old = app.heard[-1]["trigger_id"]
    server.advance(3.0)

    for trigger, error in ((used, "exchanged_trigger_id"), (old, "expired_trigger_id")):
        with pytest.raises(SlackApiError, match=error):
            await app.client.views_open(trigger_id=trigger, view=FORM)

    server.workspace.trigger_seconds = 0.0
    await robin.command("/interview", "add")
    await robin.until(lambda: app.errors == ["expired_trigger_id"])
    assert server.violations == []


async def test_pushing_a_fourth_form_is_refused(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Spares the job seeker a form that never comes because three lie below it."""
    app.view_to_open = modal([{"type": "actions", "elements": [button("More", "add")]}])
    top = await opened_form(robin)
    for _ in range(2):
        await robin.clicks(top, "More")
        await app.client.views_push(trigger_id=app.heard[-1]["trigger_id"], view=app.view_to_open)
        top = robin.modals[-1]
    await robin.clicks(top, "More")

    with pytest.raises(SlackApiError, match="push_limit_reached"):
        await app.client.views_push(trigger_id=app.heard[-1]["trigger_id"], view=app.view_to_open)
    assert [each.previous for each in robin.modals] == [None, *[e.id for e in robin.modals[:2]]]
