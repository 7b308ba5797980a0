"""Payloads as Slack documents them become events; what is not for us becomes nothing."""

import pytest

from adapters.slack import inbound
from adapters.slack.inbound import Arrival
from bot.engine.events import ActionChosen, Apart, CommandInvoked, FormSubmitted, TextEntered
from bot.service.ports import Address
from tests.platforms.slack_checks import Json

ROBIN = Address(platform="slack", workspace="T1", person="U1")

COMMAND: Json = {
    "team_id": "T1",
    "user_id": "U1",
    "channel_id": "C1",
    "command": "/interview",
    "text": "add Smith &amp; Sons",
    "response_url": "https://hooks.slack.com/commands/1",
    "trigger_id": "13.98.a1",
    "is_enterprise_install": "false",
}
PRESS: Json = {
    "type": "block_actions",
    "team": {"id": "T1", "domain": "acme"},
    "user": {"id": "U1", "team_id": "T1"},
    "container": {
        "type": "message",
        "message_ts": "1.2",
        "channel_id": "D1",
        "is_ephemeral": False,
    },
    "channel": {"id": "D1", "name": "directmessage"},
    "trigger_id": "13.98.b2",
    "response_url": "https://hooks.slack.com/actions/1",
    "actions": [{"type": "button", "action_id": "r1:field:abc123:2", "value": "day"}],
}
SUBMISSION: Json = {
    "type": "view_submission",
    "team": {"id": "T1"},
    "user": {"id": "U1", "team_id": "T1"},
    "trigger_id": "13.98.c3",
    "view": {
        "callback_id": "r1:form",
        "private_metadata": "f1:abc123",
        "state": {
            "values": {
                "employer": {"value": {"type": "plain_text_input", "value": "R&D <b>"}},
                "people": {"value": {"type": "plain_text_input", "value": None}},
                "day": {"value": {"type": "datepicker", "selected_date": "2026-10-14"}},
                "from": {"value": {"type": "timepicker", "selected_time": "20:00"}},
                "again": {"value": {"type": "static_select", "selected_option": {"value": "=yes"}}},
                "open": {"value": {"type": "static_select", "selected_option": None}},
            }
        },
    },
}
MESSAGE: Json = {
    "type": "event_callback",
    "team_id": "T1",
    "event_id": "Ev1",
    "event": {
        "type": "message",
        "channel_type": "im",
        "channel": "D1",
        "user": "U1",
        "text": "yeah they said Thursday",
        "ts": "1.2",
    },
}


def of_event(**changes: object) -> Json:
    return {**MESSAGE, "event": {**MESSAGE["event"], **changes}}


def test_a_command_is_known_by_its_trigger_and_knows_every_way_back() -> None:
    """Spares Robin an answer in a place where others read along."""
    assert inbound.command(COMMAND) == Arrival(
        address=ROBIN,
        event=CommandInvoked(id="13.98.a1", text="add Smith & Sons", apart=Apart.POSSIBLE),
        channel="C1",
        response_url="https://hooks.slack.com/commands/1",
        trigger_id="13.98.a1",
    )


def test_a_button_names_its_question_and_brings_its_value() -> None:
    """Spares Robin a press that changes something else."""
    assert inbound.press(PRESS) == Arrival(
        address=ROBIN,
        event=ActionChosen(
            id="13.98.b2", key="abc123", action="field", value="day", apart=Apart.POSSIBLE
        ),
        channel="D1",
        response_url="https://hooks.slack.com/actions/1",
        trigger_id="13.98.b2",
    )


def test_an_entry_of_a_list_brings_the_value_that_was_written_into_it() -> None:
    """Spares Robin the wrong employer."""
    chosen = {"action_id": "r1:show:abc123:0", "selected_option": {"value": "=a1"}}
    arrival = inbound.press({**PRESS, "actions": [chosen]})
    assert arrival is not None
    assert isinstance(arrival.event, ActionChosen)
    assert (arrival.event.action, arrival.event.value) == ("show", "a1")


def test_a_press_on_a_message_for_one_person_only_says_so() -> None:
    """Spares Robin buttons that stay although they were pressed."""
    ephemeral = {**PRESS["container"], "is_ephemeral": True}
    arrival = inbound.press({**PRESS, "container": ephemeral})
    assert arrival is not None
    assert arrival.on_ephemeral


def test_a_form_brings_every_field_and_nothing_where_nothing_was_given() -> None:
    """Spares Robin a field that is kept although it was emptied."""
    assert inbound.submission(SUBMISSION) == Arrival(
        address=ROBIN,
        event=FormSubmitted(
            id="13.98.c3",
            key="abc123",
            values={
                "employer": "R&D <b>",
                "people": "",
                "day": "2026-10-14",
                "from": "20:00",
                "again": "yes",
                "open": "",
            },
            apart=Apart.POSSIBLE,
        ),
        submits=True,
    )


def test_words_in_the_private_chat_are_known_by_their_event() -> None:
    """Spares Robin two calls noted for one sentence that Slack delivered twice."""
    assert inbound.message(MESSAGE) == Arrival(
        address=ROBIN,
        event=TextEntered(id="Ev1", text="yeah they said Thursday"),
        channel="D1",
    )


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(of_event(bot_id="B1"), id="our own message"),
        pytest.param(of_event(subtype="message_changed"), id="an edit of our own message"),
        pytest.param(of_event(subtype="message_deleted"), id="a deletion"),
        pytest.param(of_event(channel_type="channel"), id="a message in a channel"),
        pytest.param(of_event(type="app_home_opened"), id="another event"),
        pytest.param(of_event(text="  "), id="no words"),
        pytest.param(of_event(user=None), id="nobody"),
        pytest.param({"event": "message"}, id="nothing that Slack would send"),
    ],
)
def test_what_no_person_wrote_in_the_private_chat_is_nothing(body: Json) -> None:
    """Spares Robin a bot that talks to itself."""
    assert inbound.message(body) is None


@pytest.mark.parametrize(
    "action_id",
    [
        pytest.param("called", id="another app's"),
        pytest.param("r0:show:abc123:0", id="of a format that we never had"),
        pytest.param("r1:show:abc123", id="without a position"),
        pytest.param("", id="without a name"),
    ],
)
def test_a_button_that_is_not_ours_is_nothing(action_id: str) -> None:
    """Spares the operator an error for a button that an experiment left behind."""
    assert inbound.press({**PRESS, "actions": [{"action_id": action_id}]}) is None


def test_payloads_without_an_actor_or_an_id_are_nothing() -> None:
    """Spares the operator a dossier of nobody."""
    assert inbound.command({**COMMAND, "user_id": ""}) is None
    assert inbound.command({**COMMAND, "trigger_id": ""}) is None
    assert inbound.press({**PRESS, "user": {}}) is None
    assert inbound.press({**PRESS, "actions": []}) is None
    assert inbound.submission({**SUBMISSION, "view": {"callback_id": "other"}}) is None


def test_an_installation_for_a_whole_organisation_has_no_team_of_its_own() -> None:
    """Spares Robin one dossier by command and another by button."""
    arrival = inbound.press({**PRESS, "team": None, "enterprise": {"id": "E1"}})
    assert arrival is not None
    assert arrival.address == ROBIN


@pytest.mark.parametrize(
    ("sent", "typed"),
    [
        pytest.param("a &lt;b&gt; &amp; c", "a <b> & c", id="entities"),
        pytest.param("&amp;lt;", "&lt;", id="an entity that was typed"),
        pytest.param("&lt;!channel&gt;", "<!channel>", id="a control sequence that was typed"),
        pytest.param("at <http://acme.com|acme.com>", "at acme.com", id="a link Slack made"),
        pytest.param("<https://acme.com/a>", "https://acme.com/a", id="an address"),
        pytest.param("call <tel:0305550142|030 555 0142>", "call 030 555 0142", id="a number"),
        pytest.param("<mailto:a@b.example>", "a@b.example", id="an e-mail address"),
        pytest.param("<@U1|robin> and <@U2>", "@robin and @U2", id="mentions"),
        pytest.param("<#C1|jobs>", "#jobs", id="a channel"),
        pytest.param("<!here> <!subteam^S1|@hr>", "@here @hr", id="broadcasts"),
        pytest.param("1 < 2 | 3 > 2", "1 < 2 | 3 > 2", id="no sequence at all"),
    ],
)
def test_words_come_as_they_were_typed(sent: str, typed: str) -> None:
    """Spares Robin an employer called "<http://acme.com|acme.com>"."""
    assert inbound.as_typed(sent) == typed
