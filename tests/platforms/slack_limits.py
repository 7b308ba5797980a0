"""Slack's own numbers, each with the page that states it.

Pages are named relative to https://docs.slack.dev/reference/ unless a full address is given.
Lengths are in characters, counts in items, times in seconds.
"""

# block-kit/blocks: "You can include up to 50 blocks in each message, and 100 blocks in modals or
# Home tabs."
MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100

# block-kit/blocks: "Maximum length for this field is 255 characters" (block_id); the elements'
# pages say the same of action_id, views/modal-views of callback_id and external_id.
IDENTIFIER = 255

# block-kit/composition-objects/text-object: at least 1, at most 3000.
TEXT_OBJECT = 3000

# block-kit/blocks/section-block
SECTION_TEXT = 3000
SECTION_FIELDS = 10
SECTION_FIELD_TEXT = 2000

HEADER_TEXT = 150  # block-kit/blocks/header-block
CONTEXT_ELEMENTS = 10  # block-kit/blocks/context-block
ACTIONS_ELEMENTS = 25  # block-kit/blocks/actions-block

# block-kit/blocks/input-block: label and hint.
INPUT_LABEL = 2000
INPUT_HINT = 2000

# block-kit/blocks/image-block
ALT_TEXT = 2000
IMAGE_URL = 3000
IMAGE_TITLE = 2000

# block-kit/blocks/markdown-block: cumulative over one payload.
MARKDOWN_TEXT = 12_000

# block-kit/blocks/table-block
TABLE_ROWS = 100
TABLE_COLUMNS = 20
TABLE_TEXT = 10_000

# block-kit/block-elements/button-element
BUTTON_TEXT = 75
BUTTON_VALUE = 2000
BUTTON_URL = 3000
ACCESSIBILITY_LABEL = 75

# block-kit/composition-objects/option-object and option-group-object
OPTION_TEXT = 75
OPTION_VALUE = 150
OPTION_DESCRIPTION = 75
OPTION_URL = 3000
OPTION_GROUP_LABEL = 75

SELECT_OPTIONS = 100  # block-kit/block-elements/select-menu-element, and 100 groups
CHECKBOX_OPTIONS = 10  # block-kit/block-elements/checkboxes-element
RADIO_OPTIONS = 10  # block-kit/block-elements/radio-button-group-element
OVERFLOW_OPTIONS = 5  # block-kit/block-elements/overflow-menu-element

PLACEHOLDER = 150  # block-kit/block-elements, every element that has one
PLAIN_TEXT_INPUT = 3000  # block-kit/block-elements/plain-text-input-element
FILE_INPUT_FILES = 10  # block-kit/block-elements/file-input-element

# block-kit/composition-objects/confirmation-dialog-object
CONFIRM_TITLE = 100
CONFIRM_TEXT = 300
CONFIRM_BUTTON = 30

# views/modal-views
VIEW_TITLE = 24
VIEW_BUTTON = 24  # submit and close
PRIVATE_METADATA = 3000
VIEW_STACK = 3  # methods/views.push: "Currently the limit is 3"
VIEW_BYTES = 250_000  # methods/views.open, view_too_large: "greater than 250kb"

# methods/chat.postMessage: "Slack will truncate messages containing more than 40,000 characters";
# we refuse instead, because a message cut in the middle is never meant.
MESSAGE_TEXT = 40_000
# https://github.com/slackapi/bolt-js/issues/2867 and /2509: undocumented; blocks whose texts add up
# to 11,341 characters were refused with msg_blocks_too_long, so we refuse a little earlier.
MESSAGE_BLOCKS_TEXT = 11_000

# interactivity/handling-user-interaction, https://docs.slack.dev/interactivity/
ACKNOWLEDGE_SECONDS = 3.0
TRIGGER_SECONDS = 3.0
RESPONSE_URL_USES = 5
RESPONSE_URL_SECONDS = 30 * 60.0

# methods/conversations.history: "The maximum ... an integer under 1000", 100 when not given.
HISTORY_PAGE = 999
HISTORY_DEFAULT_PAGE = 100
