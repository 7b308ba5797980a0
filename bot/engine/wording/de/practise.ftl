## Was die andere Seite beim Üben sagt

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
