## When the person can phone

phone-hours-ask = Wann kannst du meistens telefonieren? Wähl etwas aus, oder schreib zum Beispiel „12 bis 14“.
phone-hours-pick = Wann ich meistens telefonieren kann
phone-hours-mornings = Vormittags
phone-hours-lunch = Mittags
phone-hours-afternoons = Nachmittags
phone-hours-any = Jederzeit
phone-hours-noted = Notiert: Du kannst meistens { $hours } telefonieren. In den Einstellungen lässt es sich ändern.
phone-hours-do-not-meet = Dann sind sie nicht zu erreichen. Für sie gehe ich also nach ihren Zeiten.
hours-any = jederzeit
hours-after = nach { $first }
hours-before = vor { $last }
hours-between = von { $first } bis { $last }
hours-not-understood = „{ $words }“ kann ich nicht als Zeiten lesen. Bitte schreib es wie „12 bis 14“ oder „nach 15 Uhr“.
form-phone-hours = Wann du telefonierst
field-hours = Wann kannst du meistens telefonieren
field-hours-hint = Zum Beispiel „vormittags“, „12 bis 14“, „nach 15 Uhr“ oder „jederzeit“.
setting-phone-hours = Du kannst telefonieren
choice-phone-hours = Dann
choice-set-phone-hours = Wann ich telefonieren kann
chosen-phone-hours = Du hast gesagt, wann du telefonieren kannst.

## When an employer is called

form-hours = Wann du anrufst
form-hours-intro = Wann ist { $employer } zu erreichen? Die Zeiten sind dort.
asked-first = Ab wann kann man sie anrufen? Zum Beispiel 09:30.
asked-last = Bis wann kann man sie anrufen? Zum Beispiel 16:00.
asked-works-weekends = Arbeiten sie am Wochenende?
field-first = Anrufen ab
field-last = Anrufen bis
field-works-weekends = Wochenenden
works-weekends = Sie arbeiten am Wochenende
rests-weekends = Nicht am Wochenende
hours-end-too-soon = Das ist vor dem Anfang. Bis wann sind sie zu erreichen?
choice-set-hours = Wann ich dort anrufe
