"""Talks in German: just met, with an interview, and with a reminder."""

from bot.engine.events import Profile
from tests.engine.conversations import WEDNESDAY, Talk

GERMAN = Profile(name="Robin", zone="Europe/Berlin", locale="de-DE")


def german() -> Talk:
    """Robin, whose platform says that they read German."""
    talk = Talk()
    talk.command("home", profile=GERMAN)
    return talk


def registered() -> Talk:
    talk = german()
    talk.registers("Acme", day="14. Oktober", decision="Freitag")
    return talk


def reminded() -> Talk:
    """The reminder of Monday has come: they wanted to decide by Friday."""
    talk = registered()
    talk.has_thanked()
    talk.waits_until(WEDNESDAY.replace(day=19, hour=7, minute=30))
    return talk
