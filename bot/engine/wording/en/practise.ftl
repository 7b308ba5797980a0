## The practice call: choosing

practise-which = A practice call to { $employer }. I play the other side. Who picks up?
practise-nothing-noted = It is only practice: nothing is noted as a call, and nobody hears of it.
practise-pick = Choose who picks up
practice-receptionist = The receptionist
practice-voicemail = Voicemail
practice-rushed = Somebody in a hurry
practice-undecided = Nothing decided yet
practice-they-call = “We'll call you”
practice-no = A no
practice-offer = An offer
choice-show-words = Show me the words
choice-practise = Practise the call
choice-surprise = Surprise me
choice-leave-practice = Leave the practice

## Turn by turn

practise-turn = Practice, { $turn } of { $turns }
practise-they = They say
practise-answer = What do you say? Write it in your own words, as you would say it.
practise-model = The card says
practise-you = You said
practise-silence = (nothing)
practise-late = We were in a practice call. Shall we go on, with “{ $words }” as your answer?
practise-left = Practice is over. Nothing of it was noted. /interview practise starts another one.
chosen-practice = { $practice }.
chosen-said = You answered.
chosen-leave-practice = You left the practice.

## What they say, in the call's language

partner-receptionist-1 = { $employer }, good morning. How can I help you?
partner-receptionist-2 = May I ask what it is about?
partner-receptionist-3 = They aren't in the office today.
partner-voicemail-1 = { $employer }, good morning. Whom would you like to speak to?
partner-voicemail-2 = They don't pick up. I'll put you through to voicemail. Please speak after the tone.
partner-rushed-1 = Yes? I have one minute. Who is this?
partner-rushed-2 = Nothing is decided yet. And I have to be in a meeting.
partner-rushed-3 = Thursday, two, extension four one seven, bye.
partner-undecided-1 = { $employer }, hello?
partner-undecided-2 = We haven't decided anything yet. It takes longer than we thought.
partner-undecided-3 = Try me next week, on Thursday.
partner-they-call-1 = { $employer }, hello?
partner-they-call-2 = We'll call you when we have decided.
partner-they-call-3 = At the end of next week, I think.
partner-no-1 = { $employer }, hello?
partner-no-2 = I have to tell you that we chose somebody else.
partner-no-3 = We would have liked to hear more examples from your work.
partner-offer-1 = { $employer }, hello?
partner-offer-2 = I'm glad that you call: we would like to offer you the job.
partner-offer-3 = We'll send you the contract. Until then!

## Afterwards

practise-review = Your practice call
practise-turn-1 = First
practise-turn-2 = Then
practise-turn-3 = At the end
practise-heard = Heard
practise-not-heard = Not yet
points-of = { $first }; { $rest }
practise-only-words = I only listen for certain words, so I may miss what you said. Then tick it yourself. Nothing of this is noted as a call.
practise-all-heard = It was all there. You can put it down now.
choice-practise-again = The same again
choice-practise-another = Another one
choice-did-say = I did say it…
chosen-did-say = Ticked.
chosen-practise-another = Another one.
point-introduced = your name
point-asked-by-name = asking for them by name
point-asked-for-them = asking for whoever does the interviews
point-role-and-date = the job, and the day of your interview
point-date = the day of your interview
point-purpose = why you call
point-still-interested = that you are still interested
point-status-asked = asking where things stand
point-if-and-when = asking if and when you may call again
point-when-decide = asking when they decide
point-why = asking what you could do better
point-glad = that you are glad
point-thanked = thanks
try-introduced = One thing to try next: begin with your name.
try-asked-by-name = One thing to try next: ask for the person who interviewed you, by name.
try-asked-for-them = One thing to try next: ask for whoever does the interviews. Their name is good to have.
try-role-and-date = One thing to try next: say which job it was, and the day of your interview. They may not remember you.
try-date = One thing to try next: say on which day your interview was. They may not remember you.
try-purpose = One thing to try next: say that it is about your interview.
try-still-interested = One thing to try next: say that you are still interested.
try-status-asked = One thing to try next: ask where things stand.
try-if-and-when = One thing to try next: ask if you may call again, and when.
try-when-decide = One thing to try next: ask when they expect to decide.
try-why = One thing to try next: ask what you could do better.
try-glad = One thing to try next: say that you are glad.
try-thanked = One thing to try next: thank them for their time at the end.
