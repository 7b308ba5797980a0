"""What is pressed on App Home opens a window, and goes on in it."""

from tests.adapters.slack.at_home import button, home_now, opened_home
from tests.adapters.slack.program import SlackProgram, slack_program
from tests.adapters.slack.steps import MONDAY, calls, labelled, offers, register
from tests.platforms.slack_faults import Refused
from tests.platforms.slack_forms import interactive
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import View


async def home_when_due(program: SlackProgram, robin: Person) -> View:
    """App Home on the Monday on which the call is due."""
    await register(robin)
    await program.clock_to(MONDAY)
    return await opened_home(robin)


async def card_opened(robin: Person, home: View) -> View:
    await robin.clicks(home, button(home, "show-card"))
    return await robin.sees_modal(lambda view: "this is Robin" in view.words)


async def test_a_press_at_home_is_answered_there_and_goes_on_there(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a walk to the Messages tab for each answer (S1, S4)."""
    async with slack_program(slack, sqlite_url) as program:
        home = await home_when_due(program, robin)
        messages = len(robin.messages)
        card = await card_opened(robin, home)
        await robin.clicks(card, labelled("talked"))
        heard = await robin.sees_modal(lambda view: offers(view, "nothing-decided"))
        await robin.clicks(heard, labelled("nothing-decided"))
        again = await robin.sees_modal(lambda view: offers(view, "yes-on"))
        await robin.clicks(again, labelled("yes-on"))
        which = await robin.sees_modal(lambda view: offers(view, "no-day"))
        answer = await robin.submits(which, {"words": "she said thursday"})
        assert answer["response_action"] == "update"
        saved = await robin.sees_modal(lambda view: "Thursday 22 October" in view.words)
        assert len(robin.modals) == 1
        assert await calls(program) == 1
        home = await home_now(program, robin)
        assert "Thursday 22 October" in home.words
        assert len(robin.messages) == messages
        await robin.clicks(saved, labelled("undo"))
        await robin.sees_modal(lambda view: "Thursday 22 October" not in view.words)


async def test_two_presses_at_once_leave_the_first_ones_answer(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S20: a double click in a modal is one call, and the next question stays."""
    async with slack_program(slack, sqlite_url) as program:
        card = await card_opened(robin, await home_when_due(program, robin))
        await robin.clicks(card, labelled("talked"))
        await robin.clicks(card, labelled("talked"))
        await program.settled()
        assert offers(robin.modals[-1], "nothing-decided")
        assert await calls(program) == 1


async def test_a_form_from_a_modal_takes_its_place_and_is_answered_there(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a stack of windows, and an answer somewhere else."""
    async with slack_program(slack, sqlite_url):
        await register(robin)
        home = await opened_home(robin)
        await robin.clicks(home, button(home, "settings"))
        settings = await robin.sees_modal(lambda view: "Berlin" in view.words)
        change = next(
            element["action_id"]
            for _, element in interactive(settings.blocks)
            if element["type"] == "static_select"
        )
        await robin.clicks(settings, change, labelled("set-zone"))
        form = await robin.sees_modal(lambda view: view.body["submit"] is not None)
        assert len(robin.modals) == 1
        wrong = await robin.submits(form, {"place": "Atlantis"})
        assert wrong["response_action"] == "errors"
        answer = await robin.submits(form, {"place": "Tokyo"})
        assert answer["response_action"] == "update"
        assert "Tokyo" in (await robin.sees_modal()).words


async def test_a_modal_that_was_closed_meanwhile_is_answered_in_the_chat_to_them_alone(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S32: spares Robin an answer that goes nowhere."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        home = await opened_home(robin)
        await robin.clicks(home, button(home, "settings"))
        settings = await robin.sees_modal()
        slack.script("views.update", Refused("not_found"))
        await robin.clicks(settings, labelled("pause"))
        await program.settled()
        assert any("pause" in each.words for each in robin.ephemerals)
