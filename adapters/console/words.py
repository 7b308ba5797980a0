"""What the terminal says by itself; what the bot says is in the catalogue."""

UNKNOWN_SLASH = (
    "There is no {name} here. Write /interview help to see what I can do, "
    "/clock to see or move the chat's clock, /quit to leave."
)
NOTHING_DUE = "Nothing came due until then."
TIME_NOW = "It is {moment} ({zone})."
GOODBYE = "Everything is kept. Come back with: ringback chat"
FILE_NOT_READ = "I can't read {path}: {reason}. Write /interview import and where the file is."
FILE_KEPT = "The file is {path}."
PLACEHOLDER = "a number, or your own words"
PROMPT = "> "
FIRST_RUN = (
    "What you write is kept in {database}, encrypted with the key in {key}. "
    "Back that key up: without it nobody can read it again, not even you."
)
