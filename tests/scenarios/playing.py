"""Plays a transcript on a face, line by line, and holds what is seen against it."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.engine.dossier import Dossier
from tests.scenarios.faces import Face, NotOnThisFace, Seen
from tests.scenarios.facts import fact
from tests.scenarios.grammar import (
    Appointed,
    Attaches,
    Begin,
    Chooses,
    Clock,
    Fact,
    Fills,
    Happens,
    Has,
    Line,
    MovesTo,
    Offers,
    OpensHome,
    PressesAtHome,
    Says,
    SendsFile,
    Transcript,
    Types,
    UsesShortcut,
)
from tests.scenarios.wordings import label_pattern, pattern

LENGTHS = {"d": "days", "h": "hours", "m": "minutes"}


async def play(transcript: Transcript, face: Face) -> None:
    """Every line in order. Raises AssertionError with the line that does not hold."""
    begin = transcript.lines[0][1]
    assert isinstance(begin, Begin), f"{transcript.name} does not begin with `now ... in ...`"
    zone = ZoneInfo(begin.zone)
    try:
        await face.begin(_moment(begin.moment, zone, None), begin.zone)
        for number, line in transcript.lines[1:]:
            try:
                await _play(line, face, zone)
            except (AssertionError, LookupError) as error:
                raise AssertionError(f"{transcript.name}:{number}: {line}: {error}") from error
    finally:
        await face.end()


async def _play(line: Line, face: Face, zone: ZoneInfo) -> None:
    match line:
        case Types():
            await face.types(line.person, line.words, in_channel=line.in_channel)
        case Fills():
            await face.fills(line.person, line.values)
        case Chooses():
            await face.chooses(
                line.person,
                label_pattern(line.choice) if line.choice != "pick" else ".*",
                _entry(line.entry),
                which=line.which,
                twice=line.twice,
            )
        case OpensHome() | PressesAtHome() | UsesShortcut() | MovesTo():
            await _does_elsewhere(line, face)
        case SendsFile(person=person, name=name):
            await face.sends_file(person, name)
        case Clock(to=to):
            await face.clock(_moment(to, zone, face.now()))
        case Happens(what=what):
            await _happens(what, face)
        case Appointed(person=person, on_server=on_server):
            await face.appoint(person, on_server=on_server)
        case Says() | Has() | Attaches() | Offers() | Fact() | Begin():
            await _holds(line, face)


async def _does_elsewhere(
    line: OpensHome | PressesAtHome | UsesShortcut | MovesTo, face: Face
) -> None:
    """Not in the conversation."""
    match line:
        case OpensHome(person=person):
            await face.opens_home(person)
        case PressesAtHome(person=person, choice=choice, entry=entry):
            await face.presses_at_home(person, label_pattern(choice), _entry(entry))
        case UsesShortcut(person=person, name=name, words=words):
            await face.uses_shortcut(person, name, words)
        case MovesTo(zone=zone):
            await face.moves_to(zone)


def _entry(words: str) -> str:
    """An entry of a list, or a line, that begins with these words."""
    return re.escape(words) + ".*" if words else ""


async def _happens(what: str, face: Face) -> None:
    match what:
        case "redeliver":
            await face.redeliver()
        case "restart":
            await face.restart()
        case "kill before send":
            await face.kill_before_send()
        case "the next form comes too late":
            face.form_will_come_too_late()
        case "the platform is busy":
            face.platform_will_be_busy()
        case "messages are refused":
            face.messages_will_be_refused()
        case _:
            dossier = await face.dossier()
            assert dossier is not None
            await face.rewrite(with_a_step_that_is_gone(dossier))


async def _holds(line: Line, face: Face) -> None:
    match line:
        case Says(key=""):
            assert not face.new(), f"the bot said {face.new()}"
        case Says(key=key, values=values):
            _assert_said(key, values, face.new())
        case Has(person=person, key=key, values=values):
            _assert_said(key, values, face.on_screen(person))
        case Attaches(name=name):
            assert name in face.attached(), f"it attached {face.attached()}"
        case Offers(choices=choices):
            _assert_offered(choices, face.new())
        case Fact(name=name, value=value):
            known = fact(name, await face.dossier(), face.now())
            assert known == value, f"{name} is {known!r}"
        case _:
            raise NotOnThisFace(str(line))


def _assert_said(key: str, values: dict[str, str], seen: list[Seen]) -> None:
    wanted = pattern(key, values)
    shown = "\n---\n".join(message.words for message in seen)
    assert re.search(wanted, shown), f"it said instead:\n{shown or '(nothing)'}"


def _assert_offered(choices: tuple[str, ...], seen: list[Seen]) -> None:
    """One of the new messages has all of these, and in total no fewer."""
    wanted = [label_pattern(choice) for choice in choices]
    offers = [message.labels for message in seen if message.labels]
    assert any(all(_has(labels, w) for w in wanted) for labels in offers), f"offered: {offers}"


def _has(labels: tuple[str, ...], wanted: str) -> bool:
    return any(re.fullmatch(wanted, label) for label in labels)


def with_a_step_that_is_gone(dossier: Dossier) -> Dossier:
    """The dossier as an older release left it, whose newest question we do not know (S29)."""
    conversation = dossier.conversation
    gone = replace(conversation.questions[-1], step="a_step_of_long_ago", answered="")
    return replace(
        dossier,
        conversation=replace(
            conversation,
            questions=(*conversation.questions[:-1], gone),
            awaiting=gone.key,
        ),
    )


def _moment(written: str, zone: ZoneInfo, now: datetime | None) -> datetime:
    """`2026-10-14T18:00` on the wall where it began, or `+7d` from now; aware, UTC."""
    if written.startswith("+"):
        assert now is not None
        amount, unit = int(written[1:-1]), LENGTHS[written[-1]]
        if unit == "days":
            return (now.astimezone(zone) + timedelta(days=amount)).astimezone(UTC)
        return now + timedelta(**{unit: amount})
    return datetime.fromisoformat(written).replace(tzinfo=zone).astimezone(UTC)
