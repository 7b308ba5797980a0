"""Which transcripts a face cannot play, and why. The face says so itself; tests hold it to this."""

from collections.abc import Mapping
from pathlib import Path

TRANSCRIPTS = tuple(sorted((Path(__file__).parent / "transcripts").glob("*.txt")))
NOT_TWICE = "two lines are two events"
ONE_PERSON = "a terminal has one person"
OUT_OF_SIGHT = "only the newest choices can be chosen"
NO_FORM_STAYS = "a chat has no form that stays open"
NO_LATER_PART = "what was not asked yet is not typed yet"
NO_PLATFORM = "between a terminal and its person is no platform"
ON_THE_ENGINE = {
    "s09g_restart": "the engine sends nothing",
    "s28_restart_in_call": "the engine sends nothing",
    "s32b_busy": "the engine sends nothing",
    "s32c_refused": "the engine sends nothing",
}

NOT_HERE: Mapping[str, Mapping[str, str]] = {
    "engine": ON_THE_ENGINE,
    "engine without forms": {
        **ON_THE_ENGINE,
        "s22_gone_meanwhile": NO_FORM_STAYS,
        "s22b_part_gone": NO_FORM_STAYS,
    },
    "engine in parts": {**ON_THE_ENGINE, "s22_gone_meanwhile": NO_LATER_PART},
    "terminal": {
        "s16i_one_left_for_another": NO_PLATFORM,
        "s11_coach": ONE_PERSON,
        "s11b_coach_not_shared": ONE_PERSON,
        "s11c_coach_for_a_month": ONE_PERSON,
        "s11d_given_back": ONE_PERSON,
        "s11e_home_server": ONE_PERSON,
        "s20_double_click": NOT_TWICE,
        "s20b_one_call_two_cards": OUT_OF_SIGHT,
        "s20c_redelivered": "a terminal delivers nothing twice",
        "s21_stale": OUT_OF_SIGHT,
        "s21b_older_question": OUT_OF_SIGHT,
        "s22_gone_meanwhile": OUT_OF_SIGHT,
        "s22b_part_gone": OUT_OF_SIGHT,
        "s23n_news_beside_a_place": NO_PLATFORM,
        "s25_two_devices": OUT_OF_SIGHT,
        "s26_in_a_channel": "a terminal has no channel",
        "s32_form_too_late": NO_PLATFORM,
        "s32b_busy": NO_PLATFORM,
        "s32c_refused": NO_PLATFORM,
        "s33_stranger": ONE_PERSON,
        "s34d_line_break": "a line break ends what is typed",
        "s38_list": OUT_OF_SIGHT,
        "s51b_shortcuts": "messages have no shortcuts there",
    },
    "slack": {
        "s11e_home_server": "a workspace has no servers in it",
        "s34b_too_long": "2500 characters in value, at most 2000",
        "s37_settings": "a clock has no such time",
        "s37b_correcting": "a calendar has no such day",
    },
    "discord": {
        "s27_zone_change": "Discord's profiles tell no zone",
        "s34b_too_long": "people takes 0 to 2000 characters, not 2500",
        "s34c_unknown_command": "interview has no wat",
        "s34d_line_break": "the option of a command is one line",
        "s51b_shortcuts": "messages have no shortcuts there",
    },
}
"""By face: the transcript, and how the reason begins that the face gives."""


def playable(face: str) -> tuple[Path, ...]:
    """All but those that the face is known not to have."""
    return tuple(path for path in TRANSCRIPTS if path.stem not in NOT_HERE[face])
