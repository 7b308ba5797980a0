"""What a date is for is in the words around it."""

import pytest

from bot.understanding.date_purpose import (
    is_correction,
    is_my_call,
    is_their_call,
    means_nothing,
    speaks_of_decision,
)

DECISION = """
    they decide on friday
    they'll let me know by friday
    I'll hear by the 20th
    they get back to me by monday
    decision is on Thursday
    they said they'd decide by friday
    the decision comes next week
    I should hear back in two weeks
    she'll tell me by wednesday
    they'll make up their minds next week
    expecting an answer by friday
    I'll know more on Monday
    sie entscheiden bis Freitag
    sie geben mir bis Freitag Bescheid
    sie wollen sich nächste Woche melden
    die Antwort kommt am Montag
""".strip().splitlines()
THEIRS = """
    they will call me next week
    they'd ring me on friday
    she said she'll call me back on monday
    someone will phone on tuesday
    the recruiter is going to call me tomorrow
    I'm waiting for a call on friday
    "we'll call you" she said, next week
    he's calling me on thursday
    sie rufen mich am Freitag zurück
    Frau Klein will mich am Montag anrufen
""".strip().splitlines()
MINE = """
    ich soll am Freitag wieder anrufen
    ich rufe sie am Montag noch mal an
    call back on friday
    try me thursday
    she said to call again friday at 3
    call me on friday
    I should call next tuesday
    they told me to call on monday
    they want me to ring on friday
    she said I can phone again next week
    try again monday
    you may call us on friday
""".strip().splitlines()
CORRECTION = """
    the 14th
    friday
    2026-10-16
    2036-10-16
    no, the 14th
    no the 14th
    nope, friday
    nope
    sorry, monday
    friday, sorry
    actually it was friday
    I meant tuesday
    not the 13th
    it's the 13th not the 14th
    it was on monday
    make it thursday
    wait, friday
    oops, the 3rd
    correction: 5 november
    wrong day, it was tuesday
    friday instead of monday
""".strip().splitlines()
NOTHING = """
    they didn't say
    idk
    I don't know
    don't know
    no idea
    none
    -
    nobody
    no
    skip
    n/a
    N/A.
    she did not tell me
    they haven't said yet
    not sure
    I forgot to ask
    no name
    nothing
    leave it empty
    I really don't know yet
    ?
""".strip().splitlines()
NEITHER = """
    we had a nice talk
    I was there until friday
    the office is closed on monday
    they asked me to wait until friday
""".strip().splitlines()


def said(lines: list[str]) -> list[str]:
    return [line.strip() for line in lines]


@pytest.mark.parametrize("text", said(DECISION))
def test_a_date_of_a_decision_is_known_as_one(text: str) -> None:
    """Spares the job seeker a corrected interview when they told when it is decided."""
    assert speaks_of_decision(text)
    assert not is_my_call(text)


@pytest.mark.parametrize("text", said(THEIRS))
def test_a_call_of_theirs_is_not_ones_own(text: str) -> None:
    """Spares the job seeker a call on the day on which they were to be called."""
    assert is_their_call(text)
    assert not is_my_call(text)


@pytest.mark.parametrize("text", said(MINE))
def test_a_call_of_ones_own_is_not_theirs(text: str) -> None:
    """Spares the job seeker waiting by the phone when it was for them to call."""
    assert is_my_call(text)
    assert not is_their_call(text)


@pytest.mark.parametrize("text", said(CORRECTION))
def test_a_correction_is_a_date_alone_or_says_so(text: str) -> None:
    """Spares the job seeker a button for "no, the 14th" (S24)."""
    assert is_correction(text)


@pytest.mark.parametrize("text", said(NEITHER))
def test_an_ordinary_sentence_has_no_purpose(text: str) -> None:
    """Spares the job seeker a change because they mentioned a day."""
    assert not is_correction(text)
    assert not speaks_of_decision(text)
    assert not is_their_call(text)
    assert not is_my_call(text)


@pytest.mark.parametrize("text", ["", "👍", "they decide on friday", "they will call me friday"])
def test_what_says_something_else_is_no_correction(text: str) -> None:
    """Spares the job seeker an interview moved to the day of the decision."""
    assert not is_correction(text)


@pytest.mark.parametrize("text", said(NOTHING))
def test_no_answer_is_known_in_its_words(text: str) -> None:
    """Spares the job seeker an interviewer called "idk"."""
    assert means_nothing(text)


@pytest.mark.parametrize(
    "text",
    ["Dana Fox", "friday", "Noah None Ltd", "nobody knows her like Dana", "no 14", "x" * 500],
)
def test_an_answer_is_not_taken_for_none(text: str) -> None:
    """Spares the job seeker typing it again."""
    assert not means_nothing(text)


def test_a_long_text_has_no_purpose() -> None:
    """Spares everybody else the wait while a pasted e-mail is read."""
    assert not speaks_of_decision("they decide on friday " * 40)
