"""What stands around a date in a sentence, and can make something else of it.

"On holiday until Monday" says when not to call; "friday 3ish" has a time that was not read.
"""

import re

# A stretch ends with the clause, or before a word that begins another.
_CLAUSE_END = re.compile(r"[,.;:!?)]$")
_NEXT_CLAUSE = frozenset(
    ("if", "and", "or", "but", "so", "then", "instead", "please", "thanks", "because", "when", "is")
)
# German puts the verb last: "um drei nochmal anrufen".
_VERB_FOLLOWS = frozenset(
    {
        *("wieder", "nochmal", "nochmals", "noch", "anrufen", "zurückrufen", "anzurufen"),
        *("versuchen", "probieren"),
    }
)
# A time that could not be read with its day: "friday 3ish", "between 2 and 4 on friday".
_OF_A_CLOCK = re.compile(r"@?\d{1,2}(?:[:.]\d\d)?(?:ish|sharp|[ap]m)?|half|quarter|noon|midday")
_TIME_FOLLOWS = frozenset(
    ("at", "around", "about", "from", "between", "half", "quarter", "@", "since")
)
# "12 May Street" is a place.
_STREETS = frozenset(("street", "road", "avenue", "lane", "square"))
# "On holiday until Monday" says when not to call.
_AWAY = frozenset(
    {
        *("away", "holiday", "holidays", "vacation", "leave", "closed", "off", "out", "sick"),
        *("abroad", "busy", "unavailable", "travelling", "traveling", "shut", "gone"),
    }
)
# "Thursday at the earliest", "from Monday on", "no news before November": the first day on which
# something may be, and none until which.
_NO_SOONER = re.compile(r"^(?:(?:at )?(?:the )?(?:very )?earliest|onwards?|at the soonest)\b")
_NOTHING = frozenset(("no", "nothing", "none", "nobody", "not", "wont", "dont", "cant", "isnt"))
# "I waited another week" has been.
_WAITED = frozenset(("waited", "spent", "took", "worked", "stayed", "lasted", "been", "was"))
# The working week, of any week.
_HABIT = re.compile(r"(?:from )?monday (?:to|-|through|until) (?:friday|saturday|sunday)")


def means_another(words: str, typed: list[str], places: range) -> bool:
    """Whether the words before or after make something else of a date, or its time was not read."""
    before = [] if clause_begins(typed, places.start) else typed[: places.start]
    after = [] if closes_clause(typed[places.stop - 1]) else typed[places.stop :]
    last, *_ = [*map(plain, reversed(before)), ""]
    following = [plain(word) for word in after[:2]]
    if _HABIT.fullmatch(words) or _STREETS & {*following[:1]}:
        return True
    nearby = {plain(word).replace("'", "").replace("’", "") for word in before[-4:]}
    absent = nearby | {plain(word) for word in after[:3]}
    if words.startswith("until ") and _AWAY & absent:
        return True
    if words.startswith(("until ", "before ")) and _NOTHING & nearby:
        return True
    if words.startswith(("another ", "for another ")) and _WAITED & nearby:
        return True
    if _NO_SOONER.match(" ".join(map(plain, after))) or (last, following[:1]) == ("from", ["on"]):
        return True
    if (words, last) in (("this week", "later"), ("this week", "earlier"), ("new year", "in")):
        return True
    if following[1:] and following[0] in _TIME_FOLLOWS:
        return bool(_OF_A_CLOCK.fullmatch(following[1]))
    return any(_OF_A_CLOCK.fullmatch(word) for word in (last, *following[:1]))


def clause_begins(typed: list[str], start: int) -> bool:
    """Whether a clause begins with the word at this place."""
    return start == 0 or closes_clause(typed[start - 1])


def clause_ends(typed: list[str], stop: int) -> bool:
    """Whether a clause ends before the word at this place."""
    if stop == len(typed) or closes_clause(typed[stop - 1]):
        return True
    return plain(typed[stop]) in _NEXT_CLAUSE | _VERB_FOLLOWS


def closes_clause(word: str) -> bool:
    """Whether a clause ends with a word, as it is typed."""
    return bool(_CLAUSE_END.search(word))


def plain(word: str) -> str:
    """A typed word in small letters, without its marks."""
    return word.strip(",.;:!?()").casefold()
