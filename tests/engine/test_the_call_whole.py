"""The call, whole: hours for the phone, e-mail instead, agencies, and what else they may say."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.advice.model import Application, CallingHours, CallResult, Interviewer, Said
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def acme(talk: Talk) -> Application:
    return talk.dossier.search.applications[0]


def told(talk: Talk, **facts: object) -> None:
    """What a form or a coach might have noted of Acme meanwhile."""
    changed = replace(acme(talk), **facts)  # type: ignore[arg-type]
    talk.dossier = replace(talk.dossier, search=talk.dossier.search.with_application(changed))


def called() -> Talk:
    """Friday has passed at Acme, all thanks are out, and the call is due."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    return talk


def talked() -> Talk:
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    return talk


def spent() -> Talk:
    """Two messages were left: the budget is spent."""
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.LEFT_MESSAGE)
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.LEFT_MESSAGE)
    return talk


# -- when one can phone ------------------------------------------------------------------------


def test_hours_for_the_phone_are_asked_for_once() -> None:
    """One question in one message, never a nudge of its own (H2)."""
    talk = called()
    assert "When can you usually phone?" in talk.words
    assert talk.dossier.search.seeker.phone_hours_asked_at == MONDAY_CALL
    talk.registers("Globex", decision="2026-10-20")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL + timedelta(days=2))
    assert "Globex" in talk.words
    assert "When can you usually phone?" not in talk.words
    talk.says("mornings")
    assert talk.dossier.search.seeker.phone_hours is None


def test_the_hours_can_be_told_with_several_calls_due() -> None:
    """Five processes at once are no reason to keep it from us."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.PHONE_HOURS, "lunch")
    assert talk.dossier.search.seeker.phone_hours == CallingHours(first=time(12), last=time(14))
    assert "from 12:00 to 14:00" in talk.words


def test_hours_that_begin_tomorrow_put_the_call_off_until_then() -> None:
    """The answer has its effect at once: nobody is asked and then disturbed all the same."""
    talk = called()
    talk.says("before 9:00")
    assert "before 09:00" in talk.words
    assert "I go by their hours" in talk.words
    other = called()
    other.now = datetime(2026, 10, 19, 11, tzinfo=UTC)
    other.says("mornings")
    assert "Tuesday 20 October, 09:30" in other.words


def test_a_part_of_the_day_that_was_never_offered_changes_nothing() -> None:
    """A forged or outdated button must not set anything."""
    talk = called()
    key = talk.newest.key
    talk.presses(Choice.PHONE_HOURS, "midnight", key)
    assert talk.dossier.search.seeker.phone_hours is None
    assert talk.newest.key == key


def test_other_words_at_a_due_call_are_no_hours() -> None:
    """ "later" puts the call off; it says nothing about one's days."""
    talk = called()
    talk.says("tomorrow")
    assert talk.dossier.search.seeker.phone_hours is None
    assert "Put off" not in talk.words
    assert "come back to Acme" in talk.words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("before 10", "before 10:00"),
        ("after 15:00", "after 15:00"),
        ("12 to 14", "12:00 to 14:00"),
        ("any time", "any time"),
    ],
)
def test_the_form_begins_with_the_hours_as_they_are(typed: str, shown: str) -> None:
    """Nobody types again what is known; and it can be taken back."""
    talk = Talk()
    talk.command("settings")
    talk.presses(Choice.SET_PHONE_HOURS)
    talk.submits(hours=typed)
    assert talk.newest.step == Step.SETTING_SAVED
    talk.command("settings")
    talk.presses(Choice.SET_PHONE_HOURS)
    assert dict(talk.newest.draft)["hours"] == shown
    talk.submits(hours="mornings")
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.seeker.phone_hours != CallingHours(first=time(8), last=time(12))


# -- when an employer is called ----------------------------------------------------------------


def test_an_employers_hours_are_kept_and_said_back() -> None:
    """A shop that works on Saturdays is called on Saturdays (H2)."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.SET_HOURS)
    talk.submits(**{"first": "2 pm", "last": "at 4", "works-weekends": "they do"})
    assert acme(talk).hours == CallingHours(first=time(14), last=time(16), weekends=True)
    talk.presses(Choice.DETAILS)
    assert "from 14:00 to 16:00" in talk.words


def test_hours_that_nobody_understands_are_asked_for_again() -> None:
    """What was typed right is kept."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.SET_HOURS)
    talk.submits(**{"first": "noonish", "last": "16:00", "works-weekends": "perhaps"})
    assert "time-not-understood" in talk.words
    assert "say-yes-or-no" in talk.words
    assert acme(talk).hours is None


# -- an agency, an address ---------------------------------------------------------------------


def test_an_agency_is_named_on_the_nudge_the_card_and_the_next_step() -> None:
    """Nobody goes behind the agency's back for want of a word (H8)."""
    talk = Talk()
    talk.registers(decision="friday")
    told(talk, agency="Best Temps", role="clerk")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    assert "Calling Best Temps today is fine" in talk.words
    talk.presses(Choice.SHOW_CARD)
    assert "Call Best Temps, not Acme" in talk.words
    assert "I had an interview with Acme for the clerk job" in talk.words
    assert "May I speak to" not in talk.words
    talk.presses(Choice.NOT_CALLED)
    assert "It goes through Best Temps" in talk.words
    talk.says("email instead")
    assert "so send it to them" in talk.words
    assert "I had an interview with Acme for the clerk job" in talk.words


def test_an_address_is_on_the_card_and_on_the_draft() -> None:
    """Nobody searches for it with the telephone at their ear."""
    talk = Talk()
    talk.registers(decision="friday")
    dana = Interviewer(name="Dana Fox", email="dana@acme.example", phone="030 555 0142")
    told(talk, rounds=(replace(acme(talk).interview, interviewers=(dana,)),))
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.EMAIL)
    assert "dana@acme.example" in talk.words
    assert "Hello Dana Fox," in talk.words
    talk.presses(Choice.EMAIL_NOT_YET)
    talk.command("say")
    assert "dana@acme.example" in talk.words


# -- e-mail instead ----------------------------------------------------------------------------


def test_an_e_mail_that_did_not_go_out_after_all_is_taken_back() -> None:
    """Change on what was noted: it may not have been sent."""
    talk = called()
    talk.presses(Choice.EMAIL)
    talk.presses(Choice.EMAIL_SENT)
    (wrote,) = acme(talk).contacts
    assert wrote.result is CallResult.WROTE
    talk.presses(Choice.CHANGE)
    assert talk.newest.step == Step.EMAIL
    assert "Contact 1 of 2" not in talk.words
    talk.presses(Choice.EMAIL_SENT)
    assert acme(talk).contacts == (wrote,)
    talk.presses(Choice.CHANGE)
    talk.says("not sent")
    assert acme(talk).contacts == ()


def test_words_that_are_no_answer_to_a_draft_are_not_taken_for_one() -> None:
    """ "what do I say?" and the like keep working."""
    talk = called()
    talk.presses(Choice.EMAIL)
    talk.says("mumble mumble")
    assert acme(talk).contacts == ()


def test_closed_offices_hold_back_no_e_mail() -> None:
    """A call must wait for the morning, a letter need not."""
    talk = called()
    talk.now = datetime(2026, 10, 19, 17, tzinfo=UTC)
    talk.says("email instead")
    assert talk.newest.step == Step.EMAIL


def test_before_an_e_mail_the_last_call_is_told() -> None:
    """Perhaps they said something that makes it needless."""
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.says("cancel")
    talk.now += timedelta(hours=1)
    told(talk, call_begun_at=talk.now)
    talk.says("email instead")
    assert talk.newest.step == Step.OUTCOME_MISSING


def test_an_e_mail_is_due_where_no_call_is_welcome() -> None:
    """Alone and among several it leads to the draft, never to the card (H8)."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    told(talk, no_calls_advertised=True, may_write=True)
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    assert "a short e-mail today is the way" in talk.words
    value = next(v for _, action, v in talk.offers[-1] if action == Choice.TAKE and v[0] in v)
    talk.presses(Choice.TAKE, value)
    assert talk.newest.step in {Step.EMAIL, Step.CALL_CARD}


def test_an_advert_without_calls_says_so_and_asks_about_e_mail() -> None:
    """Nobody is told that they may never call without a way on (H8)."""
    talk = Talk()
    talk.registers(decision="friday")
    told(talk, no_calls_advertised=True)
    talk.command("call")
    assert "Their advert asked for no calls" in talk.words
    talk.presses(Choice.MAY_WRITE)
    talk.presses(Choice.DONT_KNOW)
    assert acme(talk).may_write is None
    assert "Their advert asked for no calls" in talk.words


def test_who_may_write_is_not_asked_whether_they_may() -> None:
    """It was told already, with the details."""
    talk = talked()
    told(talk, may_write=True)
    talk.presses(Choice.NOTHING_DECIDED)
    talk.presses(Choice.NO_CALLS)
    assert talk.newest.step == Step.RECORDED


def test_after_the_budget_one_last_e_mail_is_offered_once() -> None:
    """Not a word more than is wise, and an end in sight (H9)."""
    talk = spent()
    offered = {action for _, action, _ in talk.offers[-1]}
    assert {Choice.EMAIL, Choice.END} <= offered
    talk.presses(Choice.EMAIL)
    assert "your last word in this round" in talk.words
    talk.presses(Choice.EMAIL_SENT)
    offered = {action for _, action, _ in talk.offers[-1]}
    assert Choice.EMAIL not in offered
    assert Choice.END in offered


# -- what else they may say --------------------------------------------------------------------


def test_what_they_want_is_read_from_the_words_it_was_told_in() -> None:
    """Said once is enough: the form begins with it, the day as well."""
    talk = talked()
    talk.says("they need two references from me by friday")
    talk.says("yes")
    draft = dict(talk.newest.draft)
    assert draft["note"] == "they need two references from me by friday"
    assert draft["by-when"] == "2026-10-23"


def test_a_day_that_stands_only_in_the_note_is_taken_from_there() -> None:
    """ "references by friday" in one field says both, and is said back."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "references by friday", "by-when": ""})
    assert acme(talk).contacts[-1].day == date(2026, 10, 23)
    assert "by Friday 23 October" in talk.words


@pytest.mark.parametrize(
    ("note", "by_when", "wrong"),
    [
        ("", "", "note-missing"),
        ("x" * 300, "", "too-long"),
        ("references", "whenever", "day-not-understood"),
    ],
)
def test_what_they_want_needs_a_few_words(note: str, by_when: str, wrong: str) -> None:
    """A task that nobody can read later is none."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": note, "by-when": by_when})
    assert wrong in talk.words
    assert acme(talk).contacts[-1].said is None


def test_they_may_want_something_in_a_call_of_their_own() -> None:
    """ "I've heard" leads to the same questions, and costs nothing (H4)."""
    talk = called()
    talk.presses(Choice.HEARD)
    key = talk.newest.key
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "a test", "by-when": "they didn't say"})
    (told_me,) = acme(talk).contacts
    assert (told_me.said, told_me.from_them, told_me.day) == (Said.WANTS_MORE, True, None)
    assert "“a test”" in talk.words
    heard = talk.dossier.conversation.question(key)
    assert heard is not None
    assert heard.answered == Choice.WANTS_MORE


def test_a_form_out_of_the_blue_needs_no_question_before_it() -> None:
    """ "they want references", while nothing is asked."""
    talk = Talk()
    talk.registers()
    talk.says("they want references")
    talk.says("yes")
    talk.submits(**{"note": "references", "by-when": ""})
    assert acme(talk).contacts[-1].said is Said.WANTS_MORE


def test_what_was_sent_already_is_not_sent_again() -> None:
    """An old button of last week changes nothing."""
    talk = talked()
    talk.presses(Choice.WANTS_MORE)
    talk.submits(**{"note": "a test", "by-when": ""})
    shown = talk.newest.key
    talk.command("call")
    assert "send them what they asked for" in talk.words
    known = talk.newest.key
    talk.presses(Choice.MORE_SENT, key=shown)
    sent_at = acme(talk).contacts[-1].sent_at
    assert sent_at == talk.now
    talk.now += timedelta(hours=1)
    talk.presses(Choice.MORE_SENT, key=known)
    assert acme(talk).contacts[-1].sent_at == sent_at


def test_another_interview_is_a_round_of_its_own() -> None:
    """ "they invited me to another interview" is good news, and one question (S15)."""
    talk = talked()
    talk.presses(Choice.ANOTHER_ROUND)
    assert talk.newest.step == Step.ROUND_GRANTED
    assert acme(talk).contacts[-1].said is Said.ANOTHER_ROUND


def test_a_word_that_no_button_names_is_kept_as_it_is() -> None:
    """Its own words, and things stay open; news that has a button is asked about."""
    talk = talked()
    talk.presses(Choice.OTHER)
    talk.says("nah they went with someone else")
    assert talk.newest.step in {Step.CONFIRMING, Step.CHOOSING_MEANING}
    assert acme(talk).outcome is None
    talk.says("no")
    talk.says("back")
    assert talk.newest.step == Step.HEARD
    talk.presses(Choice.OTHER)
    talk.says("skip")
    assert acme(talk).contacts[-1].said is Said.OTHER
    assert acme(talk).contacts[-1].note is None


def test_the_card_of_a_call_that_they_asked_for_counts_none() -> None:
    """An agreed call costs nothing, so no number frightens anybody off (H4)."""
    talk = talked()
    talk.presses(Choice.NOTHING_DECIDED)
    talk.says("thursday")
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    assert "Contact" not in talk.words


@pytest.mark.parametrize(
    ("facts", "helps"),
    [
        pytest.param({}, ("thank-you note", "the name of whoever"), id="nothing is known"),
        pytest.param({"agency": "Best Temps"}, ("thank-you note", "trying out"), id="an agency"),
    ],
)
def test_asked_too_early_it_says_what_would_help(
    facts: dict[str, object], helps: tuple[str, ...]
) -> None:
    """ "Not yet" alone leaves somebody with their nerves (A8)."""
    talk = Talk()
    talk.registers()
    told(talk, **facts)
    talk.command("call")
    assert all(words in talk.words for words in helps)


def test_what_is_done_already_is_not_advised() -> None:
    """The thank-you is out, the name is known: the number is what is missing."""
    talk = Talk()
    talk.registers(people="Dana Fox")
    talk.has_thanked()
    talk.command("call")
    assert "finding out their telephone number, and trying out the call" in talk.words
    dana = Interviewer(name="Dana Fox", phone="030 555 0142")
    told(talk, rounds=(replace(acme(talk).interview, interviewers=(dana,)),))
    talk.command("call")
    assert "What helps now: trying out the call with me" in talk.words
    talk.command("areas shorter answers")
    talk.command("call")
    assert "a look at what you want to work on, and trying out" in talk.words


def test_a_call_to_who_said_no_already_changes_nothing_about_that() -> None:
    """A message left afterwards, to say thanks: the no stays, and nothing is urged."""
    talk = called()
    talk.says("they rejected me")
    talk.says("yes")
    talk.says("cancel")
    talk.says("I left a message at Acme")
    talk.says("yes")
    assert acme(talk).outcome is not None
    assert talk.newest.step == Step.RECORDED
    assert talk.turn.next_due_at is None
