## What the terminal says by itself

terminal-unknown-slash = There is no { $name } here. Write /interview help to see what I can do, /clock to see or move the chat's clock, /quit to leave.
terminal-nothing-due = Nothing came due until then.
terminal-time-now = It is { $day }, { $time } ({ $zone }).
terminal-goodbye = Everything is kept. Come back with: ringback chat
terminal-file-not-read = I can't read { $path }: { $reason }. Write /interview import and where the file is.
terminal-file-kept = The file is { $path }.
terminal-file-not-kept = { $name } could not be written there ({ $reason }). Start the chat with --files and another directory.
terminal-placeholder = a number, or your own words
terminal-first-run = What you write is kept in { $database }, encrypted with the key in { $keyfile }. Back that key up: without it nobody can read it again, not even you.
terminal-not-a-time = I can't read that time. Write /clock +7d, /clock +90m or /clock 2026-12-01T10:00.
terminal-only-forward = The clock only moves forward. Write a later time, or start again with --now.
terminal-too-far = That is more than ten years ahead. Write a nearer time, such as /clock +7d.
