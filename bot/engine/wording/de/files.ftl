## What belongs to the person: export and import

export = Hier ist alles, was ich von dir weiß. Die Datei .json ist für mich oder ein anderes Ringback; die Datei .csv öffnet sich in einer Tabelle.
export-back = Um es eines Tages zurückzubringen: /interview import. Was wir geschrieben haben, bleibt in diesem Chat.
import-how = Bitte schick mir die Datei ringback.json hierher, als Datei. In einem Terminal schreib /interview import und wo die Datei liegt.
import-new =
    { $count ->
        [one] In der Datei ist eine Bewerbung, die ich nicht kenne.
       *[other] In der Datei sind { $count } Bewerbungen, die ich nicht kenne.
    }
import-differing =
    { $count ->
        [one] Eine, die ich kenne, ist in der Datei anders. „Alles übernehmen“ setzt die aus der Datei an ihre Stelle.
       *[other] { $count }, die ich kenne, sind in der Datei anders. „Alles übernehmen“ setzt die aus der Datei an ihre Stelle.
    }
import-nothing-new = Das alles weiß ich schon. Es wurde nichts geändert.
import-gone = Diese Datei habe ich nicht mehr. Bitte schick sie noch einmal.
import-too-large = Diese Datei ist zu groß für einen Export von mir. Bitte schick mir ringback.json so, wie ich sie dir gegeben habe.
import-not-an-export = Diese Datei kann ich nicht lesen. Bitte schick mir ringback.json so, wie ich sie dir gegeben habe.
import-newer = Diese Datei ist von einem neueren Ringback. Wer mich betreibt, muss mich erst auf den neuesten Stand bringen.
import-damaged = Diese Datei wurde verändert oder ist nicht vollständig. Darum übernehme ich nichts daraus. Bitte schick mir ringback.json so, wie ich sie dir gegeben habe.
imported =
    { $count ->
        [one] Eine Bewerbung ist übernommen. Erinnerungen, die du schon hattest, kommen nicht noch einmal.
       *[other] { $count } Bewerbungen sind übernommen. Erinnerungen, die du schon hattest, kommen nicht noch einmal.
    }
choice-import-new = Die neuen hinzufügen
choice-import-all = Alles übernehmen
choice-leave-it = Lassen

## Insights

insights-empty = Es gibt noch nichts zu zeigen: Kein Gespräch, von dem ich weiß, hat schon stattgefunden.
insights-funnel = Wie weit deine Bewerbungen kamen
insights-waiting = Tage vom letzten Gespräch bis zu ihrem Wort
insights-more-waits =
    { $count ->
        [one] Eine kürzere Wartezeit steht in der Tabelle.
       *[other] { $count } kürzere Wartezeiten stehen in der Tabelle.
    }
insights-areas = Woran du arbeitest
insights-few = Das sind wenige: Lies sie als Liste, nicht als Muster.
stage-interviewed = Gespräch
stage-second-round = Zweites Gespräch
stage-further-round = Drittes Gespräch oder mehr
stage-offered = Angebot
ended-rejected = Eine Absage
ended-withdrawn = Du hast zurückgezogen
ended-closed = Du hast beendet
still-open = Noch offen
as-count = { $count }
published-wait = Andere ({ $source }, { $year })
days-published = im Schnitt { $days } Tage
days-waited =
    { $count ->
        [one] ein Tag
       *[other] { $count } Tage
    }
days-waiting =
    { $count ->
        [one] bisher ein Tag
       *[other] bisher { $count } Tage
    }
areas-of = { $noted } notiert, { $done } erledigt
month-of =
    { $month ->
        [1] Januar { $year }
        [2] Februar { $year }
        [3] März { $year }
        [4] April { $year }
        [5] Mai { $year }
        [6] Juni { $year }
        [7] Juli { $year }
        [8] August { $year }
        [9] September { $year }
        [10] Oktober { $year }
        [11] November { $year }
       *[12] Dezember { $year }
    }

## Where files cannot be sent

files-not-allowed = Ich darf hier keine Dateien schicken. Wer mich betreibt, kann es erlauben: Die App braucht die Berechtigung files:write.
files-not-sent = Die Datei ließ sich gerade nicht schicken. Hier sind also ihre Worte.
files-shown-apart = Meine Nachrichten nennen hier nichts. Frag mit einem Befehl, etwa /interview export, und ich zeige dir allein, was darin steht.
file-not-sent = Die Datei ließ sich gerade nicht schicken. Frag bitte in ein paar Minuten noch einmal danach.
file-not-shown = { $name } ist zu lang, um als Text gezeigt zu werden.
field-export = Dein Export
field-export-hint = Die Datei ringback.json, die ich dir gegeben habe
