"""Days that the words named: noted with their purpose, chosen from, or asked what they are for."""

from collections.abc import Callable

from bot.advice.model import Said
from bot.engine.choices import Choice
from bot.engine.days import Days, day_words, days_for_a_call, decision_days, first_day, parsed
from bot.engine.dossier import Question
from bot.engine.flows.recording import half_told, recorded
from bot.engine.meaning import Button, Day, Message, Text, Words, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

DAYS = "days"
"""The draft's entry for the days that the words may have meant."""
UNTIL = "until"
"""The same, where they are those by which they decide."""
SOONEST = "soonest"
"""The draft's entry for a day before which there is nothing to hear."""


def which_day_prompt(question: Question, view: View) -> Message:
    """A few days to choose from: the words left it open."""
    del view
    days = question.drafted("days").split()
    picks = (Button(action=Choice.PICK, value=day, label=day_words(day)) for day in days)
    return answer(text("which-day"), actions=tuple(picks))


def day_for_what_prompt(question: Question, view: View) -> Message:
    """Days alone: are they theirs to decide by, or ours to call on?"""
    del view
    to_call, to_decide = (question.drafted(name).split() for name in (DAYS, UNTIL))
    soonest = question.drafted(SOONEST)
    return answer(
        _nothing_before(soonest) if soonest else _days_in_question(to_call or to_decide),
        actions=(
            Button(action=Choice.YES_ON, value=_only(to_call), label=text("choice-i-call")),
            Button(
                action=Choice.THEY_CALL, value=_only(to_decide), label=text("choice-they-decide")
            ),
        ),
    )


def day_picked(scene: Scene) -> Scene:
    """One of the days that the words may have meant."""
    day = parsed(scene.value)
    offered_days = scene.asked.drafted("days").split()
    if day is None or scene.value not in offered_days:
        return scene.ask_again(scene.asked)
    said = Said(scene.asked.drafted("said"))
    return recorded(scene.settle(Choice.PICK, text("chosen-day", day=Day(day=day.day))), said, day)


def for_what(settled: Scene, words: str) -> Scene | None:
    """Ask what the days are for that the words name; None where they name none to come."""
    found = (days_for_a_call(words, settled.view), decision_days(words, settled.view))
    to_call, to_decide = (_ahead(days, settled) for days in found)
    if not to_call and not to_decide:
        return None
    soonest = _ahead(first_day(words, settled.view), settled)
    if len(soonest) == 1:
        only = _listed(soonest)
        return half_told(settled, Step.DAY_FOR_WHAT, draft={DAYS: only, UNTIL: only, SOONEST: only})
    draft = {DAYS: _listed(to_call), UNTIL: _listed(to_decide or to_call)}
    return half_told(settled, Step.DAY_FOR_WHAT, draft=draft)


def on_days(
    settled: Scene, find: Callable[[str, View], Days], said: Said, otherwise: Step
) -> Scene:
    """Noted with the day of the button, those of the question or of the words; or it is asked."""
    day = parsed(settled.value)
    if day is not None:
        return recorded(settled, said, day)
    asked = settled.asked
    offered_days = asked.drafted(DAYS if said is Said.CALL_BACK else UNTIL)
    if asked.step == Step.DAY_FOR_WHAT and offered_days:
        days = tuple(found for each in offered_days.split() if (found := parsed(each)))
        return _by_days(settled, days, said)
    return in_the_words(settled, find, said) or half_told(settled, otherwise, said)


def days_found(scene: Scene, found: Days, said: Said) -> Scene | None:
    ahead = _ahead(found, scene)
    if found and not ahead:
        return scene.ask_again(scene.asked, text("day-has-passed", day=Day(day=found[0].day)))
    return _by_days(scene.settle(Choice.PICK, text("chosen-words")), ahead, said) if ahead else None


def in_the_words(scene: Scene, find: Callable[[str, View], Days], said: Said) -> Scene | None:
    """A day in the very words in which the choice was made is not asked for again."""
    found = find(scene.words, scene.view) if scene.words else ()
    ahead = _ahead(found, scene)
    return _by_days(scene, ahead, said) if ahead else None


# -- inside ------------------------------------------------------------------------------------


def _by_days(scene: Scene, ahead: Days, said: Said) -> Scene:
    """Noted with the one day; with several it is asked which."""
    if len(ahead) == 1:
        return recorded(scene, said, ahead[0])
    draft = {"said": said.value, DAYS: _listed(ahead)}
    return half_told(scene, Step.WHICH_DAY, said, draft)


def _days_in_question(days: list[str]) -> Text:
    """One day, one of two, or some day between the first and the last."""
    first, *_, last = (days[0], *days)
    if first == last:
        return text("day-for-what", day=Words(text=day_words(first)))
    key = "days-for-what" if len(days) == 2 else "span-for-what"
    return text(key, first=Words(text=day_words(first)), last=Words(text=day_words(last)))


def _nothing_before(day: str) -> Text:
    """ "They can't say before Wednesday": so that day may be the one to call on."""
    return text("nothing-before", day=Words(text=day_words(day)))


def _only(days: list[str]) -> str:
    return days[0] if len(days) == 1 else ""


def _listed(days: Days) -> str:
    return " ".join(map(str, days))


def _ahead(days: Days, scene: Scene) -> Days:
    return tuple(day for day in days if day.day >= scene.view.today)
