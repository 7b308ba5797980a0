"""The steps a conversation can stand at: each is one question with its own answers."""

from enum import StrEnum


class Step(StrEnum):
    """Stored by value inside dossiers; a value that is gone lands safely at home."""

    HOME = "home"
    REGISTERING = "registering"
    SAME_AGAIN = "same_again"
    SAVED = "saved"
    CALL_DUE = "call_due"
    CALLS_DUE = "calls_due"
    CALL_CARD = "call_card"
    HEARD = "heard"
    MAY_CALL_AGAIN = "may_call_again"
    CALL_BACK_DAY = "call_back_day"
    THEY_DECIDE = "they_decide"
    WHICH_DAY = "which_day"
    RECORDED = "recorded"
    CONFIRM = "confirm"
    WHICH_APPLICATION = "which_application"
    CORRECTING = "correcting"
    SETTINGS = "settings"
    ZONE = "zone"
    QUIET = "quiet"
    STOPPED = "stopped"
    FORGETTING = "forgetting"
