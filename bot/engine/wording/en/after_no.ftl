## After a no

after-no = You may ask them why. They may not answer; that says nothing about you.
no-came = How did the no from { $employer } come?
asking-why = One short letter is enough. You could write:
asking-why-once = Write once, then leave it with them. Whatever comes back can be noted here.
asking-why-once-or-call = Once is enough. A short call does as well, if you would rather speak. Whatever comes back can be noted here.
asking-why-call = They do not take letters about it. One short call is fine: ask what you could do better, and thank them for their time.
asking-why-neither = They have asked not to be called or written to, so I suggest leaving it.
letter-to = To: { $to }
when-still-talking = Still on the phone
line-closing-no = Thank you for your time, for considering me, and for what you told me.
when-closing-no = After a no
feedback-later = I'll ask once, on { $day }.
feedback-today = Today I'll send only what has a fixed time.
feedback-never = All right. I won't ask about it again.
feedback-no-day = I won't come back to it by myself.
feedback-due = { $employer } said no, and you wanted to see in a few days what to do about it.
take-feedback-later = The no from { $employer }

## Areas to work on

noting = What did { $employer } say you could do better? Your own words are fine.
noting-several = If there are several things, put “;” between them, or each on a line of its own.
area-proposed = In your words: “{ $words }”. Work on this?
area-of-it = Work on “{ $words }”?
area-reworded = How would you put it?
area-shorter = That is long for a list. How would you say it in a few words?
area-own = What would you like to work on? A few words are enough.
area-kept = Kept. You'll see it before your next interview.
area-action = What will you do about it? You can leave that open.
area-left = All right, not that one.
area-planned = That one is not on your list any more.
area-comes-back = You'll see it before your next interview. /interview areas shows all of them.
area-line = “{ $words }”
area-line-action = “{ $words }”: { $action }
areas = What you are working on:
areas-empty = There is nothing on your list to work on right now.
areas-done = Done:
areas-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
area-ticked = Ticked off: “{ $words }”.

## Before an interview

prepare = Your interview at { $employer }: { $when }.
prepare-today = Your interview at { $employer } is today: { $when }.
prepare-kind-phone = It is by phone.
prepare-kind-video = It is by video.
prepare-kind-on-site = It is at their place.
prepare-with = With: { $names }
prepare-areas = You wanted to work on:
prepare-nothing-noted = You have noted nothing to work on. You can still add something.
prepare-good-luck = All the best for it.
take-prepare = The interview at { $employer }

## Silence

silence =
    { $count ->
        [0] { $employer }: the last word was today.
        [one] { $employer }: one day without a word, since { $day }.
       *[other] { $employer }: { $count } days without a word, since { $day }.
    }
silence-on-hold =
    { $count ->
        [0] { $employer }: they told you today that the position is on hold.
        [one] { $employer }: the position is on hold, as you heard on { $day }. That was yesterday.
       *[other] { $employer }: the position is on hold, as you heard on { $day }. You've had no other word in the { $count } days since.
    }
silence-ahead = { $employer }: the interview on { $day } is still ahead.
silence-normal = Is this silence normal? This is what is published:
silence-ways = You can close it, withdraw with a polite word, or keep it open. Nothing is lost: a closed one can be opened again.
figure-first-interview-to-answer = First interview to an answer
figure-first-interview-to-answer-said = { $value } days on average, mostly large employers ({ $source }, { $year })
figure-government-hiring = Government, the whole hiring
figure-government-hiring-said = { $value } days on average ({ $source }, { $year })
figure-restaurant-hiring = Restaurants, the whole hiring
figure-restaurant-hiring-said = { $value } days on average ({ $source }, { $year })
figure-no-word-after-interview = Never heard back after an interview
figure-no-word-after-interview-said = { $value } % of job seekers ({ $source }, { $year })
figure-ontario-notice = In Ontario, for advertised jobs at employers of 25 or more
figure-ontario-notice-said = they tell you where you stand within { $value } days of the last interview ({ $source }, { $year })
figures-are-others = These are about other people. They say nothing about your chances.
take-long-silence = The silence at { $employer }

## Ending it oneself

ending = { $employer }: how would you like to end it?
ending-which-way = Please choose how: close it, or withdraw with a polite word.
closed-now = { $employer } is closed. Every reminder for it is off.
withdrawn-now = Noted: you withdraw from { $employer }. Every reminder for it is off. You could write to them:
known-closed = You closed { $employer }. Every reminder for it is off.
known-withdrawn = You withdrew from { $employer }. Every reminder for it is off.
known-words = What they said, in your words: “{ $words }”.

## Buttons

choice-ask-them = Ask them
choice-note-words = Note what they said
choice-in-days = In a few days
choice-not-at-all = Not at all
choice-by-phone = By phone
choice-by-email = By e-mail or letter
choice-by-portal = On a website
choice-not-this = No
choice-leave-open = Leave it open
choice-area-done = Tick one off
choice-add-area = Add one
choice-all-right = All right
choice-end = Close or withdraw
choice-close-it = Close it
choice-withdraw = Withdraw
choice-keep-open = Keep it open
choice-reopen = Open it again
choice-ended-ones = Show the ended ones

## What was chosen

chosen-ask-them = You ask them.
chosen-note-words = You note what they said.
chosen-in-days = In a few days.
chosen-not-at-all = Not at all.
chosen-by-phone = It came by phone.
chosen-by-email = It came by e-mail or letter.
chosen-by-portal = It came on a website.
chosen-not-this = Not that one.
chosen-leave-open = Left open.
chosen-all-right = All right.
chosen-close-it = Closed.
chosen-withdraw = Withdrawn.
chosen-keep-open = It stays open.
chosen-reopen = Open again.

## Words of a message, kept as feedback

keep-which = “{ $words }”: which application is this about? I keep it as feedback there, for you alone.
keep-no-words = There are no words in that message that I could keep.
keep-no-application = I know of no application that this could be about. Add the interview first, then save the message again.
