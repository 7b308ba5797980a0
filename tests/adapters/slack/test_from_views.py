"""What people do in modals, at home and by shortcuts, as events; what is none of it is nothing."""

import pytest

from adapters.slack import forms, inbound, panes
from adapters.slack.from_views import HomeOpened, home_opened, shortcut, words
from adapters.slack.inbound import ViewSource
from bot.engine.events import ActionChosen, Apart, FormSubmitted, TextEntered, WordsPicked
from bot.service.ports import Address

ROBIN = Address(platform="slack", workspace="T1", person="U1")
WHO = {"user": {"id": "U1"}, "team": {"id": "T1"}, "trigger_id": "13.98.d4"}
OPENED = {
    "team_id": "T1",
    "event": {"type": "app_home_opened", "user": "U1", "tab": "home", "view": {"hash": "h7"}},
}


def _view(callback_id: str, **more: object) -> dict[str, object]:
    return {"id": "V1", "hash": "h1", "type": "modal", "callback_id": callback_id, **more}


def test_who_looks_at_home_is_known_and_what_stands_there() -> None:
    """Spares Robin a page that was published over a newer one."""
    assert home_opened(OPENED) == HomeOpened(address=ROBIN, hash="h7")


def test_the_first_look_finds_nothing_there() -> None:
    """Spares Robin an empty page at the first look."""
    event = {"type": "app_home_opened", "user": "U1", "tab": "home"}
    assert home_opened({**OPENED, "event": event}) == HomeOpened(address=ROBIN, hash="")


@pytest.mark.parametrize(
    "event",
    [
        {"type": "app_home_opened", "user": "U1", "tab": "messages"},
        {"type": "message", "user": "U1", "tab": "home"},
        {"type": "app_home_opened", "tab": "home"},
        "nonsense",
    ],
    ids=["the other tab", "another event", "nobody", "no event at all"],
)
def test_anything_else_is_no_look_at_home(event: object) -> None:
    """Spares Slack a page that nobody asked for."""
    assert home_opened({**OPENED, "event": event}) is None


def test_words_in_a_pane_are_an_answer_that_stays_apart() -> None:
    """Spares Robin their own words in a place where others read them."""
    state = {"values": {panes.WORDS: {forms.ELEMENT: {"value": "she said thursday"}}}}
    arrival = words({**WHO, "view": _view(panes.CALLBACK, state=state)})
    assert arrival is not None
    assert arrival.event == TextEntered(
        id="13.98.d4", text="she said thursday", apart=Apart.ALREADY
    )
    assert arrival.view == ViewSource(id="V1", hash="h1", is_home=False)
    assert arrival.submits


@pytest.mark.parametrize("callback_id", ["", "r1:form", "theirs"])
def test_another_modal_holds_no_words(callback_id: str) -> None:
    """Spares Robin a form that is taken for what they say."""
    assert words({**WHO, "view": _view(callback_id)}) is None


def test_a_form_opened_apart_is_answered_apart() -> None:
    """Spares Robin an answer in the chat to what they filled in at home."""
    arrival = inbound.submission(
        {**WHO, "view": _view(forms.CALLBACK_APART, private_metadata="f1:k1")}
    )
    assert arrival is not None
    assert isinstance(arrival.event, FormSubmitted)
    assert arrival.event.apart is Apart.ALREADY


@pytest.mark.parametrize("kind", ["modal", "home"])
def test_a_press_in_a_view_says_where_it_was(kind: str) -> None:
    """Spares Robin an answer that appears somewhere else."""
    action = {"action_id": "r1:show:home:3", "value": "a1"}
    view = {**_view(panes.CALLBACK), "type": kind}
    arrival = inbound.press({**WHO, "actions": [action], "view": view})
    assert arrival is not None
    assert isinstance(arrival.event, ActionChosen)
    assert arrival.event.apart is Apart.ALREADY
    assert arrival.view == ViewSource(id="V1", hash="h1", is_home=kind == "home")


def test_the_words_of_a_message_come_as_they_were_typed() -> None:
    """S34: spares Robin markup for words."""
    body = {
        **WHO,
        "type": "message_action",
        "callback_id": "save_feedback",
        "message": {"text": "more &lt;numbers&gt; from <@U2|casey>"},
    }
    arrival = shortcut(body)
    assert arrival is not None
    assert arrival.event == WordsPicked(
        id="13.98.d4", text="more <numbers> from @casey", apart=Apart.ALREADY
    )


@pytest.mark.parametrize(
    "body",
    [
        {**WHO, "type": "shortcut", "callback_id": "save_feedback"},
        {**WHO, "type": "message_action", "callback_id": "log_interview"},
        {**WHO, "type": "shortcut", "callback_id": "other"},
        {"type": "shortcut", "callback_id": "log_interview", "trigger_id": "1"},
        {**WHO, "type": "shortcut", "callback_id": "log_interview", "trigger_id": ""},
    ],
    ids=["of the other kind", "of the other kind too", "another one", "nobody's", "no trigger"],
)
def test_anything_else_is_no_shortcut_of_ours(body: dict[str, object]) -> None:
    """Spares Robin a surprise."""
    assert shortcut(body) is None
