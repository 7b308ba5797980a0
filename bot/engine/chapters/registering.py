"""Registering an interview, and correcting what is known."""

from bot.engine.choices import Choice
from bot.engine.flows import (
    correcting,
    details,
    places,
    registering,
    rounds,
    saved,
    thanking,
    the_call,
    undoing,
)
from bot.engine.rows import Chapter, Trigger, form_rows, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)

CHAPTER = Chapter(
    rows={
        Step.REGISTERING: form_rows(registering.FLOW, Step.SAVED, Step.SAME_AGAIN),
        Step.SAME_AGAIN: {
            Choice.SHOW: to(registering.show_first, Step.KNOWN),
            Choice.ANOTHER_ROUND: to(rounds.from_registration, Step.SAVED),
            Choice.SAVE_ANYWAY: to(registering.save_anyway, Step.SAVED),
        },
        Step.SAVED: {
            Choice.THANKS_SENT: to(thanking.sent, Step.THANKED, Step.KNOWN),
            Choice.WRITE_THANKS: to(
                thanking.write, Step.THANKS_DRAFT, Step.THANKS_DETAIL, Step.THANKED, Step.KNOWN
            ),
            Choice.TOMORROW: to(thanking.tomorrow, Step.KNOWN),
            Choice.SHOW_CARD: to(
                lambda scene: the_call.asked_for(scene, scene.application),
                Step.CALL_CARD,
                Step.TOO_EARLY,
                Step.KNOWN,
                Step.HEARD,
                Step.OUTCOME_MISSING,
            ),
            Choice.CHANGE: to(correcting.from_saved, Step.CORRECTING),
            Choice.DETAILS: to(details.shown, Step.DETAILS),
            Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
            Choice.UNDO: _UNDO,
            Choice.SET_ZONE: to(places.zone_asked, Step.ZONE),
            Choice.ZONE_IS: to(places.zone_chosen, Step.SETTING_SAVED, Step.ZONE),
            Trigger.WORDS: to(correcting.saved_worded, Step.SAVED),
        },
        Step.CORRECTING: form_rows(correcting.FLOW, Step.SAVED),
        Step.PLACE: form_rows(places.PLACE_FLOW, Step.SAVED),
    },
    prompts={
        Step.SAME_AGAIN: registering.same_again_prompt,
        Step.SAVED: saved.prompt,
    },
    forms=(
        registering.FLOW,
        correcting.FLOW,
        places.PLACE_FLOW,
    ),
)
