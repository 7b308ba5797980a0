"""An offer in one's own words -> what is certain, topic by topic, and the rest as it was written.

"start 2 nov 8am, building C, safety shoes" is a start (Mon 2 Nov, 08:00), a place and what to
wear. A piece of which the words do not say for certain what it is about stays a remainder, to be
asked about: it is never guessed, and never lost.
"""

import re
from dataclasses import dataclass, field, replace
from datetime import time

from bot.advice.offer import Topic
from bot.understanding.contract_talk import talk_in
from bot.understanding.dates import DateContext, EitherTime, understand_time
from bot.understanding.offer_moments import DOTTED, Moment, moment_in
from bot.understanding.offer_pieces import pieces_of, unwrapped, without_lead, without_name
from bot.understanding.offer_spans import spans_in
from bot.understanding.offer_told import OfferTold, Told, told_of
from bot.understanding.offer_words import (
    AN_APPOINTMENT,
    ASIDE_OF_WHOM,
    LEADS,
    MENTIONS,
    NAMED,
    NO_PERSON,
    NOT_KNOWN,
    PERSON,
    PERSON_ALONE,
    SMALL_WORDS,
    TOWN,
    WHOM,
)

MAX_CHARS = 2000
_LINK = re.compile(r"\s+(?:and|&|plus|with|und|sowie)\s+", re.IGNORECASE)
_TO_ANSWER = re.compile(
    r" to (?:decide|think|answer|reply|accept|say|sign|tell|let|make)\b.*", re.IGNORECASE
)
_MORE_TIME = re.compile(
    r"\b(?:extend(?:ed)?|extension|verlängert|verlängerung|(?:un)?till?|bis)\b", re.IGNORECASE
)
_LABEL = re.compile(r"(?P<label>[^:\d]{2,30}): (?P<value>.+)")


@dataclass(slots=True)
class _Reading:
    """What was read of a message so far."""

    context: DateContext
    told: list[Told] = field(default_factory=list)
    open: list[Topic] = field(default_factory=list)
    remainder: list[str] = field(default_factory=list)
    talk: tuple[Moment, ...] = ()

    def keep(self, piece: str) -> None:
        bare = unwrapped(piece)
        if SMALL_WORDS.sub("", bare):
            self.remainder.append(bare)


def understand_offer(text: str, context: DateContext, employer: str = "") -> OfferTold:
    """What the words say of an offer; each topic once, in the order in which it was told.

    "At" the employer is no place: its name tells nothing.
    """
    reading = _Reading(context=context)
    told = without_lead(text[:MAX_CHARS].lstrip())
    for piece in pieces_of(ASIDE_OF_WHOM.sub(" ", without_name(told, employer))):
        _read(piece, reading)
    return OfferTold(
        told=_each_once(reading.told),
        open=tuple(dict.fromkeys(reading.open)),
        remainder=tuple(reading.remainder),
        talk=reading.talk,
    )


def gives_more_time(words: str, context: DateContext) -> OfferTold | None:
    """A new day to answer by, and nothing else: "they gave me until Monday"; None for others."""
    found = understand_offer(words, context)
    alone = [told.topic for told in found.told] == [Topic.REPLY_BY] and not found.remainder
    return found if alone and _MORE_TIME.search(words) else None


def topic_called(words: str) -> Topic | None:
    """The topic that words are a name of: "salary", "dress code"."""
    plain = " ".join(words.split()).strip(" .!?:")
    return next((topic for topic, called in NAMED if called.fullmatch(plain)), None)


# -- pieces ------------------------------------------------------------------------------------


def _read(piece: str, reading: _Reading) -> None:
    """One piece: by the name before its colon, by its one topic, in parts, or as it is."""
    named = _LABEL.fullmatch(piece)
    topic = topic_called(named["label"]) if named else None
    if named and topic:
        _take(topic, named["value"], reading, is_named=True)
        return
    if piece.endswith("?"):
        reading.remainder.append(piece)
        return
    if _tells_the_talk(piece, reading) or _goes_on(piece, reading):
        return
    topics = _topics(piece)
    if NOT_KNOWN.search(piece) and (topics or WHOM.search(piece)):
        reading.open.extend(topics or (Topic.ASK_FOR,))
        return
    if len(topics) == 1:
        _take(topics[0], piece, reading)
        return
    if not (_in_parts(piece, reading) or _covered(piece, reading)):
        reading.keep(piece)


def _tells_the_talk(piece: str, reading: _Reading) -> bool:
    """When they talk about contract and pay: words of the contract, but no term of it."""
    talk = talk_in(piece, reading.context)
    reading.talk = talk or reading.talk
    return bool(talk)


def _goes_on(piece: str, reading: _Reading) -> bool:
    """A time by itself belongs to a start that has none yet: "start 2 nov, 8am"."""
    last = reading.told[-1] if reading.told else None
    if last is None or last.topic is not Topic.START or last.moment is None or last.moment.at:
        return False
    clock = understand_time(f"at {piece}" if DOTTED.fullmatch(piece) else piece)
    clocks = clock.options if isinstance(clock, EitherTime) else (clock,)
    moments = tuple(replace(last.moment, at=at) for at in clocks if isinstance(at, time))
    if moments:
        reading.told[-1] = told_of(Topic.START, f"{last.words}, {piece}", moments)
    return bool(moments)


def _topics(piece: str) -> tuple[Topic, ...]:
    """What a piece speaks of; words that one topic has taken no other sees."""
    found: list[Topic] = []
    if _person(piece):
        found.append(Topic.ASK_FOR)
        piece = PERSON.sub(" ", piece)
        piece = PERSON_ALONE.sub(" ", piece)
    for topic, mention in MENTIONS:
        if mention.search(piece):
            found.append(topic)
            piece = mention.sub(" ", piece)
    if Topic.PLACE not in found and TOWN.search(piece):
        found.append(Topic.PLACE)
    return tuple(found)


def _person(piece: str) -> str | None:
    """Whom to ask for; a name in small letters only where nothing else is said."""
    match = PERSON.search(piece)
    if match:
        return match["name"]
    alone = PERSON_ALONE.fullmatch(unwrapped(piece))
    return alone["name"] if alone and not NO_PERSON.search(alone["name"]) else None


# -- what is kept of a piece -------------------------------------------------------------------


def _take(topic: Topic, piece: str, reading: _Reading, *, is_named: bool = False) -> None:
    """A piece that is about one topic alone."""
    if is_named and NOT_KNOWN.search(piece):
        reading.open.append(topic)
    elif topic in (Topic.START, Topic.REPLY_BY):
        _take_dated(topic, piece, reading)
    elif topic is Topic.ASK_FOR and not is_named:
        _take_person(piece, reading)
    elif topic is Topic.PLACE and not is_named and AN_APPOINTMENT.search(piece):
        reading.keep(piece)
    else:
        words = unwrapped(piece)
        lead = LEADS.get(topic)
        kept = lead.sub("", words, count=1) if lead and lead.match(words) else words
        reading.told.append(Told(topic=topic, words=kept or words))


def _take_person(piece: str, reading: _Reading) -> None:
    name = _person(piece)
    assert name is not None
    reading.told.append(Told(topic=Topic.ASK_FOR, words=name))
    _, _, after = piece.partition(name)
    reading.keep(after)


def _take_dated(topic: Topic, piece: str, reading: _Reading) -> None:
    """Only with a day or time in it, and nothing else before that; what follows is kept."""
    found = _dated(topic, piece, reading.context)
    if found is None:
        reading.keep(piece)
        return
    told, left = found
    before = next((each for each in reversed(reading.told) if each.topic is topic), None)
    if before is not None and (whole := _completed(before, told)):
        reading.told.remove(before)
        told = whole
    reading.told.append(told)
    reading.keep(left)


def _completed(before: Told, told: Told) -> Told | None:
    """A day and a time of day that were told apart, one of them earlier in the same message."""
    one, other = before.moment, told.moment
    if one is None or other is None or bool(one.day) is bool(other.day):
        return None
    moment = Moment(day=one.day or other.day, at=other.at or one.at)
    return replace(told, moment=moment, words=f"{before.words}, {told.words}")


def _dated(topic: Topic, piece: str, context: DateContext) -> tuple[Told, str] | None:
    """A start or an answer with its moment, and the words after it that say something else."""
    mention = dict(MENTIONS)[topic].search(piece)
    before, after = (piece[: mention.start()], piece[mention.end() :]) if mention else ("", piece)
    bare = (f"{before} {after}" if SMALL_WORDS.sub("", before) else after).strip(" :,")
    if topic is Topic.REPLY_BY:
        bare = _TO_ANSWER.sub("", bare)
    moments, quote = moment_in(bare, context)
    if not quote or (topic is Topic.REPLY_BY and not all(moment.day for moment in moments)):
        return None
    head, _, tail = bare.partition(quote)
    if topic is Topic.START and SMALL_WORDS.sub("", head):
        return None
    left = tail.strip() if topic is Topic.START and SMALL_WORDS.sub("", tail) else ""
    return told_of(topic, quote, moments), left


# -- pieces about several topics ---------------------------------------------------------------


def _in_parts(piece: str, reading: _Reading) -> bool:
    """ "2400 a month and 28 days holiday": cut at the "and" where each part has one topic."""
    parts = _LINK.split(piece)
    topics = [_topics(part) for part in parts]
    if len(parts) == 1 or any(len(each) != 1 for each in topics):
        return False
    for part, (topic,) in zip(parts, topics, strict=True):
        _take(topic, part, reading)
    return True


def _covered(piece: str, reading: _Reading) -> bool:
    """ "start 2 nov 8am building C": taken only where every word of it belongs to some part."""
    spans = sorted(spans_in(piece))
    if not spans:
        return False
    found: list[tuple[int, Told]] = []
    ends = [0, *(end for _, end, _ in spans)]
    begins = [*(start for start, _, _ in spans), len(piece)]
    for end, begin in zip(ends, begins, strict=True):
        between = piece[end:begin].strip(" ,")
        if not SMALL_WORDS.sub("", between):
            continue
        told = _dated_whole(between, reading.context)
        if told is None:
            return False
        found.append((end, told))
    found += [(start, told) for start, _, told in spans]
    reading.told.extend(told for _, told in sorted(found, key=lambda each: each[0]))
    return True


def _dated_whole(between: str, context: DateContext) -> Told | None:
    """A start or an answer with its moment, and nothing else."""
    topics = _topics(between)
    if len(topics) != 1 or topics[0] not in (Topic.START, Topic.REPLY_BY):
        return None
    found = _dated(topics[0], between, context)
    return found[0] if found and not found[1] else None


def _each_once(told: list[Told]) -> tuple[Told, ...]:
    """Two pieces about one topic become one; of two moments that which was told later holds."""
    once: dict[Topic, Told] = {}
    for each in told:
        earlier = once.get(each.topic)
        if earlier is None or each.topic in (Topic.START, Topic.REPLY_BY):
            once[each.topic] = each
        else:
            once[each.topic] = replace(earlier, words=f"{earlier.words}; {each.words}")
    return tuple(once.values())
