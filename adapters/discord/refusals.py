"""What can come of a request to Discord instead of an answer, and what it means for a message.

Four things, because four different people can mend them: wait (`Limited`, `NotSent`), look
(`NoAnswer`), or whoever the code names (`Refusal`).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater, Unreachable

# topics/opcodes-and-status-codes, JSON Error Codes.
UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_MESSAGE = 10003, 10004, 10008
UNKNOWN_USER, UNKNOWN_WEBHOOK = 10013, 10015
UNKNOWN_INTERACTION, OPENING_DMS_TOO_FAST, ALREADY_ANSWERED = 10062, 40003, 40060
MISSING_ACCESS, NO_DMS, INVALID_TOKEN, INVALID_RECIPIENT = 50001, 50007, 50027, 50033
TOO_MANY_FOLLOW_UPS, NO_MUTUAL_GUILDS = 40094, 50278

TOKEN_IS_OVER = frozenset(
    {UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK, INVALID_TOKEN, TOO_MANY_FOLLOW_UPS}
)
"""The click can no longer be answered by its token: too late, after 15 minutes, too often."""
GONE = frozenset({UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, MISSING_ACCESS})
"""The message is not there any more, or was only ever shown to one person in a channel."""
NOT_OURS = frozenset({UNKNOWN_CHANNEL, MISSING_ACCESS})
"""A private channel of another bot's, as after a change of DISCORD_TOKEN: ours is to be opened."""
NO_GUEST = frozenset({UNKNOWN_GUILD, MISSING_ACCESS})
"""The server has thrown us out, or is gone."""
FINAL = frozenset({NO_DMS, NO_MUTUAL_GUILDS, UNKNOWN_USER, INVALID_RECIPIENT})
"""Nothing reaches this person until they change something themselves."""

SOON_SECONDS = 5.0
DMS_TOO_FAST_SECONDS = 30.0
BAD_BOT_TOKEN_SECONDS = 300.0
"""10,000 answers of 401, 403 or 429 in ten minutes ban the address: ask rarely."""


class DiscordFailure(Exception):
    """Discord did not do as it was asked."""


class Limited(DiscordFailure):
    """Discord asks to wait; `everywhere` means the whole bot, not this one channel or route."""

    def __init__(self, seconds: float, *, everywhere: bool = True) -> None:
        super().__init__(self.__doc__)
        self.seconds = seconds
        self.everywhere = everywhere


class NotSent(DiscordFailure):
    """Discord could not be reached: it has heard nothing of this."""


class NoAnswer(DiscordFailure):
    """Discord broke, or the connection did, before it answered: it may have done it or not."""


class Refusal(DiscordFailure):
    """Discord refuses this, by a code of its own (0 when it names none)."""

    def __init__(self, status: int, code: int) -> None:
        super().__init__(f"{self.__doc__} ({status}, {code})")
        self.status = status
        self.code = code


@contextmanager
def as_delivery_errors(*, harmless: bool = False) -> Iterator[None]:
    """Failures inside as the service knows them.

    `harmless`: doing it twice does no harm, so that a lost answer is simply a reason to repeat.
    """
    try:
        yield
    except Limited as limited:
        raise TryLater(limited.seconds, for_all=limited.everywhere) from limited
    except NotSent as unheard:
        raise TryLater(SOON_SECONDS) from unheard
    except NoAnswer as lost:
        raise (TryLater(SOON_SECONDS) if harmless else PerhapsDelivered) from lost
    except Refusal as refusal:
        raise _meaning(refusal) from refusal


def _meaning(refusal: Refusal) -> TryLater | Unreachable | Refused:
    if refusal.code in FINAL:
        return Unreachable(str(refusal.code))
    if refusal.status == 401:
        return TryLater(BAD_BOT_TOKEN_SECONDS)
    return Refused(str(refusal.code or refusal.status))
