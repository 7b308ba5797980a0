"""App Home: published when it is opened, again when it changes, and gone with who is forgotten."""

from datetime import timedelta

from adapters.slack.homes import BURST_SECONDS
from tests.adapters.slack.at_home import button, home_now, opened_home
from tests.adapters.slack.program import slack_program, visited_program
from tests.adapters.slack.steps import MONDAY, labelled, offers, register
from tests.platforms.slack_faults import RateLimited, Refused
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer


def _published(slack: SlackServer) -> int:
    return sum(call.method == "views.publish" for call in slack.calls)


async def test_nothing_is_published_before_somebody_looks(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Slack a page for everybody who never opens theirs."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
        assert _published(slack) == 0
        await robin.opens_messages()
        await program.settled()
        assert _published(slack) == 0
        home = await opened_home(robin)
        assert "Acme" in home.words


async def test_who_comes_for_the_first_time_reads_who_speaks(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Wording 1 and 17, also for somebody who opens Home before they write."""
    async with slack_program(slack, sqlite_url):
        home = await opened_home(robin)
        assert "I'm Ringback, a bot" in home.words
        await robin.clicks(home, button(home, "add"))
        form = await robin.sees_modal()
        await robin.submits(form, {"employer": "Acme"})
        assert "Acme" in (await robin.sees_modal()).words


async def test_a_look_at_what_stands_there_publishes_nothing_again(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Slack, and the operator's rate, what changes nothing."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await opened_home(robin)
        await program.settled()
        for _ in range(3):
            await robin.opens_home()
            await program.settled()
        assert _published(slack) == 1


async def test_home_follows_what_is_told_in_the_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a page that is older than what they have just said; a burst changes it once."""
    async with slack_program(slack, sqlite_url) as program:
        await opened_home(robin)
        await program.settled()
        before = _published(slack)
        await register(robin, "Acme")
        await program.settled()
        assert _published(slack) <= before + 2
        home = await home_now(program, robin)
        assert "Acme" in home.words


async def test_home_follows_a_nudge_that_fired(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a home that says "call from Monday" on Monday."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await opened_home(robin)
        await program.clock_to(MONDAY)
        home = await home_now(program, robin)
        assert button(home, "show-card")


async def test_somebody_else_published_meanwhile_and_the_facts_win(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an older page over a newer one (trap 17)."""
    async with slack_program(slack, sqlite_url) as program:
        await opened_home(robin)
        await program.settled()
        slack.script("views.publish", Refused("hash_conflict"))
        await register(robin)
        home = await home_now(program, robin)
        assert "Acme" in home.words


async def test_slack_asks_for_patience_and_gets_it(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an empty home on a busy morning."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        slack.script("views.publish", RateLimited(seconds=1))
        await robin.opens_home()
        home = await robin.sees_home(within=BURST_SECONDS + 10)
        assert "Acme" in home.words
        await program.settled()


async def test_who_is_forgotten_leaves_nothing_on_their_home(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S36: everything is gone, also what stood on a page of Slack's."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        home = await opened_home(robin)
        await robin.clicks(home, button(home, "forget"))
        sure = await robin.sees_modal(lambda view: offers(view, "erase"))
        await robin.clicks(sure, labelled("erase"))
        await robin.sees_modal(lambda view: "gone" in view.words or "nothing" in view.words.lower())
        home = await home_now(program, robin)
        assert "Acme" not in home.words


async def test_who_never_opened_it_again_is_forgotten_there_too(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S36: a process that began after the page was published clears it all the same."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await opened_home(robin)
        await program.settled()
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "forget")
        sure = await robin.sees(lambda message: labelled("erase") in message.words)
        await robin.clicks(sure, labelled("erase"))
        home = await home_now(program, robin)
        assert "Acme" not in home.words


async def test_an_export_from_home_comes_as_files_in_the_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a modal that cannot hold a file and does not say so."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        home = await opened_home(robin)
        await robin.clicks(home, button(home, "export"))
        said = await robin.sees_modal()
        assert "private chat" in said.words
        await program.settled()
        names = [name for message in robin.messages for name in message.files]
        assert {"ringback.json", "ringback.csv"} <= set(names)


async def test_yesterdays_home_still_works(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a button that died overnight: home's buttons belong to no question."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        home = await opened_home(robin)
        await program.clock_to(MONDAY + timedelta(days=30))
        await robin.clicks(home, button(home, "settings"))
        assert (await robin.sees_modal()).words


async def test_over_http_it_is_the_same_home(sqlite_url: str) -> None:
    """Spares whoever installed it by themselves a lesser one."""
    async with (
        SlackServer(ack_seconds=10, trigger_seconds=10, over_http=True) as slack,
        visited_program(slack, sqlite_url) as program,
    ):
        robin = slack.person("U1", name="robin", tz="Europe/Berlin")
        await register(robin)
        home = await opened_home(robin)
        assert "Acme" in home.words
        await robin.clicks(home, button(home, "settings"))
        settings = await robin.sees_modal(lambda view: offers(view, "pause"))
        await robin.clicks(settings, labelled("pause"))
        which = await robin.sees_modal(lambda view: "Until when" in view.words)
        await robin.submits(which, {"words": "for a week"})
        await robin.sees_modal(lambda view: "Paused until" in view.words)
        await program.settled()
        assert "paused" in (await robin.sees_home()).words
        assert slack.violations == []
