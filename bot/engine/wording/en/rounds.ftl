## Another round

choice-another-round = Another interview
choice-note-round = Note its day
choice-no-day-yet = No day yet
choice-named-a-day = They named a new day
chosen-another-round = They want to see you again.
chosen-no-day-yet = No day is known yet.
round-granted = Good news: { $employer } wants to see you again.
round-when = When is it? “Thursday at 10” is enough.
recorded-another-round = Noted: { $employer } wants to see you again. Tell me the day when you have it.
form-next-round = Another interview
next-round-of = Another interview at { $employer }.
next-round-of-role = Another interview at { $employer }, for the { $role } job.
field-next-people = Who will interview you
day-missing = On which day is it?
due-another-round-no-day = { $employer } wants to see you again, and you've noted no day: you can ask for it.

## Moved, called off, nobody came

choice-interview-changed = Moved or called off
choice-moved = It was moved
choice-called-off = They called it off
choice-no-show = Nobody came
chosen-moved = It was moved.
chosen-called-off = They called it off.
chosen-no-show = Nobody came.
confirm-called-off = Did { $employer } call the interview off?
confirm-no-show = Did nobody from { $employer } come to the interview?
confirm-moved = Did { $employer } move the interview?
confirm-another-round = Does { $employer } want to see you again?
what-changed = { $employer }, interview on { $day }: what happened?
new-day = To which day did { $employer } move it? “Tuesday at 10” is enough.
noted-moved = Noted: your interview at { $employer } is now on { $day }.
noted-moved-at = Noted: your interview at { $employer } is now on { $day } at { $time }.
noted-cancelled = Noted: { $employer } called off the interview on { $day }. Reminders that counted from it are off.
noted-no-show = Noted: nobody from { $employer } came to the interview on { $day }. That was not up to you.
due-cancelled = { $employer } called your interview off on { $day }, and you've noted no new day: you can ask for one.
due-no-show = Nobody from { $employer } came to your interview on { $day }: you can ask for a new day.
next-interview = Next comes the interview itself, on { $day }.
next-interview-at = Next comes the interview itself, on { $moment }.
nothing-before-it = Before the interview there is nothing to call about.
next-new-day = Give them the day to get in touch. With no word, a call to ask for a new day makes sense from { $moment }.

## Details

choice-details = Details
choice-of-interview = The interview
choice-of-people = The interviewers
choice-of-employer = The employer
details = { $employer }: the details. None of them is needed; I ask when a step needs one.
details-none = Nothing is noted yet.
details-several-clocks = { $country } has several time zones. Press “Where they are” and name a city, so that I know their hours.
form-details-interview = The interview
form-details-people = The interviewers
form-details-employer = The employer
field-time = At what time
field-time-hint = Such as 14:00.
field-kind = How is it held
field-length = How long is it
field-length-hint = For example “45 minutes” or “1 hour”.
field-people-all-hint = Name, title, number with extension, e-mail; “;” between people.
field-lead = Who leads
field-lead-hint = The one to ask for first. A part of the name is enough.
asked-agency = Which agency does it go through?
field-agency = Agency
field-agency-hint = If it goes through one, I suggest contacting the agency instead.
field-sector = Kind of employer
field-no-calls = “No calls” in the advert
field-country = Their country
field-country-hint = For holidays and weekends, for example “Saudi Arabia”.
kind-phone = by phone
kind-video = by video
kind-on-site = on site
sector-government = government
sector-hospitality = hotel, restaurant, bar
sector-retail = shop
sector-other = another kind
no-calls-yes = yes
no-calls-no = no
as-clock = { $time }
as-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
time-ambiguous = That could be { $first } or { $second }. Please write it like { $first }.
length-not-understood = I can't read “{ $words }” as a length. Please write it like “45 minutes”.
kind-not-understood = Please choose one: phone, video, or on site.
sector-not-understood = Please choose one: government, hospitality, retail, or other.
country-not-understood = I don't know the country “{ $words }”. Please write its name in English, for example “Germany”.
lead-unknown = I don't find “{ $name }” among the interviewers. Please write the name as it stands there.

## Registered, with a time

saved-today-at = Saved: { $employer }, interviewed today, { $day }, at { $time }.
saved-today-ahead = Saved: { $employer }, interview today, { $day }, at { $time }.
saved-at = Saved: { $employer }, interview on { $day } at { $time }.
known-ahead = { $employer }: interview on { $day }.
known-ahead-at = { $employer }: interview on { $day } at { $time }.
known-cancelled = { $employer }: they called off the interview on { $day }.
known-no-show = { $employer }: nobody came to the interview on { $day }.

## The card, where the interview fell through

when-leave-new-day = Voicemail
line-new-day-day = Good morning. Our interview on { $day } did not take place. I'm still very interested. May we find a new day?
line-new-day-day-name = Good morning, this is { $name }. Our interview on { $day } did not take place. I'm still very interested. May we find a new day?
line-new-day-day-role = Good morning. Our interview for the { $role } job on { $day } did not take place. I'm still very interested. May we find a new day?
line-new-day-day-name-role = Good morning, this is { $name }. Our interview for the { $role } job on { $day } did not take place. I'm still very interested. May we find a new day?
line-leave-new-day-day = Hello. Our interview on { $day } did not take place. I'm still very interested, and would be glad to hear of a new day. Thank you.
line-leave-new-day-day-name = Hello, this is { $name }. Our interview on { $day } did not take place. I'm still very interested, and would be glad to hear of a new day. Thank you.
