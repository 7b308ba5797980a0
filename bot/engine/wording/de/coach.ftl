## A human coach: what they may see is chosen, looked at, and only then shared

choice-coach = Einen Coach fragen
choice-choose-shared = Wählen, was ich teile
choice-look-at-it = Erst ansehen
choice-share = { $days } Tage lang teilen
choice-dont-share = Abbrechen
choice-unshare = Nicht mehr teilen
link-booking = Einen Termin buchen
coach-none = Hier gibt es keinen Coach. /interview help zeigt, was ich kann.
coach = Ein Coach kann dir helfen, wenn du möchtest. Er sieht nichts von dir. Du wählst, was er sehen darf, und siehst es dir vorher an.
coach-run-out = Was du zuletzt geteilt hast, war geteilt bis { $at }. Diese Zeit ist um.
coach-contact = So ist er zu erreichen: { $contact }.
coach-shared = Das kann dein Coach sehen, bis { $until }:
coach-waits = Noch hat es kein Coach übernommen. Ich sage es dir, wenn es so weit ist.
coach-has-it = Ein Coach hat es übernommen.
coach-unread = Noch hat es niemand geöffnet.
coach-read-by = Gelesen von { $name }: { $moment }.
coach-read-before =
    { $count ->
        [one] Davor noch einmal.
       *[other] Davor noch { $count } Mal.
    }
form-sharing = Was dein Coach sieht
form-sharing-intro = Nichts ist angekreuzt. Namen und Nummern aus den Gesprächen werden nie geteilt.
field-shares = Was du teilst
field-shares-hint = Eines, mehrere oder keines.
field-line = Eine Zeile an deinen Coach
field-line-hint = Zum Beispiel: worüber du sprechen möchtest.
share-areas = Woran ich arbeite
share-feedback = Was Arbeitgeber über mich sagten
share-offers = Meine Angebote
sharing-nothing = Kreuz etwas an, oder schreib eine Zeile an deinen Coach.
sharing-sure = Das würde dein Coach sehen. Soll ich es teilen?
sharing-note = Er sieht es { $days } Tage lang so, wie es gerade ist, wenn er es öffnet. Jedes Mal wird hier für dich notiert. Du kannst es jederzeit beenden.
sharing-press = Um es zu teilen, drück bitte den Knopf dafür. Um es zu lassen, drück „Abbrechen“.
sharing-changed = Seither hat sich etwas geändert, also wurde nichts geteilt. Das würde er jetzt sehen.
sharing-cancelled = Es wurde nichts geteilt.
unshared = Es wird nichts mehr geteilt. Was schon gelesen wurde, bleibt vielleicht in Erinnerung.
unshared-already = Gerade wird nichts geteilt.
chosen-share = Du hast das geteilt.
chosen-unshare = Du teilst es nicht mehr.
coach-took = { $name } ist jetzt dein Coach und kann öffnen, was du geteilt hast.
coach-says = Dein Coach { $name } schreibt:
coach-gave-back = { $name } kann nicht weitermachen und hat deinen Fall zurückgegeben. Er wartet wieder auf einen Coach: Was du geteilt hast, bleibt geteilt bis { $until }. Ich sage es dir, wenn ihn jemand übernimmt. /interview coach zeigt und beendet es.
coach-closed = { $name } hat deinen Fall abgeschlossen. Es wird nichts mehr geteilt. /interview coach fängt neu an.
distress-help-line = Du kannst hier anrufen: { $line }.
distress-coach = Auch ein Coach ist für dich da: /interview coach.

## What a coach is shown of it

shared-nameless = Jemand ohne Namen hier
when-you-wrote = Du hast geschrieben
when-they-wrote = Die Person schreibt
shared-role = { $employer }, { $role }.
shared-interview = { $employer }: Gespräch am { $day }.
shared-contacts =
    { $count ->
        [one] { $employer }: bisher ein Anruf oder eine Nachricht.
       *[other] { $employer }: bisher { $count } Anrufe oder Nachrichten.
    }
shared-ahead = { $employer }: Das nächste Gespräch kommt erst noch.
shared-call-due = { $employer }: Es ist Zeit zu fragen, wie der Stand ist.
shared-waits = { $employer }: wartet auf ihre Entscheidung.
shared-asked-for-more = { $employer }: Sie möchten noch etwas.
shared-rests = { $employer }: Zu weiteren Anrufen wird nicht geraten.
shared-open = { $employer }: noch offen.
shared-rejected = { $employer }: Es wurde eine Absage.
shared-offered = { $employer }: Es gibt ein Angebot.
shared-withdrawn = { $employer }: zurückgezogen.
shared-closed = { $employer }: nach langer Stille beendet.
shared-area = Daran wird gearbeitet: „{ $words }“
shared-area-done = Daran wurde gearbeitet: „{ $words }“
shared-feedback = Ein Arbeitgeber sagte: „{ $words }“
shared-feedback-of = { $employer } sagte: „{ $words }“
shared-offer = Ein Angebot:
shared-offer-of = Das Angebot von { $employer }:
shared-starts = Beginnt am { $day }.
shared-reply-by = Antwort bis { $day }.
shared-item-start = Beginn: { $words }
shared-item-place = Ort: { $words }
shared-item-dress = Kleidung: { $words }
shared-item-hours = Arbeitszeit: { $words }
shared-item-pay = Bezahlung: { $words }
shared-item-contract = Vertrag: { $words }
shared-item-benefits = Leistungen: { $words }
shared-item-reply-by = Antwort: { $words }
shared-item-papers = Unterlagen: { $words }
shared-item-equipment = Ausstattung: { $words }
shared-item-access = Zugang: { $words }
shared-item-own = { $label }: { $words }

## A coach's own side: the queue, a case, an answer

choice-show-case = Einen Fall wählen
choice-take-case = Übernehmen
choice-open-case = Öffnen
choice-write-case = Antworten
choice-close-case = Abschließen
choice-give-case-back = Zurückgeben
choice-send = Abschicken
desk-new = Jemand hat etwas mit dir geteilt. /interview coach zeigt alles, was hier geteilt wird.
desk-look = Ansehen
desk-empty = Gerade teilt niemand etwas.
desk = Es warten: { $waiting }. Deine: { $yours }. Bei anderen Coaches: { $others }.
desk-case-waiting = Wartet seit { $moment }
desk-case-yours = Deiner, seit { $moment }
desk-case-taken = Bei einem anderen Coach, seit { $moment }
desk-case = Geteilt am { $asked }, bis { $until }.
desk-waiting = Noch hat ihn kein Coach übernommen.
desk-yours = Du kümmerst dich darum. Wenn du ihn öffnest, sieht die Person das.
desk-taken = Ein anderer Coach kümmert sich darum.
desk-over = Das wird nicht mehr geteilt, also ist nichts geschehen.
desk-reading-note = Ich zeige das nur dir und lasse keine Kopie bei dir. Die Person sieht, dass du es geöffnet hast.
desk-answered = Es ist unterwegs. In der Ruhezeit der Person wartet es, bis sie vorbei ist.
desk-given-back = Zurückgegeben. Der Fall wartet wieder auf alle Coaches, und wer ihn geteilt hat, weiß es.
desk-closed = Abgeschlossen. Niemand kann ihn mehr öffnen.
desk-form-failed = Ich konnte das Formular nicht zeigen. Drück noch einmal „Antworten“, oder schreib: /interview coach { $case } und deine Worte.
form-answer = Deine Antwort
form-answer-intro = Sie kommt im privaten Chat mit mir an, mit deinem Namen.
field-answer = Deine Nachricht
answer-missing = Schreib zuerst etwas.
