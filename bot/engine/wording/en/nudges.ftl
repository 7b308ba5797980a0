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
take-call-due = Call { $employer }
take-agreed-call-back = Call { $employer }
take-outcome-missing = The call to { $employer }
