"""A coach's turns: on the right dossier, of the right workspace, noted, and kept nowhere else."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pytest

from bot.engine.desk import KEY, Case, form_key
from bot.engine.effects import Notice
from bot.engine.events import ActionChosen, CommandInvoked, FormSubmitted
from bot.engine.meaning import Select
from bot.engine.sections import SectionName
from bot.engine.wording.plain import PlainStyle, plain
from bot.service.crash_points import CrashPoint, listening
from bot.service.ports import Address, Committed, Decide
from bot.service.turns import Answered
from tests.service.centre import (
    CASEY,
    COACHES,
    DREW,
    MALLORY,
    NAMED,
    ROBIN,
    SECRET,
    Centre,
    centre_of,
)
from tests.service.fakes import NOON, KeptInMemory
from tests.storage.inside import count


def said(answered: Answered) -> str:
    """What whoever clicked is shown."""
    return "\n".join(
        plain(e.message, PlainStyle()) for e in answered.effects if isinstance(e, Notice)
    )


async def test_a_coach_takes_reads_and_answers_and_only_the_answer_is_sent(centre: Centre) -> None:
    """From the first line to a person's answer, and each step where it belongs."""
    case_id = await centre.robin_shares()
    assert "Waiting: 1" in said(await centre.commands(CASEY, "coach"))
    await centre.presses(CASEY, "take_case", case_id)
    assert SECRET in said(await centre.presses(CASEY, "open_case", case_id))
    event = FormSubmitted(id="answer", key=form_key(case_id), values={"answer": "On Friday?"})
    assert "on its way" in said(await centre.happens(CASEY, event))
    to_robin = [parcel for parcel in centre.platform.delivered if parcel.address == ROBIN]
    assert centre.platform.delivered[-2:] == to_robin[-2:]
    last = plain(centre.platform.delivered[-1].message, PlainStyle())
    assert "On Friday?" in last
    grant = await centre.grant()
    assert [(r.by, r.name, r.at) for r in grant.readings] == [(CASEY.person, "Casey Lee", NOON)]


@pytest.mark.parametrize("action", ["show_case", "take_case", "open_case", "close_case"])
@pytest.mark.parametrize(
    "stranger",
    [
        pytest.param(DREW, id="another workspace's coach"),
        pytest.param(replace(CASEY, workspace="T2"), id="the same id in another workspace"),
        pytest.param(MALLORY, id="somebody of the same workspace"),
        pytest.param(ROBIN, id="the person themselves"),
    ],
)
async def test_nobody_else_gets_at_a_case_by_its_id(
    centre: Centre, stranger: Address, action: str
) -> None:
    """A forged button, with the right id on it, opens nothing and changes nothing."""
    case_id = await centre.robin_shares()
    await centre.presses(CASEY, "take_case", case_id)
    before = await centre.grant()
    answered = await centre.presses(stranger, action, case_id)
    assert SECRET not in said(answered)
    assert "Shared on" not in said(answered)
    assert await centre.grant() == before


async def test_another_workspaces_queue_is_empty(centre: Centre) -> None:
    """A coach sees those of their own centre."""
    await centre.robin_shares()
    assert "Nobody shares anything" in said(await centre.commands(DREW, "coach"))


@pytest.mark.parametrize("forged", ["", "0" * 16, "%", "' OR ''='"])
async def test_a_case_that_was_made_up_is_told_apart_from_none(centre: Centre, forged: str) -> None:
    """A coach's old or forged button gets one polite answer."""
    await centre.robin_shares()
    assert "not shared any more" in said(await centre.presses(CASEY, "open_case", forged))


async def test_a_click_that_the_platform_repeats_is_one_reading(centre: Centre) -> None:
    """The log says how often somebody looked, not how often a network stumbled."""
    case_id = await centre.robin_shares()
    await centre.presses(CASEY, "take_case", case_id)
    event = ActionChosen(id="same", key=KEY, action="open_case", value=case_id)
    assert not (await centre.happens(CASEY, event)).repeated
    assert (await centre.happens(CASEY, event)).repeated
    assert len((await centre.grant()).readings) == 1


async def test_the_coaches_are_told_once_and_learn_nothing_by_it(centre: Centre) -> None:
    """A case that nobody looks for helps nobody; what is in it is read by a button alone."""
    await centre.robin_shares()
    to_casey = [parcel for parcel in centre.platform.delivered if parcel.address == CASEY]
    assert len(to_casey) == 1
    assert "shared something with you" in plain(to_casey[0].message, PlainStyle())
    assert SECRET not in plain(to_casey[0].message, PlainStyle())
    assert count(centre.storage.database, "dossiers") == 1


async def test_a_case_given_back_waits_for_all_coaches_and_they_are_told(
    centre: Centre, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever shared it is not left with a coach who cannot go on, and no reading is forgotten."""
    lee = replace(CASEY, person="U78")
    monkeypatch.setitem(COACHES, CASEY.workspace, (CASEY.person, lee.person))
    case_id = await centre.robin_shares()
    await centre.presses(CASEY, "take_case", case_id)
    await centre.presses(CASEY, "open_case", case_id)
    centre.platform.delivered.clear()
    assert "Given back" in said(await centre.presses(CASEY, "give_case_back", case_id))
    await centre.conversations.drain()
    told = {each.address: plain(each.message, PlainStyle()) for each in centre.platform.delivered}
    assert "cannot go on with your case" in told[ROBIN]
    assert "shared something with you" in told[lee]
    assert CASEY not in told
    assert "Waiting: 1" in said(await centre.commands(CASEY, "coach"))
    grant = await centre.grant()
    assert (grant.taken_by, [reading.by for reading in grant.readings]) == ("", [CASEY.person])


class Refusing(KeptInMemory):
    """A store whose disk is full."""

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        raise OSError


async def test_that_the_coaches_cannot_be_told_takes_nothing_back(centre: Centre) -> None:
    """It stands in their queue, and the person has their answer."""
    broken = centre_of(centre.storage, centre.clock, centre.storage.cases, Refusing())
    case_id = await broken.robin_shares()
    assert [parcel.address for parcel in broken.platform.delivered if parcel.address != ROBIN] == []
    waiting = await centre.storage.cases.queue("slack", (CASEY.workspace,), NOON)
    assert [case.id for case in waiting] == [case_id]


class Died(Exception):
    """The program dies here."""


async def test_what_could_not_be_noted_is_not_shown(centre: Centre) -> None:
    """A reading without its line in the log would be one that nobody ever learns of."""
    case_id = await centre.robin_shares()
    await centre.presses(CASEY, "take_case", case_id)

    def die(point: CrashPoint) -> None:
        if point is CrashPoint.BEFORE_TURN_COMMIT:
            raise Died

    with listening(die), pytest.raises(Died):
        await centre.presses(CASEY, "open_case", case_id)
    assert (await centre.grant()).readings == ()


async def test_a_coach_who_only_coaches_is_not_kept(centre: Centre) -> None:
    """No dossier, no message, nothing of Robin on a coach's side."""
    case_id = await centre.robin_shares()
    await centre.commands(CASEY, "coach")
    await centre.presses(CASEY, "take_case", case_id)
    await centre.presses(CASEY, "open_case", case_id)
    await centre.presses(CASEY, "open_case", "made up")
    assert count(centre.storage.database, "dossiers") == 1


async def test_a_coach_who_looks_for_work_keeps_their_own_dossier(centre: Centre) -> None:
    """Looking into the queue touches nothing of theirs."""
    await centre.commands(CASEY, "home")
    before = await centre.dossier(CASEY)
    assert before is not None
    await centre.commands(CASEY, "coach")
    assert await centre.dossier(CASEY) == before
    await centre.commands(CASEY, "list")
    assert await centre.dossier(CASEY) != before


async def test_what_was_taken_back_is_closed_to_a_button_that_is_still_there(
    centre: Centre,
) -> None:
    """Taken back is taken back, at this moment."""
    case_id = await centre.robin_shares()
    await centre.presses(CASEY, "take_case", case_id)
    dossier = await centre.dossier()
    assert dossier is not None
    card = dossier.conversation.questions[-1].key
    await centre.happens(ROBIN, ActionChosen(id="back", key=card, action="unshare"))
    answered = await centre.presses(CASEY, "open_case", case_id)
    assert "not shared any more" in said(answered)
    assert SECRET not in said(answered)


@dataclass(slots=True)
class OldQueue:
    """Still points at somebody who has just been forgotten."""

    async def queue(
        self, platform: str, workspaces: Sequence[str], now: datetime
    ) -> Sequence[Case]:
        return ()

    async def find(
        self, platform: str, workspaces: Sequence[str], case_id: str, now: datetime
    ) -> Address | None:
        return ROBIN


async def test_somebody_forgotten_in_between_stays_forgotten(centre: Centre) -> None:
    """The queue was read a moment ago; the dossier is gone now."""
    late = centre_of(centre.storage, centre.clock, OldQueue())
    assert "not shared any more" in said(await late.presses(CASEY, "open_case", "0" * 16))
    assert count(centre.storage.database, "dossiers") == 0


async def test_where_there_is_one_person_the_command_is_theirs(centre: Centre) -> None:
    """A terminal has no coach's side."""
    alone = centre_of(centre.storage, centre.clock, None)
    answered = await alone.commands(CASEY, "coach")
    assert answered.effects == ()
    assert await alone.dossier(CASEY) is not None


async def test_a_coach_has_the_queue_on_their_home_and_nobody_else(centre: Centre) -> None:
    """Spares Casey a command, and everybody else a look at who shares."""
    case_id = await centre.robin_shares()
    home = await centre.conversations.home(CASEY, NAMED)
    section = home.section(SectionName.DESK)
    assert section is not None
    assert section.key == KEY
    (listed,) = (action for action in section.actions if isinstance(action, Select))
    assert [option.value for option in listed.options] == [case_id]
    other = await centre.conversations.home(ROBIN, NAMED)
    assert other.section(SectionName.DESK) is None


async def test_a_coach_reads_their_queue_in_the_language_of_their_platform(centre: Centre) -> None:
    """Spares Casey, who reads German, a queue in English."""
    in_german = replace(NAMED, locale="de-DE")
    event = CommandInvoked(id="look", text="coach", profile=in_german)
    (notice,) = (await centre.happens(CASEY, event)).effects
    assert isinstance(notice, Notice)
    assert plain(notice.message, PlainStyle()) == "Gerade teilt niemand etwas."
    section = (await centre.conversations.home(CASEY, in_german)).section(SectionName.DESK)
    assert section is not None
    assert section.heading is not None
    assert section.heading.language == "de"


async def test_a_coach_is_told_of_a_case_in_the_language_that_they_chose(centre: Centre) -> None:
    """Spares Casey, who speaks German with the bot, news in English."""
    in_german = replace(NAMED, locale="de-DE")
    await centre.happens(CASEY, CommandInvoked(id="home", text="home", profile=in_german))
    await centre.robin_shares()
    to_casey = [parcel for parcel in centre.platform.delivered if parcel.address == CASEY]
    assert "Jemand hat etwas mit dir geteilt." in plain(to_casey[-1].message, PlainStyle())
