## After a no

after-no = Du darfst fragen, warum. Vielleicht antworten sie nicht; das sagt nichts über dich.
no-came = Wie kam die Absage von { $employer }?
asking-why = Ein kurzer Brief genügt. Du könntest schreiben:
asking-why-once = Schreib einmal, dann lass es bei ihnen. Was zurückkommt, kannst du hier notieren.
asking-why-once-or-call = Einmal genügt. Ein kurzer Anruf geht auch, wenn du lieber sprichst. Was zurückkommt, kannst du hier notieren.
asking-why-call = Briefe dazu nehmen sie nicht an. Ein kurzer Anruf ist in Ordnung: Frag, was du besser machen könntest, und dank ihnen für ihre Zeit.
asking-why-neither = Sie möchten weder Anrufe noch Briefe. Darum rate ich, es dabei zu lassen.
letter-to = An: { $to }
when-still-talking = Noch am Telefon
line-closing-no = Vielen Dank für Ihre Zeit, dafür, dass Sie mich in Betracht gezogen haben, und für Ihre Rückmeldung.
when-closing-no = Nach einer Absage
feedback-later = Ich frage einmal nach, am { $day }.
feedback-today = Heute schicke ich nur, was eine feste Zeit hat.
feedback-never = Gut. Ich frage nicht mehr danach.
feedback-no-day = Von selbst komme ich nicht darauf zurück.
feedback-due = { $employer } hat abgesagt, und du wolltest in ein paar Tagen sehen, was du damit machst.
take-feedback-later = Die Absage von { $employer }

## Areas to work on

noting = Was könntest du laut { $employer } besser machen? Deine eigenen Worte genügen.
noting-several = Wenn es mehrere Dinge sind, schreib „;“ dazwischen, oder jedes in eine eigene Zeile.
area-proposed = Mit deinen Worten: „{ $words }“. Daran arbeiten?
area-of-it = Möchtest du an „{ $words }“ arbeiten?
area-reworded = Wie würdest du es sagen?
area-shorter = Das ist lang für eine Liste. Wie würdest du es in wenigen Worten sagen?
area-own = Woran möchtest du arbeiten? Ein paar Worte genügen.
area-kept = Behalten. Du siehst es vor deinem nächsten Gespräch.
area-action = Was machst du dafür? Das kannst du auch offen lassen.
area-left = Gut, das nicht.
area-planned = Das steht nicht mehr auf deiner Liste.
area-comes-back = Du siehst es vor deinem nächsten Gespräch. /interview areas zeigt alle.
area-line = „{ $words }“
area-line-action = „{ $words }“: { $action }
areas = Woran du arbeitest:
areas-empty = Auf deiner Liste steht gerade nichts.
areas-done = Erledigt:
areas-more =
    { $count ->
        [one] Und noch eines.
       *[other] Und noch { $count }.
    }
area-ticked = Abgehakt: „{ $words }“.

## Before an interview

prepare = Dein Gespräch bei { $employer }: { $when }.
prepare-today = Dein Gespräch bei { $employer } ist heute: { $when }.
prepare-kind-phone = Es ist am Telefon.
prepare-kind-video = Es ist per Video.
prepare-kind-on-site = Es ist bei ihnen vor Ort.
prepare-with = Mit: { $names }
prepare-areas = Daran wolltest du arbeiten:
prepare-nothing-noted = Du hast nichts notiert, woran du arbeiten willst. Du kannst noch etwas hinzufügen.
prepare-good-luck = Alles Gute dafür.
take-prepare = Das Gespräch bei { $employer }

## Silence

silence =
    { $count ->
        [0] { $employer }: Das letzte Wort war heute.
        [one] { $employer }: ein Tag ohne ein Wort, seit { $day }.
       *[other] { $employer }: { $count } Tage ohne ein Wort, seit { $day }.
    }
silence-on-hold =
    { $count ->
        [0] { $employer }: Heute hast du gehört, dass die Stelle auf Eis liegt.
        [one] { $employer }: Die Stelle liegt auf Eis, wie du am { $day } gehört hast. Das war gestern.
       *[other] { $employer }: Die Stelle liegt auf Eis, wie du am { $day } gehört hast. In den { $count } Tagen seither kam kein anderes Wort.
    }
silence-ahead = { $employer }: Das Gespräch am { $day } kommt erst noch.
silence-normal = Ist diese Stille normal? Das ist veröffentlicht:
silence-ways = Du kannst sie beenden, freundlich absagen oder sie offen lassen. Nichts geht verloren: Was zu Ende ist, lässt sich wieder öffnen.
figure-first-interview-to-answer = Vom ersten Gespräch bis zur Antwort
figure-first-interview-to-answer-said = im Schnitt { $value } Tage, meist große Arbeitgeber ({ $source }, { $year })
figure-government-hiring = Behörden, das ganze Verfahren
figure-government-hiring-said = im Schnitt { $value } Tage ({ $source }, { $year })
figure-restaurant-hiring = Restaurants, das ganze Verfahren
figure-restaurant-hiring-said = im Schnitt { $value } Tage ({ $source }, { $year })
figure-no-word-after-interview = Nach einem Gespräch nie etwas gehört
figure-no-word-after-interview-said = { $value } % der Bewerber ({ $source }, { $year })
figure-ontario-notice = In Ontario, bei ausgeschriebenen Stellen und ab 25 Beschäftigten
figure-ontario-notice-said = sie sagen dir innerhalb von { $value } Tagen nach dem letzten Gespräch, wie es steht ({ $source }, { $year })
figures-are-others = Das handelt von anderen Menschen. Über deine Aussichten sagt es nichts.
take-long-silence = Die Stille bei { $employer }

## Ending it oneself

ending = { $employer }: Wie möchtest du es beenden?
ending-which-way = Bitte wähle, wie: beenden oder freundlich absagen.
closed-now = { $employer } ist beendet. Alle Erinnerungen dafür sind aus.
withdrawn-now = Notiert: Du ziehst deine Bewerbung bei { $employer } zurück. Alle Erinnerungen dafür sind aus. Du könntest schreiben:
known-closed = Du hast { $employer } beendet. Alle Erinnerungen dafür sind aus.
known-withdrawn = Du hast deine Bewerbung bei { $employer } zurückgezogen. Alle Erinnerungen dafür sind aus.
known-words = Was sie gesagt haben, mit deinen Worten: „{ $words }“.

## Buttons

choice-ask-them = Nachfragen
choice-note-words = Notieren, was sie sagten
choice-in-days = In ein paar Tagen
choice-not-at-all = Gar nicht
choice-by-phone = Am Telefon
choice-by-email = Per E-Mail oder Brief
choice-by-portal = Auf einer Website
choice-not-this = Nein
choice-leave-open = Offen lassen
choice-area-done = Eines abhaken
choice-add-area = Eines hinzufügen
choice-all-right = Alles klar
choice-end = Beenden oder zurückziehen
choice-close-it = Beenden
choice-withdraw = Zurückziehen
choice-keep-open = Offen lassen
choice-reopen = Wieder öffnen
choice-ended-ones = Die beendeten zeigen

## What was chosen

chosen-ask-them = Du fragst nach.
chosen-note-words = Du notierst, was sie sagten.
chosen-in-days = In ein paar Tagen.
chosen-not-at-all = Gar nicht.
chosen-by-phone = Sie kam am Telefon.
chosen-by-email = Sie kam per E-Mail oder Brief.
chosen-by-portal = Sie kam auf einer Website.
chosen-not-this = Das nicht.
chosen-leave-open = Offen gelassen.
chosen-all-right = Alles klar.
chosen-close-it = Beendet.
chosen-withdraw = Zurückgezogen.
chosen-keep-open = Es bleibt offen.
chosen-reopen = Wieder offen.

## Words of a message, kept as feedback

keep-which = „{ $words }“: Zu welcher Bewerbung gehört das? Ich bewahre es dort als Rückmeldung auf, nur für dich.
keep-no-words = In dieser Nachricht sind keine Worte, die ich aufbewahren könnte.
keep-no-application = Ich kenne keine Bewerbung, zu der das gehören könnte. Füg zuerst das Gespräch hinzu, dann speichere die Nachricht noch einmal.
