"""The person: settings, pause, stop, start and forget."""

from bot.engine import further
from bot.engine.choices import Choice
from bot.engine.flows import (
    home_server,
    languages,
    leaving,
    own_country,
    own_settings,
    pausing,
    phone_hours,
    places,
    settings,
    tidying,
    undoing,
    veiling,
)
from bot.engine.rows import Chapter, Trigger, form_rows, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)

CHAPTER = Chapter(
    rows={
        Step.SETTINGS: {
            Choice.FURTHER: to(further.chosen),
            Choice.SET_ZONE: to(places.zone_asked, Step.ZONE),
            Choice.SET_QUIET: to(settings.quiet_asked, Step.QUIET),
            Choice.SET_PHONE_HOURS: to(phone_hours.opened, Step.PHONE_HOURS),
            Choice.SET_COUNTRY: to(own_country.asked, Step.COUNTRY),
            Choice.LANGUAGES: to(languages.asked, Step.LANGUAGE),
            Choice.VEIL: to(veiling.veil, Step.SETTING_SAVED),
            Choice.UNVEIL: to(veiling.unveil, Step.SETTING_SAVED),
            Choice.CHOOSE_SERVER: to(home_server.chosen, Step.HOME_SERVER_CHOSEN),
            Choice.LEAVE_SERVER: to(home_server.left),
            Choice.PAUSE: to(pausing.asked, Step.PAUSING),
            Choice.STOP: to(leaving.stop, Step.STOPPED),
            Choice.START: to(leaving.start, Step.HOME),
            Choice.UNDO: _UNDO,
        },
        Step.SETTING_SAVED: {
            Choice.UNDO: _UNDO,
            Choice.SETTINGS: to(settings.shown, Step.SETTINGS),
        },
        Step.HOME_SERVER: {
            Choice.CHOOSE_SERVER: to(home_server.chosen, Step.HOME_SERVER_CHOSEN),
            Choice.NOT_NOW: to(home_server.later),
        },
        Step.HOME_SERVER_CHOSEN: {
            Choice.LEAVE_SERVER: to(home_server.left),
            Choice.SETTINGS: to(settings.shown, Step.SETTINGS),
        },
        Step.COUNTRY: form_rows(own_country.FLOW, Step.SETTING_SAVED),
        Step.LANGUAGE: {
            Choice.CALL_LANGUAGE: to(languages.for_calls, Step.SETTING_SAVED),
            Choice.MY_LANGUAGE: to(languages.for_the_chat, Step.SETTING_SAVED),
            Trigger.WORDS: to(languages.worded, Step.SETTING_SAVED),
        },
        Step.PAUSING: {
            Choice.PICK: to(pausing.picked, Step.PAUSED),
            Choice.STOP: to(leaving.stop_from_message, Step.STOPPED),
            Trigger.WORDS: to(pausing.worded, Step.PAUSED),
        },
        Step.PAUSED: {
            Choice.UNDO: _UNDO,
            Choice.START: to(leaving.start_from_message, Step.HOME),
        },
        Step.ZONE: form_rows(places.ZONE_FLOW, Step.SETTING_SAVED),
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
        Step.ERASURE_AHEAD: {
            Choice.KEEP: to(leaving.keep),
            Choice.ERASE: to(leaving.erase),
            Trigger.WORDS: to(tidying.worded),
        },
    },
    prompts={
        Step.SETTINGS: settings.prompt,
        Step.SETTING_SAVED: own_settings.saved_prompt,
        Step.HOME_SERVER: home_server.offer_prompt,
        Step.HOME_SERVER_CHOSEN: home_server.chosen_prompt,
        Step.LANGUAGE: languages.prompt,
        Step.PAUSING: pausing.which_prompt,
        Step.PAUSED: pausing.paused_prompt,
        Step.STOPPED: leaving.stopped_prompt,
        Step.FORGETTING: leaving.forgetting_prompt,
        Step.ERASURE_AHEAD: tidying.ahead_prompt,
    },
    forms=(
        places.ZONE_FLOW,
        settings.QUIET_FLOW,
        own_country.FLOW,
    ),
)
