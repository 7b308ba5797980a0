## The practice call: choosing

practise-which = Ein Übungsanruf bei { $employer }. Ich spiele die andere Seite. Wer geht ran?
practise-nothing-noted = Es ist nur Übung: Nichts wird als Anruf notiert, und niemand hört davon.
practise-pick = Wähl, wer rangeht
practice-receptionist = Der Empfang
practice-voicemail = Der Anrufbeantworter
practice-rushed = Jemand in Eile
practice-undecided = Noch nichts entschieden
practice-they-call = „Wir melden uns“
practice-no = Eine Absage
practice-offer = Ein Angebot
choice-show-words = Zeig mir die Worte
choice-practise = Den Anruf üben
choice-surprise = Überrasch mich
choice-leave-practice = Übung beenden

## Turn by turn

practise-turn = Übung, { $turn } von { $turns }
practise-they = Sie sagen
practise-answer = Was sagst du? Schreib es mit deinen Worten, so wie du es sagen würdest.
practise-model = Auf der Karte steht
practise-you = Du hast gesagt
practise-silence = (nichts)
practise-late = Wir waren in einem Übungsanruf. Sollen wir weitermachen, mit „{ $words }“ als deiner Antwort?
practise-left = Die Übung ist vorbei. Nichts davon wurde notiert. /interview practise fängt eine neue an.
chosen-practice = { $practice }.
chosen-said = Du hast geantwortet.
chosen-leave-practice = Du hast die Übung beendet.

## What they say, in the call's language

partner-receptionist-1 = { $employer }, guten Tag. Was kann ich für Sie tun?
partner-receptionist-2 = Darf ich fragen, worum es geht?
partner-receptionist-3 = Das tut mir leid, heute ist dort niemand im Büro.
partner-voicemail-1 = { $employer }, guten Tag. Wen möchten Sie sprechen?
partner-voicemail-2 = Da nimmt niemand ab. Ich verbinde Sie mit dem Anrufbeantworter. Bitte sprechen Sie nach dem Ton.
partner-rushed-1 = Ja? Ich habe eine Minute. Wer ist da?
partner-rushed-2 = Es ist noch nichts entschieden. Und ich muss in eine Besprechung.
partner-rushed-3 = Donnerstag, zwei Uhr, Durchwahl vier eins sieben, Wiederhören.
partner-undecided-1 = { $employer }, hallo?
partner-undecided-2 = Wir haben noch nichts entschieden. Es dauert länger, als wir dachten.
partner-undecided-3 = Versuchen Sie es nächste Woche, am Donnerstag.
partner-they-call-1 = { $employer }, hallo?
partner-they-call-2 = Wir melden uns bei Ihnen, wenn wir entschieden haben.
partner-they-call-3 = Ende nächster Woche, denke ich.
partner-no-1 = { $employer }, hallo?
partner-no-2 = Ich muss Ihnen sagen, dass wir uns anders entschieden haben.
partner-no-3 = Wir hätten gern mehr Beispiele aus Ihrer Arbeit gehört.
partner-offer-1 = { $employer }, hallo?
partner-offer-2 = Gut, dass Sie anrufen: Wir möchten Ihnen die Stelle anbieten.
partner-offer-3 = Wir schicken Ihnen den Vertrag. Bis dann!

## Afterwards

practise-review = Dein Übungsanruf
practise-turn-1 = Zuerst
practise-turn-2 = Dann
practise-turn-3 = Am Ende
practise-heard = Gehört
practise-not-heard = Noch nicht
points-of = { $first }; { $rest }
practise-only-words = Ich achte nur auf bestimmte Worte und überhöre vielleicht, was du gesagt hast. Dann hak es selbst ab. Nichts davon wird als Anruf notiert.
practise-all-heard = Es war alles da. Jetzt kannst du es weglegen.
choice-practise-again = Dasselbe noch einmal
choice-practise-another = Ein anderer
choice-did-say = Ich habe es gesagt …
chosen-did-say = Abgehakt.
chosen-practise-another = Ein anderer.
point-introduced = dein Name
point-asked-by-name = nach der Person mit Namen fragen
point-asked-for-them = nach der Person fragen, die die Gespräche führt
point-role-and-date = die Stelle und der Tag deines Gesprächs
point-date = der Tag deines Gesprächs
point-purpose = warum du anrufst
point-still-interested = dass du weiter interessiert bist
point-status-asked = fragen, wie der Stand ist
point-if-and-when = fragen, ob und wann du wieder anrufen darfst
point-when-decide = fragen, wann sie entscheiden
point-why = fragen, was du besser machen könntest
point-glad = dass du dich freust
point-thanked = der Dank
try-introduced = Probier als Nächstes: Fang mit deinem Namen an.
try-asked-by-name = Probier als Nächstes: Frag mit Namen nach der Person aus dem Gespräch.
try-asked-for-them = Probier als Nächstes: Frag nach der Person, die die Gespräche führt. Ihr Name hilft dir später.
try-role-and-date = Probier als Nächstes: Sag, welche Stelle es war und an welchem Tag dein Gespräch war. Vielleicht erinnern sie sich nicht an dich.
try-date = Probier als Nächstes: Sag, an welchem Tag dein Gespräch war. Vielleicht erinnern sie sich nicht an dich.
try-purpose = Probier als Nächstes: Sag, dass es um dein Vorstellungsgespräch geht.
try-still-interested = Probier als Nächstes: Sag, dass du weiter interessiert bist.
try-status-asked = Probier als Nächstes: Frag, wie der Stand ist.
try-if-and-when = Probier als Nächstes: Frag, ob du wieder anrufen darfst, und wann.
try-when-decide = Probier als Nächstes: Frag, wann sie voraussichtlich entscheiden.
try-why = Probier als Nächstes: Frag, was du besser machen könntest.
try-glad = Probier als Nächstes: Sag, dass du dich freust.
try-thanked = Probier als Nächstes: Dank ihnen am Ende für ihre Zeit.
