"""Everything a person can choose by a button or from a list, on any step.

The values travel inside buttons for weeks: a value is never reused for another meaning.
"""

from enum import StrEnum

from bot.engine.meaning import Action, Button, Weight, text


class Choice(StrEnum):
    """What a button means; `table.py` says which step knows which."""

    # a form that is asked in the chat
    SAVE = "save"
    FIELD = "field"
    SKIP = "skip"
    TICK = "tick"
    DONE = "done"
    GO_ON = "go_on"
    # after something was saved
    CHANGE = "change"
    UNDO = "undo"
    SHOW = "show"
    SAVE_ANYWAY = "save_anyway"
    # a nudge
    SHOW_CARD = "show_card"
    HEARD = "heard"
    TELL = "tell"
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
    MISSED_CALL = "missed_call"
    ADVERT_NO_CALLS = "advert_no_calls"
    # rounds and what is known of them
    ANOTHER_ROUND = "another_round"
    NOTE_ROUND = "note_round"
    NO_DAY_YET = "no_day_yet"
    INTERVIEW_CHANGED = "interview_changed"
    MOVED = "moved"
    CALLED_OFF = "called_off"
    NO_SHOW = "no_show"
    DETAILS = "details"
    OF_INTERVIEW = "of_interview"
    OF_PEOPLE = "of_people"
    OF_EMPLOYER = "of_employer"
    WHAT_HAPPENED = "what_happened"
    # after the interview
    THANKS_SENT = "thanks_sent"
    WRITE_THANKS = "write_thanks"
    NO_THANKS = "no_thanks"
    THANKS_NOT_YET = "thanks_not_yet"
    CHANGE_DETAIL = "change_detail"
    ASK_ME = "ask_me"
    # the call, whole
    FROZEN = "frozen"
    WANTS_MORE = "wants_more"
    MORE_SENT = "more_sent"
    OTHER = "other"
    MAY_WRITE = "may_write"
    WRITE_OK = "write_ok"
    WRITE_NOT = "write_not"
    EMAIL = "email"
    EMAIL_SENT = "email_sent"
    EMAIL_NOT_YET = "email_not_yet"
    PHONE_HOURS = "phone_hours"
    SET_PHONE_HOURS = "set_phone_hours"
    SET_HOURS = "set_hours"
    # after a no
    ASK_THEM = "ask_them"
    NOTE_WORDS = "note_words"
    IN_DAYS = "in_days"
    NOT_AT_ALL = "not_at_all"
    BY_PHONE = "by_phone"
    BY_EMAIL = "by_email"
    BY_PORTAL = "by_portal"
    AREA_DONE = "area_done"
    ADD_AREA = "add_area"
    ALL_RIGHT = "all_right"
    END = "end"
    CLOSE_IT = "close_it"
    WITHDRAW = "withdraw"
    KEEP_OPEN = "keep_open"
    REOPEN = "reopen"
    ENDED_ONES = "ended_ones"
    # an offer
    OFFER = "offer"
    FIRST_DAY_FORM = "first_day_form"
    TERMS_FORM = "terms_form"
    PAPERS_FORM = "papers_form"
    TOPIC = "topic"
    ABOUT = "about"
    A_QUESTION = "a_question"
    OWN_POINT = "own_point"
    LEAVE_OUT = "leave_out"
    TIME_AGREED = "time_agreed"
    SETTLED = "settled"
    NOT_NOW = "not_now"
    DOESNT_MATTER = "doesnt_matter"
    ADD_ITEM = "add_item"
    ACCEPT = "accept"
    DECLINE = "decline"
    STILL_TALKING = "still_talking"
    CHANGE_ANSWER = "change_answer"
    CHANGE_TALK = "change_talk"
    ADD_QUESTION = "add_question"
    DRAFT_WITHDRAWALS = "draft_withdrawals"
    KEEP_THEM = "keep_them"
    WITHDRAWAL_SENT = "withdrawal_sent"
    # practise, language, person
    PRACTISE = "practise"
    SURPRISE = "surprise"
    LEAVE_PRACTICE = "leave_practice"
    DID_SAY = "did_say"
    PRACTISE_AGAIN = "practise_again"
    PRACTISE_ANOTHER = "practise_another"
    SET_COUNTRY = "set_country"
    LANGUAGES = "languages"
    CALL_LANGUAGE = "call_language"
    MY_LANGUAGE = "my_language"
    PAUSE = "pause"
    VEIL = "veil"
    UNVEIL = "unveil"
    REVEAL = "reveal"
    SEND_CALENDAR = "send_calendar"
    # coach
    COACH = "coach"
    CHOOSE_SHARED = "choose_shared"
    SHARE = "share"
    DONT_SHARE = "dont_share"
    UNSHARE = "unshare"
    # a server of their own
    CHOOSE_SERVER = "choose_server"
    LEAVE_SERVER = "leave_server"
    # files
    IMPORT_NEW = "import_new"
    IMPORT_ALL = "import_all"
    LEAVE_IT = "leave_it"
    # general
    DONT_KNOW = "dont_know"
    PICK = "pick"
    YES = "yes"
    NO = "no"
    ADD = "add"
    MORE = "more"
    FURTHER = "further"
    SETTINGS = "settings"
    SET_ZONE = "set_zone"
    ZONE_IS = "zone_is"
    SET_QUIET = "set_quiet"
    START = "start"
    PLACE = "place"
    SAY = "say"
    LIST = "list"
    EXPORT = "export"
    FORGET = "forget"
    ERASE = "erase"
    KEEP = "keep"


def button(choice: Choice, weight: Weight = Weight.PLAIN, value: str = "") -> Button:
    """The button for a choice, under the label that the catalogue has for it."""
    label = text(f"choice-{choice.value.replace('_', '-')}")
    return Button(action=choice, label=label, value=value, weight=weight)


def email_alone(weight: Weight = Weight.PLAIN, value: str = "") -> Button:
    """The e-mail where no call is advised: there it stands instead of nothing."""
    label = text("choice-email-alone")
    return Button(action=Choice.EMAIL, label=label, value=value, weight=weight)


_WAYS_BACK = (Choice.CHANGE, Choice.UNDO)


def in_order(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    """The main action first, the ways back last: there one looks for them on a small screen."""
    return tuple(sorted(actions, key=_place))


def _place(action: Action) -> int:
    if not isinstance(action, Button):
        return 1
    if action.weight is Weight.MAIN:
        return 0
    return 1 if action.action not in _WAYS_BACK else 2 + _WAYS_BACK.index(Choice(action.action))
