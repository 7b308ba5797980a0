"""How words and values look in Slack, where nothing that somebody typed is ever markup.

Slack knows no way to write a literal `*` in mrkdwn (a backslash is shown). So what may hold typed
words goes into `rich_text` and `plain_text`, which know no markup at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.engine.meaning import Moment, Phone, Text, UserText, Words
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render
from bot.engine.wording.directions import isolated
from bot.engine.wording.plain import PlainStyle

# https://docs.slack.dev/messaging/formatting-message-text, date formatting: of the tokens that
# are words only {date_long} always names the weekday; {date_long_pretty} says "tomorrow" instead,
# and means another day when it is read again later.
DATE_FORMAT = "{date_long} at {time}"

# Private-use characters around a moment until it becomes an element of its own.
_OPEN, _CLOSE = "\ue010", "\ue011"
_MOMENT = re.compile(f"{_OPEN}(-?\\d+)\\|([^{_CLOSE}]*){_CLOSE}")
# Nobody can forge those; and the explicit bidirectional controls (UAX #9) would reorder the words
# around them. The marks that names in right-to-left scripts need (U+200E, U+200F) stay.
_NOT_SHOWN = re.compile(f"[{_OPEN}{_CLOSE}\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A piece of a sentence; with an `epoch` (seconds) it is a moment, and `words` its twin."""

    words: str
    epoch: int | None = None


class PlainSlackStyle(PlainStyle):
    """For `plain_text`, in which moments are words: weekday, date, time and place."""

    def user(self, argument: UserText) -> str:
        return isolated(_NOT_SHOWN.sub("", argument.value))

    def phone(self, argument: Phone) -> str:
        return _NOT_SHOWN.sub("", argument.value)


class RichSlackStyle(PlainSlackStyle):
    """For text that is split into runs: a moment is shown by the reader's own clock."""

    def moment(self, argument: Moment, language: str = DEFAULT_LANGUAGE) -> str:
        twin = super().moment(argument, language)
        return f"{_OPEN}{int(argument.at.timestamp())}|{twin}{_CLOSE}"


PLAIN = PlainSlackStyle()
_RICH = RichSlackStyle()


def runs(text: Text) -> tuple[Run, ...]:
    """The sentence in pieces, in order: words as they are, and moments."""
    return tuple(_runs(render(text, _RICH)))


def escaped(words: str) -> str:
    """As text objects want it: `& < >` as entities, so that no control sequence can begin.

    Source: https://docs.slack.dev/messaging/formatting-message-text, escaping text.
    """
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quotes_somebody(text: Text) -> bool:
    """Whether anything in it was typed by a person."""
    return any(_was_typed(argument) for argument in text.args.values())


def _was_typed(argument: object) -> bool:
    match argument:
        case UserText() | Phone():
            return True
        case Words(text=inner):
            return quotes_somebody(inner)
        case _:
            return False


def _runs(rendered: str) -> Iterator[Run]:
    end = 0
    for found in _MOMENT.finditer(rendered):
        if before := rendered[end : found.start()]:
            yield Run(words=before)
        yield Run(words=found[2], epoch=int(found[1]))
        end = found.end()
    if rest := rendered[end:]:
        yield Run(words=rest)
