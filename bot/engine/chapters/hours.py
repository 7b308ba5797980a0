"""When one can phone, and when an employer is called."""

from bot.engine.flows import calling_hours, phone_hours
from bot.engine.rows import Chapter, form_rows
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.PHONE_HOURS: form_rows(phone_hours.FLOW, Step.SETTING_SAVED),
        Step.HOURS: form_rows(calling_hours.FLOW, Step.SAVED),
    },
    forms=(phone_hours.FLOW, calling_hours.FLOW),
)
