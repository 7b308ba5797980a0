"""People of these tests: they register an interview, and a week later a call comes due."""

from datetime import UTC, datetime, timedelta
from itertools import count

from bot.engine.effects import OpenForm
from bot.engine.events import CommandInvoked, FormSubmitted, Profile
from bot.service.ports import Address
from tests.reliability.worker import PLATFORM, Worker

BERLIN = Profile(name="Robin", zone="Europe/Berlin")
WEDNESDAY = datetime(2026, 10, 14, 12, tzinfo=UTC)
"""When they register, on the day of their interview."""
CALL_DUE = datetime(2026, 10, 21, 7, tzinfo=UTC)
"""A week later, at nine in the morning in Berlin: no nudge is due before (A3, H13)."""
CERTAINLY_DUE = CALL_DUE + timedelta(hours=2)

_numbers = count(1)


def address(person: str) -> Address:
    return Address(platform=PLATFORM, workspace="", person=person)


def event_id() -> str:
    """A platform's id: never twice."""
    return f"event-{next(_numbers)}"


async def register(
    worker: Worker, person: str, profile: Profile = BERLIN, employer: str = "Acme", **values: str
) -> None:
    """What a person does to register, up to the bot's confirmation."""
    who = address(person)
    asked = CommandInvoked(id=event_id(), text=f"add {employer}", profile=profile)
    answered = await worker.conversations.handle(who, asked)
    form = next(effect for effect in answered.effects if isinstance(effect, OpenForm))
    filled = {field.name: field.value for field in form.form.fields} | values
    submitted = FormSubmitted(id=event_id(), key=form.key, values=filled, profile=profile)
    await worker.conversations.handle(who, submitted)
