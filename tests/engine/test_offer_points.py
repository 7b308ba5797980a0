"""An offer point by point: in words, by a button, or by form (A15)."""

import pytest

from bot.advice.model import Result
from bot.advice.offer import Point, Topic
from bot.engine.choices import Choice
from tests.engine.conversations import Talk
from tests.engine.offered import asked_about, offer_of, told

# -- point by point ----------------------------------------------------------------------------


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
