"""A short word below the draft of a thank-you: has it gone, is it going to, or is it not yet?"""

import pytest

from bot.advice.model import Result
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.german import registered
from tests.engine.test_thanks import thanks_of, with_draft

AGREED = ("yes", "ok", "will do", "OK, I’ll do that.", "sure", "thanks")
AGREED_IN_GERMAN = ("ja", "ok", "mach ich", "Ja, mach ich gleich", "gut", "danke")


def drafted(*, german: bool) -> Talk:
    talk = registered() if german else Talk()
    if german:
        talk.command("thanks")
        talk.says("die neue Halle")
    else:
        with_draft(talk)
    assert talk.newest.step == Step.THANKS_DRAFT
    return talk


@pytest.mark.parametrize(
    ("words", "german"),
    [*((words, False) for words in AGREED), *((words, True) for words in AGREED_IN_GERMAN)],
)
def test_a_yes_below_a_draft_is_asked_whether_it_has_gone(words: str, german: bool) -> None:
    """Spares the job seeker "I'm not sure what yes means", and a note that counts as sent."""
    talk = drafted(german=german)
    talk.says(words)
    assert thanks_of(talk) is None
    assert ("Ist dein Dank an Acme" if german else "Is your thank-you to Acme sent?") in talk.words
    talk.presses(Choice.YES)
    assert thanks_of(talk) is True


def test_not_quite_leaves_the_draft_where_it_is() -> None:
    """Spares the job seeker a second draft: "sent" below the first one still counts."""
    talk = drafted(german=False)
    talk.says("ok")
    talk.presses(Choice.NO)
    assert thanks_of(talk) is None
    talk.says("sent")
    assert thanks_of(talk) is True


@pytest.mark.parametrize(
    ("words", "german"), [("no", False), ("not yet", False), ("later", False), ("nein", True)]
)
def test_a_no_below_a_draft_is_not_yet_and_nothing_of_the_employer(
    words: str, german: bool
) -> None:
    """Spares the job seeker "has Acme decided nothing yet?" for their own note."""
    talk = drafted(german=german)
    talk.says(words)
    assert thanks_of(talk) is None
    assert talk.words.strip().startswith("Gut." if german else "All right.")


def test_gone_in_german_is_sent() -> None:
    """Spares the job seeker the button for what they have just said."""
    talk = drafted(german=True)
    talk.says("ist raus")
    assert thanks_of(talk) is True


def test_other_words_below_a_draft_are_what_they_are_elsewhere() -> None:
    """Spares the job seeker news that is taken for a word about the note."""
    talk = drafted(german=False)
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.result is Result.REJECTED
