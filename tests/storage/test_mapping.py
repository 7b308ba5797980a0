"""A dossier comes back from storage as it went in, from older releases too (S29)."""

import json
import zlib
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.engine.dossier import SCHEMA_VERSION, Dossier, NewerDossier
from bot.engine.meaning import Message
from storage.errors import UnreadableSnapshot
from storage.mapping import (
    Opened,
    Stored,
    dossier_from_stored,
    dossier_to_stored,
    message_from_bytes,
    message_to_bytes,
    status_of,
)
from storage.tables import Status
from tests.storage.people import EMPLOYER, NOW, dossier, message


def _packed(version: object, snapshot: object) -> Stored:
    return _whole(f"{version} ".encode() + zlib.compress(json.dumps(snapshot).encode()))


def _whole(body: bytes) -> Stored:
    return Stored(applications=None, rest=body)


def _snapshot(known: Dossier, **changes: object) -> object:
    return json.loads(json.dumps({**asdict(known), **changes}, default=str))


st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(timedelta, st.timedeltas(timedelta(), timedelta(days=1)))
DOSSIERS = st.from_type(Dossier).map(lambda made: replace(made, schema_version=SCHEMA_VERSION))
BY_PYDANTIC: TypeAdapter[Dossier] = TypeAdapter(Dossier)


def _in_one_part(known: Dossier) -> Stored:
    """As the first releases stored it."""
    return _whole(b"%d " % SCHEMA_VERSION + zlib.compress(BY_PYDANTIC.dump_json(known)))


def _in_one_column(known: Dossier) -> Stored:
    """As later ones did: two parts, one behind the other."""
    stored = dossier_to_stored(known)
    assert stored.applications is not None
    version, _, rest = stored.rest.partition(b" ")
    head = b"%b%d " % (version, len(stored.applications))
    return _whole(head + stored.applications + rest)


SHAPES = (dossier_to_stored, _in_one_part, _in_one_column)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DOSSIERS)
def test_whatever_is_in_a_dossier_survives_storage(before: Dossier) -> None:
    """Nothing that somebody told is lost or changed, nor what an earlier release stored of it."""
    for shape in SHAPES:
        assert dossier_from_stored(shape(before)) == before


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DOSSIERS, DOSSIERS, st.booleans(), st.sampled_from(SHAPES))
def test_what_a_turn_left_as_it_was_is_taken_over_and_nothing_else(
    before: Dossier, other: Dossier, same_applications: bool, shape: Callable[[Dossier], Stored]
) -> None:
    """A look at home never brings back, or loses, what somebody told in between."""
    stored = shape(before)
    kept = before.search if same_applications else other.search
    after = replace(other, search=replace(other.search, applications=kept.applications))
    again = dossier_to_stored(after, Opened(dossier=before, stored=stored))
    assert again == dossier_to_stored(after)
    assert dossier_from_stored(again) == after


@pytest.mark.parametrize("applications", [0, 1, 50])
def test_a_dossier_survives_storage(applications: int) -> None:
    """Nothing that somebody told is lost or changed."""
    before = dossier(applications)
    assert dossier_from_stored(dossier_to_stored(before)) == before


def test_a_step_that_no_longer_exists_survives_storage() -> None:
    """S29: the engine decides where it lands; storage does not lose the whole dossier over it."""
    known = replace(dossier().conversation.questions[0], step="gone in this release")
    changed = replace(dossier(), conversation=replace(dossier().conversation, questions=(known,)))
    assert dossier_from_stored(dossier_to_stored(changed)) == changed


def test_a_message_survives_storage() -> None:
    """What waits in the outbox says the same after a restart, block by block."""
    assert message_from_bytes(message_to_bytes(message())) == message()


def test_a_message_of_an_earlier_release_still_goes_out() -> None:
    """What waited during an upgrade is not lost: it was not compressed then."""
    before = TypeAdapter(Message).dump_json(message())
    assert message_from_bytes(before) == message()


def test_a_newer_releases_dossier_is_refused_and_says_what_to_do() -> None:
    """Going back to an older release never overwrites what it does not understand."""
    newer = SCHEMA_VERSION + 1
    with pytest.raises(NewerDossier, match="install that release"):
        dossier_from_stored(_packed(newer, _snapshot(dossier(), schema_version=newer)))


def test_a_snapshot_of_another_version_goes_through_upgrade() -> None:
    """An older release's dossier opens: the engine brings it to today's shape."""
    snapshot = _snapshot(dossier(0), schema_version=SCHEMA_VERSION)
    assert dossier_from_stored(_packed(0, snapshot)) == dossier(0)
    for shape in (dossier_to_stored, _in_one_column):
        earlier = shape(dossier(2))
        earlier = replace(earlier, rest=b"0" + earlier.rest[1:])
        assert dossier_from_stored(earlier) == dossier(2)


def test_applications_of_an_older_version_are_not_passed_off_as_todays() -> None:
    """Spares Robin a search that the next release can no longer read: all of it is of one version.

    A turn that changed none of the applications still writes them, when they were upgraded.
    """
    today = dossier_to_stored(dossier(2))
    earlier = replace(
        today, applications=zlib.compress(b"an older shape"), rest=b"0" + today.rest[1:]
    )
    assert dossier_to_stored(dossier(2), Opened(dossier=dossier(2), stored=earlier)) == today


_STORED = dossier_to_stored(dossier())


@pytest.mark.parametrize(
    "stored",
    [
        pytest.param(_whole(b""), id="nothing"),
        pytest.param(_whole(b"1 x"), id="not compressed"),
        pytest.param(_whole(b"1:x " + zlib.compress(b"{}")), id="of no length"),
        pytest.param(_whole(_in_one_column(dossier()).rest[:-9]), id="its end cut off"),
        pytest.param(_whole(b"1 " + zlib.compress(b"{")), id="cut off"),
        pytest.param(_whole(b"0 " + zlib.compress(b"{")), id="an older one, cut off"),
        pytest.param(_whole(b"0 " + zlib.compress(b"[]")), id="no object"),
        pytest.param(replace(_STORED, applications=b""), id="no applications"),
        pytest.param(replace(_STORED, applications=None), id="its applications are gone"),
        pytest.param(replace(_STORED, rest=_in_one_part(dossier()).rest), id="applications twice"),
        pytest.param(replace(_STORED, applications=b"x"), id="damaged applications"),
        pytest.param(replace(_STORED, applications=zlib.compress(b"{}")), id="no list of them"),
        pytest.param(_packed(SCHEMA_VERSION, {"search": {"seeker": {"zone": 3}}}), id="no dossier"),
        pytest.param(
            _packed(SCHEMA_VERSION, _snapshot(dossier(), conversation={"awaiting": 3})),
            id="no conversation",
        ),
    ],
)
def test_what_is_no_dossier_is_refused(stored: Stored) -> None:
    """A damaged dossier is never taken for an empty one."""
    with pytest.raises(UnreadableSnapshot):
        dossier_from_stored(stored)


@pytest.mark.parametrize("stored", [b'{"blocks": 3}', zlib.compress(b"{}"), b"", b"x"])
def test_what_is_no_message_is_refused(stored: bytes) -> None:
    """A damaged message is never taken for an empty one."""
    with pytest.raises(UnreadableSnapshot):
        message_from_bytes(stored)


@pytest.mark.parametrize("field", ["registered_at", "sector", "contacts"])
def test_an_error_names_the_place_and_never_what_a_person_typed(field: str) -> None:
    """Errors end up in logs, and logs carry ids only."""
    snapshot = _snapshot(dossier())
    assert isinstance(snapshot, dict)
    snapshot["search"]["applications"][0][field] = EMPLOYER
    with pytest.raises(UnreadableSnapshot) as caught:
        dossier_from_stored(_packed(SCHEMA_VERSION, snapshot))
    assert field in str(caught.value)
    assert EMPLOYER not in str(caught.value)
    assert caught.value.__cause__ is None


@pytest.mark.parametrize(
    ("stopped", "unreachable", "status"),
    [
        pytest.param(False, False, Status.ACTIVE, id="somebody we talk to"),
        pytest.param(False, True, Status.UNREACHABLE, id="somebody who closed their DMs"),
        pytest.param(True, False, Status.STOPPED, id="somebody who said stop"),
        pytest.param(True, True, Status.STOPPED, id="who said stop is not waited for"),
    ],
)
def test_the_status_is_what_an_operator_counts_by(
    stopped: bool, unreachable: bool, status: Status
) -> None:
    seeker = replace(dossier().search.seeker, stopped_at=NOW if stopped else None)
    conversation = replace(dossier().conversation, unreachable=unreachable)
    search = replace(dossier().search, seeker=seeker)
    assert status_of(Dossier(search=search, conversation=conversation)) is status


def test_every_kind_of_block_and_argument_is_told_apart() -> None:
    """A heading never comes back as a note: each member of a union carries its kind."""
    stored = json.loads(zlib.decompress(message_to_bytes(message())))
    assert [block["kind"] for block in stored["blocks"]] == ["heading", "paragraph"]
    back = message_from_bytes(json.dumps(stored).encode())
    assert isinstance(back, Message)
    assert [type(block) for block in back.blocks] == [type(block) for block in message().blocks]
