"""The debrief and the thank-you at their edges: said twice, too late, about somebody else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.model import CallResult, Contact, Interviewer, Outcome, Result
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

THURSDAY_NINE = datetime(2026, 10, 15, 7, tzinfo=UTC)


def thanks_of(talk: Talk) -> bool | None:
    """Whether it was sent; None while nothing is noted."""
    noted = talk.dossier.search.applications[0].interview.thanks
    return None if noted is None else noted.sent


def with_draft(talk: Talk) -> None:
    talk.registers(people="Dana Fox")
    talk.presses(Choice.WRITE_THANKS)
    talk.says("your new hall")
    assert talk.newest.step == Step.THANKS_DRAFT


def with_interviewers(talk: Talk, *people: Interviewer) -> None:
    (application,) = talk.dossier.search.applications
    interview = replace(application.interview, interviewers=people)
    changed = replace(application, rounds=(interview,))
    talk.dossier = replace(talk.dossier, search=talk.dossier.search.with_application(changed))


def debriefed(talk: Talk) -> None:
    """An interview of tomorrow at two is over, and its debrief is on the screen."""
    talk.command("add Acme, tomorrow at 14:00")
    talk.submits(employer="Acme", day="2026-10-15")
    talk.waits_until(datetime(2026, 10, 15, 13, 45, tzinfo=UTC))
    assert talk.newest.step == Step.DEBRIEF


# -- the thank-you -----------------------------------------------------------------------------


def test_pressed_twice_it_is_one_thank_you() -> None:
    """A double click, or a second device: the first one counts, the second sees what is known."""
    talk = Talk()
    talk.registers()
    saved = talk.newest.key
    talk.presses(Choice.THANKS_SENT, key=saved)
    first = talk.dossier.search.applications
    talk.presses(Choice.THANKS_SENT, key=saved)
    assert talk.dossier.search.applications == first
    assert "your thank-you to Acme is sent" in talk.words
    assert "[Undo]" not in talk.words


def test_undo_on_what_was_saved_does_not_take_the_thank_you_along() -> None:
    """The message told of the registration; what came after is not lost with it."""
    talk = Talk()
    talk.registers()
    saved = talk.newest.key
    talk.presses(Choice.THANKS_SENT, key=saved)
    talk.presses(Choice.UNDO, key=saved)
    assert "That was changed again since" in talk.words
    assert thanks_of(talk) is True


def test_an_older_draft_is_overtaken_by_what_was_noted() -> None:
    """ "Sent" on the phone, "I won't" on an old card: the first answer stays."""
    talk = Talk()
    with_draft(talk)
    draft = talk.newest.key
    talk.says("I sent the thank-you")
    assert thanks_of(talk) is True
    talk.presses(Choice.NO_THANKS, key=draft)
    assert thanks_of(talk) is True


def test_a_nudge_that_waits_is_withdrawn_when_the_thank_you_is_out() -> None:
    """Whoever has sent it must not be reminded of it."""
    talk = Talk()
    talk.registers()
    talk.waits_until(THURSDAY_NINE)
    nudge = talk.newest
    assert nudge.step == Step.THANK_YOU
    talk.registers("Globex")
    turn = talk.says("I sent Acme a thank-you")
    assert turn.withdrawn == (nudge.key,)


def test_each_interviewer_gets_a_note_who_leads_first() -> None:
    """Two people, two names: a note to the wrong one would hurt."""
    talk = Talk()
    with_draft(talk)
    with_interviewers(
        talk,
        Interviewer(name="Lee Park"),
        Interviewer(name="Dana Fox", leads=True),
        Interviewer(name="Kim Ode"),
        Interviewer(name="Pat Roe"),
    )
    talk.command("thanks")
    assert talk.words.index("For Dana Fox") < talk.words.index("For Lee Park")
    assert "Hello Kim Ode" in talk.words
    assert "Pat Roe" not in talk.words
    assert "brackets" not in talk.words


def test_gaps_are_shown_as_gaps() -> None:
    """Nobody is named for certain, and neither is the person: nothing is made up."""
    talk = Talk()
    with_draft(talk)
    with_interviewers(talk)
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.presses(Choice.CHANGE_DETAIL)
    talk.presses(Choice.SKIP)
    assert "Hello (their name)," in talk.words
    assert "(your name)" in talk.words
    assert "Fill in what stands in brackets." in talk.words


def test_there_is_nothing_to_thank_for_where_it_is_closed() -> None:
    """After a no the thanks are another matter (A13)."""
    talk = Talk()
    talk.registers()
    (application,) = talk.dossier.search.applications
    rejected = Outcome(result=Result.REJECTED, learned_at=talk.now)
    closed = replace(application, outcome=rejected)
    talk.dossier = replace(talk.dossier, search=talk.dossier.search.with_application(closed))
    talk.command("thanks Acme")
    assert talk.newest.step == Step.KNOWN
    talk.command("thanks Nobody")
    assert "I don't know an employer" in talk.words


def test_tomorrow_means_nothing_where_nothing_was_offered() -> None:
    """The word is an answer only where there is a question."""
    talk = Talk()
    talk.registers(day="2026-10-01")
    saved = talk.newest.key
    talk.presses(Choice.TOMORROW, key=saved)
    assert talk.newest.step == Step.KNOWN
    assert talk.dossier.search.nudge_log == ()


def test_while_a_call_is_too_early_after_a_contact_no_note_is_offered() -> None:
    """They have talked since: a note for the interview is over."""
    talk = Talk()
    talk.registers()
    (application,) = talk.dossier.search.applications
    message = Contact(id="c1", at=talk.now, result=CallResult.LEFT_MESSAGE)
    called = replace(application, contacts=(message,))
    talk.dossier = replace(talk.dossier, search=talk.dossier.search.with_application(called))
    talk.says("can i call today?")
    assert talk.newest.step == Step.TOO_EARLY
    assert "[Write it with me]" not in talk.words


# -- the debrief -------------------------------------------------------------------------------


def test_what_is_known_already_is_not_asked() -> None:
    """A debrief that asks what was told would be a questionnaire."""
    talk = Talk()
    talk.command("add Acme, tomorrow at 14:00")
    talk.submits(employer="Acme", day="2026-10-15", decision="2026-10-30")
    talk.waits_until(datetime(2026, 10, 15, 13, 45, tzinfo=UTC))
    talk.presses(Choice.ASK_ME)
    assert talk.newest.step == Step.DEBRIEF_MAY_CALL
    talk.presses(Choice.DONT_KNOW)
    assert talk.newest.step == Step.DEBRIEF_DISCUSSED


@pytest.mark.parametrize(
    ("words", "step"),
    [
        pytest.param("mumble", Step.DEBRIEF_DECISION, id="no day at all"),
        pytest.param("yesterday", Step.DEBRIEF_DECISION, id="a day gone by"),
        pytest.param("they didn't say", Step.DEBRIEF_MAY_CALL, id="they did not say"),
        pytest.param("end of the month", Step.DEBRIEF_MAY_CALL, id="a rough date"),
    ],
)
def test_the_day_of_their_decision_is_taken_as_it_was_said(words: str, step: Step) -> None:
    """What is no day is asked again, never guessed."""
    talk = Talk()
    debriefed(talk)
    talk.presses(Choice.ASK_ME)
    talk.says(words)
    assert talk.newest.step == step


def test_a_forged_day_changes_nothing() -> None:
    """Only a day that was offered can be picked."""
    talk = Talk()
    debriefed(talk)
    talk.presses(Choice.ASK_ME)
    talk.presses(Choice.PICK, value="2026-12-24")
    assert talk.dossier.search.applications[0].interview.decision_by is None


def test_no_means_no_calls_and_can_be_undone() -> None:
    """A slip must not cost somebody every later call."""
    talk = Talk()
    debriefed(talk)
    talk.presses(Choice.ASK_ME)
    talk.presses(Choice.DONT_KNOW)
    talk.says("no")
    assert talk.dossier.search.applications[0].calls_declined_at is not None
    talk.says("back")
    assert talk.newest.step == Step.DEBRIEF_MAY_CALL
    talk.presses(Choice.YES)
    (application,) = talk.dossier.search.applications
    assert application.interview.may_call is True
    assert application.calls_declined_at is None


def test_an_undo_at_the_end_takes_the_last_answer_back() -> None:
    """The answers before it were kept one by one."""
    talk = Talk()
    debriefed(talk)
    for choice in (Choice.ASK_ME, Choice.DONT_KNOW, Choice.YES):
        talk.presses(choice)
    talk.says("the new hall")
    assert talk.newest.step == Step.DEBRIEFED
    talk.presses(Choice.UNDO)
    interview = talk.dossier.search.applications[0].interview
    assert (interview.discussed, interview.may_call) == (None, True)


def test_nothing_comes_to_mind() -> None:
    """ "idk" is no detail for a note, and a question is none either."""
    talk = Talk()
    debriefed(talk)
    for choice in (Choice.ASK_ME, Choice.DONT_KNOW, Choice.YES):
        talk.presses(choice)
    talk.says("what did i say?")
    assert talk.newest.step == Step.DEBRIEF_DISCUSSED
    talk.says("nothing")
    assert talk.newest.step == Step.DEBRIEFED
    assert talk.dossier.search.applications[0].interview.discussed is None


def test_a_debrief_among_others_has_a_line_and_an_entry() -> None:
    """One message in the morning: each thing in it can be taken by itself."""
    talk = Talk()
    talk.registers("Globex")
    talk.command("add Acme, 2026-10-16")
    talk.submits(employer="Acme", day="2026-10-16")
    talk.registers("Initech", day="2026-10-12", decision="2026-10-16")
    talk.waits_until(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
    assert "Your interview at Acme should be over now." in talk.words
    assert "[How it went at Acme]" in talk.words
    key = next(value for _, action, value in talk.offers[-1] if "debrief" in value)
    talk.presses(Choice.TAKE, value=key)
    assert talk.newest.step == Step.DEBRIEF


def test_tomorrow_after_the_debrief_brings_the_thank_you_back() -> None:
    """The offer stands in an answer: put off, it comes like a nudge."""
    talk = Talk()
    debriefed(talk)
    for choice in (Choice.ASK_ME, Choice.DONT_KNOW, Choice.YES, Choice.SKIP, Choice.TOMORROW):
        talk.presses(choice)
    assert "Friday 16 October, 09:00" in talk.words
    talk.waits_until(THURSDAY_NINE + timedelta(days=1))
    assert talk.newest.step == Step.THANK_YOU


@pytest.mark.parametrize("words", ["sent", "I sent it", "it is sent"])
def test_sent_is_no_detail_of_a_thank_you(words: str) -> None:
    """Spares the job seeker a note that thanks for talking about "sent"."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.WRITE_THANKS)
    assert talk.newest.step == Step.THANKS_DETAIL
    talk.says(words)
    assert "Is your thank-you to Acme sent?" in talk.words
    talk.says("yes")
    assert thanks_of(talk) is True
