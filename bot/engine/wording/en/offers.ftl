## An offer: what they told

offer-tell = What did they tell you? Write it as it comes.
offer-later = All right. Write it whenever you like: /interview offer { $employer }.
offer-noted = Noted:
offer-known = What I know of the offer from { $employer }:
offer-nothing-known = { $employer } made you an offer. Tell me what you know, as it comes.
offer-still-open = Still open: { $topics }.
offer-nothing-open = Nothing is left open.
offer-nudge-moot = { $employer }: nothing to do here any more. /interview offer shows where it stands.
offer-of = The offer from { $employer }.
offer-is-accepted = You accepted it.
offer-talk = You talk about contract and pay on { $when }.
offer-about = “{ $words }”: what is it about?
offer-points = What do you want to add or change? You can also just write it here.
offer-new-point = A point of my own
list-of = { $first }, { $rest }
sentences = { $first } { $rest }
at-time = { $time }
item-waived = doesn't matter
item-agreed = settled
item-noted = noted
which-start = When do you start?
which-reply-by = When must you answer?
which-talk = When is the talk?
you-could-say = You could say:
line-contract-talk = May we talk about contract and pay now, or set a time?
line-more-time = Thank you for the offer. May I have a little more time to decide?
when-glad = To them

## Its points: in a list, before their words, asked of the person, asked of the employer

topic-start = when you start
topic-place = the place
topic-dress = what to wear
topic-hours = hours
topic-pay = pay
topic-contract = contract
topic-benefits = benefits
topic-ask-for = whom to ask for
topic-reply-by = when to answer
topic-papers = papers to bring
topic-equipment = equipment
topic-access = access and parking
label-start = Start
label-starts-on = First day
label-starts-at = At what time
label-place = Place
label-dress = Wear
label-hours = Hours
label-pay = Pay
label-contract = Contract
label-benefits = Benefits
label-ask-for = Ask for
label-reply-by = Answer by
label-papers = Papers to bring
label-equipment = Equipment
label-access = Access and parking
label-own-point = Something else to find out
ask-start = When do you start? The day, and the time if you know it.
ask-place = Where do you go? The department, building and address.
ask-dress = What do you wear?
ask-hours = What are your hours?
ask-pay = What is the pay?
ask-contract = What kind of contract is it?
ask-benefits = Which benefits are there?
ask-ask-for = Whom do you ask for?
ask-reply-by = When must you answer?
ask-papers = Which papers do you bring?
ask-equipment = Which equipment do you get, or bring?
ask-access = How do you get in, and where can you park?
ask-own = What did they say about “{ $label }”?
ask-new-point = What do you want to know? A few words are enough.
bring-start = When do I start, and at what time?
bring-place = Where do I go on my first day?
bring-dress = What should I wear?
bring-hours = What are the working hours?
bring-pay = What is the pay, and when is it paid?
bring-contract = What kind of contract is it, and is there a probation period?
bring-benefits = Which benefits come with the job?
bring-ask-for = Whom do I ask for on my first day?
bring-reply-by = By when do you need my answer?
bring-papers = Which papers should I bring?
bring-equipment = Which equipment do I get, and what should I bring?
bring-access = How do I get in, and is there parking?
bring-own = One more question, please: { $label }?

## The talk about contract and pay

talk-when = When is it? “Tuesday at 2 pm” is enough.
talk-at-what-time = { $day }. At what time?
talk-on-which-day = { $time }. On which day?
talk-set = Talk with { $employer }: { $when }.
talk-reminder = I'll remind you on { $moment }.
talk-here =
    { $count ->
        [0] The calendar file is here.
        [one] The calendar file and your question are here.
       *[other] The calendar file and your { $count } questions are here.
    }
talk-questions = Your questions:
talk-add-question = Write your own question. Each line is one.
talk-title = { $employer }: contract and pay
talk-due = { $employer }: you talk about contract and pay on { $moment }.

## The answer

offer-answer = What do you answer { $employer }?
offer-accepted = You accepted the offer from { $employer }. Congratulations! I'm glad for you.
accepted-elsewhere = You said yes to { $employers } before. If this job takes its place, they need to hear it. Change that answer with /interview offer and their name: I draft the polite letter.
offer-declined = Noted: you declined the offer from { $employer }. Here is a polite letter.
still-talking = All right. Nothing is decided. If you need more time, ask for it before the day comes:
reply-due = { $employer } waits for your answer by { $when }.
reply-due-today = { $employer } waits for your answer today, { $day }.
reply-due-today-at = { $employer } waits for your answer today, { $day }, by { $time }.
others-open =
    { $count ->
        [one] One other application is open: { $employers }. They deserve a polite word, too.
       *[other] { $count } other applications are open: { $employers }. They deserve a polite word, too.
    }
others-kept = All right. The others stay open, and I go on with them.
withdrawals = A letter for each. Copy it, send it, then choose it from the list.
withdrawal-for = To { $employer }:
withdrawals-which = Which of them have you sent? Write the name, or “all of them”.
withdrawals-done = No other application is open. You've told all of them.
and-more-letters =
    { $count ->
        [one] One more letter follows.
       *[other] { $count } more letters follow.
    }
letter-declining = Thank you very much for the offer, and for your time. I have decided not to take it. I wish you and your team all the best.
confirm-accept = Did you accept the offer from { $employer }?
confirm-decline = Did you decline the offer from { $employer }?

## Before the first day

offer-missing = { $employer }, still open before { $day }. { $question }
recap = Your first day at { $employer }:
recap-of = Your first day at { $employer }: { $said }
recap-start = { $when }.
recap-start-place = { $when }, { $place }.
recap-ask-for = Ask for { $words }.
recap-dress = Wear: { $words }.
recap-papers = Bring: { $words }.
recap-equipment = Equipment: { $words }.
recap-access = Access and parking: { $words }.
recap-wish = Have a good first day!
first-day-title = { $employer }: first day

## Where it stands

known-accepted = You accepted the offer from { $employer }.
known-declined = You declined the offer from { $employer }.
next-talk = You talk about contract and pay on { $when }.
next-answer = Tell me what you answer them.
next-answer-by = Answer by { $when }.
next-answer-passed = They wanted an answer by { $when }. Tell me what you answered.
next-fill = An offer. Still open: { $topics }.
next-fill-accepted = Still open before the first day: { $topics }.
next-first-day = Your first day is { $when }. Nothing is left open.
take-contract-talk = The talk with { $employer }
take-reply-deadline = Answer { $employer }
take-offer-items-missing = What is open at { $employer }
take-first-day-recap = Your first day at { $employer }

## Forms and buttons

form-first-day = The first day
form-terms = Pay and contract
form-papers = Papers and more
choice-first-day-form = Fill in: first day
choice-terms-form = Fill in: pay and contract
choice-papers-form = Fill in: papers and more
choice-offer = Show the offer
choice-topic = Add or change a point
choice-about = It is about…
choice-a-question = A question for them
choice-own-point = Something else
choice-leave-out = Leave it out
choice-time-agreed = Time agreed
choice-settled = Settled
choice-not-now = Later
choice-doesnt-matter = Doesn't matter
choice-add-item = Add
choice-accept = Accept
choice-decline = Decline
choice-still-talking = Still talking
choice-change-answer = Change my answer
choice-change-talk = Another time
choice-add-question = A question of my own
choice-draft-withdrawals = Draft polite withdrawals
choice-keep-them = Keep them
choice-withdrawal-sent = I've sent this one
chosen-not-now = Later.
chosen-about = That is where it belongs.
chosen-a-question = A question for them.
chosen-own-point = Something else.
chosen-leave-out = Left out.
chosen-time-agreed = A time is agreed.
chosen-settled = It is settled.
chosen-doesnt-matter = It doesn't matter.
chosen-ask-them-point = You ask them.
chosen-accept = You accepted.
chosen-decline = You declined.
chosen-still-talking = Still talking.
chosen-draft-withdrawals = The letters are below.
chosen-keep-them = They stay open.
