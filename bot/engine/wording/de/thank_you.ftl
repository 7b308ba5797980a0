## The thank-you: the offer and its answers

choice-thanks-sent = Schon abgeschickt
choice-write-thanks = Schreib ihn mit mir
choice-write-a-thanks = Einen Dank schreiben
choice-no-thanks = Ich schreibe keinen
choice-thanks-not-yet = Noch nicht
choice-sent = Abgeschickt
choice-change-detail = Die Einzelheit ändern
thank-you-offer = Eine Sache hilft jetzt: ein Dank.
home-thank-you-more = Für { $employers } und { $count } weitere ist noch kein Dank notiert. /interview thanks schreibt einen mit dir.
home-thank-you = Für { $employers } ist noch kein Dank notiert. /interview thanks schreibt einen mit dir.
thank-you-open = Der Dank an { $employer }: Wie steht es damit?
thank-you-due = Du hast am { $day } mit { $employer } gesprochen. Ein kurzer Dank hilft jetzt am meisten.
thank-you-late = Du hast noch keinen Dank an { $employer } notiert. Ein kurzer heute ist noch in Ordnung. Ich frage nicht noch einmal.
take-thank-you-due = Der Dank an { $employer }
take-thank-you-late = Der Dank an { $employer }

## The draft

thank-you-needs-detail = Ein Dank an { $employer } braucht eine echte Sache aus eurem Gespräch; ich erfinde nichts. Worüber habt ihr gesprochen?
thank-you-detail-hint = Ein paar Worte genügen, so wie du es ihnen sagen würdest: „Ihre neue Nachtschicht“.
thank-you-no-detail = Dann schreibe ich lieber keinen: Ein Dank, der für alle passt, hilft wenig. Wenn dir etwas einfällt, schreibt /interview thanks ihn mit dir.
thank-you-draft = Dein Dank an { $employer }, aus dem, was du mir gesagt hast:
thank-you-for = Für { $name }
thank-you-hello-gap = Guten Tag (Name),
thank-you-body = vielen Dank für das Gespräch am { $day }. Ich erinnere mich gut daran, worüber wir gesprochen haben: { $detail }.
thank-you-body-role = vielen Dank für das Gespräch am { $day } über die Stelle „{ $role }“. Ich erinnere mich gut daran, worüber wir gesprochen haben: { $detail }.
thank-you-gaps = Füll aus, was in Klammern steht.
thank-you-copy = Kopier ihn, ändere, was du magst, und schick ihn selbst ab. Ich schicke nie etwas. Sag mir, wenn er weg ist.

## What became of it

thanked = Notiert: Dein Dank an { $employer } ist abgeschickt.
thanks-declined = Notiert: kein Dank an { $employer }. Ich frage nicht mehr danach.
thanks-when-you-like = Gut. Der Entwurf ist da, wenn du ihn möchtest: /interview thanks.
thanks-in-the-call = Gut. Wenn der Anruf dran ist, sagen die ersten Worte auf meiner Karte Danke.
thank-you-ahead = { $employer }: Dein Gespräch kommt erst noch. Der Dank kommt danach.
confirm-thanks-sent = Ist dein Dank an { $employer } abgeschickt?
confirm-write-thanks = Soll ich dir helfen, einen Dank an { $employer } zu schreiben?
chosen-thanks-sent = Dein Dank ist abgeschickt.
chosen-write-thanks = Dein Entwurf steht unten.
chosen-no-thanks = Kein Dank.
chosen-thanks-not-yet = Noch nicht abgeschickt.
chosen-change-detail = Eine andere Einzelheit.
