## An offer: what they told

offer-tell = Was haben sie dir gesagt? Schreib es, wie es kommt.
offer-later = Gut. Schreib es, wann du magst: /interview offer { $employer }.
offer-noted = Notiert:
offer-known = Was ich vom Angebot von { $employer } weiß:
offer-nothing-known = { $employer } hat dir ein Angebot gemacht. Sag mir, was du weißt, wie es kommt.
offer-still-open = Noch offen: { $topics }.
offer-nothing-open = Es ist nichts mehr offen.
offer-nudge-moot = { $employer }: Hier ist nichts mehr zu tun. /interview offer zeigt, wie es steht.
offer-of = Das Angebot von { $employer }.
offer-is-accepted = Du hast zugesagt.
offer-talk = Ihr sprecht über Vertrag und Bezahlung: { $when }.
offer-about = „{ $words }“: Worum geht es?
offer-points = Was möchtest du hinzufügen oder ändern? Du kannst es auch einfach hier schreiben.
offer-new-point = Ein eigener Punkt
list-of = { $first }, { $rest }
sentences = { $first } { $rest }
at-time = { $time }
item-waived = nicht wichtig
item-agreed = geklärt
item-noted = notiert
which-start = Wann fängst du an?
which-reply-by = Wann musst du antworten?
which-talk = Wann ist das Gespräch?
you-could-say = Du könntest sagen:
line-contract-talk = Können wir jetzt über Vertrag und Bezahlung sprechen, oder einen Termin dafür ausmachen?
line-more-time = Vielen Dank für das Angebot. Darf ich noch etwas Zeit für meine Entscheidung haben?
when-glad = Zu ihnen

## Its points: in a list, before their words, asked of the person, asked of the employer

topic-start = wann du anfängst
topic-place = der Ort
topic-dress = was du anziehst
topic-hours = die Arbeitszeit
topic-pay = die Bezahlung
topic-contract = der Vertrag
topic-benefits = die Leistungen
topic-ask-for = bei wem du dich meldest
topic-reply-by = wann du antwortest
topic-papers = die Unterlagen
topic-equipment = die Ausstattung
topic-access = Zugang und Parken
label-start = Beginn
label-starts-on = Erster Tag
label-starts-at = Um wie viel Uhr
label-place = Ort
label-dress = Kleidung
label-hours = Arbeitszeit
label-pay = Bezahlung
label-contract = Vertrag
label-benefits = Leistungen
label-ask-for = Melden bei
label-reply-by = Antwort bis
label-papers = Unterlagen
label-equipment = Ausstattung
label-access = Zugang und Parken
label-own-point = Etwas anderes, das du wissen möchtest
ask-start = Wann fängst du an? Der Tag, und die Uhrzeit, wenn du sie weißt.
ask-place = Wohin gehst du? Die Abteilung, das Gebäude und die Adresse.
ask-dress = Was ziehst du an?
ask-hours = Wie sind deine Arbeitszeiten?
ask-pay = Wie hoch ist die Bezahlung?
ask-contract = Was für ein Vertrag ist es?
ask-benefits = Welche Leistungen gibt es?
ask-ask-for = Bei wem meldest du dich?
ask-reply-by = Wann musst du antworten?
ask-papers = Welche Unterlagen bringst du mit?
ask-equipment = Welche Ausstattung bekommst du, oder bringst du mit?
ask-access = Wie kommst du hinein, und wo kannst du parken?
ask-own = Was haben sie zu „{ $label }“ gesagt?
ask-new-point = Was möchtest du wissen? Ein paar Worte genügen.
bring-start = Wann fange ich an, und um wie viel Uhr?
bring-place = Wohin komme ich am ersten Tag?
bring-dress = Was soll ich anziehen?
bring-hours = Wie sind die Arbeitszeiten?
bring-pay = Wie hoch ist die Bezahlung, und wann wird gezahlt?
bring-contract = Was für ein Vertrag ist es, und gibt es eine Probezeit?
bring-benefits = Welche Leistungen gehören zur Stelle?
bring-ask-for = Bei wem melde ich mich am ersten Tag?
bring-reply-by = Bis wann brauchen Sie meine Antwort?
bring-papers = Welche Unterlagen soll ich mitbringen?
bring-equipment = Welche Ausstattung bekomme ich, und was soll ich mitbringen?
bring-access = Wie komme ich hinein, und gibt es Parkplätze?
bring-own = Noch eine Frage, bitte: { $label }?

## The talk about contract and pay

talk-when = Wann ist es? „Dienstag um 14 Uhr“ genügt.
talk-at-what-time = { $day }. Um wie viel Uhr?
talk-on-which-day = { $time }. An welchem Tag?
talk-set = Gespräch mit { $employer }: { $when }.
talk-reminder = Ich erinnere dich: { $moment }.
talk-here =
    { $count ->
        [0] Die Kalenderdatei ist hier.
        [one] Die Kalenderdatei und deine Frage sind hier.
       *[other] Die Kalenderdatei und deine { $count } Fragen sind hier.
    }
talk-questions = Deine Fragen:
talk-add-question = Schreib deine eigene Frage. Jede Zeile ist eine.
talk-title = { $employer }: Vertrag und Bezahlung
talk-due = { $employer }: Ihr sprecht über Vertrag und Bezahlung: { $moment }.

## The answer

offer-answer = Was antwortest du { $employer }?
offer-accepted = Du hast das Angebot von { $employer } angenommen. Glückwunsch! Ich freue mich für dich.
accepted-elsewhere = Vorher hast du { $employers } zugesagt. Wenn diese Stelle an deren Platz tritt, sollten sie es erfahren. Ändere die Antwort dort mit /interview offer und dem Namen: Ich entwerfe den freundlichen Brief.
offer-declined = Notiert: Du hast das Angebot von { $employer } abgelehnt. Hier ist ein freundlicher Brief.
still-talking = Gut. Es ist nichts entschieden. Wenn du mehr Zeit brauchst, frag danach, bevor der Tag kommt:
reply-due = { $employer } wartet auf deine Antwort, bis { $when }.
reply-due-today = { $employer } wartet heute auf deine Antwort, { $day }.
reply-due-today-at = { $employer } wartet heute auf deine Antwort, { $day }, bis { $time }.
others-open =
    { $count ->
        [one] Eine andere Bewerbung ist offen: { $employers }. Auch dort ist ein freundliches Wort schön.
       *[other] { $count } andere Bewerbungen sind offen: { $employers }. Auch dort ist ein freundliches Wort schön.
    }
others-kept = Gut. Die anderen bleiben offen, und ich mache damit weiter.
withdrawals = Für jede ein Brief. Kopier ihn, schick ihn ab, dann wähl sie in der Liste.
withdrawal-for = An { $employer }:
withdrawals-which = Welche davon hast du geschickt? Schreib den Namen oder „alle“.
withdrawals-done = Keine andere Bewerbung ist offen. Du hast allen Bescheid gesagt.
and-more-letters =
    { $count ->
        [one] Noch ein Brief folgt.
       *[other] Noch { $count } Briefe folgen.
    }
letter-declining = vielen Dank für das Angebot und für Ihre Zeit. Ich habe mich entschieden, es nicht anzunehmen. Ihnen und Ihrem Team wünsche ich alles Gute.
confirm-accept = Hast du das Angebot von { $employer } angenommen?
confirm-decline = Hast du das Angebot von { $employer } abgelehnt?

## Before the first day

offer-missing = { $employer }, noch offen vor { $day }. { $question }
recap = Dein erster Tag bei { $employer }:
recap-of = Dein erster Tag bei { $employer }: { $said }
recap-start = { $when }.
recap-start-place = { $when }, { $place }.
recap-ask-for = Melde dich bei: { $words }.
recap-dress = Kleidung: { $words }.
recap-papers = Bring mit: { $words }.
recap-equipment = Ausstattung: { $words }.
recap-access = Zugang und Parken: { $words }.
recap-wish = Einen guten ersten Tag!
first-day-title = { $employer }: erster Tag

## Where it stands

known-accepted = Du hast das Angebot von { $employer } angenommen.
known-declined = Du hast das Angebot von { $employer } abgelehnt.
next-talk = Ihr sprecht über Vertrag und Bezahlung: { $when }.
next-answer = Sag mir, was du ihnen antwortest.
next-answer-by = Antworte bis { $when }.
next-answer-passed = Sie wollten bis { $when } eine Antwort. Sag mir, was du geantwortet hast.
next-fill = Ein Angebot. Noch offen: { $topics }.
next-fill-accepted = Noch offen vor dem ersten Tag: { $topics }.
next-first-day = Dein erster Tag ist { $when }. Es ist nichts mehr offen.
take-contract-talk = Das Gespräch mit { $employer }
take-reply-deadline = { $employer } antworten
take-offer-items-missing = Was bei { $employer } offen ist
take-first-day-recap = Dein erster Tag bei { $employer }

## Forms and buttons

form-first-day = Der erste Tag
form-terms = Bezahlung und Vertrag
form-papers = Unterlagen und mehr
choice-first-day-form = Ausfüllen: erster Tag
choice-terms-form = Ausfüllen: Bezahlung, Vertrag
choice-papers-form = Ausfüllen: Unterlagen und mehr
choice-offer = Das Angebot zeigen
choice-topic = Einen Punkt hinzufügen, ändern
choice-about = Es geht um …
choice-a-question = Eine Frage an sie
choice-own-point = Etwas anderes
choice-leave-out = Weglassen
choice-time-agreed = Zeit ausgemacht
choice-settled = Geklärt
choice-not-now = Später
choice-doesnt-matter = Nicht wichtig
choice-add-item = Hinzufügen
choice-accept = Zusagen
choice-decline = Absagen
choice-still-talking = Wir reden noch
choice-change-answer = Meine Antwort ändern
choice-change-talk = Eine andere Zeit
choice-add-question = Eine eigene Frage
choice-draft-withdrawals = Freundliche Absagen entwerfen
choice-keep-them = Offen lassen
choice-withdrawal-sent = Diesen habe ich abgeschickt
chosen-not-now = Später.
chosen-about = Da gehört es hin.
chosen-a-question = Eine Frage an sie.
chosen-own-point = Etwas anderes.
chosen-leave-out = Weggelassen.
chosen-time-agreed = Eine Zeit ist ausgemacht.
chosen-settled = Es ist geklärt.
chosen-doesnt-matter = Es ist nicht wichtig.
chosen-ask-them-point = Du fragst sie.
chosen-accept = Du hast zugesagt.
chosen-decline = Du hast abgesagt.
chosen-still-talking = Wir reden noch.
chosen-draft-withdrawals = Die Briefe stehen unten.
chosen-keep-them = Sie bleiben offen.
