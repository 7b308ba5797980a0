"""Discretion and files: calendar entries and exports come when they are asked for by name."""

from dataclasses import replace

from bot.engine.choices import Choice
from bot.engine.discretion import calendar_on_demand, names_something
from bot.engine.effects import Notice
from bot.engine.events import Apart, TextEntered
from bot.engine.meaning import Button, CalendarFile, Message, text
from bot.engine.sections import HOME_KEY
from bot.understanding.replies import propose
from tests.engine.conversations import BERLIN, Talk
from tests.engine.veiled import discreet_talk, keys, notices, presses, says


def test_a_file_goes_to_the_chat_and_that_is_said() -> None:
    """Spares Robin an export that is announced and comes nowhere."""
    talk = Talk()
    talk.registers()
    presses(talk, Choice.EXPORT, HOME_KEY, Apart.ALREADY)
    (say,) = says(talk)
    (notice,) = notices(talk)
    assert len(say.message.attachments) == 2
    assert keys(notice.message) == ["sent-to-chat"]


def test_a_calendar_file_stays_behind_the_veil() -> None:
    """Spares Robin a file in the chat that is called after the employer."""
    talk = discreet_talk()
    talk.registers()
    talk.says("they offered me the job")
    talk.command("offer")
    talk.presses(Choice.YES)
    talk.says("we talk about the contract tomorrow at 14:00")
    files = [file for say in says(talk) for file in say.message.attachments]
    assert not any(isinstance(file, CalendarFile) for file in files)


def test_an_export_names_nothing_that_was_not_asked_for() -> None:
    """Spares Robin an export that is withheld from whoever asked for it by name."""
    talk = discreet_talk()
    talk.registers()
    talk.command("export")
    (say,) = says(talk)
    assert len(say.message.attachments) == 2
    assert not names_something(say.message)


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
        for notice in notices(talk)
        if any(isinstance(file, CalendarFile) for file in notice.message.attachments)
    )


def test_a_calendar_entry_can_be_had_by_name() -> None:
    """Spares Robin a choice between discretion and a calendar: asked for, the file alone goes."""
    talk = discreet_talk()
    _talk_is_set(talk, Apart.ALREADY)
    assert says(talk) == []
    notice = _with_calendar(talk)
    offered = calendar_on_demand(notice.message)
    assert offered.attachments == ()
    assert isinstance(offered.actions[-1], Button)
    assert offered.actions[-1].action == Choice.SEND_CALENDAR
    presses(talk, Choice.SEND_CALENDAR, notice.key, Apart.ALREADY)
    (say,) = says(talk)
    assert keys(say.message) == ["calendar-sent"]
    assert say.message.is_discreet
    assert not names_something(say.message)
    (file,) = say.message.attachments
    (shown,) = notices(talk)
    assert shown.sent == (file,)
    assert keys(shown.message) == ["calendar-sent"]


def test_what_has_no_calendar_entry_stays_as_it_is() -> None:
    """Spares Robin a button for a file that there is none of."""
    message = Message(blocks=(), preview=text("preview-answer"))
    assert calendar_on_demand(message) is message


def test_a_calendar_entry_is_of_what_stands_there() -> None:
    """Spares Robin a file of a talk that has moved, or of something that has none."""
    talk = discreet_talk()
    _talk_is_set(talk, Apart.ALREADY)
    set_ = _with_calendar(talk)
    presses(talk, Choice.SEND_CALENDAR, "nobody's", Apart.ALREADY)
    assert keys(notices(talk)[0].message) == ["unknown-button"]
    talk.command("settings")
    (settings,) = says(talk)
    presses(talk, Choice.SEND_CALENDAR, settings.key, Apart.NEVER)
    assert keys(says(talk)[0].message) == ["unknown-button"]
    application = talk.dossier.search.applications[0]
    gone = replace(talk.dossier.search, applications=())
    assert application.offer is not None
    talk.dossier = replace(talk.dossier, search=gone)
    presses(talk, Choice.SEND_CALENDAR, set_.key, Apart.ALREADY)
    assert not any(say.message.attachments for say in says(talk))


def test_an_export_from_a_window_goes_alone_and_may_be_read_there() -> None:
    """Spares Robin a file that nobody may send, and details in the chat instead of it."""
    talk = discreet_talk()
    talk.registers()
    presses(talk, Choice.EXPORT, HOME_KEY, Apart.ALREADY)
    (say,) = says(talk)
    assert keys(say.message) == ["file-sent"]
    assert say.message.is_discreet
    (notice,) = notices(talk)
    assert keys(notice.message) == ["export", "export-back"]
    assert notice.sent == say.message.attachments


def test_an_export_by_words_keeps_its_content_out_of_the_chat() -> None:
    """Spares Robin a file's words in a chat that names nothing."""
    talk = discreet_talk()
    talk.registers()
    talk.says("export")
    (say,) = says(talk)
    assert say.message.attachments
    assert say.message.is_discreet
