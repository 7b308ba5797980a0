"""Export, import and insights: what belongs to the person, and their own picture of it."""

from dataclasses import replace
from datetime import timedelta

from bot.advice.model import Area
from bot.engine.choices import Choice
from bot.engine.effects import Say
from bot.engine.events import ExportProblem, ExportReceived
from bot.engine.meaning import ExportFile, Message, TableFile
from tests.engine.conversations import Talk


def message(talk: Talk) -> Message:
    """What the last turn said."""
    (said,) = (effect.message for effect in talk.turn.effects if isinstance(effect, Say))
    return said


def exported(talk: Talk) -> ExportReceived:
    """The export of this very moment, sent back."""
    talk.command("export")
    (file,) = (f for f in message(talk).attachments if isinstance(f, ExportFile))
    return ExportReceived(id=f"file {talk.events}", content=file.search)


def test_the_table_has_a_row_for_whatever_happened() -> None:
    """Spares Robin a spreadsheet that leaves out the half."""
    talk = Talk()
    talk.registers("Acme", people="Dana Fox; Lee Park", decision="friday")
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.command("export")
    (table,) = (f for f in message(talk).attachments if isinstance(f, TableFile))
    assert [row[2] for row in table.rows] == ["interview", "outcome"]
    assert table.rows[0][-1] == "Dana Fox; Lee Park"


def test_a_call_is_a_row_with_what_was_said() -> None:
    """Spares Robin the question when they had called."""
    talk = Talk()
    talk.registers("Acme")
    talk.command("correct")
    talk.says("left a voicemail")
    talk.presses(Choice.YES)
    talk.command("export")
    (table,) = (f for f in message(talk).attachments if isinstance(f, TableFile))
    assert ("contact", "left_message") in [(row[2], row[4]) for row in table.rows]


def test_a_typed_yes_takes_what_the_file_has() -> None:
    """Spares Robin "that changes nothing", after a yes to what was asked."""
    talk, other = Talk(), Talk()
    other.registers("Globex")
    talk.happens(exported(other))
    talk.says("yes")
    assert [each.employer for each in talk.dossier.search.applications] == ["Globex"]


def test_an_import_of_several_is_undone_as_one_and_said_so() -> None:
    """Spares Robin the question what became of the second one, when one is named."""
    talk, other = Talk(), Talk()
    other.registers("Globex")
    other.registers("Initech")
    talk.happens(exported(other))
    talk.says("yes")
    talk.says("undo")
    assert talk.dossier.search.applications == ()
    assert "Globex" not in talk.words


def test_a_typed_no_leaves_the_file_where_it_is() -> None:
    """Spares Robin applications that they had just refused."""
    talk, other = Talk(), Talk()
    other.registers("Globex")
    talk.happens(exported(other))
    talk.says("no")
    assert talk.dossier.search.applications == ()
    assert talk.dossier.conversation.offered_import is None


def test_a_typed_yes_brings_back_what_differs_where_nothing_is_new() -> None:
    """Spares Robin the button where there is only one thing to say yes to."""
    talk = Talk()
    talk.registers("Globex")
    earlier = exported(talk)
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.happens(earlier)
    talk.says("yes")
    assert talk.dossier.search.applications[0].outcome is None


def test_a_file_that_went_stale_is_asked_for_again() -> None:
    """Spares Robin facts from a file that nobody has any more."""
    talk, other = Talk(), Talk()
    other.registers("Globex")
    talk.happens(exported(other))
    conversation = replace(talk.dossier.conversation, offered_import=None)
    talk.dossier = replace(talk.dossier, conversation=conversation)
    talk.presses(Choice.IMPORT_NEW)
    assert "send it again" in talk.words
    assert talk.dossier.search.applications == ()


def test_each_wrong_file_says_what_to_do() -> None:
    """Spares Robin a shrug."""
    talk = Talk()
    for problem in ExportProblem:
        talk.happens(ExportReceived(id=f"file {problem}", content=problem))
        assert talk.words


def test_insights_show_areas_by_the_month() -> None:
    """Spares Robin the belief that nothing moves."""
    talk = Talk()
    talk.registers("Acme", day="yesterday")
    area = Area(id="w1", words="numbers", noted_at=talk.now)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, areas=(area,)))
    talk.command("insights")
    assert "1 noted, 0 done" in talk.words
    (table,) = message(talk).attachments
    assert isinstance(table, TableFile)
    assert ("areas noted", "2026-10", "1") in table.rows


def test_what_is_over_waits_no_more() -> None:
    """Spares Robin a wait that goes on after the answer."""
    talk = Talk()
    talk.registers("Acme", day="yesterday")
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.now += timedelta(days=30)
    talk.command("insights")
    assert "one day\n" in f"{talk.words}\n"
    (table,) = message(talk).attachments
    assert isinstance(table, TableFile)
    assert ("days waited", "Acme", "1") in table.rows


def test_only_what_is_new_is_added_when_that_is_asked_for() -> None:
    """Spares Robin a corrected date that an older file would put back."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    file = exported(talk)
    assert not isinstance(file.content, ExportProblem)
    (acme,) = file.content.applications
    later = replace(acme, id="b2", employer="Globex")
    talk.says("no, the 13th")
    both = replace(file.content, applications=(acme, later))
    talk.happens(replace(file, content=both))
    talk.presses(Choice.IMPORT_NEW)
    known, new = talk.dossier.search.applications
    assert new == later
    assert known != acme
