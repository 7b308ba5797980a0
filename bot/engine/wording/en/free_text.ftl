## Free text

confirm-rejected = I'm sorry. Did { $employer } say no?
confirm-offered = Did { $employer } make you an offer?
confirm-stop = Shall I stop all reminders?
confirm-talked = Did you talk to { $employer }?
confirm-left-message = Did you leave a message at { $employer }?
confirm-no-answer = Did nobody answer at { $employer }?
confirm-wrong-person = Did you reach somebody else at { $employer }?
confirm-nothing-decided = Has { $employer } decided nothing yet?
confirm-they-call = Did { $employer } say that they will get in touch?
confirm-no-calls = Did { $employer } ask you not to call?
confirm-yes-no-day = May you call { $employer } again, with no day named?
which-meaning = “{ $words }”: which of these do you mean?
which-application = Which one is it about?
or-type-name = You can also write its name.
not-understood = I'm not sure what “{ $words }” means here. Please choose, or say it another way.
not-understood-again = I still don't get it: “{ $words }”. Choose one of these, write “skip” to leave it open, or “cancel” to stop here.
not-understood-here = I'm not sure what “{ $words }” means. You can write “help”, or /interview add and an employer's name.
not-understood-here-again = I don't know what to make of “{ $words }” either. /interview help lists what I can do, and /interview home shows where things stand.
distress = I'm sorry that it is so hard right now. You don't have to do anything here today.
distress-people = Please talk to somebody you trust. If you are in danger, call your local emergency number. I have not noted what you wrote.
nothing-changed = All right, nothing was changed.

## Repair

help = I keep track of your interviews and tell you when to call.
    /interview add Acme: note an interview.
    /interview home: what is next. /interview list: all of them.
    /interview say: the words for the call. /interview call: may I call now?
    /interview settings: time zone, quiet hours. /interview stop: no more reminders.
    /interview privacy, /interview forget: what I keep, and erasing it.
help-words = Write “cancel”, “back”, “skip”, “undo”, “why” or “what do I say?” at any time.
privacy = I keep what you tell me about your interviews, encrypted, and use it for nothing but this. Nobody at an employer hears from me. In a workspace its owners may be able to read our messages.
privacy-rights = /interview forget erases everything I keep about you. What the platform itself keeps of a conversation is up to the platform.
unknown-command = I don't know the command “{ $word }”. /interview help lists what I can do.
unknown-command-near = I don't know the command “{ $word }”. Did you mean { $near }? /interview help lists what I can do.
unknown-button = I can't find what this button belongs to, so nothing was changed. /interview home shows where things stand.
stale = That was answered already, so nothing was changed.
gone = I don't have that one any more. /interview home shows what is there.
cancelled = Left as it was. Nothing was changed.
nothing-to-cancel = There is nothing to leave. /interview home shows where things stand.
undone = Undone. All is as it was before.
undone-restored = Undone. { $employer } is as it was before.
undone-removed = Undone. { $employer } is not on my list any more.
nothing-to-undo = There is nothing to undo. /interview list shows what I know; each entry can be changed.
undo-too-late = That was changed again since, so I leave it as it is. /interview list shows what I know; each entry can be changed.
none-open = Nothing is open right now. /interview list shows all of them, the closed ones too.
no-applications = I don't know of any interview yet. /interview add and the employer's name is all it takes.
unknown-employer = I don't know an employer called “{ $words }”. /interview list shows those I know.
