"""A form that is given in parts: nothing is lost in between, and nobody has to see the rest."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.dossier import Dossier
from bot.engine.effects import Edit, Notice, OpenForm, RejectForm, Say
from bot.engine.events import ActionChosen, Apart, FormNotShown, FormSubmitted
from bot.engine.fields import Form
from bot.engine.meaning import Button, Message, Weight
from bot.engine.wording.plain import PlainStyle, plain
from storage.mapping import dossier_from_stored, dossier_to_stored
from tests.engine.conversations import Talk

LINE = "add Acme, warehouse job, in Leeds, via Randstad"
FIRST = {"employer": "Acme", "day": "2026-10-13", "decision": "friday", "people": "Dana Fox"}


def begun(**first: str) -> Talk:
    """The first four of seven fields were given; the question is the newest."""
    talk = Talk()
    talk.command(LINE)
    talk.submits_part(**(FIRST | first))
    return talk


def form_of(talk: Talk) -> Form:
    (form,) = (e.form for e in talk.turn.effects if isinstance(e, OpenForm | RejectForm))
    return form


def said_by(talk: Talk) -> Message:
    (message,) = (e.message for e in talk.turn.effects if isinstance(e, Say))
    return message


def buttons(message: Message) -> list[tuple[str, Weight]]:
    return [(each.action, each.weight) for each in message.actions if isinstance(each, Button)]


def with_draft(talk: Talk, **draft: str) -> Dossier:
    """What is stored, with other words in the newest question's draft."""
    question = talk.newest
    changed = replace(question, draft=tuple((dict(question.draft) | draft).items()))
    return replace(talk.dossier, conversation=talk.dossier.conversation.with_question(changed))


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


def test_the_rest_opens_as_a_form_of_its_own_and_completes_it() -> None:
    """Both pages are one interview."""
    talk = begun()
    talk.presses(Choice.GO_ON)
    form = form_of(talk)
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
        assert form_of(talk).part == part
        assert name not in {field.name for field in form_of(talk).fields}
    assert talk.newest.key == key


def test_what_is_wrong_with_a_part_is_said_at_once_and_all_of_it_is_kept() -> None:
    """Spares Robin a second page only to be sent back to the first."""
    talk = begun(day="the 45th of Nevember", people="Dana Fox")
    rejected = talk.turn.effects[0]
    assert isinstance(rejected, RejectForm)
    assert [error.field for error in rejected.errors] == ["day"]
    assert rejected.again == Choice.GO_ON
    talk.presses(Choice.GO_ON)
    values = {field.name: field.value for field in form_of(talk).fields}
    assert form_of(talk).part == 1
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
    assert [field.name for field in form_of(talk).fields] == ["role", "place"]


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
    assert [field.name for field in form_of(talk).fields][:2] == ["decision", "people"]


def test_a_field_that_was_kept_and_is_wrong_now_is_on_the_next_page() -> None:
    """The last page is sent off, and the first does not go with it any more."""
    talk = begun(decision="2026-10-20")
    talk.submits(role="", place="", agency="", day="2026-10-25")
    assert isinstance(talk.turn.effects[0], RejectForm)
    assert [field.name for field in form_of(talk).fields] == ["decision", "role", "place", "agency"]
    talk.submits(decision="2026-10-30", role="", place="", agency="")
    (kept,) = talk.dossier.search.applications
    assert str(kept.interview.day) == "2026-10-25"


def test_the_same_part_twice_counts_once() -> None:
    """ "Something went wrong", says the client, and Robin sends the page off again, corrected."""
    talk = Talk()
    talk.command(LINE)
    key = talk.newest.key
    talk.submits_part(**FIRST)
    talk.submits_part(**(FIRST | {"people": "Kim Lee"}))
    assert "Who interviewed you: Kim Lee" in talk.words
    talk.presses(Choice.GO_ON, key=key)
    assert form_of(talk).part == 2
    assert [field.name for field in form_of(talk).fields] == ["role", "place", "agency"]


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


def test_what_turns_out_wrong_on_saving_is_asked_for() -> None:
    """An older button offers Save; the place was never looked at."""
    talk = begun()
    talk.dossier = with_draft(talk, place="Atlantis")
    talk.presses(Choice.SAVE)
    assert "I don't know the place “Atlantis”" in talk.words
    talk.says("Leeds")
    talk.presses(Choice.SAVE)
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
    assert len(form_of(talk).fields) == 7


def test_a_stranger_cannot_go_on() -> None:
    """Someone else's button says nothing of Robin's."""
    key = begun().newest.key
    mallory = Talk()
    mallory.happens(ActionChosen(id="m", key=key, action=Choice.GO_ON))
    (told,) = mallory.turn.effects
    assert isinstance(told, Notice)
    assert "Acme" not in mallory.words


def test_what_is_kept_of_something_that_is_gone_is_said_back() -> None:
    """The registration was undone between two pages: nothing comes back, and nothing is lost."""
    talk = Talk()
    talk.registers()
    card = talk.newest.key
    talk.presses(Choice.CHANGE)
    talk.submits_part(employer="Acme", role="Cook")
    form = talk.newest.key
    talk.presses(Choice.UNDO, key=card)
    assert talk.dossier.search.applications == ()
    talk.presses(Choice.GO_ON, key=form)
    assert "save it as a new one" in talk.words
    assert "Which job: Cook" in talk.words


def test_the_last_page_of_something_that_is_gone_brings_the_first_with_it() -> None:
    """Half an interview would be saved as a new one otherwise."""
    talk = Talk()
    talk.registers()
    card = talk.newest.key
    talk.presses(Choice.CHANGE)
    talk.submits_part(employer="Acme", role="Cook")
    form = talk.newest.key
    talk.presses(Choice.UNDO, key=card)
    values = {"day": "today", "decision": "", "people": "Dana Fox"}
    talk.happens(FormSubmitted(id="late", key=form, values=values))
    assert "Which job: Cook" in talk.words
    assert "Who interviewed you: Dana Fox" in talk.words


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
