"""A coach's side of a case: who may do what with it, and that each reading is noted."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.advice.grants import EndedBy, Grant
from bot.engine.desk import form_key
from bot.engine.effects import HandOff, Notice, OpenForm, RejectForm, Say
from bot.engine.events import CoachAct, CoachActed, Profile
from bot.engine.meaning import Button
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.coached import LIVE, coached, shares
from tests.engine.conversations import WEDNESDAY, Talk

CASEY = Profile(name="Casey Lee", zone="Europe/Paris")


def shared_with(taken_by: str = "") -> tuple[Talk, Grant]:
    """Robin shares one interview; a coach has taken it, or none."""
    talk = coached()
    talk.now -= timedelta(hours=4)
    shares(talk)
    search = talk.dossier.search
    grant = replace(search.grants[0], taken_by=taken_by)
    talk.dossier = replace(talk.dossier, search=search.with_grant(grant))
    return talk, grant


def acts(
    talk: Talk, act: CoachAct, words: str = "", *, by: str = "casey", case_id: str | None = None
) -> None:
    """A coach acts on Robin's dossier."""
    known = case_id if case_id is not None else talk.dossier.search.grants[-1].id
    event_id = f"coach {by} {act} {len(talk.offers)} {talk.now}"
    talk.happens(CoachActed(id=event_id, by=by, case_id=known, act=act, words=words, profile=CASEY))


def told_coach(talk: Talk) -> str:
    """What the coach was shown just now."""
    return "\n".join(
        plain(e.message, PlainStyle()) for e in talk.turn.effects if isinstance(e, Notice)
    )


def told_robin(talk: Talk) -> str:
    return "\n".join(
        plain(e.message, PlainStyle()) for e in talk.turn.effects if isinstance(e, Say)
    )


def offered(talk: Talk) -> list[str]:
    """The coach's buttons."""
    (notice,) = (e for e in talk.turn.effects if isinstance(e, Notice))
    return [a.action for a in notice.message.actions if isinstance(a, Button)]


@pytest.mark.parametrize("act", sorted(CoachAct), ids=str)
@pytest.mark.parametrize(
    ("by", "case_id", "later"),
    [
        pytest.param("mallory", None, timedelta(), id="no coach here"),
        pytest.param("casey", "ffff", timedelta(), id="another consent's id"),
        pytest.param("casey", "", timedelta(), id="no id"),
        pytest.param("casey", None, timedelta(days=30), id="the moment it is over"),
    ],
)
def test_nothing_is_done_or_shown_without_a_consent_that_holds(
    act: CoachAct, by: str, case_id: str | None, later: timedelta
) -> None:
    """Whatever button somebody kept or made up."""
    talk, _ = shared_with("casey")
    talk.now += later
    before = talk.dossier
    acts(talk, act, "Hello", by=by, case_id=case_id)
    assert talk.dossier == before
    assert told_coach(talk) == "That is not shared any more, so nothing was done."
    assert told_robin(talk) == ""


@pytest.mark.parametrize(
    "act",
    [
        CoachAct.OPEN,
        CoachAct.WRITE,
        CoachAct.ANSWER,
        CoachAct.CLOSE,
        CoachAct.CANNOT_WRITE,
        CoachAct.GIVE_BACK,
    ],
)
@pytest.mark.parametrize("taken_by", ["", "lee"])
def test_only_the_coach_who_took_it_can_read_answer_or_close(act: CoachAct, taken_by: str) -> None:
    """The person knows who it is, and it stays that one."""
    talk, _ = shared_with(taken_by)
    before = talk.dossier
    acts(talk, act, "Hello")
    assert talk.dossier == before
    assert told_robin(talk) == ""
    assert "Acme" not in told_coach(talk)


@pytest.mark.parametrize(
    ("taken_by", "buttons"),
    [
        pytest.param("", ["take_case"], id="it waits"),
        pytest.param(
            "casey", ["open_case", "write_case", "close_case", "give_case_back"], id="it is theirs"
        ),
        pytest.param("lee", [], id="it is another coach's"),
        pytest.param("gone", ["take_case"], id="its coach is none any more"),
    ],
)
def test_a_case_offers_what_can_be_done_with_it(taken_by: str, buttons: list[str]) -> None:
    """Looking at the case is no reading: nothing of it is shown."""
    talk, _ = shared_with(taken_by)
    acts(talk, CoachAct.SHOW)
    assert offered(talk) == buttons
    assert talk.dossier.search.grants[0].readings == ()
    assert "Acme" not in told_coach(talk)


def test_the_second_coach_to_take_it_finds_it_taken() -> None:
    """Two coaches must not both begin."""
    talk, _ = shared_with()
    acts(talk, CoachAct.TAKE)
    assert "Casey Lee is your coach now" in told_robin(talk)
    acts(talk, CoachAct.TAKE, by="lee")
    assert "Another coach looks after it" in told_coach(talk)
    assert told_robin(talk) == ""
    assert talk.dossier.search.grants[0].taken_by == "casey"


def test_each_reading_is_noted_with_who_and_when() -> None:
    """The person can see who looked at their life, as often as it was."""
    talk, _ = shared_with("casey")
    for hour in range(7):
        talk.now = WEDNESDAY + timedelta(hours=hour - 4)
        acts(talk, CoachAct.OPEN)
        assert "Acme" in told_coach(talk)
    readings = talk.dossier.search.grants[0].readings
    assert [(r.by, r.name) for r in readings] == [("casey", "Casey Lee")] * 7
    assert readings[-1].at == talk.now
    talk.command("coach")
    assert talk.words.count("Read by Casey Lee") == 5
    assert "2 more times before that" in talk.words
    talk.presses("unshare")
    talk.command("coach")
    assert "Read by Casey Lee" in talk.words


def test_a_coach_whom_the_platform_does_not_name_is_noted_by_their_id() -> None:
    """Better an id than nobody."""
    talk, grant = shared_with("casey")
    talk.happens(CoachActed(id="e", by="casey", case_id=grant.id, act=CoachAct.OPEN))
    assert talk.dossier.search.grants[0].readings[0].name == "casey"


def test_a_reading_leaves_the_persons_own_conversation_alone() -> None:
    """Whoever is in the middle of an answer stays there, and is not taken to be present."""
    talk, _ = shared_with("casey")
    talk.command("add Globex")
    before = talk.dossier
    talk.now += timedelta(hours=1)
    acts(talk, CoachAct.OPEN)
    assert talk.dossier.conversation == before.conversation
    assert talk.dossier.search.seeker == before.search.seeker
    assert talk.turn.keeps_plan
    assert talk.turn.withdrawn == ()


def test_an_answer_goes_to_the_person_with_the_coachs_name_and_the_way_to_a_time() -> None:
    """Somebody has answered, and it is a person."""
    talk, _ = shared_with("casey")
    acts(talk, CoachAct.ANSWER, "Let us practise on Friday")
    assert told_robin(talk).splitlines() == [
        "Your coach Casey Lee writes:",
        "“Let us practise on Friday”",
        "Book a time: https://centre.example/casey",
    ]
    assert told_coach(talk).startswith("It is on its way")


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        pytest.param("", "answer-missing", id="nothing"),
        pytest.param("x" * 2001, "too-long", id="too much"),
    ],
)
def test_an_answer_that_cannot_be_sent_is_kept_in_its_form(words: str, wrong: str) -> None:
    """Nobody types a long message twice."""
    talk, grant = shared_with("casey")
    acts(talk, CoachAct.ANSWER, words)
    (rejected,) = talk.turn.effects
    assert isinstance(rejected, RejectForm)
    assert (rejected.key, rejected.form.fields[0].value) == (form_key(grant.id), words)
    assert [error.text.key for error in rejected.errors] == [wrong]


def test_writing_opens_a_form_and_without_forms_a_command_does() -> None:
    """A trigger that came too late must not keep a coach from answering."""
    talk, grant = shared_with("casey")
    acts(talk, CoachAct.WRITE)
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    assert opening.key == form_key(grant.id)
    acts(talk, CoachAct.CANNOT_WRITE)
    assert f"/interview coach {grant.id} and your words" in told_coach(talk)


@pytest.mark.parametrize(
    ("hour", "waits"),
    [
        pytest.param(12, False, id="at noon it goes at once"),
        pytest.param(21, True, id="at eleven in the evening it waits until eight"),
    ],
)
def test_in_quiet_hours_a_coach_rings_nobody_either(hour: int, waits: bool) -> None:
    """Somebody who sleeps badly enough before a decision is let sleep (H13)."""
    talk, _ = shared_with("casey")
    talk.now = WEDNESDAY.replace(hour=hour)
    acts(talk, CoachAct.ANSWER, "Good luck")
    (said,) = (effect for effect in talk.turn.effects if isinstance(effect, Say))
    assert said.hold is not None
    assert (said.hold[0] <= talk.now < said.hold[1]) is waits


def test_closing_ends_the_consent_and_tells_the_person() -> None:
    """What is done with is not left open for thirty days."""
    talk, _ = shared_with("casey")
    acts(talk, CoachAct.CLOSE)
    assert "Casey Lee has closed your case" in told_robin(talk)
    (grant,) = talk.dossier.search.grants
    assert (grant.ended_at, grant.ended_by) == (talk.now, EndedBy.COACH)
    acts(talk, CoachAct.OPEN)
    assert "not shared any more" in told_coach(talk)


def test_a_case_given_back_waits_again_and_the_person_is_told_plainly() -> None:
    """A coach who falls ill leaves nobody waiting for an answer that never comes."""
    talk, grant = shared_with("casey")
    acts(talk, CoachAct.OPEN)
    acts(talk, CoachAct.GIVE_BACK)
    assert "Given back" in told_coach(talk)
    assert "Casey Lee cannot go on with your case" in told_robin(talk)
    handed = [effect for effect in talk.turn.effects if isinstance(effect, HandOff)]
    assert [(each.case_id, each.coaches) for each in handed] == [(grant.id, ("lee",))]
    (kept,) = talk.dossier.search.grants
    assert (kept.taken_by, kept.ended_at, len(kept.readings)) == ("", None, 1)
    acts(talk, CoachAct.OPEN)
    assert "No coach has taken it yet" in told_coach(talk)
    acts(talk, CoachAct.TAKE, by="lee")
    assert "is your coach now" in told_robin(talk)


def test_where_the_coaches_were_taken_out_of_the_settings_nobody_can_read() -> None:
    """Whoever leaves the centre leaves its people's lives."""
    talk, _ = shared_with("casey")
    talk.policy = replace(LIVE, coaching=Coaching(coaches=("lee",)))
    acts(talk, CoachAct.OPEN)
    assert "not shared any more" in told_coach(talk)


def test_a_coach_is_answered_in_their_own_language_and_the_person_in_theirs() -> None:
    """Spares a coach who reads German the English, and Robin the German."""
    talk, grant = shared_with("casey")
    in_german = replace(CASEY, locale="de-DE")
    event = CoachActed(id="e", by="casey", case_id=grant.id, act=CoachAct.CLOSE, profile=in_german)
    talk.happens(event)
    assert told_coach(talk) == "Abgeschlossen. Niemand kann ihn mehr öffnen."
    assert "Casey Lee" in told_robin(talk)
    assert not any("Du" in line for line in told_robin(talk).splitlines())
