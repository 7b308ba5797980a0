"""Discretion: what is stored in a chat names nothing; details are shown apart, and work there."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.slack.render import rendered
from bot.engine.choices import Choice
from bot.engine.discretion import calendar_on_demand, names_something
from bot.engine.dossier import VEILED_KEPT, Room
from bot.engine.effects import Edit, Notice, Say
from bot.engine.events import ActionChosen, Apart, CommandInvoked, TextEntered
from bot.engine.meaning import (
    Bar,
    Button,
    CalendarFile,
    Chart,
    Entries,
    Entry,
    Link,
    Message,
    Option,
    Paragraph,
    Quote,
    Select,
    UserText,
    Words,
    text,
)
from bot.engine.sections import HOME_KEY
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.replies import propose
from tests.engine.conversations import BERLIN, Talk
from tests.engine.test_properties import HAPPENINGS, event_of

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)
TYPED = (
    "Acme",
    "Globex",
    "a mug",
    "new hall",
    "speak slower",
    "2400",
    "Good morning, this is Robin",
)
"""What people type in these happenings, and what no stored message may show."""


def _discreet() -> Talk:
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, discreet=True)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    return talk


def _due() -> Talk:
    """A call is due, and its message stands veiled in the chat."""
    talk = _discreet()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    return talk


def _says(talk: Talk) -> list[Say]:
    return [effect for effect in talk.turn.effects if isinstance(effect, Say)]


def _notices(talk: Talk) -> list[Notice]:
    return [effect for effect in talk.turn.effects if isinstance(effect, Notice)]


def _keys(message: Message) -> list[str]:
    return [block.text.key for block in message.blocks if isinstance(block, Paragraph)]


def _presses(talk: Talk, action: str, key: str, apart: Apart, value: str = "") -> None:
    name = f"apart {talk.events} {action}"
    talk.happens(ActionChosen(id=name, key=key, action=action, value=value, apart=apart))


def test_a_reminder_names_nothing_and_has_one_button() -> None:
    """Spares Robin a colleague who reads over their shoulder, today or in a year."""
    (say,) = _says(_due())
    assert _keys(say.message) == ["veiled-nudge"]
    assert [each.action for each in say.message.actions if isinstance(each, Button)] == [
        Choice.REVEAL
    ]
    assert not names_something(say.message)


def test_one_press_shows_it_whole_to_whoever_pressed() -> None:
    """Spares Robin a second question for what they were reminded of."""
    talk = _due()
    (say,) = _says(talk)
    _presses(talk, Choice.REVEAL, say.key, Apart.POSSIBLE)
    (notice,) = _notices(talk)
    assert notice.apart
    assert notice.key == say.key
    assert "Acme" in plain(notice.message, PlainStyle())
    assert Choice.SHOW_CARD in {e.action for e in notice.message.actions if isinstance(e, Button)}


def test_what_was_shown_apart_is_answered_apart() -> None:
    """Spares Robin a tap for each answer, and the chat every word of it."""
    talk = _due()
    (nudge,) = _says(talk)
    _presses(talk, Choice.HEARD, nudge.key, Apart.ALREADY)
    assert _says(talk) == []
    (heard,) = _notices(talk)
    assert heard.apart
    assert talk.newest.step == Step.HEARD
    assert heard.awaits == (talk.dossier.conversation.awaiting == heard.key)
    (edit,) = (effect for effect in talk.turn.effects if isinstance(effect, Edit))
    assert _keys(edit.message) == ["veiled-settled"]
    assert edit.message.actions == ()


def test_words_in_the_chat_are_answered_behind_a_veil() -> None:
    """Spares Robin an answer that repeats in the chat what they had better not read there."""
    talk = _due()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    talk.presses(Choice.NOTHING_DECIDED)
    talk.says("yeah they said Thursday")
    assert talk.dossier.search.applications[0].contacts
    for say in _says(talk):
        assert not names_something(say.message)
    assert {"veiled-answer"} == {key for say in _says(talk) for key in _keys(say.message)}


def test_what_only_was_told_can_be_read_behind_its_veil_too() -> None:
    """Spares Robin a button that has forgotten what it hid."""
    talk = _discreet()
    talk.registers()
    talk.says("/interview wat <b>")
    talk.command("wat")
    (say,) = _says(talk)
    assert _keys(say.message) == ["veiled-answer"]
    _presses(talk, Choice.REVEAL, say.key, Apart.NEVER)
    (notice,) = _notices(talk)
    assert "wat" in plain(notice.message, PlainStyle())
    assert not notice.apart


def test_only_so_much_is_kept_behind_veils() -> None:
    """Spares the database a second copy of everything that was ever said."""
    talk = _discreet()
    for number in range(VEILED_KEPT + 3):
        talk.command(f"wat{number}")
    assert len(talk.dossier.conversation.veiled) == VEILED_KEPT


def test_a_veil_over_something_that_is_over_shows_what_is_known() -> None:
    """S21: an old button changes nothing, and says where things stand."""
    talk = _due()
    (nudge,) = _says(talk)
    _presses(talk, Choice.HEARD, nudge.key, Apart.ALREADY)
    _presses(talk, Choice.REJECTED, talk.newest.key, Apart.ALREADY)
    _presses(talk, Choice.REVEAL, nudge.key, Apart.POSSIBLE)
    assert _notices(talk)
    assert talk.dossier.search.applications[0].outcome is not None


def test_a_forged_veil_gets_the_polite_answer() -> None:
    """S33: nobody's key opens anything."""
    talk = _discreet()
    _presses(talk, Choice.REVEAL, "0123456789abcdef", Apart.POSSIBLE)
    (notice,) = _notices(talk)
    assert _keys(notice.message)[-1] == "unknown-button"


def test_a_command_is_answered_apart_where_that_is_possible() -> None:
    """Spares Robin a press on "Show" for what they have just asked for."""
    talk = _due()
    talk.happens(CommandInvoked(id="c", text="home", profile=BERLIN, apart=Apart.POSSIBLE))
    (notice,) = _notices(talk)
    assert notice.apart
    assert "Acme" in plain(notice.message, PlainStyle())
    assert _says(talk) == []


def test_what_belongs_apart_goes_there_without_discretion_too() -> None:
    """Spares Robin a press at home whose answer comes somewhere else."""
    talk = Talk()
    talk.registers()
    _presses(talk, Choice.SETTINGS, HOME_KEY, Apart.ALREADY)
    (notice,) = _notices(talk)
    assert notice.apart
    assert _says(talk) == []
    talk.command("settings")
    assert _notices(talk) == []


def test_a_file_goes_to_the_chat_and_that_is_said() -> None:
    """Spares Robin an export that is announced and comes nowhere."""
    talk = Talk()
    talk.registers()
    _presses(talk, Choice.EXPORT, HOME_KEY, Apart.ALREADY)
    (say,) = _says(talk)
    (notice,) = _notices(talk)
    assert len(say.message.attachments) == 2
    assert _keys(notice.message) == ["sent-to-chat"]


def test_a_calendar_file_stays_behind_the_veil() -> None:
    """Spares Robin a file in the chat that is called after the employer."""
    talk = _discreet()
    talk.registers()
    talk.says("they offered me the job")
    talk.command("offer")
    talk.presses(Choice.YES)
    talk.says("we talk about the contract tomorrow at 14:00")
    files = [file for say in _says(talk) for file in say.message.attachments]
    assert not any(isinstance(file, CalendarFile) for file in files)


def test_who_speaks_is_said_in_the_open() -> None:
    """Wording 1 and 17: a veil hides no introduction."""
    talk = _discreet()
    talk.command("wat")
    assert _keys(_says(talk)[0].message) == ["introduction", "veiled-answer"]


def test_an_edit_of_the_first_message_keeps_its_introduction() -> None:
    """Spares Robin a first message that forgets who speaks once it is answered."""
    talk = _discreet()
    talk.command("add")
    talk.cannot_show_form()
    talk.says("Acme")
    for effect in talk.turn.effects:
        if isinstance(effect, Edit):
            assert _keys(effect.message)[:1] == ["introduction"]
    assert talk.dossier.conversation.introduced_with


def test_the_setting_is_said_back_and_taken_back() -> None:
    """Spares Robin a choice for life."""
    talk = Talk()
    talk.command("settings")
    talk.presses(Choice.VEIL)
    assert _chosen(talk) is True
    assert "name nothing" in talk.words
    talk.command("undo")
    assert _chosen(talk) is None
    talk.command("settings")
    talk.presses(Choice.UNVEIL)
    assert "say everything" in talk.words


def _chosen(talk: Talk) -> bool | None:
    return talk.dossier.search.seeker.discreet


def test_an_employers_workspace_is_discreet_until_somebody_says_otherwise() -> None:
    """Spares Robin learning about a setting after it would have mattered."""
    talk = Talk()
    talk.policy = replace(talk.policy, discreet=True)
    talk.registers(decision="friday")
    assert all(not names_something(say.message) for say in _says(talk))
    seeker = replace(talk.dossier.search.seeker, discreet=False)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.command("home")
    assert any(names_something(say.message) for say in _says(talk))


NAMED = text("as-typed", words=UserText(value="Acme"))
CHART = Chart(title=NAMED, bars=(Bar(label=NAMED, value=1, said=NAMED),))


@pytest.mark.parametrize(
    "message",
    [
        Message(blocks=(CHART,), preview=text("preview-answer")),
        Message(
            blocks=(replace(CHART, title=text("home")),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            actions=(
                Select(
                    action="x",
                    placeholder=text("home"),
                    options=(Option(value="a", label=NAMED),),
                ),
            ),
        ),
        Message(
            blocks=(Entries(entries=(Entry(label=text("home"), value=NAMED),)),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(Quote(text=text("as-greeting", words=Words(text=NAMED))),),
            preview=text("preview-answer"),
        ),
        Message(
            blocks=(), preview=text("preview-answer"), actions=(Button(action="x", label=NAMED),)
        ),
        Message(
            blocks=(), preview=text("preview-answer"), actions=(Link(label=NAMED, url="https://x"),)
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            actions=(Select(action="x", placeholder=NAMED, options=()),),
        ),
        Message(
            blocks=(),
            preview=text("preview-answer"),
            attachments=(
                CalendarFile(
                    name="x.ics",
                    uid="u",
                    title=text("preview-answer"),
                    starts_at=MONDAY_CALL,
                    ends_at=MONDAY_CALL + timedelta(hours=1),
                    zone="UTC",
                ),
            ),
        ),
    ],
    ids=[
        "a chart",
        "a bar",
        "an option",
        "an entry",
        "words within words",
        "a button",
        "a link",
        "a list",
        "a calendar file",
    ],
)
def test_a_name_is_found_wherever_it_stands(message: Message) -> None:
    """Spares Robin the one place that nobody thought of."""
    assert names_something(message)


def test_an_export_names_nothing_that_was_not_asked_for() -> None:
    """Spares Robin an export that is withheld from whoever asked for it by name."""
    talk = _discreet()
    talk.registers()
    talk.command("export")
    (say,) = _says(talk)
    assert len(say.message.attachments) == 2
    assert not names_something(say.message)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(HAPPENINGS, min_size=1, max_size=25),
    st.lists(st.sampled_from(Apart), min_size=25, max_size=25),
)
def test_whatever_happens_no_stored_message_shows_what_was_typed(
    happenings: list[tuple[object, ...]], aparts: list[Apart]
) -> None:
    """Spares Robin one leak in a thousand messages: words, preview and blocks are all looked at."""
    talk = _discreet()
    talk.registers("Acme", decision="friday")
    for number, (happening, apart) in enumerate(zip(happenings, aparts, strict=False)):
        event = event_of(talk, happening, f"happening {number}")
        if event is None:
            continue
        if isinstance(event, ActionChosen | CommandInvoked | TextEntered):
            event = replace(event, apart=apart)
        talk.happens(event)
        for effect in talk.turn.effects:
            if isinstance(effect, Say | Edit):
                _assert_shows_nothing_typed(effect.message)


def _assert_shows_nothing_typed(message: Message) -> None:
    made = rendered(message, "k1")
    shown = f"{plain(message, PlainStyle())} {made.text} {made.blocks}"
    assert not names_something(message)
    ours = shown.replace("/interview add Acme tomorrow at 10", "")  # the example that help gives
    for words in TYPED:
        assert words not in ours, shown


def test_the_same_words_mean_the_same_discreet_or_not() -> None:
    """Spares Robin a bot that understands less because it says less."""
    open_talk, discreet = Talk(), _discreet()
    for talk in (open_talk, discreet):
        talk.registers(decision="friday")
        talk.happens(
            TextEntered(
                id="w", text="they rejected me", proposals=propose("they rejected me"), apart=HERE
            )
        )
    assert open_talk.dossier.search.applications == discreet.dossier.search.applications


HERE = Apart.POSSIBLE


@pytest.mark.parametrize(
    ("room", "discreet", "said"),
    [
        (Room.WORKSPACE, True, "My messages name nothing here"),
        (Room.WORKSPACE, False, "My messages need not name anything"),
        (Room.DIRECT, False, ""),
    ],
)
def test_privacy_says_that_there_is_discretion_where_others_may_read(
    room: Room, discreet: bool, said: str
) -> None:
    """Spares Robin finding out about a setting after they would have needed it."""
    talk = _discreet() if discreet else Talk()
    talk.command("privacy", profile=replace(BERLIN, room=room))
    assert said in talk.words
    assert ("My messages" in talk.words) is bool(said)


def _talk_is_set(talk: Talk, apart: Apart) -> None:
    """A contract talk is agreed, in words from a modal or from the chat."""
    talk.registers()
    talk.says("they offered me the job")
    talk.command("offer")
    talk.presses(Choice.YES)
    said = "we talk about the contract tomorrow at 14:00"
    talk.happens(
        TextEntered(id="the talk", text=said, proposals=propose(said), profile=BERLIN, apart=apart)
    )


def _with_calendar(talk: Talk) -> Notice:
    """What is shown apart, and has an entry for the calendar."""
    return next(
        notice
        for notice in _notices(talk)
        if any(isinstance(file, CalendarFile) for file in notice.message.attachments)
    )


def test_a_calendar_entry_can_be_had_by_name() -> None:
    """Spares Robin a choice between discretion and a calendar: asked for, the file alone goes."""
    talk = _discreet()
    _talk_is_set(talk, Apart.ALREADY)
    assert _says(talk) == []
    notice = _with_calendar(talk)
    offered = calendar_on_demand(notice.message)
    assert offered.attachments == ()
    assert isinstance(offered.actions[-1], Button)
    assert offered.actions[-1].action == Choice.SEND_CALENDAR
    _presses(talk, Choice.SEND_CALENDAR, notice.key, Apart.ALREADY)
    (say,) = _says(talk)
    assert _keys(say.message) == ["calendar-sent"]
    assert say.message.is_discreet
    assert not names_something(say.message)
    (file,) = say.message.attachments
    (shown,) = _notices(talk)
    assert shown.sent == (file,)
    assert _keys(shown.message) == ["calendar-sent"]


def test_what_has_no_calendar_entry_stays_as_it_is() -> None:
    """Spares Robin a button for a file that there is none of."""
    message = Message(blocks=(), preview=text("preview-answer"))
    assert calendar_on_demand(message) is message


def test_a_calendar_entry_is_of_what_stands_there() -> None:
    """Spares Robin a file of a talk that has moved, or of something that has none."""
    talk = _discreet()
    _talk_is_set(talk, Apart.ALREADY)
    set_ = _with_calendar(talk)
    _presses(talk, Choice.SEND_CALENDAR, "nobody's", Apart.ALREADY)
    assert _keys(_notices(talk)[0].message) == ["unknown-button"]
    talk.command("settings")
    (settings,) = _says(talk)
    _presses(talk, Choice.SEND_CALENDAR, settings.key, Apart.NEVER)
    assert _keys(_says(talk)[0].message) == ["unknown-button"]
    application = talk.dossier.search.applications[0]
    gone = replace(talk.dossier.search, applications=())
    assert application.offer is not None
    talk.dossier = replace(talk.dossier, search=gone)
    _presses(talk, Choice.SEND_CALENDAR, set_.key, Apart.ALREADY)
    assert not any(say.message.attachments for say in _says(talk))


def test_an_export_from_a_window_goes_alone_and_may_be_read_there() -> None:
    """Spares Robin a file that nobody may send, and details in the chat instead of it."""
    talk = _discreet()
    talk.registers()
    _presses(talk, Choice.EXPORT, HOME_KEY, Apart.ALREADY)
    (say,) = _says(talk)
    assert _keys(say.message) == ["file-sent"]
    assert say.message.is_discreet
    (notice,) = _notices(talk)
    assert _keys(notice.message) == ["export", "export-back"]
    assert notice.sent == say.message.attachments


def test_an_export_by_words_keeps_its_content_out_of_the_chat() -> None:
    """Spares Robin a file's words in a chat that names nothing."""
    talk = _discreet()
    talk.registers()
    talk.says("export")
    (say,) = _says(talk)
    assert say.message.attachments
    assert say.message.is_discreet
