"""What is heard in the words of a practice call, and what honestly is not."""

from datetime import UTC, date, datetime

import pytest

from bot.advice.model import Application, Interview, Interviewer, Seeker
from bot.advice.practice import Point, PracticeCase
from bot.understanding.practised import Facts, case_named, facts_of, heard

ACME = Facts(
    name="Mina Sato",
    interviewers=("Dana Fox",),
    role="warehouse job",
    day=date(2026, 10, 14),
)
NOTHING_KNOWN = Facts(name=None, interviewers=(), role=None, day=date(2026, 10, 14))

HEARD = [
    ("en", Point.INTRODUCED, "hi this is mina", "her own name, in small letters"),
    ("en", Point.INTRODUCED, "My name is Robert", "another name than the profile has"),
    ("en", Point.INTRODUCED, "hello, this is bobby, about the job", "a short name"),
    ("en", Point.INTRODUCED, "I’m Minako", "as briefly as that"),
    ("es", Point.INTRODUCED, "hola, soy Minako", "as briefly as that, in Spanish"),
    ("en", Point.ASKED_BY_NAME, "could I speak to Ms Fox please", "the family name alone"),
    ("en", Point.ASKED_BY_NAME, "the person who interviewed me", "a name that she forgot"),
    ("en", Point.ROLE_AND_DATE, "about the warehouse job, on Wednesday", "the weekday"),
    ("en", Point.ROLE_AND_DATE, "the warehouse, interview on the 14th", "the day's number"),
    ("en", Point.ROLE_AND_DATE, "warehouse job, 14 October", "the whole date"),
    ("en", Point.ROLE_AND_DATE, "my warehouse interview last week", "about when"),
    ("en", Point.PURPOSE, "I'm calling about the job", "why she calls"),
    ("en", Point.PURPOSE, "I just wanted to follow up", "to follow up"),
    ("en", Point.STILL_INTERESTED, "I’d really love to work with you", "without the word"),
    ("en", Point.STILL_INTERESTED, "still very interested", "with the word"),
    ("en", Point.STATUS_ASKED, "is there any news?", "news"),
    ("en", Point.STATUS_ASKED, "may I ask where things stand", "the card's words"),
    ("en", Point.STATUS_ASKED, "have you decided yet", "a decision"),
    ("en", Point.IF_AND_WHEN, "When can I call again?", "both in one"),
    ("en", Point.IF_AND_WHEN, "ok to try again next week?", "a week she proposes"),
    ("en", Point.WHEN_DECIDE, "when do you think you'll decide?", "the decision"),
    ("en", Point.WHEN_DECIDE, "by when should I hear from you", "by when"),
    ("en", Point.WHY, "could you give me some feedback?", "feedback"),
    ("en", Point.WHY, "what could I have done better", "better"),
    ("en", Point.GLAD, "wow that's great, thank you", "joy"),
    ("en", Point.THANKED, "thanks a lot, bye", "thanks"),
    ("de", Point.INTRODUCED, "Guten Tag, hier spricht Sato", "her name"),
    ("de", Point.ROLE_AND_DATE, "Warehouse, am 14. Oktober", "the date"),
    ("de", Point.ROLE_AND_DATE, "warehouse job am Mittwoch", "the weekday"),
    ("de", Point.STATUS_ASKED, "Gibt es schon etwas Neues?", "news"),
    ("de", Point.IF_AND_WHEN, "Kann ich nächste Woche wieder anrufen?", "a week she proposes"),
    ("de", Point.WHEN_DECIDE, "Bis wann höre ich von Ihnen?", "by when"),
    ("de", Point.WHY, "Was hat denn gefehlt?", "what was missing"),
    ("fr", Point.INTRODUCED, "Bonjour, je m'appelle Mina", "her name"),
    ("fr", Point.STATUS_ASKED, "avez-vous des nouvelles ?", "news"),
    ("fr", Point.IF_AND_WHEN, "Je peux vous rappeler quand ?", "both in one"),
    ("fr", Point.WHY, "auriez-vous un conseil", "advice"),
    ("es", Point.INTRODUCED, "Buenos días, me llamo Mina", "her name"),
    ("es", Point.STATUS_ASKED, "¿hay alguna novedad? ¿novedades?", "news"),
    ("es", Point.WHEN_DECIDE, "¿Cuándo tomarán la decisión?", "the decision"),
    ("es", Point.THANKED, "muchas gracias", "thanks"),
]
ON_PHONES = [
    (Point.STATUS_ASKED, "has it been decided?"),
    (Point.STATUS_ASKED, "i was wondering if theres news"),
    (Point.STATUS_ASKED, "did i get the job?"),
    (Point.STATUS_ASKED, "is the position still open"),
    (Point.STATUS_ASKED, "how's it going with my application"),
    (Point.STATUS_ASKED, "have you chosen somebody?"),
    (Point.STATUS_ASKED, "what's the latest"),
    (Point.STATUS_ASKED, "just checking in on my application"),
    (Point.THANKED, "thx"),
    (Point.ASKED_BY_NAME, "the lady I spoke to last week"),
    (Point.ASKED_BY_NAME, "is the hiring manager in?"),
    (Point.ROLE_AND_DATE, "warehouse interview, wed"),
    (Point.ROLE_AND_DATE, "the warehouse job on oct 14"),
    (Point.ROLE_AND_DATE, "the warehouse job on 14/10"),
    (Point.PURPOSE, "I wanted to hear how it's going"),
    (Point.PURPOSE, "just checking in"),
    (Point.STILL_INTERESTED, "I really want this job"),
    (Point.STILL_INTERESTED, "I'd be happy to work with you"),
    (Point.IF_AND_WHEN, "could I try again thursday"),
    (Point.IF_AND_WHEN, "when would be a good time to call"),
    (Point.IF_AND_WHEN, "can I phone you in a few days"),
    (Point.IF_AND_WHEN, "would you mind if I called again next week"),
    (Point.WHEN_DECIDE, "ok when will that be"),
    (Point.WHEN_DECIDE, "any idea when?"),
    (Point.WHY, "was there something I did wrong"),
    (Point.WHY, "may I ask the reason"),
    (Point.GLAD, "yay!"),
    (Point.GLAD, "oh wow, I'd love to"),
]
"""As it was typed in practice calls, and not heard at first."""
NOT_ON_PHONES = [
    (Point.STATUS_ASKED, "I have no news"),
    (Point.STATUS_ASKED, "I know where it is"),
    (Point.STATUS_ASKED, "I have decided to call"),
    (Point.PURPOSE, "yes I know"),
    (Point.STILL_INTERESTED, "I don't want the job"),
    (Point.IF_AND_WHEN, "I'll call on Thursday"),
    (Point.WHEN_DECIDE, "when you interviewed me"),
    (Point.WHY, "the reason I call is my interview"),
    (Point.GLAD, "thank you so much"),
    (Point.ROLE_AND_DATE, "the warehouse job, fri"),
]
NOT_HEARD = [
    ("en", Point.INTRODUCED, "hello, this is a follow-up", "no name in it"),
    ("en", Point.INTRODUCED, "I'm calling about the job", "what she does, not who she is"),
    ("en", Point.INTRODUCED, "I am very interested", "what she feels, not who she is"),
    ("en", Point.INTRODUCED, "", "nothing said"),
    ("en", Point.ASKED_BY_NAME, "can I speak to somebody?", "anybody"),
    ("en", Point.ROLE_AND_DATE, "you interviewed me on Wednesday", "the job is missing"),
    ("en", Point.ROLE_AND_DATE, "the warehouse job", "the day is missing"),
    ("en", Point.ROLE_AND_DATE, "the warehouse job on Friday", "another day"),
    ("en", Point.STILL_INTERESTED, "I am no longer interested", "the contrary"),
    ("en", Point.STILL_INTERESTED, "I'm not really interested", "the contrary, softly"),
    ("en", Point.STATUS_ASKED, "I hope you are well", "no question"),
    ("en", Point.IF_AND_WHEN, "I will call again", "it does not ask"),
    ("en", Point.IF_AND_WHEN, "may I call again?", "it does not ask when"),
    ("en", Point.WHEN_DECIDE, "ok, I'll wait", "it does not ask when"),
    ("en", Point.WHY, "ok, what a pity", "it does not ask why"),
    ("en", Point.GLAD, "I'm not happy about that", "the contrary"),
    ("en", Point.THANKED, "no thanks", "thanks for nothing"),
    ("de", Point.STILL_INTERESTED, "Ich habe kein Interesse mehr", "the contrary"),
    ("de", Point.THANKED, "Auf Wiederhören", "no thanks in it"),
    ("fr", Point.STILL_INTERESTED, "cela ne m'interesse plus", "the contrary"),
    ("es", Point.STILL_INTERESTED, "ya no me interesa", "the contrary"),
]


@pytest.mark.parametrize(
    ("language", "point", "words"),
    [pytest.param(*case[:3], id=f"{case[0]} {case[1]}: {case[3]}") for case in HEARD],
)
def test_own_words_are_heard(language: str, point: Point, words: str) -> None:
    """Spares the job seeker a lecture on what they did say, only in other words."""
    assert heard((point,), (words,), ACME, language) == {point}


@pytest.mark.parametrize(
    ("language", "point", "words"),
    [pytest.param(*case[:3], id=f"{case[0]} {case[1]}: {case[3]}") for case in NOT_HEARD],
)
def test_what_was_not_said_is_not_heard(language: str, point: Point, words: str) -> None:
    """Spares the job seeker praise for nothing: it would fail them in the real call."""
    assert heard((point,), (words,), ACME, language) == frozenset()


@pytest.mark.parametrize(("point", "words"), ON_PHONES)
def test_what_is_thumbed_in_a_hurry_is_heard_too(point: Point, words: str) -> None:
    """Spares the job seeker ticking half of a call that was a good one."""
    assert heard((point,), (words,), ACME, "en") == {point}


@pytest.mark.parametrize(("point", "words"), NOT_ON_PHONES)
def test_what_only_sounds_alike_is_not_heard(point: Point, words: str) -> None:
    """Spares the job seeker praise for a question that was none."""
    assert heard((point,), (words,), ACME, "en") == frozenset()


def test_a_job_that_nobody_named_is_not_missed() -> None:
    """What the person never told us cannot be asked of them: the day alone is enough."""
    said = ("You interviewed me on Wednesday.",)
    assert heard((Point.ROLE_AND_DATE,), said, NOTHING_KNOWN, "en")


def test_points_may_be_made_in_any_turn() -> None:
    """A name in the first answer and thanks in the last are one good call."""
    points = (Point.INTRODUCED, Point.THANKED, Point.WHY)
    said = ("Hi, Mina here", "", "Thank you!")
    assert heard(points, said, ACME, "en") == {Point.INTRODUCED, Point.THANKED}


def test_the_facts_are_those_of_the_latest_named_interviewers() -> None:
    """A second round with nobody named yet still asks for whoever led the first."""
    at = datetime(2026, 10, 14, tzinfo=UTC)
    first = Interview(
        id="a", day=date(2026, 10, 1), registered_at=at, interviewers=(Interviewer(name="Dana"),)
    )
    second = Interview(id="b", day=date(2026, 10, 14), registered_at=at)
    application = Application(id="x", employer="Acme", registered_at=at, rounds=(first, second))
    facts = facts_of(application, Seeker(zone="UTC", name="Mina"))
    assert facts == Facts(name="Mina", interviewers=("Dana",), role=None, day=date(2026, 10, 14))


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("voicemail please", PracticeCase.VOICEMAIL),
        ("Nothing decided yet", PracticeCase.UNDECIDED),
        ("a no", PracticeCase.NO),
        ("the receptionist", PracticeCase.RECEPTIONIST),
        ("somebody in a hurry", PracticeCase.RUSHED),
        ("we'll call you", PracticeCase.THEY_CALL),
        ("an offer!", PracticeCase.OFFER),
        ("they'll call", PracticeCase.THEY_CALL),
        ("the answering machine", PracticeCase.VOICEMAIL),
        ("blue", None),
        ("they said no", None),
        ("they rejected me", None),
        ("no answer", None),
        ("they made me an offer", None),
        ("no, I would rather do this some other time", None),
    ],
)
def test_a_case_can_be_named(words: str, case: PracticeCase | None) -> None:
    """Typing is as good as choosing from the list."""
    assert case_named(words) == case
