"""Several rounds of one application, what changes about them, details, and what happened."""

from bot.engine.choices import Choice
from bot.engine.flows import (
    calling_hours,
    changed,
    correcting,
    details,
    details_employer,
    details_people,
    places,
    rounds,
    the_call,
    timeline,
    undoing,
)
from bot.engine.rows import Chapter, Trigger, form_rows, to
from bot.engine.steps import Step

_UNDO = to(undoing.pressed, Step.KNOWN)

CHAPTER = Chapter(
    rows={
        Step.ROUND_GRANTED: {
            Choice.NOTE_ROUND: to(rounds.opened, Step.NEXT_ROUND),
            Choice.NO_DAY_YET: to(rounds.no_day_yet, Step.RECORDED),
            Choice.DONT_KNOW: to(rounds.no_day_yet, Step.RECORDED),
            Choice.UNDO: _UNDO,
            Trigger.WORDS: to(rounds.granted_worded, Step.SAVED),
        },
        Step.NEXT_ROUND: form_rows(rounds.FLOW, Step.SAVED),
        Step.WHAT_CHANGED: {
            Choice.MOVED: to(changed.moved, Step.NEW_DAY, Step.CHANGE_NOTED),
            Choice.CALLED_OFF: to(changed.called_off, Step.CHANGE_NOTED),
            Choice.NO_SHOW: to(changed.no_show, Step.CHANGE_NOTED),
            Trigger.WORDS: to(changed.what_changed_worded, Step.CHANGE_NOTED),
        },
        Step.NEW_DAY: {
            Choice.NO_DAY_YET: to(changed.no_day_yet, Step.CHANGE_NOTED),
            Choice.DONT_KNOW: to(changed.no_day_yet, Step.CHANGE_NOTED),
            Trigger.WORDS: to(changed.new_day_worded, Step.CHANGE_NOTED),
        },
        Step.CHANGE_NOTED: {
            Choice.MOVED: to(changed.moved, Step.NEW_DAY, Step.CHANGE_NOTED),
            Choice.CHANGE: to(correcting.from_saved, Step.CORRECTING),
            Choice.UNDO: _UNDO,
            Trigger.WORDS: to(changed.noted_worded, Step.CHANGE_NOTED, Step.SAVED),
        },
        Step.DETAILS: {
            Choice.OF_INTERVIEW: to(details.interview_asked, Step.DETAILS_INTERVIEW),
            Choice.OF_PEOPLE: to(details_people.asked, Step.DETAILS_PEOPLE),
            Choice.OF_EMPLOYER: to(details_employer.asked, Step.DETAILS_EMPLOYER),
            Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
            Choice.SET_HOURS: to(calling_hours.opened, Step.HOURS),
        },
        Step.DETAILS_INTERVIEW: form_rows(details.INTERVIEW_FLOW, Step.DETAILS),
        Step.DETAILS_PEOPLE: form_rows(details_people.FLOW, Step.DETAILS),
        Step.DETAILS_EMPLOYER: form_rows(details_employer.FLOW, Step.DETAILS),
        Step.TIMELINE: {
            Choice.HEARD: to(the_call.heard, Step.HEARD),
            Choice.CHANGE: to(correcting.from_known, Step.CORRECTING, Step.HEARD, Step.KNOWN),
            Choice.DETAILS: to(details.shown, Step.DETAILS),
        },
    },
    prompts={
        Step.ROUND_GRANTED: rounds.granted_prompt,
        Step.WHAT_CHANGED: changed.what_changed_prompt,
        Step.NEW_DAY: changed.new_day_prompt,
        Step.CHANGE_NOTED: changed.noted_prompt,
        Step.DETAILS: details.prompt,
        Step.TIMELINE: timeline.prompt,
    },
    forms=(
        rounds.FLOW,
        details.INTERVIEW_FLOW,
        details_people.FLOW,
        details_employer.FLOW,
    ),
    stands_for={
        Choice.MOVED: Step.WHAT_CHANGED,
        Choice.CALLED_OFF: Step.WHAT_CHANGED,
        Choice.NO_SHOW: Step.WHAT_CHANGED,
        Choice.WHAT_HAPPENED: Step.KNOWN,
    },
)
