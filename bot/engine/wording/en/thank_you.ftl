## The thank-you: the offer and its answers

choice-thanks-sent = Already sent
choice-write-thanks = Write it with me
choice-write-a-thanks = Write a thank-you
choice-no-thanks = I won't
choice-thanks-not-yet = Not yet
choice-sent = Sent
choice-change-detail = Change the detail
thank-you-offer = One thing helps now: a thank-you.
home-thank-you-more = No thank-you is noted yet for { $employers }, and { $count } more. /interview thanks writes one with you.
home-thank-you = No thank-you is noted yet for { $employers }. /interview thanks writes one with you.
thank-you-open = The thank-you to { $employer }: how does it stand?
thank-you-due = You talked to { $employer } on { $day }. A short thank-you helps most now.
thank-you-late = You've noted no thank-you to { $employer } yet. A short one today is still fine. I won't ask again.
take-thank-you-due = The thank-you to { $employer }
take-thank-you-late = The thank-you to { $employer }

## The draft

thank-you-needs-detail = A thank-you to { $employer } needs one real thing from your talk; I make nothing up. What is one thing you talked about?
thank-you-detail-hint = A few words are enough, as you would say them to them: “your new night shift”.
thank-you-no-detail = Then I'd rather write none: a note that fits anybody helps little. When something comes to mind, /interview thanks writes it with you.
thank-you-draft = Your thank-you to { $employer }, made of what you told me:
thank-you-for = For { $name }
thank-you-hello-gap = Hello (their name),
thank-you-body = Thank you for talking with me on { $day }. I remember well what we talked about: { $detail }.
thank-you-body-role = Thank you for talking with me about the { $role } job on { $day }. I remember well what we talked about: { $detail }.
thank-you-gaps = Fill in what stands in brackets.
thank-you-copy = Copy it, change what you like, and send it yourself. I never send anything. Tell me when it has gone.

## What became of it

thanked = Noted: your thank-you to { $employer } is sent.
thanks-declined = Noted: no thank-you to { $employer }. I won't ask about it again.
thanks-when-you-like = All right. The draft is there when you want it: /interview thanks.
thanks-in-the-call = All right. When the call is due, the first words on my card say thanks.
thank-you-ahead = { $employer }: your interview is still ahead. A thank-you comes after it.
confirm-thanks-sent = Is your thank-you to { $employer } sent?
confirm-write-thanks = Shall I help you write a thank-you to { $employer }?
chosen-thanks-sent = Your thank-you is sent.
chosen-write-thanks = Your draft is below.
chosen-no-thanks = No thank-you.
chosen-thanks-not-yet = Not sent yet.
chosen-change-detail = Another detail.
