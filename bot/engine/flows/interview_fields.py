"""Fields of an interview that several forms ask for: its day, time, length and kind."""

from datetime import time, timedelta

from bot.advice.model import InterviewKind
from bot.engine.days import day_of
from bot.engine.dossier import Question
from bot.engine.drafted_fields import drafted_field
from bot.engine.fields import Field, FieldKind
from bot.engine.flows import registering
from bot.engine.flows.typed_days import near_enough
from bot.engine.forms import Accepted
from bot.engine.meaning import Clock, Option, Text, UserText, text
from bot.engine.view import View
from bot.understanding.dates import EitherTime, Leaning, understand_time
from bot.understanding.interview_times import certain_time
from bot.understanding.lengths import understand_length

LONGEST = timedelta(hours=12)


def time_field(question: Question) -> Field:
    return drafted_field("time", question, hint="field-time-hint", kind=FieldKind.TIME)


def kind_field(question: Question) -> Field:
    """How it is held: by phone, by video, or there."""
    options = tuple(Option(value=kind, label=kind_words(kind)) for kind in InterviewKind)
    return drafted_field("kind", question, kind=FieldKind.CHOICE, options=options)


def kind_words(kind: InterviewKind) -> Text:
    return text(f"kind-{kind.value.replace('_', '-')}")


def accept(field: str, typed: str, view: View) -> Accepted | Text:
    """One field's value, or what is wrong with it."""
    match field:
        case "day":
            return _day(typed, view)
        case "time":
            return _time(typed)
        case "length":
            return _length(typed)
        case "kind":
            return _kind(typed)
        case _:
            return registering.accept("people", typed, view)


def _day(typed: str, view: View) -> Accepted | Text:
    """A further interview is ahead, as a rule."""
    if not typed:
        return text("day-missing")
    found = day_of(typed, view, Leaning.FUTURE)
    return near_enough(typed, found, view)


def _time(typed: str) -> Accepted | Text:
    if not typed:
        return Accepted(value="")
    found = understand_time(typed)
    options = found.options if isinstance(found, EitherTime) else (found,)
    times = [option for option in options if isinstance(option, time)]
    certain = certain_time(times)
    if certain is not None:
        return Accepted(value=f"{certain:%H:%M}")
    if times:
        return text("time-ambiguous", first=Clock(at=times[0]), second=Clock(at=times[1]))
    return text("time-not-understood", words=UserText(value=typed))


def _length(typed: str) -> Accepted | Text:
    """Kept in minutes; a day is no length of an interview."""
    if not typed:
        return Accepted(value="")
    found = understand_length(typed)
    if found is None or not timedelta(0) < found <= LONGEST:
        return text("length-not-understood", words=UserText(value=typed))
    return Accepted(value=str(int(found / timedelta(minutes=1))))


def _kind(typed: str) -> Accepted | Text:
    """Its value, or the words of the choice: "video", "on site"."""
    word = typed.casefold().replace("-", "_").replace(" ", "_")
    word = {"onsite": "on_site", "in_person": "on_site", "there": "on_site"}.get(word, word)
    word = word.removeprefix("by_").removesuffix("_call")
    if not word or word in InterviewKind.__members__.values():
        return Accepted(value=word)
    return text("kind-not-understood")
