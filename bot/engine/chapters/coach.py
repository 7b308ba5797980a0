"""A human coach, and what they may see."""

from bot.engine.choices import Choice
from bot.engine.flows import coach, sharing
from bot.engine.rows import Chapter, form_rows, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.COACH: {
            Choice.CHOOSE_SHARED: to(sharing.opened, Step.SHARING, Step.COACH),
            Choice.UNSHARE: to(coach.unshared),
        },
        Step.SHARING: form_rows(sharing.FLOW, Step.SHARING_SURE),
        Step.SHARING_SURE: {
            Choice.SHARE: to(sharing.shared, Step.COACH, Step.SHARING_SURE),
            Choice.DONT_SHARE: to(sharing.not_shared),
            Choice.YES: to(sharing.asked_again, Step.SHARING_SURE),
            Choice.NO: to(sharing.not_shared),
        },
    },
    prompts={Step.COACH: coach.prompt, Step.SHARING_SURE: sharing.sure_prompt},
    forms=(sharing.FLOW,),
)
