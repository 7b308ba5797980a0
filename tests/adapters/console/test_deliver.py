"""What is printed when, and which choices a number then means."""

from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.console.deliver import ConsoleDeliverer
from adapters.console.folder import Folder
from adapters.console.screen import PlainScreen
from adapters.console.words import file_kept, time_now
from bot.engine.told_in import told_in
from bot.service.ports import MessageRef
from tests.adapters.console.messages import PERSON, button, message, parcel

MONDAY = datetime(2026, 11, 30, 8, 30, tzinfo=UTC)


class Terminal:
    """A deliverer with what it has printed, and a clock that tests set."""

    def __init__(self, folder: Path) -> None:
        self.now = MONDAY
        self._out = StringIO()
        self.deliverer = ConsoleDeliverer(
            folder=Folder(folder),
            screen=PlainScreen(self._out),
            session="run",
            now=lambda: self.now,
            zone=lambda: ZoneInfo("Europe/Berlin"),
        )

    def printed(self) -> str:
        """What was printed since the last look."""
        text = self._out.getvalue()
        self._out.truncate(0)
        self._out.seek(0)
        return text

    def in_sight(self) -> list[str]:
        return [choice.label for choice in self.deliverer.board.open]


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


async def test_a_nudge_comes_with_its_time(terminal: Terminal) -> None:
    """Spares the job seeker the question when it was that this came."""
    await terminal.deliverer.deliver(parcel("n1", message("Calling is fine.")))
    assert terminal.printed() == "-- Monday 30 November, 09:30 --\n\nCalling is fine.\n\n"


async def test_what_comes_at_one_minute_shares_its_heading(terminal: Terminal) -> None:
    """Spares the job seeker the same line over and over."""
    await terminal.deliverer.deliver(parcel("n1", message("One.")))
    await terminal.deliverer.deliver(parcel("n2", message("Two.")))
    assert terminal.printed().count("-- Monday") == 1
    terminal.now += timedelta(minutes=1)
    await terminal.deliverer.deliver(parcel("n3", message("Three.")))
    assert "-- Monday 30 November, 09:31 --" in terminal.printed()


async def test_every_message_has_a_reference_of_its_own(terminal: Terminal) -> None:
    """Spares the outbox two messages that it takes for one."""
    first = await terminal.deliverer.deliver(parcel("n1", message("One.")))
    second = await terminal.deliverer.reply().send(parcel("n2", message("Two.")))
    assert (first.channel, first.message) == ("run", "1")
    assert (second.channel, second.message) == ("run", "2")


async def test_a_card_that_was_just_answered_is_not_printed_again(terminal: Terminal) -> None:
    """Spares the job seeker the same card below each of their answers."""
    await terminal.deliverer.deliver(parcel("q1", message("How did it end?", button("We talked"))))
    terminal.printed()
    reply = terminal.deliverer.reply()
    settled = message("How did it end?", note="We talked.")
    await reply.send(parcel("q1", settled, is_edit=True))
    await reply.send(parcel("q2", message("What did they say?", button("A no"))))
    await reply.finish()
    assert terminal.printed() == "What did they say?\n[1] A no\n\n"
    assert terminal.in_sight() == ["A no"]


async def test_a_change_that_is_the_whole_answer_is_printed(terminal: Terminal) -> None:
    """Spares the job seeker a line that is met with silence."""
    await terminal.deliverer.deliver(parcel("q1", message("Saved.", button("Undo"))))
    terminal.printed()
    reply = terminal.deliverer.reply()
    await reply.send(parcel("q1", message("Saved.", note="Taken back."), is_edit=True))
    await reply.finish()
    assert terminal.printed() == "Taken back.\n\n"
    assert terminal.in_sight() == []


async def test_a_change_from_elsewhere_prints_only_what_is_new(terminal: Terminal) -> None:
    """Spares the job seeker a long card that they have read before."""
    await terminal.deliverer.deliver(parcel("q1", message("Calling is fine.", button("Later"))))
    terminal.printed()
    settled = message("Calling is fine.", note="They have called since.")
    await terminal.deliverer.deliver(parcel("q1", settled, is_edit=True))
    assert terminal.printed() == "They have called since.\n\n"


async def test_numbers_mean_the_newest_message_that_still_offers_something(
    terminal: Terminal,
) -> None:
    """Spares the job seeker numbers that point at nothing."""
    await terminal.deliverer.deliver(parcel("q1", message("First?", button("One"))))
    await terminal.deliverer.deliver(parcel("q2", message("Second?", button("Two"))))
    await terminal.deliverer.deliver(parcel("t1", message("Just so you know.")))
    assert terminal.in_sight() == ["Two"]
    await terminal.deliverer.deliver(parcel("q2", message("Second?"), is_edit=True))
    assert terminal.in_sight() == ["One"]


async def test_what_was_erased_can_no_more_be_chosen(terminal: Terminal) -> None:
    """Spares the job seeker a button of somebody whom the bot has forgotten."""
    ref = await terminal.deliverer.deliver(parcel("q1", message("First?", button("One"))))
    await terminal.deliverer.deliver(parcel("q2", message("Gone.", button("Begin again"))))
    await terminal.deliverer.delete(PERSON, [ref])
    assert terminal.in_sight() == ["Begin again"]
    elsewhere = MessageRef(channel="an earlier run", message="2")
    await terminal.deliverer.delete(PERSON, [elsewhere])
    assert terminal.in_sight() == ["Begin again"]


async def test_a_question_put_again_is_the_newest(terminal: Terminal) -> None:
    """Spares the job seeker a repeated question whose numbers mean another one."""
    await terminal.deliverer.deliver(parcel("q1", message("First?", button("One"))))
    await terminal.deliverer.deliver(parcel("q2", message("Second?", button("Two"))))
    await terminal.deliverer.deliver(parcel("q1", message("First?", button("One"))))
    assert terminal.in_sight() == ["One"]


async def test_the_terminal_knows_the_language_that_it_last_spoke(terminal: Terminal) -> None:
    """Spares Anna an apology in English in the middle of a German chat."""
    assert terminal.deliverer.language == "en"
    await terminal.deliverer.print(told_in(message("Heute passt es."), "de"))
    assert terminal.deliverer.language == "de"


async def test_what_the_terminal_says_itself_is_in_that_language() -> None:
    """Spares Anna "The file is" and "It is Monday" in the middle of a German chat."""
    screen = PlainScreen(out := StringIO())
    noon = datetime(2026, 10, 14, 10, tzinfo=UTC)
    await screen.remark(time_now(noon, ZoneInfo("Europe/Berlin")), "de")
    await screen.remark(file_kept(Path("ringback.json")), "de")
    await screen.moment(noon, ZoneInfo("Europe/Berlin"), "de")
    assert out.getvalue().split("\n\n")[:3] == [
        "Es ist Mittwoch, 14. Oktober, 12:00 (Europe/Berlin).",
        "Die Datei ist ringback.json.",
        "-- Mittwoch, 14. Oktober, 12:00 --",
    ]
