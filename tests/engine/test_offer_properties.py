"""Whatever happens once there is an offer: no exception, one next step, every message readable."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.advice.next_step import NextStepKind, next_step
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.effects import Edit, Notice, Say
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import Talk
from tests.engine.offered import offered, told
from tests.engine.test_properties import ACTIONS, HAPPENINGS, event_of

POLICY = default_policy()
OF_OFFERS = (
    *(Choice.OFFER, Choice.FIRST_DAY_FORM, Choice.TERMS_FORM, Choice.PAPERS_FORM, Choice.TOPIC),
    *(Choice.ABOUT, Choice.A_QUESTION, Choice.OWN_POINT, Choice.LEAVE_OUT, Choice.TIME_AGREED),
    *(Choice.SETTLED, Choice.NOT_NOW, Choice.DOESNT_MATTER, Choice.ASK_THEM, Choice.ADD_ITEM),
    *(Choice.ACCEPT, Choice.DECLINE, Choice.STILL_TALKING, Choice.CHANGE_ANSWER),
    *(Choice.CHANGE_TALK, Choice.ADD_QUESTION, Choice.DRAFT_WITHDRAWALS, Choice.KEEP_THEM),
    *(Choice.WITHDRAWAL_SENT, Choice.TAKE, Choice.UNDO, Choice.CHANGE, Choice.PICK),
    *(Choice.REJECTED, Choice.OFFERED),
)
WORDS = st.sampled_from(
    [
        "start 2 nov at 8, building C, 2400 a month, answer by friday",
        "start 30 oct 8am in Building C; gate 2 parking, wear boots",
        *("a mug", "tuesday at 2", "tuesday", "14:00", "Dana Fox", "what?", "\x00", "later"),
        *("I accepted the offer", "they rejected me", "undo", "back", "skip", "cancel"),
        *("new", "own-0", "start", "pay", "reply_by", "2026-10-23", "2026-10-20T14:00", "T14:00"),
    ]
)
FORGED = st.tuples(st.just("forge"), st.sampled_from(OF_OFFERS), st.integers(0, 8), WORDS)
COMMANDS = st.sampled_from(["offer", "correct", "home", "list", "add Globex", "offer Acme", "why"])
HAPPENING = st.one_of(
    st.tuples(st.just("words"), WORDS),
    FORGED,
    FORGED,
    ACTIONS,
    ACTIONS,
    st.tuples(st.just("form"), WORDS, WORDS, st.integers(0, 5)),
    st.tuples(st.just("wait"), st.integers(1, 12 * 24)),
    st.tuples(st.just("command"), COMMANDS),
    HAPPENINGS,
)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.booleans(), st.lists(HAPPENING, min_size=1, max_size=25))
def test_whatever_happens_to_an_offer_the_conversation_holds(
    is_told: bool, happenings: list[tuple[object, ...]]
) -> None:
    """Spares the job seeker an error on the way to their first day."""
    talk = told("start 2 nov 8am, building C, answer by 23 october") if is_told else offered()
    for number, happening in enumerate(happenings):
        event = event_of(talk, happening, f"happening {number}")
        if event is not None:
            talk.happens(event)
            _assert_readable(talk)
            _assert_one_next_step_each(talk)


def _assert_readable(talk: Talk) -> None:
    for effect in talk.turn.effects:
        if isinstance(effect, Say | Notice | Edit):
            assert plain(effect.message, PlainStyle()).strip()


def _assert_one_next_step_each(talk: Talk) -> None:
    search = talk.dossier.search
    for application in search.applications:
        assert next_step(application, search, POLICY, talk.now).kind in NextStepKind
