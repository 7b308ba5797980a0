## Forms

form-register = An interview
form-intro = I'm Ringback, a bot. I keep what you write, encrypted, to tell you when to call. See /interview privacy.
form-correct = Change what I know
form-place = Where they are
form-zone = Your time zone
form-quiet = Quiet hours
form-country = Weekend and holidays
form-review = { $title }. Is this right?
form-empty = { $title }. Nothing is filled in yet. Choose what to add:
form-so-far = { $title }. Is this right so far? Nothing is saved yet.
form-still-to-come = Still to come: { $labels }.
form-waits = { $employer } is not saved yet. I show it again after this one.
words-unread = I don't know what to do with “{ $words }”. It is not kept.
noted-as = { $label }: { $value }.
form-may-stay = { $count ->
    [one] You can leave that as it is.
   *[other] You can leave those as they are.
}
form-goes-on = What you wrote so far is kept. Nothing is saved yet.
form-part = ({ $part } of { $of })
choice-go-on = Continue
choice-leave-form = Don't save
change-field = Change: { $label }
add-field = Add: { $label }
field-ask = { $label }?
field-employer = Employer
field-employer-hint = A nickname is fine.
field-role = Which job
field-day = Day of the interview
field-day-hint = Such as “4 November”.
field-decision = When will you hear
field-picked-hint = Leave it empty if they didn't say.
field-decision-hint = A day, such as “Friday”. Leave it out if they didn't say.
field-people = Who interviewed you
field-people-hint = A name, and a phone number if you have it. Leave it out if you don't know.
field-place = Their city or country
field-place-hint = For example “New York”. I use it for the hours in which one may call.
field-zone = Where are you
field-zone-hint = A city near you is enough, for example “Berlin”.
asked-homeland = Which country's weekend and holidays do you go by?
field-homeland = Which country's weekend and holidays
field-homeland-hint = I keep quiet at your weekend. Name a country, for example “Germany”.
asked-quiet-start = From what time shall I be quiet? For example 20:00.
asked-quiet-end = Until what time shall I be quiet? For example 08:00.
asked-quiet-weekends = How shall I treat your weekends?
field-quiet-start = Quiet from
field-quiet-end = Quiet until
ticked = Don't share: { $label }
unticked = Share: { $label }
ticked-so-far = So far: { $labels }
ticked-none = So far: nothing
as-typed = { $words }
option = { $employer }, { $day }
option-role = { $employer }, { $role }, { $day }
named-role = { $employer } ({ $role })
named-job = { $employer } (job { $number })
named-day = { $employer } (interview on { $day })
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
saved-people = With { $people }.
zone-assumed = I don't know your time zone yet, so I assume { $zone }.
zone-which = What time is it for you?
zone-time = { $time }, { $zone }
zone-other = Another time
same-again = You have { $employer } with an interview on { $day } already. Which is this?
known = { $employer }: interview on { $day }. They named no date.
known-decision = { $employer }: interview on { $day }. They decide by { $decision }.
known-rejected = { $employer } said no. Every reminder for it is off.
known-offered = { $employer } made you an offer. Reminders to call are off.
