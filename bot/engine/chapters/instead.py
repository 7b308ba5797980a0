"""Writing in place of a call, and whether they allow it."""

from bot.engine.choices import Choice
from bot.engine.flows import writing
from bot.engine.rows import Chapter, Trigger, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.EMAIL: {
            Choice.EMAIL_SENT: to(writing.sent, Step.RECORDED),
            Choice.EMAIL_NOT_YET: to(writing.not_yet),
            Trigger.WORDS: to(writing.worded, Step.RECORDED),
        },
        Step.MAY_WRITE: {
            Choice.WRITE_OK: to(writing.write_ok),
            Choice.WRITE_NOT: to(writing.write_not),
            Choice.DONT_KNOW: to(writing.not_said),
            Choice.YES: to(writing.write_ok),
            Choice.NO: to(writing.write_not),
        },
    },
    stands_for={Choice.EMAIL_SENT: Step.EMAIL},
    prompts={
        Step.EMAIL: writing.prompt,
        Step.MAY_WRITE: writing.may_write_prompt,
    },
)
