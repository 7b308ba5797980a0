"""Which sentences are said or written to an employer, and which languages have them all."""

from functools import cache

from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, known_keys, languages

SPOKEN = ("line-", "partner-", "bring-", "letter", "thank-you-body", "thank-you-hello")
"""How the keys of such sentences begin: the card's lines, the practice call, questions, letters."""
ABOUT_THEM = frozenset({"letter-to"})
"""Keys that begin so and are said to the person."""


@cache
def spoken_keys() -> frozenset[str]:
    """Every sentence that an employer hears or reads, or says in a practice call."""
    ours = known_keys(DEFAULT_LANGUAGE) - ABOUT_THEM
    return frozenset(key for key in ours if key.startswith(SPOKEN))


@cache
def call_languages() -> tuple[str, ...]:
    """The languages in which one can call: they have every spoken sentence. Ours first."""
    return tuple(each for each in languages() if known_keys(each) >= spoken_keys())


@cache
def own_languages() -> tuple[str, ...]:
    """The languages in which the bot can speak with a person: they have every sentence."""
    return tuple(each for each in languages() if known_keys(each) >= known_keys(DEFAULT_LANGUAGE))
