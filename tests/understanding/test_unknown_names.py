"""The employer of whom a message tells, by where its name stands."""

import pytest

from bot.understanding.unknown_names import employer_told_of

NAMED = [
    ("hooli made me an offer", "hooli"),
    ("Pied Piper has just offered me the job", "Pied Piper"),
    ("yesterday hooli said no", "hooli"),
    ("the hooli interview was moved to monday 9", "hooli"),
    ("pied piper postponed my interview", "pied piper"),
    ("my interview with aviato was moved to friday", "aviato"),
    ("i got an offer from hooli", "hooli"),
    ("Hooli hat mir ein Angebot gemacht", "Hooli"),
    ("leider hat es nicht geklappt", ""),
]
UNNAMED = [
    "they made me an offer",
    "my boss said no",
    "the phone interview was moved to friday",
    "the second interview was moved",
    "my zoom interview was moved to friday",
    "the panel interview was postponed",
    "the in-person interview was moved",
    "everything went well",
    "got turned down",
    "got rejected, said I was too quiet",
    "secretary said no",
    "sie hat abgesagt",
    "niemand hat angerufen",
    "the manager offered me the job",
    "did hooli make me an offer?",
    "hooli said no " + "and no " * 60,
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_whoever_did_it_is_named_as_typed(text: str, name: str) -> None:
    """Spares the job seeker news of one employer noted with another."""
    assert employer_told_of(text) == name


@pytest.mark.parametrize("text", UNNAMED)
def test_a_person_or_a_kind_of_interview_is_no_name(text: str) -> None:
    """Spares the job seeker a question who "the manager" is."""
    assert employer_told_of(text) == ""
