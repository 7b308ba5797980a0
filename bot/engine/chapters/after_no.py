"""After a no, areas to work on, long silence, and ending it oneself."""

from functools import partial

from bot.engine.choices import Choice
from bot.engine.flows import (
    after_no,
    areas,
    areas_list,
    coach,
    ending,
    keeping,
    leaving,
    nudging,
    preparing,
    putting_off,
    recording,
    silence,
    undoing,
    why_in_words,
)
from bot.engine.rows import Chapter, Rows, Trigger, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)
_ASK = to(after_no.ask_them, Step.NO_CAME, Step.ASKING_WHY)
_NOTE = to(areas.note, Step.NOTING)
_LATER = to(after_no.in_days, Step.FEEDBACK_WISHED)
_NEVER = to(after_no.not_at_all, Step.FEEDBACK_WISHED)
_WHY = to(why_in_words.after_the_no, Step.AREA_PROPOSED, Step.AFTER_NO)
_NEXT = (Step.AREA_PROPOSED, Step.AREA_KEPT)
_WAYS_OUT: Rows = {
    Choice.TOMORROW: to(putting_off.tomorrow),
    Choice.WHY: to(nudging.why),
    Choice.STOP: to(leaving.stop_from_message, Step.STOPPED),
}
_END: Rows = {
    Choice.CLOSE_IT: to(ending.closed, Step.ENDED),
    Choice.WITHDRAW: to(ending.withdrawn, Step.ENDED),
}

CHAPTER = Chapter(
    rows={
        Step.AFTER_NO: {
            Trigger.WORDS: _WHY,
            Choice.COACH: to(coach.shown, Step.COACH),
            Choice.ASK_THEM: _ASK,
            Choice.NOTE_WORDS: _NOTE,
            Choice.IN_DAYS: _LATER,
            Choice.LATER: _LATER,
            Choice.NOT_AT_ALL: _NEVER,
            Choice.NO: _NEVER,
            Choice.CHANGE: to(recording.change, Step.HEARD, Step.OUTCOME_MISSING),
            Choice.UNDO: _UNDO,
        },
        Step.NO_CAME: {
            choice: to(partial(after_no.came_by, choice), Step.ASKING_WHY)
            for choice in after_no.CAME_BY
        }
        | {
            Trigger.WORDS: to(
                why_in_words.how_and_why, Step.ASKING_WHY, Step.AREA_PROPOSED, Step.AFTER_NO
            )
        },
        Step.ASKING_WHY: {
            Trigger.WORDS: _WHY,
            Choice.NOTE_WORDS: _NOTE,
            Choice.IN_DAYS: _LATER,
            Choice.LATER: _LATER,
            Choice.UNDO: _UNDO,
        },
        Step.FEEDBACK_WISHED: {
            Trigger.WORDS: _WHY,
            Choice.NOTE_WORDS: _NOTE,
            Choice.UNDO: _UNDO,
        },
        Step.FEEDBACK_DUE: _WAYS_OUT
        | {
            Choice.ASK_THEM: _ASK,
            Choice.NOTE_WORDS: _NOTE,
            Choice.NOT_AT_ALL: _NEVER,
            Choice.NO: _NEVER,
            Trigger.WORDS: _WHY,
        },
        Step.NOTING: {
            Trigger.WORDS: to(areas.noted_in_words, Step.AREA_PROPOSED, Step.FEEDBACK_WISHED)
        },
        Step.KEEPING: {
            Choice.PICK: to(keeping.kept, Step.AREA_PROPOSED, Step.KEEPING),
            Choice.LEAVE_IT: to(keeping.left),
        },
        Step.AREA_PROPOSED: {
            Trigger.WORDS: _WHY,
            Choice.YES: to(areas.agreed, Step.AREA_ACTION, Step.AREA_WORDS),
            Choice.CHANGE: to(areas.change, Step.AREA_WORDS),
            Choice.NO: to(areas.not_this, Step.AREA_PROPOSED),
            Choice.UNDO: _UNDO,
        },
        Step.AREA_WORDS: {Trigger.WORDS: to(areas.worded, Step.AREA_ACTION)},
        Step.AREA_ACTION: {
            Choice.SKIP: to(areas.left_open, Step.AREA_PROPOSED),
            Choice.UNDO: _UNDO,
            Trigger.WORDS: to(areas.planned, *_NEXT),
        },
        Step.AREA_KEPT: {Choice.UNDO: _UNDO},
        Step.AREAS: {
            Choice.AREA_DONE: to(areas_list.ticked_off, Step.AREAS),
            Choice.ADD_AREA: to(areas_list.added, Step.AREA_WORDS),
            Choice.UNDO: _UNDO,
        },
        Step.PREPARE: _WAYS_OUT
        | {
            Choice.AREA_DONE: to(areas_list.ticked_off, Step.AREAS),
            Choice.ADD_AREA: to(areas_list.added, Step.AREA_WORDS),
            Choice.ALL_RIGHT: to(preparing.all_right),
            Choice.YES: to(preparing.all_right),
        },
        Step.LONG_SILENCE: _END | {Choice.KEEP_OPEN: to(ending.kept_open, Step.KNOWN)} | _WAYS_OUT,
        Step.ENDING: _END
        | {
            Choice.KEEP_OPEN: to(ending.left_open),
            Choice.YES: to(ending.which_way),
            Choice.NO: to(ending.left_open),
        },
        Step.ENDED: {Choice.REOPEN: to(ending.reopened, Step.KNOWN), Choice.UNDO: _UNDO},
    },
    prompts={
        Step.KEEPING: keeping.prompt,
        Step.AFTER_NO: after_no.prompt,
        Step.NO_CAME: after_no.no_came_prompt,
        Step.ASKING_WHY: after_no.asking_prompt,
        Step.FEEDBACK_WISHED: after_no.wished_prompt,
        Step.FEEDBACK_DUE: after_no.due_prompt,
        Step.NOTING: areas.noting_prompt,
        Step.AREA_PROPOSED: areas.proposed_prompt,
        Step.AREA_WORDS: areas.words_prompt,
        Step.AREA_ACTION: areas.action_prompt,
        Step.AREA_KEPT: areas.kept_prompt,
        Step.AREAS: areas_list.prompt,
        Step.PREPARE: preparing.prompt,
        Step.LONG_SILENCE: silence.prompt,
        Step.ENDING: ending.prompt,
        Step.ENDED: ending.ended_prompt,
    },
    stands_for={
        Choice.ASK_THEM: Step.KNOWN,
        Choice.NOTE_WORDS: Step.KNOWN,
        Choice.END: Step.KNOWN,
        Choice.REOPEN: Step.KNOWN,
    },
)
