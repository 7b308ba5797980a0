"""Small messages for the terminal's tests, made of words as they would be typed."""

from bot.engine.meaning import (
    Button,
    Message,
    Note,
    Option,
    Paragraph,
    Select,
    Text,
    UserText,
    Weight,
    text,
)
from bot.service.ports import Address, Parcel

PERSON = Address(platform="console", workspace="", person="you")


def words(typed: str) -> Text:
    """A sentence that consists of what somebody typed."""
    return text("as-typed", words=UserText(value=typed))


def button(label: str, action: str = "", value: str = "", weight: Weight = Weight.PLAIN) -> Button:
    return Button(action=action or label.casefold(), label=words(label), value=value, weight=weight)


def listing(placeholder: str, *labels: str) -> Select:
    options = tuple(Option(value=label.casefold(), label=words(label)) for label in labels)
    return Select(action="pick", placeholder=words(placeholder), options=options)


def message(said: str, *actions: Button | Select, note: str = "") -> Message:
    blocks = (Paragraph(text=words(said)), *((Note(text=words(note)),) if note else ()))
    return Message(blocks=blocks, actions=actions, preview=words("preview"))


def parcel(key: str, body: Message, *, is_edit: bool = False) -> Parcel:
    return Parcel(
        id=1, fence=1, address=PERSON, key=key, message=body, deliver_key=key, is_edit=is_edit
    )
