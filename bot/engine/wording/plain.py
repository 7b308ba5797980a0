"""A message as plain text: the full twin of what the platforms show, in reading order."""

from collections.abc import Iterator
from typing import assert_never

from bot.advice.calendar import zone
from bot.engine.meaning import (
    Block,
    Button,
    Chart,
    Clock,
    Day,
    Entries,
    Heading,
    Link,
    Message,
    Moment,
    Note,
    Paragraph,
    Phone,
    Quote,
    Select,
    UserText,
    Zone,
)
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, Style, render
from bot.engine.wording.day_words import day_words


class PlainStyle:
    """Words and values as plain text, days with their weekday."""

    def literal(self, words: str) -> str:
        return words

    def user(self, argument: UserText) -> str:
        return argument.value

    def phone(self, argument: Phone) -> str:
        return argument.value

    def day(self, argument: Day, language: str = DEFAULT_LANGUAGE) -> str:
        return day_words(argument.day, language)

    def moment(self, argument: Moment, language: str = DEFAULT_LANGUAGE) -> str:
        there = argument.at.astimezone(zone(argument.zone))
        place = self.zone(Zone(key=argument.zone))
        # "UTC" says by itself that it is a time; a place does not.
        clock = f"({place})" if language != DEFAULT_LANGUAGE else f"{place} time"
        clock = place if argument.zone == "UTC" else clock
        return f"{day_words(there.date(), language)}, {there:%H:%M} {clock}"

    def clock(self, argument: Clock) -> str:
        return f"{argument.at:%H:%M}"

    def zone(self, argument: Zone) -> str:
        return argument.key.rpartition("/")[2].replace("_", " ")


def plain(message: Message, style: Style, language: str = DEFAULT_LANGUAGE) -> str:
    """Every block and every action's label, a line each."""
    lines = [line for block in message.blocks for line in block_lines(block, style, language)]
    for action in message.actions:
        match action:
            case Button():
                lines.append(f"[{render(action.label, style, language)}]")
            case Select():
                options = (f"[{render(o.label, style, language)}]" for o in action.options)
                lines.extend(options)
            case Link(url=url):
                lines.append(f"{render(action.label, style, language)}: {url}")
            case _:
                assert_never(action)
    return "\n".join(lines)


def block_lines(block: Block, style: Style, language: str = DEFAULT_LANGUAGE) -> Iterator[str]:
    """One block's lines; the words to say on the phone stand in quotation marks."""
    match block:
        case Heading() | Paragraph() | Note():
            yield render(block.text, style, language)
        case Quote(when=when):
            said = f"“{render(block.text, style, language)}”"
            yield said if when is None else f"{render(when, style, language)}: {said}"
        case Entries():
            for entry in block.entries:
                label = render(entry.label, style, language)
                yield f"{label}: {render(entry.value, style, language)}"
        case Chart():
            yield render(block.title, style, language)
            for bar in block.bars:
                yield f"{render(bar.label, style, language)}: {render(bar.said, style, language)}"
        case _:
            assert_never(block)
