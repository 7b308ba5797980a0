## An e-mail in place of a call

email-draft = Eine kurze E-Mail an { $employer }, zum Kopieren. Ich selbst schreibe ihnen nie.
email-to-agency = Es läuft über { $agency }, also schick sie dorthin.
email-last = Es wäre dein letztes Wort in dieser Runde. Danach rate ich zu nichts mehr, außer sie melden sich.
email-not-sent = Gut, es ist nichts notiert.
not-yet-write = { $employer }: noch nicht. Eine E-Mail jetzt könnte sie so sehr stören wie ein Anruf.
better-not-write = { $employer }: besser auch nicht schreiben.
letter-status = { $opening } Ich bin weiterhin sehr interessiert. { $question } Vielen Dank für Ihre Zeit.
letter-met-day = unser Vorstellungsgespräch war am { $day }.
letter-met-day-role = unser Vorstellungsgespräch für die Stelle „{ $role }“ war am { $day }.
letter-met-day-employer = mein Vorstellungsgespräch bei { $employer } war am { $day }.
letter-met-day-employer-role = mein Vorstellungsgespräch bei { $employer } für die Stelle „{ $role }“ war am { $day }.
letter-ask = Darf ich fragen, wie der Stand ist?
letter-ask-offer = Darf ich fragen, wie der Stand ist? Ich habe ein anderes Angebot und muss bis { $day } antworten.
recorded-wrote = Notiert: Du hast { $employer } geschrieben. Jetzt sind sie dran.

## May one write?

may-write = Erlauben sie stattdessen eine E-Mail? Ich frage, weil { $employer } keine Anrufe möchte.
noted-advert = Notiert: In der Anzeige von { $employer } steht „keine Anrufe“. Niemand dort hat es dir gesagt, und es zählt nicht als Kontakt.
noted-write-ok = Notiert: Eine E-Mail an { $employer } ist in Ordnung.
noted-write-not = Notiert: auch keine E-Mail an { $employer }.

## How many contacts

budget =
    Dein { $number ->
        [1] erster
        [2] zweiter
       *[other] nächster
    } von { $most ->
        [2] zwei
        [3] drei
       *[other] { $most }
    } Versuchen hier.
budget-last =
    { $number ->
        [1] Das ist dein einziger Versuch hier.
        [2] Das ist dein zweiter Versuch hier.
       *[other] Das ist Versuch { $number } von { $most } hier.
    } Einen weiteren schlage ich nicht vor.

## Buttons, and what was chosen

choice-email = Lieber eine E-Mail
choice-email-alone = Eine E-Mail schreiben
choice-email-sent = Ist abgeschickt
choice-email-not-yet = Noch nicht
choice-advert-no-calls = In der Anzeige: keine Anrufe
chosen-advert-no-calls = In der Anzeige steht „keine Anrufe“.
choice-may-write = Darf ich schreiben?
choice-write-ok = Ja, E-Mail ist in Ordnung
choice-write-not = Nein, auch das nicht
chosen-email-sent = Du hast ihnen geschrieben.
chosen-email-not-yet = Nicht abgeschickt.
chosen-write-ok = Eine E-Mail ist in Ordnung.
chosen-write-not = Auch keine E-Mail.
chosen-not-asked = Offen gelassen.
take-call-due-mail = { $employer } schreiben
