"""Replies in German: their own words, and what weighs never taken from likeness."""

import pytest

from bot.understanding.replies import Certainty, Intent, propose

WEIGHTY = frozenset(
    {
        *(Intent.REJECTED, Intent.OFFERED, Intent.ACCEPTED, Intent.DECLINED_OFFER, Intent.STOP),
        Intent.NO_CALLS,
    }
)


def first(words: str) -> Intent | None:
    proposals = propose(words)
    return proposals[0].intent if proposals else None


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("Weiß nicht", Intent.DONT_KNOW),
        ("egal", Intent.DONT_KNOW),
        ("weiter", Intent.SKIP),
        ("Zurück!", Intent.BACK),
        ("rückgängig", Intent.UNDO),
        ("ja, gerne", Intent.YES),
        ("nö", Intent.NO),
        ("war besetzt", Intent.NO_ANSWER),
        ("falsche Nummer", Intent.WRONG_PERSON),
    ],
)
def test_exact_words_are_certain(words: str, intent: Intent) -> None:
    """Spares the job seeker a question about "egal"."""
    (proposal,) = propose(words)
    assert (proposal.intent, proposal.certainty) == (intent, Certainty.EXACT)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("Sie haben jemand anderen genommen.", Intent.REJECTED),
        ("sie haben mir die Stelle angeboten", Intent.OFFERED),
        ("soll nicht mehr anrufen", Intent.NO_CALLS),
        ("Hallo, sie haben zurueckgerufen", Intent.HEARD),
        ("zweites Gespräch am Donnerstag", Intent.ANOTHER_ROUND),
    ],
)
def test_a_sentence_is_a_guess_to_be_confirmed(words: str, intent: Intent) -> None:
    """Spares the job seeker news that they did not mean."""
    proposals = propose(words)
    assert proposals[0].intent is intent
    assert all(proposal.certainty is Certainty.LIKELY for proposal in proposals)
    assert all(proposal.quote == words for proposal in proposals)


def test_a_mailbox_may_have_been_spoken_to_or_not() -> None:
    """Spares the job seeker quiet days after a call that left no message."""
    assert {proposal.intent for proposal in propose("nur die Mailbox")} == {
        Intent.LEFT_MESSAGE,
        Intent.NO_ANSWER,
    }


@pytest.mark.parametrize(
    "words",
    [
        "Haben sie abgesagt?",
        "Absage?",
        "hoffentlich bekomme ich die Stelle",
        "meine Schwester hat eine Zusage bekommen",
        "ich habe letztes Jahr eine Absage bekommen",
        "wenn sie jemand anderen nehmen, heule ich",
        "ich habe Angst vor der Absage",
    ],
)
def test_a_question_a_hope_or_anothers_news_is_no_news(words: str) -> None:
    """Spares the job seeker the end of an application that goes on."""
    assert not WEIGHTY & {proposal.intent for proposal in propose(words)}


def test_distress_comes_before_everything_else() -> None:
    """Spares somebody in distress three buttons about a phone call."""
    (proposal,) = propose("Absage. Ich kann nicht mehr.")
    assert proposal.intent is Intent.DISTRESS


def test_who_cannot_call_any_more_is_not_in_distress() -> None:
    """Spares somebody without credit on their phone the help line."""
    assert first("ich kann nicht mehr anrufen heute") is not Intent.DISTRESS


def test_german_words_are_never_taken_for_english_ones() -> None:
    """ "Ich war nur kurz am Handy" is like some English example, and means none of it."""
    assert propose("ich habe heute Tomaten gekauft und gegessen") == ()


def test_english_stays_english() -> None:
    """Spares everybody else: a German word in an English sentence changes nothing."""
    assert first("they told me no, bitte") is Intent.REJECTED
