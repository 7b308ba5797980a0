"""Shortcuts: an interview from anywhere, and the words of any message kept as feedback."""

from adapters.slack.from_views import Shortcut
from tests.adapters.slack.program import slack_program
from tests.adapters.slack.steps import labelled, offers, register
from tests.platforms.slack_faults import Refused
from tests.platforms.slack_forms import interactive
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import Message


def _written(slack: SlackServer, words: str) -> Message:
    """A message in a channel where others are."""
    channel = slack.channel("C1")
    return slack.workspace.put(
        Message(channel=channel, ts=slack.workspace.new_ts(), user="U9", text=words, blocks=[])
    )


async def test_an_interview_is_logged_from_anywhere(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin finding the bot before they can tell it."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.uses_shortcut(Shortcut.LOG_INTERVIEW)
        form = await robin.sees_modal()
        await robin.submits(form, {"employer": "Acme"})
        await robin.sees(lambda message: "Acme" in message.words)
        await program.settled()


async def test_a_form_that_cannot_be_opened_goes_on_in_the_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S32: spares Robin a shortcut that does nothing."""
    async with slack_program(slack, sqlite_url) as program:
        slack.script("views.open", Refused("expired_trigger_id"))
        await robin.uses_shortcut(Shortcut.LOG_INTERVIEW)
        await robin.sees(lambda message: "Employer" in message.words or "company" in message.words)
        await program.settled()


async def test_the_words_of_a_message_are_kept_and_nobody_there_sees_it(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin copying, and the channel a word about Robin's search (S8)."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        said = _written(slack, "Next time, give *more* examples &amp; numbers")
        before = len(robin.messages)
        await robin.uses_message_shortcut(Shortcut.SAVE_FEEDBACK, said)
        which = await robin.sees_modal(lambda view: "examples & numbers" in view.words)
        chooser = next(
            element
            for _, element in interactive(which.blocks)
            if element["type"] == "static_select"
        )
        await robin.clicks(which, chooser["action_id"], chooser["options"][0]["value"])
        proposed = await robin.sees_modal(lambda view: offers(view, "yes"))
        await robin.clicks(proposed, labelled("yes"))
        await robin.sees_modal(lambda view: offers(view, "undo"))
        await program.settled()
        dossier = await program.dossier("U1")
        assert dossier is not None
        (application,) = dossier.search.applications
        assert application.feedback is not None
        assert application.feedback.words == "Next time, give *more* examples & numbers"
        assert len(slack.messages_in("C1")) == 1
        assert len(robin.messages) == before


async def test_what_cannot_be_kept_is_said(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a silence that looks like success."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.uses_message_shortcut(Shortcut.SAVE_FEEDBACK, _written(slack, "speak slower"))
        said = await robin.sees_modal(lambda view: "Add the interview first" in view.words)
        await robin.uses_message_shortcut(Shortcut.SAVE_FEEDBACK, _written(slack, ""))
        await robin.sees_modal(lambda view: "no words" in view.words and view.id != said.id)
        await program.settled()


async def test_a_shortcut_of_another_app_is_left_alone(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares the log an error for what is none of ours."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.uses_shortcut("something_else")
        await robin.uses_message_shortcut(Shortcut.LOG_INTERVIEW, _written(slack, "hello"))
        await program.settled()
        assert robin.modals == []
        assert robin.messages == []
