"""Steps at App Home: it is opened, looked at, and pressed."""

from tests.adapters.slack.program import SlackProgram
from tests.adapters.slack.steps import labelled
from tests.platforms.slack_forms import interactive
from tests.platforms.slack_person import Person
from tests.platforms.slack_workspace import View


def button(home: View, choice: str, within: str = "") -> str:
    """The action_id of that button; of several the one beside those words."""
    found = [
        element["action_id"]
        for block, element in interactive(home.blocks)
        if (element.get("text") or {}).get("text") == labelled(choice)
        and within in str(block.get("text", ""))
    ]
    assert found, f"home has no {choice!r}"
    return str(found[0])


async def opened_home(robin: Person) -> View:
    await robin.opens_home()
    return await robin.sees_home()


async def home_now(program: SlackProgram, robin: Person) -> View:
    """As it stands once nothing is under way any more."""
    await program.settled()
    return await robin.sees_home()
