"""Free text: what was meant, and about whom."""

from bot.engine.choices import Choice
from bot.engine.flows import meant, undoing_late, unknown_employer, which, why_in_words
from bot.engine.rows import Chapter, Trigger, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.CONFIRMING: {
            Choice.YES: to(meant.confirmed),
            Choice.NO: to(meant.not_quite),
            Trigger.WORDS: to(why_in_words.confirming),
        },
        Step.CHOOSING_MEANING: {
            Choice.PICK: to(meant.meaning_picked, Step.CHOOSING_MEANING),
            Choice.NO: to(meant.not_quite),
            Trigger.WORDS: to(meant.put_off_meanwhile),
        },
        Step.CHOOSING_APPLICATION: {
            Choice.PICK: to(which.picked, Step.CHOOSING_APPLICATION),
            Choice.ADD: to(unknown_employer.added, Step.REGISTERING),
            Trigger.WORDS: to(which.typed),
        },
        Step.UNDOING: {
            Choice.YES: to(undoing_late.confirmed, Step.KNOWN),
            Choice.NO: to(meant.not_quite),
        },
    },
    prompts={
        Step.CONFIRMING: meant.confirming_prompt,
        Step.CHOOSING_MEANING: meant.choosing_meaning_prompt,
        Step.CHOOSING_APPLICATION: which.prompt,
        Step.UNDOING: undoing_late.prompt,
    },
)
