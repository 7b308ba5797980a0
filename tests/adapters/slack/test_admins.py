"""What a workspace's admins set at home; and that nobody else can, whatever they forge."""

from tests.adapters.slack.program import slack_program
from tests.adapters.slack.steps import MONDAY, labelled, offers, register
from tests.platforms.slack_forms import interactive, label_of
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import View


async def _home(robin: Person) -> View:
    await robin.opens_home()
    return await robin.sees_home()


def _named(view: View, action: str) -> str:
    """The action_id of the first element that does this."""
    return next(
        str(element["action_id"])
        for _, element in interactive(view.blocks)
        if f":{action}:" in element["action_id"]
    )


def _admin(slack: SlackServer) -> Person:
    ada = slack.person("UADA", name="ada", tz="Europe/Berlin")
    ada.user["is_admin"] = True
    return ada


async def test_an_admin_sets_coach_and_help_line_at_home(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin a mail to the operator for each change (issue 4)."""
    ada, robin = _admin(slack), slack.person("U1", name="robin", tz="Europe/Berlin")
    slack.person("UCASEY", name="casey")
    async with slack_program(slack, sqlite_url) as program:
        home = await _home(ada)
        await ada.clicks(home, _named(home, "ws_coaching"))
        form = await ada.sees_modal(lambda view: view.body["submit"] is not None)
        people = next(
            block["block_id"]
            for block, element in interactive(form.blocks)
            if element["type"] == "multi_users_select"
        )
        answer = await ada.submits(form, {people: ["UCASEY"]})
        assert answer["response_action"] == "update"
        await program.settled()
        await robin.command("/interview", "coach")
        await robin.sees(lambda message: labelled("choose-shared") in message.words)


async def test_an_employers_workspace_makes_everybody_discreet_by_default(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a setting that they would have found too late."""
    ada, robin = _admin(slack), slack.person("U1", name="robin", tz="Europe/Berlin")
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        home = await _home(ada)
        await ada.clicks(home, _named(home, "ws_owner"))
        form = await ada.sees_modal(lambda view: view.body["submit"] is not None)
        block, element = next(iter(interactive(form.blocks)))
        await ada.submits(form, {block["block_id"]: element["options"][0]["value"]})
        await program.settled()
        before = len(robin.messages)
        await program.clock_to(MONDAY)
        nudge = await robin.sees(lambda message: offers(message, "reveal"))
        assert all("Acme" not in message.words for message in robin.messages[before:])
        await robin.clicks(nudge, labelled("reveal"))
        await robin.sees_modal(lambda view: "Acme" in view.words)


async def test_nobody_else_sees_it_or_can_press_it(slack: SlackServer, sqlite_url: str) -> None:
    """S33: an admin's own home, pressed by somebody else, changes nothing."""
    ada, mallory = _admin(slack), slack.person("U666", name="mallory")
    async with slack_program(slack, sqlite_url) as program:
        theirs = await _home(ada)
        own = await _home(mallory)
        assert not any(":ws_" in e["action_id"] for _, e in interactive(own.blocks))
        await mallory.clicks(theirs, _named(theirs, "ws_coaching"))
        said = await mallory.sees_modal()
        assert "those who manage this place" in said.words
        assert not any(label_of(b, e) == "Save" for b, e in interactive(said.blocks))
        await program.settled()


async def test_who_was_an_admin_this_morning_is_asked_about_again(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a workspace the last change of somebody who left."""
    ada = _admin(slack)
    async with slack_program(slack, sqlite_url) as program:
        home = await _home(ada)
        ada.user["is_admin"] = False
        await ada.clicks(home, _named(home, "ws_owner"))
        assert "those who manage this place" in (await ada.sees_modal()).words
        await program.settled()
