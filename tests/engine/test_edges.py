"""The edges of the conversation: what is stale, gone, foreign, unknown or unreachable."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dossier import NewerDossier, Question, upgrade
from bot.engine.effects import Edit, Notice, OpenForm, RejectForm, Say
from bot.engine.events import FormSubmitted, Profile
from bot.engine.home import home
from bot.engine.scene import View
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_a_button_of_somebody_else_is_answered_politely_and_changes_nothing() -> None:
    """A forged or forwarded button must not reach another person's facts."""
    talk = Talk()
    talk.registers()
    before = talk.dossier.search.applications
    talk.presses("undo", key="0123456789abcdef")
    assert "can't find what this button belongs to" in talk.words
    assert talk.dossier.search.applications == before


def test_a_form_of_somebody_else_changes_nothing() -> None:
    """The same holds for a form that was sent with a made-up key."""
    talk = Talk()
    talk.registers()
    talk.command("add Globex")
    talk.dossier = replace(
        talk.dossier, conversation=replace(talk.dossier.conversation, questions=())
    )
    talk.happens(FormSubmitted(id="forged", key="0123456789abcdef", values={"employer": "X"}))
    assert len(talk.dossier.search.applications) == 1
    assert isinstance(talk.turn.effects[0], Notice)


def test_a_choice_that_no_release_knows_leads_home() -> None:
    """A button of a later release, pressed after going back to an older one."""
    talk = Talk()
    talk.registers()
    talk.presses("teleport")
    assert talk.newest.step == Step.HOME


def test_a_choice_that_this_step_does_not_know_leads_home() -> None:
    """A mixed-up payload is no reason for an error page."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.ERASE)
    assert talk.newest.step == Step.HOME
    assert len(talk.dossier.search.applications) == 1


def test_an_undo_of_an_older_change_shows_what_is_known_instead() -> None:
    """Undo must never take back something else than what the message told of."""
    talk = Talk()
    talk.registers("Acme")
    older = talk.newest.key
    talk.registers("Globex")
    talk.presses(Choice.UNDO, key=older)
    assert [a.employer for a in talk.dossier.search.applications] == ["Acme", "Globex"]
    assert "Acme" in talk.words


def test_a_button_about_an_application_that_is_gone_says_so() -> None:
    """After Undo of the registration its other buttons have nothing to act on."""
    talk = Talk()
    talk.registers()
    saved = talk.newest.key
    talk.presses(Choice.UNDO)
    talk.presses(Choice.CHANGE, key=saved)
    assert "answered already" in talk.words


@pytest.mark.parametrize(
    ("step", "choice"),
    [("home", Choice.SHOW), ("list", Choice.SHOW)],
    ids=["on the home card", "in the list"],
)
def test_an_entry_that_is_gone_says_so(step: str, choice: Choice) -> None:
    """A list that stands in the chat for weeks may name what has been removed."""
    talk = Talk()
    talk.registers()
    talk.command(step)
    talk.presses(choice, value="nothing such")
    assert "don't have that one any more" in talk.words


def test_an_entry_that_is_gone_from_a_morning_message_says_so() -> None:
    """Two calls were due, one application was removed since."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.waits_until(MONDAY_CALL)
    assert talk.newest.step == Step.SEVERAL_DUE
    talk.presses(Choice.SHOW_CARD, value="nothing such")
    assert "don't have that one any more" in talk.words


@pytest.mark.parametrize("value", ["nothing such", ""])
def test_a_choice_that_was_not_offered_is_asked_again(value: str) -> None:
    """Forged values in a list of applications or meanings record nothing."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.command("call")
    assert talk.newest.step == Step.CHOOSING_APPLICATION
    talk.presses(Choice.PICK, value=value)
    assert "Which one is it about?" in talk.words


def test_a_day_that_was_not_offered_is_asked_again() -> None:
    """A forged day is not recorded."""
    talk = Talk()
    talk.registers()
    talk.waits_until(datetime(2026, 10, 21, 7, 30, tzinfo=UTC))
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.says("next week")
    talk.presses(Choice.PICK, value="2030-01-01")
    assert "Which day do you mean?" in talk.words


def test_who_could_not_be_reached_is_told_at_the_next_command() -> None:
    """Closed direct messages must not make reminders vanish unseen."""
    talk = Talk()
    talk.registers()
    talk.cannot_be_reached()
    assert talk.dossier.conversation.unreachable
    talk.command("home")
    assert "could not reach you" in talk.words
    talk.command("home")
    assert "could not reach you" not in talk.words


def test_a_nudge_that_the_facts_have_overtaken_is_withdrawn() -> None:
    """Nobody is told to call after having written "I've heard" a second before."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    card = talk.newest.key
    talk.says("they rejected me")
    turn = talk.says("yes")
    assert turn.withdrawn == (card,)
    assert any(isinstance(e, Edit) and e.key == card for e in turn.effects)
    assert turn.next_due_at is None


def test_an_empty_firing_says_nothing_and_keeps_the_next_moment() -> None:
    """The alarm clock may ring early: then there is simply nothing to say."""
    talk = Talk()
    talk.registers(decision="friday")
    turn = talk.waits_until(MONDAY_CALL - timedelta(minutes=1))
    assert turn.effects == ()
    assert turn.next_due_at == MONDAY_CALL


def test_a_nudge_in_the_middle_of_an_answer_does_not_take_the_next_words() -> None:
    """While one call is being told, another nudge arrives: "thursday" belongs to the first."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="2026-10-20")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.waits_until(MONDAY_CALL + timedelta(days=2))
    assert "Globex" in talk.words
    talk.says("friday")
    acme = talk.dossier.search.applications[0]
    assert acme.contacts[-1].day == datetime(2026, 10, 23, tzinfo=UTC).date()


def test_the_card_was_only_looked_at() -> None:
    """Reading the card is no call: nothing is recorded, the call stays due."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.waits_until(MONDAY_CALL + timedelta(hours=2))
    assert talk.newest.step == Step.OUTCOME_MISSING
    talk.presses(Choice.NOT_CALLED)
    acme = talk.dossier.search.applications[0]
    assert acme.contacts == ()
    assert acme.call_begun_at is None


@pytest.mark.parametrize(
    ("pressed", "asked"),
    [(Choice.SHOW_CARD, Step.OUTCOME_MISSING), (Choice.TALKED, Step.HEARD)],
    ids=["the card was opened", "somebody was reached"],
)
def test_before_another_call_the_last_one_is_told(pressed: Choice, asked: Step) -> None:
    """May I call? First: what came of the call just made?"""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    if pressed is not Choice.SHOW_CARD:
        talk.presses(pressed)
    talk.command("call")
    assert talk.newest.step == asked


def test_a_call_that_they_asked_for_costs_nothing() -> None:
    """A call-back that was agreed to is no unprompted contact (H4)."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.says("thursday")
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.NO_ANSWER)
    assert [c.agreed for c in talk.dossier.search.applications[0].contacts] == [False, True]


def test_what_is_wrong_with_a_form_is_said_all_at_once_and_nothing_is_lost() -> None:
    """Fixing one mistake after the other on a phone is what one gives up on."""
    talk = Talk()
    talk.command("add")
    turn = talk.submits(employer="", day="31 February", people="Dana")
    effect = turn.effects[0]
    assert isinstance(effect, RejectForm)
    assert [error.field for error in effect.errors] == ["employer", "day"]
    assert next(f.value for f in effect.form.fields if f.name == "people") == "Dana"


@pytest.mark.parametrize("field", ["nothing such", ""])
def test_a_field_that_the_form_does_not_have_shows_the_form_again(field: str) -> None:
    """A forged field name is no reason to stop."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    talk.presses(Choice.FIELD, value=field)
    assert "Is this right?" in talk.words


def test_skip_in_a_form_that_asks_nothing_shows_it_again() -> None:
    """ "skip" at the review is no answer to anything."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    talk.says("skip")
    assert "Is this right?" in talk.words


def test_saving_in_the_chat_asks_for_what_is_wrong_between_fields() -> None:
    """Each field was right by itself; together they contradict each other."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    talk.presses(Choice.FIELD, value="decision")
    talk.says("2026-10-01")
    talk.presses(Choice.SAVE)
    assert "That is before the interview" in talk.words
    talk.says("2026-10-20")
    talk.presses(Choice.SAVE)
    assert "Saved: Acme" in talk.words


def test_yes_or_no_is_asked_for_in_those_words() -> None:
    """Weekends quiet or not: anything else is not guessed."""
    talk = Talk()
    talk.command("quiet")
    talk.submits(start="22:00", end="07:00", weekends="perhaps")
    assert "say-yes-or-no" in talk.words
    talk.submits(start="22:00", end="07:00", weekends="yes")
    assert talk.dossier.search.seeker.quiet is not None
    assert talk.dossier.search.seeker.quiet.weekends


def test_a_platform_zone_does_not_undo_ones_own() -> None:
    """Who set New York by hand stays there, whatever the laptop says."""
    talk = Talk()
    talk.command("zone New York")
    talk.command("home")
    assert talk.dossier.search.seeker.zone == "America/New_York"


def test_a_name_is_taken_from_the_platform_once() -> None:
    """The card introduces the person; a missing name is learned, a known one kept."""
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("home")
    assert talk.dossier.search.seeker.name == "Robin"


def test_an_assumed_zone_is_said_with_a_way_to_set_it() -> None:
    """On Discord nobody tells us the zone: it must not be guessed in silence."""
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, zone="UTC", zone_known=False)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("add Acme", profile=Profile())
    values = {"employer": "Acme", "day": "today"}
    talk.happens(FormSubmitted(id="submitted", key=talk.newest.key, values=values))
    assert "I don't know your time zone yet, so I assume UTC" in talk.words
    turn = talk.presses(Choice.SET_ZONE)
    assert isinstance(turn.effects[0], OpenForm)


def test_a_question_that_a_command_settles_at_once_is_not_put() -> None:
    """Nothing is asked and taken back in one breath."""
    talk = Talk()
    talk.registers()
    says = [effect for effect in talk.turn.effects if isinstance(effect, Say)]
    assert len({effect.key for effect in says}) == len(says)


def test_a_snapshot_of_a_newer_release_is_refused_with_what_to_do() -> None:
    """Going back a release must not damage what the newer one wrote."""
    with pytest.raises(NewerDossier, match="install that release"):
        upgrade({"schema_version": 99})
    assert upgrade({"schema_version": 1}) == {"schema_version": 1}


def test_a_guessed_stop_is_confirmed_before_it_stops_anything() -> None:
    """ "please stop it" may mean the employer; silence would be the worst misunderstanding."""
    talk = Talk()
    talk.registers()
    talk.says("please stop reminding me of this")
    assert talk.newest.step == Step.CONFIRMING
    assert talk.dossier.search.seeker.stopped_at is None
    talk.presses(Choice.YES)
    assert talk.dossier.search.seeker.stopped_at is not None


def test_stop_on_a_nudge_stops_all() -> None:
    """One press, and it is quiet."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    turn = talk.presses(Choice.STOP)
    assert "All reminders are off." in talk.words
    assert turn.next_due_at is None


def test_the_call_command_shows_the_card_when_it_is_time() -> None:
    """Somebody who asks at the right moment gets the words, not a lecture."""
    talk = Talk()
    talk.registers("Acme as clerk", decision="friday")
    talk.now = MONDAY_CALL
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("call", profile=Profile())
    assert talk.newest.step == Step.CALL_CARD
    assert "Good morning. You interviewed me for the clerk job on" in talk.words


def test_what_is_known_of_an_open_application_can_be_changed() -> None:
    """From the list: the form with what is known."""
    talk = Talk()
    talk.registers()
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    turn = talk.presses(Choice.CHANGE)
    assert isinstance(turn.effects[0], OpenForm)


def test_an_outcome_that_was_changed_elsewhere_is_not_claimed_any_more() -> None:
    """The message of an undone "no" must not go on saying no when it is answered later."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.says("yes")
    recorded = talk.newest.key
    talk.says("undo")
    turn = talk.presses(Choice.CHANGE, key=recorded)
    edited = next(effect for effect in turn.effects if isinstance(effect, Edit))
    assert "no" not in [block.kind for block in edited.message.blocks]
    assert talk.newest.step == Step.HEARD


def test_home_is_a_pure_view_of_the_dossier() -> None:
    """The home tab shows what `/interview home` says."""
    talk = Talk()
    talk.registers()
    said = plain(home(talk.dossier, default_policy(), talk.now), PlainStyle())
    assert "Acme: They gave no date" in said


def test_a_question_about_nothing_known_is_a_defect() -> None:
    """Messages are never written about an application that is gone."""
    talk = Talk()
    view = View(search=talk.dossier.search, policy=default_policy(), now=talk.now)
    question = Question(key="k", step=Step.HEARD, asked_at=talk.now)
    with pytest.raises(LookupError):
        view.application(question)


def test_a_rejection_out_of_the_blue_is_about_the_only_application() -> None:
    """Nothing is open in the chat, one application is: that is the one."""
    talk = Talk()
    talk.registers()
    talk.dossier = replace(
        talk.dossier, conversation=replace(talk.dossier.conversation, awaiting="")
    )
    talk.says("they rejected me")
    assert "Did Acme say no?" in talk.words
    talk.presses(Choice.NO)
    assert "nothing was changed" in talk.words


def test_words_about_one_application_leave_the_question_about_another_open() -> None:
    """Telling of Globex must not close the open question about Acme."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    about_acme = talk.newest
    assert about_acme.step == Step.HEARD
    talk.says("globex rejected me")
    talk.says("yes")
    asked = talk.dossier.conversation.question(about_acme.key)
    assert asked is not None
    assert not asked.answered
    assert talk.dossier.search.applications[1].outcome is not None


def test_words_overtake_the_question_about_the_same_application() -> None:
    """After "they rejected me" nobody is asked any more whether they may call again."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    asked = talk.newest.key
    talk.says("they rejected me")
    talk.says("yes")
    overtaken = talk.dossier.conversation.question(asked)
    assert overtaken is not None
    assert overtaken.answered
    assert len(talk.dossier.search.applications[0].contacts) == 1


def test_an_assumed_week_that_ends_on_a_sunday_says_so_on_the_sunday() -> None:
    """Between the assumed day and the next business day the wait is still called assumed."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.HEARD)
    talk.presses(Choice.THEY_CALL)
    talk.presses(Choice.DONT_KNOW)
    talk.now = datetime(2026, 10, 26, 5, tzinfo=UTC)
    talk.command("list")
    assert "They named no day, so I take a week: a call makes sense from" in talk.words
