"""A no and why: the reason is found in the same words, and told apart from what is none (A12)."""

import pytest

from bot.understanding.reasons import reasons_alone, reasons_in, to_work_on
from bot.understanding.replies import Intent, propose


@pytest.mark.parametrize(
    ("message", "reasons"),
    [
        pytest.param(
            "they said no because my answers were too short",
            ("my answers were too short",),
            id="because",
        ),
        pytest.param(
            "rejected, they wanted more experience. What now?",
            ("they wanted more experience",),
            id="a question after it is none",
        ),
        pytest.param(
            "rejected, I was too quiet, right?", ("I was too quiet",), id="a question ends it"
        ),
        pytest.param(
            "It's a no. They said I was too quiet. My answers were too long.",
            ("They said I was too quiet", "My answers were too long"),
            id="a reason for each sentence",
        ),
        pytest.param(
            "my answers were too short, so they rejected me",
            ("my answers were too short",),
            id="the reason first",
        ),
        pytest.param(
            "they took someone with more experience", ("more experience",), id="in the no itself"
        ),
        pytest.param(
            "they wanted someone with more experience, so it's a no",
            ("they wanted someone with more experience",),
            id="what they wanted is whole",
        ),
        pytest.param(
            "they said no\ntoo quiet; too vague", ("too quiet", "too vague"), id="line by line"
        ),
        pytest.param(
            "they rejected me because I was too quiet, too quick and too vague",
            ("I was too quiet, too quick and too vague",),
            id="as one sentence, as it was said",
        ),
        pytest.param("they said no, I feel so sad", (), id="how it feels is no reason"),
        pytest.param("my answers were too short", (), id="no reason without a no"),
        pytest.param("", (), id="nothing"),
        pytest.param("they said no because " + "I was slow and " * 40, (), id="a speech"),
    ],
)
def test_the_reason_is_kept_as_it_was_typed(message: str, reasons: tuple[str, ...]) -> None:
    """Spares the job seeker words that they never used."""
    assert reasons_in(message) == reasons


@pytest.mark.parametrize(
    "reason",
    [
        "they hired internally",
        "the position was filled",
        "they found someone else",
        "there is a hiring freeze",
        "the shop is closing",
        "zu viele Bewerbungen",
    ],
)
def test_what_lay_with_them_is_nothing_to_work_on(reason: str) -> None:
    """Spares the job seeker "work on this?" about somebody else's budget."""
    assert to_work_on((reason,)) == ()


def test_what_somebody_had_more_of_can_be_worked_on() -> None:
    """Spares the job seeker losing what the other one had."""
    told = ("they found someone with more experience",)
    assert to_work_on(told) == ("they found someone with more experience",)


@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        ("because I was too quiet", ("I was too quiet",)),
        ("not enough Python", ("not enough Python",)),
        ("weil ich zu leise war", ("ich zu leise war",)),
        ("should I be louder because I was too quiet?", ()),
        ("I will ask them why", ()),
        ("too bad " + "for me " * 80, ()),
    ],
)
def test_after_a_no_the_reason_alone_is_enough(words: str, reasons: tuple[str, ...]) -> None:
    """Spares the job seeker saying "they said no" once more."""
    assert reasons_alone(words) == reasons


def test_what_a_reason_is_like_is_no_other_news() -> None:
    """Spares the job seeker "we talked?" for "I talked too much"."""
    proposed = propose("It's a no. They said I talked too much.")
    assert [each.intent for each in proposed] == [Intent.REJECTED]


def test_a_bare_rejected_with_their_reason_is_theirs() -> None:
    """Spares the job seeker "did you decline?" on the day they were turned down."""
    assert propose("rejected because I was not fast enough")[0].intent is Intent.REJECTED
    assert propose("I declined because the pay was too low")[0].intent is Intent.DECLINED_OFFER
