"""The edges of an offer: what is unclear, empty, forged or overtaken (S9, session 5)."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.model import NudgeKind, Result
from bot.advice.offer import Answer, Offer, Point, Topic
from bot.engine.choices import Choice
from bot.engine.effects import Say
from bot.engine.meaning import CalendarFile
from bot.engine.offer_phrases import offer_in
from bot.engine.steps import Step
from tests.engine.conversations import Talk

FRIDAY = datetime(2026, 10, 16, 9, tzinfo=UTC)


def offered(*, at: datetime = FRIDAY) -> Talk:
    """Robin has an offer from Acme, and is asked what they told."""
    talk = Talk(now=at)
    talk.registers(day="2026-10-07")
    talk.says("they made me an offer")
    talk.presses(Choice.YES)
    return talk


def told(words: str = "start 2 nov 8am, building C") -> Talk:
    """The same, with that told."""
    talk = offered()
    talk.says(words)
    return talk


def offer_of(talk: Talk) -> Offer:
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    return offer


def files(talk: Talk) -> list[CalendarFile]:
    said = (effect.message for effect in talk.turn.effects if isinstance(effect, Say))
    return [a for message in said for a in message.attachments if isinstance(a, CalendarFile)]


def fires(talk: Talk, moment: datetime) -> None:
    talk.waits_until(moment)


# -- telling -----------------------------------------------------------------------------------


def test_later_says_how_to_come_back() -> None:
    """Spares the job seeker a form on the day of their joy."""
    talk = offered()
    talk.presses(Choice.NOT_NOW)
    assert "/interview offer Acme" in talk.words
    talk.command("offer")
    assert "Tell me what you know" in talk.words


def test_skip_leaves_it_for_later() -> None:
    """Spares the job seeker a question that does not let go."""
    talk = offered()
    talk.says("skip")
    assert "/interview offer Acme" in talk.words


def test_a_speech_is_too_long() -> None:
    """Spares the job seeker words that are cut off in silence."""
    talk = offered()
    talk.says("building C " * 300)
    assert "characters long" in talk.words


def test_what_is_said_to_be_open_stays_open() -> None:
    """Spares the job seeker a point that counts as settled because it was named."""
    talk = told("salary to be discussed, safety shoes")
    assert "Still open: when you start, the place, pay" in talk.words
    assert offer_of(talk).unsorted == ()


@pytest.mark.parametrize("words", ["should I accept the offer?", "forget everything", "close Acme"])
def test_questions_and_commands_are_no_points_of_an_offer(words: str) -> None:
    """Spares the job seeker a wish to be forgotten that is filed under remarks."""
    talk = offered()
    talk.says(words)
    assert offer_of(talk).unsorted == ()


def test_news_is_no_point_of_an_offer() -> None:
    """Spares the job seeker a rejection that is filed under remarks."""
    talk = offered()
    talk.says("they rejected me after all")
    assert "Did Acme say no?" in talk.words


def test_a_no_after_an_offer_can_be_told_and_an_offer_again() -> None:
    """Spares the job seeker the details that they had told before."""
    talk = told("2400 a month")
    talk.presses(Choice.DECLINE)
    talk.command("correct Acme")
    talk.presses(Choice.OFFERED)
    assert offer_of(talk).answer is None
    assert offer_of(talk).is_settled(Point(topic=Topic.PAY))


def test_a_sentence_with_news_in_it_is_not_asked_about() -> None:
    """Spares the job seeker the question what "they offered me the job" is about."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("Acme offered me the job, 2400 a month")
    talk.presses(Choice.YES)
    assert "Congratulations" in talk.words
    assert offer_of(talk).unsorted == ()
    assert "Pay: 2400 a month" in talk.words


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param("dress code", "building 7", id="by its name"),
        pytest.param("wear safety shoes", "", id="more of the offer"),
        pytest.param("mumble", "", id="neither"),
    ],
)
def test_a_remainder_can_be_sorted_in_words(words: str, kept: str) -> None:
    """Spares the job seeker a list."""
    talk = told("there is a thing with building 7 parking")
    assert "what is it about?" in talk.words
    talk.says(words)
    item = offer_of(talk).item(Point(topic=Topic.DRESS))
    assert kept in (item.words if item else "")
    assert talk.newest.step in (Step.OFFER, Step.OFFER_REMAINDER)


def test_a_remainder_joins_what_is_known() -> None:
    """Spares the job seeker the words that they told first."""
    talk = told("free parking, the thing with building 7 parking")
    talk.presses(Choice.ABOUT, value="access")
    item = offer_of(talk).item(Point(topic=Topic.ACCESS))
    assert item is not None
    assert item.words == "free parking; thing with building 7 parking"


@pytest.mark.parametrize("value", ["start", "nonsense", "own-3"])
def test_a_point_that_is_none_is_asked_again(value: str) -> None:
    """Spares the job seeker a date made of words that are none."""
    talk = told("the thing with building 7 parking")
    talk.presses(Choice.ABOUT, value=value)
    assert offer_of(talk).unsorted


# -- moments that are unclear ------------------------------------------------------------------


def test_two_unclear_moments_are_asked_one_after_the_other() -> None:
    """Spares the job seeker a guess at the hour and at the week."""
    talk = told("start on 2 november at 8, answer by friday")
    assert "When do you start?" in talk.words
    talk.presses(Choice.PICK, value="nonsense")
    talk.says("at 8 in the morning")
    assert "When must you answer?" in talk.words
    talk.says("perhaps")
    assert "not sure" in talk.words
    talk.presses(Choice.PICK, value="2026-10-23")
    offer = offer_of(talk)
    assert (str(offer.starts_on), str(offer.starts_at)) == ("2026-11-02", "08:00:00")
    assert str(offer.reply_by) == "2026-10-23"


def test_a_talk_that_may_be_at_two_hours_is_asked_about() -> None:
    """Spares the job seeker a talk at two in the night."""
    talk = told()
    talk.presses(Choice.TIME_AGREED)
    talk.says("mumble")
    assert "can't read" in talk.words
    talk.says("tuesday at 2")
    assert "When is the talk?" in talk.words
    talk.presses(Choice.PICK, value="2026-10-20T14:00")
    assert "Tuesday 20 October, 14:00." in talk.words
    assert [file.name for file in files(talk)] == ["contract-talk.ics"]


def test_a_day_that_is_no_button_any_more_is_asked_again() -> None:
    """Spares the job seeker a day that nobody named."""
    talk = told("start on 2 november at 8")
    for value in ("2026-12-24", "T99:00", "2026-11-02T09:00"):
        talk.presses(Choice.PICK, value=value)
        assert offer_of(talk).starts_on is None


# -- the talk ----------------------------------------------------------------------------------


def test_a_talk_after_the_answer_is_known_asks_nothing_more() -> None:
    """Spares the job seeker a question whose answer is known."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    assert "When must you answer?" not in talk.words
    talk.presses(Choice.ADD_QUESTION)
    talk.says("x" * 300)
    assert "characters long" in talk.words
    talk.says("may I work from home?\nwho trains me?")
    assert offer_of(talk).questions == ("may I work from home?", "who trains me?")
    talk.says("skip")
    assert "You talk about contract and pay on Tuesday 20 October, 14:00." in talk.words


def test_a_talk_moves_and_its_calendar_entry_with_it() -> None:
    """Spares the job seeker two entries for one talk."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    (first,) = files(talk)
    talk.presses(Choice.CHANGE_TALK)
    talk.says("wednesday at 3pm")
    (second,) = files(talk)
    assert first.uid == second.uid
    assert second.starts_at - first.starts_at == timedelta(days=1, hours=1)


def test_a_talk_in_an_hour_needs_no_reminder() -> None:
    """Spares the job seeker a promise that cannot be kept."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("today at 11:30")
    assert "I'll remind you" not in talk.words
    assert "Friday 16 October, 11:30." in talk.words


def test_with_nothing_open_no_question_is_made_up() -> None:
    """Spares the job seeker questions that are answered."""
    talk = told(
        "start 2 nov 8am, building C, safety shoes, 2400 a month, ask for Dana Fox, "
        "answer by 23 october"
    )
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    talk.command("offer")
    talk.says("permanent contract")
    talk.presses(Choice.ADD_QUESTION)
    assert "Your questions" not in talk.words


def test_settled_and_later() -> None:
    """Spares the job seeker a talk that has been."""
    talk = told()
    talk.presses(Choice.SETTLED)
    assert "Pay: settled" in talk.words
    assert "contract" not in talk.words.split("Still open:")[1]
    again = told()
    again.presses(Choice.NOT_NOW)
    assert "When must you answer?" in again.words
    again.says("answer? by 23 october")
    again.command("offer")
    again.presses(Choice.NOT_NOW)
    assert "Answer by Friday 23 October" in again.words


def test_settled_leaves_what_was_told() -> None:
    """Spares the job seeker the figure that they typed."""
    talk = told("2400 a month")
    talk.presses(Choice.SETTLED)
    assert "Pay: 2400 a month" in talk.words
    assert "Contract: settled" in talk.words


# -- point by point ----------------------------------------------------------------------------


def asked_about(topic: str, talk: Talk | None = None) -> Talk:
    talk = talk or told()
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.TOPIC, value=topic)
    return talk


@pytest.mark.parametrize(
    ("topic", "words", "said"),
    [
        pytest.param("start", "mumble", "can't read", id="no day"),
        pytest.param("reply_by", "at 14:00", "can't read", id="a time without its day"),
        pytest.param("reply_by", "2026-10-01", "has passed already", id="a day that has passed"),
        pytest.param("start", "2 november at 8", "When do you start?", id="two hours"),
        pytest.param("start", "9am", "Monday 2 November, 09:00", id="a time for the known day"),
        pytest.param("pay", "x" * 300, "characters long", id="too long"),
        pytest.param("pay", "2400 a month, permanent contract", "Contract: permanent", id="more"),
        pytest.param("pay", "no idea", "Still open", id="not known"),
        pytest.param("pay", "I declined the offer", "Did you decline", id="news"),
        pytest.param("access", "none", "Access and parking: none", id="none is an answer"),
    ],
)
def test_a_point_is_told_in_words(topic: str, words: str, said: str) -> None:
    """Spares the job seeker an answer that is taken for another."""
    talk = asked_about(topic)
    talk.says(words)
    assert said in talk.words


@pytest.mark.parametrize("choice", [Choice.TOPIC, Choice.TIME_AGREED, Choice.ADD_QUESTION])
def test_words_that_are_none_answer_nothing(choice: Choice) -> None:
    """Spares the job seeker a point that is settled by a slip of the thumb."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    talk.command("offer")
    if choice is Choice.TOPIC:
        asked_about("pay", talk)
    elif choice is Choice.ADD_QUESTION:
        talk.presses(choice)
    before = offer_of(talk)
    talk.says("\x00")
    assert offer_of(talk) == before


def test_back_leads_to_the_offer() -> None:
    """Spares the job seeker a dead end."""
    talk = asked_about("pay")
    talk.says("back")
    assert "What I know of the offer" in talk.words


def test_a_point_that_is_gone_shows_the_offer() -> None:
    """Spares the job seeker an error after an own point was undone."""
    talk = asked_about("own-7")
    assert "What I know of the offer" in talk.words


@pytest.mark.parametrize("choice", [Choice.DOESNT_MATTER, Choice.ASK_THEM, Choice.NOT_NOW])
def test_a_point_without_a_name_is_none(choice: Choice) -> None:
    """Spares the job seeker an empty line among their points."""
    talk = asked_about("new")
    talk.presses(choice)
    assert offer_of(talk).items == told().dossier.search.applications[0].offer.items  # type: ignore[union-attr]


def test_an_own_point_is_told_of_like_the_others() -> None:
    """Spares the job seeker a point that can be asked and never answered."""
    talk = asked_about("new")
    talk.says("lunch break")
    talk.says("30 minutes")
    assert "lunch break: 30 minutes" in talk.words
    asked_about("own-0", talk)
    assert "“lunch break”" in talk.words


# -- by form -----------------------------------------------------------------------------------


def form(choice: Choice, **values: str) -> Talk:
    talk = told("start 2 nov 8am, answer by 23 october noon")
    talk.presses(Choice.CHANGE)
    talk.presses(choice)
    talk.submits(**values)
    return talk


@pytest.mark.parametrize(
    ("choice", "values", "said"),
    [
        pytest.param(
            Choice.FIRST_DAY_FORM,
            {"starts_on": "9 nov 9am", "starts_at": ""},
            "9 November, 09:00",
            id="both",
        ),
        pytest.param(
            Choice.FIRST_DAY_FORM,
            {"starts_on": "2026-11-02", "starts_at": "08:00"},
            "2 November, 08:00",
            id="as it was",
        ),
        pytest.param(Choice.FIRST_DAY_FORM, {"starts_at": "8ish"}, "time-not-un", id="no time"),
        pytest.param(
            Choice.FIRST_DAY_FORM, {"starts_on": "2 nov at 8"}, "time-not-un", id="two hours"
        ),
        pytest.param(Choice.FIRST_DAY_FORM, {"starts_on": "5/12"}, "day-ambiguous", id="two days"),
        pytest.param(Choice.FIRST_DAY_FORM, {"starts_on": "mumble"}, "day-not-un", id="no day"),
        pytest.param(Choice.FIRST_DAY_FORM, {"starts_on": "2026-01-01"}, "passed", id="passed"),
        pytest.param(
            Choice.TERMS_FORM, {"offer_reply_by": "2026-10-23"}, "October, 12:00", id="its time"
        ),
        pytest.param(Choice.TERMS_FORM, {"offer_pay": "2400"}, "Pay: 2400", id="a figure"),
        pytest.param(Choice.TERMS_FORM, {"offer_pay": "x" * 300}, "too-long", id="too long"),
        pytest.param(Choice.PAPERS_FORM, {"own_point": "keys"}, "Still open", id="an own point"),
    ],
)
def test_a_page_of_the_form(choice: Choice, values: dict[str, str], said: str) -> None:
    """Spares the job seeker a form that loses or guesses."""
    assert said in form(choice, **values).words


def test_an_emptied_field_is_forgotten() -> None:
    """Spares the job seeker a point that cannot be taken out."""
    talk = form(Choice.TERMS_FORM, offer_pay="2400", offer_reply_by="")
    assert offer_of(talk).reply_by is None
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.TERMS_FORM)
    talk.submits(offer_pay="", offer_reply_by="30 october")
    assert offer_of(talk).item(Point(topic=Topic.PAY)) is None
    assert str(offer_of(talk).reply_by) == "2026-10-30"


def test_a_page_for_an_offer_that_was_taken_back_is_stale() -> None:
    """Spares the job seeker an offer that comes back by an open form."""
    talk = told()
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.FIRST_DAY_FORM)
    opened = talk.newest.key
    talk.command("correct Acme")
    talk.presses(Choice.REJECTED)
    talk.presses(Choice.SAVE, key=opened)
    assert talk.dossier.search.applications[0].outcome is not None
    assert talk.dossier.search.applications[0].outcome.result is Result.REJECTED


# -- the answer --------------------------------------------------------------------------------


def test_an_answer_can_be_changed() -> None:
    """Spares the job seeker an answer by a slip of the finger."""
    talk = told()
    talk.presses(Choice.DECLINE)
    assert "polite letter" in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    assert "What do you answer Acme?" in talk.words
    talk.presses(Choice.ACCEPT)
    assert offer_of(talk).answer is Answer.ACCEPTED
    talk.command("offer")
    assert "You accepted it." in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    talk.says("back")
    assert "You accepted it." in talk.words


def test_how_an_offer_stands_is_said_in_a_sentence() -> None:
    """Spares the job seeker a search through the chat."""
    talk = told()
    talk.presses(Choice.ACCEPT)
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    assert "You accepted the offer from Acme." in talk.words
    talk.command("offer")
    talk.presses(Choice.CHANGE_ANSWER)
    talk.presses(Choice.DECLINE)
    talk.command("home")
    assert "Nothing is open" in talk.words


def test_what_was_declined_is_shown_as_declined() -> None:
    """Spares the job seeker a way on that leads nowhere."""
    talk = told()
    shown = talk.newest.key
    talk.presses(Choice.DECLINE)
    talk.presses(Choice.ACCEPT, key=shown)
    assert "You declined the offer from Acme." in talk.words


def test_an_answer_to_an_offer_that_was_never_noted() -> None:
    """Spares the job seeker the order of our questions."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("I accepted their offer")
    talk.presses(Choice.YES)
    assert "You accepted the offer from Acme" in talk.words
    assert offer_of(talk).answer is Answer.ACCEPTED


def test_with_nothing_open_what_is_left_is_the_answer() -> None:
    """Spares the job seeker an offer without a next step."""
    talk = told("start 2 nov, building C, safety shoes, 2400 a month, permanent, ask for Dana Fox")
    asked_about("reply_by", talk)
    talk.presses(Choice.DOESNT_MATTER)
    talk.command("home")
    assert "Tell me what you answer them." in talk.words


def test_a_deadline_that_has_passed_is_said() -> None:
    """Spares the job seeker a reminder of a day that is gone."""
    talk = told("answer by 23 october")
    talk.now = datetime(2026, 10, 26, 9, tzinfo=UTC)
    talk.command("home")
    assert "They wanted an answer by Friday 23 October." in talk.words


def test_letters_for_many_come_a_few_at_a_time() -> None:
    """H12: spares the job seeker one message of fifty letters."""
    talk = told()
    for number in range(7):
        talk.registers(f"Globex {number}", day="2026-10-07")
    talk.command("offer Acme")
    talk.presses(Choice.ACCEPT)
    assert "7 other applications are open" in talk.words
    talk.presses(Choice.DRAFT_WITHDRAWALS)
    assert "2 more letters follow." in talk.words
    talk.presses(Choice.WITHDRAWAL_SENT, value="nobody")
    talk.presses(Choice.WITHDRAWAL_SENT, value=talk.dossier.search.applications[1].id)
    assert "One more letter follows." in talk.words
    talk.presses(Choice.KEEP_THEM)
    assert "The others stay open" in talk.words
    withdrawn = talk.dossier.search.applications[1].outcome
    assert withdrawn is not None
    assert withdrawn.result is Result.WITHDRAWN


def test_why_is_answered_with_the_rules_of_an_offer() -> None:
    """Spares the job seeker advice that nobody stands behind."""
    talk = told()
    talk.command("why")
    assert "An offer is the time to talk about the contract and pay." in talk.words
    talk.command("offer")
    talk.presses(Choice.ACCEPT)
    talk.command("why")
    assert "After you accept, the others deserve a polite word." in talk.words


def test_keeping_the_others_is_an_answer() -> None:
    """Spares the job seeker an urge to burn bridges."""
    talk = told()
    talk.registers("Globex", day="2026-10-07")
    talk.command("offer Acme")
    talk.presses(Choice.ACCEPT)
    talk.presses(Choice.KEEP_THEM)
    assert "The others stay open" in talk.words


# -- the command -------------------------------------------------------------------------------


def test_without_an_offer_it_is_asked_whether_there_is_one() -> None:
    """Spares the job seeker a command that knows nothing."""
    talk = Talk(now=FRIDAY)
    talk.command("offer")
    assert "I don't know of any interview yet" in talk.words
    talk.registers()
    talk.command("offer")
    assert "Did Acme make you an offer?" in talk.words
    talk.presses(Choice.YES)
    assert "What did they tell you?" in talk.words


def test_of_two_offers_one_is_chosen() -> None:
    """Spares the job seeker an answer to the wrong employer."""
    talk = told()
    talk.registers("Globex", day="2026-10-07")
    talk.says("Globex made me an offer")
    talk.presses(Choice.YES)
    talk.presses(Choice.NOT_NOW)
    talk.command("offer")
    assert "Which one is it about?" in talk.words
    talk.presses(Choice.PICK, value=talk.dossier.search.applications[0].id)
    assert "What I know of the offer from Acme" in talk.words
    talk.command("home")
    talk.says("I turned down the offer from Globex")
    assert "Did you decline the offer from Globex?" in talk.words
    talk.presses(Choice.YES)
    talk.command("offer")
    assert "What I know of the offer from Acme" in talk.words


# -- nudges ------------------------------------------------------------------------------------


def test_several_are_told_in_one_message_and_taken_one_by_one() -> None:
    """Spares the job seeker three messages in one morning."""
    talk = told("start 2 nov 8am, answer by 30 october")
    talk.waits_until(datetime(2026, 10, 30, 8, tzinfo=UTC))
    assert "Your first day at Acme: Monday 2 November, 08:00." in talk.words
    assert "waits for your answer today" in talk.words
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    keys = {sent.kind: sent.key for sent in talk.dossier.search.nudge_log}
    talk.presses(Choice.TAKE, value=keys[NudgeKind.FIRST_DAY_RECAP], key=listed.key)
    assert [file.name for file in files(talk)] == ["first-day.ics"]
    talk.presses(Choice.ADD_ITEM)
    assert "Where do you go?" in talk.words
    talk.presses(Choice.TAKE, value=keys[NudgeKind.REPLY_DEADLINE], key=listed.key)
    talk.presses(Choice.ACCEPT)
    talk.presses(Choice.TAKE, value=keys[NudgeKind.REPLY_DEADLINE], key=listed.key)
    assert "nothing to do here any more" in talk.words


def test_a_list_that_is_older_than_the_facts_still_reads() -> None:
    """Spares the job seeker a message that can't be put away."""
    talk = told("start 2 nov 8am, answer by 26 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("26 october at 10:00")
    talk.waits_until(datetime(2026, 10, 26, 8, tzinfo=UTC))
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    keys = {sent.kind: sent.key for sent in talk.dossier.search.nudge_log}
    assert set(keys) >= {
        *(NudgeKind.CONTRACT_TALK, NudgeKind.REPLY_DEADLINE, NudgeKind.OFFER_ITEMS_MISSING)
    }
    talk.command("correct Acme")
    talk.presses(Choice.REJECTED)
    for key in keys.values():
        talk.presses(Choice.TAKE, value=key, key=listed.key)
        assert "nothing to do here any more" in talk.words
    talk.presses(Choice.TOMORROW, key=listed.key)
    assert "tomorrow" in talk.words


def test_what_was_taken_out_of_an_offer_is_moot_in_a_list() -> None:
    """Spares the job seeker a question about a day that they took out."""
    talk = told("start 2 nov 8am, answer by 26 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("26 october at 10:00")
    talk.waits_until(datetime(2026, 10, 26, 8, tzinfo=UTC))
    listed, keys = talk.newest, {s.kind: s.key for s in talk.dossier.search.nudge_log}
    talk.command("offer")
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.FIRST_DAY_FORM)
    talk.submits(starts_on="", starts_at="")
    talk.presses(Choice.TAKE, value=keys[NudgeKind.OFFER_ITEMS_MISSING], key=listed.key)
    assert "nothing to do here any more" in talk.words
    talk.presses(Choice.TAKE, value=keys[NudgeKind.CONTRACT_TALK], key=listed.key)
    assert "you talk about contract and pay" in talk.words
    talk.presses(Choice.CHANGE_TALK)
    assert "When is it?" in talk.words


def test_a_question_before_the_first_day_is_answered_in_words_one_by_one() -> None:
    """Spares the job seeker a button before each answer."""
    talk = told("start 5 nov 8am, 2400 a month, permanent contract, safety shoes")
    talk.waits_until(datetime(2026, 10, 29, 8, tzinfo=UTC))
    assert "Where do you go?" in talk.words
    talk.says("tomorrow")
    assert "I'll come back to Acme" in talk.words
    talk.waits_until(datetime(2026, 10, 30, 8, tzinfo=UTC))
    talk.says("Building C")
    assert "Place: Building C" in talk.words
    assert "Whom do you ask for?" in talk.words
    talk.presses(Choice.DOESNT_MATTER)
    assert "Ask for: doesn't matter" in talk.words
    talk.presses(Choice.UNDO)
    assert offer_of(talk).item(Point(topic=Topic.ASK_FOR)) is None


def test_an_old_recap_leads_to_the_offer_as_it_is() -> None:
    """Spares the job seeker a question that they have answered since."""
    talk = told("start 5 nov 8am, building C, 2400 a month, permanent contract, safety shoes")
    asked_about("reply_by", talk)
    talk.presses(Choice.DOESNT_MATTER)
    talk.waits_until(datetime(2026, 11, 4, 8, tzinfo=UTC))
    recap = talk.newest
    assert recap.step == Step.FIRST_DAY_RECAP
    talk.command("offer")
    talk.says("ask for Dana Fox")
    talk.presses(Choice.ADD_ITEM, key=recap.key)
    assert "Nothing is left open." in talk.words


def test_a_list_with_a_first_day_that_was_taken_out_still_reads() -> None:
    """Spares the job seeker a message that can't be put away."""
    talk = told("start 5 nov 8am, answer by 4 november")
    talk.waits_until(datetime(2026, 11, 4, 8, tzinfo=UTC))
    listed = talk.newest
    assert listed.step == Step.SEVERAL_DUE
    talk.command("offer")
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.FIRST_DAY_FORM)
    talk.submits(starts_on="", starts_at="")
    talk.presses(Choice.TOMORROW, key=listed.key)
    assert talk.dossier.conversation.question(listed.key) is not None


def test_of_an_application_without_an_offer_there_is_none() -> None:
    """A defect of ours is told by name, not by an empty message."""
    talk = Talk(now=FRIDAY)
    talk.registers()
    with pytest.raises(LookupError):
        offer_in(talk.dossier.search.applications[0])


def test_on_the_last_day_nothing_is_put_off() -> None:
    """Spares the job seeker a "tomorrow" that comes too late."""
    talk = told("answer by 23 october")
    talk.waits_until(datetime(2026, 10, 23, 8, tzinfo=UTC))
    assert "Tomorrow" not in talk.words


def test_an_offer_told_of_right_after_registering_is_no_role() -> None:
    """Spares the job seeker an interview as "Acme offered me the"."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("Acme offered me the job")
    assert talk.dossier.search.applications[0].role is None
    assert "Did Acme make you an offer?" in talk.words


# -- the talk, in words ------------------------------------------------------------------------

THURSDAY_AT_THREE = "The contract talk is on Thursday at 3 pm"


def talk_of(talk: Talk) -> str:
    offer = offer_of(talk)
    return f"{offer.talk_on} {offer.talk_at:%H:%M}" if offer.talk_at else "none"


def test_the_talk_is_set_whatever_else_is_asked() -> None:
    """Spares the job seeker finding the right button before they may tell of it."""
    talk = told()
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.TOPIC, "reply_by")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"
    assert offer_of(talk).reply_by is None
    assert [file.name for file in files(talk)] == ["contract-talk.ics"]
    assert "When must you answer?" in talk.words


def test_the_talk_can_be_told_of_after_another_employer() -> None:
    """Spares the job seeker "I'm not sure what that means" where one offer alone is meant."""
    talk = told()
    talk.registers("Bolt", day="2026-10-15")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"


def test_without_an_offer_no_talk_is_set() -> None:
    """Spares the job seeker an offer that nobody made."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says(THURSDAY_AT_THREE)
    assert talk.dossier.search.applications[0].offer is None


def test_the_talk_can_be_told_of_with_the_offer_itself() -> None:
    """Spares the job seeker telling it twice."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("they offered me the job, the contract talk is on Thursday at 3pm")
    talk.presses(Choice.YES)
    assert "Congratulations" in talk.words
    assert talk_of(talk) == "2026-10-22 15:00"


def test_what_is_unclear_beside_the_talk_is_asked_first_and_the_talk_is_not_lost() -> None:
    """Spares the job seeker saying again when the talk is."""
    talk = told()
    talk.says("start is on 9 november at 8, contract talk thursday")
    talk.presses(Choice.PICK, "2026-11-09T08:00")
    assert "Thursday 22 October. At what time?" in talk.words
    talk.says("3pm")
    assert talk_of(talk) == "2026-10-22 15:00"


def test_words_beside_the_talk_are_asked_about_once_it_is_set() -> None:
    """Spares the job seeker a remark that is swallowed by a date."""
    talk = told()
    talk.says(f"{THURSDAY_AT_THREE}, bring my own mug")
    assert talk_of(talk) == "2026-10-22 15:00"
    assert "“bring my own mug”" in talk.words


def test_a_talk_with_its_answer_day_known_asks_nothing_more() -> None:
    """Spares the job seeker a question that they have answered."""
    talk = told("answer by 30 october")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"
    assert talk.newest.step == Step.TALK_SET


def test_one_of_two_offers_is_named_with_the_talk() -> None:
    """Spares the job seeker a talk in the calendar under the wrong employer."""
    talk = told()
    talk.registers("Bolt", day="2026-10-08")
    talk.says("I got an offer from Bolt")
    talk.presses(Choice.YES)
    talk.presses(Choice.NOT_NOW)
    talk.says(THURSDAY_AT_THREE)
    assert all(a.offer is None or a.offer.talk_on is None for a in talk.dossier.search.applications)
    talk.says("The contract talk with Acme is on Thursday at 3 pm")
    assert talk_of(talk) == "2026-10-22 15:00"
