"""What was opened before an update, and is sent off after it: nothing typed is lost."""

import pytest

from adapters.slack.composing import plain_words
from bot.engine.meaning import text
from tests.adapters.slack.program import slack_program
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer

OUTDATED = plain_words(text("form-outdated"))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        pytest.param("private_metadata", "f0:0123456789abcdef", id="a form of another version"),
        pytest.param("private_metadata", "0123456789abcdef", id="a form that has no version"),
        pytest.param("callback_id", "r0:form", id="a modal of another format"),
    ],
)
async def test_a_form_of_an_earlier_release_stays_open_and_says_why(
    slack: SlackServer, robin: Person, sqlite_url: str, part: str, value: str
) -> None:
    """Spares Robin ten lines that vanish with the window, as if they had been saved."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal(lambda view: view.body["submit"] is not None)
        form.body[part] = value
        answer = await robin.submits(form, {"people": "Dana Fox"})
        assert answer["response_action"] == "errors"
        assert set(answer["errors"].values()) == {OUTDATED}
        assert form in robin.modals
        await program.settled()
        dossier = await program.dossier("U1")
        assert dossier is not None
        assert dossier.search.applications == ()
