## After an interview that was ahead

debrief = Your interview at { $employer } should be over now.
take-debrief = How it went at { $employer }
debrief-short = May I ask a few short questions while it is fresh? Each can be skipped.
choice-ask-me = Ask me
choice-not-held = It didn't take place
debrief-decision = When do they decide? A rough date is fine, such as “Friday” or “in two weeks”.
debrief-may-call = May you call { $employer } and ask where things stand?
debrief-discussed = What is one thing you talked about at { $employer }? It makes a thank-you personal.
debriefed = Noted, that was all.
chosen-not-held = It did not take place.
chosen-ask-me = Asked below.
chosen-not-said = They didn't say.
chosen-may-call = You may call.
