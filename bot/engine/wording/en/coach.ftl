## A human coach: what they may see is chosen, looked at, and only then shared

choice-coach = Ask a coach
choice-choose-shared = Choose what to share
choice-look-at-it = Look at it first
choice-share = Share for { $days } days
choice-dont-share = Cancel
choice-unshare = Stop sharing
link-booking = Book a time
coach-none = There is no coach here. /interview help lists what I can do.
coach = A coach can help you, if you like. They see nothing of yours. You choose what they may see, and look at it first.
coach-run-out = What you shared last was shared until { $at }. That time is over.
coach-contact = You can reach them here: { $contact }.
coach-shared = Your coach can see this until { $until }:
coach-waits = No coach has taken it yet. I'll tell you when one does.
coach-has-it = A coach has taken it.
coach-unread = Nobody has opened it yet.
coach-read-by = Read by { $name }: { $moment }.
coach-read-before =
    { $count ->
        [one] Once more before that.
       *[other] { $count } more times before that.
    }
form-sharing = What your coach may see
form-sharing-intro = Nothing is ticked. Interviewers' names and numbers are never shared.
field-shares = What to share
field-shares-hint = One or several, or none.
field-line = A line to your coach
field-line-hint = For example: what you would like to talk about.
share-areas = What I work on
share-feedback = What employers said about me
share-offers = My offers
sharing-nothing = Tick something, or write a line to your coach.
sharing-sure = Your coach would see this. Shall I share it?
sharing-note = They see it as it stands whenever they open it, for { $days } days. Each time is noted here for you. You can stop it at any time.
sharing-press = To share it, please press the button that says so. To leave it, press “Cancel”.
sharing-changed = Something has changed since then, so nothing was shared. This is what they would see now.
sharing-cancelled = Nothing was shared.
unshared = Nothing is shared any more. What they have read already, they may remember.
unshared-already = Nothing is shared at the moment.
chosen-share = You shared this.
chosen-unshare = You stopped sharing.
coach-took = { $name } is your coach now, and can open what you shared.
coach-says = Your coach { $name } writes:
coach-gave-back = { $name } cannot go on with your case and has given it back. It waits for a coach again: what you shared stays shared until { $until }. I'll tell you when one takes it. /interview coach shows it, and stops it.
coach-closed = { $name } has closed your case. Nothing is shared any more. /interview coach starts anew.
distress-help-line = You can call this help line: { $line }.
distress-coach = A coach is there for you, too: /interview coach.

## What a coach is shown of it

shared-nameless = Somebody without a name here
when-you-wrote = You wrote
when-they-wrote = They write
shared-role = { $employer }, { $role }.
shared-interview = { $employer }: interview on { $day }.
shared-contacts =
    { $count ->
        [one] { $employer }: one call or message so far.
       *[other] { $employer }: { $count } calls or messages so far.
    }
shared-ahead = { $employer }: the next interview is still to come.
shared-call-due = { $employer }: it is time to ask them where things stand.
shared-waits = { $employer }: waiting for their decision.
shared-asked-for-more = { $employer }: they asked for something more.
shared-rests = { $employer }: no further call is advised.
shared-open = { $employer }: still open.
shared-rejected = { $employer }: it became a no.
shared-offered = { $employer }: there is an offer.
shared-withdrawn = { $employer }: withdrawn.
shared-closed = { $employer }: closed after a long silence.
shared-area = To work on: “{ $words }”
shared-area-done = Worked on: “{ $words }”
shared-feedback = An employer said: “{ $words }”
shared-feedback-of = { $employer } said: “{ $words }”
shared-offer = An offer:
shared-offer-of = The offer of { $employer }:
shared-starts = Starts on { $day }.
shared-reply-by = To be answered by { $day }.
shared-item-start = Start: { $words }
shared-item-place = Place: { $words }
shared-item-dress = Clothes: { $words }
shared-item-hours = Hours: { $words }
shared-item-pay = Pay: { $words }
shared-item-contract = Contract: { $words }
shared-item-benefits = Benefits: { $words }
shared-item-reply-by = To be answered: { $words }
shared-item-papers = Papers: { $words }
shared-item-equipment = Equipment: { $words }
shared-item-access = Access: { $words }
shared-item-own = { $label }: { $words }

## A coach's own side: the queue, a case, an answer

choice-show-case = Choose a case
choice-take-case = Take it
choice-open-case = Open it
choice-write-case = Answer
choice-close-case = Close it
choice-give-case-back = Give it back
choice-send = Send
desk-new = Somebody has shared something with you. /interview coach shows all that is shared here.
desk-look = Look at it
desk-empty = Nobody shares anything at the moment.
desk = Waiting: { $waiting }. Yours: { $yours }. With other coaches: { $others }.
desk-case-waiting = Waits since { $moment }
desk-case-yours = Yours, since { $moment }
desk-case-taken = With another coach, since { $moment }
desk-case = Shared on { $asked }, until { $until }.
desk-waiting = No coach has taken it yet.
desk-yours = You look after it. When you open it, they can see that you did.
desk-taken = Another coach looks after it.
desk-over = That is not shared any more, so nothing was done.
desk-reading-note = I show this to you alone, and keep no copy with you. They can see that you opened it.
desk-answered = It is on its way to them. During their quiet hours it waits until these are over.
desk-given-back = Given back. It waits for all coaches again, and whoever shared it knows that.
desk-closed = Closed. Nobody can open it any more.
desk-form-failed = I could not show the form. Press “Answer” again, or write: /interview coach { $case } and your words.
form-answer = Your answer
form-answer-intro = They get it in their private chat with me, with your name.
field-answer = Your message
answer-missing = Write something first.
