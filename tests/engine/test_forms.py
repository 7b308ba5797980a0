"""Forms: all mistakes at once, nothing lost, in the chat as in a window."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.effects import OpenForm, RejectForm
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import WEDNESDAY, Talk


def test_what_is_wrong_with_a_form_is_said_all_at_once_and_nothing_is_lost() -> None:
    """Fixing one mistake after the other on a phone is what one gives up on."""
    talk = Talk()
    talk.command("add")
    turn = talk.submits(employer="", day="31 February", people="Dana")
    effect = turn.effects[0]
    assert isinstance(effect, RejectForm)
    assert [error.field for error in effect.errors] == ["employer", "day"]
    assert next(f.value for f in effect.form.fields if f.name == "people") == "Dana"


def test_a_page_begins_with_what_is_wrong_with_the_dates_of_the_line() -> None:
    """A date picker cannot show 31 February: without a word it would just be empty."""
    talk = Talk()
    opened = talk.command("add Acme on 31 february, they decide by 32 october").effects[0]
    assert isinstance(opened, OpenForm)
    assert opened.form.intro is not None
    intro = render(opened.form.intro, PlainStyle())
    assert "“31 february”" in intro
    assert "“32 october”" in intro
    values = {field.name: field.value for field in opened.form.fields}
    assert (values["employer"], values["day"], values["decision"]) == (
        *("Acme", "31 february"),
        "32 october",
    )


def test_in_the_chat_dates_that_name_no_day_are_asked_for_one_by_one() -> None:
    """Spares the job seeker an interview that is saved for today, as nobody said otherwise."""
    talk = Talk()
    talk.command("add Acme on 31 february, they decide by 32 october")
    talk.cannot_show_form()
    assert "Day of the interview? I can't read “31 february”" in talk.words
    talk.says("30 february")
    assert "I can't read “30 february”" in talk.words
    talk.says("2026-10-12")
    assert "When will you hear? I can't read “32 october”" in talk.words
    talk.says("2026-10-20")
    assert "Employer: Acme" in talk.words
    talk.presses(Choice.SAVE)
    assert "Saved: Acme" in talk.words


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


def test_a_place_that_is_not_known_is_said_so_and_asked_again_in_the_chat() -> None:
    """`/interview zone Atlantis` must not be shown as if it could be saved."""
    talk = Talk()
    talk.command("zone Atlantis")
    talk.cannot_show_form()
    assert "I don't know the place “Atlantis”" in talk.words
    talk.says("Tokyo")
    assert talk.dossier.search.seeker.zone == "Asia/Tokyo"


def test_a_single_field_is_asked_at_once_in_the_chat() -> None:
    """One question needs no overview with one line and Save."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.PLACE)
    talk.cannot_show_form()
    assert "Their city or country?" in talk.words


def test_skip_at_the_field_that_is_needed_says_why_and_asks_again() -> None:
    """Spares the job seeker an interview that is kept with nobody's name."""
    talk = Talk()
    talk.command("add")
    talk.cannot_show_form()
    talk.presses(Choice.SKIP)
    assert "Which employer was it? A nickname is fine." in talk.words
    talk.says("Acme")
    assert "Is this right?" in talk.words


def test_words_in_a_field_that_is_gone_are_not_dropped() -> None:
    """Spares Robin, who filled in a form while we were updated, the loss of what they wrote."""
    talk = Talk()
    talk.command("add")
    turn = talk.submits(employer="Acme", from_long_ago="ask for Dana", emptied_one="")
    effect = turn.effects[0]
    assert isinstance(effect, RejectForm)
    assert [(error.field, error.text.key) for error in effect.errors] == [
        ("from_long_ago", "form-outdated")
    ]
    assert talk.dossier.search.applications == ()


def asked_of_the_interview() -> Talk:
    """Its details, field by field in the chat."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_INTERVIEW)
    talk.cannot_show_form()
    return talk


def test_one_of_several_is_a_button_each_where_it_is_asked_in_the_chat() -> None:
    """A question whose answers nobody shows is a riddle: "How is it held?" and nothing but Skip."""
    talk = asked_of_the_interview()
    talk.presses(Choice.FIELD, value="kind")
    offered = [(action, value) for _, action, value in talk.offers[-1]]
    assert offered == [
        (Choice.PICK, "phone"),
        (Choice.PICK, "video"),
        (Choice.PICK, "on_site"),
        (Choice.SKIP, ""),
    ]
    talk.presses(Choice.PICK, value="video")
    assert "How is it held: by video" in talk.words
    talk.presses(Choice.SAVE)
    assert "How is it held: by video" in talk.words


@pytest.mark.parametrize("field", ["", "kind", "time"])
def test_an_option_that_the_asked_field_does_not_have_shows_the_form_again(field: str) -> None:
    """A forged option is no reason to stop, and is not kept."""
    talk = asked_of_the_interview()
    if field:
        talk.presses(Choice.FIELD, value=field)
    talk.presses(Choice.PICK, value="telepathy")
    assert "The interview" in talk.words
    assert "telepathy" not in talk.words


def test_quiet_weekends_are_a_choice_of_two_that_cannot_be_left_empty() -> None:
    """ "Weekends?" alone says neither what is meant nor what can be answered."""
    talk = Talk()
    talk.registers()
    talk.command("quiet")
    talk.cannot_show_form()
    talk.presses(Choice.FIELD, value="weekends")
    assert "How shall I treat your weekends?" in talk.words
    assert [value for _, _, value in talk.offers[-1]] == ["yes", "no"]
    talk.presses(Choice.PICK, value="no")
    assert "Weekends: like other days" in talk.words


def test_a_length_is_said_back_with_its_unit() -> None:
    """Spares the job seeker to wonder whether "60" is what they meant by an hour."""
    talk = asked_of_the_interview()
    talk.presses(Choice.FIELD, value="length")
    talk.says("1 hour")
    assert "How long is it: 60 minutes" in talk.words


def test_that_they_named_no_day_is_said_once() -> None:
    """Twice in two lines reads as a reproach."""
    talk = Talk()
    talk.registers()
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    assert "They gave no date" in talk.words
    assert "They named no date" not in talk.words
    talk.now = WEDNESDAY + timedelta(days=7, hours=-6)
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    assert "They named no date" in talk.words


def test_that_a_day_is_assumed_stands_for_that_none_was_named() -> None:
    """The same, where they said that they would call and not when."""
    talk = Talk()
    talk.registers()
    talk.says("they said they will call me")
    talk.presses(Choice.YES)
    talk.presses(Choice.DONT_KNOW)
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    assert "They named no day, so I assume" in talk.words
    assert "They named no date" not in talk.words


@pytest.mark.parametrize(
    ("place", "example"),
    [
        pytest.param("Australia", "for example Sydney, Brisbane, Perth", id="of one country"),
        pytest.param("San Jose", "for example Los Angeles, Costa Rica", id="of several"),
    ],
)
def test_a_country_of_several_clocks_names_the_cities_that_most_people_know(
    place: str, example: str
) -> None:
    """Nobody in Sydney knows what to make of "for example Lord Howe, Macquarie"."""
    talk = Talk()
    talk.command(f"zone {place}")
    talk.cannot_show_form()
    assert example in talk.words


def test_an_interview_that_is_not_saved_comes_back_after_the_next_one_is_another_round() -> None:
    """Spares the job seeker an interview that is gone, as the next one was of an employer known."""
    talk = Talk()
    talk.registers()
    talk.command("add Globex")
    talk.cannot_show_form()
    talk.command("add Acme, yesterday")
    assert "Globex is not saved yet. I show it again after this one." in talk.words
    talk.cannot_show_form()
    talk.presses(Choice.SAVE)
    talk.presses(Choice.ANOTHER_ROUND)
    assert "Employer: Globex" in talk.words
    talk.presses(Choice.SAVE, key=talk.dossier.conversation.awaiting)
    assert [each.employer for each in talk.dossier.search.applications] == ["Acme", "Globex"]


def test_a_form_in_which_nothing_was_typed_is_left_without_a_word() -> None:
    """Spares the job seeker news of an interview that has no name."""
    talk = Talk()
    talk.command("add")
    talk.cannot_show_form()
    talk.command("add Acme")
    assert "not saved" not in talk.words
