## Why?

rule-source-own = Ringback's own rule ({ $id }), reviewed on { $day } { $year }.
rule-source = Rule { $id }, from { $source }, reviewed on { $day } { $year }.
rule-source-article = Rule { $id }, from one published article on the follow-up phone call after a job interview, retold in our own words, reviewed on { $day } { $year }.
rule-a1 = After the interview a personal thank-you note helps. Then comes the wait.
rule-a2 = If they named a day and it has passed without word, it is perfectly reasonable to call.
rule-a3 = If they didn't say when they would be in touch, a call { $wait } after the interview is right.
rule-a4 = The call asks where things stand, and reminds them who you are and that you are interested.
rule-a5 = Ask for the person who interviewed you, by name.
rule-a6 = Say who you are and why you call: they may not remember you.
rule-a7 = If they need longer, ask whether and when you may call again.
rule-a8 = Don't keep calling: it annoys an employer and can cost you the job.
rule-a9 = If they say that they will call, ask when they expect to decide. Then wait until that day has passed.
rule-a10 = Before the call ends, thank them for their time.
rule-a11 = After a no it is fine to ask why, kindly and sincerely.
rule-a12 = What they tell you helps in your next interview, so I bring it back before that one.
rule-a13 = End even a no with thanks.
rule-a14 = When you get the job, show that you are glad to be chosen.
rule-a15 = Write down all that they tell you about the job.
rule-a16 = An offer is the time to talk about the contract and pay.
rule-a17 = Before the first day, leave nothing open.
rule-a18 = When you need more help, a person is there. What you choose to share with them can be read for { $share }.
rule-h1 = A thank-you note is best within { $due }, and late after { $late }.
rule-h2 = A call is best on a working day where they are, from { $first } to { $last } their time.
rule-h3 = When their hours lie in your quiet hours, I tell you before those begin, and ring inside them only if you say so.
rule-h4 = For one interview { $contacts } calls that they did not ask for are enough. A call that they agreed to doesn't count.
rule-h5 = After a message left, { $wait } of quiet.
rule-h6 = Nobody answered: try again at another hour. { $tries } such tries count as one call.
rule-h7 = They said that you may call again and named no day: { $wait } later is right.
rule-h8 = When somebody asked not to be called, no call is right.
rule-h9 = After that, more calls do more harm than good.
rule-h10 = After { $wait } without a word I ask once whether to close it: { $government } for government, { $hospitality } for restaurants, { $retail } for shops.
rule-h11 = With another offer that has a deadline, an earlier call is all right.
rule-h12 = After you accept, the others deserve a polite word.
rule-h13 = I keep quiet from { $start } to { $end } your time, and at your weekend, unless you set it otherwise.
rule-h14 = What has a deadline moves earlier, never later.
rule-h15 = A call that is due comes back once, after { $wait }. Then it waits on your home card.
rule-h16 = When you don't answer, I write less, and then not at all.
rule-h17 = On the day of a no I send only what has a fixed time.
rule-h18 = Writing instead of calling follows the same rules.
rule-h19 = I keep interviewers for { $interviewers } after an application has ended, and the rest of it for { $closed }. If I don't hear from you for { $inactive }, I erase everything; I tell you { $notice } before.
span-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
span-hours =
    { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
span-minutes =
    { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
span-business-days =
    { $count ->
        [one] 1 business day
       *[other] { $count } business days
    }
