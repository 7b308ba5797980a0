"""What Slack takes, as numbers, each with its page; and how a text is cut that is longer.

Pages are named relative to https://docs.slack.dev/reference/ unless a full address is given.
Lengths are in characters.
"""

from collections.abc import Callable

# block-kit/blocks: "You can include up to 50 blocks in each message".
MESSAGE_BLOCKS = 50
# https://github.com/slackapi/bolt-js/issues/2867: undocumented; blocks whose texts add up to more
# than about 11,000 characters are refused with msg_blocks_too_long. We stay well below.
MESSAGE_CHARS = 10_000
# reference/views: "100 blocks"; methods/views.publish, view_too_large: "greater than 250kb". A
# character takes four bytes at most, and each text stands in some hundred bytes of JSON.
VIEW_BLOCKS = 100
VIEW_CHARS = 40_000
# What the buttons and lists of a message may take of that; the rest is for what it says.
ACTIONS_CHARS = 5_000

# block-kit/blocks/section-block, text: 3000. rich_text states no number: it is held to the same.
TEXT_CHARS = 3000
HEADER_CHARS = 150  # block-kit/blocks/header-block
ACTIONS_ELEMENTS = 25  # block-kit/blocks/actions-block
ACTIONS_BLOCKS = 8
"""Ours: two hundred buttons are more than anybody reads."""

# block-kit/block-elements/button-element; "may truncate with ~30 characters".
BUTTON_CHARS = 75
# block-kit/block-elements/select-menu-element and composition-objects/option-object
CHECKBOXES = 10  # block-kit/block-elements/checkboxes-element
RADIO_BUTTONS = 5
"""Ours; block-kit/block-elements/radio-button-group-element takes 10: a phone shows five."""
ALT_CHARS = 1000  # methods/files.getUploadURLExternal, alt_txt
URL_CHARS = 3000  # block-kit/block-elements/button-element
OPTIONS = 100
OPTION_CHARS = 75
PLACEHOLDER_CHARS = 150

# block-kit/blocks/input-block: label and hint.
LABEL_CHARS = 2000
# block-kit/block-elements/plain-text-input-element
INPUT_CHARS = 3000
# views/modal-views: title, submit and close.
TITLE_CHARS = 24

# interactivity/handling-user-interaction, https://docs.slack.dev/interactivity/: "within 3
# seconds", for acknowledgements and for the life of a trigger_id.
ACKNOWLEDGE_SECONDS = 3.0
# The same page: a response_url "up to 5 times within 30 minutes".
RESPONSE_URL_USES = 5

# https://docs.slack.dev/changelog/2025/05/29/rate-limit-changes-for-non-marketplace-apps:
# conversations.history gives at most 15 messages a call, and one call a minute.
HISTORY_MESSAGES = 15

ELLIPSIS = "…"
NOTHING = "–"
"""Stands where Slack takes no empty text."""


def cut(words: str, most: int, length: Callable[[str], int] = len) -> str:
    """The words in `most` characters at most (one or more), cut at a word and marked.

    `length` measures what is sent, which is longer than what is read when it has to be escaped.
    """
    if length(words) <= most:
        return words
    head = words[: most - len(ELLIPSIS)]
    while (excess := length(head) + len(ELLIPSIS) - most) > 0:
        # One character is escaped to five at most: this never takes away too much.
        head = head[: -max(1, excess // 5)]
    at_word = max(head.rfind(" "), head.rfind("\n"))
    if at_word > len(head) // 2:
        head = head[:at_word]
    return head.rstrip() + ELLIPSIS
