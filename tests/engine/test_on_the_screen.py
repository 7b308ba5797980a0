"""Words that are on the screen, typed instead of pressed; and a bare yes, name or slip."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.advice.model import Channel, Result
from bot.advice.offer import Answer
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)
AFTER_THE_INTERVIEW = datetime(2026, 10, 15, 9, 45, tzinfo=UTC)


def after_the_interview() -> Talk:
    """The debrief is offered: may I ask a few short questions?"""
    talk = Talk()
    talk.registers(day="2026-10-15 10:00")
    talk.waits_until(AFTER_THE_INTERVIEW)
    assert talk.newest.step == Step.DEBRIEF
    return talk


def with_an_offer() -> Talk:
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.has_thanked()
    talk.says("Acme offered me the job")
    talk.presses(Choice.YES)
    return talk


def test_a_field_is_chosen_by_its_name_alone() -> None:
    """The button says "Add: Agency"; whoever types "agency" has read it."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.says("the employer")
    assert talk.newest.step == Step.DETAILS_EMPLOYER
    talk.says("agency")
    assert "“" not in talk.words
    talk.says("Randstad")
    talk.says("save")
    assert talk.dossier.search.applications[0].agency == "Randstad"


def test_a_label_that_is_no_answer_elsewhere_is_read_off_the_screen() -> None:
    """ "Ask me" stood on the button, and was taken for one of three other things."""
    talk = after_the_interview()
    talk.says("Ask me")
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_a_label_of_the_message_before_still_counts_after_a_look_at_home() -> None:
    """Who looks home after a no, and then types "ask them", means the button above."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.command("home")
    talk.says("ask them")
    assert talk.newest.step == Step.NO_CAME


def test_what_is_certain_in_words_comes_before_what_a_button_says() -> None:
    """A no that was typed is asked about first, also where a button says the same."""
    talk = Talk()
    talk.registers()
    talk.command("show")
    talk.presses(Choice.HEARD)
    talk.says("a no")
    assert talk.newest.step == Step.CONFIRMING
    assert talk.dossier.search.applications[0].outcome is None


@pytest.mark.parametrize("words", ["yes", "ok", "sure"])
def test_a_yes_to_the_debrief_begins_it(words: str) -> None:
    """ "May I ask?" "Yes." "All right, that changes nothing" is no answer to that."""
    talk = after_the_interview()
    talk.says(words)
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_what_was_talked_about_is_kept_before_it_is_asked() -> None:
    """Who tells of the talk at once is not asked whether they have telephoned."""
    talk = after_the_interview()
    talk.says("we talked about their new hall in Spandau")
    assert talk.dossier.search.applications[0].interview.discussed == "their new hall in Spandau"
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_when_they_decide_is_kept_before_it_is_asked() -> None:
    """The same of the day that everything afterwards hangs on."""
    talk = after_the_interview()
    talk.says("they decide next wednesday")
    assert str(talk.dossier.search.applications[0].interview.decision_by) == "2026-10-21"
    assert talk.newest.step == Step.DEBRIEF_MAY_CALL


@pytest.mark.parametrize(
    "words",
    ["we talked about the job and they rejected me", "they decided last week", "purple"],
)
def test_other_words_at_the_debrief_are_no_answer_to_it(words: str) -> None:
    """News, a day gone by and riddles are asked about, and not kept as what was talked about."""
    talk = after_the_interview()
    talk.says(words)
    interview = talk.dossier.search.applications[0].interview
    assert interview.discussed is None
    assert interview.decision_by is None


def test_accepted_is_said_of_the_offer_and_not_of_whoever_is_still_waited_for() -> None:
    """With one offer, "I accepted" is about that one, whatever else was just spoken of."""
    talk = with_an_offer()
    talk.command("home")
    talk.says("did I talk to Globex")
    talk.says("I accepted")
    talk.says("yes")
    acme, globex = talk.dossier.search.applications
    assert acme.offer is not None
    assert acme.offer.answer is Answer.ACCEPTED
    assert globex.outcome is None


def test_with_two_offers_it_is_asked_which_one_was_accepted() -> None:
    """Nobody accepts two jobs with one word."""
    talk = with_an_offer()
    talk.registers("Initech")
    talk.registers("Stark")
    talk.says("Stark offered me the job")
    talk.presses(Choice.YES)
    talk.command("show Globex")
    talk.presses(Choice.HEARD)
    talk.says("I accepted")
    assert talk.newest.step == Step.CHOOSING_APPLICATION


def test_while_an_offer_is_open_it_is_not_said_that_nothing_is() -> None:
    """ "Nothing is open" would frighten whoever has an offer to answer."""
    talk = Talk()
    talk.registers()
    talk.has_thanked()
    talk.says("they offered me the job")
    talk.presses(Choice.YES)
    talk.says("later")
    talk.says("left a voicemail")
    assert "/interview offer" in talk.words
    assert "Nothing is open" not in talk.words


def test_a_bare_name_asks_the_same_of_another_employer() -> None:
    """Asked "did Globex say no?", "no, Acme" is no word from Acme."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.says("no, Acme")
    assert "Did Acme say no?" in talk.words
    talk.says("yes")
    acme, globex = talk.dossier.search.applications
    assert acme.outcome is not None
    assert acme.outcome.result is Result.REJECTED
    assert globex.outcome is None


@pytest.mark.parametrize("words", ["Globex", "Acme called me back about the salary", "neither"])
def test_more_than_another_name_is_read_as_it_is(words: str) -> None:
    """The name that was asked about, and a sentence, are no correction of the name."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.says(words)
    assert "Did Acme say no?" not in talk.words


def test_a_slip_is_gone_once_it_is_typed_again() -> None:
    """Nobody wants to explain what "strat 2 nov 8am" is about, having just corrected it."""
    talk = with_an_offer()
    talk.says("strat 2 nov 8am, building C")
    assert talk.newest.step == Step.OFFER_REMAINDER
    talk.says("start 2 nov 8am")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert str(offer.starts_on) == "2026-11-02"
    assert offer.unsorted == ()
    assert talk.newest.step == Step.OFFER


def test_more_of_the_offer_is_no_slip_of_what_is_asked_about() -> None:
    """What is something else leaves the question where it is."""
    talk = with_an_offer()
    talk.says("bring my own mug, building C")
    assert talk.newest.step == Step.OFFER_REMAINDER
    talk.says("2400 a month")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.unsorted == ("bring my own mug",)


@pytest.mark.parametrize(
    ("people", "said"), [("Dana Fox", "ask for Dana Fox"), ("", "by name if you can")]
)
def test_who_reached_somebody_else_is_told_the_name_they_gave_us(people: str, said: str) -> None:
    """ "By name if you can" is no help to whoever has written the name down."""
    talk = Talk()
    talk.registers(decision="friday", people=people)
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.WRONG_PERSON)
    assert said in talk.words


@pytest.mark.parametrize(
    ("argument", "step"),
    [
        ("voicemail", Step.PRACTISE_TURN),
        ("Acme voicemail", Step.PRACTISE_TURN),
        ("the call", Step.PRACTISING),
        ("a call to Acme", Step.PRACTISING),
        ("Acme", Step.PRACTISING),
    ],
)
def test_who_picks_up_in_the_practice_call_may_be_said_at_once(argument: str, step: Step) -> None:
    """ "I don't know an employer called voicemail" is a poor beginning for a brave thing."""
    talk = Talk()
    talk.registers()
    talk.command(f"practise {argument}")
    assert talk.newest.step == step


def test_who_would_not_pick_up_there_is_chosen_from_those_who_may() -> None:
    """An agency answers its own telephone: there is no reception to get past (H8)."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(agency="Randstad")
    talk.command("practise receptionist")
    assert talk.newest.step == Step.PRACTISING


def test_a_practice_call_with_an_unknown_employer_says_so() -> None:
    """Who picks up cannot be guessed from a name that nobody has written down."""
    talk = Talk()
    talk.registers()
    talk.command("practise Umbrella")
    assert "Umbrella" in talk.words


def test_how_the_no_came_may_be_typed() -> None:
    """Asked "how did it come?", "by email" is the answer, and nothing about a thank-you."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    talk.says("by email")
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is Channel.EMAIL
    assert talk.newest.step == Step.ASKING_WHY


def test_words_that_name_no_way_leave_the_question_open() -> None:
    """What is not understood is asked again, and no way is assumed."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.presses(Choice.ASK_THEM)
    talk.says("purple")
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is None


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("got a rejection by email", Channel.EMAIL),
        ("they rejected me in the portal", Channel.PORTAL),
        ("they rejected me", None),
    ],
)
def test_how_the_no_came_is_not_asked_of_who_has_said_it(
    words: str, channel: Channel | None
) -> None:
    """Nobody wants to tell of a no in more words than needed."""
    talk = Talk()
    talk.registers()
    talk.says(words)
    talk.presses(Choice.YES)
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is channel
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == (Step.NO_CAME if channel is None else Step.ASKING_WHY)


def at_somebody_else() -> Talk:
    """The call has ended at a wrong person."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.WRONG_PERSON)
    return talk


def test_whom_to_ask_for_is_kept_when_a_wrong_person_has_told_it() -> None:
    """The card has them ask for the name; so there is a place for the answer."""
    talk = at_somebody_else()
    talk.says("ask for Tom Reed, 030 555 0142 ext 12")
    (person,) = talk.dossier.search.applications[0].interview.interviewers
    assert person.name == "Tom Reed"
    assert person.phone == "030 555 0142 ext 12"
    assert "ask for Tom Reed" in talk.words
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.applications[0].interview.interviewers == ()


def test_other_words_after_a_wrong_person_change_nobody() -> None:
    """A mood is no name."""
    talk = at_somebody_else()
    talk.says("that was awful")
    assert talk.dossier.search.applications[0].interview.interviewers == ()


def test_more_of_the_only_offer_is_kept_with_nothing_asked() -> None:
    """The talk is over, the chat asks nothing: "first day is 2 november" still has its place."""
    talk = Talk()
    talk.registers()
    talk.has_thanked()
    talk.says("they offered me the job")
    talk.presses(Choice.YES)
    talk.says("later")
    talk.says("first day is 2 november 8am")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert str(offer.starts_on) == "2026-11-02"


def test_with_somebody_to_hear_from_a_day_alone_is_not_taken_for_the_offers() -> None:
    """With two open, what is said out of the blue may be about the other one."""
    talk = with_an_offer()
    talk.says("later")
    talk.says("2400 a month")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.items == ()


def test_at_an_agency_nobody_is_told_to_ask_for_the_interviewer() -> None:
    """Those who interviewed are not there (H8)."""
    talk = at_somebody_else()
    search = talk.dossier.search
    agency = replace(search.applications[0], agency="Randstad")
    talk.dossier = replace(talk.dossier, search=search.with_application(agency))
    talk.command("show")
    talk.says("wrong person")
    talk.presses(Choice.YES)
    assert "whoever looks after you there" in talk.words


def test_news_is_heard_where_a_day_is_asked_for() -> None:
    """ "I can't read accepted as a day" is no answer to who has just taken the job."""
    talk = with_an_offer()
    talk.says("2400 a month")
    talk.presses(Choice.TIME_AGREED)
    talk.says("I accepted")
    talk.says("yes")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.answer is Answer.ACCEPTED


@pytest.mark.parametrize("words", ["decline", "I want to decline", "decline the offer"])
def test_while_the_offer_is_told_of_a_bare_decline_is_asked_about(words: str) -> None:
    """Spares the job seeker "decline" among what the offer says, and a letter they did not want."""
    talk = Talk()
    talk.registers("Acme")
    talk.has_thanked()
    talk.says("they offered me the job")
    talk.presses(Choice.YES)
    assert talk.newest.step == Step.OFFER_MADE
    talk.says(words)
    assert "Did you decline the offer from Acme?" in talk.words
    talk.says("yes")
    assert "polite letter" in talk.words


def test_an_answer_that_stands_on_the_screen_is_its_button() -> None:
    """Spares whoever has just been asked for an answer being asked whether it is one."""
    talk = with_an_offer()
    talk.command("offer")
    talk.says("decline")
    assert "polite letter" in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    talk.says("accept")
    assert "You accepted the offer from Acme." in talk.words


@pytest.mark.parametrize("words", ["details", "more numbers"])
def test_words_of_the_screen_that_are_not_there_are_guessed_as_nothing(words: str) -> None:
    """Spares the job seeker a message on a voicemail that they never left."""
    talk = Talk()
    talk.says(words)
    assert "I'm not sure what" in talk.words
    assert "voicemail" not in talk.words
