## An e-mail in place of a call

email-draft = A short e-mail to { $employer }, for you to copy. I never write to them myself.
email-to-agency = It goes through { $agency }, so send it to them.
email-last = It would be your last word in this round. After it I suggest nothing more, unless they are in touch.
email-not-sent = All right, nothing is noted.
not-yet-write = { $employer }: not yet. An e-mail now may annoy them as much as a call.
better-not-write = { $employer }: better not write, either.
letter-status = { $opening } I am still very interested. { $question } Thank you for your time.
letter-met-day = You interviewed me on { $day }.
letter-met-day-role = You interviewed me for the { $role } job on { $day }.
letter-met-day-employer = I had an interview with { $employer } on { $day }.
letter-met-day-employer-role = I had an interview with { $employer } for the { $role } job on { $day }.
letter-ask = May I ask where things stand?
letter-ask-offer = May I ask where things stand? I have another offer, and must answer it by { $day }.
recorded-wrote = Noted: you wrote to { $employer }. Now it's their turn.

## May one write?

may-write = Do they allow an e-mail instead? I ask because { $employer } wants no calls.
noted-advert = Noted: the advert of { $employer } says “no calls”. Nobody there has told you so, and it counts as no contact.
noted-write-ok = Noted: an e-mail to { $employer } is all right.
noted-write-not = Noted: no e-mail to { $employer }, either.

## How many contacts

budget =
    Your { $number ->
        [1] first
        [2] second
       *[other] next
    } of { $most ->
        [2] two
        [3] three
       *[other] { $most }
    } tries here.
budget-last =
    { $number ->
        [1] This is your one try here.
        [2] This is your second try here.
       *[other] This is try { $number } of { $most } here.
    } I won't suggest another.

## Buttons, and what was chosen

choice-email = E-mail instead
choice-email-alone = Write an e-mail
choice-email-sent = I've sent it
choice-email-not-yet = Not yet
choice-advert-no-calls = The advert says no calls
chosen-advert-no-calls = The advert says no calls.
choice-may-write = May I write?
choice-write-ok = Yes, e-mail is fine
choice-write-not = No, not even that
chosen-email-sent = You wrote to them.
chosen-email-not-yet = Not sent.
chosen-write-ok = An e-mail is fine.
chosen-write-not = No e-mail, either.
chosen-not-asked = Left open.
take-call-due-mail = Write to { $employer }
