"""The practice call."""

from bot.engine.choices import Choice
from bot.engine.flows import practice_review, practising
from bot.engine.rows import Chapter, Trigger, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.PRACTISING: {
            Choice.PICK: to(practising.case_picked, Step.PRACTISE_TURN),
            Choice.SURPRISE: to(practising.surprised, Step.PRACTISE_TURN),
            Choice.LEAVE_PRACTICE: to(practising.left),
            Trigger.WORDS: to(practising.case_worded, Step.PRACTISE_TURN),
        },
        Step.PRACTISE_TURN: {
            Choice.SAY: to(practising.prompted),
            Choice.YES: to(practising.gone_on, Step.PRACTISE_TURN, Step.PRACTISED),
            Choice.SKIP: to(practising.skipped, Step.PRACTISE_TURN, Step.PRACTISED),
            Choice.LEAVE_PRACTICE: to(practising.left),
            Trigger.WORDS: to(practising.answered, Step.PRACTISE_TURN, Step.PRACTISED),
        },
        Step.PRACTISED: {
            Choice.DID_SAY: to(practice_review.ticked, Step.PRACTISED),
            Choice.PRACTISE_AGAIN: to(practising.again, Step.PRACTISE_TURN),
            Choice.PRACTISE_ANOTHER: to(practising.another, Step.PRACTISING),
            Trigger.WORDS: to(practising.worded_after, Step.PRACTISE_TURN),
        },
    },
    prompts={
        Step.PRACTISING: practising.which_prompt,
        Step.PRACTISE_TURN: practising.turn_prompt,
        Step.PRACTISED: practice_review.check_prompt,
    },
)
