## Another round

choice-another-round = Noch ein Gespräch
choice-note-round = Den Tag notieren
choice-no-day-yet = Noch kein Tag
choice-named-a-day = Sie nannten einen neuen Tag
chosen-another-round = Sie möchten dich wiedersehen.
chosen-no-day-yet = Der Tag ist noch nicht bekannt.
round-granted = Gute Nachricht: { $employer } möchte dich wiedersehen.
round-when = Wann ist es? „Donnerstag um 10 Uhr“ genügt.
recorded-another-round = Notiert: { $employer } möchte dich wiedersehen. Sag mir den Tag, wenn du ihn hast.
form-next-round = Noch ein Gespräch
next-round-of = Noch ein Gespräch bei { $employer }.
next-round-of-role = Noch ein Gespräch bei { $employer }, für die Stelle „{ $role }“.
field-next-people = Wer das Gespräch führen wird
day-missing = An welchem Tag ist es?
due-another-round-no-day = { $employer } möchte dich wiedersehen, und du hast keinen Tag notiert: Du kannst danach fragen.

## Moved, called off, nobody came

choice-interview-changed = Verschoben oder abgesagt
choice-moved = Es wurde verschoben
choice-called-off = Sie haben es abgesagt
choice-no-show = Niemand kam
chosen-moved = Es wurde verschoben.
chosen-called-off = Sie haben es abgesagt.
chosen-no-show = Niemand kam.
confirm-called-off = Hat { $employer } das Gespräch abgesagt?
confirm-no-show = Kam von { $employer } niemand zum Gespräch?
confirm-moved = Hat { $employer } das Gespräch verschoben?
confirm-another-round = Möchte { $employer } dich wiedersehen?
what-changed = { $employer }, Gespräch am { $day }: Was ist passiert?
new-day = Auf welchen Tag hat { $employer } es verschoben? „Dienstag um 10 Uhr“ genügt.
noted-moved = Notiert: Dein Gespräch bei { $employer } ist jetzt am { $day }.
noted-moved-at = Notiert: Dein Gespräch bei { $employer } ist jetzt am { $day } um { $time }.
noted-cancelled = Notiert: { $employer } hat das Gespräch am { $day } abgesagt. Erinnerungen, die davon ausgingen, sind aus.
noted-no-show = Notiert: Von { $employer } kam am { $day } niemand zum Gespräch. Das lag nicht an dir.
due-cancelled = { $employer } hat dein Gespräch am { $day } abgesagt, und du hast keinen neuen Tag notiert: Du kannst danach fragen.
due-no-show = Von { $employer } kam am { $day } niemand zu deinem Gespräch: Du kannst nach einem neuen Tag fragen.
next-interview = Als Nächstes kommt das Gespräch selbst, am { $day }.
next-interview-at = Als Nächstes kommt das Gespräch selbst: { $moment }.
nothing-before-it = Vor dem Gespräch gibt es nichts zu fragen.
next-new-day = Lass ihnen den Tag, um sich zu melden. Wenn nichts kommt, passt ein Anruf mit der Frage nach einem neuen Tag ab { $moment }.

## Details

choice-details = Einzelheiten
choice-of-interview = Das Gespräch
choice-of-people = Die Personen
choice-of-employer = Der Arbeitgeber
details = { $employer }: die Einzelheiten. Keine davon ist nötig; ich frage, wenn ein Schritt eine braucht.
details-none = Noch ist nichts notiert.
details-several-clocks = { $country } hat mehrere Zeitzonen. Drück „Wo sie sind“ und nenn eine Stadt, damit ich ihre Zeiten kenne.
form-details-interview = Das Gespräch
form-details-people = Die Personen
form-details-employer = Der Arbeitgeber
field-time = Um wie viel Uhr
field-time-hint = Zum Beispiel 14:00.
field-kind = Wie findet es statt
field-length = Wie lange dauert es
field-length-hint = Zum Beispiel „45 Minuten“ oder „1 Stunde“.
field-people-all-hint = Name, Titel, Nummer mit Durchwahl, E-Mail; „;“ zwischen Personen.
field-lead = Wer leitet das Gespräch
field-lead-hint = Nach wem du zuerst fragst. Ein Teil des Namens genügt.
asked-agency = Über welche Agentur läuft es?
field-agency = Vermittlung
field-agency-hint = Wenn es über eine läuft, rate ich, dich dort zu melden.
field-sector = Art des Arbeitgebers
field-no-calls = „Keine Anrufe“ in der Anzeige
field-country = Ihr Land
field-country-hint = Für Feiertage und Wochenenden, zum Beispiel „Saudi-Arabien“.
kind-phone = am Telefon
kind-video = per Video
kind-on-site = vor Ort
sector-government = Behörde
sector-hospitality = Hotel, Restaurant, Bar
sector-retail = Laden
sector-other = etwas anderes
no-calls-yes = ja
no-calls-no = nein
as-clock = { $time }
as-minutes = { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
time-ambiguous = Das könnte { $first } oder { $second } sein. Bitte schreib es wie { $first }.
length-not-understood = „{ $words }“ kann ich nicht als Dauer lesen. Bitte schreib es wie „45 Minuten“.
kind-not-understood = Bitte wähl eines: am Telefon, per Video oder vor Ort.
sector-not-understood = Bitte wähl eines: Behörde, Hotel oder Restaurant, Laden, oder etwas anderes.
country-not-understood = Das Land „{ $words }“ kenne ich nicht. Bitte schreib den ganzen Namen, zum Beispiel „Deutschland“.
lead-unknown = „{ $name }“ finde ich nicht unter den Personen. Bitte schreib den Namen so, wie er dort steht.

## Registered, with a time

saved-today-at = Gespeichert: { $employer }, Gespräch heute, { $day }, um { $time }.
saved-today-ahead = Gespeichert: { $employer }, das Gespräch ist heute, { $day }, um { $time }.
saved-at = Gespeichert: { $employer }, Gespräch am { $day } um { $time }.
known-ahead = { $employer }: Gespräch am { $day }.
known-ahead-at = { $employer }: Gespräch am { $day } um { $time }.
known-cancelled = { $employer }: Sie haben das Gespräch am { $day } abgesagt.
known-no-show = { $employer }: Zum Gespräch am { $day } kam niemand.

## The card, where the interview fell through

when-leave-new-day = Anrufbeantworter
line-new-day-day = Guten Tag. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-role = Guten Tag. Unser Vorstellungsgespräch für die Stelle „{ $role }“ am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-new-day-day-name-role = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch für die Stelle „{ $role }“ am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert. Können wir einen neuen Termin finden?
line-leave-new-day-day = Guten Tag. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert und würde mich über einen neuen Termin freuen. Vielen Dank.
line-leave-new-day-day-name = Guten Tag, hier ist { $name }. Unser Vorstellungsgespräch am { $day } hat nicht stattgefunden. Ich bin weiterhin sehr interessiert und würde mich über einen neuen Termin freuen. Vielen Dank.
