"""Discretion: what is stored in a chat names nothing, and details are shown apart (wording 5).

    Ringback: one thing for today.        instead of        Friday has passed, and Acme ...
    Press it, and only you see it. [Show]                   [Show my card] [I've heard] ...

A conversation in an employer's workspace can be read by others, for years. Whoever is discreet
reads details in what is gone when it is closed (`Notice.apart`), and answers there. Where that is
not possible, a message stands veiled in the chat, and one press shows what is behind it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from bot.engine.choices import Choice, button
from bot.engine.dossier import VEILED_KEPT, Veiled
from bot.engine.effects import Edit, Effect, Notice, Say
from bot.engine.events import Apart
from bot.engine.flows import repair
from bot.engine.meaning import (
    Action,
    Attachment,
    Block,
    Button,
    CalendarFile,
    Chart,
    Entries,
    ExportFile,
    Heading,
    Link,
    Message,
    Note,
    Paragraph,
    Phone,
    Quote,
    Select,
    TableFile,
    Text,
    UserText,
    Weight,
    Words,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Asking, Scene
from bot.engine.standing import is_standing
from bot.engine.steps import NUDGES

HOUSE = ("privacy-", "rule-")
"""Sentences with values of the rules in them: these are the house's words, and nobody's secret."""


def discreetly(scene: Scene, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """The same effects, shown apart where the answer belongs there, veiled where it must be."""
    if _goes_apart(scene):
        effects = tuple(part for effect in effects for part in _apart(effect, scene))
    if not scene.view.is_discreet:
        return effects
    return tuple(_veiled(effect, scene) for effect in effects)


def kept_behind(scene: Scene, effects: tuple[Effect, ...]) -> tuple[Veiled, ...]:
    """What was told, and is veiled among these effects: a question would know its own words."""
    if _goes_apart(scene) or not scene.view.is_discreet:
        return scene.conversation.veiled
    told = tuple(
        Veiled(key=effect.key, message=replace(effect.message, attachments=()))
        for effect in effects
        if isinstance(effect, Say)
        and scene.conversation.question(effect.key) is None
        and _is_veiled(effect, scene)
    )
    return (*scene.conversation.veiled, *told)[-VEILED_KEPT:]


def revealed(scene: Scene, key: str) -> Scene:
    """What is behind a veil, as it stands now: to whoever presses, and to nobody else."""
    told = next((each for each in scene.conversation.veiled if each.key == key), None)
    if told is not None:
        return scene.notice(told.message)
    return _shown_once_more(scene, Asking(key=key, passing=True))


def calendar_sent(scene: Scene, key: str) -> Scene:
    """The entry for the calendar that is shown under that key, as a file: asked for by name."""
    return _shown_once_more(scene, Asking(key=key, as_calendar=True))


def _shown_once_more(scene: Scene, asking: Asking) -> Scene:
    """In that way, unless the question is gone or the facts have overtaken it."""
    question = scene.conversation.question(asking.key)
    if question is None:
        return scene.notice(answer(text("unknown-button")))
    if not is_standing(question, scene.search):
        return repair.stale(replace(scene, question=question))
    return replace(scene, pending=(*scene.pending, asking))


def calendar_on_demand(message: Message) -> Message:
    """For a platform that shows no files apart: a button in place of the calendar's entry."""
    if not any(isinstance(file, CalendarFile) for file in message.attachments):
        return message
    actions = (*message.actions, button(Choice.SEND_CALENDAR))
    return replace(message, actions=actions, attachments=())


def as_calendar(message: Message) -> Message:
    """Nothing of the message but its entries for the calendar."""
    entries = (file for file in message.attachments if isinstance(file, CalendarFile))
    files = tuple(replace(file, asked_for=True) for file in entries)
    if not files:
        return answer(text("unknown-button"))
    return replace(answer(text("calendar-sent")), attachments=files)


def names_something(message: Message) -> bool:
    """Whether any of its words, buttons or files holds what somebody typed."""
    return (
        any(_was_typed(each) for block in message.blocks for each in _texts(block))
        or any(_was_typed(each) for action in message.actions for each in _labels(action))
        or any(_tells(each) for each in message.attachments)
    )


# -- shown apart -------------------------------------------------------------------------------


def _goes_apart(scene: Scene) -> bool:
    apart = getattr(scene.event, "apart", Apart.NEVER)
    return apart is Apart.ALREADY or (apart is Apart.POSSIBLE and scene.view.is_discreet)


def _apart(effect: Effect, scene: Scene) -> Iterator[Effect]:
    """A message as a notice; a file can only be sent, and that it was is said."""
    match effect:
        case Say(message=message) if scene.view.is_discreet and _asked_for(message):
            yield from _file_sent(effect)
        case Say(message=message) if message.attachments and not scene.view.is_discreet:
            yield effect
            yield Notice(message=answer(text("sent-to-chat")), apart=True)
        case Say(key=key, message=message) | Notice(key=key, message=message):
            yield Notice(key=key, message=message, apart=True, awaits=_awaits(key, scene))
        case _:
            yield effect


def _file_sent(effect: Say) -> Iterator[Effect]:
    """The file alone goes to the chat; what was said with it is shown apart."""
    files = _asked_for(effect.message)
    said = text("calendar-sent" if isinstance(files[0], CalendarFile) else "file-sent")
    yield replace(effect, message=replace(answer(said), attachments=files))
    blocks = (*effect.message.blocks, Note(text=text("sent-to-chat")))
    message = replace(effect.message, blocks=blocks, attachments=())
    yield Notice(message=message, apart=True, sent=files)


def _asked_for(message: Message) -> tuple[Attachment, ...]:
    """A file goes only if it was asked for by name: an export is all of it anyway."""
    return tuple(file for file in message.attachments if not _tells(file))


def _awaits(key: str, scene: Scene) -> bool:
    return bool(key) and scene.conversation.awaiting == key


# -- veiled ------------------------------------------------------------------------------------


def _veiled(effect: Effect, scene: Scene) -> Effect:
    match effect:
        case Say(message=message) if message.attachments and not _is_veiled(effect, scene):
            return replace(effect, message=replace(message, is_discreet=True))
        case Say() if _is_veiled(effect, scene):
            said = text("veiled-nudge" if effect.nudge_keys else "veiled-answer")
            show = button(Choice.REVEAL, Weight.MAIN)
            return replace(effect, message=_veil(effect.message, said, show))
        case Edit() if _is_veiled(effect, scene):
            return replace(effect, message=_veil(effect.message, text("veiled-settled")))
        case _:
            return effect


def _is_veiled(effect: Say | Edit, scene: Scene) -> bool:
    """What names something, is about an application, or reminds of one."""
    question = scene.conversation.question(effect.key)
    is_about_one = question is not None and (
        bool(question.about.application_id) or question.step in NUDGES
    )
    return is_about_one or names_something(effect.message)


def _veil(message: Message, said: Text, *actions: Button) -> Message:
    greeting = tuple(block for block in message.blocks if _greets(block))
    return Message(
        blocks=(*greeting, Paragraph(text=said)),
        preview=message.preview,
        actions=actions,
        attachments=_asked_for(message),
        is_discreet=True,
    )


def _greets(block: Block) -> bool:
    """Who speaks, and who else may read it: said once, and never hidden (wording 1, 17)."""
    return isinstance(block, Paragraph | Note) and block.text.key.startswith("introduction")


def _texts(block: Block) -> Iterator[Text]:
    match block:
        case Heading() | Paragraph() | Note() | Quote():
            yield block.text
        case Entries():
            yield from (part for entry in block.entries for part in (entry.label, entry.value))
        case Chart():
            yield block.title
            yield from (part for bar in block.bars for part in (bar.label, bar.said))
        case _:
            assert_never(block)


def _labels(action: Action) -> Iterator[Text]:
    match action:
        case Button() | Link():
            yield action.label
        case Select():
            yield action.placeholder
            yield from (option.label for option in action.options)
        case _:
            assert_never(action)


def _tells(attachment: Attachment) -> bool:
    match attachment:
        case CalendarFile(asked_for=asked_for):
            return not asked_for
        case TableFile() | ExportFile():
            return False  # asked for by name
        case _:
            assert_never(attachment)


def _was_typed(words: Text) -> bool:
    if words.key.startswith(HOUSE):
        return False
    return any(
        isinstance(value, UserText | Phone) or (isinstance(value, Words) and _was_typed(value.text))
        for value in words.args.values()
    )
