"""What Discord takes, as numbers, each with its page; and how a text is cut that is longer.

The pages are Discord's own, under https://docs.discord.com/developers/.
"""

# resources/message: "Message contents (up to 2000 characters)".
CONTENT_CHARS = 2000
# resources/message, Embed Limits: a description of 4096, and 6000 in all embeds together. One
# embed with nothing but a description stays below both.
DESCRIPTION_CHARS = 4096
# resources/message: a nonce is "up to 25 characters".
NONCE_CHARS = 25

# components/reference: "up to 5 action rows", of "up to 5 buttons" or "a single select component".
ALT_CHARS = 1024  # resources/message, Attachment Object: description
ROWS = 5
BUTTONS_A_ROW = 5
# components/reference, Button: a label of "max 80 characters"; about 34 are seen on a telephone.
URL_CHARS = 512
LABEL_CHARS = 80
# components/reference: custom_id "1-100 characters", unique within its message.
CUSTOM_ID_CHARS = 100
# components/reference, String Select: "max 25" options of "max 100 characters"; placeholder 150.
OPTIONS = 25
OPTION_CHARS = 100
PLACEHOLDER_CHARS = 150

# interactions/receiving-and-responding, Modal: a title of "max 45 characters", "Between 1 and 5".
MODAL_TITLE_CHARS = 45
MODAL_PARTS = 5
# components/reference, Label: "max 45 characters", and a description of "max 100 characters".
FIELD_LABEL_CHARS = 45
FIELD_HINT_CHARS = 100
# components/reference, Text Input: max_length "min 1, max 4000"; Text Display: 4000 in all.
INPUT_CHARS = 4000
DISPLAY_CHARS = 4000
# github.com/discord/discord-api-docs/issues/8554: above sum(UTF-8 bytes of each text display) + 12
# a text display Discord breaks.
DISPLAY_BYTES, DISPLAY_BYTES_EACH = 10170, 12
# components/reference: "Messages allow up to 40 total components".
COMPONENTS = 40

# components/reference, Radio Group: "2-10" options; Checkbox Group: "1-10".
BOXES = 10
LEAST_RADIO_BOXES = 2

# interactions/application-commands: "max of 25" choices, names of "1-100 characters".
CHOICES = 25

ELLIPSIS = "…"
NOTHING = "–"
"""Stands where Discord takes no empty text."""


def cut(words: str, most: int) -> str:
    """The words in `most` characters at most, cut at a word and marked; never empty.

    A single word that is too long is cut inside, but not between a backslash and its character.
    """
    words = words.strip() or NOTHING
    if len(words) <= most:
        return words
    head = words[: most - len(ELLIPSIS)]
    at_word = max(head.rfind(" "), head.rfind("\n"))
    if at_word >= most // 2:
        head = head[:at_word]
    elif (len(head) - len(head.rstrip("\\"))) % 2:
        head = head[:-1]
    return head.rstrip() + ELLIPSIS
