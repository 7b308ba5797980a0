"""Whatever happens in whatever order: nobody reads what is not shared; each reading is noted."""

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.engine.effects import Notice, Say
from bot.engine.events import CoachAct, CoachActed, Profile
from bot.engine.machine import step
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.coached import LIVE
from tests.engine.conversations import Talk
from tests.engine.test_properties import HAPPENINGS, event_of

SECRET = "I freeze on the phone"
SEEKER = st.sampled_from(
    ["share", "share", "unshare", "add", "stop", "wait a week", "wait a month", "undo", "home"]
)
COACH = st.tuples(
    st.sampled_from(["casey", "lee", "mallory"]),
    st.sampled_from(sorted(CoachAct)),
    st.sampled_from(["newest", "newest", "first", "made up"]),
    st.sampled_from(["", "Hello", "x" * 2001]),
)


def _seeker_does(talk: Talk, what: str) -> None:
    match what:
        case "share":
            talk.command("coach")
            talk.presses("choose_shared")
            talk.submits(
                shares=" ".join(a.id for a in talk.dossier.search.applications), line=SECRET
            )
            talk.presses("share")
        case "unshare":
            talk.command("coach")
            talk.presses("unshare")
        case "add":
            talk.registers()
        case "wait a week" | "wait a month":
            talk.now += timedelta(days=7 if what == "wait a week" else 30)
        case _:
            talk.command(what)


def _coach_does(talk: Talk, number: int, by: str, act: CoachAct, which: str, words: str) -> None:
    """The act, and what must hold of it."""
    before = talk.dossier.search
    ids = [grant.id for grant in before.grants] or ["none"]
    case_id = {"newest": ids[-1], "first": ids[0]}.get(which, "0" * 16)
    live = before.grant(talk.now)
    event = CoachActed(
        id=f"coach {number}",
        by=by,
        case_id=case_id,
        act=act,
        words=words,
        profile=Profile(name=by),
    )
    dossier = talk.dossier
    turn = talk.happens(event)
    assert turn == step(event, dossier, LIVE, talk.now), "the same inputs give the same turn"
    shown = "\n".join(
        plain(effect.message, PlainStyle()) for effect in turn.effects if isinstance(effect, Notice)
    )
    may_read = live is not None and live.id == case_id and live.taken_by == by and by != "mallory"
    opened = SECRET in shown
    assert opened == (may_read and act is CoachAct.OPEN)
    readings = sum(len(grant.readings) for grant in talk.dossier.search.grants)
    assert readings - sum(len(grant.readings) for grant in before.grants) == opened
    if any(isinstance(effect, Say) for effect in turn.effects):
        assert live is not None
        assert by != "mallory"
    assert talk.dossier.conversation == dossier.conversation


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(SEEKER | COACH, min_size=1, max_size=20))
def test_only_who_took_a_consent_that_holds_reads_and_each_reading_is_noted(
    happenings: list[str | tuple[str, CoachAct, str, str]],
) -> None:
    """In every order of sharing, taking back, waiting and pressing old or forged buttons."""
    talk = Talk(policy=LIVE)
    talk.registers()
    for number, happening in enumerate(happenings):
        if isinstance(happening, str):
            _seeker_does(talk, happening)
        else:
            _coach_does(talk, number, *happening)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HAPPENINGS | SEEKER, min_size=1, max_size=15))
def test_where_there_is_a_coach_every_message_can_be_read_too(
    happenings: list[tuple[object, ...] | str],
) -> None:
    """What is shared may be anything that somebody typed."""
    talk = Talk(policy=LIVE)
    for number, happening in enumerate(happenings):
        if isinstance(happening, str):
            _seeker_does(talk, happening)
        elif event := event_of(talk, happening, f"happening {number}"):
            talk.happens(event)
        for effect in talk.turn.effects:
            if isinstance(effect, Say | Notice):
                assert plain(effect.message, PlainStyle()).strip()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(HAPPENINGS, min_size=1, max_size=15))
def test_where_there_is_no_coach_nothing_leads_to_one(
    happenings: list[tuple[object, ...]],
) -> None:
    """No button, in whatever situation, that nobody is behind."""
    talk = Talk()
    for number, happening in enumerate(happenings):
        event = event_of(talk, happening, f"event {number}")
        if event is not None:
            talk.happens(event)
    actions = {action for message in talk.offers for _, action, _ in message}
    assert "coach" not in actions
    assert talk.dossier.search.grants == ()
