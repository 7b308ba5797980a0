### English. One idea a sentence, the important words first, no jargon. A bot that is calm and kind.
### A change of words touches this file alone. See the tests of wording for what must hold.

## What a lock screen may show: no employer, nothing private

preview-nudge = Ringback: one thing for today.
preview-answer = Ringback has answered you.
preview-card = Ringback: your card is ready.

## The first meeting

introduction = I'm Ringback, a bot. I tell you when a follow-up call is due, and give you the words for it. I never call or write to an employer.
introduction-privacy = What you write is kept encrypted. In a workspace its owners may be able to read our messages, so a nickname for the employer is fine. More: /interview privacy.
was-unreachable = I had something for you and could not reach you. Please allow direct messages from me; here is where things stand.

## Forms

form-register = An interview
form-intro = I'm Ringback, a bot. I keep what you write, encrypted, to tell you when to call. See /interview privacy.
form-correct = Change what I know
form-place = Where they are
form-zone = Your time zone
form-quiet = Quiet hours
form-review = { $title }. Is this right?
field-ask = { $label }?
field-employer = Employer
field-employer-hint = A nickname is fine.
field-role = Which job
field-day = Day of the interview
field-decision = When will you hear
field-decision-hint = A day, such as “Friday”. Leave it empty if they didn't say.
field-people = Who interviewed you
field-people-hint = A name, and a phone number if you have it. Leave it empty if you don't know.
field-place = Their city or country
field-place-hint = For example “New York”. I use it for the hours in which one may call.
field-zone = Where are you
field-zone-hint = A city near you is enough, for example “Berlin”.
field-quiet-start = Quiet from
field-quiet-end = Quiet until
as-typed = { $words }
option = { $employer }, { $day }
on-day = { $day }
on-day-at = { $day }, { $time }
as-zone = { $zone }
as-own-time = { $day }, { $time }

## What cannot be taken as it is

employer-missing = Which employer was it? A nickname is fine.
too-long = That is { $length } characters long; up to { $most } fit here. Please say it shorter. Nothing is lost: what you typed before is kept.
day-not-understood = I can't read “{ $words }” as a day. Please write it like “Friday” or “16 October”.
day-ambiguous = That could be { $first } or { $second }. Please write the month as a word.
day-too-far = That would be { $day } { $year }, more than a year away. Please check the year.
day-has-passed = { $day } has passed already. Which day did they mean?
decision-before-interview = That is before the interview on { $day }. When will you hear from them?
time-not-understood = I can't read “{ $words }” as a time. Please write it like 20:00.
say-yes-or-no = Please answer yes or no.
zone-not-understood = I don't know the place “{ $words }”. Please name a large city nearby, for example “New York” or “Berlin”.
zone-several = “{ $words }” has several time zones. Please name a city, for example { $examples }.

## Registered

saved-today = Saved: { $employer }, interviewed today, { $day }.
saved = Saved: { $employer }, interview on { $day }.
zone-assumed = I don't know your time zone yet, so I assume { $zone }.
same-again = You have { $employer } with an interview on { $day } already. Is this the same one?
known = { $employer }: interview on { $day }. They named no date.
known-decision = { $employer }: interview on { $day }. They decide by { $decision }.
known-rejected = { $employer } said no. Every reminder for it is off.
known-offered = { $employer } made you an offer. Reminders to call are off.

## The one next step, as a sentence of its own

next-call-now = A call is fine now, until { $until }.
next-call-on = The next call makes sense from { $moment }. Until then you can put it down.
next-call-on-no-date = They gave no date, so a call makes sense from { $moment }. Until then you can put it down.
next-call-on-agreed = I'll remind you on { $moment }. Nothing to do until then.
next-call-on-assumed = They named no day, so I assume one: a call makes sense from { $moment }. Until then you can put it down.
next-wait = They decide by { $day }. Until then it's their turn.
next-wait-then-call = If you hear nothing by { $day }, call from { $moment }.
next-wait-assumed = They named no day, so I assume { $day }. Until then it's their turn.
next-wait-assumed-then-call = They named no day, so I assume one: if you hear nothing by { $day }, call from { $moment }.
next-tell = You called. Tell me what came of it when you like.
next-rest-budget = You have called as often as is wise. More calls could cost you the job, so I suggest none. If they write or call, press “I've heard”.
next-rest-declined = They would rather not be called, so I'll never suggest a call there.
next-closed = This one is closed.
next-of = { $employer }: { $step }

## Too early

not-yet = { $employer }: not yet. A call now may annoy them.
not-at-this-hour = { $employer }: they cannot be reached at this hour.
rather-write = { $employer }: writing is fine, too. The same holds for it: not before its day, short, and not more often than a call. Say who you are, that you are still interested, and ask where things stand.
interview-ahead = { $employer }: your interview is still ahead, so there is nothing to call about yet.
better-not = { $employer }: better not.
meanwhile = What helps now: a short thank-you note, and preparing for the next talk.
meanwhile-no-names = What helps now: a short thank-you note, and finding out the name of whoever interviewed you. Then you can ask for them.

## The nudge: why now

due-promise = { $day } has passed and you've noted no word from { $employer }. Calling today is fine.
due-no-date = { $employer } named no date at your interview on { $day }. Calling today is fine.
due-call-back-day = { $employer } asked you to call again on { $day }. Calling today is fine.
due-call-back-some-day = { $employer } said on { $day } that you may call again. Calling today is fine.
due-they-call = { $employer } said that they would get in touch by { $day }, and you've noted no word. Calling today is fine.
due-they-call-no-day = { $employer } said that they would get in touch, and named no day. Calling today is fine.
due-message-left = You left { $employer } a message on { $day } and have noted no word since. Calling once more is fine today.
due-no-answer = Nobody answered at { $employer } on { $day }. Another hour of the day may be better: trying again is fine.
due-wrong-person = On { $day } you reached somebody else at { $employer }. Trying again is fine today.
due-not-told = You talked to { $employer } on { $day }. If things are still open, calling again is fine today.
due-agreed = { $employer } expects your call on { $moment }.
due-agreed-day = { $employer } expects your call today, { $day }.
due-until = They can be reached until { $time }, { $zone } time. You can read it from my card.
due-in-quiet = They can be reached from { $moment }. That is inside your quiet hours, so I tell you now and won't ring then, unless you say so.
outcome-missing = How did the call to { $employer } go?
several-due = A few things for today. Take the first; the others can wait.
several-pick = Show a card
digest = Here is what is still open. Nothing of it is urgent.
digest-door = I'll write less from here on, and then not at all, unless you have agreed a call. Write to me whenever you like.
put-off = All right. I'll come back to { $employer } on { $moment }.
put-off-several = All right. I'll come back to them tomorrow, in calling hours.
ring-noted = All right. For { $employer } I'll ring on { $moment }, in your quiet hours.

## The card

card-ask-for = Ask for { $name }
card-nobody = Ask for the person who interviewed you.
card-phone = { $phone }
card-press = Press when it's over. No hurry.
card-hours = They can be reached again from { $moment }.
line-introduce-day = Good morning. You interviewed me on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-name = Good morning, this is { $name }. You interviewed me on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-role = Good morning. You interviewed me for the { $role } job on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-name-role = Good morning, this is { $name }. You interviewed me for the { $role } job on { $day }. I'm still very interested. May I ask where things stand?
line-if-undecided = May I call again? When would suit you?
line-if-they-call = Thank you. When do you expect to decide?
line-if-no = Thank you for telling me. May I ask what I could do better?
line-if-yes = I'm delighted. Thank you for choosing me!
line-too-fast = Sorry, could you say that again slowly?
line-leave-message-day = Hello. You interviewed me on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-name = Hello, this is { $name }. You interviewed me on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-role = Hello. You interviewed me for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-name-role = Hello, this is { $name }. You interviewed me for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-closing = Thank you for your time.
when-if-undecided = Nothing decided
when-if-they-call = They'll call
when-if-no = A no
when-if-yes = A yes
when-too-fast = Too fast
when-leave-message = Voicemail
when-closing = Always last

## What came of it

heard = What did { $employer } say?
may-call-again = May you call again?
call-back-day = On which day? “Thursday” or “in two weeks” is enough.
they-decide = When do they expect to decide? A rough date is fine.
which-day = Which day do you mean?
day-for-what = { $day }: what is it for?
recorded-left-message = Noted: you left a message at { $employer }. Now it's their turn.
recorded-no-answer = Noted: nobody answered at { $employer }. That costs you nothing; another hour may be better.
recorded-wrong-person = Noted: you reached somebody else at { $employer }. Next time ask for whoever interviewed you, by name if you can.
recorded-talked = Noted: you talked to { $employer }.
recorded-call-back = Noted: you may call { $employer } again, no day was named. You made the call; well done.
recorded-call-back-day = Noted: you may call { $employer } on { $day }. You made the call; well done.
recorded-call-back-time = Noted: you may call { $employer } on { $day } at { $time }. You made the call; well done.
recorded-they-call = Noted: { $employer } will get in touch. They named no day.
recorded-they-call-day = Noted: { $employer } will get in touch by { $day }.
recorded-they-call-time = Noted: { $employer } will get in touch by { $day }, { $time }.
recorded-no-more-calls = Noted: { $employer } would rather not be called. I'll never suggest a call there again.
recorded-rejected = Noted. Every reminder for { $employer } is off. I'm sorry.
recorded-offered = Congratulations! I'm glad for you. Reminders to call { $employer } are off.

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

## Why?

rule-source = Rule { $id }, from { $source }, reviewed on { $day } { $year }.
rule-a1 = After the interview a personal thank-you note helps. Then comes the wait.
rule-a2 = If they named a day and it has passed without word, it is perfectly reasonable to call.
rule-a3 = If they didn't say when they would be in touch, a call { $wait } after the interview is right.
rule-a4 = The call asks where things stand, and reminds them who you are and that you are interested.
rule-a5 = Ask for the person who interviewed you, by name.
rule-a6 = Say who you are and why you call: they may not remember you.
rule-a7 = If they need longer, ask whether and when you may call again.
rule-a8 = Don't keep calling: it annoys an employer and can cost you the job.
rule-a9 = If they say that they will call, ask when they expect to decide. Then wait until that day has passed.
rule-a10 = Before the call ends, thank them for their time.
rule-a11 = After a no it is fine to ask why, kindly and sincerely.
rule-a12 = What they tell you helps in your next interview.
rule-a13 = End even a no with thanks.
rule-a14 = When you get the job, show that you are glad to be chosen.
rule-a15 = Write down all that they tell you about the job.
rule-a16 = An offer is the time to talk about the contract and pay.
rule-a17 = Before the first day, leave nothing open.
rule-a18 = When you need more help, a person is there.
rule-h1 = A thank-you note is best within { $due }, and late after { $late }.
rule-h2 = A call is best on a working day where they are, from { $first } to { $last } their time.
rule-h3 = When their hours lie in your quiet hours, I tell you before those begin, and ring inside them only if you say so.
rule-h4 = For one interview { $contacts } calls that they did not ask for are enough. A call that they agreed to doesn't count.
rule-h5 = After a message left, { $wait } of quiet.
rule-h6 = Nobody answered: try again at another hour. { $tries } such tries count as one call.
rule-h7 = They said that you may call again and named no day: { $wait } later is right.
rule-h8 = When somebody asked not to be called, no call is right.
rule-h9 = After that, more calls do more harm than good.
rule-h10 = After a very long silence I ask once whether to close it.
rule-h11 = With another offer that has a deadline, an earlier call is all right.
rule-h12 = After you accept, the others deserve a polite word.
rule-h13 = I keep quiet from { $start } to { $end } your time, and at your weekend, unless you set it otherwise.
rule-h14 = What has a deadline moves earlier, never later.
rule-h15 = A call that is due comes back once, after { $wait }. Then it waits on your home card.
rule-h16 = When you don't answer, I write less, and then not at all.
rule-h17 = On the day of a no I send only what has a fixed time.
rule-h18 = Writing instead of calling follows the same rules.

## Home, list, settings

home = Where things stand
home-empty = Nothing is open. /interview add and the employer's name is all it takes.
list-empty = I don't know of any interview yet.
and-more =
    { $count ->
        [one] And one more: /interview list shows it.
       *[other] And { $count } more: /interview list shows them.
    }
pick-application = Choose one
settings = Your settings
setting-zone = Your time zone
setting-now = It is now
setting-quiet = Quiet hours
setting-weekends = Weekends
setting-reminders = Reminders
quiet-hours = { $start } to { $end }
quiet-weekends = quiet
loud-weekends = like other days
reminders-on = on
reminders-off = off
zone-set = Noted. For you it is { $day }, { $time }, { $zone } time.

## Stop and forget

stopped = All reminders are off. Nothing is lost. Write “start”, or /interview start, to have them again.
stopped-already = All reminders are off already. /interview start brings them back.
stopped-note = All reminders are off. /interview start brings them back.
started = Reminders are on again.
started-already = Reminders are on.
forget-sure = Shall I erase everything I know about you? This can't be undone.
forget-press = To be sure, please press “Erase everything”, or “Keep it”.
forget-platform = My own messages are deleted as far as I may. What you typed yourself stays in the chat itself until you, or whoever runs it, deletes it.
forgotten = Everything is erased. If you write to me again, we start from nothing.
kept = Kept. Nothing was erased.

## Buttons

choice-save = Save
choice-field = Change
choice-skip = Skip
choice-change = Change
choice-undo = Undo
choice-show = Show it
choice-save-anyway = Another one
choice-show-card = Show my card
choice-heard = I've heard
choice-later = Later, { $time }
choice-later-today = Later today
choice-tomorrow = Tomorrow
choice-ring = Ring me then
choice-why = Why?
choice-stop = Stop
choice-talked = We talked
choice-left-message = Left a message
choice-no-answer = No answer
choice-wrong-person = Wrong person
choice-not-called = I didn't call
choice-nothing-decided = Nothing decided
choice-they-call = They'll call
choice-rejected = A no
choice-offered = An offer
choice-yes-on = Yes, on…
choice-yes-no-day = Yes, no day
choice-no-calls = Rather not
choice-no-day = No day
choice-did-not-say = They didn't say
choice-i-call = I call them then
choice-they-decide = They decide by then
choice-something-else = Something else
choice-yes = Yes
choice-no = Not quite
choice-add = Add an interview
choice-more = More
choice-list = List all
choice-settings = Settings
choice-set-zone = My time zone
choice-set-quiet = Quiet hours
choice-start = Start again
choice-place = Where they are
choice-say = What do I say?
choice-erase = Erase everything
choice-keep = Keep it

## What was chosen, on a message that has been answered

chosen-words = Answered in your own words.
chosen-field = Changing it.
chosen-skip = Skipped.
chosen-save = Saved.
chosen-show = It is the same one.
chosen-card = Your card is below.
chosen-later = Put off until later today.
chosen-tomorrow = Put off until tomorrow.
chosen-ring = You said yes to a ring in your quiet hours.
chosen-stop = You stopped all reminders.
chosen-start = Reminders are on again.
chosen-heard = You've heard from them.
chosen-talked = You talked.
chosen-left-message = You left a message.
chosen-no-answer = Nobody answered.
chosen-wrong-person = You reached somebody else.
chosen-not-called = You didn't call.
chosen-nothing-decided = Nothing is decided.
chosen-they-call = They'll get in touch.
chosen-rejected = A no.
chosen-offered = An offer.
chosen-yes-on = You may call again, on a day.
chosen-yes-no-day = You may call again.
chosen-no-calls = They'd rather not be called.
chosen-did-not-say = They named no day.
chosen-day = { $day }.
chosen-change = Changed below.
chosen-undo = Undone.
chosen-yes = Yes.
chosen-no = Not quite.
chosen-application = { $employer }.
chosen-cancel = Left as it was.
chosen-back = One step back.
chosen-keep = Kept.
chosen-moot = No longer needed.

## What a platform makes necessary: limits, forms that cannot be answered by a form, failures

shortened = Shortened: this is all that fits here.
form-rejected = Not saved yet. What you typed is kept.
choice-again = Continue
answered-elsewhere = I've answered you in our private chat.
failed = That did not work, and it is my fault. Nothing was changed. Please try it again in a minute.
