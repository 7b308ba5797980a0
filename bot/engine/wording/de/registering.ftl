## Forms

form-register = Ein Gespräch
form-intro = Ich bin Ringback, ein Bot. Was du schreibst, bewahre ich verschlüsselt auf, um dir zu sagen, wann du anrufen kannst. Siehe /interview privacy.
form-correct = Ändern, was ich weiß
form-place = Wo sie sind
form-zone = Deine Zeitzone
form-quiet = Ruhezeiten
form-country = Deine freien Tage
form-review = { $title }. Stimmt das so?
form-empty = { $title }. Noch ist nichts ausgefüllt. Wähl, was du hinzufügen möchtest:
form-so-far = { $title }. Stimmt das bis hierher? Noch ist nichts gespeichert.
form-still-to-come = Es kommt noch: { $labels }.
form-waits = { $employer } ist noch nicht gespeichert. Ich zeige es dir nach diesem wieder.
words-unread = Mit „{ $words }“ kann ich nichts anfangen. Es ist nicht aufgehoben.
noted-as = { $label }: { $value }.
form-may-stay = { $count ->
    [one] Das kannst du lassen, wie es ist.
   *[other] Das alles kannst du lassen, wie es ist.
}
form-goes-on = Was du bis hierher geschrieben hast, ist noch da. Noch ist nichts gespeichert.
form-part = ({ $part } von { $of })
choice-go-on = Weiter
choice-leave-form = Nicht speichern
change-field = Ändern: { $label }
add-field = Hinzufügen: { $label }
field-ask = { $label }?
field-employer = Arbeitgeber
field-employer-hint = Ein Spitzname genügt.
field-role = Welche Stelle
field-day = Tag des Gesprächs
field-day-hint = Zum Beispiel „4. November“.
field-decision = Wann hörst du von ihnen
field-picked-hint = Lass es leer, wenn sie nichts gesagt haben.
field-decision-hint = Ein Tag, zum Beispiel „Freitag“. Lass es weg, wenn sie nichts gesagt haben.
field-people = Wer das Gespräch geführt hat
field-people-hint = Ein Name, und eine Telefonnummer, wenn du sie hast. Sonst lass es weg.
field-place = Ihre Stadt oder ihr Land
field-place-hint = Zum Beispiel „New York“. Ich brauche es für die Zeiten, zu denen man anrufen kann.
field-zone = Wo bist du
field-zone-hint = Eine Stadt in deiner Nähe genügt, zum Beispiel „Berlin“.
asked-homeland = Nach welchem Land richten sich deine freien Tage?
field-homeland = Welches Land gilt für deine freien Tage
field-homeland-hint = An deinem Wochenende bin ich still. Nenn ein Land, zum Beispiel „Deutschland“.
asked-quiet-start = Ab wann soll ich still sein? Zum Beispiel 20:00.
asked-quiet-end = Bis wann soll ich still sein? Zum Beispiel 08:00.
asked-quiet-weekends = Wie halte ich es an deinen Wochenenden?
field-quiet-start = Ruhe ab
field-quiet-end = Ruhe bis
ticked = Nicht teilen: { $label }
unticked = Teilen: { $label }
ticked-so-far = Bisher: { $labels }
ticked-none = Bisher: nichts
as-typed = { $words }
option = { $employer }, { $day }
option-role = { $employer }, { $role }, { $day }
named-role = { $employer } ({ $role })
named-job = { $employer } (Stelle { $number })
named-day = { $employer } (Gespräch am { $day })
on-day = { $day }
on-day-at = { $day }, { $time }
as-zone = { $zone }
as-own-time = { $day }, { $time }

## What cannot be taken as it is

employer-missing = Welcher Arbeitgeber war es? Ein Spitzname genügt.
too-long = Das sind { $length } Zeichen; bis zu { $most } passen hier hin. Bitte sag es kürzer. Nichts ist verloren: Was du vorher geschrieben hast, ist noch da.
day-not-understood = „{ $words }“ kann ich nicht als Tag lesen. Bitte schreib es wie „Freitag“ oder „16. Oktober“.
day-ambiguous = Das könnte { $first } oder { $second } sein. Bitte schreib den Monat als Wort und das Jahr dazu.
day-too-far = Das wäre { $day } { $year }, mehr als ein Jahr entfernt. Bitte sieh dir das Jahr noch einmal an.
day-has-passed = { $day } ist schon vorbei. Welchen Tag meinten sie?
decision-before-interview = Das ist vor dem Gespräch am { $day }. Wann hörst du von ihnen?
time-not-understood = „{ $words }“ kann ich nicht als Uhrzeit lesen. Bitte schreib es wie 20:00.
say-yes-or-no = Bitte antworte mit Ja oder Nein.
zone-not-understood = Den Ort „{ $words }“ kenne ich nicht. Bitte nenn eine große Stadt in der Nähe, zum Beispiel „New York“ oder „Berlin“.
zone-several = „{ $words }“ hat mehrere Zeitzonen. Bitte nenn eine Stadt, zum Beispiel { $examples }.

## Registered

saved-today = Gespeichert: { $employer }, Gespräch heute, { $day }.
saved = Gespeichert: { $employer }, Gespräch am { $day }.
saved-people = Mit { $people }.
zone-assumed = Deine Zeitzone kenne ich noch nicht, also nehme ich { $zone } an.
zone-which = Wie spät ist es bei dir?
zone-time = { $time }, { $zone }
zone-other = Eine andere Zeit
same-again = Du hast { $employer } schon, mit einem Gespräch am { $day }. Was ist das hier?
known = { $employer }: Gespräch am { $day }. Sie haben keinen Tag genannt.
known-decision = { $employer }: Gespräch am { $day }. Sie entscheiden bis { $decision }.
known-rejected = { $employer } hat abgesagt. Alle Erinnerungen dafür sind aus.
known-offered = { $employer } hat dir ein Angebot gemacht. An Anrufe erinnere ich nicht mehr.
