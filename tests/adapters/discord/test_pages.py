"""A form of more fields than Discord shows at once: page by page, and never a word lost."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from tests.adapters.discord.test_forms import CALLBACK, opened
from tests.adapters.discord.world import World, world
from tests.platforms.discord_faults import AnswerLost, Refuses
from tests.platforms.discord_kinds import MODAL
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import DM, Message, Modal, Place

LINE = "Acme, warehouse job, in Leeds, via Randstad, with Dana Fox"
SO_FAR = "Is this right so far? Nothing is saved yet."


def fields_of(form: Modal) -> dict[str, str]:
    parts = (part["component"] for part in form.components if part["type"] == 18)
    return {part["custom_id"]: part.get("value") or "" for part in parts}


async def first_page(robin: Person, where: Place = DM, **typed: object) -> Message:
    """The first page is sent off; the message that it is answered with."""
    used = await robin.command("interview add", {"details": LINE}, where=where)
    assert used.modal is not None
    await robin.submits(used.modal, typed)
    return await robin.sees(SO_FAR)


async def next_page(robin: Person, message: Message) -> Modal:
    pressed = await robin.clicks(message, "Continue")
    assert pressed.answer_type == MODAL
    assert pressed.modal is not None
    return pressed.modal


async def test_the_first_page_is_the_one_that_everybody_gets(here: World) -> None:
    """Spares Robin a search: what the line named beside comes last."""
    async with here.running():
        form = await opened(here.robin, details=LINE)
    assert form.title == "An interview (1 of 2)"
    assert list(fields_of(form)) == ["employer", "day", "decision", "people"]


async def test_page_by_page_it_is_one_interview(here: World) -> None:
    """Spares Robin seven questions in the chat."""
    robin = here.robin
    async with here.running() as ringback:
        between = await first_page(robin, decision="friday")
        form = await next_page(robin, between)
        await robin.submits(form, {"role": "night shift", "place": "New York"})
        saved = await robin.sees("Saved: Acme")
        dossier = await ringback.dossier()
    assert form.title == "An interview (2 of 2)"
    assert fields_of(form) == {
        "role": "warehouse",
        "place": "Leeds",
        "agency": "Randstad",
    }
    assert not between.interactive()
    assert "Dana Fox" in saved.text
    assert dossier is not None
    (kept,) = dossier.search.applications
    assert (kept.role, kept.zone, kept.agency, str(kept.interview.decision_by)) == (
        *("night shift", "America/New_York"),
        *("Randstad", "2026-10-16"),
    )


async def test_whoever_has_little_time_saves_after_the_first_page(here: World) -> None:
    """Spares Robin, on a phone at the bus stop, a page of what was typed already."""
    robin = here.robin
    async with here.running() as ringback:
        await robin.clicks(await first_page(robin), "Save")
        await robin.sees("Saved: Acme")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert dossier.search.applications[0].role == "warehouse"


async def test_what_is_wrong_on_a_page_is_said_on_that_page(here: World) -> None:
    """Spares Robin the last page before hearing of a slip on the first, and a word typed twice."""
    robin = here.robin
    async with here.running():
        form = await opened(robin, details=LINE)
        await robin.submits(form, {"day": "the 45th of Nevember", "people": "Kim Lee"})
        again = await next_page(robin, await robin.sees("Not saved yet"))
        assert again.title == "An interview (1 of 2)"
        assert fields_of(again)["people"] == "Kim Lee"
        await robin.submits(again, {"day": "today"})
        last = await next_page(robin, await robin.sees(SO_FAR))
        await robin.submits(last, {"place": "Atlantis", "role": "night shift"})
        last = await next_page(robin, await robin.sees("Not saved yet"))
        assert last.title == "An interview (2 of 2)"
        assert fields_of(last)["role"] == "night shift"
        await robin.submits(last, {"place": ""})
        saved = await robin.sees("Saved: Acme")
    assert "Kim Lee" in saved.text


async def test_a_restart_between_two_pages_loses_nothing(here: World) -> None:
    """Spares Robin the first page again because somebody deployed meanwhile."""
    robin = here.robin
    async with here.running():
        between = await first_page(robin, people="Kim Lee")
    async with here.running():
        form = await next_page(robin, between)
    async with here.running():
        await robin.submits(form)
        assert "Kim Lee" in (await robin.sees("Saved: Acme")).text


async def test_it_goes_on_weeks_later(here: World) -> None:
    """Spares Robin, who fell ill, a button that is dead."""
    robin = here.robin
    async with here.running() as ringback:
        between = await first_page(robin, day="yesterday")
        here.clock.at += timedelta(days=21)
        await robin.submits(await next_page(robin, between))
        await robin.sees("Saved: Acme")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert str(dossier.search.applications[0].interview.day) == "2026-10-13"


async def test_two_quick_presses_open_the_page_and_save_once(here: World) -> None:
    """Spares Robin one interview twice."""
    robin = here.robin
    async with here.running() as ringback:
        between = await first_page(robin)
        both = await asyncio.gather(next_page(robin, between), next_page(robin, between))
        for form in both:
            await robin.submits(form, {"role": "cook"})
        told = await robin.sees("That was answered already, so nothing was changed.")
        dossier = await ringback.dossier()
    assert "You wrote: “cook; Leeds; Randstad”." in told.text
    assert dossier is not None
    assert len(dossier.search.applications) == 1


async def test_a_page_whose_answer_was_lost_is_sent_off_once_more(here: World) -> None:
    """Spares Robin, whose client says that something went wrong, a page typed in vain."""
    robin = here.robin
    async with here.running():
        form = await opened(robin, details=LINE)
        here.server.script(CALLBACK, *(AnswerLost(carried_out=False),) * 2)
        await robin.submits(form, {"people": "Kim Lee"}, must_answer=False)
        await robin.sees(SO_FAR)
        await robin.submits(form, {"people": "Kim Li"})
        between = await robin.sees("Kim Li")
        last = await next_page(robin, between)
        assert last.title == "An interview (2 of 2)"
        await robin.submits(last)
        assert "Kim Li" in (await robin.sees("Saved: Acme")).text


@pytest.mark.parametrize(
    "leaves",
    [
        pytest.param(lambda robin, between: robin.clicks(between, "Don't save"), id="its button"),
        pytest.param(lambda robin, _: robin.says("cancel"), id="in words"),
        pytest.param(lambda robin, _: robin.says("back"), id="backwards"),
    ],
)
async def test_it_can_be_left_and_what_comes_later_changes_nothing(
    here: World, leaves: Callable[[Person, Message], Awaitable[object]]
) -> None:
    """Spares Robin a question that follows them, and an interview that comes back by itself."""
    robin = here.robin
    async with here.running() as ringback:
        between = await first_page(robin)
        form = await next_page(robin, between)
        old = [dict(row) for row in between.components]
        await leaves(robin, between)
        await robin.sees("Left as it was. Nothing was changed.")
        between.components = old
        pressed = await robin.clicks(between, "Continue")
        assert pressed.modal is None
        await robin.sees("That was answered already")
        await robin.submits(form, {"role": "cook"})
        await robin.sees("You wrote: “cook; Leeds; Randstad”.")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert dossier.search.applications == ()


async def test_somebody_else_presses_in_vain(here: World) -> None:
    """Spares Robin a stranger who reads what was typed."""
    robin, mallory = here.robin, here.mallory
    async with here.running():
        between = await first_page(robin)
        await mallory.command("interview home")
        forged = await mallory.sees("Nothing is open")
        forged.components = between.components
        for label in ("Continue", "Save", "Don't save"):
            pressed = await mallory.clicks(forged, label)
            assert pressed.modal is None
        assert not any("Acme" in each.text for each in mallory.messages)
        await robin.submits(await next_page(robin, between))
        await robin.sees("Saved: Acme")


async def test_words_in_the_private_chat_go_on_field_by_field(here: World) -> None:
    """Spares Robin the form, should typing be easier."""
    robin = here.robin
    async with here.running():
        await first_page(robin)
        await robin.says("they decide on friday")
        review = await robin.sees("Is this right?")
        assert "Friday 16 October" in review.text
        assert "Leeds" in review.text
        await robin.clicks(review, "Save")
        await robin.sees("Saved: Acme")


async def test_a_page_that_cannot_be_shown_goes_on_in_the_chat(here: World) -> None:
    """Spares Robin a press that does nothing; what was given is still there."""
    robin = here.robin
    async with here.running():
        between = await first_page(robin)
        here.server.script(CALLBACK, Refuses(code=10062))
        await robin.clicks(between, "Continue", must_answer=False)
        review = await robin.sees("Is this right?")
        assert "Dana Fox" in review.text
        await robin.clicks(review, "Save")
        await robin.sees("Saved: Acme")


async def test_a_slow_first_page_is_acknowledged_and_answered_all_the_same(tmp_path: Path) -> None:
    """Spares Robin "the application did not respond" in the middle of a form."""
    async with world(tmp_path, early_seconds=0) as here:
        robin = here.robin
        async with here.running():
            between = await first_page(robin)
            await robin.submits(await next_page(robin, between))
            await robin.sees("Saved: Acme")


@pytest.mark.parametrize("place", ["server", "a server that only Robin installed us on", "group"])
async def test_where_others_look_on_nobody_else_sees_any_of_it(here: World, place: str) -> None:
    """Spares Robin colleagues who read where they apply."""
    robin = here.robin
    has_bot = place == "server"
    where = (
        here.server.group_dm()
        if place == "group"
        else here.server.guild("A server", has_bot=has_bot).channel
    )
    async with here.running():
        between = await first_page(robin, where)
        await robin.submits(await next_page(robin, between))
        saved = await robin.sees("Saved: Acme")
    assert between.is_ephemeral
    assert saved.is_ephemeral
