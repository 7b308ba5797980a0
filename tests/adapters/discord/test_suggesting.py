"""What is offered while one types: one's own applications, and nobody else's."""

import asyncio
from dataclasses import replace

import pytest

from adapters.discord.suggesting import application_choices
from bot.advice.model import Application, JobSearch, Outcome, Result
from tests.adapters.discord.world import World, registered
from tests.bench.people import NOW, dossier_of

SEARCH = dossier_of(1).search
(ACME,) = SEARCH.applications


def called(employer: str, role: str | None = None, *, number: int = 0) -> Application:
    named = replace(ACME, id=f"b{number}", employer=employer, role=role)
    return replace(named, outcome=None, offer=None)


def rejected(application: Application) -> Application:
    outcome = Outcome(result=Result.REJECTED, learned_at=NOW)
    return replace(application, id="b9", outcome=outcome)


def offered(*applications: Application, typed: str) -> list[str]:
    search: JobSearch = replace(SEARCH, applications=applications)
    return [choice.value for choice in application_choices(search, typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("", ["Acme, driver", "Globex"], id="nothing yet: what is open"),
        pytest.param("glo", ["Globex"], id="the beginning"),
        pytest.param("BEX", ["Globex"], id="a part, in capitals"),
        pytest.param("driver", ["Acme, driver"], id="the job"),
        pytest.param("init", ["Initech"], id="what has ended, by its name alone"),
        pytest.param("e", ["Acme, driver", "Globex", "Initech"], id="open ones before ended ones"),
        pytest.param("zzz", [], id="nothing like it"),
    ],
)
def test_what_fits_is_offered(typed: str, expected: list[str]) -> None:
    """Spares Robin the spelling, and a no in a list before their eyes."""
    ended = rejected(called("Initech"))
    everything = (ended, called("Acme", "driver", number=1), called("Globex", number=2))
    assert offered(*everything, typed=typed) == expected


def test_discord_takes_at_most_25_of_at_most_100_characters() -> None:
    """Spares Robin a list that Discord refuses as a whole."""
    many = [called(f"Employer {number}", number=number) for number in range(60)]
    assert len(offered(*many, typed="emp")) == 25
    assert offered(called("x" * 101), called("Acme"), typed="") == ["Acme"]
    assert offered(called("Acme"), called("Acme", number=1), typed="") == ["Acme"]


async def test_somebody_elses_applications_are_not_offered(here: World) -> None:
    """Spares Robin a stranger who types the alphabet."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        mine = await here.robin.autocompletes("interview show", "employer", "ac")
        theirs = await here.mallory.autocompletes("interview show", "employer", "")
    assert [choice["value"] for choice in mine] == ["Acme"]
    assert theirs == []


async def test_what_was_chosen_is_found(here: World) -> None:
    """Spares Robin the question which one, right after they have chosen it."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        (choice,) = await here.robin.autocompletes("interview show", "employer", "")
        await here.robin.command("interview show", {"employer": choice["value"]})
        await here.robin.sees("Acme: what happened so far")


async def test_the_option_of_another_release_offers_nothing(here: World) -> None:
    """Spares Robin, in the middle of typing, an answer to a command that was never sent."""
    interview = next(each for each in here.server.commands if each["name"] == "interview")
    options = interview["options"]
    assert isinstance(options, list)
    renamed = {"shwo" if option["name"] == "show" else option["name"]: option for option in options}
    renamed["shwo"]["name"] = "shwo"
    async with here.running():
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.5):
                await here.robin.autocompletes("interview shwo", "employer", "a")
    assert here.robin.messages == []
