"""Questions, wishes and reports of calling are told apart by who does what, and when."""

import pytest

from bot.understanding.replies import Certainty, Intent, propose

BEYOND_DOUBT = {
    Intent.MAY_I_CALL: [
        "should i call them",
        "can i call acme now",
        "i want to call them again",
        "i'm scared to call",
        "may I phone Globex on friday?",
        "when should i call acme",
        "do i have to call",
        "is it too early to call?",
        "ok, is it ok to ring them today?",
        "do you think I should call?",
        "I wonder if I should phone Acme",
        "I'll call them",
        "let me call them",
        "should I follow up?",
        "I would like to speak to them",
    ],
    Intent.EMAIL_INSTEAD: [
        "i'd rather email",
        "can I e-mail instead",
        "could I just write to them instead?",
        "i want to send an email",
        "I'd prefer to text her",
        "can I just email them",
        "I don't want to call them",
        "i hate calling",
    ],
    Intent.CALLED: [
        "i already called",
        "i called them",
        "just called",
        "I called Acme yesterday",
        "I've called",
        "called her back, twice",
        "i made the call this morning",
        "ok, I did call",
    ],
    Intent.NOT_CALLED: [
        "i didn't call",
        "I didnt call",
        "haven't called yet",
        "I have not phoned Globex yet",
        "never called",
        "forgot to call",
        "i couldn't call today",
        "I haven't had time to call",
        "i did not get around to calling",
    ],
    Intent.HEARD: [
        "they called me",
        "they emailed me",
        "acme got back to me",
        "I heard from them",
        "Globex called me yesterday",
        "he rang me this morning",
        "my recruiter wrote to me",
        "got an email from Acme",
        "they replied",
        "they texted",
    ],
}  # fmt: skip

OTHERWISE = [
    ("why should i call", Intent.WHY),
    ("i'm ready to call", Intent.SHOW_CARD),
    ("i want to call tomorrow", Intent.TOMORROW),
    ("I called but nobody answered", Intent.NO_ANSWER),
    ("i called the wrong number", Intent.WRONG_PERSON),
    ("i called and left a voicemail", Intent.LEFT_MESSAGE),
    ("i rang and talked to Dana", Intent.TALKED),
    ("when I called nobody picked up", Intent.NO_ANSWER),
    ("they called me and said no", Intent.REJECTED),
    ("they didn't call me", Intent.NOTHING_DECIDED),
    ("I may call again, no date", Intent.CALL_BACK_ANY_DAY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "intent"),
    [(text, intent) for intent, texts in BEYOND_DOUBT.items() for text in texts],
)
def test_who_calls_whom_is_read_beyond_doubt(text: str, intent: Intent) -> None:
    """Spares the job seeker who asks "should I call?" a record that they did."""
    (proposal,) = propose(text)
    assert (proposal.intent, proposal.certainty) == (intent, Certainty.EXACT)


@pytest.mark.parametrize(("text", "intent"), OTHERWISE, ids=[text for text, _ in OTHERWISE])
def test_a_message_that_says_more_than_that_is_only_proposed(text: str, intent: Intent) -> None:
    """Spares the job seeker being asked how a call ended when they have just said it."""
    first = propose(text)[0]
    assert (first.intent, first.certainty) == (intent, Certainty.LIKELY)


@pytest.mark.parametrize(
    "text",
    [
        "nobody called me",
        "you called me",
        "have they called me?",
        "I need to call my mom",
        "i called " + "it " * 40,
    ],
)
def test_no_call_is_recorded_that_was_not_told(text: str) -> None:
    """Spares the job seeker a call that nobody made."""
    assert all(proposal.certainty is Certainty.LIKELY for proposal in propose(text))


def test_a_question_after_a_report_comes_first() -> None:
    """Spares the job seeker an answer to what they told instead of to what they asked."""
    proposals = propose("I left a message. Should I call again?")
    assert [proposal.intent for proposal in proposals][:2] == [
        Intent.MAY_I_CALL,
        Intent.LEFT_MESSAGE,
    ]
    assert all(proposal.certainty is Certainty.LIKELY for proposal in proposals)


@pytest.mark.parametrize(
    "words",
    ["dont know when", "i forgot to ask", "weiß nicht wann", "hab vergessen zu fragen"],
)
def test_what_was_not_asked_is_said_for_certain(words: str) -> None:
    """Spares Robin a question back to an answer that was plain."""
    (found,) = propose(words)
    assert (found.intent, found.certainty) == (Intent.DONT_KNOW, Certainty.EXACT)
