## The commands, as a platform lists them beside their names: 100 characters at most

command-interview = Nach dem Vorstellungsgespräch: wann anrufen, was sagen, was daraus wurde
command-interview-admin = Für alle, die diesen Server verwalten: Coaches, Hilfetelefon, Regeln
command-add = Ein Gespräch notieren
command-home = Was als Nächstes kommt
command-list = Alle deine Gespräche
command-show = Was bisher war
command-call = Darf ich jetzt anrufen?
command-say = Die Worte für den Anruf
command-thanks = Einen Dank schreiben
command-practise = Den Anruf üben
command-ask = Sag es mit deinen eigenen Worten
command-areas = Woran du arbeitest
command-correct = Ändern, was ich weiß
command-undo = Die letzte Änderung zurücknehmen
command-offer = Dein Angebot, bis zum ersten Tag
command-settings = Zeitzone, Ruhezeiten, Erinnerungen
command-zone = Sag, wo du bist
command-quiet = Deine Ruhezeiten
command-stop = Keine Erinnerungen mehr
command-start = Wieder Erinnerungen
command-help = Was ich kann
command-privacy = Was ich aufbewahre, und wer es sehen kann
command-export = Alles, was ich von dir weiß, als Dateien
command-import = Einen Export zurückbringen
command-insights = Deine Suche bisher, als Bild
command-coach = Einen Menschen um Rat fragen
command-forget = Alles löschen, was ich von dir habe

## What may be typed after a command's name

command-option-employer = Welcher, wenn es mehrere gibt
command-option-details = Zum Beispiel: Acme, they decide on Friday
command-option-words = Noch etwas zum Üben, mit deinen Worten
command-option-place = Eine Stadt in deiner Nähe, oder eine Zone wie Europe/Berlin
command-option-line = Eine Zeile dazu, wenn du magst
command-option-text = Zum Beispiel: she said Thursday
