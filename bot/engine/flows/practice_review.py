"""After a practice call: turn by turn what was said beside the card's line, then a self-check.

The check says what was heard and what was not; it counts nothing, and the person may tick what
was missed. One thing to try next is named, never more.
"""

from collections.abc import Iterator

from bot.advice.model import Application
from bot.advice.practice import TURNS, Point, PracticeCase, points_of, try_next
from bot.advice.script import call_script
from bot.engine.call_language import call_language
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.meaning import (
    Action,
    Block,
    Entries,
    Entry,
    Heading,
    Message,
    Note,
    Option,
    Quote,
    Select,
    Text,
    UserText,
    listed,
    text,
)
from bot.engine.phrases import answer
from bot.engine.practice_lines import model_lines, their_line
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.practised import facts_of, heard, interviewer_names

CASE, SAID, TICKED = "case", "said", "ticked"
"""The draft's entries: the case, what was said in each turn (`said0` ...), the points ticked."""


def shown(scene: Scene, about: About, draft: dict[str, str]) -> Scene:
    """All turns as one message, and the self-check as another."""
    case = PracticeCase(draft[CASE])
    answers = tuple(draft[f"{SAID}{turn}"] for turn in range(len(TURNS[case])))
    told = scene.tell(answer(*_turns(case, answers, scene.application, scene.view)))
    return told.ask(Step.PRACTISED, about, draft=draft)


def case_words(case: PracticeCase) -> Text:
    """A case in a word or two, for a list."""
    return text(f"practice-{case.value.replace('_', '-')}")


def check_prompt(question: Question, view: View) -> Message:
    """What was heard, what was not, and one thing to try."""
    application = view.application(question)
    points = _points(question, application, view)
    made, ticked = _heard(question, application, view), _ticked(question)
    missing = frozenset(points) - made - ticked
    said = tuple(point for point in points if point not in missing)
    not_yet = tuple(point for point in points if point in missing)
    return answer(
        _next(missing, application),
        *_listed((("practise-heard", said), ("practise-not-heard", not_yet)), application),
        Note(text=text("practise-only-words")),
        actions=_actions(not_yet, application),
    )


def ticked(scene: Scene) -> Scene:
    """ "I did say it": then it was said."""
    if scene.value not in Point.__members__.values():
        return scene.ask_again(scene.asked)
    settled = scene.settle(Choice.DID_SAY, text("chosen-did-say"))
    points = " ".join((*scene.asked.drafted(TICKED).split(), scene.value))
    draft = dict(scene.asked.draft) | {TICKED: points}
    return settled.ask(Step.PRACTISED, scene.asked.about, draft=draft)


def _turns(
    case: PracticeCase, answers: tuple[str, ...], application: Application, view: View
) -> Iterator[Block]:
    yield Heading(text=text("practise-review"))
    for turn, words in enumerate(answers):
        yield Note(text=text(f"practise-turn-{turn + 1}"))
        yield their_line(case, turn, application, view)
        yield Quote(text=_own_words(words), when=text("practise-you"))
        yield from model_lines(case, turn, application, view)


def _own_words(words: str) -> Text:
    return text("as-typed", words=UserText(value=words)) if words else text("practise-silence")


def _heard(question: Question, application: Application, view: View) -> frozenset[Point]:
    points = _points(question, application, view)
    answers = tuple(words for name, words in question.draft if name.startswith(SAID))
    facts = facts_of(application, view.seeker)
    return heard(points, answers, facts, call_language(view.seeker))


def _points(question: Question, application: Application, view: View) -> tuple[Point, ...]:
    case = PracticeCase(question.drafted(CASE))
    return points_of(case, call_script(application, view.seeker))


def _ticked(question: Question) -> frozenset[Point]:
    return frozenset(Point(point) for point in question.drafted(TICKED).split())


def _listed(
    parts: tuple[tuple[str, tuple[Point, ...]], ...], application: Application
) -> tuple[Entries, ...]:
    """ "Heard: your name; why you call", each part only where there is something in it."""
    entries = tuple(
        Entry(
            label=text(key),
            value=listed([_point_words(point, application) for point in points], "points-of"),
        )
        for key, points in parts
        if points
    )
    return (Entries(entries=entries),)


def _next(missing: frozenset[Point], application: Application) -> Text:
    point = try_next(missing)
    if point is None:
        return text("practise-all-heard")
    return text(f"try-{_key(point, application)}")


def _point_words(point: Point, application: Application) -> Text:
    return text(f"point-{_key(point, application)}")


def _key(point: Point, application: Application) -> str:
    """A job that nobody named is not asked for, and neither is a name that nobody knows."""
    if point is Point.ROLE_AND_DATE and application.role is None:
        return "date"
    if point is Point.ASKED_BY_NAME and not interviewer_names(application):
        return "asked-for-them"
    return point.value.replace("_", "-")


def _actions(missing: tuple[Point, ...], application: Application) -> tuple[Action, ...]:
    once_more = (button(Choice.PRACTISE_AGAIN), button(Choice.PRACTISE_ANOTHER))
    if not missing:
        return once_more
    options = tuple(Option(value=p, label=_point_words(p, application)) for p in missing)
    did_say = Select(action=Choice.DID_SAY, placeholder=text("choice-did-say"), options=options)
    return (did_say, *once_more)
