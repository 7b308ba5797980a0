"""The practice call: the bot plays the other side, the person answers in their own words.

Nothing of it is a contact, and no fact changes: what was said lives in the question's draft.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from bot.advice.model import Application
from bot.advice.practice import TURNS, PracticeCase, cases_for, surprise
from bot.advice.script import call_script
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import practice_review
from bot.engine.flows.practice_review import CASE, SAID
from bot.engine.meaning import Button, Count, Message, Note, Option, Select, Weight, Words, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.practice_lines import model_lines, their_line
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned, quoted, too_long
from bot.engine.view import View
from bot.understanding.intents import REPORTS, Intent
from bot.understanding.practised import case_named
from bot.understanding.replies import Certainty, Proposal

TURN = "turn"
"""The draft's entry for the turn that it stands at, from 0."""
LATE = "late"
"""The draft's entry for words that came hours later, until it is known what they are."""
LONGEST_ANSWER = 500
"""Half a minute of speech, in characters."""
PATIENCE = timedelta(hours=2)
"""After that a message is hardly an answer to the practice call any more."""
TELLS: Mapping[PracticeCase, frozenset[Intent]] = {
    PracticeCase.RECEPTIONIST: frozenset({Intent.WRONG_PERSON, Intent.NO_ANSWER}),
    PracticeCase.VOICEMAIL: frozenset({Intent.LEFT_MESSAGE, Intent.NO_ANSWER}),
    PracticeCase.RUSHED: frozenset({Intent.NOTHING_DECIDED, Intent.CALL_BACK_ANY_DAY}),
    PracticeCase.UNDECIDED: frozenset({Intent.NOTHING_DECIDED, Intent.CALL_BACK_ANY_DAY}),
    PracticeCase.THEY_CALL: frozenset({Intent.THEY_CALL, Intent.NOTHING_DECIDED}),
}
"""What the other side has just said, or done, in that practice: told again it is no news of theirs.

A no or an offer is asked about all the same: it weighs too much to be taken for practice."""
_ONCE_MORE = frozenset({"again", "once more", "one more time", "same again", "repeat", "retry"})


def asked_for(scene: Scene, application: Application) -> Scene:
    """`/interview practise`: who shall pick up?"""
    return scene.ask(Step.PRACTISING, About(application_id=application.id))


def begun(scene: Scene, application: Application, case: PracticeCase) -> Scene:
    """`/interview practise voicemail`: who picks up is said already."""
    if case not in _cases(application, scene.view):
        return asked_for(scene, application)
    about = About(application_id=application.id)
    return scene.ask(Step.PRACTISE_TURN, about, draft={CASE: case, TURN: "0"})


def from_known(scene: Scene) -> Scene:
    """The button on an application as it stands, which stays as it is."""
    return asked_for(scene, scene.application)


def which_prompt(question: Question, view: View) -> Message:
    """All cases, and the one that nobody chose."""
    application = view.application(question)
    options = tuple(
        Option(value=case, label=practice_review.case_words(case))
        for case in _cases(application, view)
    )
    pick = Select(action=Choice.PICK, placeholder=text("practise-pick"), options=options)
    return answer(
        text("practise-which", employer=named(application, view.search)),
        Note(text=text("practise-nothing-noted")),
        actions=(pick, button(Choice.SURPRISE, Weight.MAIN), button(Choice.LEAVE_PRACTICE)),
    )


def case_picked(scene: Scene) -> Scene:
    """An entry of the list."""
    if scene.value not in _cases(scene.application, scene.view):
        return scene.ask_again(scene.asked)
    return _begun(scene, PracticeCase(scene.value))


def surprised(scene: Scene) -> Scene:
    """By the event's id: no chance is in the engine, and a redelivery finds the same."""
    return _begun(scene, surprise(scene.event.id, _cases(scene.application, scene.view)))


def case_worded(scene: Scene) -> Scene | None:
    """ "Voicemail", "surprise me": the case that the words name."""
    words = _entered(scene).text
    if "surprise" in words.casefold():
        return surprised(scene)
    case = case_named(words)
    return _begun(scene, case) if case in _cases(scene.application, scene.view) else None


# -- turn by turn ------------------------------------------------------------------------------


def turn_prompt(question: Question, view: View) -> Message:
    """What they say; the words to answer it are the person's own."""
    if question.drafted(LATE):
        return answer(
            text("practise-late", words=quoted(question.drafted(LATE))),
            actions=(button(Choice.YES, Weight.MAIN), button(Choice.LEAVE_PRACTICE)),
        )
    case, turn = _stands_at(question)
    # The question is "What do you say?" already.
    words = Button(action=Choice.SAY, label=text("choice-show-words"))
    count = text("practise-turn", turn=Count(value=turn + 1), turns=Count(value=len(TURNS[case])))
    return answer(
        Note(text=count),
        their_line(case, turn, view.application(question), view),
        text("practise-answer"),
        actions=(words, button(Choice.SKIP), button(Choice.LEAVE_PRACTICE)),
    )


def answered(scene: Scene) -> Scene | None:
    """What the person says on the phone, whatever the words would mean elsewhere.

    Not so an exact report ("they rejected me"): that is said to us; nor what comes hours later.
    """
    event = _entered(scene)
    if scene.asked.drafted(LATE) and (chosen := _yes_or_no(event)) is not None:
        return gone_on(scene) if chosen else left(scene)
    is_late = scene.now - scene.asked.asked_at > PATIENCE
    case, _ = _stands_at(scene.asked)
    if is_late or any(_is_news(proposal, case) for proposal in event.proposals):
        return None
    words = cleaned(event.text)
    problem = too_long(words, LONGEST_ANSWER)
    return scene.ask_again(scene.asked, problem) if problem else _said(scene, words)


def put_aside(scene: Scene, question: Question) -> Scene:
    """What comes hours later may still be an answer: it is kept, and asked about."""
    words = cleaned(_entered(scene).text)[:LONGEST_ANSWER]
    late = replace(question, draft=tuple((dict(question.draft) | {LATE: words}).items()))
    return scene.ask_again(late)


def gone_on(scene: Scene) -> Scene:
    """It was one: the words count for the turn at which the call stands."""
    return _said(scene, scene.asked.drafted(LATE))


def skipped(scene: Scene) -> Scene:
    """Nothing to say here: on to the next turn."""
    return _said(scene, "")


def prompted(scene: Scene) -> Scene:
    """What do I say? The card's line for this turn, then the turn again."""
    case, turn = _stands_at(scene.asked)
    lines = model_lines(case, turn, scene.application, scene.view)
    return scene.tell(answer(*lines)).ask_again(scene.asked)


def left(scene: Scene) -> Scene:
    """Leave it: nothing is kept of it."""
    settled = scene.settle(Choice.LEAVE_PRACTICE, text("chosen-leave-practice"))
    return settled.tell(answer(text("practise-left")))


# -- afterwards --------------------------------------------------------------------------------


def again(scene: Scene) -> Scene:
    """The same call once more."""
    return _begun(scene, PracticeCase(scene.asked.drafted(CASE)))


def another(scene: Scene) -> Scene:
    """Another call: which one?"""
    settled = scene.settle(Choice.PRACTISE_ANOTHER, text("chosen-practise-another"))
    return asked_for(settled, scene.application)


def worded_after(scene: Scene) -> Scene | None:
    """ "Again", "voicemail": another call right after this one. Later it may be a call that was."""
    event = _entered(scene)
    words = " ".join(cleaned(event.text).casefold().strip(" .!?").split())
    if scene.now - scene.asked.asked_at > scene.policy.live_call or _yes_or_no(event) is not None:
        return None
    return again(scene) if words in _ONCE_MORE else case_worded(scene)


# -- inside ------------------------------------------------------------------------------------


def _cases(application: Application, view: View) -> tuple[PracticeCase, ...]:
    return cases_for(call_script(application, view.seeker))


def _begun(scene: Scene, case: PracticeCase) -> Scene:
    remark = text("chosen-practice", practice=Words(text=practice_review.case_words(case)))
    settled = scene.settle(case, remark)
    return settled.ask(Step.PRACTISE_TURN, scene.asked.about, draft={CASE: case, TURN: "0"})


def _said(scene: Scene, words: str) -> Scene:
    """Keep the words of this turn, go on with the next, or look at them all."""
    case, turn = _stands_at(scene.asked)
    settled = scene.settle(Choice.SAVE, text("chosen-said" if words else "chosen-skip"))
    draft = dict(scene.asked.draft) | {f"{SAID}{turn}": words, LATE: ""}
    if turn + 1 < len(TURNS[case]):
        further = draft | {TURN: str(turn + 1)}
        return settled.ask(Step.PRACTISE_TURN, scene.asked.about, draft=further)
    return practice_review.shown(settled, scene.asked.about, draft)


def _stands_at(question: Question) -> tuple[PracticeCase, int]:
    return PracticeCase(question.drafted(CASE)), int(question.drafted(TURN))


def _is_news(proposal: Proposal, case: PracticeCase) -> bool:
    told = proposal.intent in REPORTS - TELLS.get(case, frozenset())
    return proposal.certainty is Certainty.EXACT and told


def _yes_or_no(event: TextEntered) -> bool | None:
    intents = {proposal.intent for proposal in event.proposals}
    return Intent.YES in intents if intents & {Intent.YES, Intent.NO} else None


def _entered(scene: Scene) -> TextEntered:
    assert isinstance(scene.event, TextEntered)
    return scene.event
