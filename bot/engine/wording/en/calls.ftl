## Too early

not-yet = { $employer }: not yet. A call now may annoy them.
not-at-this-hour = { $employer }: they cannot be reached at this hour.
interview-ahead = { $employer }: your interview is still ahead, so there is nothing to call about yet.
better-not = { $employer }: better not.
meanwhile = What helps now: { $first }.
meanwhile-two = What helps now: { $first }, and { $second }.
help-thanks = a short thank-you note
help-name = finding out the name of whoever interviewed you, to ask for them
help-number = finding out their telephone number
help-areas = a look at what you want to work on
help-practise = trying out the call with me: /interview practise

## The card

card-ask-for = Ask for { $name }
card-nobody = Ask for the person who interviewed you.
card-phone = { $phone }
card-email = { $email }
card-agency = Call { $agency }, not { $employer }: it goes through them.
card-press = Press when it's over. No hurry.
card-hours = They can be reached again from { $moment }.
line-introduce-day = Good morning. You interviewed me on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-name = Good morning, this is { $name }. You interviewed me on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-role = Good morning. You interviewed me for the { $role } job on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-name-role = Good morning, this is { $name }. You interviewed me for the { $role } job on { $day }. I'm still very interested. May I ask where things stand?
line-introduce-day-employer = Good morning. I had an interview with { $employer } on { $day }. I'm still very interested. Do you know where things stand?
line-introduce-day-employer-name = Good morning, this is { $name }. I had an interview with { $employer } on { $day }. I'm still very interested. Do you know where things stand?
line-introduce-day-employer-role = Good morning. I had an interview with { $employer } for the { $role } job on { $day }. I'm still very interested. Do you know where things stand?
line-introduce-day-employer-name-role = Good morning, this is { $name }. I had an interview with { $employer } for the { $role } job on { $day }. I'm still very interested. Do you know where things stand?
line-gatekeeper = May I speak to whoever interviews people, please?
line-gatekeeper-name = May I speak to { $name }, please? It's about an interview.
line-competing = I have another offer, and must answer it by { $day }. Will you know by then?
line-if-undecided = May I call again? When would suit you?
line-if-they-call = Thank you. When do you expect to decide?
line-if-no = Thank you for telling me. May I ask what I could do better?
line-if-yes = I'm delighted. Thank you for choosing me!
line-too-fast = Sorry, could you say that again slowly?
line-leave-message-day = Hello. You interviewed me on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-name = Hello, this is { $name }. You interviewed me on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-role = Hello. You interviewed me for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-name-role = Hello, this is { $name }. You interviewed me for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-employer = Hello. I had an interview with { $employer } on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-employer-name = Hello, this is { $name }. I had an interview with { $employer } on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-employer-role = Hello. I had an interview with { $employer } for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-leave-message-day-employer-name-role = Hello, this is { $name }. I had an interview with { $employer } for the { $role } job on { $day }. I'm still very interested, and wanted to ask where things stand. Thank you.
line-somebody-else = Sorry. Whom should I ask for, and when are they in?
line-closing = Thank you for your time.
when-if-undecided = Nothing decided
when-if-they-call = They'll call
when-if-no = A no
when-if-yes = A yes
when-too-fast = Too fast
when-gatekeeper = Reception
when-somebody-else = Wrong person
when-leave-message = Voicemail
when-closing = Always last

## What came of it

heard = What did { $employer } say?
may-call-again = May you call again?
call-back-day = On which day? “Thursday” or “in two weeks” is enough.
they-decide = When do they expect to decide? A rough date is fine.
which-day = Which day do you mean?
day-for-what = { $day }: what is it for?
recorded-left-message = Noted: you left a message at { $employer }. Now it's their turn.
recorded-no-answer = Noted: nobody answered at { $employer }. That costs you nothing; another hour may be better.
recorded-wrong-person = Noted: you reached somebody else at { $employer }. Next time ask for whoever interviewed you, by name if you can.
recorded-talked = Noted: you talked to { $employer }.
recorded-call-back = Noted: you may call { $employer } again, no day was named. You made the call; well done.
recorded-call-back-day = Noted: you may call { $employer } on { $day }. You made the call; well done.
recorded-call-back-time = Noted: you may call { $employer } on { $day } at { $time }. You made the call; well done.
recorded-they-call = Noted: { $employer } will get in touch. They named no day.
recorded-they-call-day = Noted: { $employer } will get in touch by { $day }.
recorded-they-call-time = Noted: { $employer } will get in touch by { $day }, { $time }.
recorded-no-more-calls = Noted: no calls to { $employer } from now on.
recorded-rejected = Noted. Every reminder for { $employer } is off. I'm sorry.
recorded-offered = Congratulations! I'm glad for you. Reminders to call { $employer } are off.
