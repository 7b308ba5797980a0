"""What Discord refuses, as numbers, each beside the page that says so.

The pages are Discord's own, under https://docs.discord.com/developers/.
"""

from __future__ import annotations

from typing import Final

# resources/message: "Message contents (up to 2000 characters)". The API description says 4000
# because people with Nitro may; bots may not.
CONTENT: Final = 2000
# resources/message: "Up to 10 rich embeds (up to 6000 characters)", and "Embed Limits".
EMBEDS: Final = 10
EMBED_TOTAL: Final = 6000
EMBED_TITLE: Final = 256
EMBED_DESCRIPTION: Final = 4096
EMBED_FIELDS: Final = 25
EMBED_FIELD_NAME: Final = 256
EMBED_FIELD_VALUE: Final = 1024
EMBED_FOOTER: Final = 2048
EMBED_AUTHOR: Final = 256
# resources/message: nonce "up to 25 characters"; enforce_nonce "checked for uniqueness in the past
# few minutes". How few is not said; five is what the tests may count on and no more.
NONCE: Final = 25
NONCE_SECONDS: Final = 5 * 60.0
# resources/message: "description (alt text) for the file (max 1024 characters)"; API description:
# attachments maxItems 10.
FILES: Final = 10
ALT_TEXT: Final = 1024

# components/reference: "Legacy messages allow up to 5 action rows as top-level components".
ACTION_ROWS: Final = 5
# components/reference: "Up to 5 contextually grouped buttons", or "A single select component".
BUTTONS_A_ROW: Final = 5
# components/reference, Button: "max 80 characters", custom_id "1-100 characters", url "max 512".
BUTTON_LABEL: Final = 80
CUSTOM_ID: Final = 100
URL: Final = 512
# components/reference, String Select: "max 25", "max 100 characters", placeholder "max 150".
OPTIONS: Final = 25
OPTION_TEXT: Final = 100
SELECT_PLACEHOLDER: Final = 150
# components/reference: "Messages allow up to 40 total components".
COMPONENTS: Final = 40
# github.com/discord/discord-api-docs/pull/8562: "The character count of all text display
# components in a message may total up to 4000 characters".
DISPLAYED_TEXT: Final = 4000
# github.com/discord/discord-api-docs/issues/8554: above it Discord answers 500, not 400:
# sum(UTF-8 bytes of each text display) + 12 a text display <= 10170.
DISPLAYED_BYTES: Final = 10170
DISPLAYED_BYTES_EACH: Final = 12
# components/reference: Section "one to three" texts; Media Gallery "1 to 10 media gallery items".
SECTION_TEXTS: Final = 3
GALLERY_ITEMS: Final = 10

# interactions/receiving-and-responding, Modal: "max 45 characters", "Between 1 and 5 (inclusive)".
MODAL_TITLE: Final = 45
MODAL_COMPONENTS: Final = 5
# components/reference, Label: "max 45 characters", "max 100 characters".
LABEL: Final = 45
LABEL_DESCRIPTION: Final = 100
# components/reference, Text Input: min 0, max 4000; placeholder "max 100 characters".
TEXT_INPUT: Final = 4000
TEXT_PLACEHOLDER: Final = 100
# components/reference: Radio Group "min 2, max 10"; Checkbox Group "min 1, max 10".
GROUP_OPTIONS: Final = 10

# interactions/application-commands: "100 global CHAT_INPUT commands"; names "1-32 characters";
# descriptions "1-100 characters"; options, choices "max of 25"; choice names "1-100 characters".
COMMANDS: Final = 100
COMMAND_NAME: Final = 32
COMMAND_DESCRIPTION: Final = 100
COMMAND_OPTIONS: Final = 25
CHOICES: Final = 25
CHOICE_TEXT: Final = 100
# reference, Error Messages: "Command exceeds maximum size (8000)".
COMMAND_TOTAL: Final = 8000

# interactions/receiving-and-responding: "you must send an initial response within 3 seconds",
# "Interaction tokens are valid for 15 minutes".
ANSWER_SECONDS: Final = 3.0
TOKEN_SECONDS: Final = 15 * 60.0
# topics/rate-limits: "All bots can make up to 50 requests per second"; interaction endpoints are
# not bound to it.
REQUESTS_A_SECOND: Final = 50

# events/gateway: "Must not exceed 4096 bytes"; "120 gateway events per connection every 60
# seconds"; heartbeat_interval as Discord sends it.
GATEWAY_BYTES: Final = 4096
GATEWAY_EVENTS: Final = 120
GATEWAY_SECONDS: Final = 60.0
HEARTBEAT_MILLISECONDS: Final = 41250
# events/gateway: GUILD_MEMBERS, GUILD_PRESENCES and MESSAGE_CONTENT must be enabled for an app.
PRIVILEGED_INTENTS: Final = 1 << 1 | 1 << 8 | 1 << 15
# events/gateway, List of Intents.
KNOWN_INTENTS: Final = sum(1 << bit for bit in (*range(17), 20, 21, 24, 25))
GUILDS_INTENT: Final = 1 << 0
DM_MESSAGES_INTENT: Final = 1 << 12

# reference, Uploading Files: the default a bot may upload; interactions say it too.
UPLOAD_BYTES: Final = 10 * 1024 * 1024
# interactions/receiving-and-responding: "limited to 5 followup messages per interaction if it was
# initiated from a user-installed app and isn't installed in the server".
FOLLOWUPS_OF_USER_INSTALL: Final = 5

# resources/message, Message Flags.
SUPPRESS_EMBEDS: Final = 1 << 2
EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7
SUPPRESS_NOTIFICATIONS: Final = 1 << 12
VOICE_MESSAGE: Final = 1 << 13
COMPONENTS_V2: Final = 1 << 15
