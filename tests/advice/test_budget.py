"""The contact budget: what counts as having contacted an employer (H4, H5, H6)."""

import pytest

from bot.advice.budget import budget_is_spent, contacts_made
from bot.advice.model import CallResult, Contact, Interview, Said
from tests.advice.facts import INTERVIEW_DAY, POLICY, acme, at, call, talked

NO_ANSWER, LEFT_MESSAGE = CallResult.NO_ANSWER, CallResult.LEFT_MESSAGE
WRONG_PERSON = CallResult.WRONG_PERSON


@pytest.mark.parametrize(
    ("contacts", "made"),
    [
        pytest.param((), 0, id="nobody called"),
        pytest.param((talked("2026-10-21 10:00"),), 1, id="a talk is one"),
        pytest.param((call(LEFT_MESSAGE, "2026-10-21 10:00"),), 1, id="a message left is one"),
        pytest.param((call(NO_ANSWER, "2026-10-21 10:00"),), 0, id="one unanswered try is none"),
        pytest.param(
            (call(NO_ANSWER, "2026-10-21 10:00"), call(NO_ANSWER, "2026-10-22 14:00")),
            1,
            id="two tries at different hours make one",
        ),
        pytest.param(
            (call(NO_ANSWER, "2026-10-21 10:00"), call(NO_ANSWER, "2026-10-21 10:59")),
            0,
            id="redialling within the hour is the same try",
        ),
        pytest.param(
            (call(NO_ANSWER, "2026-10-21 10:00"), call(NO_ANSWER, "2026-10-21 11:00")),
            1,
            id="an hour later is another try",
        ),
        pytest.param(
            (call(NO_ANSWER, "2026-10-21 10:00"), call(WRONG_PERSON, "2026-10-22 10:00")),
            1,
            id="the wrong person is a try, too",
        ),
        pytest.param(
            (talked("2026-10-21 10:00", Said.THEY_CALL), talked("2026-10-26 10:00", agreed=True)),
            1,
            id="a call that they had agreed to is none",
        ),
        pytest.param(
            (talked("2026-10-21 10:00"), call(LEFT_MESSAGE, "2026-10-28 10:00")),
            2,
            id="a talk and a message are two",
        ),
    ],
)
def test_what_counts_as_a_contact(contacts: tuple[Contact, ...], made: int) -> None:
    """Spares the job seeker the name of somebody who keeps calling."""
    application = acme(*contacts)
    assert contacts_made(application, POLICY) == made
    assert budget_is_spent(application, POLICY) == (made >= 2)


def test_a_new_round_starts_the_budget_again() -> None:
    """Spares the job seeker silence after a second interview, for calls about the first (S15)."""
    first = Interview(id="r1", day=INTERVIEW_DAY, registered_at=at("2026-10-14 17:00"))
    granted_at = at("2026-10-28 10:00")
    second = Interview(id="r2", day=at("2026-11-04 12:00").date(), registered_at=granted_at)
    calls = (talked("2026-10-21 10:00"), talked("2026-10-28 10:00"))
    application = acme(*calls, rounds=(first, second))
    assert contacts_made(application, POLICY) == 0
    assert application.last_contact is None
