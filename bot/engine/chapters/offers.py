"""An offer, from the word to the first day (A14-A17)."""

from functools import partial

from bot.engine import further
from bot.engine.choices import Choice
from bot.engine.flows import (
    contract_talks,
    first_days,
    nudging,
    offer_answers,
    offer_choosing,
    offer_form,
    offer_nudges,
    offer_remainders,
    offer_shown,
    offer_telling,
    offer_topics,
    putting_off,
    recording,
    undoing,
)
from bot.engine.flows.leaving import stop_from_message
from bot.engine.rows import Chapter, Rows, Trigger, form_rows, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)
_TOLD = (
    Step.OFFER,
    Step.OFFER_WHICH,
    Step.OFFER_REMAINDER,
    Step.TALK_TIME,
    Step.TALK_SET,
    Step.OFFER_TOPIC,
)
_TOPIC = (Step.OFFER_MISSING, *_TOLD)
_WORDS = to(offer_telling.told, *_TOLD, Step.OFFER_MADE)
_ANSWERS: Rows = {
    Choice.ACCEPT: to(offer_answers.accepted, Step.OFFER_ACCEPTED),
    Choice.DECLINE: to(offer_answers.declined, Step.OFFER_DECLINED),
    Choice.STILL_TALKING: to(offer_answers.still_talking, Step.OFFER),
}
_CHANGE_ANSWER = to(offer_answers.asked_again, Step.OFFER_ANSWER)
_FORMS: Rows = {
    choice: to(partial(offer_form.opened, choice=choice), Step.OFFER_FORM)
    for choice in offer_form.PAGES
}
_SHOW = to(offer_shown.shown, Step.OFFER)
_NUDGE: Rows = {
    Choice.TOMORROW: to(putting_off.tomorrow),
    Choice.WHY: to(nudging.why),
    Choice.STOP: to(stop_from_message, Step.STOPPED),
}
_ANOTHER_TIME = to(
    contract_talks.another_time,
    Step.TALK_TIME,
    Step.TALK_SET,
    Step.OFFER_WHICH,
    Step.OFFER_REMAINDER,
    Step.OFFER_TOPIC,
    Step.OFFER,
)

CHAPTER = Chapter(
    rows={
        Step.OFFER_MADE: _FORMS
        | {
            Trigger.WORDS: _WORDS,
            Choice.NOT_NOW: to(offer_telling.not_now),
            Choice.CHANGE: to(recording.change, Step.HEARD, Step.OUTCOME_MISSING),
            Choice.UNDO: _UNDO,
        },
        Step.OFFER: _ANSWERS
        | {
            Trigger.WORDS: _WORDS,
            Choice.FURTHER: to(further.chosen),
            Choice.TIME_AGREED: to(contract_talks.time_asked, Step.TALK_TIME),
            Choice.SETTLED: to(offer_shown.settled, Step.OFFER),
            Choice.NOT_NOW: to(offer_shown.not_now, Step.OFFER_TOPIC),
            Choice.CHANGE_ANSWER: _CHANGE_ANSWER,
            Choice.ADD_QUESTION: to(contract_talks.question_asked, Step.TALK_QUESTION),
            Choice.CHANGE_TALK: _ANOTHER_TIME,
            Choice.CHANGE: to(offer_shown.points_asked, Step.OFFER_POINTS),
            Choice.OFFER: to(offer_shown.asked_for, Step.OFFER, Step.CONFIRMING),
            Choice.UNDO: _UNDO,
        },
        Step.OFFER_POINTS: _FORMS
        | {
            Trigger.WORDS: _WORDS,
            Choice.TOPIC: to(offer_topics.chosen, Step.OFFER_TOPIC, Step.OFFER),
        },
        Step.OFFER_WHICH: {
            Choice.PICK: to(offer_choosing.picked, *_TOLD),
            Trigger.WORDS: to(offer_choosing.worded, *_TOLD),
            Choice.UNDO: _UNDO,
        },
        Step.OFFER_REMAINDER: {
            Choice.ABOUT: to(offer_remainders.about_topic, *_TOLD),
            Choice.A_QUESTION: to(offer_remainders.a_question, *_TOLD),
            Choice.OWN_POINT: to(offer_remainders.own_point, *_TOLD),
            Choice.LEAVE_OUT: to(offer_remainders.left_out, *_TOLD),
            Trigger.WORDS: to(offer_remainders.about_worded, *_TOLD),
            Choice.UNDO: _UNDO,
        },
        Step.OFFER_TOPIC: {
            Trigger.WORDS: to(offer_topics.worded, *_TOPIC),
            Choice.ASK_THEM: to(offer_topics.ask_them, Step.OFFER),
            Choice.DOESNT_MATTER: to(offer_topics.doesnt_matter, *_TOPIC),
            Choice.NOT_NOW: to(offer_topics.left_open, Step.OFFER),
            Choice.UNDO: _UNDO,
        },
        Step.OFFER_FORM: form_rows(offer_form.FLOW, Step.OFFER),
        Step.OFFER_ANSWER: _ANSWERS,
        Step.OFFER_ACCEPTED: {
            Choice.DRAFT_WITHDRAWALS: to(offer_answers.withdrawals_asked, Step.WITHDRAWING),
            Choice.KEEP_THEM: to(offer_answers.kept),
            Choice.OFFER: _SHOW,
            Choice.UNDO: _UNDO,
        },
        Step.OFFER_DECLINED: {Choice.CHANGE_ANSWER: _CHANGE_ANSWER, Choice.UNDO: _UNDO},
        Step.WITHDRAWING: {
            Choice.WITHDRAWAL_SENT: to(offer_answers.withdrawal_sent, Step.WITHDRAWING),
            Choice.KEEP_THEM: to(offer_answers.kept),
            Choice.UNDO: _UNDO,
        },
        Step.TALK_TIME: {
            Trigger.WORDS: to(
                contract_talks.time_worded,
                Step.TALK_TIME,
                Step.TALK_SET,
                Step.OFFER_WHICH,
                Step.OFFER_REMAINDER,
                Step.OFFER_TOPIC,
            ),
            Choice.NOT_NOW: to(offer_shown.not_now, Step.OFFER_TOPIC),
        },
        Step.TALK_SET: {
            Choice.ADD_QUESTION: to(contract_talks.question_asked, Step.TALK_QUESTION),
            Choice.CHANGE_TALK: _ANOTHER_TIME,
            Choice.UNDO: _UNDO,
        },
        Step.TALK_QUESTION: {
            Trigger.WORDS: to(contract_talks.question_worded, Step.TALK_QUESTION),
            Choice.NOT_NOW: to(contract_talks.no_more_questions, Step.OFFER),
        },
        Step.CONTRACT_TALK: _NUDGE
        | {
            Choice.OFFER: _SHOW,
            Choice.CHANGE_TALK: _ANOTHER_TIME,
        },
        Step.REPLY_DEADLINE: _NUDGE
        | _ANSWERS
        | {Trigger.WORDS: to(offer_telling.more_time, *_TOLD)},
        Step.OFFER_MISSING: _NUDGE
        | {
            Choice.ADD_ITEM: to(offer_topics.from_nudge, Step.OFFER_TOPIC, Step.OFFER),
            Choice.ASK_THEM: to(offer_topics.ask_them, Step.OFFER),
            Choice.DOESNT_MATTER: to(offer_topics.doesnt_matter, *_TOPIC),
            Trigger.WORDS: to(offer_topics.worded, *_TOPIC),
        },
        Step.FIRST_DAY_RECAP: _NUDGE
        | {
            Choice.ADD_ITEM: to(offer_topics.from_nudge, Step.OFFER_TOPIC, Step.OFFER),
            Choice.OFFER: _SHOW,
        },
    },
    prompts={
        Step.OFFER_MADE: offer_telling.made_prompt,
        Step.OFFER: offer_shown.prompt,
        Step.OFFER_POINTS: offer_shown.points_prompt,
        Step.OFFER_WHICH: offer_choosing.prompt,
        Step.OFFER_REMAINDER: offer_remainders.prompt,
        Step.OFFER_TOPIC: offer_topics.prompt,
        Step.OFFER_ANSWER: offer_answers.prompt,
        Step.OFFER_ACCEPTED: offer_answers.accepted_prompt,
        Step.OFFER_DECLINED: offer_answers.declined_prompt,
        Step.WITHDRAWING: offer_answers.withdrawing_prompt,
        Step.TALK_TIME: contract_talks.time_prompt,
        Step.TALK_SET: contract_talks.set_prompt,
        Step.TALK_QUESTION: contract_talks.question_prompt,
        Step.CONTRACT_TALK: offer_nudges.talk_prompt,
        Step.REPLY_DEADLINE: offer_nudges.reply_prompt,
        Step.OFFER_MISSING: offer_nudges.missing_prompt,
        Step.FIRST_DAY_RECAP: first_days.recap_prompt,
    },
    forms=(offer_form.FLOW,),
    stands_for={
        Choice.OFFER: Step.OFFER,
        Choice.CHANGE_TALK: Step.OFFER,
        Choice.ACCEPT: Step.OFFER_ANSWER,
        Choice.DECLINE: Step.OFFER_ANSWER,
    },
)
