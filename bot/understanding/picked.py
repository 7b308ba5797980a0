"""Which entries of a list the words pick: "1 and 3", "the second", "both", an entry's own words.

    picked("the first, and speak slower", ("more examples", "speak slower"))  ->  (0, 1)

Only where the whole message says it: "I still can't speak slower" picks nothing.
"""

import re
from collections.abc import Sequence

_MOST_CHARS = 300
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_FIRST_TO_TENTH = (
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
)
_ORDINAL = re.compile(r"(?P<digits>\d{1,2})(?:st|nd|rd|th)?")
_DOING = frozenset(
    {"done", "did", "finished", "tick", "ticked", "off", "check", "checked", "learned", "learnt"}
    | {"managed", "practised", "practiced"}
)
"""What tells that something is done, and not only which."""
_AROUND = _DOING | {
    *("the", "and", "number", "numbers", "no", "one", "ones", "of", "them", "i", "i've", "have"),
    *("has", "is", "are", "it", "it's", "now", "can", "please", "also", "too", "ok", "yes"),
    *(
        "already",
        "that",
        "this",
        "just",
        "to",
        "sent",
        "emailed",
        "mailed",
        "withdrawn",
        "withdrew",
    ),
}
"""Words that change nothing about which entry is meant."""
_KEEPING = re.compile(
    r"(?:i (?:want to |will )?|i'll |please )?keep (?:them|both|all|the (?:others|rest))"
    r"(?: all)?(?: open)?"
)


def picked(words: str, entries: Sequence[str], *, by_place: bool = True) -> tuple[int, ...]:
    """Places in the list, from 0, in its order, each once; empty where anything else is said.

    Without `by_place` an entry is picked by its own words alone.
    """
    said, places = f" {_plain(words)} ", set[int]()
    for place, entry in enumerate(map(_plain, entries)):
        if entry and f" {entry} " in said:
            said = said.replace(f" {entry} ", "  ")
            places.add(place)
    for word in said.split():
        meant = _places(word, len(entries)) if by_place else set()
        if not meant and word not in _AROUND:
            return ()
        places |= meant
    return tuple(sorted(places))


def says_done(words: str) -> bool:
    """Whether it tells that something is done, and not only which."""
    return not _DOING.isdisjoint(_plain(words).split())


def keeps(words: str) -> bool:
    """ "Keep them", "keep the others"."""
    return bool(_KEEPING.fullmatch(_plain(words)))


def _places(word: str, count: int) -> set[int]:
    """What one word stands for; nothing where the list has no such entry."""
    if word in ("all", "alle") or (word == "both" and count == 2):
        return set(range(count))
    if word == "last":
        return {count - 1}
    numbered = _ORDINAL.fullmatch(word)
    at = int(numbered["digits"]) - 1 if numbered else -1
    if word in _FIRST_TO_TENTH:
        at = _FIRST_TO_TENTH.index(word)
    return {at} if 0 <= at < count else set()


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(words[:_MOST_CHARS].casefold().replace("’", "'")))
