"""Everything a person can choose by a button or from a list, on any step.

The values travel inside buttons for weeks: a value is never reused for another meaning.
"""

from enum import StrEnum

from bot.engine.meaning import Button, Weight, text


class Choice(StrEnum):
    """What a button means; `table.py` says which step knows which."""

    # a form that is asked in the chat
    SAVE = "save"
    FIELD = "field"
    SKIP = "skip"
    TICK = "tick"
    DONE = "done"
    # after something was saved
    CHANGE = "change"
    UNDO = "undo"
    SHOW = "show"
    SAVE_ANYWAY = "save_anyway"
    # a nudge
    SHOW_CARD = "show_card"
    HEARD = "heard"
    LATER = "later"
    TOMORROW = "tomorrow"
    RING = "ring"
    TAKE = "take"
    WHY = "why"
    STOP = "stop"
    # how a call ended
    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    NOT_CALLED = "not_called"
    # what they said
    NOTHING_DECIDED = "nothing_decided"
    THEY_CALL = "they_call"
    REJECTED = "rejected"
    OFFERED = "offered"
    # may one call again
    YES_ON = "yes_on"
    YES_NO_DAY = "yes_no_day"
    NO_CALLS = "no_calls"
    # rounds and what is known of them
    # after the interview
    # the call, whole
    # after a no
    # an offer
    # practise, language, person
    # coach
    # files
    # general
    DONT_KNOW = "dont_know"
    PICK = "pick"
    YES = "yes"
    NO = "no"
    ADD = "add"
    MORE = "more"
    SETTINGS = "settings"
    SET_ZONE = "set_zone"
    SET_QUIET = "set_quiet"
    START = "start"
    PLACE = "place"
    SAY = "say"
    LIST = "list"
    ERASE = "erase"
    KEEP = "keep"


def button(choice: Choice, weight: Weight = Weight.PLAIN, value: str = "") -> Button:
    """The button for a choice, under the label that the catalogue has for it."""
    label = text(f"choice-{choice.value.replace('_', '-')}")
    return Button(action=choice, label=label, value=value, weight=weight)
