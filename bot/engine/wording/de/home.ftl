## Home as it stands all the time

home-others = Auch offen
home-no-others = Sonst ist nichts offen
home-areas = Woran du arbeitest
home-person = Du und ich
home-reminders-on = Die Erinnerungen sind an.
home-reminders-off = Die Erinnerungen sind aus.
home-reminders-paused = Die Erinnerungen haben Pause bis { $day }.
home-desk = Als Coach mit dir geteilt
choice-open-it = Öffnen
choice-area-done-short = Erledigt
choice-export = Alles als Datei
choice-forget = Alles löschen
