"""The numbers by which Discord tells its kinds apart, as its reference lists them."""

from __future__ import annotations

from typing import Final

# components/reference, Component Types.
ACTION_ROW: Final = 1
BUTTON: Final = 2
STRING_SELECT: Final = 3
TEXT_INPUT: Final = 4
USER_SELECT: Final = 5
SELECTS: Final = (3, 5, 6, 7, 8)
SECTION: Final = 9
TEXT_DISPLAY: Final = 10
THUMBNAIL: Final = 11
GALLERY: Final = 12
FILE: Final = 13
SEPARATOR: Final = 14
CONTAINER: Final = 17
LABEL: Final = 18
UPLOAD: Final = 19
RADIO: Final = 21
CHECKBOXES: Final = 22
CHECKBOX: Final = 23
# components/reference, Button Styles: the two that tell the app of no press.
LINK: Final = 5
PREMIUM: Final = 6

# interactions/receiving-and-responding, Interaction Type.
COMMAND: Final = 2
COMPONENT: Final = 3
AUTOCOMPLETE: Final = 4
MODAL_SUBMIT: Final = 5
# interactions/receiving-and-responding, Interaction Callback Type.
REPLY: Final = 4
DEFER_REPLY: Final = 5
DEFER_UPDATE: Final = 6
UPDATE: Final = 7
CHOICES: Final = 8
MODAL: Final = 9

# interactions/application-commands, Application Command Option Type.
SUBCOMMAND: Final = 1
GROUP: Final = 2
STRING: Final = 3
INTEGER: Final = 4
BOOLEAN: Final = 5
USER: Final = 6
MENTIONABLE: Final = 9
NUMBER: Final = 10
