"""Home, the list, and one application as it stands."""

from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.flows import correcting, known, places, registering, settings, the_call
from bot.engine.rows import Chapter, to
from bot.engine.steps import Step

CHAPTER = Chapter(
    rows={
        Step.HOME: {
            Choice.SHOW: to(home.chosen, Step.KNOWN),
            Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
            Choice.LIST: to(home.listed, Step.LIST),
            Choice.SETTINGS: to(settings.shown, Step.SETTINGS),
        },
        Step.LIST: {
            Choice.SHOW: to(home.chosen, Step.KNOWN),
            Choice.MORE: to(home.more, Step.LIST),
            Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
        },
        Step.KNOWN: {
            Choice.SHOW_CARD: to(
                lambda scene: the_call.asked_for(scene, scene.application),
                Step.CALL_CARD,
                Step.KNOWN,
                Step.HEARD,
                Step.OUTCOME_MISSING,
            ),
            Choice.SAY: to(the_call.script_told),
            Choice.HEARD: to(the_call.heard, Step.HEARD),
            Choice.CHANGE: to(correcting.from_known, Step.CORRECTING, Step.HEARD),
            Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
        },
    },
    prompts={
        Step.HOME: home.home_prompt,
        Step.LIST: home.list_prompt,
        Step.KNOWN: known.prompt,
    },
    stands_for={
        Choice.SHOW_CARD: Step.KNOWN,
        Choice.SAY: Step.KNOWN,
        Choice.HEARD: Step.KNOWN,
        Choice.CHANGE: Step.KNOWN,
    },
)
