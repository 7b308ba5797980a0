"""By which way a word came, as people write it."""

import pytest

from bot.advice.model import Channel
from bot.understanding.channels import channel_in


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("got a rejection by email", Channel.EMAIL),
        ("They sent me a letter", Channel.EMAIL),
        ("it says so in their portal", Channel.PORTAL),
        ("I saw it on the website", Channel.PORTAL),
        ("they called me and said no", Channel.PHONE),
        ("per Telefon", Channel.PHONE),
        ("they said no", None),
        ("an email, and it is in the portal too", None),
    ],
)
def test_a_way_is_told_only_where_one_is_named(words: str, channel: Channel | None) -> None:
    """Nobody is handed words for the telephone after a no by mail."""
    assert channel_in(words) is channel
