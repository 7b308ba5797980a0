"""Home as it stands all the time: what it shows, and that each of its buttons leads somewhere."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.advice.model import Area
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.effects import Notice, OpenForm, Say
from bot.engine.home_sections import MOST_AREAS, MOST_ROWS
from bot.engine.meaning import Button, Note, Paragraph, Select, UserText
from bot.engine.sections import HOME_KEY, Home, Section, SectionName
from bot.engine.steps import Step
from bot.engine.table import TABLE
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def _home(talk: Talk) -> Home:
    return dashboard(talk.dossier, talk.policy, talk.now)


def _section(talk: Talk, name: SectionName) -> Section:
    found = _home(talk).section(name)
    assert found is not None, name
    return found


def _buttons(section: Section) -> Iterator[Button]:
    yield from (row.button for row in section.rows)
    yield from (action for action in section.actions if isinstance(action, Button))


def _three_open() -> Talk:
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex")
    talk.registers("Initech")
    return talk


def test_the_next_thing_stands_on_top_with_its_button() -> None:
    """Spares Robin looking for what to do this morning."""
    talk = _three_open()
    talk.now = MONDAY_CALL
    top = _home(talk).sections[0]
    assert top.name is SectionName.NEXT
    (said, *_) = (each for each in top.blocks if isinstance(each, Paragraph))
    assert "Acme" in render(said.text, PlainStyle())
    first = next(_buttons(top))
    assert first.action == Choice.SHOW_CARD
    assert first.value == talk.dossier.search.applications[0].id


def test_every_other_open_application_has_its_next_step_and_a_way_in() -> None:
    """Spares Robin asking for each of them."""
    talk = _three_open()
    rows = _section(talk, SectionName.OPEN).rows
    names = [render(row.text, PlainStyle()).split(":")[0] for row in rows]
    assert len(names) == 2
    assert set(names) < {"Acme", "Globex", "Initech"}
    assert {row.button.action for row in rows} == {Choice.SHOW}


def test_who_has_nothing_open_is_told_how_to_begin() -> None:
    """Spares Robin an empty page; what ended is not put before anybody's eyes."""
    talk = Talk()
    home = _home(talk)
    assert [section.name for section in home.sections] == [SectionName.NEXT, SectionName.PERSON]
    assert [each.action for each in _buttons(home.sections[0])] == [Choice.ADD]
    assert home.section(SectionName.OPEN) is None


def test_at_the_first_meeting_it_says_who_speaks_and_then_never_again() -> None:
    """Wording 1 and 17: also where nobody has written a word yet."""
    talk = Talk()
    keys = [b.text.key for b in _home(talk).sections[0].blocks if isinstance(b, Paragraph | Note)]
    assert keys[:2] == ["introduction", "introduction-direct"]
    talk.registers()
    keys = [b.text.key for b in _home(talk).sections[0].blocks if isinstance(b, Paragraph | Note)]
    assert "introduction" not in keys


def test_areas_to_work_on_stand_there_to_be_ticked_off() -> None:
    """Spares Robin forgetting what they meant to do better."""
    talk = _three_open()
    _areas(talk, MOST_AREAS + 2)
    section = _section(talk, SectionName.AREAS)
    assert len(section.rows) == MOST_AREAS
    assert [b.text.key for b in section.blocks if isinstance(b, Note)] == ["areas-more"]
    talk.presses(Choice.AREA_DONE, section.rows[0].button.value, key=HOME_KEY)
    assert talk.newest.step == Step.AREAS
    assert len(talk.dossier.search.open_areas) == MOST_AREAS + 1


def test_a_few_areas_need_no_remark() -> None:
    """Spares Robin a count of what stands there anyway."""
    talk = _three_open()
    _areas(talk, 1)
    assert _section(talk, SectionName.AREAS).blocks == ()


def _areas(talk: Talk, number: int) -> None:
    areas = tuple(
        Area(id=f"a{each}", words=f"shorter {each}", noted_at=talk.now) for each in range(number)
    )
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, areas=areas))


def test_more_than_fifty_open_ones_are_counted() -> None:
    """Spares Slack a page that it refuses, and Robin one without an end."""
    talk = Talk()
    talk.registers()
    first = talk.dossier.search.applications[0]
    many = tuple(replace(first, id=f"{each:016x}") for each in range(MOST_ROWS + 3))
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, applications=many))
    section = _section(talk, SectionName.OPEN)
    assert len(section.rows) == MOST_ROWS
    assert [b.text.key for b in section.blocks if isinstance(b, Note)] == ["and-more"]


@pytest.mark.parametrize(
    ("words", "said", "offered"),
    [
        ("", "home-reminders-on", {Choice.PAUSE, Choice.STOP}),
        ("stop", "home-reminders-off", {Choice.START}),
        ("pause for a week", "home-reminders-paused", {Choice.START}),
    ],
)
def test_reminders_are_switched_there(words: str, said: str, offered: set[Choice]) -> None:
    """Spares Robin a search for the way to a little peace."""
    talk = _three_open()
    if words:
        talk.command(words)
    section = _section(talk, SectionName.PERSON)
    assert [b.text.key for b in section.blocks if isinstance(b, Paragraph)] == [said]
    assert offered <= {each.action for each in _buttons(section)}


def test_what_has_ended_is_one_press_away() -> None:
    """Spares Robin a no before their eyes, and losing it."""
    talk = Talk()
    talk.registers()
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    talk.presses(Choice.HEARD)
    talk.presses(Choice.REJECTED)
    section = _section(talk, SectionName.OPEN)
    assert section.rows == ()
    assert Choice.ENDED_ONES in {each.action for each in _buttons(section)}


def test_every_button_of_home_is_answered() -> None:
    """Spares Robin a button that shows home once more and does nothing."""
    talk = _three_open()
    talk.policy = replace(talk.policy, coaching=Coaching(coaches=("casey",)))
    _areas(talk, 2)
    for moment in (talk.now, MONDAY_CALL, MONDAY_CALL + timedelta(days=30)):
        talk.now = moment
        for section in _home(talk).sections:
            assert section.key == HOME_KEY
            for each in _buttons(section):
                assert Choice(each.action) in TABLE[Step.HOME], each.action
                assert not any(isinstance(action, Select) for action in section.actions)
                fresh = replace_talk(talk)
                fresh.presses(each.action, each.value, key=HOME_KEY)
                assert any(isinstance(e, Say | Notice | OpenForm) for e in fresh.turn.effects)


def replace_talk(talk: Talk) -> Talk:
    """The same talk, for one press that changes nothing for the next."""
    return Talk(dossier=talk.dossier, now=talk.now, policy=talk.policy, events=talk.events + 100)


def test_what_is_gone_meanwhile_is_said() -> None:
    """Spares Robin a crash: home may be older than what it shows."""
    talk = _three_open()
    talk.presses(Choice.SHOW, "not there", key=HOME_KEY)
    assert "gone" in {
        block.text.key
        for effect in talk.turn.effects
        if isinstance(effect, Say)
        for block in effect.message.blocks
        if isinstance(block, Paragraph)
    }


def test_what_somebody_typed_stays_typed_words() -> None:
    """Spares Robin a name that becomes markup on some platform."""
    talk = Talk()
    talk.registers("*Acme* <!channel>")
    talk.registers("Globex")
    for section in _home(talk).sections:
        for row in section.rows:
            assert any(isinstance(value, UserText) for value in row.text.args.values())
