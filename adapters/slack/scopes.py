"""What the app asks a workspace for, and no more (https://docs.slack.dev/reference/scopes)."""

BOT_SCOPES = (
    "commands",
    "chat:write",
    "users:read",  # name and zone of whoever writes
    "im:write",
    "im:history",  # what is written in the private chat; to find a message whose fate is unknown
    "files:read",  # an export that somebody brings back
    "files:write",  # calendar entries, exports, charts
)
