"""What an admin sees, on both platforms: within every limit, and read again as it was sent."""

import re

import pytest

from adapters.discord.modals import modal as discord_modal
from adapters.discord.render import body
from adapters.slack import forms, inbound
from adapters.slack.render import rendered
from bot.engine.effects import Notice, OpenForm
from bot.engine.events import ActionChosen, FormSubmitted
from bot.engine.fields import Field, FieldKind, Form
from bot.engine.workspace.overview import KEY, AdminAct
from bot.engine.workspace.pages import PAGES
from tests.adapters.shapes import said
from tests.engine.admins import COACHING, Office
from tests.platforms.discord_messages import CHANNEL_FLAGS
from tests.platforms.discord_messages import check_message as check_discord
from tests.platforms.discord_modals import check_modal
from tests.platforms.discord_refusals import form as checked
from tests.platforms.slack_blocks import faults_in_view
from tests.platforms.slack_messages import check_message as check_slack

OPENERS = (
    *((AdminAct.RULES, page) for page in PAGES),
    (AdminAct.COACHING, ""),
    (AdminAct.OWNER, ""),
)


def full_house() -> Office:
    """Everything is set that can be, as long as it may be."""
    office = Office()
    office.sends(
        "coaching",
        coaches=" ".join(f"{10**17 + n}" for n in range(20)),
        contact="w" * 200,
        booking="https://centre.example/" + "a" * 480,
        help_line="h" * 200,
    )
    office.sends("waiting", A2__wait="2 business days", A3__wait="10 days", H7__wait="9 days")
    office.sends("sectors", H2__retail_weekends="no")
    office.sends("owner", owner="yes")
    return office


@pytest.mark.parametrize(("action", "value"), OPENERS, ids=str)
def test_every_form_of_an_admin_fits(action: AdminAct, value: str) -> None:
    """Spares an admin a button that opens nothing."""
    for office in (Office(), full_house()):
        effect = office.presses(action, value)
        assert isinstance(effect, OpenForm)
        assert faults_in_view(forms.modal(effect.form, effect.key), "modal") == []
        with checked() as errors:
            check_modal(discord_modal(effect.form, effect.key), errors)


def test_everything_that_can_be_set_fits_one_message() -> None:
    """Spares an admin an overview in which what they look for is missing."""
    office = full_house()
    for effect in (office.looks(), office.sends("calls", H4__contacts="1")):
        assert isinstance(effect, Notice)
        shown = rendered(effect.message, effect.key)
        check_slack({"text": shown.text, "blocks": shown.blocks})
        check_discord(body(effect.message, effect.key), flags=CHANNEL_FLAGS)


def test_coaches_are_chosen_from_a_list_on_both() -> None:
    """Spares an admin the search for ids; one that is of another platform costs no form."""
    chosen = ("U0123ABCD", "100000000000000001")
    value = " ".join(chosen)
    field = Field(name="coaches", label=said("x"), kind=FieldKind.PEOPLE, value=value)
    form = Form(title=said("x"), fields=(field,), submit=said("x"))
    on_slack, on_discord = str(forms.modal(form, "k1")), str(discord_modal(form, "k1"))
    assert f"'initial_users': ['{chosen[0]}']" in on_slack
    assert f"'default_values': [{{'id': '{chosen[1]}', 'type': 'user'}}]" in on_discord


def test_people_chosen_on_slack_come_back_as_ids() -> None:
    """Spares an admin a coach who was chosen and is not one."""
    state = {"coaches": {"value": {"type": "multi_users_select", "selected_users": ["U1", "U2"]}}}
    arrival = inbound.submission(
        {
            "type": "view_submission",
            "team": {"id": "T1"},
            "user": {"id": "U9"},
            "trigger_id": "t1",
            "view": {
                "callback_id": forms.CALLBACK,
                "private_metadata": f"{forms.VERSION}:{KEY}-coaching",
                "state": {"values": state},
            },
        }
    )
    assert arrival is not None
    assert isinstance(arrival.event, FormSubmitted)
    assert arrival.event.values == {"coaches": "U1 U2"}
    office = Office()
    office.happens(arrival.event)
    assert office.policy.coaching.coaches == ("U1", "U2")


def test_an_admins_buttons_come_back_from_slack_as_what_they_are() -> None:
    """Spares an admin a press that nobody understands."""
    office = Office()
    office.sends("coaching", **COACHING)
    assert isinstance(office.effect, Notice)
    shown = str(rendered(office.effect.message, KEY).blocks)
    pressed = []
    for action_id in re.findall(r"'action_id': '([^']+)'", shown):
        press = {"team": {"id": "T1"}, "user": {"id": "U9"}, "trigger_id": "t"}
        arrival = inbound.press({**press, "actions": [{"action_id": action_id}]})
        assert arrival is not None
        assert isinstance(arrival.event, ActionChosen)
        assert arrival.event.key == KEY
        pressed.append(arrival.event.action)
    assert set(pressed) == {AdminAct.COACHING, AdminAct.OWNER, AdminAct.RULES, AdminAct.UNDO}
