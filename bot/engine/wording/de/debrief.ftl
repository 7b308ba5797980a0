## After an interview that was ahead

debrief = Dein Gespräch bei { $employer } müsste jetzt vorbei sein.
take-debrief = Wie es bei { $employer } war
debrief-short = Darf ich ein paar kurze Fragen stellen, solange es frisch ist? Jede lässt sich überspringen.
choice-ask-me = Frag mich
choice-not-held = Es fand nicht statt
debrief-decision = Wann entscheiden sie? Ungefähr genügt, zum Beispiel „Freitag“ oder „in zwei Wochen“.
debrief-may-call = Darfst du { $employer } anrufen und fragen, wie der Stand ist?
debrief-discussed = Worüber habt ihr bei { $employer } gesprochen? Eine Sache genügt. Sie macht einen Dank persönlich.
debriefed = Notiert, das war alles.
chosen-not-held = Es fand nicht statt.
chosen-ask-me = Unten gefragt.
chosen-not-said = Sie haben nichts gesagt.
chosen-may-call = Du darfst anrufen.
