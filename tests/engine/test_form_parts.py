"""A form that is given in parts: nothing is lost in between, and nobody has to see the rest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.effects import Edit, Notice, Say
from bot.engine.events import ActionChosen, Apart, FormNotShown, FormSubmitted
from bot.engine.meaning import Weight
from bot.engine.wording.plain import PlainStyle, plain
from storage.mapping import dossier_from_stored, dossier_to_stored
from tests.engine.conversations import Talk
from tests.engine.in_parts import FIRST, LINE, begun, buttons, said_by
from tests.engine.in_rounds import opened_form


def test_what_was_given_is_said_back_with_what_is_still_to_come() -> None:
    """Spares Robin the question whether the first page has arrived, and how long it goes on."""
    talk = begun()
    assert "Is this right so far? Nothing is saved yet." in talk.words
    assert "Who interviewed you: Dana Fox" in talk.words
    assert "When will you hear: Friday 16 October" in talk.words
    assert "Still to come: Which job, Their city or country, Agency." in talk.words
    assert talk.dossier.search.applications == ()


def test_what_need_not_be_looked_at_can_be_saved_as_it_is() -> None:
    """On a phone, in a hurry: what the line named is kept without a second page."""
    talk = begun()
    assert buttons(said_by(talk)) == [
        (Choice.SAVE, Weight.MAIN),
        (Choice.GO_ON, Weight.PLAIN),
        (Choice.LEAVE_IT, Weight.PLAIN),
    ]
    assert "You can leave those as they are." in talk.words
    talk.presses(Choice.SAVE)
    (kept,) = talk.dossier.search.applications
    assert (kept.role, kept.agency, kept.interview.interviewers[0].name) == (
        *("warehouse", "Randstad"),
        "Dana Fox",
    )


def test_the_rest_opens_as_a_form_of_its_own_and_completes_it() -> None:
    """Both pages are one interview."""
    talk = begun()
    talk.presses(Choice.GO_ON)
    form = opened_form(talk)
    assert [field.name for field in form.fields] == ["role", "place", "agency"]
    assert (form.part, form.intro and form.intro.key) == (2, "form-goes-on")
    talk.submits(role="night shift", place="New York", agency="")
    (kept,) = talk.dossier.search.applications
    assert (kept.employer, kept.role, kept.zone, kept.agency) == (
        *("Acme", "night shift"),
        *("America/New_York", None),
    )
    assert str(kept.interview.decision_by) == "2026-10-16"
    assert [e.key for e in talk.turn.effects if isinstance(e, Edit)], "its buttons are gone"


def test_as_many_parts_as_it_takes() -> None:
    """Each is kept, and the message of the one before loses its buttons."""
    talk = Talk()
    talk.command(LINE)
    key = talk.newest.key
    for part, (name, words) in enumerate(FIRST.items(), start=2):
        talk.submits_part(**{name: words})
        edited = [effect for effect in talk.turn.effects if isinstance(effect, Edit)]
        assert len(edited) == (part > 2)
        assert all(edit.message.actions == () for edit in edited)
        talk.presses(Choice.GO_ON)
        assert opened_form(talk).part == part
        assert name not in {field.name for field in opened_form(talk).fields}
    assert talk.newest.key == key


def test_the_same_part_twice_counts_once() -> None:
    """ "Something went wrong", says the client, and Robin sends the page off again, corrected."""
    talk = Talk()
    talk.command(LINE)
    key = talk.newest.key
    talk.submits_part(**FIRST)
    talk.submits_part(**(FIRST | {"people": "Kim Lee"}))
    assert "Who interviewed you: Kim Lee" in talk.words
    talk.presses(Choice.GO_ON, key=key)
    assert opened_form(talk).part == 2
    assert [field.name for field in opened_form(talk).fields] == ["role", "place", "agency"]


@pytest.mark.parametrize(
    "leave",
    [
        pytest.param(lambda talk: talk.presses(Choice.LEAVE_IT), id="by its button"),
        pytest.param(lambda talk: talk.says("cancel"), id="in words"),
        pytest.param(lambda talk: talk.says("back"), id="backwards"),
        pytest.param(lambda talk: talk.says("Don't save"), id="by what stands on the button"),
    ],
)
def test_it_can_always_be_left(leave: Callable[[Talk], object]) -> None:
    """A question that cannot be left is a trap, and what comes later changes nothing."""
    talk = begun()
    key = talk.newest.key
    leave(talk)
    assert "Left as it was" in talk.words
    for late in (Choice.GO_ON, Choice.SAVE):
        talk.presses(late, key=key)
        assert "answered already" in talk.words
    assert talk.dossier.search.applications == ()


def test_a_page_that_comes_after_it_was_left_is_said_back() -> None:
    """The form was open on the other screen: nothing else has these words."""
    talk = begun()
    key = talk.newest.key
    talk.says("cancel")
    late = FormSubmitted(id="late", key=key, values={"role": "cook", "place": " "})
    talk.happens(late)
    assert "answered already" in talk.words
    assert "You wrote: “cook”." in talk.words
    assert talk.dossier.search.applications == ()


def test_it_goes_on_weeks_later_and_from_what_is_stored_alone() -> None:
    """A restart, or two weeks in hospital, in the middle of a form."""
    talk = begun()
    talk.dossier = dossier_from_stored(dossier_to_stored(talk.dossier))
    talk.now += timedelta(days=20)
    talk.presses(Choice.GO_ON)
    talk.submits(role="cook", place="", agency="")
    (kept,) = talk.dossier.search.applications
    assert (kept.role, str(kept.interview.day)) == ("cook", "2026-10-13")


def test_it_goes_on_in_the_chat_with_what_is_kept() -> None:
    """Robin types instead, or the platform cannot show the second page."""
    talk = begun()
    key = talk.newest.key
    talk.happens(FormNotShown(id="no form", key=key))
    assert "Is this right?" in talk.words
    assert "Who interviewed you: Dana Fox" in talk.words
    assert any(isinstance(effect, Edit) for effect in talk.turn.effects)
    talk.says("yes")
    (kept,) = talk.dossier.search.applications
    assert kept.role == "warehouse"


def test_words_in_between_are_taken_into_what_is_kept() -> None:
    """Spares Robin the second page altogether."""
    talk = begun(people="")
    talk.says("Dana Fox interviewed me")
    assert "Is this right?" in talk.words
    talk.says("skip")
    assert "Who interviewed you: Dana Fox" in talk.words
    talk.presses(Choice.SAVE)
    (kept,) = talk.dossier.search.applications
    assert kept.interview.interviewers[0].name == "Dana Fox"


def test_yes_in_between_saves_it() -> None:
    """ "Is this right so far?" is a question that one answers."""
    talk = begun()
    talk.says("yes")
    assert "Saved: Acme" in talk.words


def test_a_part_that_is_all_there_is_completes_the_form() -> None:
    """The form was longer when it was opened, before an update."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits_part(**FIRST)
    assert "Saved: Acme" in talk.words


def test_a_part_without_any_field_keeps_nothing() -> None:
    """A forged page is no reason to stop."""
    talk = Talk()
    talk.command(LINE)
    talk.submits_part()
    assert "Is this right?" in talk.words
    talk.presses(Choice.GO_ON)
    assert len(opened_form(talk).fields) == 7


def test_a_stranger_cannot_go_on() -> None:
    """Someone else's button says nothing of Robin's."""
    key = begun().newest.key
    mallory = Talk()
    mallory.happens(ActionChosen(id="m", key=key, action=Choice.GO_ON))
    (told,) = mallory.turn.effects
    assert isinstance(told, Notice)
    assert "Acme" not in mallory.words


def test_whoever_is_discreet_reads_it_apart_and_goes_on_from_there() -> None:
    """What is typed at an employer's stands in no message that its owner can read."""
    talk = Talk()
    talk.policy = replace(talk.policy, discreet=True)
    talk.command(LINE)
    key = talk.newest.key
    apart = Apart.POSSIBLE
    first = FormSubmitted(id="first", key=key, values=FIRST, partly=True, apart=apart)
    talk.happens(first)
    (told,) = talk.turn.effects
    assert isinstance(told, Notice)
    assert (told.apart, told.key, told.awaits) == (True, key, True)
    talk.happens(ActionChosen(id="on", key=key, action=Choice.GO_ON, apart=apart))
    values = {"role": "cook", "place": "", "agency": ""}
    talk.happens(FormSubmitted(id="last", key=key, values=values, apart=apart))
    assert not any(isinstance(e, Say) for e in talk.turn.effects)
    edits = [effect for effect in talk.turn.effects if isinstance(effect, Edit)]
    assert not any("Acme" in plain(edit.message, PlainStyle()) for edit in edits)
    (kept,) = talk.dossier.search.applications
    assert kept.role == "cook"
