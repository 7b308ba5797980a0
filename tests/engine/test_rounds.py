"""Several rounds of one application, and what changes about them, beyond the transcripts."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.advice.model import Fate, Interview, InterviewKind
from bot.engine.choices import Choice
from bot.engine.effects import OpenForm, RejectForm
from bot.engine.events import FormSubmitted
from bot.engine.fields import Form
from bot.engine.steps import Step
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import WEDNESDAY, Talk

AHEAD = "2026-10-20"


def opened_form(talk: Talk) -> Form:
    (form,) = (e.form for e in talk.turn.effects if isinstance(e, OpenForm | RejectForm))
    return form


def interview(talk: Talk) -> Interview:
    return talk.dossier.search.applications[-1].interview


def registered(**values: str) -> Talk:
    talk = Talk()
    talk.registers(**values)
    return talk


def at_step(step: Step, **values: str) -> Talk:
    """Robin, at a question about the interview at Acme."""
    talk = registered(**values)
    talk.command("list")
    talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
    match step:
        case Step.WHAT_CHANGED | Step.NEW_DAY | Step.CHANGE_NOTED:
            talk.presses(Choice.INTERVIEW_CHANGED)
            if step is Step.NEW_DAY:
                talk.presses(Choice.MOVED)
            elif step is Step.CHANGE_NOTED:
                talk.presses(Choice.CALLED_OFF)
        case Step.ROUND_GRANTED:
            talk.presses(Choice.HEARD)
            talk.presses(Choice.ANOTHER_ROUND)
        case _:
            talk.presses(Choice.DETAILS)
    return talk


# -- another round -----------------------------------------------------------------------------


def test_the_form_of_another_round_names_the_employer_and_asks_for_the_day_alone() -> None:
    """Spares Robin typing again what is known (S15)."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    form = opened_form(talk)
    assert form.intro is not None
    assert render(form.intro, PlainStyle()) == "Another interview at Acme."
    assert [field.name for field in form.fields if field.required] == ["day"]
    assert len(form.fields) <= 4


@pytest.mark.parametrize(
    ("field", "typed", "key"),
    [
        pytest.param("day", "", "day-missing", id="no day"),
        pytest.param("day", "2028-01-20", "day-too-far", id="a wrong year"),
        pytest.param("time", "soon", "time-not-understood", id="no time"),
        pytest.param("time", "7", "time-ambiguous", id="morning or evening"),
        pytest.param("kind", "by pigeon", "kind-not-understood", id="no such kind"),
        pytest.param("next-people", "x" * 3000, "too-long", id="too long"),
    ],
)
def test_what_cannot_be_taken_is_said_at_its_field(field: str, typed: str, key: str) -> None:
    """Spares Robin guessing which of four fields was wrong."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    talk.submits(**({"day": AHEAD} | {field: typed}))
    assert talk.words == key


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("by phone", InterviewKind.PHONE, id="by phone"),
        pytest.param("Video call", InterviewKind.VIDEO, id="a video call"),
        pytest.param("on-site", InterviewKind.ON_SITE, id="on site"),
        pytest.param("in person", InterviewKind.ON_SITE, id="in person"),
        pytest.param("", None, id="not said"),
    ],
)
def test_a_kind_may_be_typed_as_people_say_it(typed: str, kept: InterviewKind | None) -> None:
    """Spares Robin the exact words in a chat without lists."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.presses(Choice.NOTE_ROUND)
    talk.submits(day=AHEAD, kind=typed)
    assert interview(talk).kind is kept


def test_a_granted_round_is_recorded_once_however_many_cards_are_open() -> None:
    """Spares Robin a third round from an older device (S20, S25)."""
    talk = at_step(Step.ROUND_GRANTED)
    granted = talk.newest.key
    talk.says("thursday at 10")
    talk.presses(Choice.NOTE_ROUND, key=granted)
    assert len(talk.dossier.search.applications[0].rounds) == 2
    assert talk.newest.step == Step.KNOWN


def test_i_dont_know_yet_is_an_answer() -> None:
    """Spares Robin a question that only a date could answer."""
    talk = at_step(Step.ROUND_GRANTED)
    talk.says("I don't know")
    assert talk.newest.step == Step.RECORDED


def test_another_round_out_of_a_registration_keeps_what_was_typed_with_it() -> None:
    """Spares Robin the same form twice."""
    talk = registered(day="2026-10-01")
    talk.command("add Acme")
    talk.submits(employer="acme ", day="2026-10-14", people="Lee Park", decision="2026-10-30")
    talk.presses(Choice.ANOTHER_ROUND)
    (application,) = talk.dossier.search.applications
    assert [each.day for each in application.rounds] == [date(2026, 10, 1), date(2026, 10, 14)]
    assert application.interview.decision_by == date(2026, 10, 30)
    assert application.interview.interviewers[0].name == "Lee Park"


def test_a_round_that_was_forgotten_does_not_hide_the_one_ahead() -> None:
    """Spares Robin a call about last week's interview on the eve of the next."""
    talk = registered(day=AHEAD)
    talk.command("add Acme")
    talk.submits(employer="Acme", day="2026-10-12")
    talk.presses(Choice.ANOTHER_ROUND)
    (application,) = talk.dossier.search.applications
    assert [each.day.day for each in application.rounds] == [12, 20]


@pytest.mark.parametrize(
    ("day", "first"),
    [
        pytest.param("2026-10-14", "show", id="on the same day: the same one"),
        pytest.param("2026-10-28", "another_round", id="on another day: another round"),
    ],
)
def test_what_an_employer_named_twice_means_likeliest_comes_first(day: str, first: str) -> None:
    """Spares Robin reading three buttons where the first will do."""
    talk = registered()
    talk.command("add Acme")
    talk.submits(employer="Acme", day=day)
    assert talk.offers[-1][0][1] == first


# -- moved, called off, nobody came ------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param("mumble", "I'm not sure what", id="no day"),
        pytest.param("5/12", "Please write the month as a word", id="two days"),
        pytest.param("today at 7", "Please write it like 19:00", id="two times"),
        pytest.param("2026-10-01", "has passed already", id="a day that has passed"),
    ],
)
def test_a_new_day_that_is_not_clear_is_asked_again(words: str, key: str) -> None:
    """Spares Robin a wrong date, however it came about."""
    talk = at_step(Step.NEW_DAY, day=AHEAD)
    talk.says(words)
    assert key in talk.words
    assert interview(talk).day == date(2026, 10, 20)


def test_what_happened_may_be_answered_with_the_new_day_at_once() -> None:
    """Spares Robin a question whose answer they have given."""
    talk = at_step(Step.WHAT_CHANGED, day=AHEAD)
    talk.says("moved to the 22nd at 10")
    assert (interview(talk).day, interview(talk).starts_at) == (date(2026, 10, 22), time(10))


def test_nobody_can_have_missed_an_interview_of_tomorrow() -> None:
    """Spares Robin a button that makes no sense yet."""
    talk = at_step(Step.WHAT_CHANGED, day=AHEAD)
    assert [action for _, action, _ in talk.offers[-1]] == [Choice.MOVED, Choice.CALLED_OFF]


def test_after_it_was_called_off_any_other_words_are_no_new_day() -> None:
    """Spares Robin an interview on a day that they said something else about."""
    talk = at_step(Step.CHANGE_NOTED, day=AHEAD)
    talk.says("mumble")
    assert interview(talk).fate is Fate.CANCELLED


def test_a_promise_from_before_the_new_day_no_longer_holds() -> None:
    """Spares Robin a call the day before the interview (A2)."""
    talk = at_step(Step.NEW_DAY, day=AHEAD, decision="2026-10-23")
    talk.says("the 22nd")
    assert interview(talk).decision_by == date(2026, 10, 23)
    talk.says("they moved it to the 27th")
    assert interview(talk).decision_by is None


def test_moved_without_a_day_is_asked_for_it() -> None:
    """Spares Robin silence about what they have just told."""
    talk = registered(day=AHEAD)
    talk.says("they rescheduled my interview")
    assert talk.newest.step == Step.NEW_DAY
    talk.says("don't know")
    assert interview(talk).fate is Fate.CANCELLED


def test_news_of_an_interview_that_is_not_known_are_no_news() -> None:
    """Spares Robin a question about nothing."""
    talk = Talk()
    talk.says("my interview was called off")
    assert "don't know of any interview" in talk.words


def test_a_no_after_the_question_whether_it_was_called_off_changes_nothing() -> None:
    """Spares Robin a cancelled interview out of a misunderstanding."""
    talk = registered(day=AHEAD)
    talk.says("they cancelled my interview")
    talk.presses(Choice.NO)
    assert interview(talk).fate is None


def test_an_interview_of_the_day_before_can_still_have_been_missed_by_them() -> None:
    """Spares Robin words for it; two days later another round is likelier."""
    talk = registered(day="2026-10-14")
    shown = {}
    for days in (1, 2):
        talk.now = WEDNESDAY + timedelta(days=days)
        talk.command("list")
        talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
        shown[days] = {v if a == Choice.FURTHER else a for _, a, v in talk.offers[-1]}
    assert {Choice.INTERVIEW_CHANGED, Choice.ANOTHER_ROUND} <= shown[1]
    assert Choice.INTERVIEW_CHANGED not in shown[2]


# -- details -----------------------------------------------------------------------------------


def test_a_page_of_details_starts_with_what_is_known() -> None:
    """Spares Robin typing it again, or losing it."""
    talk = at_step(Step.DETAILS, day=AHEAD, people="Dana Fox; Lee Park")
    card = talk.newest.key
    talk.presses(Choice.OF_INTERVIEW)
    talk.submits(kind="video", time="10:00", length="90")
    talk.presses(Choice.OF_INTERVIEW, key=card)
    assert [field.value for field in opened_form(talk).fields] == ["video", "10:00", "90"]
    talk.presses(Choice.OF_PEOPLE, key=card)
    talk.submits(people="Dana Fox; Lee Park", lead="lee")
    talk.presses(Choice.OF_PEOPLE, key=card)
    assert [field.value for field in opened_form(talk).fields] == [
        "Lee Park; Dana Fox",
        "Lee Park",
    ]
    talk.presses(Choice.OF_EMPLOYER, key=card)
    talk.submits(sector="government", **{"no-calls": "no"})
    talk.presses(Choice.OF_EMPLOYER, key=card)
    assert [field.value for field in opened_form(talk).fields] == ["", "government", "", ""]


def test_an_emptied_page_is_not_known_any_more() -> None:
    """Spares Robin a wrong time that cannot be taken back."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    card = talk.newest.key
    talk.presses(Choice.OF_INTERVIEW)
    talk.submits(kind="video", time="10:00", length="1 hour")
    talk.presses(Choice.OF_INTERVIEW, key=card)
    talk.submits(kind="", time="", length="")
    assert (interview(talk).kind, interview(talk).starts_at, interview(talk).length) == (None,) * 3
    talk.presses(Choice.OF_PEOPLE, key=card)
    talk.submits(people="nobody", lead="")
    assert interview(talk).interviewers == ()


@pytest.mark.parametrize(
    ("page", "field", "typed", "key"),
    [
        pytest.param(Choice.OF_INTERVIEW, "length", "a while", "length-not-understood", id="words"),
        pytest.param(Choice.OF_INTERVIEW, "length", "0", "length-not-understood", id="no time"),
        pytest.param(Choice.OF_INTERVIEW, "length", "30 h", "length-not-understood", id="too long"),
        pytest.param(Choice.OF_PEOPLE, "lead", "Dana", "lead-unknown", id="somebody else leads"),
        pytest.param(Choice.OF_PEOPLE, "people", "x" * 3000, "too-long", id="a long list"),
        pytest.param(Choice.OF_EMPLOYER, "sector", "circus", "sector-not-understood", id="sector"),
        pytest.param(Choice.OF_EMPLOYER, "no-calls", "hm", "say-yes-or-no", id="yes or no"),
        pytest.param(
            Choice.OF_EMPLOYER, "country", "Atlantis", "country-not-understood", id="no country"
        ),
        pytest.param(Choice.OF_EMPLOYER, "agency", "x" * 3000, "too-long", id="a long agency"),
    ],
)
def test_a_detail_that_cannot_be_taken_is_said_at_its_field(
    page: Choice, field: str, typed: str, key: str
) -> None:
    """Spares Robin details that were dropped without a word."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(page)
    talk.submits(**{field: typed})
    assert talk.words == key


def test_lines_of_a_long_field_are_one_person_each() -> None:
    """Spares Robin one interviewer with three names."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox, HR\n\nLee Park\n", lead="")
    assert [person.name for person in interview(talk).interviewers] == ["Dana Fox", "Lee Park"]


def test_a_correction_of_the_names_keeps_who_leads() -> None:
    """Spares Robin naming the lead a second time (A5)."""
    talk = at_step(Step.DETAILS, day=AHEAD, people="Dana Fox; Lee Park")
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox; Lee Park", lead="Lee")
    talk.command("correct Acme")
    talk.submits(employer="Acme", day=AHEAD, people="Lee Park, HR; Dana Fox")
    assert [person.name for person in interview(talk).interviewers if person.leads] == ["Lee Park"]


def test_words_that_could_be_two_of_them_name_nobody_who_leads() -> None:
    """Spares Robin a guess at whom to ask for."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox; Dana Lee", lead="Dana")
    assert talk.words == "lead-unknown"


# -- the day and its time ----------------------------------------------------------------------


def test_a_calendar_without_times_does_not_lose_the_time_that_was_typed() -> None:
    """Spares Robin a debrief in the middle of the interview: pickers know days alone (S16)."""
    talk = Talk()
    talk.command("add Acme tomorrow at 10")
    talk.submits(employer="Acme", day="2026-10-15")
    assert interview(talk).starts_at == time(10)


def test_a_time_typed_into_the_form_counts_before_the_one_of_the_command() -> None:
    """Spares Robin an appointment at a time that they had corrected."""
    talk = Talk()
    talk.command("add Acme tomorrow at 10")
    talk.submits(employer="Acme", day="tomorrow at 2pm")
    assert interview(talk).starts_at == time(14)
    talk.command("add Globex")
    talk.submits(employer="Globex", day="today at 7")
    assert talk.words == "time-ambiguous"


def test_a_form_sent_off_after_its_application_went_changes_nothing() -> None:
    """Spares Robin an interview that comes back from the dead (S22)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_INTERVIEW)
    key = talk.newest.key
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, applications=()))
    talk.happens(FormSubmitted(id="late", key=key, values={"time": "10:00"}))
    assert talk.dossier.search.applications == ()


def test_the_known_card_says_the_interview_ahead_with_its_time() -> None:
    """Spares Robin looking it up elsewhere."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme", day="2026-10-20 10:00")
    talk.command("list")
    talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
    assert "interview on Tuesday 20 October at 10:00" in talk.words


# -- where they are ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("country", "asked"),
    [
        pytest.param("United States", True, id="several clocks, the person elsewhere"),
        pytest.param("Saudi Arabia", False, id="one clock"),
        pytest.param("", False, id="no country"),
    ],
)
def test_a_country_with_several_clocks_asks_for_a_city(country: str, *, asked: bool) -> None:
    """Spares Robin a call at three in the morning there (H2)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country=country)
    assert ("has several time zones" in talk.words) is asked


def test_whoever_lives_in_that_country_is_not_asked_for_a_city() -> None:
    """Spares Robin a question: their own clock is the likeliest."""
    talk = Talk()
    talk.command("zone New York")
    talk.registers(day=AHEAD)
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country="USA")
    assert "several time zones" not in talk.words


def test_a_city_named_later_says_the_country_as_well() -> None:
    """Spares Robin the weekend of Riyadh for an office in Berlin (S14)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    card = talk.newest.key
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country="Saudi Arabia")
    talk.presses(Choice.PLACE, key=card)
    talk.submits(place="Berlin")
    (application,) = talk.dossier.search.applications
    assert (application.zone, application.country) == ("Europe/Berlin", None)


def test_news_of_an_interview_are_taken_in_the_middle_of_something_else() -> None:
    """Spares Robin answering a question first that has nothing to do with it."""
    talk = registered(day=AHEAD)
    talk.command("forget")
    talk.says("they moved my interview to the 22nd")
    assert interview(talk).day == date(2026, 10, 22)
