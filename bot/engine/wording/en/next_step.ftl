## The one next step, as a sentence of its own

next-call-now = A call is fine now, until { $until }.
next-call-on = The next call makes sense from { $moment }. Until then you can put it down.
next-call-on-no-date = They gave no date, so a call makes sense from { $moment }. Until then you can put it down.
next-call-on-agreed = I'll remind you on { $moment }. Nothing to do until then.
next-call-on-assumed = They named no day, so I assume one: a call makes sense from { $moment }. Until then you can put it down.
next-wait = They decide by { $day }. Until then it's their turn.
next-wait-then-call = If you hear nothing by { $day }, call from { $moment }.
next-wait-assumed = They named no day, so I assume that they decide by { $day }. Until then it's their turn.
next-wait-assumed-then-call = They named no day, so I assume one: if you hear nothing by { $day }, call from { $moment }.
next-tell = You called. Tell me what came of it when you like.
next-rest-budget = You have called as often as is wise. More calls could cost you the job, so I suggest none. If they write or call, press “I've heard”.
next-rest-declined = They would rather not be called, so I'll never suggest a call there.
next-closed = This one is closed.
next-rest-advertised = Their advert asked for no calls, so I suggest none. If an e-mail is fine with them, press “May I write?”.
next-rest-frozen = The position is on hold. There is nothing to ask for now. If they are in touch, press “I've heard”.
next-write-now = They want no call. A short e-mail is fine now.
next-write-on = They want no call. A short e-mail makes sense from { $moment }. Until then you can put it down.
next-wait-then-write = If you hear nothing by { $day }, write from { $moment }, as they want no call.
next-wait-assumed-then-write = They named no day, so I assume one: if you hear nothing by { $day }, write from { $moment }, as they want no call.
next-send-more = Your turn: send them what they asked for, “{ $note }”. Then press “I've sent it”.
next-send-more-by = Your turn: send them what they asked for, “{ $note }”, by { $day }. Then press “I've sent it”.
next-through-agency = { $step } It goes through { $agency }: contact them, not the employer.
next-of = { $employer }: { $step }

## The same in a few words, for a line of a list

short-of = { $employer }: { $step }.
short-through-agency = { $step }, through { $agency }
short-call-now = call now, until { $until }
short-call-on = call from { $moment }
short-write-now = write them a short e-mail now
short-write-on = write from { $moment }
short-wait = their turn until { $day }
short-wait-then-call = with no word by { $day }, call from { $moment }
short-wait-then-write = with no word by { $day }, write from { $moment }
short-interview = interview on { $day }
short-interview-at = interview on { $moment }
short-send-more = send them what they asked for
short-send-more-by = send them what they asked for by { $day }
short-tell-outcome = tell me how the call went
short-rest-budget = no further call for now
short-rest-declined = they would rather not be called
short-rest-advertised = they want no calls
short-rest-frozen = the position is on hold
short-closed = closed
