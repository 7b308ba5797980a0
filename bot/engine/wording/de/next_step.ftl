## The one next step, as a sentence of its own

next-call-now = Ein Anruf ist jetzt richtig, bis { $until }.
next-call-on = Der nächste Anruf passt ab { $moment }. Bis dahin kannst du es weglegen.
next-call-on-no-date = Sie haben keinen Tag genannt. Ein Anruf passt ab { $moment }. Bis dahin kannst du es weglegen.
next-call-on-agreed = Ich erinnere dich: { $moment }. Bis dahin ist nichts zu tun.
next-call-on-assumed = Sie haben keinen Tag genannt, also nehme ich einen an: Ein Anruf passt ab { $moment }. Bis dahin kannst du es weglegen.
next-wait = Sie entscheiden bis { $day }. Bis dahin sind sie dran.
next-wait-then-call = Wenn du bis { $day } nichts hörst, ruf an ab { $moment }.
next-wait-assumed = Sie haben keinen Tag genannt, also nehme ich an, dass sie bis { $day } entscheiden. Bis dahin sind sie dran.
next-wait-assumed-then-call = Sie haben keinen Tag genannt, also nehme ich einen an: Wenn du bis { $day } nichts hörst, ruf an ab { $moment }.
next-tell = Du hast angerufen. Sag mir, was daraus wurde, wann du magst.
next-rest-budget = Du hast so oft angerufen, wie es gut ist. Mehr Anrufe könnten dich die Stelle kosten, also rate ich zu keinem. Wenn sie schreiben oder anrufen, drück „Es gibt Neues“.
next-rest-declined = Sie möchten lieber keinen Anruf. Darum werde ich dort nie mehr einen vorschlagen.
next-closed = Diese Bewerbung ist zu Ende.
next-rest-advertised = In ihrer Anzeige steht „keine Anrufe“. Darum rate ich zu keinem. Wenn eine E-Mail für sie in Ordnung ist, drück „Darf ich schreiben?“.
next-rest-frozen = Die Stelle liegt auf Eis. Es gibt gerade nichts zu fragen. Wenn sie sich melden, drück „Es gibt Neues“.
next-write-now = Sie möchten keinen Anruf. Eine kurze E-Mail ist jetzt richtig.
next-write-on = Sie möchten keinen Anruf. Eine kurze E-Mail passt ab { $moment }. Bis dahin kannst du es weglegen.
next-wait-then-write = Wenn du bis { $day } nichts hörst, schreib ab { $moment }, weil sie keinen Anruf möchten.
next-wait-assumed-then-write = Sie haben keinen Tag genannt, also nehme ich einen an: Wenn du bis { $day } nichts hörst, schreib ab { $moment }, weil sie keinen Anruf möchten.
next-send-more = Du bist dran: Schick ihnen, was sie wollten, „{ $note }“. Dann drück „Ist abgeschickt“.
next-send-more-by = Du bist dran: Schick ihnen bis { $day }, was sie wollten, „{ $note }“. Dann drück „Ist abgeschickt“.
next-through-agency = { $step } Es läuft über { $agency }: Melde dich dort, nicht beim Arbeitgeber.
next-of = { $employer }: { $step }

## The same in a few words, for a line of a list

short-of = { $employer }: { $step }.
short-through-agency = { $step }, über { $agency }
short-call-now = jetzt anrufen, bis { $until }
short-call-on = anrufen ab { $moment }
short-write-now = jetzt eine kurze E-Mail schreiben
short-write-on = schreiben ab { $moment }
short-wait = sie sind dran bis { $day }
short-wait-then-call = bis { $day } nichts gehört: anrufen ab { $moment }
short-wait-then-write = bis { $day } nichts gehört: schreiben ab { $moment }
short-interview = Gespräch am { $day }
short-interview-at = Gespräch: { $moment }
short-send-more = schicken, was sie wollten
short-send-more-by = bis { $day } schicken, was sie wollten
short-tell-outcome = sag mir, wie der Anruf war
short-rest-budget = vorerst kein Anruf mehr
short-rest-declined = sie möchten lieber keinen Anruf
short-rest-advertised = sie möchten keine Anrufe
short-rest-frozen = die Stelle liegt auf Eis
short-closed = zu Ende
