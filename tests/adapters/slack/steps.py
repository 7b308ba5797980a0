"""What people do on Slack in these journeys, and what they look for."""

from datetime import UTC, datetime

from adapters.slack.style import PLAIN
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from tests.adapters.slack.program import Program
from tests.platforms.slack_forms import interactive, label_of
from tests.platforms.slack_person import Person
from tests.platforms.slack_workspace import Message, View

MONDAY = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)
"""09:30 in Berlin, the business day after the promised Friday."""
OTHER = "T0OTHER"
"""A second workspace."""


def labelled(choice: str) -> str:
    """What is written on a button."""
    return render(text(f"choice-{choice}"), PLAIN)


def offers(message: Message | View, choice: str) -> bool:
    return any(
        label_of(block, element) == labelled(choice)
        for block, element in interactive(message.blocks)
    )


async def sees(person: Person, choice: str) -> Message:
    """The newest message on which that can be chosen."""
    return await person.sees(lambda message: offers(message, choice))


async def register(robin: Person, employer: str = "Acme") -> Message:
    """`/interview add`, and one tap."""
    await robin.command("/interview", f"add {employer}")
    form = await robin.sees_modal()
    assert await robin.submits(form, {"decision": "2026-10-16"}) == {"response_action": "clear"}
    return await sees(robin, "undo")


async def until_card(program: Program, robin: Person) -> Message:
    """An interview, and five days later the card for the call."""
    await register(robin)
    await program.clock_to(MONDAY)
    await robin.clicks(await sees(robin, "show-card"), labelled("show-card"))
    return await sees(robin, "talked")


async def calls(program: Program, person: str = "U1") -> int:
    dossier = await program.dossier(person)
    assert dossier is not None
    return sum(len(each.contacts) for each in dossier.search.applications)
