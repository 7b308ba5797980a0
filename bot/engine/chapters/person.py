"""The person: settings, stop, start and forget."""

from bot.engine.choices import Choice
from bot.engine.flows import leaving, places, settings, undoing
from bot.engine.rows import Chapter, form_rows, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)

CHAPTER = Chapter(
    rows={
        Step.SETTINGS: {
            Choice.SET_ZONE: to(places.zone_asked, Step.ZONE),
            Choice.SET_QUIET: to(settings.quiet_asked, Step.QUIET),
            Choice.STOP: to(leaving.stop, Step.STOPPED),
            Choice.START: to(leaving.start, Step.HOME),
        },
        Step.ZONE: form_rows(places.ZONE_FLOW),
        Step.QUIET: form_rows(settings.QUIET_FLOW, Step.SETTINGS),
        Step.STOPPED: {
            Choice.UNDO: _UNDO,
            Choice.START: to(leaving.start_from_message, Step.HOME),
        },
        Step.FORGETTING: {
            Choice.ERASE: to(leaving.erase),
            Choice.KEEP: to(leaving.keep),
            Choice.YES: to(leaving.forgetting_asked_again, Step.FORGETTING),
            Choice.NO: to(leaving.keep),
        },
    },
    prompts={
        Step.SETTINGS: settings.prompt,
        Step.STOPPED: leaving.stopped_prompt,
        Step.FORGETTING: leaving.forgetting_prompt,
    },
    forms=(
        places.ZONE_FLOW,
        settings.QUIET_FLOW,
    ),
)
