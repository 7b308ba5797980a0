"""After the interview: the debrief, and the thank-you."""

from bot.engine.choices import Choice
from bot.engine.flows import (
    adverts,
    correcting,
    debriefing,
    leaving,
    nudging,
    putting_off,
    thanking,
    the_call,
    undoing,
)
from bot.engine.rows import Chapter, Rows, Trigger, to
from bot.engine.steps import Step

_WAYS_OUT: Rows = {
    Choice.WHY: to(nudging.why),
    Choice.STOP: to(leaving.stop_from_message, Step.STOPPED),
}
_QUESTIONS = (*debriefing.QUESTIONS, Step.DEBRIEFED)
_UNDO = to(undoing.pressed, Step.KNOWN)
_DRAFT = (Step.THANKS_DRAFT, Step.THANKS_DETAIL, Step.THANKED, Step.KNOWN)

CHAPTER = Chapter(
    rows={
        Step.DEBRIEF: _WAYS_OUT
        | {
            Choice.ASK_ME: to(debriefing.begun, *_QUESTIONS),
            Choice.INTERVIEW_CHANGED: to(debriefing.not_held, Step.WHAT_CHANGED),
            Choice.TOMORROW: to(putting_off.tomorrow),
            Choice.YES: to(debriefing.begun, *_QUESTIONS),
            Trigger.WORDS: to(debriefing.told_unasked, *_QUESTIONS),
        },
        Step.DEBRIEF_DECISION: {
            Choice.PICK: to(debriefing.decision_picked, *_QUESTIONS),
            Choice.DONT_KNOW: to(debriefing.not_said, *_QUESTIONS),
            Trigger.WORDS: to(debriefing.decision_worded, *_QUESTIONS),
        },
        Step.DEBRIEF_MAY_CALL: {
            Choice.YES: to(debriefing.may_call, *_QUESTIONS),
            Choice.NO_CALLS: to(debriefing.no_calls, *_QUESTIONS),
            Choice.NO: to(debriefing.no_calls, *_QUESTIONS),
            Choice.ADVERT_NO_CALLS: to(adverts.told_in_debrief, *_QUESTIONS),
            Choice.DONT_KNOW: to(debriefing.not_said, *_QUESTIONS),
        },
        Step.DEBRIEF_DISCUSSED: {
            Choice.SKIP: to(debriefing.discussed_skipped, *_QUESTIONS),
            Choice.DONT_KNOW: to(debriefing.discussed_skipped, *_QUESTIONS),
            Trigger.WORDS: to(debriefing.discussed_worded, *_QUESTIONS),
        },
        Step.DEBRIEFED: {
            Choice.THANKS_SENT: to(thanking.sent, Step.THANKED, Step.KNOWN),
            Choice.WRITE_THANKS: to(thanking.write, *_DRAFT),
            Choice.TOMORROW: to(thanking.tomorrow, Step.KNOWN),
            Choice.CHANGE: to(correcting.from_saved, Step.CORRECTING),
            Choice.UNDO: _UNDO,
        },
        Step.THANK_YOU: _WAYS_OUT
        | {
            Choice.WRITE_THANKS: to(thanking.write_from_nudge, *_DRAFT),
            Choice.THANKS_SENT: to(thanking.sent_from_question, Step.THANKED),
            Choice.NO_THANKS: to(thanking.declined, Step.THANKED),
            Choice.LATER: to(thanking.later_today, Step.KNOWN),
            Choice.TOMORROW: to(thanking.tomorrow, Step.KNOWN),
        },
        Step.THANKS_DETAIL: {
            Choice.SKIP: to(thanking.detail_skipped, Step.THANKS_DRAFT),
            Choice.DONT_KNOW: to(thanking.detail_skipped, Step.THANKS_DRAFT),
            Trigger.WORDS: to(thanking.detail_worded, Step.THANKS_DRAFT),
        },
        Step.THANKS_DRAFT: {
            Choice.THANKS_SENT: to(thanking.sent_from_question, Step.THANKED),
            Choice.THANKS_NOT_YET: to(thanking.not_yet),
            Choice.NO_THANKS: to(thanking.declined, Step.THANKED),
            Choice.CHANGE_DETAIL: to(thanking.change_detail, Step.THANKS_DETAIL),
            Trigger.WORDS: to(thanking.draft_worded, Step.CONFIRMING, Step.THANKED),
        },
        Step.TOO_EARLY: {
            Choice.WRITE_THANKS: to(thanking.write, *_DRAFT),
            Choice.THANKS_SENT: to(thanking.sent, Step.THANKED, Step.KNOWN),
        },
        Step.THANKED: {
            Choice.CHANGE: to(thanking.change, Step.THANK_YOU),
            Choice.UNDO: _UNDO,
        },
    },
    prompts={
        Step.DEBRIEF: debriefing.nudge_prompt,
        Step.DEBRIEF_DECISION: debriefing.decision_prompt,
        Step.DEBRIEF_MAY_CALL: debriefing.may_call_prompt,
        Step.DEBRIEF_DISCUSSED: debriefing.discussed_prompt,
        Step.DEBRIEFED: debriefing.debriefed_prompt,
        Step.THANK_YOU: thanking.nudge_prompt,
        Step.THANKS_DETAIL: thanking.detail_prompt,
        Step.THANKS_DRAFT: thanking.draft_prompt,
        Step.THANKED: thanking.thanked_prompt,
        Step.TOO_EARLY: the_call.too_early_prompt,
    },
    stands_for={
        Choice.THANKS_SENT: Step.DEBRIEFED,
        Choice.WRITE_THANKS: Step.DEBRIEFED,
    },
)
