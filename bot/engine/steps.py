"""The steps a conversation can stand at: each is one question with its own answers."""

from enum import StrEnum


class Step(StrEnum):
    """Stored by value inside dossiers; a value that is gone lands safely at home."""

    HOME = "home"
    LIST = "list"
    KNOWN = "known"
    # registering and correcting
    REGISTERING = "registering"
    SAME_AGAIN = "same_again"
    SAVED = "saved"
    CORRECTING = "correcting"
    PLACE = "place"
    # nudges and the call
    CALL_DUE = "call_due"
    SEVERAL_DUE = "several_due"
    OUTCOME_MISSING = "outcome_missing"
    DIGEST = "digest"
    CALL_CARD = "call_card"
    # what came of it
    HEARD = "heard"
    MAY_CALL_AGAIN = "may_call_again"
    CALL_BACK_DAY = "call_back_day"
    WHICH_DAY = "which_day"
    DAY_FOR_WHAT = "day_for_what"
    THEY_DECIDE = "they_decide"
    RECORDED = "recorded"
    # rounds and what is known of them
    # after the interview
    # the call, whole
    # after a no
    # an offer
    # practise, language, person
    # coach
    # files
    # free text
    CONFIRMING = "confirming"
    CHOOSING_MEANING = "choosing_meaning"
    CHOOSING_APPLICATION = "choosing_application"
    # the person
    SETTINGS = "settings"
    ZONE = "zone"
    QUIET = "quiet"
    STOPPED = "stopped"
    FORGETTING = "forgetting"


UNDER_WAY = frozenset(
    {
        Step.REGISTERING,
        Step.SAME_AGAIN,
        Step.CORRECTING,
        Step.PLACE,
        Step.CALL_CARD,
        Step.OUTCOME_MISSING,
        Step.HEARD,
        Step.MAY_CALL_AGAIN,
        Step.CALL_BACK_DAY,
        Step.WHICH_DAY,
        Step.DAY_FOR_WHAT,
        Step.THEY_DECIDE,
        Step.CONFIRMING,
        Step.CHOOSING_MEANING,
        Step.CHOOSING_APPLICATION,
        Step.ZONE,
        Step.QUIET,
        Step.FORGETTING,
    }
)
"""Steps in the middle of something: after a digression they are asked again."""

NUDGES = frozenset({Step.CALL_DUE, Step.SEVERAL_DUE, Step.OUTCOME_MISSING, Step.DIGEST})
"""Steps that begin with a message of ours: withdrawn when moot, put again after a restart."""

LOOKS = frozenset({Step.HOME, Step.LIST, Step.KNOWN, Step.SETTINGS})
"""Steps that only show something: their buttons are the first to be forgotten."""
