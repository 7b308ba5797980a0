"""The call, and what they said."""

from dataclasses import replace

from bot.engine import further
from bot.engine.choices import Choice
from bot.engine.flows import (
    coach,
    correcting,
    days_told,
    ending,
    more_said,
    recording,
    rounds,
    the_call,
    undoing,
    what_they_said,
    writing,
)
from bot.engine.rows import Chapter, Rows, Trigger, choices_in, form_rows, to
from bot.engine.scene import Scene
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)
_ENDED: Rows = {
    Choice.TALKED: to(the_call.talked, Step.HEARD),
    Choice.LEFT_MESSAGE: to(the_call.left_message, Step.RECORDED),
    Choice.NO_ANSWER: to(the_call.no_answer, Step.RECORDED),
    Choice.WRONG_PERSON: to(the_call.wrong_person, Step.RECORDED),
    Choice.NOT_CALLED: to(the_call.not_called, Step.KNOWN),
}
_SAID: Rows = {
    Choice.NOTHING_DECIDED: to(
        what_they_said.nothing_decided,
        Step.MAY_CALL_AGAIN,
        Step.DAY_FOR_WHAT,
        Step.RECORDED,
        Step.WHICH_DAY,
    ),
    Choice.THEY_CALL: to(what_they_said.they_call, Step.THEY_DECIDE, Step.RECORDED, Step.WHICH_DAY),
    Choice.REJECTED: to(what_they_said.rejected, Step.AFTER_NO, Step.AREA_PROPOSED),
    Choice.OFFERED: to(
        what_they_said.offered,
        Step.OFFER_MADE,
        Step.OFFER,
        Step.OFFER_WHICH,
        Step.OFFER_REMAINDER,
        Step.OFFER_TOPIC,
        Step.TALK_TIME,
        Step.TALK_SET,
    ),
    Choice.ANOTHER_ROUND: to(rounds.granted, Step.ROUND_GRANTED, Step.SAVED),
    Choice.WANTS_MORE: to(more_said.wanted, Step.WHAT_THEY_WANT),
    Choice.FROZEN: to(more_said.frozen, Step.RECORDED),
    Choice.OTHER: to(more_said.other, Step.OTHER_SAID),
}
_AGAIN: Rows = {
    Choice.MISSED_CALL: to(what_they_said.they_tried, Step.RECORDED),
    Choice.YES_ON: to(
        what_they_said.call_back_on, Step.CALL_BACK_DAY, Step.RECORDED, Step.WHICH_DAY
    ),
    Choice.YES_NO_DAY: to(what_they_said.call_back_some_day, Step.RECORDED),
    Choice.NO_CALLS: to(what_they_said.no_more_calls, Step.RECORDED, Step.MAY_WRITE),
}
_HEARD_WORDS = to(
    what_they_said.heard_worded,
    Step.DAY_FOR_WHAT,
    Step.RECORDED,
    Step.WHICH_DAY,
    Step.HEARD,
)
_CALL_WORDS = replace(_HEARD_WORDS, handler=what_they_said.call_worded)
_CALL_BACK_WORDS = to(
    what_they_said.call_back_worded,
    Step.DAY_FOR_WHAT,
    Step.RECORDED,
    Step.WHICH_DAY,
    Step.CALL_BACK_DAY,
    Step.MAY_CALL_AGAIN,
)


def _recorded_worded(scene: Scene) -> Scene | None:
    """Another day than the one that was said back, or whom to ask for next time."""
    return what_they_said.correct_worded(scene) or correcting.people_worded(scene)


CHAPTER = Chapter(
    rows={
        Step.OUTCOME_MISSING: _ENDED | {Trigger.WORDS: _CALL_WORDS},
        Step.CALL_CARD: _ENDED | {Trigger.WORDS: _CALL_WORDS},
        Step.HEARD: _SAID | {Choice.FURTHER: to(further.chosen), Trigger.WORDS: _HEARD_WORDS},
        Step.MAY_CALL_AGAIN: _AGAIN
        | {
            Choice.YES: _AGAIN[Choice.YES_ON],
            Choice.NO: _AGAIN[Choice.NO_CALLS],
            Choice.DONT_KNOW: to(what_they_said.not_asked, Step.RECORDED),
            Trigger.WORDS: _CALL_BACK_WORDS,
        },
        Step.CALL_BACK_DAY: {
            Choice.DONT_KNOW: to(what_they_said.call_back_some_day, Step.RECORDED),
            Trigger.WORDS: _CALL_BACK_WORDS,
        },
        Step.WHICH_DAY: {
            Choice.PICK: to(days_told.day_picked, Step.RECORDED, Step.WHICH_DAY),
            Trigger.WORDS: to(what_they_said.which_day_worded, Step.RECORDED, Step.WHICH_DAY),
        },
        Step.DAY_FOR_WHAT: {
            Choice.YES_ON: _AGAIN[Choice.YES_ON],
            Choice.THEY_CALL: _SAID[Choice.THEY_CALL],
            Trigger.WORDS: to(
                what_they_said.for_what_worded,
                Step.THEY_DECIDE,
                Step.CALL_BACK_DAY,
                Step.DAY_FOR_WHAT,
                Step.WHICH_DAY,
                Step.RECORDED,
            ),
        },
        Step.THEY_DECIDE: {
            Choice.DONT_KNOW: to(what_they_said.no_decision_day, Step.RECORDED),
            Trigger.WORDS: to(
                what_they_said.decision_worded,
                Step.DAY_FOR_WHAT,
                Step.RECORDED,
                Step.WHICH_DAY,
                Step.THEY_DECIDE,
            ),
        },
        Step.WHAT_THEY_WANT: form_rows(more_said.FLOW, Step.RECORDED),
        Step.OTHER_SAID: {
            Choice.SKIP: to(more_said.other_skipped, Step.RECORDED),
            Trigger.WORDS: to(more_said.other_worded, Step.RECORDED),
        },
        Step.RECORDED: {
            Choice.COACH: to(coach.shown, Step.COACH),
            Choice.EMAIL: to(writing.from_message, Step.EMAIL, Step.KNOWN),
            Choice.END: to(ending.asked_from_known, Step.ENDING, Step.KNOWN),
            Choice.MORE_SENT: to(more_said.more_sent, Step.RECORDED),
            Choice.CHANGE: to(recording.change, Step.HEARD, Step.OUTCOME_MISSING, Step.EMAIL),
            Choice.UNDO: _UNDO,
            Trigger.WORDS: to(_recorded_worded, Step.RECORDED, Step.WHICH_DAY),
        },
    },
    prompts={
        Step.OUTCOME_MISSING: the_call.outcome_missing_prompt,
        Step.CALL_CARD: the_call.card_prompt,
        Step.HEARD: what_they_said.heard_prompt,
        Step.MAY_CALL_AGAIN: what_they_said.may_call_again_prompt,
        Step.CALL_BACK_DAY: what_they_said.call_back_day_prompt,
        Step.WHICH_DAY: days_told.which_day_prompt,
        Step.DAY_FOR_WHAT: days_told.day_for_what_prompt,
        Step.THEY_DECIDE: what_they_said.they_decide_prompt,
        Step.OTHER_SAID: more_said.other_prompt,
        Step.RECORDED: recording.recorded_prompt,
    },
    forms=(more_said.FLOW,),
    stands_for={
        **dict.fromkeys(choices_in(_ENDED), Step.OUTCOME_MISSING),
        **dict.fromkeys(choices_in(_SAID), Step.HEARD),
        **dict.fromkeys(choices_in(_AGAIN), Step.MAY_CALL_AGAIN),
    },
)
