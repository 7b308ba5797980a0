## Free text

confirm-rejected = Das tut mir leid. Hat { $employer } abgesagt?
confirm-offered = Hat { $employer } dir ein Angebot gemacht?
confirm-stop = Soll ich alle Erinnerungen beenden?
confirm-talked = Hast du mit { $employer } gesprochen?
confirm-left-message = Hast du bei { $employer } eine Nachricht hinterlassen?
confirm-no-answer = Ging bei { $employer } niemand ran?
confirm-wrong-person = Hast du bei { $employer } jemand anderen erreicht?
confirm-nothing-decided = Hat { $employer } noch nichts entschieden?
confirm-they-call = Hat { $employer } gesagt, dass sie sich melden?
confirm-no-calls = Hat { $employer } dich gebeten, nicht anzurufen?
confirm-advert-no-calls = Steht in der Anzeige von { $employer } „keine Anrufe“?
confirm-email-sent = Hast du { $employer } geschrieben und gefragt, wie der Stand ist?
confirm-missed-call = Wollte { $employer } dich erreichen?
confirm-yes-on = Darfst du bei { $employer } wieder anrufen, an einem Tag, den sie genannt haben?
confirm-yes-no-day = Darfst du bei { $employer } wieder anrufen, ohne dass ein Tag genannt wurde?
which-meaning = „{ $words }“: Was davon meinst du?
which-application = Um welche geht es?
or-type-name = Du kannst auch den Namen schreiben.
not-understood = Ich bin nicht sicher, was „{ $words }“ hier heißt. Bitte wähl etwas aus, oder sag es anders.
not-understood-again = Ich verstehe es noch nicht: „{ $words }“. Wähl eines davon, schreib „überspringen“, um es offen zu lassen, oder „abbrechen“, um hier aufzuhören.
not-understood-here = Ich bin nicht sicher, was „{ $words }“ heißt. Du kannst „hilfe“ schreiben, oder /interview add und den Namen eines Arbeitgebers.
not-understood-here-again = Auch mit „{ $words }“ kann ich nichts anfangen. /interview help zeigt, was ich kann, und /interview home, wie es steht.
offer-elsewhere = Ein anderes Angebot kann ein guter Grund sein, früher anzurufen, wenn du darauf antworten musst. Füg den Arbeitgeber hinzu: /interview add und der Name. Dann sag mir, dass sie dir ein Angebot gemacht haben, und bis wann du antworten musst.
distress = Es tut mir leid, dass es gerade so schwer ist. Du musst hier heute nichts tun.
distress-people = Bitte sprich mit jemandem, dem du vertraust. Wenn du in Gefahr bist, ruf den Notruf an. Was du geschrieben hast, habe ich nicht notiert.
nothing-changed = Gut, es wurde nichts geändert.

## Beside any answer

nervous = Es ist in Ordnung, dass es dir so geht.
nervous-ways = Du kannst den Anruf erst mit mir ausprobieren, { $employer } stattdessen schreiben oder es für heute lassen.
nervous-begun = Wenn du nicht angerufen hast, ist das in Ordnung: Es kann warten. Wenn doch, sag mir, was daraus wurde, wann du magst.
offer-undecided = Lass dir Zeit. Ich antworte nichts für dich, und ich weiß nicht, was für dich richtig ist. Wenn sie dir gesagt haben, bis wann sie eine Antwort brauchen, sag es mir.
offer-may-ask = Ein Angebot ist der Moment, um über Vertrag und Bezahlung zu sprechen. /interview offer zeigt, was offen ist, und nimmt Fragen zum Mitbringen auf.
no-guess = Das kann noch niemand wissen, und ich rate nicht.
glad-too = Ich freue mich mit dir.
you-are-welcome = Gern geschehen.
greeted = Hallo. /interview home zeigt, wie es steht.
understood-here = Gut. Ich schreibe, wenn etwas ansteht.
say-undo = Um das Letzte zurückzunehmen, schreib „rückgängig“.

## Repair

help = Ich behalte deine Vorstellungsgespräche im Blick und sage dir, wann du anrufen kannst. Das könntest du schreiben:
help-interviews = Ein neues Gespräch
help-interviews-words = /interview add Acme, 14. Oktober
help-call = Der Anruf, wenn es so weit ist
help-call-words = /interview call
help-more = Wie es steht
help-more-words = /interview home
help-reminders = Ruhezeiten, eine Pause
help-reminders-words = /interview settings
help-data = Deine Daten
help-data-words = /interview privacy
help-person = Ein Mensch
help-person-words = /interview coach
help-words = Es gehen auch die Worte auf den Knöpfen. Jederzeit kannst du „abbrechen“, „zurück“, „überspringen“, „rückgängig“, „warum“ oder „was sage ich“ schreiben.
help-others = Nach /interview gibt es auch: list, show, correct, thanks, say, practise, normal, offer, areas, insights, zone, language, quiet, pause, stop, start, export, import, forget.
privacy = Was du mir über deine Gespräche sagst, bewahre ich verschlüsselt auf, mit einem eigenen Schlüssel für dich. Ich nutze es für nichts anderes.
privacy-workspace = Wem dieser Workspace gehört, kann unsere Nachrichten vielleicht lesen. Ein Spitzname für den Arbeitgeber genügt also. Andere Workspaces können es nicht.
privacy-direct = Auch die Plattform behält unsere Nachrichten. Ein Spitzname für den Arbeitgeber genügt also.
privacy-terminal = Es liegt in einer Datei auf diesem Computer. Der Schlüssel liegt in einer anderen: Ohne ihn kann es niemand lesen, auch du nicht.
privacy-others = Kein Arbeitgeber hört von mir. In meinen Protokollen steht kein Wort von dir.
privacy-coach = Ein Coach sieht nur, was du teilst, und nie, wie man jemanden aus dem Gespräch erreicht. Jeder Blick wird für dich notiert.
privacy-export = /interview export gibt dir alles, was ich aufbewahre.
privacy-interviewers = Wer das Gespräch geführt hat, mit Nummer und Adresse, bleibt { $interviewers } nach dem Ende einer Bewerbung. Danach kann es hier niemand mehr nachsehen.
privacy-closed = Eine Bewerbung bleibt { $closed } nach ihrem Ende. Danach bleiben nur Zahlen für deinen Überblick: wie viele Gespräche es waren, und wie es ausging. Was offen ist, bleibt immer.
privacy-inactive = Wenn du { $inactive } nicht schreibst, wird alles gelöscht. Ich sage es dir { $notice } vorher, und jedes Wort von dir genügt, damit es bleibt.
privacy-forget = /interview forget löscht sofort und für immer alles, was ich von dir habe.
unknown-command = Den Befehl „{ $word }“ kenne ich nicht. /interview help zeigt, was ich kann.
unknown-command-near = Den Befehl „{ $word }“ kenne ich nicht. Meintest du { $near }? /interview help zeigt, was ich kann.
unknown-button = Ich finde nicht, wozu dieser Knopf gehört. Es wurde nichts geändert. /interview home zeigt, wie es steht.
stale = Das war schon beantwortet. Es wurde nichts geändert.
gone = Das habe ich nicht mehr. /interview home zeigt, was da ist.
cancelled = Bleibt, wie es war. Es wurde nichts geändert.
nothing-to-cancel = Es gibt gerade nichts abzubrechen. /interview home zeigt, wie es steht.
undone = Rückgängig gemacht. Alles ist wie vorher.
undone-restored = Rückgängig gemacht. { $employer } ist wie vorher.
undone-removed = Rückgängig gemacht. { $employer } steht nicht mehr auf meiner Liste.
nothing-to-undo = Es gibt nichts rückgängig zu machen. /interview list zeigt, was ich weiß; jeder Eintrag lässt sich ändern.
undo-too-late = Das wurde seither noch einmal geändert, also lasse ich es so. /interview list zeigt, was ich weiß; jeder Eintrag lässt sich ändern.
none-open = Gerade ist nichts offen. /interview list hat einen Knopf für das, was zu Ende ist.
only-offers-open = Gerade gibt es niemanden, von dem du noch hören musst. /interview offer zeigt dein Angebot.
none-open-here = Gerade ist nichts offen. Du kannst ansehen, was zu Ende ist.
no-applications = Ich weiß noch von keinem Gespräch. /interview add und der Name des Arbeitgebers genügen.
unknown-employer = Einen Arbeitgeber namens „{ $words }“ kenne ich nicht. /interview list zeigt alle, die ich kenne.
