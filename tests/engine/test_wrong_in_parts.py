"""What is wrong in a form that is given in parts: said where it can be seen, and mended."""

from bot.engine.choices import Choice
from bot.engine.effects import RejectForm
from bot.engine.meaning import Weight
from tests.engine.conversations import Talk
from tests.engine.in_parts import FIRST, LINE, begun, buttons, said_by, with_draft
from tests.engine.in_rounds import opened_form


def test_nothing_that_is_wrong_or_needed_can_be_left_as_it_is() -> None:
    """Spares Robin a Save that only leads to the next question: when quiet ends is needed."""
    talk = Talk()
    talk.command("quiet")
    talk.dossier = with_draft(talk, end="")
    talk.submits_part(start="21:00")
    assert buttons(said_by(talk)) == [
        (Choice.GO_ON, Weight.MAIN),
        (Choice.LEAVE_IT, Weight.PLAIN),
    ]


def test_what_is_wrong_with_a_part_is_said_at_once_and_all_of_it_is_kept() -> None:
    """Spares Robin a second page only to be sent back to the first."""
    talk = begun(day="the 45th of Nevember", people="Dana Fox")
    rejected = talk.turn.effects[0]
    assert isinstance(rejected, RejectForm)
    assert [error.field for error in rejected.errors] == ["day"]
    assert rejected.again == Choice.GO_ON
    talk.presses(Choice.GO_ON)
    values = {field.name: field.value for field in opened_form(talk).fields}
    assert opened_form(talk).part == 1
    assert (values["day"], values["people"]) == ("the 45th of Nevember", "Dana Fox")


def test_what_is_wrong_with_what_was_not_shown_yet_is_none_of_this_part() -> None:
    """An error at a field that Robin cannot see is one that cannot be mended."""
    talk = Talk()
    talk.command("add Acme, warehouse job, in Leeds")
    talk.dossier = with_draft(talk, place="Atlantis")
    talk.submits_part(**FIRST)
    assert "Is this right so far?" in talk.words
    assert (Choice.SAVE, Weight.MAIN) not in buttons(said_by(talk))
    talk.presses(Choice.GO_ON)
    talk.submits(role="cook", place="Atlantis")
    (error,) = (e.errors for e in talk.turn.effects if isinstance(e, RejectForm))
    assert [each.field for each in error] == ["place"]
    assert [field.name for field in opened_form(talk).fields] == ["role", "place"]


def test_what_is_wrong_between_two_parts_comes_once_more_from_both() -> None:
    """The day stands on the first page, the day they decide on the second."""
    talk = Talk()
    talk.command(LINE)
    talk.submits_part(employer="Acme", day="2026-10-13")
    talk.presses(Choice.GO_ON)
    talk.submits_part(decision="2026-10-01", people="")
    (rejected,) = talk.turn.effects
    assert isinstance(rejected, RejectForm)
    assert [error.text.key for error in rejected.errors] == ["decision-before-interview"]
    assert [field.name for field in opened_form(talk).fields][:2] == ["decision", "people"]


def test_a_field_that_was_kept_and_is_wrong_now_is_on_the_next_page() -> None:
    """The last page is sent off, and the first does not go with it any more."""
    talk = begun(decision="2026-10-20")
    talk.submits(role="", place="", agency="", day="2026-10-25")
    assert isinstance(talk.turn.effects[0], RejectForm)
    assert [field.name for field in opened_form(talk).fields] == [
        "decision",
        "role",
        "place",
        "agency",
    ]
    talk.submits(decision="2026-10-30", role="", place="", agency="")
    (kept,) = talk.dossier.search.applications
    assert str(kept.interview.day) == "2026-10-25"


def test_what_turns_out_wrong_on_saving_is_asked_for() -> None:
    """An older button offers Save; the place was never looked at."""
    talk = begun()
    talk.dossier = with_draft(talk, place="Atlantis")
    talk.presses(Choice.SAVE)
    assert "I don't know the place “Atlantis”" in talk.words
    talk.says("Leeds")
    talk.presses(Choice.SAVE)
    assert "Saved: Acme" in talk.words
