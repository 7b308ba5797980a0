"""Everything that the bot says while the transcripts are played, each kind of message once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import blake2s

from bot.engine.effects import Notice, OpenForm, RejectForm, Say, Turn
from bot.engine.fields import Form
from bot.engine.meaning import (
    Block,
    Chart,
    Entries,
    Link,
    Message,
    Note,
    Paragraph,
    Quote,
    Select,
    Text,
    Words,
)
from bot.engine.workspace.administer import COACHING as COACHING_FORM
from bot.engine.workspace.administer import OWNER
from bot.engine.workspace.overview import AdminAct
from bot.engine.workspace.pages import PAGES
from tests.engine.admins import COACHING, Office
from tests.scenarios.engine_face import EngineFace
from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play

NAME_CHARS = 60
_ID = re.compile(r"\b[0-9a-f]{16}\b")
NOT_A_QUESTION = "told"

Shown = Message | Form


@dataclass(slots=True)
class Listening(EngineFace):
    """The engine, with somebody who writes down what it says, by name."""

    heard: dict[str, Shown] = field(default_factory=dict)

    def _carry_out(self, turn: Turn) -> None:
        for effect in turn.effects:
            match effect:
                case Say(key=key, message=said) | Notice(key=key, message=said):
                    shown = _past_the_introduction(said)
                    self.heard.setdefault(name_of(_step(turn, key), shown), shown)
                case OpenForm(key=key, form=form) | RejectForm(key=key, form=form):
                    self.heard.setdefault(name_of(_step(turn, key), form), form)
                case _:
                    continue
        # Slots and super() without arguments do not go together.
        EngineFace._carry_out(self, turn)


async def heard_in_all_transcripts() -> dict[str, Shown]:
    """Each kind of message with its name, as it came up first; with forms, and without."""
    heard: dict[str, Shown] = {}
    in_chat = playable("engine without forms")
    for path in playable("engine"):
        for shows_forms in (True, False):
            if not shows_forms and path not in in_chat:
                continue
            face = Listening(name="engine", shows_forms=shows_forms, heard=heard)
            await play(read(path), face)
    return heard


async def heard_page_by_page() -> dict[str, Shown]:
    """What comes between the pages of a form that has more fields than there is room for."""
    heard: dict[str, Shown] = {}
    (path,) = (path for path in playable("engine") if path.stem == "s16f_all_said_back")
    face = Listening(name="engine", fields_at_once=4, heard=heard)
    await play(read(path), face)
    return heard


def heard_by_admins() -> dict[str, Shown]:
    """What the admin of a workspace sees who sets everything once."""
    heard: dict[str, Shown] = {}
    office = Office()
    office.looks()
    _note(heard, "overview", office)
    for page in (COACHING_FORM, OWNER, *PAGES):
        action = {COACHING_FORM: AdminAct.COACHING, OWNER: AdminAct.OWNER}.get(page)
        office.presses(action or AdminAct.RULES, page)
        _note(heard, "form", office)
    for page, values in ADMINS_STEPS:
        office.sends(page, **values)
        _note(heard, "sent", office)
    office.presses(AdminAct.UNDO, office.value_of_button(AdminAct.UNDO))
    _note(heard, "undone", office)
    office.is_not_shown(OWNER)
    _note(heard, "not_shown", office)
    return heard


ADMINS_STEPS: tuple[tuple[str, dict[str, str]], ...] = (
    (COACHING_FORM, COACHING),
    (COACHING_FORM, COACHING),
    ("waiting", {"A3__wait": "10 days"}),
    ("sectors", {"H2__retail_weekends": "no"}),
    (OWNER, {OWNER: "yes"}),
)


def _note(heard: dict[str, Shown], moment: str, office: Office) -> None:
    effect = office.effect
    assert effect is not None
    shown = effect.message if isinstance(effect, Notice) else effect.form
    heard.setdefault(name_of(f"admin_{moment}", shown), shown)


def _past_the_introduction(said: Message) -> Message:
    """Who speaks for the first time says so before any message: once is enough here."""
    keys = [block.text.key for block in said.blocks[:2] if isinstance(block, Paragraph | Note)]
    if keys[:1] != ["introduction"] or len(said.blocks) == 2:
        return said
    return replace(said, blocks=said.blocks[2:])


def without_ids(written: str) -> str:
    """Ids differ with every line that a transcript gains: they are no part of how it looks."""
    return _ID.sub("<id>", written)


def name_of(step: str, shown: Shown) -> str:
    """`call_due/due-promise.due-until.4f2a`: who asks, and what it is made of."""
    keys = list(dict.fromkeys(_keys(shown)))
    mark = blake2s(" ".join(sorted(keys)).encode(), digest_size=3).hexdigest()
    return f"{step}/{'.'.join(keys)[:NAME_CHARS].rstrip('.-')}.{mark}"


def _step(turn: Turn, key: str) -> str:
    question = turn.dossier.conversation.question(key) if turn.dossier and key else None
    return question.step if question else NOT_A_QUESTION


def _keys(shown: Shown) -> Iterator[str]:
    """The catalogue keys of everything in it, in reading order."""
    if isinstance(shown, Form):
        yield shown.title.key
        for form_field in shown.fields:
            yield form_field.label.key
        return
    for block in shown.blocks:
        yield from _block_keys(block)
    for action in shown.actions:
        match action:
            case Select():
                yield action.placeholder.key
            case Link():
                yield action.label.key
            case _:
                yield action.action
    yield from (attachment.kind for attachment in shown.attachments)


def _block_keys(block: Block) -> Iterator[str]:
    match block:
        case Entries():
            yield from sorted({entry.label.key for entry in block.entries})
        case Chart():
            yield block.title.key
        case Quote():
            yield from _text_keys(block.text)
        case _:
            yield from _text_keys(block.text)


def _text_keys(said: Text) -> Iterator[str]:
    yield said.key
    for argument in said.args.values():
        if isinstance(argument, Words):
            yield from _text_keys(argument.text)
