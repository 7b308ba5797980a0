"""One spelling for everything that people type about time.

`canonical` turns "Thurs, 2nd of Nov. @ 2 p.m." into "thursday 2nd of november at
2pm", so that every rule after it has one spelling to know.
"""

import re
import tomllib
import unicodedata
from importlib.resources import files

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)

WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
MONTH = rf"(?:{'|'.join(MONTHS)})"

_NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen", "twenty"),
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second"),
    *("twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh"),
    *("twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
ORDINAL_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}

_DATA = tomllib.loads((files(__package__) / "spellings.toml").read_text(encoding="utf-8"))

_SPELLINGS: dict[str, str] = {
    **{word: str(number) for number, word in enumerate(_NUMBERS)},
    **{
        word: f"{number}{ORDINAL_ENDINGS.get(number, 'th')}"
        for number, word in enumerate(_ORDINALS, start=1)
    },
    **{name[:3]: name for name in (*WEEKDAYS, *MONTHS)},
    **{typed: word for word, all_typed in _DATA["words"].items() for typed in all_typed},
}
_FILLERS = frozenset(_DATA["fillers"])

_END_OF_DAY = (
    r"\b(?:eod|cob|eob|(?:end|close) of (?:the )?(?:business|play|work|working)(?: day)?"
    r"|end of (?:the )?(?:business|working|work) day)\b"
)

# Before the phrase is cut into words.
_EARLY: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[‘’`´ʼ]", "'"),
        (r"[‐‑‒–—−]", "-"),
        (r"(?<=\d)t(?=\d\d:\d\d)", " "),
        (r"(?<=\d) ?([ap])\.? ?m\b\.?", r"\1m"),
        (r"\bo ?'? ?clock\b", "oclock"),
        # "Friday, maybe Monday" is "Friday or Monday"; at the beginning "maybe" says nothing.
        (
            r"(?<=[a-z0-9]),? (?:or )?(?:maybe|perhaps|possibly|otherwise|if not|or else|or even) ",
            " or ",
        ),
        (r"@", " at "),
        (r"~", " around "),
        (r"&", " and "),
        (r"[,;()!?\"]", " "),
        (r"\bw/[cb]\b|\bweek (?:commencing|beginning|starting)(?: on)?\b", "week of"),
        (_END_OF_DAY, "end of day"),
        (r"\beow\b", "end of week"),
        (r"\beom\b", "end of month"),
        (r"\bend-of-(?:the-)?", "end of "),
        (r"\b(early|mid|late)-", r"\1 "),
        (r"(?<=[a-z]) ?/ ?(?=[a-z]{3})", " or "),
        (r"\b(?!twenty-|thirty-|forty-)([a-z]+)-(?=[a-z]{3})", r"\1 - "),
        (r"(?<=\d[ap]m)-|(?<=\d(?:st|nd|rd|th))-", " - "),
        (r"(?<=\d)-(?=[a-z]{3})|(?<=[a-z])-(?=\d)", " "),
        (r"\b(\d)h ?(\d\d)(?:m|min)?\b", r"\1 hours \2 minutes"),
        (r"\b(\d{1,3}) ?(?:hrs?|h)\b", r"\1 hours"),
        (r"\b(\d{1,3}) ?(?:mins?|m)\b", r"\1 minutes"),
        (r"\b(\d{1,2})d\b", r"\1 days"),
        (r"\b(\d{1,2})wk?s?\b", r"\1 weeks"),
        (r"'", ""),
    )
)

# Once every word has its one spelling.
_LATE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"\b(?:any|some) (?:time|day)\b(?! now)(?: (?:on|in|of)\b)?", ""),
        (r"\b(?:straight|right|directly|immediately|shortly) (?=after\b|before\b)", ""),
        (rf"\bend (?={MONTH}\b)", "end of "),
        (
            r"\b(?:working|work|biz|bus|business) ?days?\b|\bworkdays?\b|\bweekdays\b",
            "business days",
        ),
        (r"\b(?:half (?:an )?hours?)\b", "30 minutes"),
        (r"\b(?:an|1) hours and (?:a )?half\b", "90 minutes"),
        (r"\bquarter (?:of )?an hours\b", "15 minutes"),
        (r"\b(?:a )?couple(?: of)?\b", "2"),
        (r"\b(?:a )?few\b|\bseveral\b", "few"),
        (r"\b(?:an?|1) fortnight\b|\bfortnight\b", "2 weeks"),
        (r"\ban? (?=(?:business days|days?|weeks?|months?|hours|minutes|years?)\b)", "1 "),
        (r"(?<=\d) (day|week|month|year)\b", r" \1s"),
        # What is added has one spelling: "two more weeks", "a week longer", "a further week".
        (r"\b(?:another|a further|1 (?:more|further|extra)) (week|month)\b", r"another 1 \1s"),
        (r"\b1 (?:more|further|extra) day\b", "another 1 days"),
        (r"\b(?:a )?further (?=\d|few)", "another "),
        (
            r"\b(\d{1,2}|few) (?:more|further|extra) (?=(?:business )?(?:days|weeks|months)\b)",
            r"another \1 ",
        ),
        (r"\b(\d{1,2}|few) (days|weeks|months) (?:longer|more)\b", r"another \1 \2"),
        (r"\b(\d{1,2}) hours (\d\d) minutes\b", r"\1h\2m"),
        (r"\bfrom today\b", "from now"),
        (r"\b(weeks|days|months|hours) time\b", r"\1 from now"),
        (r"\bthis coming\b", "coming"),
        (r"\s+", " "),
    )
)

_READABLE = re.compile(r"[a-z0-9 .,:;/'\"~@&+()!?\-‘’`´ʼ‐‑‒–—−]*")
_DOTTED_DATE = re.compile(r"(?:^| )\d{1,2}\.\d{1,2}\.$")
_DOTTED = re.compile(r"[a-z]+\.|\d+(?:st|nd|rd|th)\.")


def canonical(text: str) -> str | None:
    """A phrase in the one spelling that the rules know; None where it is in none of our letters.

    Emoji are dropped: they say nothing about a date.
    """
    plain = unicodedata.normalize("NFKC", _without_emoji(text)).casefold()
    plain = " ".join(plain.split())
    if not _READABLE.fullmatch(plain):
        return None
    for pattern, replacement in _EARLY:
        plain = pattern.sub(replacement, plain)
    plain = " ".join(_spelling(word) for word in plain.split())
    for pattern, replacement in _LATE:
        plain = pattern.sub(replacement, plain)
    plain = " ".join(plain.split()).strip(" -")
    return plain if _DOTTED_DATE.search(plain) else plain.rstrip(" .-")


def _spelling(word: str) -> str:
    if _DOTTED.fullmatch(word):
        word = word[:-1]
    return "" if word in _FILLERS else _SPELLINGS.get(word, word)


def _without_emoji(text: str) -> str:
    return "".join(
        sign for sign in text if unicodedata.category(sign) not in ("So", "Sk", "Cf", "Mn")
    )
