## On hold

confirm-frozen = Hat { $employer } die Stelle auf Eis gelegt?
recorded-frozen = Notiert: { $employer } hat die Stelle auf Eis gelegt. Das sagt nichts über dich. Es gibt nichts zu fragen, bis sie sich melden.
choice-frozen = Liegt auf Eis
chosen-frozen = Die Stelle liegt auf Eis.

## References, a test

confirm-wants-more = Möchte { $employer } etwas von dir, zum Beispiel Referenzen oder einen Test?
form-wanted = Was sie möchten
form-wanted-intro = Was möchte { $employer } von dir?
field-note = Was möchten sie
field-note-hint = Zum Beispiel „zwei Referenzen“ oder „ein Online-Test“.
field-by-when = Bis wann
field-by-when-hint = Ein Tag, zum Beispiel „Freitag“. Lass es weg, wenn sie nichts gesagt haben.
note-missing = Was möchten sie? Ein paar Worte genügen.
recorded-wants-more = Notiert: { $employer } möchte noch etwas von dir.
recorded-wants-more-day = Notiert: { $employer } möchte bis { $day } noch etwas von dir.
recorded-sent-more = Notiert: Du hast { $employer } geschickt, was sie wollten. Jetzt sind sie dran.
choice-wants-more = Sie möchten noch etwas
choice-more-sent = Ist abgeschickt
chosen-wants-more = Sie möchten noch etwas.
chosen-more-sent = Du hast es abgeschickt.

## Something else

other-said = Was hat { $employer } gesagt? Ein paar Worte genügen; ich lasse sie, wie sie sind.
recorded-other = Notiert: Du hast von { $employer } gehört.
recorded-other-note = Notiert, mit deinen Worten: „{ $note }“. Das war { $employer }.
choice-other = Anderes
chosen-other = Etwas anderes.
