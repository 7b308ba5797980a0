"""What comes by itself."""

from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.flows import (
    leaving,
    nudging,
    phone_hours,
    putting_off,
    several_due,
    the_call,
    writing,
)
from bot.engine.rows import Chapter, Trigger, to
from bot.engine.steps import Step

_ASKED = nudging.ASKED_BY.values()
_WRITING = (Step.EMAIL, Step.MAY_WRITE, Step.KNOWN, Step.HEARD, Step.OUTCOME_MISSING)
_STOP = to(leaving.stop_from_message, Step.STOPPED)

CHAPTER = Chapter(
    rows={
        Step.CALL_DUE: {
            Choice.SHOW_CARD: to(the_call.card_from_nudge, Step.CALL_CARD),
            Choice.HEARD: to(the_call.heard, Step.HEARD),
            Choice.LATER: to(putting_off.later_today),
            Choice.TOMORROW: to(putting_off.tomorrow),
            Choice.RING: to(putting_off.ring_anyway),
            Choice.EMAIL: to(writing.from_message, *_WRITING),
            Choice.PHONE_HOURS: to(phone_hours.chosen, Step.CALL_DUE),
            Trigger.WORDS: to(phone_hours.worded),
            Choice.WHY: to(nudging.why),
            Choice.STOP: _STOP,
        },
        Step.SEVERAL_DUE: {
            Choice.SHOW_CARD: to(nudging.card_asked, Step.CHOOSING_APPLICATION),
            Choice.TAKE: to(nudging.taken, Step.CALL_CARD, Step.HEARD, *_WRITING, *_ASKED),
            Choice.PHONE_HOURS: to(phone_hours.chosen, Step.SEVERAL_DUE),
            Trigger.WORDS: to(phone_hours.worded),
            Choice.TOMORROW: to(putting_off.tomorrow),
            Choice.WHY: to(nudging.why),
            Choice.STOP: _STOP,
        },
        Step.DIGEST: {Choice.LIST: to(home.listed, Step.LIST), Choice.STOP: _STOP},
    },
    prompts={
        Step.CALL_DUE: nudging.call_due_prompt,
        Step.SEVERAL_DUE: several_due.prompt,
        Step.DIGEST: nudging.digest_prompt,
    },
)
