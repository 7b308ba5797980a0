"""Home, the list, and one application as it stands."""

from functools import partial

from bot.engine import further, home, home_in_chat
from bot.engine.choices import Choice
from bot.engine.flows import (
    adverts,
    after_no,
    areas,
    areas_list,
    asides,
    changed,
    coach,
    correcting,
    details,
    ending,
    known,
    leaving,
    more_said,
    offer_shown,
    pausing,
    places,
    practising,
    registering,
    rounds,
    settings,
    taking_along,
    thanking,
    the_call,
    timeline,
    writing,
)
from bot.engine.rows import Chapter, to
from bot.engine.steps import Step

_NEXT_STEPS = tuple(dict.fromkeys(known.NEXT_STEP.values()))
_CARD = to(
    lambda scene: the_call.asked_for(scene, scene.application),
    Step.CALL_CARD,
    Step.TOO_EARLY,
    Step.KNOWN,
    Step.HEARD,
    Step.OUTCOME_MISSING,
)
_EMAIL = to(
    writing.from_message,
    Step.EMAIL,
    Step.MAY_WRITE,
    Step.KNOWN,
    Step.HEARD,
    Step.OUTCOME_MISSING,
)

CHAPTER = Chapter(
    rows={
        Step.HOME: {
            Choice.SHOW: to(home.chosen, Step.KNOWN),
            Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
            Choice.LIST: to(home.listed, Step.LIST),
            Choice.SETTINGS: to(settings.shown, Step.SETTINGS),
            Choice.COACH: to(coach.shown, Step.COACH),
            Choice.ENDED_ONES: to(home.ended_ones, Step.LIST),
            Choice.AREA_DONE: to(areas_list.ticked_off, Step.AREAS),
            Choice.ADD_AREA: to(areas_list.added, Step.AREA_WORDS),
            Choice.PAUSE: to(pausing.asked, Step.PAUSING),
            Choice.STOP: to(leaving.stop, Step.STOPPED),
            Choice.START: to(leaving.start, Step.HOME),
            Choice.EXPORT: to(taking_along.export),
            Choice.FORGET: to(leaving.forget, Step.FORGETTING),
            **{choice: to(partial(home.next_step_taken, choice)) for choice in _NEXT_STEPS},
        },
        Step.NERVOUS: {
            Choice.PRACTISE: to(practising.from_known, Step.PRACTISING),
            Choice.EMAIL: _EMAIL,
            Choice.SHOW_CARD: _CARD,
            Choice.NOT_CALLED: to(the_call.not_called, Step.KNOWN),
            Choice.COACH: to(coach.shown, Step.COACH),
        },
        Step.LIST: {
            Choice.SHOW: to(home.chosen, Step.KNOWN),
            Choice.MORE: to(home.more, Step.LIST),
            Choice.ENDED_ONES: to(home.ended_ones, Step.LIST),
            Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
        },
        Step.KNOWN: {
            Choice.ASK_THEM: to(after_no.ask_from_known, Step.NO_CAME, Step.ASKING_WHY, Step.KNOWN),
            Choice.NOTE_WORDS: to(areas.note_from_known, Step.NOTING, Step.KNOWN),
            Choice.END: to(ending.asked_from_known, Step.ENDING, Step.KNOWN),
            Choice.REOPEN: to(ending.reopened_from_known, Step.KNOWN),
            Choice.SHOW_CARD: _CARD,
            Choice.TELL: _CARD,
            Choice.FURTHER: to(further.chosen),
            Choice.SAY: to(the_call.script_told),
            Choice.OFFER: to(offer_shown.asked_for, Step.OFFER, Step.CONFIRMING),
            Choice.EMAIL: _EMAIL,
            Choice.ADVERT_NO_CALLS: to(adverts.told, Step.MAY_WRITE, Step.KNOWN),
            Choice.MAY_WRITE: to(writing.may_write_asked, Step.MAY_WRITE),
            Choice.MORE_SENT: to(more_said.more_sent, Step.RECORDED),
            Choice.WRITE_THANKS: to(
                thanking.write, Step.THANKS_DRAFT, Step.THANKS_DETAIL, Step.THANKED, Step.KNOWN
            ),
            Choice.COACH: to(coach.shown, Step.COACH),
            Choice.PRACTISE: to(practising.from_known, Step.PRACTISING),
            Choice.HEARD: to(the_call.heard, Step.HEARD),
            Choice.CHANGE: to(correcting.from_known, Step.CORRECTING, Step.HEARD, Step.KNOWN),
            Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
            Choice.DETAILS: to(details.shown, Step.DETAILS),
            Choice.WHAT_HAPPENED: to(timeline.pressed, Step.TIMELINE),
            Choice.INTERVIEW_CHANGED: to(changed.asked, Step.WHAT_CHANGED),
            Choice.ANOTHER_ROUND: to(rounds.opened, Step.NEXT_ROUND),
        },
    },
    prompts={
        Step.NERVOUS: asides.nervous_prompt,
        Step.HOME: home_in_chat.home_prompt,
        Step.LIST: home.list_prompt,
        Step.KNOWN: known.prompt,
    },
    stands_for={
        Choice.SHOW_CARD: Step.KNOWN,
        Choice.TELL: Step.KNOWN,
        Choice.SAY: Step.KNOWN,
        Choice.EMAIL: Step.KNOWN,
        Choice.ADVERT_NO_CALLS: Step.KNOWN,
        Choice.MORE_SENT: Step.KNOWN,
        Choice.PRACTISE: Step.KNOWN,
        Choice.HEARD: Step.KNOWN,
        Choice.CHANGE: Step.KNOWN,
    },
)
