"""Whether a message has words for the news it is taken for, and says them as news.

Likeness alone took "I am sorry" for a rejection and "good night" for an offer. So a
rejection, an offer, an answer to one or "no calls" needs words of it, of the right person's
doing, in a clause that is no question, hope or condition and about nobody else; a wish to stop
and distress need theirs, too. A wrong one hurts; a missed one costs a tap. The words
themselves are in evidence.toml, of a no also in German (evidence_de.toml).
"""

import re

from bot.understanding.intents import REPORTS, Intent
from bot.understanding.likeness import written_out
from bot.understanding.patterns import read_patterns

_PATTERNS = read_patterns("evidence.toml")
_GERMAN = read_patterns("evidence_de.toml")

WISHES = frozenset({Intent.STOP, Intent.DISTRESS})
"""What is looked for in a message as a whole, and may well be put as a question."""

REASON = re.compile(
    r"\b(?:just |only |mainly |simply |partly )?(?:because of|because|bec|bc|b/c|coz|cos|cuz"
    r"|'cause|cause(?= (?:i|i'm|my|they|of)\b)|due to|owing to|on account of"
    r"|(?:since|as)(?= (?:i|i'm|my|they|he|she|we|it|the)\b)"
    r"|for(?= (?:being|not|lack|lacking|having|talking|a lack)\b)|over(?= my\b)"
    r"|weil|denn|wegen|aufgrund|mangels|da(?= (?:ich|mein\w*|sie|er|mir|es)\b)) ",
    re.IGNORECASE,
)
"""What a reason begins with, in the words of a message as they are typed."""

NEEDS_WORDS = frozenset(intent for intent in REPORTS if intent.value in _PATTERNS)
"""News that is never taken from likeness alone."""

_CLAUSE = re.compile(
    r"(?<=[.!?;\n])\s+|[,;:\n]\s*"
    r"| (?=but\b|and then\b|so\b(?! far| much| long| many)|and (?:i|they|he|she|we)\b)"
)
_LEAD = re.compile(
    r"^(?:(?:and|but|so|well|ok|okay|oh|omg|yay|wow|hey|hi|hello|lol|sadly|unfortunately|then|yes"
    r"|yeah|today|just|great|finally|guess what|good news|bad news|apparently|sorry|really"
    r"|in the end|yesterday|after all|meanwhile|afraid|i am afraid|guys|haha)"
    r"(?:[ !.]+|$))+"
)
_OWN_SEARCH = re.compile(r"\bi (?:\w+ )?(?:have|had|got|went|did)\b")
"""What somebody has, or went to, may well be with another employer."""
_MARKS = " .!,;:()/-\"'"


def bears_out(intent: Intent, message: str) -> bool:
    """Whether the words of a message allow that it is taken for this intent."""
    said = written_out(message)
    if intent in WISHES:
        return _whole(intent, said) or any(_says(intent, _bare(each)) for each in _parts(said))
    if intent not in REPORTS:
        return True
    told = _told(said)
    if intent not in NEEDS_WORDS:
        return bool(told)
    if intent is Intent.REJECTED:
        told = [*told, *_without_reasons(told)]
    return _whole(intent, said) or any(_tells(intent, clause) for clause in told)


def tells_own_doing(message: str) -> bool:
    """Whether somebody tells that they have ended it themselves: "i withdrew"."""
    return bool(_PATTERNS["own_doing"]["said"].search(_bare(written_out(message))))


def _told(said: str) -> list[str]:
    """The clauses that tell something: those that ask are left out."""
    if _PATTERNS["question"]["said"].search(said):
        return []
    clauses = (each.strip() for each in _CLAUSE.split(said))
    return [_bare(each) for each in clauses if each and not _PATTERNS["asks"]["said"].search(each)]


def _without_reasons(clauses: list[str]) -> list[str]:
    """What is said before a reason: "they said no" of "they said no because i was late"."""
    heads = (REASON.split(clause, maxsplit=1) for clause in clauses)
    return [_bare(head) for head, *reason in heads if reason]


def _parts(said: str) -> tuple[str, ...]:
    """A message whole, and clause by clause: a wish may be said in one of them."""
    return said, *_CLAUSE.split(said)


def _whole(intent: Intent, said: str) -> bool:
    whole = _PATTERNS[intent].get("whole")
    return whole is not None and bool(whole.fullmatch(_bare(said)))


def _tells(intent: Intent, clause: str) -> bool:
    if intent is Intent.ANOTHER_ROUND and not _OWN_SEARCH.search(clause):
        # "Another interview" is elsewhere where somebody says no, and here the very news.
        clause = clause.replace("another interview", "a further interview")
    supposed = _PATTERNS["supposed"]["said"].search(clause)
    elsewhere = _PATTERNS["elsewhere"]["said"].search(clause)
    return not supposed and not elsewhere and _says(intent, clause)


def _says(intent: Intent, words: str) -> bool:
    return any(
        patterns[intent]["said"].search(words) and not patterns[intent]["unless"].search(words)
        for patterns in (_PATTERNS, _GERMAN)
        if intent in patterns
    )


def _bare(words: str) -> str:
    return _LEAD.sub("", words.strip(_MARKS)).strip(_MARKS)
