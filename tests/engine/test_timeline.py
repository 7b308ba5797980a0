"""The timeline of one application: what happened, oldest first, in plain words."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.advice.model import (
    Application,
    CallResult,
    Contact,
    Fate,
    Feedback,
    FeedbackWish,
    Interview,
    Interviewer,
    JobSearch,
    Outcome,
    Result,
    Said,
    Seeker,
    Thanks,
)
from bot.advice.offer import Answer, Offer
from bot.advice.policy import default_policy
from bot.engine.flows.timeline import MOST_LINES, timeline
from bot.engine.view import View
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk

SEEKER = Seeker(zone="Europe/Berlin", zone_known=True)
FIRST = Interview(
    id="r1", day=date(2026, 10, 14), registered_at=datetime(2026, 10, 14, 16, tzinfo=UTC)
)
NOON = datetime(2026, 10, 20, 10, tzinfo=UTC)
ACME = Application(id="a1", employer="Acme", registered_at=FIRST.registered_at, rounds=(FIRST,))


def lines(application: Application, now: datetime = NOON) -> list[str]:
    """Each line as a person reads it, with its day before it."""
    search = JobSearch(seeker=SEEKER, applications=(application,))
    view = View(search=search, policy=default_policy(), now=now)
    happened = timeline(application, view)
    return [f"{each.day:%d.%m.} {render(each.what, PlainStyle())}" for each in happened]


def in_round(**more: object) -> Application:
    return replace(ACME, rounds=(replace(FIRST, **more),))  # type: ignore[arg-type]


def with_contact(**more: object) -> Application:
    facts: dict[str, object] = {"id": "c1", "at": NOON, "result": CallResult.TALKED}
    contact = Contact(**(facts | more))  # type: ignore[arg-type]
    return replace(ACME, contacts=(contact,))


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        pytest.param({}, "14.10. First interview.", id="held"),
        pytest.param(
            {"starts_at": time(10), "interviewers": (Interviewer(name="Dana Fox"),)},
            "14.10. First interview, 10:00, with Dana Fox.",
            id="with its time and its people",
        ),
        pytest.param(
            {"day": date(2026, 10, 22)}, "22.10. First interview. Still ahead.", id="ahead"
        ),
        pytest.param(
            {"fate": Fate.CANCELLED}, "14.10. First interview: they called it off.", id="called off"
        ),
        pytest.param({"fate": Fate.NO_SHOW}, "14.10. First interview: nobody came.", id="no show"),
    ],
)
def test_a_round_says_what_became_of_it(facts: dict[str, object], line: str) -> None:
    """Spares the job seeker a list of dates that says nothing."""
    assert lines(in_round(**facts)) == [line]


def test_rounds_are_counted() -> None:
    """Spares the job seeker counting them before the next one."""
    rounds = tuple(replace(FIRST, id=f"r{n}", day=FIRST.day + timedelta(days=n)) for n in range(4))
    assert [line[7:] for line in lines(replace(ACME, rounds=rounds))] == [
        "First interview.",
        "Second interview.",
        "Third interview.",
        "Interview 4.",
    ]


@pytest.mark.parametrize("sent", [True, False], ids=["sent", "not to be sent"])
def test_thanks_stand_there_once_they_went_out(*, sent: bool) -> None:
    """Spares the job seeker a reminder of what they chose not to do."""
    told = lines(in_round(thanks=Thanks(at=NOON, sent=sent)))
    assert ("20.10. You sent your thanks." in told) is sent


@pytest.mark.parametrize("result", list(CallResult), ids=str)
def test_every_contact_has_words_of_its_own(result: CallResult) -> None:
    """Spares the job seeker a line without words."""
    assert len(lines(with_contact(result=result))) == 2


@pytest.mark.parametrize("said", list(Said), ids=str)
def test_whatever_they_said_has_words_of_its_own(said: Said) -> None:
    """Spares the job seeker a gap in their own story."""
    (_, line) = lines(with_contact(said=said))
    assert line.startswith("20.10. You called. ")


@pytest.mark.parametrize(
    ("facts", "line"),
    [
        pytest.param(
            {"said": Said.CALL_BACK, "day": date(2026, 10, 22)},
            "You called. You may call again on Thursday 22 October.",
            id="a day for another call",
        ),
        pytest.param(
            {"said": Said.THEY_CALL, "day": date(2026, 10, 23), "from_them": True},
            "They got in touch. They will be in touch by Friday 23 October.",
            id="a day of theirs, said by them",
        ),
        pytest.param(
            {"said": Said.WANTS_MORE, "note": "two references"},
            "You called. They asked for: two references",
            id="what they asked for",
        ),
        pytest.param(
            {"said": Said.OTHER, "note": "a new boss"},
            "You called. In your words: a new boss",
            id="something else",
        ),
    ],
)
def test_what_was_said_comes_with_its_day_or_its_words(facts: dict[str, object], line: str) -> None:
    """Spares the job seeker asking again what was agreed."""
    assert lines(with_contact(**facts))[-1] == f"20.10. {line}"


@pytest.mark.parametrize("result", list(Result), ids=str)
def test_the_end_stands_there_once(result: Result) -> None:
    """Spares the job seeker the same no twice."""
    alone = replace(ACME, outcome=Outcome(result=result, learned_at=NOON))
    assert len(lines(alone)) == 2
    said = {Result.REJECTED: Said.NO, Result.OFFERED: Said.OFFER}.get(result)
    in_call = replace(
        with_contact(said=said), outcome=Outcome(result=result, learned_at=NOON, contact_id="c1")
    )
    assert len(lines(in_call)) == (2 if said else 3)


@pytest.mark.parametrize(
    ("feedback", "line"),
    [
        pytest.param(
            Feedback(wish=FeedbackWish.NOTED, wished_at=NOON, words="more examples", noted_at=NOON),
            ["20.10. They said: more examples"],
            id="in their words",
        ),
        pytest.param(
            Feedback(wish=FeedbackWish.NOTED, wished_at=NOON, words="louder"),
            ["20.10. They said: louder"],
            id="from a release that kept no moment",
        ),
        pytest.param(
            Feedback(wish=FeedbackWish.ASK, wished_at=NOON),
            ["20.10. You asked what could be better."],
            id="asked",
        ),
        pytest.param(Feedback(wish=FeedbackWish.LATER, wished_at=NOON), [], id="only wished"),
    ],
)
def test_feedback_stands_there_in_their_words(feedback: Feedback, line: list[str]) -> None:
    """Spares the job seeker looking for it before the next interview (A12)."""
    assert lines(replace(ACME, feedback=feedback))[1:] == line


@pytest.mark.parametrize(
    ("answer", "words"), [(Answer.ACCEPTED, "You accepted."), (Answer.DECLINED, "You declined.")]
)
def test_an_offer_brings_its_days(answer: Answer, words: str) -> None:
    """Spares the job seeker three lists for what belongs into one (A15)."""
    offer = Offer(
        made_at=NOON,
        talk_on=date(2026, 10, 21),
        talk_at=time(14),
        reply_by=date(2026, 10, 23),
        starts_on=date(2026, 11, 2),
        answer=answer,
        answered_at=NOON + timedelta(days=2),
    )
    assert lines(replace(ACME, offer=offer))[1:] == [
        "21.10. The talk about contract and pay.",
        f"22.10. {words}",
        "23.10. Your answer is due.",
        "02.11. Your first day.",
    ]
    assert lines(replace(ACME, offer=Offer(made_at=NOON)))[1:] == []


@pytest.mark.parametrize(
    ("more", "note"),
    [
        pytest.param(0, "", id="as many as fit"),
        pytest.param(1, "One earlier line is left out here.", id="one more"),
        pytest.param(3, "3 earlier lines are left out here.", id="several more"),
    ],
)
def test_a_long_story_is_cut_to_a_phones_screen_and_says_so(more: int, note: str) -> None:
    """Spares the job seeker scrolling, and the belief that nothing came before."""
    talk = Talk()
    talk.registers()
    (application,) = talk.dossier.search.applications
    contacts = tuple(
        Contact(id=f"c{n}", at=NOON + timedelta(days=n), result=CallResult.NO_ANSWER)
        for n in range(MOST_LINES - 1 + more)
    )
    told = replace(application, contacts=contacts)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, applications=(told,)))
    talk.command("show Acme")
    assert ("left out" in talk.words) is bool(note)
    assert note in talk.words
    assert talk.words.count("nobody answered") == MOST_LINES - (0 if more else 1)
