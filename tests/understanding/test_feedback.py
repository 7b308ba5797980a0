"""What they said could be better: told by its grammar, split only where that is clear (A12)."""

import pytest

from bot.understanding.feedback import MOST_AREAS, areas_in, tells_feedback
from bot.understanding.replies import Intent, propose


@pytest.mark.parametrize(
    "message",
    [
        "they said I should give more examples with numbers",
        "she told me my answers were too long",
        "He said I was too quiet.",
        "the manager thought I lacked experience with tills",
        "Mrs Fox said that I could have prepared better",
        "the recruiter advised me to practise more",
        "their feedback was: speak slower",
        "feedback: more numbers",
        "they felt the presentation was not clear",
        "I was told to speak slower",
        "I was told that my answers were too long",
        "sie meinten, ich soll langsamer sprechen",
        "Sie fanden mich zu schüchtern",
        "mir wurde gesagt, dass ich zu leise bin",
    ],
)
def test_what_could_be_better_is_heard(message: str) -> None:
    """Spares the job seeker looking for a button while they still know the words."""
    assert tells_feedback(message)
    assert propose(message)[0].intent is Intent.FEEDBACK


@pytest.mark.parametrize(
    "message",
    [
        "they said I should call again on Thursday",
        "she said I could come in again",
        "they told me to wait",
        "I was told to wait",
        "sie meinten, ich soll am Montag anrufen",
        "they said I should have the contract tomorrow",
        "should I give more examples?",
        "did they say I was too quiet?",
        "they said I should send my papers",
        "I should practise more",
        "they said I should give more examples " + "again and again " * 40,
    ],
)
def test_other_news_is_not_taken_for_it(message: str) -> None:
    """Spares the job seeker "work on this?" about a telephone call."""
    assert not tells_feedback(message)


def test_a_no_in_the_same_sentence_comes_first() -> None:
    """Spares the job seeker a rejection that is passed over for its reason."""
    proposals = propose("they rejected me and said I should practise more")
    assert proposals[0].intent is Intent.REJECTED


@pytest.mark.parametrize(
    ("words", "areas"),
    [
        pytest.param("more numbers", ("more numbers",), id="one"),
        pytest.param("more numbers; speak slower", ("more numbers", "speak slower"), id="a sign"),
        pytest.param(
            "more numbers; and speak slower", ("more numbers", "speak slower"), id="sign and word"
        ),
        pytest.param("more numbers; android", ("more numbers", "android"), id="no such word"),
        pytest.param(
            "- more numbers\n- speak slower\n", ("more numbers", "speak slower"), id="a list"
        ),
        pytest.param(
            "1. more numbers 2. speak slower", ("more numbers", "speak slower"), id="counted"
        ),
        pytest.param(
            "more numbers, and speak slower", ("more numbers, and speak slower",), id="a comma"
        ),
        pytest.param(
            "speak up - they could not hear me", ("speak up - they could not hear me",), id="a dash"
        ),
        pytest.param("better at 2. gear", ("better at 2. gear",), id="a number is no list"),
        pytest.param("numbers; Numbers;numbers", ("numbers", "Numbers"), id="the same twice"),
        pytest.param(" ;; \n", (), id="nothing"),
    ],
)
def test_several_things_are_told_apart_only_where_that_is_clear(
    words: str, areas: tuple[str, ...]
) -> None:
    """Spares the job seeker their own sentence cut in two."""
    assert areas_in(words) == areas


def test_a_long_list_ends() -> None:
    """Spares the job seeker a question for each of a hundred lines."""
    assert len(areas_in("\n".join(f"thing {n}" for n in range(50)))) == MOST_AREAS
