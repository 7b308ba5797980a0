## The nudge: why now

due-promise = { $day } has passed and you've noted no word from { $employer }.
due-no-date = { $employer } named no date at your interview on { $day }.
due-call-back-day = { $employer } asked you to call again on { $day }.
due-call-back-some-day = { $employer } said on { $day } that you may call again.
due-they-call = { $employer } said that they would get in touch by { $day }, and you've noted no word.
due-they-call-no-day = { $employer } said that they would get in touch, and named no day.
due-message-left = You left { $employer } a message on { $day } and have noted no word since.
due-no-answer = Nobody answered at { $employer } on { $day }. Another hour of the day may be better.
due-wrong-person = On { $day } you reached somebody else at { $employer }.
due-not-told = You talked to { $employer } on { $day }, and things were left open.
due-wrote = You wrote to { $employer } on { $day } and have noted no word since.
due-wants-more = On { $day } { $employer } asked you for more. If you have sent it, you may ask where things stand.
due-sent-more = On { $day } you sent { $employer } what they had asked for, and you've noted no word since.
due-competing-offer = You have another offer, and must answer it by { $day }. You may tell { $employer } so.
due = { $why } { $then }
fine-call = Calling today is fine.
fine-call-until = Calling today is fine, until { $time } { $zone } time.
fine-call-agency = Calling { $agency } today is fine: it goes through them.
fine-call-agency-until = Calling { $agency } today is fine, until { $time } { $zone } time. It goes through them.
fine-write = They want no call, so a short e-mail today is the way.
fine-write-agency = No call is wanted, so a short e-mail to { $agency } is the way.
due-agreed = { $employer } expects your call on { $moment }.
due-agreed-day = { $employer } expects your call today, { $day }.
due-agreed-day-until = { $employer } expects your call today, { $day }. They can be reached until { $time } { $zone } time.
due-card = { $why } My card has the words.
due-in-quiet = They can be reached from { $moment }. That is inside your quiet hours, so I tell you now and won't ring then, unless you say so.
outcome-missing = How did the call to { $employer } go?
several-more =
    { $count ->
        [one] One more is in the list below.
       *[other] { $count } more are in the list below.
    }
several-due = Take the first of these today; the others can wait.
several-pick = Begin with…
digest = Here is what is still open. None of it is urgent.
digest-door = I'll write less from here on, and then not at all, unless you have agreed a call. Write to me whenever you like.
put-off = All right. I'll come back to { $employer } on { $moment }.
put-off-several = All right. I'll come back to them tomorrow, in calling hours.
ring-noted = All right. For { $employer } I'll ring on { $moment }, in your quiet hours.
take-call-due = Call { $employer }
take-agreed-call-back = Call { $employer }
take-outcome-missing = The call to { $employer }
