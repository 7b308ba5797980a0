## What the terminal says by itself

terminal-unknown-slash = { $name } gibt es hier nicht. Mit /interview help siehst du, was ich kann, mit /clock siehst oder stellst du die Uhr dieses Chats, mit /quit gehst du.
terminal-nothing-due = Bis dahin stand nichts an.
terminal-time-now = Es ist { $day }, { $time } ({ $zone }).
terminal-goodbye = Alles ist gespeichert. Zurück kommst du mit: ringback chat
terminal-file-not-read = { $path } kann ich nicht lesen: { $reason }. Schreib /interview import und wo die Datei liegt.
terminal-file-kept = Die Datei ist { $path }.
terminal-file-not-kept = { $name } ließ sich dort nicht speichern ({ $reason }). Starte den Chat mit --files und einem anderen Verzeichnis.
terminal-placeholder = eine Zahl oder deine eigenen Worte
terminal-first-run = Was du schreibst, liegt in { $database }, verschlüsselt mit dem Schlüssel in { $keyfile }. Sichere diesen Schlüssel: Ohne ihn kann es niemand mehr lesen, auch du nicht.
terminal-not-a-time = Diese Zeit kann ich nicht lesen. Schreib /clock +7d, /clock +90m oder /clock 2026-12-01T10:00.
terminal-only-forward = Die Uhr geht nur vorwärts. Schreib eine spätere Zeit, oder starte neu mit --now.
terminal-too-far = Das ist mehr als zehn Jahre voraus. Schreib eine nähere Zeit, etwa /clock +7d.
