"""In a server everything is for the person alone; in the private channel it stays."""

from pathlib import Path

import pytest

from bot.service.turns import Conversations
from tests.adapters.discord.world import MONDAY_EVENING, World, registered, world
from tests.platforms.discord_faults import RateLimited, Refuses, ServerError
from tests.platforms.discord_kinds import DEFER_REPLY, DEFER_UPDATE

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
MESSAGES = "POST /channels/{channel_id}/messages"


async def test_s26_a_command_in_a_server_is_answered_to_its_user_alone(here: World) -> None:
    """Spares Robin colleagues who read of a job search."""
    robin, guild = here.robin, here.server.guild("A server")
    async with here.running() as ringback:
        await registered(ringback, robin)
        before = list(robin.messages)
        used = await robin.command("interview home", where=guild.channel)
    assert used.message is not None
    assert used.message.is_ephemeral
    assert robin.messages == before
    assert here.mallory.replies == []


async def test_a_whole_registration_in_a_server_stays_between_the_two(here: World) -> None:
    """Spares Robin an employer's name in a channel."""
    robin, guild = here.robin, here.server.guild("A server", has_bot=False)
    async with here.running():
        used = await robin.command("interview add", {"details": "Acme"}, where=guild.channel)
        assert used.modal is not None
        await robin.submits(used.modal, {"decision": "the 45th of Nevember"})
        again = await robin.clicks(await robin.sees("Not saved yet"), "Continue")
        assert again.modal is not None
        await robin.submits(again.modal, {"decision": "Friday"})
        saved = await robin.sees("Saved: Acme")
        await robin.clicks(saved, "Undo")
        undone = await robin.sees("Undone")
    assert all(message.is_ephemeral for message in robin.replies)
    assert undone in robin.replies
    assert saved.labels == []


async def test_free_text_is_taken_in_a_server_too(here: World) -> None:
    """Spares Robin the way to the private channel: a group of commands takes no free text."""
    robin, guild = here.robin, here.server.guild("A server")
    async with here.running():
        await robin.command("interview ask", {"text": "help"}, where=guild.channel)
        helped = await robin.sees("/interview add Acme")
    assert helped.is_ephemeral


async def test_a_slow_answer_in_a_server_is_for_its_user_alone(tmp_path: Path) -> None:
    """Spares Robin a public "thinking" that turns into private words."""
    async with world(tmp_path, guard_seconds=0) as here:
        guild = here.server.guild("A server")
        async with here.running():
            used = await here.robin.command("interview help", where=guild.channel)
            helped = await here.robin.sees("/interview add Acme")
        assert used.answer_type == DEFER_REPLY
        assert helped is used.message
        assert helped.is_ephemeral


async def test_a_slow_press_keeps_its_message_until_it_is_changed(tmp_path: Path) -> None:
    """Spares Robin a press that seems to fail."""
    async with world(tmp_path, guard_seconds=0) as here:
        robin = here.robin
        async with here.running():
            await robin.command("interview settings")
            press = await robin.clicks(await robin.sees("Your settings"), "Stop all reminders")
            await robin.sees("All reminders are off")
        assert press.answer_type == DEFER_UPDATE


async def test_s36_forgetting_deletes_the_bots_own_messages(here: World) -> None:
    """Spares Robin traces of what was erased."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        await ringback.until(MONDAY_EVENING)
        await robin.sees("Show my card")
        await robin.command("interview forget")
        await robin.clicks(await robin.sees("Shall I erase"), "Erase everything")
        await robin.sees("Everything is erased")
        await ringback.conversations.drain()
        assert await ringback.house.store.next_due_at() is None
    assert [m.text.split("\n")[0] for m in robin.messages if m.author.bot] == [
        "Everything is erased. If you write to me again, we start from nothing."
    ]


@pytest.mark.parametrize("code", [10062, 50027])
async def test_s32_an_answer_that_comes_too_late_comes_as_a_message(here: World, code: int) -> None:
    """Spares Robin a command that does nothing."""
    async with here.running():
        here.server.script(CALLBACK, Refuses(code=code))
        await here.robin.command("interview help", must_answer=False)
        helped = await here.robin.sees("/interview add Acme")
    assert helped.interaction is None


async def test_an_answer_that_another_process_gave_goes_on_as_a_follow_up(here: World) -> None:
    """Spares Robin an answer that is lost between two processes on one shard."""
    robin = here.robin
    async with here.running():
        here.server.script(CALLBACK, ServerError(status=500, carried_out=True))
        used = await robin.command("interview help")
        await robin.sees("/interview add Acme")
    helped = [m for m in robin.messages if "/interview add Acme" in m.text]
    assert helped == [used.message]


async def test_a_failing_turn_is_answered_with_an_apology(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares Robin a failure without a word: nothing was changed, and it says so."""
    async with here.running() as ringback:
        ringback.house.database.close()
        await here.robin.command("interview home")
        sorry = await here.robin.sees("it is my fault")
        await here.robin.says("hello")
        await here.robin.sees(lambda m: "my fault" in m.text and m is not sorry)
    assert sorry.is_ephemeral


async def test_the_apology_is_in_the_language_of_their_discord(here: World) -> None:
    """Spares Anna, who reads German, English in the one moment when something is wrong."""
    anna = here.server.person(4711, "Anna", locale="de")
    async with here.running() as ringback:
        ringback.house.database.close()
        await anna.command("interview home")
        sorry = await anna.sees("es liegt an mir")
    assert sorry.is_ephemeral


async def test_the_apology_for_words_is_in_the_language_that_is_known_of_them(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares Anna the same: a message does not tell her language, what is kept of her does."""
    anna = here.server.person(4711, "Anna", locale="de")

    async def fails(*_: object) -> None:
        raise RuntimeError

    async with here.running():
        await anna.command("interview home")
        await anna.sees("/interview add")
        monkeypatch.setattr(Conversations, "handle", fails)
        await anna.says("hallo")
        await anna.sees("es liegt an mir")


async def test_when_older_messages_still_wait_it_is_said_where_the_answer_goes(
    here: World,
) -> None:
    """Spares Robin a command that hangs: messages come in order, so this one comes later."""
    robin, guild = here.robin, here.server.guild("A server")
    async with here.running() as ringback:
        await registered(ringback, robin)
        here.server.script(MESSAGES, RateLimited(seconds=60))
        here.clock.at = await ringback.house.store.next_due_at() or MONDAY_EVENING
        await ringback.dispatcher.run_once()
        used = await robin.command("interview help", where=guild.channel)
    assert used.message is not None
    assert "private chat" in used.message.text


async def test_in_a_group_of_friends_it_is_for_its_person_alone(here: World) -> None:
    """Spares Robin a job search that their friends read along, where only Robin has the bot."""
    robin, group = here.robin, here.server.group_dm()
    async with here.running():
        used = await robin.command("interview add", {"details": "Acme"}, where=group)
        assert used.modal is not None
        await robin.submits(used.modal, {"decision": "Friday"})
        saved = await robin.sees("Saved: Acme")
        await robin.command("interview home", where=group)
        home = await robin.sees("Where things stand")
        await robin.clicks(saved, "Undo")
        await robin.sees("Undone")
    assert saved.is_ephemeral
    assert home.is_ephemeral
    assert all(message.is_ephemeral for message in robin.replies)
    assert here.mallory.replies == []
