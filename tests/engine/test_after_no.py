"""After a no, areas to work on, silence, and ending it oneself: the edges of the conversation."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.advice.model import (
    Application,
    Feedback,
    FeedbackWish,
    Interviewer,
    InterviewKind,
    Result,
    Sector,
)
from bot.engine.choices import Choice
from bot.engine.dossier import Dossier
from bot.engine.events import TextEntered
from bot.engine.steps import Step
from tests.engine.conversations import Talk

MONDAY = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def refused(**more: object) -> Talk:
    """Acme has said no, of its own accord, on the Monday after."""
    talk = Talk()
    talk.registers(decision="friday")
    changed(talk, **more)
    talk.now = MONDAY
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    return talk


def changed(talk: Talk, **more: object) -> None:
    """The newest application with other facts, as if they had been told before."""
    application = replace(newest(talk.dossier), **more)  # type: ignore[arg-type]
    search = talk.dossier.search.with_application(application)
    talk.dossier = replace(talk.dossier, search=search)


def newest(dossier: Dossier) -> Application:
    return dossier.search.applications[-1]


def outcome(talk: Talk) -> Result | None:
    ended = newest(talk.dossier).outcome
    return ended.result if ended else None


# -- asking them -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "came", "said"),
    [
        pytest.param({}, Choice.BY_EMAIL, "A short call does as well", id="a letter, or a call"),
        pytest.param({}, Choice.BY_PHONE, "Still on the phone", id="on the phone: the words"),
        pytest.param(
            {"no_calls_advertised": True}, Choice.BY_EMAIL, "Write once", id="no calls: a letter"
        ),
        pytest.param(
            {"may_write": False},
            Choice.BY_PORTAL,
            "One short call is fine",
            id="no letters: a call",
        ),
        pytest.param(
            {"may_write": False, "no_calls_advertised": True},
            Choice.BY_EMAIL,
            "I suggest leaving it",
            id="neither is welcome",
        ),
        pytest.param({"agency": "Jobs & Co"}, Choice.BY_EMAIL, "To: Jobs & Co", id="an agency"),
    ],
)
def test_how_to_ask_follows_what_is_welcome(
    facts: dict[str, object], came: Choice, said: str
) -> None:
    """Spares the job seeker a letter or a call that was not wanted (H8, S17)."""
    talk = refused(**facts)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    talk.presses(came)
    assert said in talk.words
    assert ("Still on the phone" in talk.words) is (came is Choice.BY_PHONE)


def test_the_letter_knows_whom_it_goes_to_and_shows_what_is_missing() -> None:
    """Spares the job seeker a letter to nobody, or one with an invented name."""
    talk = Talk()
    talk.registers()
    people = (
        Interviewer(name="Lee Park"),
        Interviewer(name="Dana Fox", email="dana@acme.example", leads=True),
    )
    interview = replace(newest(talk.dossier).interview, interviewers=people)
    changed(talk, rounds=(interview,))
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.happens(TextEntered(id="w2", text="close Acme"))
    talk.presses(Choice.WITHDRAW)
    assert "Hello Dana Fox," in talk.words
    assert "To: dana@acme.example" in talk.words
    assert "(your name)" in talk.words


def test_asked_again_it_does_not_come_a_third_time() -> None:
    """Spares the job seeker "in a few days" for ever, even by a button of an old message."""
    talk = refused()
    talk.presses(Choice.IN_DAYS)
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert talk.newest.step == Step.FEEDBACK_DUE
    talk.presses(Choice.ASK_THEM)
    talk.presses(Choice.BY_PHONE)
    assert not any(action == Choice.IN_DAYS for _, action, _ in talk.offers[-1])
    talk.presses(Choice.IN_DAYS)
    feedback = newest(talk.dossier).feedback
    assert feedback is not None
    assert feedback.wish is FeedbackWish.NEVER


def test_with_all_reminders_off_no_day_is_promised() -> None:
    """Spares the job seeker a promise that is not kept."""
    talk = refused()
    no = talk.newest.key
    talk.command("stop")
    talk.presses(Choice.IN_DAYS, key=no)
    assert "I won't come back to it by myself." in talk.words


def test_on_a_later_day_nothing_is_said_of_today() -> None:
    """Spares the job seeker a sentence about a day that is over."""
    talk = refused()
    talk.now = datetime(2026, 10, 20, 8, tzinfo=UTC)
    talk.presses(Choice.IN_DAYS)
    assert "Friday 23 October" in talk.words
    assert "fixed time" not in talk.words


@pytest.mark.parametrize("choice", [Choice.ASK_THEM, Choice.NOTE_WORDS, Choice.REOPEN], ids=str)
def test_an_open_application_has_no_no_to_ask_about(choice: Choice) -> None:
    """Spares the job seeker a question why they were refused, who were not."""
    talk = Talk()
    talk.registers()
    talk.command("home")
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    talk.presses(choice)
    assert talk.newest.step == Step.KNOWN
    assert newest(talk.dossier).feedback is None


def test_a_no_is_not_closed_over() -> None:
    """Spares the job seeker a rejection that turns into their own doing."""
    talk = refused()
    talk.command("list")
    talk.presses(Choice.ENDED_ONES)
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    talk.presses(Choice.END)
    assert talk.newest.step == Step.KNOWN
    talk.presses(Choice.REOPEN)
    assert outcome(talk) is Result.REJECTED


# -- what they said ----------------------------------------------------------------------------


def test_too_long_words_are_asked_for_again_and_nothing_is_lost() -> None:
    """Spares the job seeker a text that is cut without a word."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers " * 300)
    assert "up to 2,000 fit here" in talk.words
    assert talk.newest.step == Step.NOTING


def test_a_long_thing_is_put_shorter_for_the_list() -> None:
    """Spares the job seeker a page of text before each interview."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("you know, " + "examples " * 30)
    talk.presses(Choice.YES)
    assert talk.newest.step == Step.AREA_WORDS
    talk.says("examples " * 30)
    assert "up to 200 fit here" in talk.words
    talk.says("more examples")
    talk.says("rehearse " * 40)
    assert "up to 200 fit here" in talk.words
    assert [area.words for area in talk.dossier.search.areas] == ["more examples"]


def test_of_several_things_each_is_decided_on() -> None:
    """Spares the job seeker all or nothing."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers; slower; shorter")
    talk.presses(Choice.NO)
    assert "“slower”" in talk.words
    talk.presses(Choice.YES)
    talk.presses(Choice.SKIP)
    assert "“shorter”" in talk.words
    talk.says("skip")
    assert [area.words for area in talk.dossier.search.areas] == ["slower"]
    assert newest(talk.dossier).feedback == Feedback(
        wish=FeedbackWish.NOTED,
        wished_at=MONDAY,
        words="numbers; slower; shorter",
        noted_at=MONDAY,
    )


@pytest.mark.parametrize("said", ["undo", "undo that"])
def test_undo_in_the_middle_takes_back_what_was_noted_last(said: str) -> None:
    """Spares the job seeker a list with a thing that they did not mean."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers; slower")
    talk.presses(Choice.YES)
    talk.says(said)
    assert talk.dossier.search.areas == ()
    assert newest(talk.dossier).feedback is not None


def test_an_old_undo_does_not_take_back_areas_that_changed_since() -> None:
    """Spares the job seeker a list of which a part is gone."""
    talk = Talk()
    talk.command("areas numbers")
    kept = talk.newest.key
    area = talk.dossier.search.areas[0]
    noted = replace(area, action="three of them")
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, areas=(noted,)))
    talk.presses(Choice.UNDO, key=kept)
    assert talk.dossier.search.areas == (noted,)
    assert "changed again since" in talk.words


@pytest.mark.parametrize(
    ("said", "step"),
    [
        pytest.param("I got feedback", Step.NOTING, id="the words are asked for"),
        pytest.param("they said I was too quiet", Step.AREA_PROPOSED, id="the words are there"),
    ],
)
def test_feedback_can_come_unasked(said: str, step: Step) -> None:
    """Spares the job seeker the way back to a message of last week."""
    talk = refused()
    talk.presses(Choice.NOT_AT_ALL)
    talk.says(said)
    assert talk.newest.step == step
    assert talk.newest.about.application_id == newest(talk.dossier).id


def test_feedback_without_a_no_is_something_to_work_on_all_the_same() -> None:
    """Spares the job seeker a form that wants a rejection first."""
    talk = Talk()
    talk.registers()
    talk.says("I got feedback")
    assert talk.newest.step != Step.NOTING
    talk.says("they said I should practise more")
    talk.presses(Choice.YES)
    (area,) = talk.dossier.search.areas
    assert area.application_id == newest(talk.dossier).id
    assert newest(talk.dossier).feedback is None


def test_feedback_about_another_employer_is_not_put_down_to_the_no() -> None:
    """Spares the job seeker words in the wrong mouth."""
    talk = refused()
    talk.registers("Globex")
    talk.says("at Globex they said I should practise more")
    assert talk.newest.step == Step.AREA_PROPOSED
    assert talk.newest.about.application_id == newest(talk.dossier).id
    assert talk.dossier.search.applications[0].feedback is None


# -- the list ----------------------------------------------------------------------------------


def test_a_long_list_is_counted_and_ticked_off_only_once() -> None:
    """Spares the job seeker a wall of text, and a button that does nothing."""
    talk = Talk()
    for number in range(12):
        talk.command(f"areas thing {number}")
    talk.command("areas")
    assert "And 2 more." in talk.words
    first, listed = talk.dossier.search.areas[0].id, talk.newest.key
    talk.presses(Choice.AREA_DONE, first)
    talk.presses(Choice.AREA_DONE, first, key=listed)
    assert len(talk.dossier.search.open_areas) == 11
    assert "And one more." in talk.words


def test_too_long_an_area_is_asked_for_again() -> None:
    """Spares the job seeker a text that is cut without a word."""
    talk = Talk()
    talk.command("areas " + "x" * 201)
    assert talk.newest.step == Step.AREA_WORDS
    assert "up to 200 fit here" in talk.words
    talk.says("\x07")
    assert talk.newest.step == Step.AREA_WORDS
    assert talk.dossier.search.areas == ()


# -- before an interview -----------------------------------------------------------------------


def test_before_an_interview_what_is_known_is_said_and_nothing_else() -> None:
    """Spares the job seeker a search for the invitation, and guesses about it."""
    talk = Talk()
    talk.registers(day="2026-10-22")
    interview = replace(
        newest(talk.dossier).interview,
        starts_at=time(15),
        kind=InterviewKind.VIDEO,
        interviewers=(Interviewer(name="Dana Fox"),),
    )
    changed(talk, rounds=(interview,))
    talk.waits_until(datetime(2026, 10, 20, 7, tzinfo=UTC))
    assert "Thursday 22 October, 15:00 Berlin time" in talk.words
    assert "It is by video." in talk.words
    assert "With: Dana Fox" in talk.words
    assert "You have noted nothing to work on." in talk.words
    talk.waits_until(datetime(2026, 10, 21, 7, tzinfo=UTC))
    talk.presses(Choice.TOMORROW)
    assert "Thursday 22 October, 09:00" in talk.words
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert "is today" in talk.words
    assert "Tomorrow" not in talk.words


def test_several_things_of_one_morning_are_one_message() -> None:
    """Spares the job seeker three messages at nine o'clock; each can be taken up by itself."""
    talk = refused()
    talk.presses(Choice.IN_DAYS)
    talk.registers("Globex", day="2026-10-23")
    talk.registers("Initech", day="2026-07-01")
    changed(talk, calls_declined_at=talk.now)
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert talk.newest.step == Step.SEVERAL_DUE
    assert "Your interview at Globex" in talk.words
    assert "Acme said no" in talk.words
    assert "Initech" in talk.words
    several = talk.newest.key
    taken = {}
    for _, action, value in talk.offers[-1]:
        if action == Choice.TAKE:
            talk.presses(Choice.TAKE, value, key=several)
            taken[talk.newest.step] = value
    assert {Step.PREPARE, Step.FEEDBACK_DUE, Step.LONG_SILENCE} <= set(taken)


# -- silence -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "said", "unsaid"),
    [
        pytest.param({}, "25.1 days", "Restaurants", id="nothing known"),
        pytest.param({"sector": Sector.GOVERNMENT}, "53.8 days", "Restaurants", id="government"),
        pytest.param({"sector": Sector.HOSPITALITY}, "10.2 days", "Government", id="restaurants"),
        pytest.param({"sector": Sector.RETAIL}, "25.1 days", "Restaurants", id="a shop"),
        pytest.param({"zone": "America/Toronto"}, "Ontario", "chance of", id="in Canada"),
    ],
)
def test_figures_are_those_of_the_place_and_kind_of_work(
    facts: dict[str, object], said: str, unsaid: str
) -> None:
    """Spares the job seeker a comparison with something else."""
    talk = Talk()
    talk.registers()
    changed(talk, **facts)
    talk.says("is this normal?")
    assert "the last word was today" in talk.words
    assert "days on average" not in talk.words
    talk.now += timedelta(days=1)
    talk.says("is this normal?")
    assert said in talk.words
    assert unsaid not in talk.words
    assert "one day without a word" in talk.words
    assert "nothing about your chances" in talk.words


def test_is_this_normal_can_be_asked_at_any_time() -> None:
    """Spares the job seeker an answer that only comes after 45 days."""
    talk = Talk()
    talk.command("normal")
    assert "25.1 days" in talk.words
    talk.command("normal Acme")
    assert "25.1 days" in talk.words
    talk.registers()
    talk.command("normal Nobody")
    assert "I don't know an employer called" in talk.words
    talk.says("is this normal?")
    talk.registers("Globex", day="2026-10-20")
    talk.says("how long do they usually take at Globex")
    assert "is still ahead" in talk.words


def test_is_this_normal_about_one_that_has_ended() -> None:
    """Spares the job seeker a count of days that no longer matters."""
    talk = refused()
    talk.command("normal Acme")
    assert "This one is closed." in talk.words


# -- ending it ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words", ["close it", "close Acme", "I withdrew", "I'd like to withdraw my application"]
)
def test_ending_it_is_never_done_by_words_alone(words: str) -> None:
    """Spares the job seeker an application that a sentence has closed."""
    talk = Talk()
    talk.registers()
    talk.says(words)
    assert talk.newest.step == Step.ENDING
    assert outcome(talk) is None


def test_closing_what_has_ended_asks_which() -> None:
    """Spares the job seeker a no that is closed a second time."""
    talk = refused()
    talk.says("withdraw my application to Acme please")
    assert outcome(talk) is Result.REJECTED


def test_a_letter_before_the_interview_takes_back_that_time() -> None:
    """Spares an employer a room that is kept free."""
    talk = Talk()
    talk.registers(day="2026-10-22", role="")
    changed(talk, role="warehouse clerk")
    talk.says("close it")
    talk.presses(Choice.WITHDRAW)
    assert "Thank you for inviting me to an interview for the warehouse clerk job" in talk.words
    assert newest(talk.dossier).interview.day == date(2026, 10, 22)


def test_what_is_noted_stands_on_the_application() -> None:
    """Spares the job seeker a search for the words that they wrote down."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("more numbers")
    talk.command("list")
    talk.presses(Choice.ENDED_ONES)
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    assert "in your words: “more numbers”" in talk.words
    assert Choice.NOTE_WORDS not in {action for _, action, _ in talk.offers[-1]}


def test_feedback_goes_to_the_no_that_is_named() -> None:
    """Spares the job seeker words in the wrong mouth where there are two refusals."""
    talk = refused()
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.presses(Choice.YES)
    talk.says("at Acme they said I should practise more")
    first, second = talk.dossier.search.applications
    assert first.feedback is not None
    assert second.feedback is None
