"""The commands as Discord lists them, and that they are registered only when they changed."""

from pathlib import Path

import pytest

from adapters.discord.commands import SUBCOMMANDS
from adapters.discord.gateway import NotReached, TokenRefused
from adapters.discord.inbound import ASK
from adapters.discord.sync import fingerprint, sync_commands
from bot.engine.meaning import text
from bot.engine.wording.catalogue import known_keys, languages, render
from bot.engine.wording.plain import PlainStyle
from bot.understanding.commands import CommandName, understand_command
from tests.adapters.discord.world import World, world
from tests.platforms.discord_server import DiscordServer

PUT = "PUT /applications/{application_id}/commands"


def puts(server: DiscordServer) -> int:
    return len([request for request in server.requests if request.route == PUT])


WORDS_DO = {
    CommandName.RESUME,
    CommandName.WHY,
    CommandName.CANCEL,
    CommandName.BACK,
    CommandName.SKIP,
    CommandName.NORMAL,
    CommandName.PAUSE,
    CommandName.LANGUAGE,
    CommandName.EMAIL,
}
"""Discord lists at most 25 subcommands: what is typed in the middle of a talk is not listed."""


def test_every_command_is_a_subcommand_and_each_is_understood() -> None:
    """Spares Robin a command that is listed and unknown, or known and not listed."""
    names = {subcommand.name for subcommand in SUBCOMMANDS}
    assert len(names) <= 25
    assert names - {ASK} == {name.value for name in CommandName} - WORDS_DO
    assert [getattr(understand_command(name), "name", None) for name in names - {ASK}] == [
        *(names - {ASK})
    ]


async def test_discord_is_told_once(here: World) -> None:
    """Spares the operator the daily limit on new commands."""
    before = puts(here.server)
    await here.sync()
    assert before == 1
    assert puts(here.server) == 1


async def test_discord_is_told_again_when_something_changed(here: World) -> None:
    """Spares Robin the command list of an older release."""
    here.server.commands[0]["description"] = "What it was"
    await here.sync()
    assert puts(here.server) == 2
    assert here.server.commands[0]["description"] != "What it was"


async def test_commands_are_described_in_the_languages_of_the_catalogue(here: World) -> None:
    """Spares Robin, whose Discord is German, a list of commands in English."""
    interview = next(each for each in here.server.commands if each["name"] == "interview")
    told = interview["description_localizations"]
    assert isinstance(told, dict)
    assert set(told) >= {"de", "fr", "es-ES", "es-419"}
    assert told["de"].startswith("Nach dem Vorstellungsgespräch")
    options = interview["options"]
    assert isinstance(options, list)
    (show,) = (option for option in options if option["name"] == "show")
    assert show["description_localizations"]["fr"] == "Ce qui s'est passé jusqu'ici"
    (employer,) = show["options"]
    assert employer["description_localizations"]["es-ES"] == "Cuál, si hay varias"


async def test_discord_is_told_again_when_a_translation_changed(here: World) -> None:
    """Spares Robin a mistake that was mended here and stays there."""
    here.server.commands[0]["description_localizations"] = {"de": "Was es war"}
    await here.sync()
    assert puts(here.server) == 2


def test_every_language_says_every_command() -> None:
    """Spares Robin a list of commands in two languages at once."""
    ours = {key for key in known_keys() if key.startswith("command-")}
    for language in languages():
        theirs = {key for key in known_keys(language) if key.startswith("command-")}
        assert theirs == ours
        for key in theirs:
            assert 0 < len(render(text(key), PlainStyle(), language)) <= 100


async def test_commands_are_for_servers_and_for_people_anywhere(here: World) -> None:
    """Spares Robin a server of their own just to use the bot."""
    interview = next(each for each in here.server.commands if each["name"] == "interview")
    assert interview["integration_types"] == [0, 1]
    assert interview["contexts"] == [0, 1, 2]


async def test_a_refused_token_is_said(here: World) -> None:
    """Spares the operator the belief that the commands are there."""
    with pytest.raises(TokenRefused):
        await sync_commands(token="another", api_url=here.server.api_url)
    here.server.violations.clear()


async def test_a_discord_that_is_not_there_is_said() -> None:
    """Spares the operator a report of a defect when only the network is down."""
    with pytest.raises(NotReached, match="try again"):
        await sync_commands(token="t", api_url="http://127.0.0.1:9")


@pytest.mark.parametrize(
    ("told", "same"),
    [
        pytest.param({"id": "7", "version": "8"}, True, id="what Discord adds"),
        pytest.param({"nsfw": False, "name_localizations": None}, True, id="its defaults"),
        pytest.param({"description": "y"}, False, id="other words"),
        pytest.param({"options": [{"name": "z", "type": 1}]}, False, id="another subcommand"),
        pytest.param({"contexts": [0]}, False, id="another place"),
    ],
)
def test_the_fingerprint_is_of_what_we_say_alone(told: dict[str, object], same: bool) -> None:
    """Spares the operator commands that are told anew at every start, or never."""
    ours: dict[str, object] = {"name": "interview", "description": "x", "options": []}
    assert (fingerprint([ours]) == fingerprint([ours | told])) is same


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        pytest.param("berl", "Europe/Berlin", id="the beginning of a city"),
        pytest.param("new york", "America/New_York", id="a city with a space"),
        pytest.param("europe/lis", "Europe/Lisbon", id="the whole key"),
    ],
)
async def test_zones_are_offered_while_one_types(here: World, typed: str, first: str) -> None:
    """Spares Robin the spelling of a time zone."""
    async with here.running():
        choices = await here.robin.autocompletes("interview zone", "place", typed)
    assert choices[0]["value"] == first
    assert len(choices) <= 25


async def test_a_chosen_zone_is_kept(tmp_path: Path) -> None:
    """Spares Robin reminders at night."""
    async with world(tmp_path) as here, here.running() as ringback:
        await here.robin.command("interview zone", {"place": "America/New_York"})
        dossier = await ringback.dossier()
    assert dossier is not None
    assert dossier.search.seeker.zone == "America/New_York"


async def test_a_command_of_another_release_is_answered(here: World) -> None:
    """Spares Robin a command that fails without a word after an upgrade."""
    options = here.server.commands[0]["options"]
    assert isinstance(options, list)
    place = {"type": 3, "name": "place", "description": "x", "autocomplete": True}
    options.append({"type": 1, "name": "hmoe", "description": "x", "options": [place]})
    async with here.running():
        await here.robin.command("interview hmoe")
        await here.robin.sees("/interview home")


async def test_the_bare_command_would_lead_home(here: World) -> None:
    """Spares Robin a dead end, should Discord ever send the group without a subcommand."""
    async with here.running():
        used = await here.robin.command("interview help")
        bare = used.payload["data"] | {"options": []}
        bodiless = used.payload | {"id": "99", "data": bare}
        here.server.gateway.publish("INTERACTION_CREATE", bodiless)
        # Its token is that of no interaction, so that the answer comes as a message.
        await here.robin.sees("Nothing is open")
