"""Free-text replies -> what they may mean, over a closed list, likeliest first.

An exact word is certain. Everything else is a proposal, to be shown as a button
or to be confirmed: never more than three, and none at all where nothing is like.
Measured on unseen replies by `python -m tests.understanding`.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from typing import Literal

from bot.understanding.calling import asked_of_calling, said_of_calling
from bot.understanding.dates import warm_dates
from bot.understanding.evidence import NEEDS_WORDS, WISHES, bears_out, tells_own_doing
from bot.understanding.feedback import tells_feedback
from bot.understanding.german_replies import exactly_in_german, is_german, likely_in_german
from bot.understanding.intents import Intent
from bot.understanding.likeness import Groups, grouped, likeness, says_something, spelled_out
from bot.understanding.own_answers import own_answer
from bot.understanding.reasons import reasons_in
from bot.understanding.thank_yous import said_of_thanks

__all__ = ["Certainty", "Intent", "Proposal", "RuleUnderstander", "propose"]

_MAX_CHARS = 500
_MOST_PROPOSALS = 3
# Below it a message is like no example. With each example left out in turn, a
# higher bound loses more of them; a lower lets more through that mean none of it.
_LIKE_ENOUGH = 0.22
# The group of examples that mean nothing on the list.
_NONE = "nothing"
# Proposals far behind the first are left out.
_BEHIND_FIRST = 0.5
# With a reason of theirs beside it the word is theirs, too, and no answer to an offer.
_REJECTED = re.compile(r"(?:rejected|turned down)\b")


class Certainty(StrEnum):
    """Whether a reply was said in exact words, or is only like them."""

    EXACT = "exact"
    LIKELY = "likely"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One thing that a reply may mean, and the words it is read from."""

    intent: Intent
    certainty: Certainty
    quote: str


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The data of one language."""

    exact: dict[str, Intent]
    cues: dict[re.Pattern[str], Intent]
    like: Groups


class RuleUnderstander:
    """The understander that needs no model: exact words, cues, and likeness to examples."""

    def propose(self, text: str) -> tuple[Proposal, ...]:
        """What the words may mean, best first."""
        return propose(text)

    def warm(self) -> None:
        """Read language data now, before somebody waits for it."""
        warm_dates()
        propose("warm")


def propose(text: str, language: Literal["en"] = "en") -> tuple[Proposal, ...]:
    """What a reply may mean, best first: one EXACT proposal, or up to three LIKELY ones, or none.

    Each quotes the words that it was read from. Distress comes before all else.
    """
    words, phrases = _plain(text[:_MAX_CHARS]), _PHRASES[language]
    quote = " ".join(text[:_MAX_CHARS].split())
    reasons = reasons_in(text[:_MAX_CHARS])
    german = _in_german(quote)
    if _is_distress(german) or (not reasons and (german or is_german(quote))):
        told = () if _is_distress(german) else _told_feedback(quote)
        return _each_once((*told, *german))
    if intent := _exactly(words, quote, phrases):
        return (Proposal(intent=intent, certainty=Certainty.EXACT, quote=quote),)
    cued = list(_cued(words, quote, phrases))
    if _is_distress(cued):
        return tuple(proposal for proposal in cued if proposal.intent is Intent.DISTRESS)[:1]
    answered = own_answer(quote)
    if answered is not None and not (reasons and _REJECTED.match(words)):
        return (Proposal(intent=answered, certainty=Certainty.LIKELY, quote=quote),)
    if tells_own_doing(quote):
        return ()
    if reasons:
        return _refused(quote, reasons, phrases)
    told = _told_feedback(quote)
    return _each_once((*_asked(quote), *cued, *told, *_alike(words, quote, phrases)))


def _is_distress(proposals: Sequence[Proposal]) -> bool:
    return any(proposal.intent is Intent.DISTRESS for proposal in proposals)


def _refused(quote: str, reasons: tuple[str, ...], phrases: _Phrases) -> tuple[Proposal, ...]:
    """A no with its reason; what the reason is like ("I talked too much") is no other news."""
    rest = quote
    for reason in reasons:
        rest = rest.replace(reason, " ")
    no = Proposal(intent=Intent.REJECTED, certainty=Certainty.LIKELY, quote=quote)
    return _each_once((no, *_cued(_plain(rest), rest, phrases)))


def _in_german(quote: str) -> tuple[Proposal, ...]:
    """The same of German words, whatever the chat's language: no English ones are like them."""
    if intent := exactly_in_german(quote):
        return (Proposal(intent=intent, certainty=Certainty.EXACT, quote=quote),)
    likely = list(likely_in_german(quote))[:_MOST_PROPOSALS]
    return tuple(
        Proposal(intent=intent, certainty=Certainty.LIKELY, quote=quote) for intent in likely
    )


def _exactly(words: str, quote: str, phrases: _Phrases) -> Intent | None:
    intent = phrases.exact.get(words)
    if intent is not None:
        return None if intent in NEEDS_WORDS and "?" in quote else intent
    # "I called the wrong number", "they called, I got the job": more than that somebody called.
    if any(_cued(words, quote, phrases)):
        return None
    return said_of_thanks(quote) or said_of_calling(quote)


def _asked(quote: str) -> Iterator[Proposal]:
    if intent := asked_of_calling(quote):
        yield Proposal(intent=intent, certainty=Certainty.LIKELY, quote=quote)


def _told_feedback(quote: str) -> Iterator[Proposal]:
    if tells_feedback(quote):
        yield Proposal(intent=Intent.FEEDBACK, certainty=Certainty.LIKELY, quote=quote)


def _cued(words: str, quote: str, phrases: _Phrases) -> Iterator[Proposal]:
    said = spelled_out(words)
    for cue, intent in phrases.cues.items():
        if cue.search(said) and bears_out(intent, quote):
            yield Proposal(intent=intent, certainty=Certainty.LIKELY, quote=quote)
    for intent in sorted(NEEDS_WORDS | WISHES):
        if bears_out(intent, quote):
            yield Proposal(intent=intent, certainty=Certainty.LIKELY, quote=quote)


def _alike(words: str, quote: str, phrases: _Phrases) -> Iterator[Proposal]:
    if not says_something(words):
        return
    found = likeness(words, phrases.like)
    # No likelier than what means none of it: "the rain stopped".
    least = max(_LIKE_ENOUGH, found.pop(_NONE, 0.0))
    scores = {
        Intent(name): score
        for name, score in found.items()
        if score >= least and bears_out(Intent(name), quote)
    }
    best = max(scores.values(), default=0.0)
    for intent, score in sorted(scores.items(), key=lambda scored: -scored[1]):
        if score >= best * _BEHIND_FIRST:
            yield Proposal(intent=intent, certainty=Certainty.LIKELY, quote=quote)


def _each_once(proposals: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
    first = {proposal.intent: proposal for proposal in reversed(proposals)}
    order = dict.fromkeys(proposal.intent for proposal in proposals)
    if Intent.NO_CALLS in order:
        # "They told me not to call again" has the words of "call again", and says the opposite.
        order.pop(Intent.CALL_BACK_ANY_DAY, None)
    return tuple(first[intent] for intent in order)[:_MOST_PROPOSALS]


def _plain(text: str) -> str:
    plain = " ".join(text.casefold().replace("’", "'").split())
    return plain if plain == "?" else plain.strip(" .!?,;:")


def _read(file: str) -> _Phrases:
    data = tomllib.loads((files(__package__) / file).read_text(encoding="utf-8"))
    return _Phrases(
        exact=_by_words(data, "exact"),
        cues={
            re.compile(rf"\b{re.escape(spelled_out(cue))}\b"): intent
            for cue, intent in _by_words(data, "cues").items()
        },
        like=grouped(
            {
                name: (*entry["like"], *entry.get("exact", ()))
                for name, entry in data.items()
                if "like" in entry
            }
        ),
    )


def _by_words(data: dict[str, dict[str, list[str]]], column: str) -> dict[str, Intent]:
    return {words: Intent(name) for name, entry in data.items() for words in entry.get(column, ())}


_PHRASES: dict[Literal["en"], _Phrases] = {"en": _read("replies.toml")}
