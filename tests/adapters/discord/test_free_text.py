"""Words in the private channel: heard, answered there, and no one else's are."""

from tests.adapters.discord.world import World, registered
from tests.platforms.discord_faults import Refuses

CREATE = "POST /channels/{channel_id}/messages"


async def test_a_form_is_asked_in_the_chat(here: World) -> None:
    """Spares Robin a dead end: Discord shows forms in answer to a click alone."""
    async with here.running():
        await here.robin.says("quiet hours")
        await here.robin.sees("Quiet hours. Is this right?")


async def test_distress_is_answered_kindly_and_stays_nowhere(here: World) -> None:
    """Spares Robin a menu in a bad hour; nothing of it is stored, not even the answer."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        before = await ringback.dossier()
        await here.robin.says("I can't do this any more")
        kind = await here.robin.sees("so hard right now")
        after = await ringback.dossier()
    assert before is not None
    assert after is not None
    assert after.search.applications == before.search.applications
    assert kind.notification == "Ringback has answered you."


async def test_an_answer_for_the_moment_that_cannot_be_sent_is_given_up(here: World) -> None:
    """Spares the operator a queue of answers that nobody waits for any more."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        here.server.script(CREATE, Refuses(code=50007))
        await here.robin.says("I can't do this any more")
        await here.robin.says("what do i say?")
        await here.robin.sees("Thank you for your time")
        assert await ringback.house.outbox.stuck() == ()


async def test_words_in_a_server_are_not_heard(here: World) -> None:
    """Spares people in a server a bot that reads along."""
    guild = here.server.guild("A server")
    async with here.running() as ringback:
        here.server._world.post(
            {"content": "help"}, channel_id=guild.channel_id, author=here.robin.account
        )
        await here.mallory.command("interview help")
        assert await ringback.dossier() is None
    assert not [m for m in here.robin.messages if m.author.bot]


async def test_strange_words_are_shown_as_typed_and_ping_nobody(here: World) -> None:
    """Spares a server an `@everyone` that somebody typed as an employer's name."""
    robin = here.robin
    async with here.running():
        used = await robin.command("interview add", {"details": "Acme"})
        assert used.modal is not None
        strange = "@everyone **O'Neil** <@101> [x](https://x.y) שלום 👩🏽‍🚀"
        await robin.submits(used.modal, {"employer": strange})
        saved = await robin.sees("Saved")
    assert r"\@everyone \*\*O'Neil\*\* \<\@101\> \[x\](https\://x.y) שלום 👩🏽‍🚀" in saved.text
    assert saved.allowed_mentions == {"parse": []}
