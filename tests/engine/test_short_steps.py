"""The next step in a few words, as a list has it: what to do, from when, through whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.advice.model import Application, CallResult, Contact, Said
from bot.engine.short_steps import short_step_line
from bot.engine.view import View
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk

Change = Callable[[Application], Application]
LATER = datetime(2026, 10, 28, 8, 30, tzinfo=UTC)


def _talked(said: Said, **told: object) -> Change:
    """A call in which that was said."""

    def change(application: Application) -> Application:
        at = datetime(2026, 10, 21, 8, 30, tzinfo=UTC)
        contact = Contact(id="c", at=at, result=CallResult.TALKED, said=said)
        return replace(application, contacts=(replace(contact, **told),))  # type: ignore[arg-type]

    return change


def _left_twice(application: Application) -> Application:
    """Two calls spend the budget; in the second they said that they would be in touch."""
    talked = _talked(Said.THEY_CALL, day=date(2026, 11, 20))(application).contacts
    left = replace(talked[0], id="b", result=CallResult.LEFT_MESSAGE, said=None, day=None)
    return replace(application, contacts=(left, *talked))


def _advertised(application: Application) -> Application:
    return replace(application, no_calls_advertised=True, may_write=True)


def _through_agency(application: Application) -> Application:
    return replace(application, agency="Hays")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(
            _through_agency,
            "Acme: call now, until Wednesday 28 October, 16:00 Berlin time, through Hays.",
            id="through an agency",
        ),
        pytest.param(_advertised, "Acme: write them a short e-mail now.", id="an e-mail"),
        pytest.param(
            lambda a: _talked(Said.THEY_CALL, day=date(2026, 11, 6))(_advertised(a)),
            "Acme: with no word by Friday 6 November, write from Monday 9 November, "
            "09:30 Berlin time.",
            id="an e-mail later",
        ),
        pytest.param(_left_twice, "Acme: their turn until Friday 20 November.", id="their turn"),
        pytest.param(
            _talked(Said.WANTS_MORE, note="references", at=LATER - timedelta(days=1)),
            "Acme: send them what they asked for.",
            id="they want something",
        ),
        pytest.param(
            _talked(Said.WANTS_MORE, note="references", day=date(2026, 11, 6)),
            "Acme: send them what they asked for by Friday 6 November.",
            id="they want something by a day",
        ),
        pytest.param(_talked(Said.FROZEN), "Acme: the position is on hold.", id="on hold"),
        pytest.param(
            lambda a: replace(a, call_begun_at=LATER),
            "Acme: tell me how the call went.",
            id="a call to tell of",
        ),
    ],
)
def test_a_line_of_a_list_says_what_to_do(change: Change, said: str) -> None:
    """Spares whoever has ten of them the same clause ten times."""
    talk = Talk()
    talk.registers()
    changed = change(talk.dossier.search.applications[0])
    view = View(search=talk.dossier.search.with_application(changed), policy=talk.policy, now=LATER)
    assert render(short_step_line(changed, view), PlainStyle()) == said
