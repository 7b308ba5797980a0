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
confirm-advert-no-calls = Does the advert of { $employer } say “no calls”?
confirm-email-sent = Did you write to { $employer } to ask where things stand?
confirm-missed-call = Did { $employer } try to reach you?
confirm-yes-on = May you call { $employer } again, on a day that they named?
confirm-yes-no-day = May you call { $employer } again, with no day named?
which-meaning = “{ $words }”: which of these do you mean?
which-application = Which one is it about?
or-type-name = You can also write its name.
not-understood = I'm not sure what “{ $words }” means here. Please choose, or say it another way.
not-understood-again = I still don't get it: “{ $words }”. Choose one of these, write “skip” to leave it open, or “cancel” to stop here.
not-understood-here = I'm not sure what “{ $words }” means. You can write “help”, or /interview add and an employer's name.
not-understood-here-again = I don't know what to make of “{ $words }” either. /interview help lists what I can do, and /interview home shows where things stand.
offer-elsewhere = Another offer can be a good reason to call earlier, if you have to answer it. Add its employer: /interview add and the name. Then tell me that they made you an offer, and by when you must answer.
distress = I'm sorry that it is so hard right now. You don't have to do anything here today.
distress-people = Please talk to somebody you trust. If you are in danger, call your local emergency number. I have not noted what you wrote.
nothing-changed = All right, nothing was changed.

## Beside any answer

nervous = It is all right to feel like that.
nervous-ways = You can try the call out with me first, write to { $employer } instead, or leave it for today.
nervous-begun = If you made no call, that is fine: it can wait. If you did, tell me what came of it when you like.
offer-undecided = Take your time. I answer nothing for you, and I don't know what is right for you. If they told you by when they need an answer, tell me.
offer-may-ask = An offer is the time to talk about the contract and pay. /interview offer shows what is open, and takes questions to bring.
no-guess = Nobody can know that yet, and I don't guess.
glad-too = I'm glad, too.
you-are-welcome = You're welcome.
greeted = Hello. /interview home shows where things stand.
understood-here = All right. That changes nothing; /interview home shows what comes next.
say-undo = To take the last thing back, write “undo”.

## Repair

help = I keep track of your interviews and tell you when to call. What you could write:
help-interviews = A new interview
help-interviews-words = /interview add Acme tomorrow at 10
help-call = The call, when it is time
help-call-words = /interview call
help-more = Where things stand
help-more-words = /interview home
help-reminders = Quiet hours, a pause
help-reminders-words = /interview settings
help-data = Your data
help-data-words = /interview privacy
help-person = A person
help-person-words = /interview coach
help-words = Your own words do as well: “they said Thursday”. Write “cancel”, “back”, “skip”, “undo”, “why” or “what do I say?” at any time.
help-others = After /interview there is also: list, show, correct, thanks, say, practise, normal, offer, areas, insights, zone, language, quiet, pause, stop, start, export, import, forget.
privacy = I keep what you tell me about your interviews, encrypted with a key of your own. I use it for nothing but this.
privacy-workspace = The owners of this workspace may be able to read our messages, so a nickname for the employer is fine. Other workspaces can't.
privacy-direct = The platform keeps our messages, too, so a nickname for the employer is fine.
privacy-terminal = It is in a file on this computer. The key is in another one: without it nobody can read it, not even you.
privacy-others = Nobody at an employer hears from me. My logs hold no words of yours.
privacy-coach = A coach sees only what you share, never how to reach an interviewer. Each look is noted for you.
privacy-export = /interview export gives you all that I keep.
privacy-interviewers = Interviewers, with their numbers and addresses, go { $interviewers } after an application has ended. Nobody can look them up here then.
privacy-closed = An application goes { $closed } after it has ended. Only its numbers stay, for your insights: how many interviews, and how it ended. What is open is never touched.
privacy-inactive = If you don't write for { $inactive }, everything goes. I tell you { $notice } before, and any word from you keeps it.
privacy-forget = /interview forget erases all that I keep of you, at once and for ever.
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
none-open = Nothing is open right now. /interview list has a button for those that have ended.
only-offers-open = Just now there is nobody to hear from. /interview offer shows your offer.
none-open-here = Nothing is open right now. You can look at those that have ended.
no-applications = I don't know of any interview yet. /interview add and the employer's name is all it takes.
unknown-employer = I don't know an employer called “{ $words }”. /interview list shows those I know.
