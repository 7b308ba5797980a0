## On hold

confirm-frozen = Did { $employer } put the position on hold?
recorded-frozen = Noted: { $employer } has put the position on hold. That says nothing about you. There is nothing to ask for until they are in touch.
choice-frozen = On hold
chosen-frozen = The position is on hold.

## References, a test

confirm-wants-more = Did { $employer } ask you for something, such as references or a test?
form-wanted = What they want
form-wanted-intro = What does { $employer } want from you?
field-note = What do they want
field-note-hint = For example “two references” or “an online test”.
field-by-when = By when
field-by-when-hint = A day, such as “Friday”. Leave it out if they didn't say.
note-missing = What do they want? A few words are enough.
recorded-wants-more = Noted: { $employer } wants something more from you.
recorded-wants-more-day = Noted: { $employer } wants something more from you by { $day }.
recorded-sent-more = Noted: you sent { $employer } what they asked for. Now it's their turn.
choice-wants-more = They want more
choice-more-sent = I've sent it
chosen-wants-more = They want something more.
chosen-more-sent = You sent it.

## Something else

other-said = What did { $employer } say? A few words are enough; I keep them as they are.
recorded-other = Noted: you heard from { $employer }.
recorded-other-note = Noted, in your words: “{ $note }”. That was { $employer }.
choice-other = Other
chosen-other = Something else.
