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
    ROUND_GRANTED = "round_granted"
    NEXT_ROUND = "next_round"
    WHAT_CHANGED = "what_changed"
    NEW_DAY = "new_day"
    CHANGE_NOTED = "change_noted"
    DETAILS = "details"
    DETAILS_INTERVIEW = "details_interview"
    DETAILS_PEOPLE = "details_people"
    DETAILS_EMPLOYER = "details_employer"
    TIMELINE = "timeline"
    # after the interview
    DEBRIEF = "debrief"
    DEBRIEF_DECISION = "debrief_decision"
    DEBRIEF_MAY_CALL = "debrief_may_call"
    DEBRIEF_DISCUSSED = "debrief_discussed"
    DEBRIEFED = "debriefed"
    THANK_YOU = "thank_you"
    THANKS_DETAIL = "thanks_detail"
    THANKS_DRAFT = "thanks_draft"
    THANKED = "thanked"
    TOO_EARLY = "too_early"
    # the call, whole
    WHAT_THEY_WANT = "what_they_want"
    OTHER_SAID = "other_said"
    MAY_WRITE = "may_write"
    EMAIL = "email"
    PHONE_HOURS = "phone_hours"
    HOURS = "hours"
    # after a no
    AFTER_NO = "after_no"
    NO_CAME = "no_came"
    ASKING_WHY = "asking_why"
    FEEDBACK_WISHED = "feedback_wished"
    FEEDBACK_DUE = "feedback_due"
    NOTING = "noting"
    KEEPING = "keeping"
    AREA_PROPOSED = "area_proposed"
    AREA_WORDS = "area_words"
    AREA_ACTION = "area_action"
    AREA_KEPT = "area_kept"
    AREAS = "areas"
    PREPARE = "prepare"
    LONG_SILENCE = "long_silence"
    ENDING = "ending"
    ENDED = "ended"
    # an offer
    OFFER_MADE = "offer_made"
    OFFER = "offer"
    OFFER_POINTS = "offer_points"
    OFFER_WHICH = "offer_which"
    OFFER_REMAINDER = "offer_remainder"
    OFFER_TOPIC = "offer_topic"
    OFFER_FORM = "offer_form"
    OFFER_ANSWER = "offer_answer"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_DECLINED = "offer_declined"
    WITHDRAWING = "withdrawing"
    TALK_TIME = "talk_time"
    TALK_SET = "talk_set"
    TALK_QUESTION = "talk_question"
    CONTRACT_TALK = "contract_talk"
    REPLY_DEADLINE = "reply_deadline"
    OFFER_MISSING = "offer_missing"
    FIRST_DAY_RECAP = "first_day_recap"
    # practise, language, person
    PRACTISING = "practising"
    PRACTISE_TURN = "practise_turn"
    PRACTISED = "practised"
    COUNTRY = "country"
    LANGUAGE = "language"
    SETTING_SAVED = "setting_saved"
    PAUSING = "pausing"
    PAUSED = "paused"
    # coach
    COACH = "coach"
    SHARING = "sharing"
    SHARING_SURE = "sharing_sure"
    # a server of their own
    HOME_SERVER = "home_server"
    HOME_SERVER_CHOSEN = "home_server_chosen"
    # files
    IMPORTING = "importing"
    IMPORTED = "imported"
    # free text
    NERVOUS = "nervous"
    CONFIRMING = "confirming"
    CHOOSING_MEANING = "choosing_meaning"
    CHOOSING_APPLICATION = "choosing_application"
    UNDOING = "undoing"
    # the person
    SETTINGS = "settings"
    ZONE = "zone"
    QUIET = "quiet"
    STOPPED = "stopped"
    FORGETTING = "forgetting"
    ERASURE_AHEAD = "erasure_ahead"


UNDER_WAY = frozenset(
    {
        Step.REGISTERING,
        Step.SAME_AGAIN,
        Step.CORRECTING,
        Step.PLACE,
        Step.ROUND_GRANTED,
        Step.NEXT_ROUND,
        Step.WHAT_CHANGED,
        Step.NEW_DAY,
        Step.DETAILS_INTERVIEW,
        Step.DETAILS_PEOPLE,
        Step.DETAILS_EMPLOYER,
        Step.DEBRIEF_DECISION,
        Step.DEBRIEF_MAY_CALL,
        Step.DEBRIEF_DISCUSSED,
        Step.THANKS_DETAIL,
        Step.CALL_CARD,
        Step.OUTCOME_MISSING,
        Step.HEARD,
        Step.MAY_CALL_AGAIN,
        Step.CALL_BACK_DAY,
        Step.WHICH_DAY,
        Step.DAY_FOR_WHAT,
        Step.THEY_DECIDE,
        Step.WHAT_THEY_WANT,
        Step.OTHER_SAID,
        Step.MAY_WRITE,
        Step.EMAIL,
        Step.PHONE_HOURS,
        Step.HOURS,
        Step.IMPORTING,
        Step.OFFER_MADE,
        Step.OFFER_WHICH,
        Step.OFFER_REMAINDER,
        Step.OFFER_TOPIC,
        Step.OFFER_FORM,
        Step.OFFER_ANSWER,
        Step.TALK_TIME,
        Step.TALK_QUESTION,
        Step.CONFIRMING,
        Step.CHOOSING_MEANING,
        Step.CHOOSING_APPLICATION,
        Step.UNDOING,
        Step.ZONE,
        Step.QUIET,
        Step.FORGETTING,
        Step.PRACTISING,
        Step.PRACTISE_TURN,
        Step.COUNTRY,
        Step.LANGUAGE,
        Step.PAUSING,
        Step.SHARING,
        Step.SHARING_SURE,
        Step.NO_CAME,
        Step.NOTING,
        Step.AREA_PROPOSED,
        Step.AREA_WORDS,
        Step.AREA_ACTION,
        Step.ENDING,
    }
)
"""Steps in the middle of something: after a digression they are asked again."""

JUST_NOTED = frozenset({Step.HEARD, Step.AREA_PROPOSED, Step.AREA_ACTION})
"""Questions that say what was noted a moment ago: "undo" takes that back."""

VERBATIM = frozenset({Step.PRACTISE_TURN, Step.NOTING, Step.AREA_WORDS, Step.AREA_ACTION})
"""Steps whose answer is a speech of its own: another employer's name in it is part of it."""

NUDGES = frozenset(
    {
        Step.CALL_DUE,
        Step.SEVERAL_DUE,
        Step.OUTCOME_MISSING,
        Step.DIGEST,
        Step.DEBRIEF,
        Step.THANK_YOU,
        Step.FEEDBACK_DUE,
        Step.PREPARE,
        Step.LONG_SILENCE,
        Step.CONTRACT_TALK,
        Step.REPLY_DEADLINE,
        Step.OFFER_MISSING,
        Step.FIRST_DAY_RECAP,
    }
)
"""Steps that begin with a message of ours: withdrawn when moot, put again after a restart."""

LOOKS = frozenset(
    {
        Step.HOME,
        Step.LIST,
        Step.KNOWN,
        Step.SETTINGS,
        Step.SETTING_SAVED,
        Step.TOO_EARLY,
        Step.COACH,
        Step.HOME_SERVER_CHOSEN,
        Step.DETAILS,
        Step.TIMELINE,
        Step.AREAS,
        Step.NERVOUS,
    }
)
"""Steps that only show something: their buttons are the first to be forgotten."""
