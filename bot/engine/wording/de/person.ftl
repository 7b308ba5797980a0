## Home, list, settings

home = So steht es
home-empty = Es ist nichts offen. /interview add und der Name des Arbeitgebers genügen.
list-empty = Ich weiß noch von keinem Gespräch.
list-more =
    { $count ->
        [one] Und noch eine: Drück „Mehr“.
       *[other] Und noch { $count }: Drück „Mehr“.
    }
and-more =
    { $count ->
        [one] Und noch eine: /interview list zeigt sie.
       *[other] Und noch { $count }: /interview list zeigt sie.
    }
pick-application = Wähl eine
settings = Deine Einstellungen
settings-change = Ändern …
setting-zone = Deine Zeitzone
setting-now = Es ist jetzt
setting-quiet = Ruhezeiten
setting-weekends = Wochenenden
setting-reminders = Erinnerungen
quiet-hours = { $start } bis { $end }
quiet-weekends = Ruhe
loud-weekends = wie andere Tage
reminders-on = an
reminders-off = aus
reminders-paused = Pause bis { $day }
setting-country = Dein Wochenende und deine Feiertage
setting-call-language = Die Sprache am Telefon
country-unknown = Samstag und Sonntag; ich kenne kein Land
country-set = Notiert. Dein Wochenende und deine Feiertage sind die von: { $country }.
language-which = Welche Sprache sprichst du mit Arbeitgebern, und welche mit mir?
language-note = Die Worte für den Anruf und die Briefe sind in der Sprache am Telefon. Was du selbst dazuschreibst, bleibt, wie du es schreibst.
understood = Was du schreibst, verstehe ich auf Deutsch und auf Englisch: Tage und Zeiten, was aus einem Anruf wurde, eine Absage mit ihrem Grund, und kurze Befehle wie „stopp“, „hilfe“, „abbrechen“, „zurück“, „rückgängig“. Bei allem anderen frage ich nach.
understood-in-it = Was du frei schreibst, verstehe ich auf Deutsch und auf Englisch: Tage und Zeiten, was aus einem Anruf wurde, eine Absage mit ihrem Grund, und kurze Befehle wie „hilfe“. Bei allem anderen frage ich nach. Die Sprache änderst du mit /interview settings.
choice-call-language = Die Sprache am Telefon
choice-my-language = Meine Sprache
language-with-me = Mit mir: { $language }
language-en = Englisch
language-de = Deutsch
language-fr = Französisch
language-es = Spanisch
call-language-set = Notiert. Die Worte für deine Anrufe sind jetzt in dieser Sprache: { $language }.
my-language-set = Notiert. Ab jetzt spreche ich diese Sprache mit dir: { $language }.
choice-set-country = Mein Wochenende, meine Feiertage
choice-languages = Sprachen
choice-pause = Pause
zone-set = Notiert. Bei dir ist es { $day }, { $time } ({ $zone }).

## Pause, stop and forget

pause-which = Bis wann soll ich Pause machen? Du kannst auch ein Datum schreiben.
pause-until = Bis { $day }
pause-not-understood = „{ $words }“ kann ich nicht als Ende lesen. Bitte schreib es wie „in einer Woche“ oder „Montag“.
pause-has-passed = Das wäre am { $day } zu Ende, und der liegt nicht vor uns. Bis wann soll ich Pause machen?
pause-too-long = Das ist mehr als ein Jahr. Bitte nenn einen früheren Tag, oder schreib „stopp“: Dann gibt es kein Ende.
paused = Pause bis { $day }. Vorher schicke ich dir nichts.
paused-meanwhile = Das fällt hinein, und ich erinnere dich nicht daran:
paused-appointment = { $moment }: { $what }
paused-start = Schreib „wieder anfangen“, um die Pause früher zu beenden. Schreiben kannst du mir die ganze Zeit.
paused-note = Die Erinnerungen haben Pause bis { $day }. /interview start holt sie zurück.

stopped = Alle Erinnerungen sind aus. Nichts ist verloren. Schreib „wieder anfangen“ oder /interview start, um sie wieder zu bekommen.
stopped-already = Alle Erinnerungen sind schon aus. /interview start holt sie zurück.
stopped-note = Alle Erinnerungen sind aus. /interview start holt sie zurück.
started = Die Erinnerungen sind wieder an.
started-already = Die Erinnerungen sind an.
forget-sure = Soll ich alles löschen, was ich über dich weiß? Das lässt sich nicht rückgängig machen.
forget-press = Damit es sicher ist: Bitte drück „Alles löschen“ oder „Behalten“.
forget-platform = Meine eigenen Nachrichten werden gelöscht, soweit ich das darf. Was du selbst geschrieben hast, bleibt im Chat, bis du es löschst, oder wer ihn betreibt.
forgotten = Alles ist gelöscht. Wenn du mir wieder schreibst, fangen wir von vorn an.
kept = Behalten. Es wurde nichts gelöscht.
erasure-ahead = Du warst lange nicht hier. Am { $day } lösche ich alles, was ich von dir habe, damit nichts von dir herumliegt.
erasure-ahead-keep = Wenn du es behalten möchtest, schreib einfach irgendein Wort. /interview export gibt dir alles als Datei.
