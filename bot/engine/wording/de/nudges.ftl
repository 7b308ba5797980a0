## The nudge: why now

due-promise = { $day } ist vorbei, und du hast nichts von { $employer } notiert.
due-no-date = { $employer } hat in deinem Gespräch am { $day } keinen Tag genannt.
due-call-back-day = { $employer } hat dich gebeten, am { $day } wieder anzurufen.
due-call-back-some-day = { $employer } hat am { $day } gesagt, dass du wieder anrufen darfst.
due-they-call = { $employer } wollte sich bis { $day } melden, und du hast nichts notiert.
due-they-call-no-day = { $employer } wollte sich melden und hat keinen Tag genannt.
due-message-left = Du hast { $employer } am { $day } eine Nachricht hinterlassen und seither nichts notiert.
due-no-answer = Bei { $employer } ging am { $day } niemand ran. Vielleicht ist eine andere Uhrzeit besser.
due-wrong-person = Am { $day } hast du bei { $employer } jemand anderen erreicht.
due-not-told = Du hast am { $day } mit { $employer } gesprochen, und es blieb etwas offen.
due-wrote = Du hast { $employer } am { $day } geschrieben und seither nichts notiert.
due-wants-more = Am { $day } wollte { $employer } noch etwas von dir. Wenn du es geschickt hast, darfst du fragen, wie der Stand ist.
due-sent-more = Am { $day } hast du { $employer } geschickt, was sie wollten, und seither nichts notiert.
due-competing-offer = Du hast ein anderes Angebot und musst bis { $day } antworten. Das darfst du { $employer } sagen.
due = { $why } { $then }
fine-call = Heute kannst du gut anrufen.
fine-call-until = Heute kannst du gut anrufen, bis { $time } ({ $zone }).
fine-call-agency = Heute kannst du { $agency } gut anrufen: Es läuft über sie.
fine-call-agency-until = Heute kannst du { $agency } gut anrufen, bis { $time } ({ $zone }). Es läuft über sie.
fine-write = Sie möchten keinen Anruf. Eine kurze E-Mail heute ist der richtige Weg.
fine-write-agency = Ein Anruf ist nicht erwünscht. Eine kurze E-Mail an { $agency } ist der richtige Weg.
due-agreed = { $employer } erwartet deinen Anruf: { $moment }.
due-agreed-day = { $employer } erwartet heute deinen Anruf, { $day }.
due-agreed-day-until = { $employer } erwartet heute deinen Anruf, { $day }. Sie sind bis { $time } ({ $zone }) zu erreichen.
due-card = { $why } Auf meiner Karte stehen die Worte.
due-in-quiet = Sie sind zu erreichen ab { $moment }. Das liegt in deiner Ruhezeit. Darum sage ich es dir jetzt und melde mich dann nicht, außer du möchtest es.
outcome-missing = Wie war der Anruf bei { $employer }?
several-more =
    { $count ->
        [one] Noch eine steht in der Liste unten.
       *[other] Noch { $count } stehen in der Liste unten.
    }
several-due = Fang heute mit dem ersten an; das andere kann warten.
several-pick = Fang an mit …
digest = Das ist noch offen. Nichts davon eilt.
digest-door = Ab jetzt schreibe ich seltener und dann gar nicht mehr, außer ein Anruf ist ausgemacht. Schreib mir, wann immer du magst.
put-off = Gut. Zu { $employer } melde ich mich wieder: { $moment }.
put-off-several = Gut. Morgen komme ich darauf zurück, wenn man anrufen kann.
ring-noted = Gut. Für { $employer } melde ich mich in deiner Ruhezeit: { $moment }.
take-call-due = { $employer } anrufen
take-agreed-call-back = { $employer } anrufen
take-outcome-missing = Der Anruf bei { $employer }
