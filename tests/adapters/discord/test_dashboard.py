"""Home as a dashboard: whatever there is, it fits, and everything on it can be opened."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.components import Json
from adapters.discord.dashboard import dashboard
from adapters.discord.layout import COMPONENTS_V2
from bot.advice.policy import default_policy
from bot.engine.dashboard import dashboard as home_of
from bot.engine.meaning import Block, Button, Heading, Paragraph, Weight
from bot.engine.sections import Home, Row, Section, SectionName
from tests.adapters.discord.world import MONDAY_EVENING, World, registered
from tests.adapters.shapes import blocks, homes, said
from tests.bench.people import NOW, dossier_of
from tests.conftest import HoldAgainst
from tests.platforms.discord_components import displayed_text, walk
from tests.platforms.discord_kinds import BUTTON, SECTION, STRING_SELECT
from tests.platforms.discord_messages import CHANNEL_FLAGS, check_message

GOLDENS = Path(__file__).parent / "goldens"


def line(number: int) -> Row:
    show = Button(action="show", label=said("Open"), value=f"a{number}")
    return Row(text=said(f"Employer {number}: call from Monday"), button=show)


def home(lines: int) -> Home:
    """Three sections of which the second has so many lines."""
    main = Button(action="show_card", label=said("Show my card"), value="a0", weight=Weight.MAIN)
    plain = [Button(action=f"do_{n}", label=said(f"Do {n}")) for n in range(6)]
    return Home(
        sections=(
            Section(
                name=SectionName.NEXT,
                blocks=(Heading(text=said("Home")), Paragraph(text=said("Acme: call now"))),
                actions=(main, *plain[:2]),
            ),
            Section(
                name=SectionName.OPEN,
                heading=said("Also open"),
                rows=tuple(line(number) for number in range(1, lines + 1)),
                actions=(Button(action="list", label=said("All")),),
            ),
            Section(name=SectionName.PERSON, heading=said("You"), actions=tuple(plain)),
        )
    )


def parts(made: Json, kind: int) -> list[dict[str, Any]]:
    return [part for part in walk(made["components"]) if part["type"] == kind]


def openable(made: Json) -> set[str]:
    """The applications that a button or an entry of a list opens."""
    pressed = {str(part["custom_id"]).rpartition(":")[2] for part in parts(made, BUTTON)}
    listed = {option["value"] for part in parts(made, STRING_SELECT) for option in part["options"]}
    return pressed | listed


@given(home=homes, lead=st.lists(blocks, max_size=3))
def test_any_home_fits_discord(home: Home, lead: list[Block]) -> None:
    """Spares Robin a command that is answered with nothing, on the fullest of their days."""
    check_message(dashboard(home, lead), flags=CHANNEL_FLAGS)


@pytest.mark.parametrize("lines", [0, 1, 5, 6, 25])
def test_every_application_can_be_opened(lines: int) -> None:
    """Spares Robin an application that is shown and cannot be reached."""
    made = dashboard(home(lines))
    assert {f"a{number}" for number in range(1, lines + 1)} <= openable(made)
    words = "\n".join(displayed_text(made["components"]))
    assert all(f"Employer {number}:" in words for number in range(1, lines + 1))


def test_fifty_applications_fit_and_the_first_have_a_button_beside() -> None:
    """Spares whoever has applied everywhere a home that Discord refuses."""
    made = dashboard(home_of(dossier_of(50), default_policy(), NOW))
    check_message(made, flags=CHANNEL_FLAGS)
    assert parts(made, SECTION)
    applications, _areas = parts(made, STRING_SELECT)
    assert len(applications["options"]) == 25
    assert sum(1 for _ in walk(made["components"])) <= 40


def test_looks_as_it_was_reviewed(hold_against: HoldAgainst) -> None:
    """Spares Robin a home that looks different from what somebody looked at."""
    hold_against(dashboard(home(7), (Paragraph(text=said("Hello")),)), GOLDENS / "home.json")


async def test_home_is_a_dashboard_whose_buttons_work(here: World) -> None:
    """Spares Robin three commands: what is next, what is open and the settings in one place."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        await ringback.until(MONDAY_EVENING)
        used = await robin.command("interview home")
        board = await robin.sees(lambda message: bool(message.flags & COMPONENTS_V2))
        assert used.message is board
        await robin.clicks(board, "Settings")
        await robin.sees("Your settings")
        await robin.clicks(board, "Open")
        await robin.sees("Friday 16 October")


async def test_the_first_home_says_who_speaks(here: World) -> None:
    """Spares Robin a bot that never introduced itself, because home looks different."""
    async with here.running():
        await here.robin.command("interview home")
        board = await here.robin.sees("I'm Ringback, a bot")
    assert board.flags & COMPONENTS_V2
    assert board.text.count("I'm Ringback, a bot") == 1


async def test_in_a_server_home_is_for_its_person_alone(here: World) -> None:
    """Spares Robin a dashboard of their job search in a channel."""
    guild = here.server.guild("A server")
    async with here.running():
        used = await here.robin.command("interview home", where=guild.channel)
        board = await here.robin.sees("Nothing is open")
    assert board is used.message
    assert board.is_ephemeral
    assert here.mallory.replies == []


async def test_a_home_that_cannot_be_made_is_shown_as_a_message(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares Robin silence over a defect in the look alone."""

    def broken(*_: object) -> Json:
        raise ValueError

    monkeypatch.setattr("adapters.discord.at_home.dashboard", broken)
    async with here.running():
        await here.robin.command("interview home")
        shown = await here.robin.sees("Nothing is open")
    assert not shown.flags & COMPONENTS_V2


def test_somebody_elses_key_is_in_no_button() -> None:
    """Spares Robin a home whose buttons answer another section's questions."""
    mixed = home(1)
    desk = replace(mixed.sections[1], name=SectionName.DESK, key="desk")
    made = dashboard(Home(sections=(*mixed.sections, desk)))
    ids = [str(part["custom_id"]) for part in parts(made, BUTTON)]
    assert len(ids) == len(set(ids))
    assert {each.split(":")[2] for each in ids} == {"home", "desk"}
