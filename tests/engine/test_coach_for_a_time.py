"""What is shared with a coach is shared for a time, and can be taken back (A18)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.grants import EndedBy
from bot.advice.policy import default_policy
from bot.engine.effects import HandOff
from tests.engine.coached import (
    coached,
    shares,
)

# -- for a time, and revocable -------------------------------------------------------------------


def test_it_ends_by_itself_after_thirty_days() -> None:
    """Nobody has to remember to take it back."""
    talk = coached()
    shares(talk)
    grant = talk.dossier.search.grants[0]
    assert grant.expires_at == talk.now + timedelta(days=30)
    assert grant.is_live(grant.expires_at - timedelta(microseconds=1))
    assert not grant.is_live(grant.expires_at)
    talk.now = grant.expires_at
    talk.command("coach")
    assert "They see nothing of yours" in talk.words
    assert "That time is over" in talk.words


def test_what_was_taken_back_did_not_run_out() -> None:
    """Spares Robin the thought that it was still shared for a while."""
    talk = coached()
    shares(talk)
    talk.command("coach")
    talk.presses("unshare")
    talk.now += timedelta(days=31)
    talk.command("coach")
    assert "They see nothing of yours" in talk.words
    assert "That time is over" not in talk.words


def test_it_can_be_taken_back_once_and_then_says_so() -> None:
    """A second press on an older device changes nothing."""
    talk = coached()
    shares(talk)
    first = talk.newest.key
    talk.command("coach")
    talk.presses("unshare")
    assert "Nothing is shared any more" in talk.words
    talk.presses("unshare", key=first)
    assert "Nothing is shared at the moment" in talk.words
    (grant,) = talk.dossier.search.grants
    assert (grant.ended_at, grant.ended_by) == (talk.now, EndedBy.SEEKER)


def test_sharing_anew_ends_what_was_shared_and_keeps_the_coach() -> None:
    """One coach, one consent at a time."""
    talk = coached()
    shares(talk)
    search = talk.dossier.search
    taken = replace(search.grants[0], taken_by="casey")
    talk.dossier = replace(talk.dossier, search=search.with_grant(taken))
    shares(talk, "Something else", ticked=False)
    before, now = talk.dossier.search.grants
    assert before.ended_by is EndedBy.SEEKER
    assert (now.taken_by, now.selection.line) == ("casey", "Something else")
    assert before.id != now.id
    assert talk.dossier.search.grant(talk.now) == now


def test_where_the_coach_has_gone_it_can_still_be_taken_back_and_nothing_more_be_shared() -> None:
    """A consent must not outlive the people it was given to without a way to end it."""
    talk = coached()
    shares(talk)
    card = talk.newest.key
    talk.presses("choose_shared")
    talk.submits(shares="", line="One thing more")
    sure = talk.newest.key
    talk.policy = default_policy()
    talk.presses("share", key=sure)
    assert len(talk.dossier.search.grants) == 1
    talk.presses("choose_shared", key=card)
    assert "[Stop sharing]" in talk.words
    assert "[Choose what to share]" not in talk.words
    talk.presses("unshare")
    assert talk.dossier.search.grant(talk.now) is None
    talk.presses("share", key=sure)
    talk.presses("choose_shared", key=card)
    assert "There is no coach here" in talk.words


@pytest.mark.parametrize(
    ("taken_by", "told"),
    [
        pytest.param("", ("casey", "lee"), id="all of them, while it waits for one"),
        pytest.param("casey", ("casey",), id="the one who has it"),
        pytest.param("gone", ("casey", "lee"), id="all of them, when that one has gone"),
    ],
)
def test_sharing_tells_the_coaches(taken_by: str, told: tuple[str, ...]) -> None:
    """A case that nobody looks for helps nobody."""
    talk = coached()
    shares(talk)
    search = talk.dossier.search
    taken = replace(search.grants[0], taken_by=taken_by)
    talk.dossier = replace(talk.dossier, search=search.with_grant(taken))
    shares(talk, "Something else")
    (handed,) = (effect for effect in talk.turn.effects if isinstance(effect, HandOff))
    assert handed.coaches == told
    assert handed.case_id == talk.dossier.search.grants[-1].id


def test_why_names_the_rule() -> None:
    """Whoever wonders why a bot sends them to a person can ask."""
    talk = coached()
    talk.command("coach")
    talk.command("why")
    assert "A18" in talk.words
    assert "30 days" in talk.words


def test_the_expiry_is_said_in_the_persons_own_time() -> None:
    """Until when is a moment, and moments have zones."""
    talk = coached()
    shares(talk)
    assert talk.dossier.search.grants[0].expires_at == datetime(2026, 11, 13, 16, tzinfo=UTC)
    assert "Friday 13 November, 17:00 Berlin time" in talk.words
