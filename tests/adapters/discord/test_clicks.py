"""Buttons and lists: once however often pressed, weeks later, and for their owner alone."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

import adapters.discord
from adapters import errands
from tests.adapters.discord.world import (
    MONDAY_EVENING,
    Ringback,
    World,
    registered,
    world,
)
from tests.platforms.discord_kinds import DEFER_REPLY, REPLY, UPDATE
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Message

ROOM = Path(adapters.discord.__file__).parent


async def nudged(ringback: Ringback, robin: Person) -> Message:
    """Robin's interview is noted, and its call has come due."""
    await registered(ringback, robin)
    await ringback.until(MONDAY_EVENING)
    return await robin.sees("Show my card")


async def carded(ringback: Ringback, robin: Person) -> Message:
    """Robin holds the phone and the card."""
    await robin.clicks(await nudged(ringback, robin), "Show my card")
    return await robin.sees("Press when it's over")


async def test_a_nudge_pushes_nothing_private_and_says_the_rest_in_private(here: World) -> None:
    """Spares Robin an employer's name on a lock screen."""
    async with here.running() as ringback:
        nudge = await nudged(ringback, here.robin)
    assert "Acme" in nudge.text
    assert nudge.notification == "Ringback: one thing for today."


async def test_the_pressed_card_is_changed_in_place_by_the_press_itself(here: World) -> None:
    """Spares Robin a second card beside the first, and a wait."""
    async with here.running() as ringback:
        nudge = await nudged(ringback, here.robin)
        press = await here.robin.clicks(nudge, "Show my card")
        await here.robin.sees("Press when it's over")
    assert press.answer_type == UPDATE
    assert nudge.labels == []
    assert "Your card is below." in nudge.text


async def test_s20_a_redelivered_press_counts_once(here: World) -> None:
    """Spares Robin two calls in the budget for one made."""
    async with here.running() as ringback:
        card = await carded(ringback, here.robin)
        first = await here.robin.clicks(card, "No answer")
        await here.server.redeliver(first)
        # One database, one turn after the other: whoever is answered later comes later.
        await here.robin.command("interview list")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert len(dossier.search.applications[0].contacts) == 1
    recorded = [m for m in here.robin.messages if "nobody answered" in m.text]
    assert len(recorded) == 1


async def test_s20_two_presses_at_once_count_once_and_both_are_answered(here: World) -> None:
    """Spares Robin two calls in the budget for one made, and a press that seems to fail."""
    async with here.running() as ringback:
        card = await carded(ringback, here.robin)
        presses = await asyncio.gather(*(here.robin.clicks(card, "No answer") for _ in range(2)))
        dossier = await ringback.dossier()
    assert dossier is not None
    assert len(dossier.search.applications[0].contacts) == 1
    assert all(press.answer_type for press in presses)


async def test_s21_a_stale_button_changes_nothing_and_shows_what_is_known(here: World) -> None:
    """Spares Robin an outcome that an old message overwrites."""
    robin = here.robin
    async with here.running() as ringback:
        nudge = await nudged(ringback, robin)
        await robin.clicks(nudge, "I've heard")
        await robin.clicks(await robin.sees("What did Acme say?"), "A no")
        await robin.sees("I'm sorry")
        before = await ringback.dossier()
        stale = nudge.history[0].components[0]["components"][0]["custom_id"]
        nudge.components = nudge.history[0].components
        press = await robin.clicks(nudge, stale)
        after = await ringback.dossier()
    assert before is not None
    assert after is not None
    assert after.search.applications == before.search.applications
    assert press.message is not None
    assert press.message.is_ephemeral
    assert "Acme" in press.message.text


async def test_s25_of_two_conflicting_answers_the_first_wins(here: World) -> None:
    """Spares Robin a record that depends on which device was slower."""
    async with here.running() as ringback:
        card = await carded(ringback, here.robin)
        rows = card.components
        await here.robin.clicks(card, "No answer")
        card.components = rows
        second = await here.robin.clicks(card, "Left a message")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert [c.result for c in dossier.search.applications[0].contacts] == ["no_answer"]
    assert second.message is not None
    assert "Acme" in second.message.text


async def test_s33_a_forged_press_learns_nothing_and_changes_nothing(here: World) -> None:
    """Spares Robin somebody else's hands in their search."""
    async with here.running() as ringback:
        nudge = await nudged(ringback, here.robin)
        before = await ringback.dossier()
        await here.mallory.command("interview home")
        theirs = await here.mallory.sees("Nothing is open")
        theirs.components = nudge.components
        press = await here.mallory.clicks(theirs, "Show my card")
        assert await ringback.dossier() == before
    assert press.message is not None
    assert press.message.is_ephemeral
    assert "Acme" not in press.message.text
    assert "can't find" in press.message.text


async def test_a_button_of_another_release_gets_a_polite_answer(here: World) -> None:
    """Spares Robin a press that fails without a word."""
    async with here.running() as ringback:
        nudge = await nudged(ringback, here.robin)
        for button in nudge.interactive():
            button["custom_id"] = f"r0:{button['custom_id']}"
        press = await here.robin.clicks(nudge, "Show my card")
    assert press.answer_type == REPLY
    assert press.message is not None
    assert "can't find" in press.message.text


async def test_buttons_work_weeks_and_a_restart_later(here: World) -> None:
    """Spares Robin a dead button on the very day of the call."""
    async with here.running() as ringback:
        nudge = await nudged(ringback, here.robin)
    here.server.age_tokens(60 * 24 * 21)
    here.clock.at += timedelta(days=21)
    async with here.running():
        await here.robin.clicks(nudge, "Show my card")
        await here.robin.sees("Press when it's over")
    assert nudge.labels == []


async def test_buttons_outlive_other_messages_ends(here: World) -> None:
    """Spares Robin buttons that die when another message loses its own.

    In discord.py a view with both dynamic and ordinary items takes the dynamic ones of the whole
    process down with it when it ends.
    """
    robin = here.robin
    async with here.running() as ringback:
        nudge = await nudged(ringback, robin)
        for _ in range(3):
            await robin.command("interview settings")
            settings = await robin.sees("Your settings")
            opened = await robin.selects(settings, "Change…", "Quiet hours")
            assert opened.modal is not None
            await robin.submits(opened.modal)
            await robin.clicks(nudge, "Why?")
        press = await robin.clicks(nudge, "Show my card")
    assert press.answer_type == UPDATE


def test_no_button_and_no_form_lives_in_memory() -> None:
    """Spares Robin whatever depends on which process showed a button: discord.py's views do."""
    sources = [path.read_text(encoding="utf-8") for path in ROOM.glob("*.py")]
    assert sources
    assert not any("discord.ui" in source or "add_view" in source for source in sources)


async def test_a_message_without_its_outcome_is_edited_from_elsewhere(here: World) -> None:
    """Spares Robin a question that still looks open after it was answered in words."""
    robin = here.robin
    async with here.running() as ringback:
        await carded(ringback, robin)
        await robin.clicks(await robin.sees("Press when it's over"), "We talked")
        asked = await robin.sees("What did Acme say?")
        await robin.says("nothing decided")
        await robin.sees("May you call again?")
    assert asked.labels == []
    assert asked.history


async def test_a_deleted_message_is_no_obstacle_to_its_change(here: World) -> None:
    """Spares the operator a message that can "never be delivered", and Robin a stuck queue."""
    robin = here.robin
    async with here.running() as ringback:
        await robin.clicks(await carded(ringback, robin), "We talked")
        asked = await robin.sees("What did Acme say?")
        here.server._world.delete(asked)
        await robin.says("nothing decided")
        await robin.sees("May you call again?")
        assert await ringback.house.outbox.stuck() == ()


async def test_a_list_entry_is_chosen(here: World) -> None:
    """Spares Robin the typing of a name that the bot knows."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        used = await robin.command("interview list")
        assert used.message is not None
        (listed,) = (each for each in used.message.interactive() if each["type"] == 3)
        await robin.selects(used.message, listed["custom_id"], listed["options"][0]["value"])
        await robin.sees("interview on")


async def test_where_many_wait_already_what_needs_no_form_is_acknowledged_at_once(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares whoever comes last in a rush a quarter of a second of doubt more than the others."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        alone = await here.robin.command("interview list")
        monkeypatch.setattr(errands, "MANY", 0)
        in_a_rush = await here.robin.command("interview list")
        await here.robin.sees(lambda message: message.interaction is in_a_rush)
        form = await here.robin.command("interview add", {"details": "Globex"})
    assert [alone.answer_type, in_a_rush.answer_type] == [REPLY, DEFER_REPLY]
    assert form.modal is not None


async def test_what_needs_no_form_is_acknowledged_early(tmp_path: Path) -> None:
    """Spares Robin a click that seems to have done nothing, on the busiest of mornings."""
    async with world(tmp_path, early_seconds=0) as here:
        robin = here.robin
        async with here.running() as ringback:
            await registered(ringback, robin)
            used = await robin.command("interview list")
            await robin.sees(lambda message: message.interaction is used)
            form = await robin.command("interview add", {"details": "Globex"})
        assert used.answer_type == DEFER_REPLY
        assert form.modal is not None
