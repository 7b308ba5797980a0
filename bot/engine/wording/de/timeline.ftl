## What happened with one application, line by line

choice-what-happened = Was bisher war
timeline = { $employer }: was bisher war
earlier-left-out =
    { $count ->
        [one] Eine frühere Zeile fehlt hier.
       *[other] { $count } frühere Zeilen fehlen hier.
    }
round-number =
    { $number ->
        [1] Erstes Gespräch
        [2] Zweites Gespräch
        [3] Drittes Gespräch
       *[other] Gespräch { $number }
    }
happened-held = { $round }.
happened-held-time = { $round }, { $time }.
happened-held-people = { $round }, mit { $people }.
happened-held-time-people = { $round }, { $time }, mit { $people }.
happened-ahead = { $round }. Kommt noch.
happened-ahead-time = { $round }, { $time }. Kommt noch.
happened-ahead-people = { $round }, mit { $people }. Kommt noch.
happened-ahead-time-people = { $round }, { $time }, mit { $people }. Kommt noch.
happened-cancelled = { $round }: Sie haben es abgesagt.
happened-no-show = { $round }: Niemand kam.
happened-thanks = Du hast dich bedankt.
happened-talked = Ihr habt gesprochen.
happened-left-message = Du hast eine Nachricht hinterlassen.
happened-no-answer = Du hast angerufen; niemand ging ran.
happened-wrong-person = Du hast angerufen und jemand anderen erreicht.
happened-wrote = Du hast ihnen geschrieben.
happened-you-talked = Du hast angerufen. { $said }
happened-they-talked = Sie haben sich gemeldet. { $said }
happened-said-call-back = Du darfst wieder anrufen.
happened-said-call-back-day = Du darfst am { $day } wieder anrufen.
happened-said-no-more-calls = Sie möchten lieber keinen Anruf.
happened-said-they-call = Sie melden sich.
happened-said-they-call-day = Sie melden sich bis { $day }.
happened-said-another-round = Sie möchten dich wiedersehen.
happened-said-frozen = Die Stelle liegt auf Eis.
happened-said-wants-more = Sie wollten noch etwas.
happened-said-wants-more-note = Sie wollten: { $note }
happened-said-other = Es ist noch etwas offen.
happened-said-other-note = Mit deinen Worten: { $note }
happened-said-no = Es war eine Absage.
happened-said-offer = Sie haben ein Angebot gemacht.
happened-rejected = Es war eine Absage.
happened-offered = Sie haben ein Angebot gemacht.
happened-withdrawn = Du hast zurückgezogen.
happened-closed = Du hast beendet.
happened-asked-why = Du hast gefragt, was besser sein könnte.
happened-told = Sie sagten: { $words }
happened-contract-talk = Das Gespräch über Vertrag und Bezahlung.
happened-reply-by = Deine Antwort ist fällig.
happened-first-day = Dein erster Tag.
happened-accepted = Du hast zugesagt.
happened-declined = Du hast abgesagt.
